"""Replay the record of the inbox: from the states before, act by act, to what must be stored now."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from timeline.services.curation.snapshots import take_snapshot

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_KINDS = ("events", "actors", "claims", "citations")


@dataclass(slots=True)
class Replay:
    """What the acts of a record lead to, and where one did not begin as the one before it had ended."""

    act_count: int = 0
    states: dict[str, dict[str, Any]] = field(default_factory=lambda: {kind: {} for kind in _KINDS})
    apart: dict[tuple[int, int], bool] = field(default_factory=dict)  # pairs, whether they are marked as different
    gaps: list[str] = field(default_factory=list)

    def apply(self, act: Mapping[str, Any]) -> None:
        """Go on from the state before an act to the one after it."""
        self.act_count += 1
        before, after = act["before"], act["after"]
        for kind in _KINDS:
            known = self.states[kind]
            for key, value in before[kind].items():
                if known.get(key, value) != value:
                    self.gaps.append(f"{kind} {key}, before act {act['number']}")
            known.update(after[kind])
        self._part(before["distinctions"], after["distinctions"])

    def differences(self) -> list[str]:
        """Return what of it is not stored as the record says."""
        stored = take_snapshot(int(key) for key in self.states["events"])
        found = [
            f"{kind} {key}"
            for kind in _KINDS
            for key, value in self.states[kind].items()
            if stored[kind].get(key) != value
        ]
        pairs = {(one, other) for one, other, _decision in stored["distinctions"]}
        return [*found, *(f"pair {pair}" for pair, is_apart in self.apart.items() if (pair in pairs) != is_apart)]

    def _part(self, before: Iterable[Any], after: Iterable[Any]) -> None:
        self.apart |= {(one, other): False for one, other, _decision in before}
        self.apart |= {(one, other): True for one, other, _decision in after}


def replay(records: Iterable[Mapping[str, Any]]) -> Replay:
    """Return what the acts among the records of an audit trail lead to."""
    found = Replay()
    for act in _acts(records):
        found.apply(act)
    return found


def _acts(records: Iterable[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    return (record for record in records if record.get("record") == "act")

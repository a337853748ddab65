"""Corroboration: how many outlets say so independently of each other, and why that many."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.core.reconstruction.corroboration.copied_passages import find_copies, say_otherwise
from timeline.core.reconstruction.entities.agencies import find_agency, is_agency
from timeline.core.reconstruction.statements import Modality

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from timeline.core.reconstruction.statements import Statement

_STRENGTH = (Modality.HAPPENED, Modality.PLANNED, Modality.CONDITIONAL, Modality.DENIED)


@dataclass(frozen=True, slots=True)
class Corroboration:
    """The number of independent outlets and, in words, how it came about."""

    count: int
    derivation: str


def corroborate(statements: Iterable[Statement]) -> Corroboration:
    """Count the independent outlets of what statements assert, those that say most of it: that it happened.

    What was announced, what would be and what is denied count only where nobody says more.
    """
    ordered = sorted(statements, key=lambda one: (one.outlet, one.key))
    strongest = min(ordered, key=lambda one: _STRENGTH.index(one.modality)).modality
    strongest_ones = [one for one in ordered if one.modality is strongest]
    families = _Families({one.outlet for one in strongest_ones})
    for join in (families.join_groups, families.join_repeats, families.join_agencies, families.join_copies):
        if families.count > 1:
            join(strongest_ones)
    return Corroboration(families.count, families.derivation)


class _Families:
    """Outlets that count once, with the reasons why they were put together."""

    def __init__(self, outlets: Iterable[str]) -> None:
        self._family = {outlet: outlet for outlet in sorted(outlets)}
        self._reasons: list[str] = []

    @property
    def count(self) -> int:
        """How many families there are."""
        return len(set(self._family.values()))

    @property
    def derivation(self) -> str:
        """How the number came about, in sentences."""
        names = ", ".join(name or "an outlet that is not named" for name in self._family)
        outlets = "1 outlet" if len(self._family) == 1 else f"{len(self._family)} outlets"
        independent = "1 of them independent" if self.count == 1 else f"{self.count} of them independent"
        if self.count == len(self._family):
            return f"{outlets if self.count == 1 else outlets.replace(' ', ' independent ')}: {names}."
        return " ".join([f"{outlets}, {independent}: {names}.", *self._reasons])

    def join_groups(self, statements: Sequence[Statement]) -> None:
        """Put the outlets of one owner together."""
        groups: dict[str, set[str]] = defaultdict(set)
        for one in statements:
            if one.group:
                groups[one.group].add(one.outlet)
        for group, outlets in sorted(groups.items()):
            self._join(outlets, f"belong to {group}")

    def join_repeats(self, statements: Sequence[Statement]) -> None:
        """Put outlets together of which one document is known to repeat another, or both a third."""
        repeats: dict[str, list[Statement]] = defaultdict(list)
        for one in statements:
            repeats[one.copy_of or one.document].append(one)
        for _original, together in sorted(repeats.items()):
            alike = {one.outlet for one in together if not any(say_otherwise(one, other) for other in together)}
            self._join(alike, "carry one text, the one from the other")

    def join_agencies(self, statements: Sequence[Statement]) -> None:
        """Put outlets together that have all they say from one agency, and the agency itself."""
        sources: dict[str, set[str]] = defaultdict(set)
        for one in statements:
            sources[one.outlet].add(find_agency(one.text, one.attribution) or is_agency(one.outlet))
        for agency in sorted({name for names in sources.values() for name in names if name}):
            self._join({outlet for outlet, names in sources.items() if names == {agency}}, f"have it from {agency}")

    def join_copies(self, statements: Sequence[Statement]) -> None:
        """Put outlets together that say it in nearly the same words."""
        for one, other in find_copies(statements):
            self._join({statements[one].outlet, statements[other].outlet}, "say it in nearly the same words")

    def _join(self, outlets: set[str], reason: str) -> None:
        families = {self._family[outlet] for outlet in outlets}
        if len(families) < 2:
            return
        first = min(families)
        self._family = {outlet: first if kin in families else kin for outlet, kin in self._family.items()}
        self._reasons.append(f"{' and '.join(sorted(outlets))} {reason}, and count once.")

"""What a new publication date changes: passages and events, before and after."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from timeline.core.temporal import parse_edtf
from timeline.selectors.date_words import say_date

if TYPE_CHECKING:
    from collections.abc import Mapping


class _Change:
    """Two dates as words, empty where there is none."""

    __slots__ = ()
    was: str
    becomes: str

    @property
    def was_words(self) -> str:
        """The date that it had."""
        return say_date(parse_edtf(self.was)) if self.was else ""

    @property
    def becomes_words(self) -> str:
        """The date that it gets."""
        return say_date(parse_edtf(self.becomes)) if self.becomes else ""


@dataclass(frozen=True, slots=True)
class PassageChange(_Change):
    """Date words of the document with the date that they had and the one that they get (empty: none)."""

    words: str
    passage: str
    was: str
    becomes: str
    event: str
    href: str = ""  # of the event, where it is stored before and after
    reason: str = ""  # why there is no date any more


@dataclass(frozen=True, slots=True)
class EventChange(_Change):
    """An event with the date that it had and the one that it gets."""

    title: str
    was: str
    becomes: str
    href: str = ""


@dataclass(slots=True)
class PublicationDateReport(_Change):
    """What changes, or would change, in all timelines of a document; dates are EDTF, empty where unknown."""

    was: str
    becomes: str
    changed: list[PassageChange] = field(default_factory=list)
    dated: list[PassageChange] = field(default_factory=list)
    lost: list[PassageChange] = field(default_factory=list)
    kept: list[PassageChange] = field(default_factory=list)
    redated: list[EventChange] = field(default_factory=list)
    added: list[EventChange] = field(default_factory=list)
    removed: list[EventChange] = field(default_factory=list)

    @property
    def passage_count(self) -> int:
        """How many passages get another date, a first one, or none any more."""
        return len(self.changed) + len(self.dated) + len(self.lost)

    @property
    def event_count(self) -> int:
        """How many events are dated otherwise, new or gone."""
        return len(self.redated) + len(self.added) + len(self.removed)


@dataclass(frozen=True, slots=True)
class PassageState:
    """A passage of the document as it is stored at one moment; `place` is where its date words stand."""

    words: str
    passage: str
    edtf: str
    event: int
    place: int


@dataclass(frozen=True, slots=True)
class EventState:
    """An event as it is stored at one moment."""

    title: str
    edtf: str
    href: str


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The passages of a document by their identifiers, and the events of its timeline by their keys."""

    passages: dict[str, PassageState]
    events: dict[int, EventState]


def compare_snapshots(
    report: PublicationDateReport, before: Snapshot, after: Snapshot, reasons: Mapping[int, str]
) -> None:
    """Add to a report what differs between two moments, passages in the order of the text.

    `reasons` say for the place of date words why they give no date.
    """
    for uid, now in _by_place(after.passages):
        _compare_passage(report, before.passages.get(uid), now, before, after)
    for uid, gone in _by_place(before.passages):
        if uid not in after.passages:
            title, reason = before.events[gone.event].title, reasons.get(gone.place, "")
            report.lost.append(PassageChange(gone.words, gone.passage, gone.edtf, "", title, reason=reason))
    concerned = {one.event for state in (before, after) for one in state.passages.values()}
    for key in sorted(concerned):
        _compare_event(report, before.events.get(key), after.events.get(key))


def _by_place(passages: Mapping[str, PassageState]) -> list[tuple[str, PassageState]]:
    return sorted(passages.items(), key=lambda item: (item[1].place, item[0]))


def _compare_passage(
    report: PublicationDateReport, was: PassageState | None, now: PassageState, before: Snapshot, after: Snapshot
) -> None:
    event = after.events[now.event]
    href = event.href if now.event in before.events else ""
    change = PassageChange(now.words, now.passage, was.edtf if was else "", now.edtf, event.title, href)
    if was is None:
        report.dated.append(change)
    elif was.edtf != now.edtf:
        report.changed.append(change)


def _compare_event(report: PublicationDateReport, was: EventState | None, now: EventState | None) -> None:
    if was is None and now is not None:
        report.added.append(EventChange(now.title, "", now.edtf))
    elif was is not None and now is None:
        report.removed.append(EventChange(was.title, was.edtf, ""))
    elif was is not None and now is not None and was.edtf != now.edtf:
        report.redated.append(EventChange(now.title, was.edtf, now.edtf, now.href))

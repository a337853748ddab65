"""Events that dated documents describe, and which statements of an undated one may be about them."""

from __future__ import annotations

from collections import defaultdict
from copy import copy
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.core.reconstruction.dating.event_date import date_event
from timeline.core.reconstruction.grouping.blocking import reach_of
from timeline.core.reconstruction.grouping.clustering import cluster_statements
from timeline.core.reconstruction.wording import event_features

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from timeline.core.reconstruction.statements import Statement
    from timeline.core.reconstruction.wording import WordCounts
    from timeline.core.temporal import Bounds, Edtf

SAME_EVENT = 0.16  # how alike a statement of the document must be to one of another
WIDEST = 45  # days: what is dated less narrowly says too little to narrow anything
_STRONGEST = 2  # links that a statement, and that an event, may have


@dataclass(frozen=True, slots=True)
class Link:
    """A statement of the undated document, and the date that others give the event it speaks of."""

    place: tuple[str, int]
    words: str
    date: Edtf
    outlets: str
    weight: float


class KnownEvents:
    """What other documents date, grouped into events once and sought by its words."""

    def __init__(self, statements: Iterable[Statement], counts: WordCounts) -> None:
        narrow = [one for one in statements if is_narrow(one.bounds)]
        self.events: list[tuple[Statement, ...]] = [
            members for _event, members in cluster_statements(narrow, counts=counts)
        ]
        self._hidden: frozenset[int] = frozenset()
        listed = [(number, event_features(one)) for number, members in enumerate(self.events) for one in members]
        self._counts = counts
        self._event_of = [number for number, _words in listed]
        self._holders: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for index, (_number, words) in enumerate(listed):
            for word, weight in self._counts.vector(words).items():
                self._holders[word].append((index, weight))

    def beside(self, others: Sequence[Statement]) -> list[KnownEvents]:
        """Return these events and those that more statements make, with what of these lies within their reach."""
        if not others:
            return [self]
        reach = reach_of(others)
        near = {number for number, members in enumerate(self.events) if any(map(reach.holds, members))}
        rest = copy(self)
        rest._hidden = frozenset(near)
        return [
            rest,
            KnownEvents([*others, *(one for number in sorted(near) for one in self.events[number])], self._counts),
        ]

    def alike(self, statement: Statement) -> dict[int, float]:
        """Return the events that have words of a statement, each with the likeness of its nearest statement."""
        likenesses: dict[int, float] = defaultdict(float)
        for word, weight in self._counts.vector(event_features(statement)).items():
            for index, other in self._holders.get(word, ()):
                likenesses[index] += weight * other
        best: dict[int, float] = defaultdict(float)
        for index, close in likenesses.items():
            if (number := self._event_of[index]) not in self._hidden:
                best[number] = max(best[number], round(close, 9))
        return best


def find_links(statements: Sequence[Statement], known: Sequence[KnownEvents]) -> list[Link]:
    """Return which statements may be about which events of other documents, the strongest of each side only."""
    narrow = [one for one in statements if is_narrow(one.bounds)]
    weights = {
        (index, part, number): weight
        for index, one in enumerate(narrow)
        for part, events in enumerate(known)
        for number, weight in events.alike(one).items()
        if weight >= SAME_EVENT
    }
    of_statement: dict[int, list[float]] = defaultdict(list)
    of_event: dict[tuple[int, int], list[float]] = defaultdict(list)
    for (index, part, number), weight in weights.items():
        of_statement[index].append(weight)
        of_event[part, number].append(weight)
    return [
        _link(narrow[index], known[part].events[number], weight)
        for (index, part, number), weight in sorted(weights.items())
        if _rank(weight, of_statement[index]) < _STRONGEST and _rank(weight, of_event[part, number]) < _STRONGEST
    ]


def _rank(weight: float, others: Iterable[float]) -> int:
    return sum(other > weight for other in others)


def _link(statement: Statement, event: Sequence[Statement], weight: float) -> Link:
    outlets = ", ".join(sorted({one.outlet for one in event}))
    return Link(place_of(statement), statement.date_words, date_event(event).date, outlets, weight * weight)


def place_of(statement: Statement) -> tuple[str, int]:
    """Return where the date words of a statement stand, by which it is known again in another reading."""
    return (statement.document, statement.position + statement.date_span.start)


def is_narrow(bounds: Bounds) -> bool:
    """Return whether the bounds say enough to narrow anything."""
    return bounds.width is not None and bounds.width <= WIDEST

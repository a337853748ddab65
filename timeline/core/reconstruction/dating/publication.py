"""When a document was published that does not say it: the days on which its text would make sense.

The text is read as if it had been published on each day that comes into question. A reading speaks for its day where
what it dates falls on the days that other documents give the same event, and where its news is new. A document whose
candidates agree on a date helps to date the others, so that all are looked at in turns.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from copy import copy
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.core.reconstruction.dating.event_date import date_event
from timeline.core.reconstruction.grouping.blocking import reach_of
from timeline.core.reconstruction.grouping.clustering import cluster_statements
from timeline.core.reconstruction.grouping.wording import WordCounts, count_words, weighted_words
from timeline.core.reconstruction.statements import Modality
from timeline.core.temporal import describe

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from timeline.core.reconstruction.statements import Statement
    from timeline.core.temporal import Bounds, DayNumber, Edtf

_SAME_EVENT = 0.16  # how alike a statement of the document must be to one of another
_BEFORE, _AFTER = 7, 45  # days before and after an event on which it is written about as recent or near
_MOST_DAYS = 200
_STRONGEST = 2  # links that a statement, and that an event, may have
_NEWS_AGE = 2  # days: the latest thing that a report tells is no older
_NEWS_WEIGHT = 0.15
_ADJOINING = 4  # code points between two date expressions that say the same: “today (Thursday)”
_MOST_CANDIDATES = 10
_NEARBY = 30  # days: further away, another day that fits nearly as well is a rival
_RIVAL = 0.55  # of what speaks for the candidates: where a rival has more, neither is told
_FEWEST_FITTING = 2  # expressions that must fit what others date, unless one speaks strongly of the same
_STRONG = 0.06  # square of a likeness
_TURNS = 3  # enough for one document to date a second, and that a third


@dataclass(frozen=True, slots=True)
class UndatedDocument:
    """A document without a date; `read_as_of` gives what it dates if it was published on a day."""

    identity: str
    read_as_of: Callable[[DayNumber], Sequence[Statement]]


@dataclass(frozen=True, slots=True)
class PublicationGuess:
    """The days on which a document may have been published, why, and which statements they all date alike."""

    document: str
    candidates: tuple[DayNumber, ...]
    reasons: tuple[str, ...]
    certain: tuple[Statement, ...] = ()


@dataclass(frozen=True, slots=True)
class _Link:
    """A statement of the undated document, and the date that others give the event it speaks of."""

    place: tuple[str, int]
    words: str
    date: Edtf
    outlets: str
    weight: float


def infer_publication(
    undated: Iterable[UndatedDocument], dated: Sequence[Statement], *, latest: DayNumber | None = None
) -> list[PublicationGuess]:
    """Return for each undated document the days on which it may have been published, none after `latest`."""
    documents = [_Hypotheses(document, latest) for document in sorted(undated, key=lambda one: one.identity)]
    days = [one.published for one in dated if one.published is not None]
    own = [one for document in documents for one in document.read(max(days, default=0))]
    counts = count_words(one for one in (*dated, *own) if _is_narrow(one.bounds))
    known = _Known(dated, counts)
    for _turn in range(_TURNS):
        for document in documents:
            others = [one for other in documents if other is not document for one in other.certain()]
            document.narrow(known.beside(others), days + [one.published for one in others if one.published])
    return [document.guess() for document in documents]


class _Hypotheses:
    """One undated document, read as of one day after another."""

    def __init__(self, document: UndatedDocument, latest: DayNumber | None) -> None:
        self._document = document
        self._latest = latest
        self._readings: dict[DayNumber, dict[tuple[str, int], Statement]] = {}
        self._links: list[_Link] = []
        self._has_rival = False
        self.candidates: tuple[DayNumber, ...] = ()

    def narrow(self, known: Sequence[_Known], published: Sequence[DayNumber]) -> None:
        """Look for the days on which most of the text fits what others say."""
        if not published:
            return
        likeliest = self.candidates[0] if self.candidates else max(published)
        self._links = _links(list(self._read(likeliest).values()), known)
        days = [day for day in _days_in_question(self._links, self._latest) if self._is_coherent(day)]
        scores = {day: round(self._score(day), 6) for day in days}
        best = max(scores.values(), default=0.0)
        found = tuple(day for day in days if scores[day] == best)
        self.candidates = found if best > 0 and len(found) <= _MOST_DAYS else ()
        rivals = (scores[day] for day in days if found and self._is_rival(day, found))
        self._has_rival = max(rivals, default=0.0) > _RIVAL * best

    def read(self, day: DayNumber) -> list[Statement]:
        """Return what the document dates if it was published on a day."""
        return list(self._read(day).values())

    def certain(self) -> Sequence[Statement]:
        """Return the statements whose dates are the same whichever candidate is right."""
        if not self.candidates:
            return []
        readings = [self._read(day) for day in self.candidates]
        return [
            one
            for place, one in sorted(readings[0].items())
            if all(place in reading and reading[place].date == one.date for reading in readings)
        ]

    def guess(self) -> PublicationGuess:
        """Return the candidates with the reasons that speak for them."""
        is_told = bool(self.candidates) and len(self.candidates) <= _MOST_CANDIDATES and not self._has_rival
        if not is_told or not self._is_supported():
            reason = "What the text dates does not narrow the day of publication enough."
            return PublicationGuess(self._document.identity, (), (reason,))
        reading = self._read(self.candidates[0])
        reasons = [_reason(link) for link in self._links if _fits(link, reading)]
        if self._has_adjoining():
            reasons.append("The weekday that it gives beside another word for the day fits only these.")
        if all(self._tells_news(day) for day in self.candidates):
            reasons.append(f"The latest thing that it tells lies at most {_NEWS_AGE} days back.")
        certain = tuple(self.certain())
        return PublicationGuess(self._document.identity, self.candidates, tuple(dict.fromkeys(reasons)), certain)

    def _is_supported(self) -> bool:
        """Whether at least half of what speaks of known events fits, and one expression alone only if strongly."""
        reading = self._read(self.candidates[0])
        fitting = {link.place: link.weight for link in self._links if _fits(link, reading)}
        is_enough = len(fitting) >= _FEWEST_FITTING or max(fitting.values(), default=0.0) >= _STRONG
        return is_enough and 2 * len(fitting) >= len({link.place for link in self._links})

    def _read(self, day: DayNumber) -> dict[tuple[str, int], Statement]:
        if day not in self._readings:
            self._readings[day] = {_place(one): one for one in self._document.read_as_of(day)}
        return self._readings[day]

    def _score(self, day: DayNumber) -> float:
        reading = self._read(day)
        fitting = sum(link.weight for link in self._links if _fits(link, reading))
        return fitting + (_NEWS_WEIGHT if self._tells_news(day) else 0.0)

    def _is_rival(self, day: DayNumber, found: Sequence[DayNumber]) -> bool:
        """Whether a day far from the candidates fits what they do not fit."""
        if found[0] - _NEARBY <= day <= found[-1] + _NEARBY:
            return False
        here, there = self._read(day), self._read(found[0])
        return any(_fits(link, here) and not _fits(link, there) for link in self._links)

    def _is_coherent(self, day: DayNumber) -> bool:
        """Whether nothing is told before it happened, and expressions side by side give one day."""
        statements = list(self._read(day).values())
        if any(_is_foretold(one, day) for one in statements):
            return False
        return all(one.date == other.date for one, other in _adjoining(statements))

    def _has_adjoining(self) -> bool:
        return any(_adjoining(list(reading.values())) for reading in self._readings.values())

    def _tells_news(self, day: DayNumber) -> bool:
        told = [one.day for one in self._read(day).values() if one.day is not None and one.day <= day]
        return bool(told) and day - max(told) <= _NEWS_AGE


def _place(statement: Statement) -> tuple[str, int]:
    return (statement.document, statement.position + statement.date_span.start)


class _Known:
    """What other documents date, grouped into events once and sought by its words."""

    def __init__(self, statements: Iterable[Statement], counts: WordCounts) -> None:
        narrow = [one for one in statements if _is_narrow(one.bounds)]
        self.events: list[tuple[Statement, ...]] = [
            members for _event, members in cluster_statements(narrow, counts=counts)
        ]
        self._hidden: frozenset[int] = frozenset()
        told = [(number, weighted_words(one)) for number, members in enumerate(self.events) for one in members]
        self._counts = counts
        self._event_of = [number for number, _words in told]
        self._holders: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for index, (_number, words) in enumerate(told):
            for word, weight in self._counts.vector(words).items():
                self._holders[word].append((index, weight))

    def beside(self, others: Sequence[Statement]) -> list[_Known]:
        """Return these events and those that more statements make, with what of these lies within their reach."""
        if not others:
            return [self]
        reach = reach_of(others)
        near = {number for number, members in enumerate(self.events) if any(map(reach.holds, members))}
        rest = copy(self)
        rest._hidden = frozenset(near)
        return [
            rest,
            _Known([*others, *(one for number in sorted(near) for one in self.events[number])], self._counts),
        ]

    def alike(self, statement: Statement) -> dict[int, float]:
        """Return the events that have words of a statement, each with the likeness of its nearest statement."""
        likenesses: dict[int, float] = defaultdict(float)
        for word, weight in self._counts.vector(weighted_words(statement)).items():
            for index, other in self._holders.get(word, ()):
                likenesses[index] += weight * other
        best: dict[int, float] = defaultdict(float)
        for index, close in likenesses.items():
            if (number := self._event_of[index]) not in self._hidden:
                best[number] = max(best[number], round(close, 9))
        return best


def _links(statements: Sequence[Statement], known: Sequence[_Known]) -> list[_Link]:
    """Return which statements may speak of which events of other documents, the strongest of each side only."""
    narrow = [one for one in statements if _is_narrow(one.bounds)]
    weights = {
        (index, part, number): weight
        for index, one in enumerate(narrow)
        for part, events in enumerate(known)
        for number, weight in events.alike(one).items()
        if weight >= _SAME_EVENT
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


def _link(statement: Statement, event: Sequence[Statement], weight: float) -> _Link:
    outlets = ", ".join(sorted({one.outlet for one in event}))
    return _Link(_place(statement), statement.date_words, date_event(event).date, outlets, weight * weight)


def _is_narrow(bounds: Bounds) -> bool:
    """Whether the bounds say enough to narrow anything."""
    return bounds.width is not None and bounds.width <= _AFTER


def _days_in_question(links: Sequence[_Link], latest: DayNumber | None) -> list[DayNumber]:
    days: set[DayNumber] = set()
    for link in links:
        earliest, latest_day = link.date.bounds.earliest or 0, link.date.bounds.latest or 0
        days.update(range(earliest - _BEFORE, latest_day + _AFTER + 1))
    return [day for day in sorted(days) if latest is None or day <= latest][:_MOST_DAYS]


def _fits(link: _Link, reading: Mapping[tuple[str, int], Statement]) -> bool:
    statement = reading.get(link.place)
    return statement is not None and statement.bounds.overlaps(link.date.bounds)


def _is_foretold(statement: Statement, day: DayNumber) -> bool:
    earliest = statement.bounds.earliest
    return statement.modality is Modality.HAPPENED and earliest is not None and earliest > day


def _adjoining(statements: Sequence[Statement]) -> list[tuple[Statement, Statement]]:
    """Return pairs of day expressions of one sentence with hardly anything between them."""
    of_passage: dict[tuple[str, int], list[Statement]] = defaultdict(list)
    for one in statements:
        if one.day is not None:
            of_passage[one.document, one.position].append(one)
    pairs = []
    for members in of_passage.values():
        ordered = sorted(members, key=lambda one: one.date_span.start)
        pairs += [
            (one, other)
            for one, other in itertools.pairwise(ordered)
            if other.date_span.start - one.date_span.end <= _ADJOINING
        ]
    return pairs


def _reason(link: _Link) -> str:
    return f"“{link.words}” speaks of what {link.outlets} dates to {describe(link.date)}, and must leave room for it."

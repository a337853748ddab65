"""When a document was published that does not say it: the days on which its text would make sense.

The text is read as if it had been published on each day that comes into question. A reading speaks for its day where
what it dates falls on the days that other documents give the same event, and where its news is new. A document whose
candidates agree on a date helps to date the others, so that all are looked at in turns.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.core.reconstruction.dating.known_events import WIDEST, KnownEvents, Link, find_links, is_narrow, place_of
from timeline.core.reconstruction.statements import Modality
from timeline.core.reconstruction.wording import count_words
from timeline.core.temporal import describe

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from timeline.core.reconstruction.statements import Statement
    from timeline.core.temporal import DayNumber

_BEFORE = 7  # days before an event on which it is written about as near; after it, `WIDEST`
_MOST_DAYS = 200
_NEWS_AGE = 2  # days: the latest event in a report is no older
_NEWS_WEIGHT = 0.15
_ADJOINING = 4  # code points between two date expressions that say the same: “today (Thursday)”
_MOST_CANDIDATES = 10
_NEARBY = 30  # days: further away, another day that fits nearly as well is a rival
_RIVAL = 0.55  # of what speaks for the candidates: where a rival has more, neither is given
_FEWEST_FITTING = 2  # expressions that must fit what others date, unless one speaks strongly of the same
_STRONG = 0.06  # square of a likeness
_ENOUGH = 0.1  # squares of likenesses together, where several expressions fit
_TURNS = 3  # enough for one document to date a second, and that a third

_DATELINE = "A line at the head of the text gives the day."
_NOTHING_KNOWN = "Nothing that the text dates is known from a document with a date."
_CONTRADICTED = "On every day that other documents would suggest, the text would contradict itself."
_AMBIGUOUS = "Days far apart fit the text as well."
_NOT_ENOUGH = "What the text dates does not narrow the day of publication enough."


@dataclass(frozen=True, slots=True)
class UndatedDocument:
    """A document without a date; `read_as_of` gives what it dates if it was published on a day."""

    identity: str
    read_as_of: Callable[[DayNumber], Sequence[Statement]]
    datelines: tuple[DayNumber, ...] = ()  # days that lines at the head of the text give; see `find_datelines`


@dataclass(frozen=True, slots=True)
class PublicationGuess:
    """The days on which a document may have been published, why, and which statements they all date alike."""

    document: str
    candidates: tuple[DayNumber, ...]
    reasons: tuple[str, ...]
    certain: tuple[Statement, ...] = ()


def infer_publication(
    undated: Iterable[UndatedDocument], dated: Sequence[Statement], *, latest: DayNumber | None = None
) -> list[PublicationGuess]:
    """Return for each undated document the days on which it may have been published, none after `latest`."""
    documents = [_Hypotheses(document, latest) for document in sorted(undated, key=lambda one: one.identity)]
    days = [one.published for one in dated if one.published is not None]
    own = [one for document in documents for one in document.read(max(days, default=0))]
    counts = count_words(one for one in (*dated, *own) if is_narrow(one.bounds))
    known = KnownEvents(dated, counts)
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
        self._links: list[Link] = []
        self._found: tuple[DayNumber, ...] = ()
        self._refusal = _NOTHING_KNOWN

    def narrow(self, known: Sequence[KnownEvents], published: Sequence[DayNumber]) -> None:
        """Look for the days on which most of the text fits what others say."""
        if self._dateline() or not published:
            return
        likeliest = self._found[0] if self._found else max(published)
        self._links = find_links(list(self._read(likeliest).values()), known)
        in_question = _days_in_question(self._links, self._latest)
        days = [day for day in in_question if self._is_coherent(day)]
        scores = {day: round(self._score(day), 6) for day in days}
        best = max(scores.values(), default=0.0)
        self._found = tuple(day for day in days if scores[day] == best > 0)
        self._refusal = self._objection(in_question, scores)

    def read(self, day: DayNumber) -> list[Statement]:
        """Return what the document dates if it was published on a day."""
        return list(self._read(day).values())

    @property
    def candidates(self) -> tuple[DayNumber, ...]:
        """The days that are given."""
        return self._dateline() or (() if self._refusal else self._found)

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
        """Return the candidates with the reasons that speak for them, or the reason why there are none."""
        identity, candidates = self._document.identity, self.candidates
        if not candidates:
            return PublicationGuess(identity, (), (self._refusal,))
        reasons = [_DATELINE] if self._dateline() else list(self._reasons())
        return PublicationGuess(identity, candidates, tuple(dict.fromkeys(reasons)), tuple(self.certain()))

    def _reasons(self) -> Iterable[str]:
        reading = self._read(self._found[0])
        yield from (_reason(link) for link in self._links if _fits(link, reading))
        if self._has_adjoining():
            yield "The weekday that it gives beside another word for the day fits only these."
        if all(self._tells_news(day) for day in self._found):
            yield f"The latest event in it lies at most {_NEWS_AGE} days back."

    def _dateline(self) -> tuple[DayNumber, ...]:
        days = (day for day in self._document.datelines if self._latest is None or day <= self._latest)
        return tuple(day for day in sorted(days) if self._is_coherent(day))

    def _objection(self, in_question: Sequence[DayNumber], scores: Mapping[DayNumber, float]) -> str:
        """Return why the days that were found are not given, or nothing."""
        if not self._links:
            return _NOTHING_KNOWN
        if not scores:
            return _CONTRADICTED
        if not 0 < len(self._found) <= _MOST_CANDIDATES or not self._is_supported(in_question):
            return _NOT_ENOUGH
        rivals = (score for day, score in scores.items() if self._is_rival(day))
        return _AMBIGUOUS if max(rivals, default=0.0) > _RIVAL * scores[self._found[0]] else ""

    def _is_supported(self, in_question: Sequence[DayNumber]) -> bool:
        """Whether at least half of what speaks of known events fits, and one expression alone only if strongly.

        What is dated alike as of any day, such as “October 2003”, says nothing about the day.
        """
        reading = self._read(self._found[0])
        places = {link.place for link in self._links}
        deciding = {place for place in places if len({self._date(day, place) for day in in_question}) > 1}
        fitting: dict[tuple[str, int], float] = defaultdict(float)
        for link in self._links:
            if link.place in deciding and _fits(link, reading):
                fitting[link.place] = max(fitting[link.place], link.weight)
        strongest, together = max(fitting.values(), default=0.0), sum(sorted(fitting.values()))
        is_enough = strongest >= _STRONG or (len(fitting) >= _FEWEST_FITTING and together >= _ENOUGH)
        return is_enough and 2 * len(fitting) >= len(deciding)

    def _date(self, day: DayNumber, place: tuple[str, int]) -> str:
        statement = self._read(day).get(place)
        return "" if statement is None else statement.date.text

    def _read(self, day: DayNumber) -> dict[tuple[str, int], Statement]:
        if day not in self._readings:
            self._readings[day] = {place_of(one): one for one in self._document.read_as_of(day)}
        return self._readings[day]

    def _score(self, day: DayNumber) -> float:
        reading = self._read(day)
        fitting = sum(link.weight for link in self._links if _fits(link, reading))
        return fitting + (_NEWS_WEIGHT if self._tells_news(day) else 0.0)

    def _is_rival(self, day: DayNumber) -> bool:
        """Whether a day far from those found fits what they do not fit."""
        if self._found[0] - _NEARBY <= day <= self._found[-1] + _NEARBY:
            return False
        here, there = self._read(day), self._read(self._found[0])
        return any(_fits(link, here) and not _fits(link, there) for link in self._links)

    def _is_coherent(self, day: DayNumber) -> bool:
        """Whether nothing is reported before it happened, and expressions side by side give one day."""
        statements = list(self._read(day).values())
        if any(_is_foretold(one, day) for one in statements):
            return False
        return all(one.date == other.date for one, other in _adjoining(statements))

    def _has_adjoining(self) -> bool:
        return any(_adjoining(list(reading.values())) for reading in self._readings.values())

    def _tells_news(self, day: DayNumber) -> bool:
        days = [one.day for one in self._read(day).values() if one.day is not None and one.day <= day]
        return bool(days) and day - max(days) <= _NEWS_AGE


def _days_in_question(links: Sequence[Link], latest: DayNumber | None) -> list[DayNumber]:
    """Return the days near what links date, in order, those of the strongest where there are many."""
    days: dict[DayNumber, None] = {}
    for link in sorted(links, key=lambda one: (-one.weight, one.place, one.date.text)):
        earliest, last = link.date.bounds.earliest or 0, link.date.bounds.latest or 0
        days |= dict.fromkeys(range(earliest - _BEFORE, last + WIDEST + 1))
    return sorted([day for day in days if latest is None or day <= latest][:_MOST_DAYS])


def _fits(link: Link, reading: Mapping[tuple[str, int], Statement]) -> bool:
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


def _reason(link: Link) -> str:
    return f"“{link.words}” speaks of what {link.outlets} dates to {describe(link.date)}, and must leave room for it."

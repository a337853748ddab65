"""Blocking: for each statement the few earlier ones that may speak of the same event."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from heapq import nsmallest
from typing import TYPE_CHECKING, TypeAlias

from timeline.core.reconstruction.statements import Modality
from timeline.core.temporal import Extent, civil_date, day_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from timeline.core.reconstruction.statements import Statement
    from timeline.core.reconstruction.wording import WordCounts

    Block: TypeAlias = tuple[str, int | str]

_BLOCK_DAYS = 31
_WIDEST_BLOCK = 62  # days: statements wider than that are compared with those of the same date only
_TERMS = 12  # heaviest words under which a statement is filed and sought, of those that others have too
_LONGEST_POSTING = 32  # of a word that a month repeats more often, the first statements stand for the rest
_EXAMINED = 24
_FRACTION = 0.3  # of what the nearest shares: who shares less is hardly of the same event


@dataclass(frozen=True, slots=True)
class Reach:
    """Where statements can meet others: all that is dated elsewhere plays no part in how they are grouped."""

    windows: tuple[tuple[int, int], ...]  # first and last days, apart from each other, in order
    dates: frozenset[str]  # EDTF of what is too coarse for days: it meets the very same date
    terms: tuple[tuple[int, int], ...] = ()  # first and last days of years in which the terms of plans end

    def holds(self, statement: Statement) -> bool:
        """Whether a statement may meet those whose reach this is."""
        if not _is_blocked_by_days(statement):
            latest = statement.bounds.latest if is_term(statement) else None
            return statement.date.text in self.dates or any(
                latest is not None and first <= latest <= last for first, last in self.terms
            )
        bounds = statement.bounds
        return any(first <= (bounds.latest or 0) and (bounds.earliest or 0) <= last for first, last in self.windows)


def reach_of(statements: Iterable[Statement]) -> Reach:
    """Return the days, in whole blocks, and the coarse dates that can concern statements."""
    blocks: set[int] = set()
    dates, years = set(), set()
    for statement in statements:
        if is_term(statement):
            years.add(civil_date(statement.bounds.latest or 0).year)
        if _is_blocked_by_days(statement):
            near = _stretches(statement)
            blocks.update(range(near.start - 1, near.stop + 1))
        else:
            dates.add(statement.date.text)
    terms = tuple((day_number(year, 1, 1), day_number(year, 12, 31)) for year in sorted(years))
    return Reach(tuple(_merged(sorted(blocks))), frozenset(dates), terms)


def _merged(blocks: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the first and last days of runs of blocks."""
    starts = [block for block in blocks if block - 1 not in set(blocks)]
    ends = [block for block in blocks if block + 1 not in set(blocks)]
    for start, end in zip(starts, ends, strict=True):
        yield start * _BLOCK_DAYS, (end + 1) * _BLOCK_DAYS - 1


class CandidateIndex:
    """Statements filed by time and by their rarest words; adding and finding cost the same however many there are."""

    def __init__(self, vectors: Sequence[Mapping[str, float]], counts: WordCounts) -> None:
        self.vectors = vectors
        self._counts = counts.counts
        self._terms_of: dict[int, list[str]] = {}
        self._postings: dict[Block, dict[str, list[tuple[int, float]]]] = defaultdict(lambda: defaultdict(list))

    def add(self, index: int, blocks: Iterable[Block]) -> None:
        """File a statement under blocks; see `homes`."""
        for block in blocks:
            filed = self._postings[block]
            for term in self._terms(index):
                if len(filed[term]) < _LONGEST_POSTING:
                    # The weight stands beside it: looking it up in so many vectors is what takes long.
                    filed[term].append((index, self.vectors[index][term]))

    def find(self, index: int, blocks: Iterable[Block]) -> list[int]:
        """Return statements of blocks that share rare words, those that share most first; see `haunts`."""
        shared: dict[int, float] = {}
        vector = self.vectors[index]
        weights = [(term, vector[term]) for term in self._terms(index)]
        for block in blocks:
            if filed := self._postings.get(block):
                for term, weight in weights:
                    for other, beside in filed.get(term, ()):
                        shared[other] = shared.get(other, 0.0) + weight * beside
        # Among few, all are looked at; among many, who shares little would cost more than it finds.
        enough = _FRACTION * max(shared.values()) if len(shared) > _EXAMINED else 0.0
        near = [(-weight, other) for other, weight in shared.items() if weight >= enough]
        return [other for _weight, other in nsmallest(_EXAMINED, near)]

    def _terms(self, index: int) -> list[str]:
        if index not in self._terms_of:
            vector = self.vectors[index]
            shared = ((weight, term) for term, weight in vector.items() if self._counts.get(term, 0) > 1)
            self._terms_of[index] = [term for _weight, term in sorted(shared, reverse=True)[:_TERMS]]
        return self._terms_of[index]


def homes(statement: Statement) -> list[Block]:
    """Return the blocks that a statement is filed under."""
    if not _is_blocked_by_days(statement):
        return [("date", statement.date.text), *_terms(statement)]
    blocks: list[Block] = [("all", number) for number in _stretches(statement)]
    if statement.day is not None:
        return [*blocks, ("day", statement.day)]
    return [*blocks, *(("coarse", number) for number in _stretches(statement))]


def haunts(statement: Statement) -> list[Block]:
    """Return the blocks in which a statement looks for its like, without meeting anything twice."""
    if not _is_blocked_by_days(statement):
        # Of those that end in the same year, what has the very same date is met there as well.
        return _terms(statement) or [("date", statement.date.text)]
    if statement.day is not None:
        return [("day", statement.day), *(("coarse", number) for number in _stretches(statement))]
    return [("all", number) for number in _stretches(statement)]


def is_term(statement: Statement) -> bool:
    """Return whether a statement plans something for a season, a year or “by” then: wordings of one term differ."""
    is_planned = statement.modality is Modality.PLANNED and statement.date.extent is Extent.WITHIN
    return is_planned and statement.bounds.latest is not None and not _is_blocked_by_days(statement)


def _terms(statement: Statement) -> list[Block]:
    return [("term", civil_date(statement.bounds.latest or 0).year)] if is_term(statement) else []


def _is_blocked_by_days(statement: Statement) -> bool:
    width = statement.bounds.width
    return width is not None and width <= _WIDEST_BLOCK and statement.date.extent is Extent.WITHIN


def _stretches(statement: Statement) -> range:
    earliest, latest = statement.bounds.earliest or 0, statement.bounds.latest or 0
    return range(earliest // _BLOCK_DAYS, latest // _BLOCK_DAYS + 1)

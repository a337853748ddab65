"""What a statement means that takes its event for known: "the fire was put out"."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING

from timeline.core.reconstruction.wording import content_stems, stem_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline.core.reconstruction.grouping.blocking import CandidateIndex
    from timeline.core.reconstruction.statements import Statement


def refers_to(statement: Statement) -> str:
    """Return the noun of the event that a statement takes for known, or ""."""
    return statement.frame.refers_to if statement.frame is not None else ""


class NamedEvents:
    """Statements by the nouns with which others take their event for known."""

    def __init__(self, statements: Sequence[Statement], index: CandidateIndex) -> None:
        self._statements = statements
        self._index = index
        self._naming = self._named()

    def before(self, index: int) -> int | None:
        """Return the statement of the same document that names the event right before, or None."""
        statement = self._statements[index]
        naming = self._naming.get((statement.document, stem_of(refers_to(statement))), [])
        place = bisect_left(naming, (statement.position,))
        return -naming[place - 1][1] if place else None

    def on_day(self, index: int) -> Iterator[int]:
        """Yield the statements in the same language that name the event on the same day."""
        statement = self._statements[index]
        if statement.day is None:
            return
        stem = stem_of(refers_to(statement))
        for other in self._index.find(index, [("day", statement.day)]):
            one = self._statements[other]
            if one.language == statement.language and stem in content_stems(_clause_of(one)):
                yield other

    def _named(self) -> dict[tuple[str, str], list[tuple[int, ...]]]:
        """Return by document and stem of a known event where the statements that name it stand, in that order.

        Beside each position is the index of the statement in the sorted list, negative: of equals the first is last.
        """
        wanted = {stem_of(noun) for statement in self._statements if (noun := refers_to(statement))}
        named: dict[tuple[str, str], list[tuple[int, ...]]] = defaultdict(list)
        for index, statement in enumerate(self._statements if wanted else ()):
            for stem in wanted & content_stems(_clause_of(statement)):
                named[statement.document, stem].append((statement.position, -index))
        for naming in named.values():
            naming.sort()
        return named


def _clause_of(statement: Statement) -> str:
    return statement.clause.of(statement.text) if statement.clause is not None else statement.text

"""What matters: events and days that many documents speak of.

Each document counts once, by the statement that has most to do with the topic; a sentence that several documents
print alike counts for one of them. Where in its document a statement stands was tried as well, whether its date is
written out, and how alike the statements of a day are: none made the choice of days better.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from timeline.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from timeline.reconstruction.statements import Statement
    from timeline.temporal import DayNumber

_OPENING = 80  # code points by which a sentence printed alike is known again
_PUBLISHED = 0.05  # what a document counts for the day on which it appeared: it decides between equals


def weigh_event(statements: Iterable[Statement], weights: Mapping[str, float]) -> float:
    """Return the importance of an event: each document counts once, by its weightiest statement."""
    best: dict[str, float] = defaultdict(float)
    printed: dict[str, str] = {}
    for statement in sorted(statements, key=lambda one: (one.published or 0, one.key)):
        if printed.setdefault(fold(statement.text[:_OPENING]), statement.document) == statement.document:
            best[statement.document] = max(best[statement.document], weights[statement.key])
    return round(sum(sorted(best.values())), 3)


def weigh_days(statements: Iterable[Statement], weights: Mapping[str, float]) -> dict[DayNumber, float]:
    """Return how much each day matters, in order of time."""
    days: dict[DayNumber, list[Statement]] = defaultdict(list)
    appeared: dict[DayNumber, set[str]] = defaultdict(set)
    for statement in statements:
        if statement.day is not None:
            days[statement.day].append(statement)
        if statement.published is not None:
            appeared[statement.published].add(statement.document)
    return {
        day: weigh_event(members, weights) + _PUBLISHED * len(appeared.get(day, ()))
        for day, members in sorted(days.items())
    }

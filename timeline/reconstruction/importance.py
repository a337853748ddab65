"""What matters: events and days that many documents speak of."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from timeline.reconstruction.statements import Statement
    from timeline.reconstruction.topic import Topic
    from timeline.temporal import DayNumber

_LEAD_LENGTH = 300  # code points at the beginning of a document: what its author held most important
_IN_LEAD = 1.25


def weigh_statement(statement: Statement, topic: Topic) -> float:
    """Return how much a statement says that what it dates matters."""
    return topic.relevance(statement) * (_IN_LEAD if statement.position < _LEAD_LENGTH else 1.0)


def weigh_event(statements: Iterable[Statement], weights: Mapping[str, float]) -> float:
    """Return the importance of an event: each document counts once, by its weightiest statement."""
    best: dict[str, float] = defaultdict(float)
    for statement in statements:
        best[statement.document] = max(best[statement.document], weights[statement.key])
    return round(sum(sorted(best.values())), 3)


def weigh_days(statements: Iterable[Statement], weights: Mapping[str, float]) -> dict[DayNumber, float]:
    """Return how much each day matters, in order of time."""
    days: dict[DayNumber, list[Statement]] = defaultdict(list)
    for statement in statements:
        if statement.day is not None:
            days[statement.day].append(statement)
    return {day: weigh_event(days[day], weights) for day in sorted(days)}

"""What matters: events and days that many documents speak of.

Each document counts once, by the statement that has most to do with the topic. Where in its document a statement
stands was tried as well, and whether its date is written out: neither made the choice of days better.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from timeline.reconstruction.statements import Statement
    from timeline.temporal import DayNumber


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

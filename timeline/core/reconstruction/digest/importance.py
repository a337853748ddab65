"""What matters: events and days that many documents speak of.

Each document counts once, by the statement that has most to do with the topic, and less the more days it names; a
sentence that several documents print alike counts for one of them. Spread over weeks and months was tried as well,
place in the document, whether a date is written out, planned against happened, days that outshine their neighbours,
statements that give a week: none made the choice of days better in all languages.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from timeline.core.reconstruction.digest.source_chronologies import find_entries
from timeline.core.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from timeline.core.reconstruction.digest.topic import Topic
    from timeline.core.reconstruction.statements import Statement
    from timeline.core.temporal import DayNumber

_OPENING = 80  # code points by which a sentence printed alike is known again
_PUBLISHED = 0.1  # what a document counts for the day on which it appeared: it decides between equals
_ENTRY = 2.0  # what an entry of a chronology counts: its author chose the day
_SEASONAL = 0.3  # what “the Christmas sales” counts, written months later: it means a season more than a day
_NEAR = 31  # days from publication within which words without a figure, as a weekday, mean a day
_NO_BREADTH = 2  # added to the days that a document names: without it one that names a single day would weigh too much


def weigh_statements(statements: Sequence[Statement], topic: Topic) -> dict[str, float]:
    """Return by key what each statement counts for its day or event."""
    days: dict[str, set[DayNumber]] = defaultdict(set)
    for statement in statements:
        if statement.day is not None:
            days[statement.document].add(statement.day)
    entries = find_entries(statements, topic)
    return {
        one.key: topic.relevance(one)
        * (_SEASONAL if _is_seasonal(one) else 1.0)
        * (_ENTRY if one.key in entries else 1 / math.log(_NO_BREADTH + len(days[one.document])))
        for one in statements
    }


def _is_seasonal(statement: Statement) -> bool:
    if statement.day is None or statement.published is None or any(sign.isdigit() for sign in statement.date_words):
        return False
    return abs(statement.published - statement.day) > _NEAR


def weigh_event(statements: Iterable[Statement], weights: Mapping[str, float]) -> float:
    """Return the importance of an event: each document counts once, by its weightiest statement."""
    best: dict[str, float] = defaultdict(float)
    printed: dict[str, str] = {}
    for statement in sorted(statements, key=lambda one: (one.published or 0, one.key)):
        if printed.setdefault(fold(statement.text[:_OPENING]), statement.document) == statement.document:
            best[statement.document] = max(best[statement.document], weights[statement.key])
    return round(sum(sorted(best.values())), 3)


def weigh_days(
    statements: Iterable[Statement], weights: Mapping[str, float], published: Mapping[str, DayNumber]
) -> dict[DayNumber, float]:
    """Return how much each day matters that is named, or on which a document was published, in order of time."""
    days: dict[DayNumber, list[Statement]] = defaultdict(list)
    for statement in statements:
        if statement.day is not None:
            days[statement.day].append(statement)
    appeared = Counter(published.values())
    return {
        day: weigh_event(days.get(day, ()), weights) + _PUBLISHED * appeared[day] for day in sorted({*days, *appeared})
    }

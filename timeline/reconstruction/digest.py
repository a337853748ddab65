"""A digest of a collection: its weightiest days, each with the sentences that say best what happened."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from timeline.reconstruction.importance import weigh_days
from timeline.reconstruction.statements import Modality
from timeline.reconstruction.topic import Topic
from timeline.reconstruction.wording import likeness, weigh, weighted_words
from timeline.temporal import Bounds

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from timeline.reconstruction.statements import Statement
    from timeline.temporal import DayNumber

_REPETITION = 0.5  # sentences more alike than that say the same
_WRITTEN_OUT = 1.5  # what a sentence counts whose date words hold a figure: it was told for the record
_NOT_HAPPENED = 0.7
_SINKING = 0.2  # how much less a sentence counts that stands farther down in its document
_SCREEN = 500  # code points
_OPEN = Bounds(None, None)


def digest_days(
    statements: Iterable[Statement], *, day_count: int, per_day: int, within: Bounds = _OPEN
) -> list[tuple[DayNumber, list[str]]]:
    """Return the days that matter most, in order of time, each with so many sentences at most."""
    ordered = sorted(statements, key=lambda statement: statement.rank)
    topic = Topic(ordered)
    weights = {statement.key: topic.relevance(statement) for statement in ordered}
    days = {day: weight for day, weight in weigh_days(ordered, weights).items() if within.contains(Bounds(day, day))}
    chosen = sorted(sorted(days, key=lambda day: (-days[day], day))[:day_count])
    return _with_sentences(ordered, weights, chosen, per_day)


def _with_sentences(
    ordered: Sequence[Statement], weights: Mapping[str, float], days: Sequence[DayNumber], per_day: int
) -> list[tuple[DayNumber, list[str]]]:
    vectors = weigh([weighted_words(statement) for statement in ordered])
    of_day: dict[DayNumber | None, list[int]] = defaultdict(list)
    for index, statement in enumerate(ordered):
        of_day[statement.day].append(index)
    return [
        (
            day,
            [
                " ".join(ordered[index].text.split())
                for index in _choose(of_day[day], ordered, vectors, weights, per_day)
            ],
        )
        for day in days
    ]


def _choose(
    members: Sequence[int],
    ordered: Sequence[Statement],
    vectors: Sequence[Mapping[str, float]],
    weights: Mapping[str, float],
    count: int,
) -> list[int]:
    """Return the sentences nearest to all that is said of the day, none repeating another."""
    whole: Counter[str] = Counter()
    for index in members:
        for word, weight in vectors[index].items():
            whole[word] += weight * weights[ordered[index].key]  # type: ignore[assignment]
    fitness = {
        index: likeness(vectors[index], whole) * weights[ordered[index].key] * _plainness(ordered[index])
        for index in members
    }
    chosen: list[int] = []
    for index in sorted(members, key=lambda index: (-round(fitness[index], 9), ordered[index].key)):
        if len(chosen) < count and all(likeness(vectors[index], vectors[other]) < _REPETITION for other in chosen):
            chosen.append(index)
    return chosen


def _plainness(statement: Statement) -> float:
    """Return how likely a sentence is to say in few words what happened."""
    plainness = 1 / math.sqrt(len(statement.text))
    plainness *= _WRITTEN_OUT if any(sign.isdigit() for sign in statement.date_words) else 1
    plainness *= 1 if statement.modality is Modality.HAPPENED else _NOT_HAPPENED
    return plainness / (1 + _SINKING * math.log1p(statement.position / _SCREEN))

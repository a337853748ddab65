"""A digest of a collection: its weightiest days, each with the sentences that say best what happened."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from timeline.core.reconstruction.digest.day_sentences import find_day_sentences
from timeline.core.reconstruction.digest.importance import weigh_days, weigh_statements
from timeline.core.reconstruction.digest.source_chronologies import find_entries
from timeline.core.reconstruction.digest.topic import Topic
from timeline.core.reconstruction.wording import WordCounts, likeness
from timeline.core.temporal import Bounds

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from timeline.core.reconstruction.digest.day_sentences import DaySentence, Sentence
    from timeline.core.reconstruction.statements import Statement
    from timeline.core.temporal import DayNumber

_REPETITION = 0.4  # sentences more alike than that say the same
_OPEN = Bounds(None, None)


def digest_days(
    statements: Iterable[Statement],
    *,
    sentences: Iterable[Sentence] = (),
    day_count: int,
    per_day: int,
    within: Bounds = _OPEN,
) -> list[tuple[DayNumber, list[str]]]:
    """Return the days that matter most, in order of time, each with so many sentences at most.

    With all `sentences` of the documents, a day may also get their leads and what follows a dated sentence.
    """
    ordered, known = sorted(statements, key=lambda statement: statement.rank), list(sentences)
    topic = Topic(ordered)
    candidates = find_day_sentences(ordered, known, topic, find_entries(ordered, topic))
    weights = weigh_days(ordered, weigh_statements(ordered, topic), _published(ordered, known))
    days = [day for day in weights if day in candidates and within.contains(Bounds(day, day))]
    counts = WordCounts.of(candidate.words for of_day in candidates.values() for candidate in of_day)
    return [
        (day, _choose(candidates[day], counts, per_day))
        for day in sorted(sorted(days, key=lambda day: (-weights[day], day))[:day_count])
    ]


def _published(statements: Iterable[Statement], sentences: Iterable[Sentence]) -> dict[str, DayNumber]:
    of_statements = {one.document: one.published for one in statements if one.published is not None}
    return of_statements | {one.document: one.published for one in sentences if one.published is not None}


def _choose(candidates: Sequence[DaySentence], counts: WordCounts, count: int) -> list[str]:
    """Return the sentences nearest to all that is said of the day, none repeating another."""
    vectors = {candidate.key: counts.vector(candidate.words) for candidate in candidates}
    whole = _sum((vectors[candidate.key], candidate.relevance) for candidate in candidates)
    fitness = {candidate.key: likeness(vectors[candidate.key], whole) * candidate.worth for candidate in candidates}
    chosen: list[DaySentence] = []
    for candidate in sorted(candidates, key=lambda candidate: (-round(fitness[candidate.key], 9), candidate.key)):
        vector = vectors[candidate.key]
        if len(chosen) < count and all(likeness(vector, vectors[other.key]) < _REPETITION for other in chosen):
            chosen.append(candidate)
    return [" ".join(candidate.text.split()) for candidate in chosen]


def _sum(vectors: Iterable[tuple[Mapping[str, float], float]]) -> dict[str, float]:
    whole: dict[str, float] = defaultdict(float)
    for vector, weight in vectors:
        for word, value in vector.items():
            whole[word] += value * weight
    return whole

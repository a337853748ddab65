"""Sentences that may say what happened on a day: those that date it, those that go on, and leads of that day."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.core.reconstruction.statements import Modality
from timeline.core.reconstruction.wording import content_stems, weighted_words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from timeline.core.reconstruction.digest.topic import Topic
    from timeline.core.reconstruction.statements import Statement
    from timeline.core.temporal import DayNumber

_WRITTEN_OUT = 1.5  # what a sentence counts whose date words hold a figure: it was written for the record
_NOT_HAPPENED = 0.7
_ENTRY = 2.0
_UNDATED = 0.5  # what a sentence counts that goes on after a dated one, or leads a document of the day
_SINKING = 0.2  # how much less a sentence counts that stands farther down in its document
_SCREEN = 500  # code points
_GOES_ON = 2  # sentences after a dated one
_LEADS = 3  # sentences at the head of a document
_HEAD = 12  # sentences among which the leads are looked for, between what the site prints above them
_LEAD_LENGTHS = range(40, 401)  # code points
_FEWEST_WORDS = 5
_FURNITURE = 3  # documents that print a sentence of the site's own


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a document, dated or not."""

    document: str
    position: int
    text: str
    published: DayNumber | None = None


@dataclass(frozen=True, slots=True)
class DaySentence:
    """A sentence that may be about a day, and how well it would serve."""

    day: DayNumber
    key: str
    text: str
    words: Mapping[str, float]
    relevance: float
    worth: float


def find_day_sentences(
    statements: Sequence[Statement], sentences: Iterable[Sentence], topic: Topic, entries: Collection[str]
) -> dict[DayNumber, list[DaySentence]]:
    """Return for each day the sentences that may be about it."""
    of_document: dict[str, list[Sentence]] = defaultdict(list)
    for sentence in sorted(sentences, key=lambda one: (one.document, one.position)):
        of_document[sentence.document].append(sentence)
    dated = _shortest(statements)
    found: dict[DayNumber, list[DaySentence]] = defaultdict(list)
    for candidate in (
        *(_dated_sentence(statement, day, topic, entries) for (_place, day), statement in dated.items()),
        *_followers(statements, of_document, topic, entries),
        *_leads({(one.document, one.position) for one in statements}, of_document, topic),
    ):
        found[candidate.day].append(candidate)
    return found


def _shortest(statements: Iterable[Statement]) -> dict[tuple[tuple[str, int], DayNumber], Statement]:
    """Return one statement for each place and day: the others hold the same sentence and more."""
    found: dict[tuple[tuple[str, int], DayNumber], Statement] = {}
    for statement in sorted(statements, key=lambda one: (len(one.text), one.key)):
        if statement.day is not None:
            found.setdefault(((statement.document, statement.position), statement.day), statement)
    return found


def _dated_sentence(statement: Statement, day: DayNumber, topic: Topic, entries: Collection[str]) -> DaySentence:
    relevance = topic.relevance(statement)
    worth = relevance * _plainness(statement.text, statement.position)
    worth *= _WRITTEN_OUT if any(sign.isdigit() for sign in statement.date_words) else 1
    worth *= 1 if statement.modality is Modality.HAPPENED else _NOT_HAPPENED
    worth *= _ENTRY if statement.key in entries else 1
    return DaySentence(day, statement.key, statement.text, weighted_words(statement), relevance, worth)


def _followers(
    statements: Iterable[Statement],
    of_document: Mapping[str, Sequence[Sentence]],
    topic: Topic,
    entries: Collection[str],
) -> Iterator[DaySentence]:
    """Yield the undated sentences right after dated ones: they go on with the story."""
    places = {
        (document, sentence.position): index
        for document, sentences in of_document.items()
        for index, sentence in enumerate(sentences)
    }
    dated = {(one.document, one.position) for one in statements}
    seen: set[str] = set()
    for statement in statements:
        index = places.get((statement.document, statement.position))
        if index is None or statement.day is None:
            continue
        for sentence in of_document[statement.document][index + 1 : index + 1 + _GOES_ON]:
            key = f"{sentence.document}/{sentence.position}>{statement.day}"
            if (sentence.document, sentence.position) in dated or len(sentence.text) < _LEAD_LENGTHS.start:
                break
            if key not in seen:
                seen.add(key)
                factor = _ENTRY if statement.key in entries else 1.0
                yield _undated(sentence, statement.day, key, topic, place=statement.position, factor=factor)


def _leads(
    dated: Collection[tuple[str, int]], of_document: Mapping[str, Sequence[Sentence]], topic: Topic
) -> Iterator[DaySentence]:
    """Yield the first sentences of each document, undated, for the day on which it was published."""
    printed = Counter(
        text for sentences in of_document.values() for text in {sentence.text for sentence in sentences[:_HEAD]}
    )
    for sentences in of_document.values():
        heads = {
            one.text: one for one in reversed(sentences[:_HEAD]) if _may_lead(one) and printed[one.text] < _FURNITURE
        }
        for sentence in sorted(heads.values(), key=lambda one: one.position)[:_LEADS]:
            if sentence.published is not None and (sentence.document, sentence.position) not in dated:
                key = f"{sentence.document}/{sentence.position}"
                yield _undated(sentence, sentence.published, key, topic, place=sentence.position)


def _may_lead(sentence: Sentence) -> bool:
    return len(sentence.text) in _LEAD_LENGTHS and len(sentence.text.split()) >= _FEWEST_WORDS


def _undated(
    sentence: Sentence, day: DayNumber, key: str, topic: Topic, *, place: int, factor: float = 1.0
) -> DaySentence:
    relevance = topic.relevance_of(sentence.text)
    worth = factor * _UNDATED * relevance * _plainness(sentence.text, place)
    words = dict.fromkeys(sorted(content_stems(sentence.text)), 1.0)
    return DaySentence(day, key, sentence.text, words, relevance, worth)


def _plainness(text: str, position: int) -> float:
    """Return how likely a sentence is to say in few words, and early, what happened."""
    return 1 / math.sqrt(len(text)) / (1 + _SINKING * math.log1p(position / _SCREEN))

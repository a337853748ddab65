"""How alike two sentences are: TF-IDF over folded words, weighed by how rare a word is in the timeline."""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from timeline.core.frames.event_types import WEAK
from timeline.core.reconstruction.entities.countries import is_state
from timeline.core.reconstruction.entities.name_words import SMALL
from timeline.core.reconstruction.profiles import profile_of
from timeline.core.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from timeline.core.reconstruction.statements import Statement

_WORD = re.compile(r"[^\W_]+")
_LONGEST_STEM = 5  # of “visit”, “visited” and “visiting”, or “cooperate” and “cooperation”, one prefix is left
_ARTICLE = re.compile(r"^(?:[وفبك]?ال|لل)(?=\w{3})")  # Arabic, with what is written before it
# What reporters call one thing by turns.
_SAME = {
    **dict.fromkeys(("accor", "agree", "deal", "memor", "mou", "pact", "proto", "treat"), "agree"),
    **dict.fromkeys(("meeti", "met", "talks", "discu", "negot", "summi", "confe"), "meet"),
    **dict.fromkeys(("dead", "death", "died", "kille", "killi", "slain"), "kill"),
    **dict.fromkeys(("قتل", "قتلت", "قتلى", "قتلوا", "مقتل", "قتيل", "قتيلا", "لقوا", "مصرع"), "kill"),
    **dict.fromkeys(("arres", "detai", "custo"), "arres"),
    **dict.fromkeys(("attac", "assau", "bombi", "strik", "raid", "raids"), "attac"),
    **dict.fromkeys(("vote", "voted", "voter", "elect", "ballo", "poll", "polls"), "elect"),
}
_REACH = 12  # words on either side of the date words that count in full
_FAR = 0.4  # what a word counts that stands farther away
_BESIDE = 0.6  # likewise in the sentence, but outside the clause

_ACTOR, _PLACE, _STATE = 0.5, 1.0, 0.5  # what a name counts besides its words
_NAMED = "@"  # what marks it among the words


_TYPE, _NAME = 0.7, 0.6  # what the event type of a frame counts, and a name that takes part, in any alphabet


def event_features(statement: Statement) -> dict[str, float]:
    """Return the words of a statement, those of its clause weighing most, with its event type and who takes part.

    Types and names meet across languages; without a frame, only words are left.
    """
    if statement.frame is None:
        return weighted_words(statement)
    clause, date = statement.frame.clause, statement.date_span
    text = f"{statement.text[: date.start]:<{date.end}}{statement.text[date.end :]}"
    weights = dict.fromkeys(_significant_stems(f"{text[: clause.start]} {text[clause.end :]}"), _BESIDE)
    weights |= dict.fromkeys(_significant_stems(clause.of(text)), 1.0)
    weights |= _named(statement)
    profile = profile_of(statement)
    weights |= {f"~{name}": _NAME for name in sorted(profile.words)}
    is_significant = profile.event_type and profile.event_type not in WEAK
    return weights | ({f"#{profile.event_type}": _TYPE} if is_significant else {})


def weighted_words(statement: Statement) -> dict[str, float]:
    """Return the stems of a statement, those near its date words weighing most, and without the date words.

    Whom and where it names counts besides, so that names meet in all their spellings.
    """
    before = list(_stems(statement.text[: statement.date_span.start]))
    after = list(_stems(statement.text[statement.date_span.end :]))
    weights = dict.fromkeys([*before, *after], _FAR)
    weights |= dict.fromkeys([*before[-_REACH:], *after[:_REACH]], 1.0)
    return weights | _named(statement)


def _named(statement: Statement) -> dict[str, float]:
    actors = {f"{_NAMED}{actor}": _ACTOR for actor in statement.actors}
    return actors | {f"{_NAMED}{place}": _STATE if is_state(place) else _PLACE for place in statement.places}


@dataclass(frozen=True, slots=True)
class WordCounts:
    """In how many statements of a timeline each word stands; what is rare says more than what all say."""

    statement_count: int
    counts: Mapping[str, int]

    @classmethod
    def of(cls, sentences: Iterable[Mapping[str, float]]) -> WordCounts:
        """Count the words of sentences, each word once a sentence."""
        listed = list(sentences)
        return cls(len(listed), Counter(word for sentence in listed for word in sentence))

    def with_names(self, sample: Sequence[Statement]) -> WordCounts:
        """Return counts that also know whom and where statements name, where these are a sample of the whole."""
        names = Counter(f"{_NAMED}{name}" for one in sample for name in {*one.actors, *one.places})
        share = self.statement_count / max(len(sample), 1)
        return WordCounts(
            self.statement_count, {**self.counts, **{name: round(count * share) for name, count in names.items()}}
        )

    def vector(self, sentence: Mapping[str, float]) -> dict[str, float]:
        """Return a sentence as a vector of length 1, its words weighed by smoothed inverse document frequency."""
        return _unit({word: weight * self._rarity(word) for word, weight in sentence.items()})

    def _rarity(self, word: str) -> float:
        return math.log(1 + max(self.statement_count, 1) / max(self.counts.get(word, 0), 1))


def count_words(statements: Iterable[Statement]) -> WordCounts:
    """Return the counts of a whole timeline, by which a part of it can be grouped as within the whole."""
    return WordCounts.of(map(event_features, statements))


def weigh(sentences: Sequence[Mapping[str, float]]) -> list[dict[str, float]]:
    """Return each sentence as a vector of length 1, its words weighed by their rarity among the sentences."""
    counts = WordCounts.of(sentences)
    return [counts.vector(sentence) for sentence in sentences]


def likeness(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """Return the cosine of two vectors of length 1: 0 nothing in common, 1 the same words."""
    if len(other) < len(one):
        one, other = other, one
    return sum(weight * other.get(word, 0.0) for word, weight in one.items())


def content_stems(text: str) -> frozenset[str]:
    """Return the stems of the longer words of a text, which carry what it is about."""
    return frozenset(_stem(word) for word in _WORD.findall(fold(text)) if len(word) > 3)


def stem_of(word: str) -> str:
    """Return the stem of one word, as `content_stems` has it."""
    return _stem(fold(word))


def _stems(text: str) -> Iterable[str]:
    return (_stem(word) for word in _WORD.findall(fold(text)) if len(word) > 2 or word.isdigit())


def _significant_stems(text: str) -> Iterable[str]:
    words = (word for word in _WORD.findall(fold(text)) if len(word) > 2 or word.isdigit())
    return (_stem(word) for word in words if word not in SMALL)


@lru_cache(maxsize=1 << 16)
def _stem(word: str) -> str:
    bare = _ARTICLE.sub("", word)
    return _SAME.get(bare[:_LONGEST_STEM], bare[:_LONGEST_STEM])


def _unit(vector: dict[str, float]) -> dict[str, float]:
    length = math.sqrt(sum(weight * weight for weight in vector.values()))
    return {word: weight / length for word, weight in vector.items()} if length else {}

"""How alike two sentences are: TF-IDF over folded words, weighed by how rare a word is in the timeline."""

from __future__ import annotations

import math
import re
from collections import Counter
from typing import TYPE_CHECKING

from timeline.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_WORD = re.compile(r"[^\W_]+")
_LONGEST_STEM = 6  # of “cooperation”, “cooperates” and “cooperative” one prefix is left


def words(text: str, *, without: str = "") -> Counter[str]:
    """Return the counted stems of a sentence, leaving out those of `without` (the words of its date)."""
    left_out = set(_stems(without))
    return Counter(stem for stem in _stems(text) if stem not in left_out)


def weigh(sentences: Sequence[Counter[str]]) -> list[dict[str, float]]:
    """Return each sentence as a vector of length 1, its words weighed by smoothed inverse document frequency."""
    frequency = Counter(word for sentence in sentences for word in sentence)
    total = len(sentences)
    return [_unit({word: math.log(1 + total / frequency[word]) for word in sentence}) for sentence in sentences]


def likeness(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """Return the cosine of two vectors of length 1: 0 nothing in common, 1 the same words."""
    if len(other) < len(one):
        one, other = other, one
    return sum(weight * other.get(word, 0.0) for word, weight in one.items())


def _stems(text: str) -> Iterable[str]:
    return (word[:_LONGEST_STEM] for word in _WORD.findall(fold(text)) if len(word) > 2 or word.isdigit())


def _unit(vector: dict[str, float]) -> dict[str, float]:
    length = math.sqrt(sum(weight * weight for weight in vector.values()))
    return {word: weight / length for word, weight in vector.items()} if length else {}

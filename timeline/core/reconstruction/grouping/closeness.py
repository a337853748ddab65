"""How alike two statements are, as types, names and the number of words that both have bear it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.core.reconstruction.strictness import are_others, befell_others, strictness
from timeline.core.reconstruction.wording import content_stems, likeness

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from timeline.core.reconstruction.profiles import Profile
    from timeline.core.reconstruction.statements import Statement

_SAME_BUT_FOR_NAMES = 0.35
_OTHER_MODALITY = 0.75  # what likeness counts between what was announced and what happened
_NO_WORDS = 0.5  # what likeness counts between passages without a word that both have; with many, so much and 1
_MOST_WORDS = 8  # of those that both have; more say no more
_ALL_WORDS = 10  # as which all words of the shorter passage count


class Closeness:
    """The statements of a timeline, compared two by two."""

    def __init__(
        self, statements: Sequence[Statement], vectors: Sequence[Mapping[str, float]], profiles: Sequence[Profile]
    ) -> None:
        self._statements = statements
        self._vectors = vectors
        self._profiles = profiles
        self._stems_of: dict[int, frozenset[str]] = {}

    def between(self, index: int, other: int) -> tuple[float, float]:
        """Return how alike two statements are, as types and names bear it out, and by their features alone."""
        close = likeness(self._vectors[index], self._vectors[other])
        both = self._profiles[index], self._profiles[other]
        if are_others(*both) or (close >= _SAME_BUT_FOR_NAMES and befell_others(*both)):
            return 0.0, close
        if self._statements[index].modality is not self._statements[other].modality:
            close *= _OTHER_MODALITY
        return close * self._weight_of_words(index, other) / strictness(*both), close

    def _weight_of_words(self, index: int, other: int) -> float:
        """Return what likeness counts: more where many words are the same, or most of the shorter passage.

        In a story that all passages tell, each word is so usual that their likeness alone says little.
        """
        language = self._profiles[index].language
        if not language or language != self._profiles[other].language:
            return 1.0
        stems, others = self._stems(index), self._stems(other)
        shared = len(stems & others)
        share = shared / max(1, min(len(stems), len(others)))
        return _NO_WORDS + min(max(shared, _ALL_WORDS * share), _MOST_WORDS) / _MOST_WORDS

    def _stems(self, index: int) -> frozenset[str]:
        if index not in self._stems_of:
            statement = self._statements[index]
            span = statement.date_span
            rest = f"{statement.text[: span.start]} {statement.text[span.end :]}"
            self._stems_of[index] = content_stems(rest)
        return self._stems_of[index]

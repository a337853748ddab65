"""Lone names that a text also has with a first name, an office or "Mr": those of persons."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from timeline.core.extraction.predicates import plain

if TYPE_CHECKING:
    from collections.abc import Collection

    from timeline.core.extraction.clause_words import ClauseWords
    from timeline.core.extraction.sentence_words import Word


_WORD = re.compile(r"\w[\w-]*")
_BETWEEN = (" ", ". ")
_FARTHEST = 2  # characters of these


class NamedPersons:
    """Knows of one text which lone names are those of persons."""

    def __init__(self, text: str, known: ClauseWords) -> None:
        self._text = text
        self._known = known

    def has(self, name: Word) -> bool:
        """Whether the text has more than a lone name of somebody, and never something in it: "in Selim"."""
        return name.text in self._before and self._is_person(self._before[name.text])

    @cached_property
    def _before(self) -> dict[str, set[str]]:
        """The words that stand right before each word with a capital, with the full stop behind them."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for one, other in pairwise(_WORD.finditer(self._text)):
            between = self._text[one.end() : other.start()] if other.start() - one.end() <= _FARTHEST else ""
            if between in _BETWEEN and other[0][0].isupper():
                found[other[0].partition("-")[0]].add(f"{one[0]}{between[:-1]}")
        return dict(found)

    def _is_person(self, words: Collection[str]) -> bool:
        known = self._known
        before = {self._plain(word.rstrip(".").rpartition("-")[2]) for word in words}
        leading = {self._plain(word.rstrip(".")) for word in words if word[0].isupper()}
        if not (before.isdisjoint(known.places) and leading.isdisjoint(known.place_parts)):
            return False
        if not before.isdisjoint(known.honorifics | known.titles):
            return True
        return any(self._is_first_name(word) for word in words)

    def _is_first_name(self, word: str) -> bool:
        *_, last = word.split("-")
        name = word if word[0].isupper() else last  # "el-Amin"
        is_name = len(name) > 1 and name[0].isupper() and not name.endswith(".")
        return is_name and self._plain(name) not in self._known.small | self._known.bodies

    def _plain(self, word: str) -> str:
        return plain(word, self._known.language)

"""The words that were searched, marked where a text has them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from timeline.core.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_WORD = re.compile(r"[^\W_]+")
_BEFORE = 80  # characters of a snippet before the first word that was found
_ENDINGS = 4  # letters at the end of a word that another form may have otherwise
_SHORTEST = 4
# Any mark between letters, so that pointed Arabic and decomposed accents are no obstacle.
_MARKS = "[\u0300-\u036f\u064b-\u065f\u0640]*"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that is marked or not."""

    text: str
    is_marked: bool = False


@dataclass(frozen=True, slots=True)
class Highlighter:
    """Finds the words of one search; which forms of a word are meant is guessed by how it begins."""

    patterns: tuple[re.Pattern[str], ...]

    @classmethod
    def of(cls, words: Iterable[str]) -> Highlighter:
        """Return the highlighter for these words."""
        return cls(tuple(_compiled(_stem(fold(word))) for word in words))

    def finds(self, text: str) -> bool:
        """Return whether a word is in a text."""
        return any(pattern.search(text) for pattern in self.patterns)

    def mark(self, text: str) -> tuple[Piece, ...]:
        """Return the whole text in pieces."""
        return tuple(self._pieces(text))

    def snippet(self, text: str, *, length: int = 260) -> tuple[Piece, ...]:
        """Return the stretch around the first word that was found, or the beginning, cut between words."""
        match = self._first(text)
        start = _cut(text, max(0, match.start() - _BEFORE)) if match else 0
        end = min(len(text), start + length)
        if end < len(text):
            end = max(text.rfind(" ", start, end), match.end() if match else start + 1)
        pieces = self.mark(" ".join(text[start:end].split()))
        opening, closing = (Piece("… "),) if start else (), (Piece(" …"),) if end < len(text) else ()
        return (*opening, *pieces, *closing)

    def first_place(self, text: str) -> int:
        """Return where the first word stands that was found, or 0."""
        match = self._first(text)
        return match.start() if match else 0

    def _first(self, text: str) -> re.Match[str] | None:
        """Return the first match; behind it, no other word is looked for."""
        found = None
        for pattern in self.patterns:
            found = pattern.search(text, 0, found.start() if found else len(text)) or found
        return found

    def _pieces(self, text: str) -> Iterator[Piece]:
        end = 0
        for match in sorted(
            (match for pattern in self.patterns for match in pattern.finditer(text)), key=lambda match: match.start()
        ):
            if match.start() < end:  # two words that begin alike
                continue
            if match.start() > end:
                yield Piece(text[end : match.start()])
            yield Piece(match[0], is_marked=True)
            end = match.end()
        if end < len(text):
            yield Piece(text[end:])


def _stem(word: str) -> str:
    """Return how all forms of a word begin, as well as that can be said of every language."""
    return word[: max(_SHORTEST, len(word) - _ENDINGS)] if len(word) > _SHORTEST + 2 else word


@lru_cache(maxsize=4096)  # to compile one takes longer than to search a page of text
def _compiled(begins: str) -> re.Pattern[str]:
    letters = "".join(_SAME.get(letter, re.escape(letter)) + _MARKS for letter in begins)
    return re.compile(rf"(?<![^\W_]){letters}[^\W_]*", re.IGNORECASE)


def _same_letters() -> dict[str, str]:
    """Return for each plain letter the class of all letters that fold to it."""
    classes: dict[str, str] = {}
    for code in (*range(0xC0, 0x250), *range(0x621, 0x64B), *range(0x386, 0x3CF), *range(0x400, 0x460)):
        letter = chr(code)
        plain = fold(letter)
        if len(plain) == 1 and plain != letter and unicodedata.category(letter).startswith("L"):
            classes[plain] = classes.get(plain, re.escape(plain)) + letter
    return {plain: f"[{letters}]" for plain, letters in classes.items()}


_SAME = _same_letters()


def _cut(text: str, place: int) -> int:
    """Return the beginning of the word at or after a place."""
    return place if place == 0 else text.find(" ", place) + 1

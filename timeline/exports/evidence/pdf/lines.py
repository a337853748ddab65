"""Text in lines of a width: broken between words, in the order in which each line is seen."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from fpdf.bidi import BidiParagraph
from fpdf.enums import TextDirection

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.exports.evidence.pdf.fonts import Face, Word

# Scripts that run from right to left or join their letters, marks that stand on letters, and signs of direction.
_TURNING = re.compile("[\u0300-\u036f\u0590-\u08ff\u200c-\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff]")
_UNSEEN = re.compile("[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069]")
_BREAKS = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Line:
    """A line: what shows it, between the brackets of TJ, and how wide that is."""

    shown: str
    width: float


def break_lines(text: str, face: Face, width: float, *, is_rtl: bool = False) -> list[Line]:
    """Return text in lines of at most this width, in thousandths of the size."""
    is_turning = bool(is_rtl or _TURNING.search(text))
    return [
        _turned(line, face, is_rtl=is_rtl) if is_turning else _plain(line, face)
        for part in _BREAKS.split(text)
        for line in _filled(
            _words(part.expandtabs(4), face, width, is_turning=is_turning), face.word(" ").width, width
        )
    ]


def _words(text: str, face: Face, width: float, *, is_turning: bool) -> Iterator[tuple[str, float]]:
    """Yield words with their widths; one that is wider than a line in pieces."""
    for word in text.split(" "):
        measured = _measure(word, face, is_turning=is_turning)
        if measured <= width:
            yield word, measured
        else:
            yield from _pieces(word, face, width)


def _measure(word: str, face: Face, *, is_turning: bool) -> float:
    if is_turning and _TURNING.search(word):
        return face.turned_word(_UNSEEN.sub("", word), True).width
    return face.word(word).width


def _pieces(word: str, face: Face, width: float) -> Iterator[tuple[str, float]]:
    piece, total = "", 0.0
    for letter in word:
        more = face.word(letter).width
        if piece and total + more > width:
            yield piece, total
            piece, total = "", 0.0
        piece += letter
        total += more
    yield piece, total


def _filled(words: Iterator[tuple[str, float]], space: float, width: float) -> Iterator[list[str]]:
    line: list[str] = []
    total = 0.0
    for word, measured in words:
        if line and total + space + measured > width:
            yield line
            line, total = [], 0.0
        total += measured + (space if line else 0)
        line.append(word)
    yield line


def _plain(words: list[str], face: Face) -> Line:
    parts = [face.word(word) for word in words]
    space = face.word(" ")
    width = sum(part.width for part in parts) + space.width * (len(parts) - 1)
    return Line(space.shown.join(part.shown for part in parts if part.shown).replace("><", ""), width)


def _turned(words: list[str], face: Face, *, is_rtl: bool) -> Line:
    text = " ".join(words)
    base = TextDirection.RTL if is_rtl else TextDirection.LTR
    characters = BidiParagraph(text, base).get_characters_with_embedding_level()
    runs: list[tuple[int, str]] = []
    for one in characters:
        if runs and runs[-1][0] == one.embedding_level:
            runs[-1] = one.embedding_level, runs[-1][1] + one.character
        else:
            runs.append((one.embedding_level, one.character))
    shown = [_run(level, _UNSEEN.sub("", run), face) for level, run in _as_seen(runs)]
    return Line(" ".join(one.shown for one in shown), sum(one.width for one in shown))


def _run(level: int, text: str, face: Face) -> Word:
    return face.turned_word(text, bool(level % 2)) if level % 2 or _TURNING.search(text) else face.word(text)


def _as_seen(runs: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """Return the runs of a line from left to right (UAX 9, L2)."""
    ordered = list(runs)
    for level in range(max((level for level, _text in runs), default=0), 0, -1):
        start = 0
        while start < len(ordered):
            end = start
            while end < len(ordered) and ordered[end][0] >= level:
                end += 1
            ordered[start:end] = ordered[start:end][::-1]
            start = end + 1
    return ordered

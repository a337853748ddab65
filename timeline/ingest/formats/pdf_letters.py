"""The letters of a printed page in the order in which they are read, and whether they are letters at all."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pypdfium2 import PdfTextPage

_RIGHT_TO_LEFT = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_MANY = 0.3  # of the signs of a page
_LEFT_TO_RIGHT = re.compile(r"[0-9A-Za-z\u00c0-\u024f\u0660-\u0669\u06f0-\u06f9]")
_RUN = re.compile(rf"{_LEFT_TO_RIGHT.pattern}(?:[ .,:/%+-]?{_LEFT_TO_RIGHT.pattern})*")
_BRACKETS = str.maketrans("()[]{}«»<>", ")(][}{»«><")
_WORD_GAP = 0.25  # of the size of the letters
_LEAST_GAP = 0.08
_LINE_GAP = 0.6
_STEP = 8  # every so many letters are looked at to find lines that run another way
_TURNED = 0.1  # radians
# Ligatures, and letters in the shape that their place in a word gives them.
_SHAPES = re.compile(r"[\ufb00-\ufb06\ufb13-\ufb4f\ufb50-\ufdcf\ufe70-\ufefc]+")
# PDFium writes these for a hyphen at the end of a line, and joins the lines.
_LINE_HYPHEN = re.compile(r"[\x02\ufffe](?:\r?\n)?")
_GAPS_IN_BRACKETS = re.compile(r"(?<=[(\[«]) +| +(?=[)\]»])")
_STRANGE = re.compile(r"[\ue000-\uf8ff\ufffd\x00-\x08\x0e-\x1f]|\(cid:\d+\)")
_MOST_STRANGE = 0.15
_LATIN = re.compile(r"[A-Za-z]")
_COMMON = re.compile(r"[aeinorst]", re.IGNORECASE)
_ENOUGH_LETTERS = 100
# Of the letters of a text, in any language of Latin letters; letters moved in the alphabet have half as many.
_LEAST_COMMON = 0.38


class _Letter(NamedTuple):
    sign: str
    left: float
    right: float
    middle: float
    size: float


def page_text(page: PdfTextPage) -> str:
    """Return the text of a page, line by line."""
    text = page.get_text_range()
    if len(_RIGHT_TO_LEFT.findall(text)) > len(text) * _MANY:
        text = "\n".join(_right_to_left(page))
    elif _has_turned(page):
        text = "\n".join(filter(str.strip, "".join(_turned_apart(page)).splitlines()))
    return unshaped(_LINE_HYPHEN.sub(_without_hyphen, text))


def _without_hyphen(hyphen: re.Match[str]) -> str:
    """A word that goes on in small letters is one; other hyphens belong to their words."""
    following = hyphen.string[hyphen.end() : hyphen.end() + 1]
    return "" if following.islower() else "-"


def unshaped(text: str) -> str:
    """Return the text with ligatures and positional shapes of letters as plain letters."""
    return _SHAPES.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)


def is_garbled(text: str) -> bool:
    """Whether signs stand for no letters, as where a font does not say which letters its signs are."""
    signs = len("".join(text.split()))
    if signs and len(_STRANGE.findall(text)) > signs * _MOST_STRANGE:
        return True
    latin = _LATIN.findall(unicodedata.normalize("NFKD", text))
    if len(latin) < _ENOUGH_LETTERS or len(latin) < signs / 2:
        return False
    return sum(_COMMON.match(letter) is not None for letter in latin) < len(latin) * _LEAST_COMMON


def _right_to_left(page: PdfTextPage) -> Iterator[str]:
    """The lines of a page by where their letters stand: files keep them in either order, or in none."""
    letters = sorted(_letters(page), key=lambda letter: -letter.middle)
    line: list[_Letter] = []
    for letter in letters:
        if line and line[0].middle - letter.middle > _LINE_GAP * max(letter.size, line[0].size):
            yield _line(line)
            line = []
        line.append(letter)
    if line:
        yield _line(line)


def _letters(page: PdfTextPage) -> Iterator[_Letter]:
    for place in range(page.count_chars()):
        sign = chr(pdfium.FPDFText_GetUnicode(page, place))
        if sign in "\r\n\0" or pdfium.FPDFText_IsGenerated(page, place):
            continue
        left, bottom, right, top = page.get_charbox(place, loose=True)
        yield _Letter(sign, left, right, (bottom + top) / 2, max(1.0, pdfium.FPDFText_GetFontSize(page, place)))


def _line(letters: list[_Letter]) -> str:
    spaces = [letter.left + letter.right for letter in letters if letter.sign.isspace()]
    ordered = sorted((one for one in letters if not one.sign.isspace()), key=lambda one: -(one.left + one.right))
    signs = [letter.sign for letter in ordered[:1]]
    for before, letter in pairwise(ordered):
        signs.append(f" {letter.sign}" if _is_apart(before, letter, spaces) else letter.sign)
    line = _RUN.sub(lambda run: run[0][::-1], "".join(signs))
    opening, closing = line.find("("), line.find(")")
    # Brackets are printed as mirrors of what they mean.
    if 0 <= closing < opening or (opening < 0 <= closing):
        line = line.translate(_BRACKETS)
    return _GAPS_IN_BRACKETS.sub("", line)


def _is_apart(before: _Letter, letter: _Letter, spaces: list[float]) -> bool:
    """Whether there is a space between two letters: a wide one, or any that the file has a sign for."""
    gap = before.left - letter.right
    if gap > _WORD_GAP * letter.size:
        return True
    between = (letter.left + letter.right, before.left + before.right)
    return gap > _LEAST_GAP * letter.size and any(between[0] < space < between[1] for space in spaces)


def _has_turned(page: PdfTextPage) -> bool:
    angles = [_angle(page, place) for place in range(0, page.count_chars(), _STEP)]
    return any(abs(angle - angles[0]) > _TURNED for angle in angles)


def _turned_apart(page: PdfTextPage) -> Iterator[str]:
    """The signs of a page, with a new line wherever the print turns."""
    before = None
    for place in range(page.count_chars()):
        sign = chr(pdfium.FPDFText_GetUnicode(page, place))
        if not pdfium.FPDFText_IsGenerated(page, place):
            angle = _angle(page, place)
            if before is not None and abs(angle - before) > _TURNED:
                yield "\n"
            before = angle
        yield sign


def _angle(page: PdfTextPage, place: int) -> float:
    return max(0.0, float(pdfium.FPDFText_GetCharAngle(page, place)))

"""What a date is used for, by the words around it: not every date is the time of an event."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from timeline.core.extraction.timex import TimexType
from timeline.core.frames import TimeUse
from timeline.core.temporal import Granularity

if TYPE_CHECKING:
    from timeline.core.extraction.timex import Resolution
    from timeline.core.text import Span

_BEFORE, _BEHIND = 110, 60  # characters
_DATE = "\N{WHITE SQUARE}"
"""Stands for the date in the patterns of the languages."""
_COARSE = frozenset({Granularity.YEAR, Granularity.DECADE, Granularity.CENTURY})
_QUARTER = "QUARTER"
"""The quarter of a match, by what is said of it; no quarter of a year, which the word means elsewhere."""
_ARTICLE = re.compile(r"(?:le|el|il|la)\s+(?=\w)|l['’]\s?(?=\w)", re.IGNORECASE)
_FISCAL = re.compile(r"(?:(?:fiscal|FY) ?(?:year )?|(?:l['’]|el )?(?:exercice|ejercicio|esercizio) )\d", re.IGNORECASE)
_COPYRIGHT = re.compile(r"(?:©|\(c\)|\bcopyright\b)[^.\n]{0,30}$", re.IGNORECASE)
_CREDIT = re.compile(
    r"\b(?:AP Photo|Getty Images|REUTERS/|/ ?AFP\b|AFP/|/EPA\b|EPA/|/Reuters\b|Shutterstock)"
    r"|[.!)]\s*(?i:photo|foto|picture|bild|image|fotoğraf)(?:s|graf\w*)?\s?(?::|\bby\b|©|/)"
)


def use_of(text: str, sentence: Span, found: Resolution, language: str) -> TimeUse:
    """Return the use of a date as the words around it in its sentence show it."""
    if found.type is TimexType.SET:
        return TimeUse.RATE
    if _FISCAL.match(found.text):
        return TimeUse.FISCAL
    # "Le pont le 26 mars": an article of the date parts it from the noun before.
    article = _ARTICLE.match(found.text)
    start = found.span.start + (article.end() if article else 0)
    before = text[max(sentence.start, start - _BEFORE) : start]
    after = text[found.span.end : min(sentence.end, found.span.end + _BEHIND)]
    around = f"{before}{_DATE}{after}"
    for use, only, pattern in _patterns(language):
        is_named = use is not TimeUse.NAME or only or any(char.isdigit() for char in found.text)
        if (not only or found.granularity in only) and is_named and pattern.search(around):
            return use
    if _COPYRIGHT.search(before):
        return TimeUse.PUBLICATION
    # The credit may stand behind the full stop: "…, 25 March 2021. REUTERS/Ana Moss".
    rest_of_line = text[found.span.end : found.span.end + _BEHIND].partition("\n")[0]
    credit = _CREDIT.search(f"{before}{_DATE}{rest_of_line}")
    whole = f"{text[sentence.start : start]}{_DATE}{text[found.span.end : sentence.end]}"
    is_caption = _captions(language).match(whole) or credit
    return TimeUse.CAPTION if is_caption else TimeUse.EVENT


@cache
def _lines(language: str) -> tuple[tuple[str, str], ...]:
    table = resources.files(f"timeline.core.extraction.languages.{language}").joinpath("time_uses.txt")
    lines = (line.partition(":") for line in table.read_text(encoding="utf-8").splitlines())
    return tuple((name.strip(), pattern.strip()) for name, _, pattern in lines)


@cache
def _patterns(language: str) -> tuple[tuple[TimeUse, frozenset[Granularity], re.Pattern[str]], ...]:
    """Return the uses in the order of the table, with the only dates that one in capitals is looked for beside."""
    return tuple(
        (*_use_of_line(name), re.compile(pattern.replace("DATE", _DATE), re.IGNORECASE))
        for name, pattern in _lines(language)
        if name.lower() != "caption"
    )


@cache
def _captions(language: str) -> re.Pattern[str]:
    patterns = [pattern.replace("DATE", _DATE) for name, pattern in _lines(language) if name.lower() == "caption"]
    return re.compile(rf"\W*(?:{'|'.join(patterns) or '(?!)'})", re.IGNORECASE)


def _use_of_line(name: str) -> tuple[TimeUse, frozenset[Granularity]]:
    if name == _QUARTER:
        return TimeUse.NAME, frozenset({Granularity.QUARTER})
    return TimeUse[name.upper()], _COARSE if name.isupper() else frozenset()

"""The first or last months of a year, by their number: "the first six months of 2021"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from timeline.core.frames.number_phrases import numbers_of
from timeline.core.temporal import describe, parse_edtf
from timeline.core.text import Span, fold

if TYPE_CHECKING:
    from timeline.core.extraction.timex import Resolution

_MONTHS = 12
_NUMBER = r"(?P<number%d>\d{1,2}|[^\W\d]+(?:-[^\W\d]+)?)"
_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)(?!\d)"


def with_counted_months(text: str, language: str, resolutions: tuple[Resolution, ...]) -> tuple[Resolution, ...]:
    """Return the resolutions, those of counted months and their year with the stretch that they are."""
    found = [(Span(*match.span()), match, side) for side, one in _patterns(language) for match in one.finditer(text)]
    if not found:
        return resolutions
    result = list(resolutions)
    for span, match, side in found:
        interval = _interval(match, language, is_last=side == "last")
        for place, resolution in enumerate(result):
            if interval and resolution.span.overlaps(span):
                how = f"“{' '.join(match[0].split())}” is {describe(parse_edtf(interval))}."
                best = replace(resolution.best, interval=interval, explanation=how)
                result[place] = replace(resolution, readings=(best, *resolution.readings[1:]))
    return tuple(result)


def _interval(match: re.Match[str], language: str, *, is_last: bool) -> str:
    word = fold(next(value for name, value in match.groupdict().items() if name != "year" and value))
    count = int(word) if word.isdecimal() else numbers_of(language).get(word, 0)
    if not 1 < count < _MONTHS:
        return ""
    year = match["year"]
    return f"{year}-{_MONTHS + 1 - count:02}/{year}-{_MONTHS}" if is_last else f"{year}-01/{year}-{count:02}"


@cache
def _patterns(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    table = resources.files(f"timeline.core.extraction.languages.{language}").joinpath("counted_months.txt")
    if not table.is_file():
        # A language may be read without them.
        return ()
    lines = (line.partition(": ") for line in table.read_text(encoding="utf-8").splitlines())
    return tuple((side, re.compile(rf"\b{_with_groups(pattern)}", re.IGNORECASE)) for side, _, pattern in lines)


def _with_groups(pattern: str) -> str:
    parts = pattern.replace("Y", _YEAR).split("N")
    return parts[0] + "".join(_NUMBER % place + part for place, part in enumerate(parts[1:]))

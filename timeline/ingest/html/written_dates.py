"""Days as pages print them in front of an article."""

from __future__ import annotations

import re

from timeline.ingest.month_names import find_month
from timeline.ingest.timestamps import day_of_stamp

_MONTH = r"[^\W\d_]{3,15}\.?"
_YEAR = r"(?:19|20)\d\d(?!\d)"
_SHAPES = re.compile(
    rf"""
    (?P<iso>(?<!\d)(?:19|20)\d\d(?:-\d\d?-|/\d\d?/|\.\s?\d\d?\.\s?)\d\d?(?!\d))
    | (?P<cjk>(?:19|20)\d\d\s?[年년]\s?\d{{1,2}}\s?[月월]\s?\d{{1,2}}\s?[日일])
    | (?P<dotted>(?<![\d.])\d{{1,2}}\.\s?\d{{1,2}}\.\s?{_YEAR})
    | (?P<slashed>(?<![\d/])\d{{1,2}}\s?[/-]\s?\d{{1,2}}\s?[/-]\s?{_YEAR})
    | (?P<words>
        (?<!\d)\d{{1,2}}(?:\.|st|nd|rd|th|er|º|ª|°)?\s?[\s.-]\s?(?:of\s|de\s|d[’'])?
        {_MONTH}(?:/{_MONTH})?,?\s?[\s.-]\s?(?:de\s|del\s)?{_YEAR}
        | \b{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?,?\s{_YEAR}
        | (?<!\d)(?:19|20)\d\d[.,]?\s{_MONTH}\s\d{{1,2}}(?!\d))
    """,
    re.VERBOSE,
)
_SHORT = re.compile(r"(?<![\d./-])(\d{1,2})(?P<sign>\.\s?|/|-)(\d{1,2})(?P=sign)(\d\d)(?![\d./-])")
_SHORT_NAMED = re.compile(rf"(?<![\d.])(\d{{1,2}})\.?[\s-]({_MONTH})[\s-][’']?(\d\d)(?![\d:.])")
_MONTH_NAME = re.compile(r"[^\W\d_]{3,}")
_TURN = 50  # two figures below are of this century
_EASTERN = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_NUMBER = re.compile(r"\d+")
_MONTH_FIRST = "en-us"


def find_printed_day(words: str, language: str = "") -> str:
    """Return the one day that words print (EDTF), or nothing where there is none, several, or it could be two days."""
    found = {day for match in _SHAPES.finditer(words.translate(_EASTERN)) if (day := _day(match, language))}
    return found.pop() if len(found) == 1 else ""


def find_short_day(words: str, language: str = "") -> str:
    """Return the day that words print with two figures for the year: 07.05.24; only where a date is expected."""
    plain = words.translate(_EASTERN)
    if named := _SHORT_NAMED.search(plain):
        month = find_month(named[2], language)
        return _iso(_year(named[3]), month, int(named[1])) if month else ""
    found = _SHORT.search(plain)
    if found is None:
        return ""
    numbers = [int(found[1]), int(found[3]), _year(found[4])]
    return _iso(numbers[2], numbers[1], numbers[0]) if found["sign"][0] == "." else _slashed(numbers, language.lower())


def _year(figures: str) -> int:
    return int(figures) + (2000 if int(figures) < _TURN else 1900)


def _day(match: re.Match[str], language: str) -> str:
    kind, words = match.lastgroup, match[0]
    numbers = [int(number) for number in _NUMBER.findall(words)]
    if kind == "words":
        return _named(words, numbers, language)
    if kind in {"iso", "cjk"}:
        return _iso(*numbers)
    if kind == "dotted":
        return _iso(numbers[2], numbers[1], numbers[0])
    return _slashed(numbers, language.lower())


def _named(words: str, numbers: list[int], language: str) -> str:
    """A day with the name of its month; Arabic papers print both its names, أيار/مايو, of which one is enough."""
    day, year = sorted(numbers)
    for name in _MONTH_NAME.findall(words):
        if month := find_month(name, language):
            return _iso(year, month, day)
    return ""


def _slashed(numbers: list[int], language: str) -> str:
    """03/04/2024 is two days until the language decides; 25/04/2024 is one."""
    first, second, year = numbers
    if first > 12 or (first == second):
        return _iso(year, second, first)
    if second > 12 or language == _MONTH_FIRST:
        return _iso(year, first, second)
    is_day_first = language and language != "en"
    return _iso(year, second, first) if is_day_first else ""


def _iso(year: int, month: int, day: int) -> str:
    return day_of_stamp(f"{year:04}-{month:02}-{day:02}")

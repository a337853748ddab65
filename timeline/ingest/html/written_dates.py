"""Days as pages print them in front of an article."""

from __future__ import annotations

import re

from timeline.ingest.publication_dates import find_written_day
from timeline.ingest.timestamps import day_of_stamp

_MONTH = r"[^\W\d_]{3,15}\.?"
_SHAPES = re.compile(
    rf"""
    (?P<iso>(?<!\d)(?:19|20)\d\d-\d\d-\d\d(?!\d))
    | (?P<cjk>(?:19|20)\d\d\s?年\s?\d{{1,2}}\s?月\s?\d{{1,2}}\s?日)
    | (?P<dotted>(?<![\d.])\d{{1,2}}\.\s?\d{{1,2}}\.\s?(?:19|20)\d\d(?!\d))
    | (?P<slashed>(?<![\d/])\d{{1,2}}[/-]\d{{1,2}}[/-](?:19|20)\d\d(?!\d))
    | (?P<words>
        (?<!\d)\d{{1,2}}(?:\.|st|nd|rd|th|er|º|ª)?\s(?:of\s|de\s)?
        {_MONTH}(?:/{_MONTH})?,?\s(?:de\s|del\s)?(?:19|20)\d\d(?!\d)
        | \b{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?,?\s(?:19|20)\d\d(?!\d))
    """,
    re.VERBOSE,
)
_EASTERN = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_NUMBER = re.compile(r"\d+")
_MONTH_FIRST = "en-us"


def find_printed_day(words: str, language: str = "") -> str:
    """Return the one day that words print (EDTF), or nothing where there is none, several, or it could be two days."""
    found = {day for match in _SHAPES.finditer(words.translate(_EASTERN)) if (day := _day(match, language))}
    return found.pop() if len(found) == 1 else ""


def _day(match: re.Match[str], language: str) -> str:
    kind, words = match.lastgroup, match[0]
    if kind == "words":
        # Arabic papers print a month by both its names, أيار/مايو, of which one is enough.
        names = (re.sub(r"/\S+", "", words), re.sub(r"\S+/", "", words))
        return next(filter(None, (find_written_day(one, language) for one in dict.fromkeys(names))), "")
    numbers = [int(number) for number in _NUMBER.findall(words)]
    if kind in {"iso", "cjk"}:
        return _iso(*numbers)
    if kind == "dotted":
        return _iso(numbers[2], numbers[1], numbers[0])
    return _slashed(numbers, language.lower())


def _slashed(numbers: list[int], language: str) -> str:
    """03/04/2024 is two days until the language tells; 25/04/2024 is one."""
    first, second, year = numbers
    if first > 12 or (first == second):
        return _iso(year, second, first)
    if second > 12 or language == _MONTH_FIRST:
        return _iso(year, first, second)
    is_day_first = language and language != "en"
    return _iso(year, second, first) if is_day_first else ""


def _iso(year: int, month: int, day: int) -> str:
    return day_of_stamp(f"{year:04}-{month:02}-{day:02}")

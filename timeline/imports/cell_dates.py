"""Dates in cells: read by our own reader, kept as words where they are not understood, never guessed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from timeline.core.extraction import parse_date_words
from timeline.core.temporal import parse_edtf

if TYPE_CHECKING:
    from collections.abc import Iterable

_NUMERIC = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})")
# Words around a day and a year in figures, such as “12 March 2019” and “March 12, 2019”.
_DAY_AND_YEAR = re.compile(r"(\D*)(\d{1,2})(\D+)((?:18|19|20)\d{2})(\D*)", re.ASCII)
_EXAMPLES = (("10", "2001"), ("23", "1987"))  # of different weekdays
_DAYS_OF_ALL_MONTHS = range(1, 29)
_LONGEST = 300
_MOMENT = re.compile(r"(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2})?(?:\.\d+)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?")


class DateOrder(StrEnum):
    """In which order cells such as 03/04/2019 name day and month."""

    DAY_FIRST = "day"
    MONTH_FIRST = "month"


@dataclass(frozen=True, slots=True)
class CellDate:
    """What a cell says: a date, or none with the reason."""

    words: str
    edtf: str = ""
    problem: str = ""


def find_order(cells: Iterable[str]) -> tuple[DateOrder | None, bool]:
    """Return the order that some cell proves, and whether there are cells that need to know it."""
    proven: set[DateOrder] = set()
    is_asked = False
    for cell in cells:
        match = _NUMERIC.fullmatch(cell.strip())
        if match is None:
            continue
        first, second = int(match[1]), int(match[2])
        if first > 12 >= second:
            proven.add(DateOrder.DAY_FIRST)
        elif second > 12 >= first:
            proven.add(DateOrder.MONTH_FIRST)
        elif first != second:
            is_asked = True
    return (proven.pop() if len(proven) == 1 else None), is_asked


def read_cell(cell: str, *, language: str, order: DateOrder | None) -> CellDate:
    """Return the date of a cell; where the order is not known, both days stand as one of two."""
    words = " ".join(cell.split())
    if not words:
        return CellDate("")
    if len(words) > _LONGEST:
        return CellDate(words, problem=_("A date has at most %d characters.") % _LONGEST)
    return _read_words(words, language, order)


@lru_cache(maxsize=16384)  # tables say the same day many times
def _read_words(words: str, language: str, order: DateOrder | None) -> CellDate:
    try:
        edtf = _numeric(words, order) or _moment(words) or _like_others(words, language) or _read(words, language)
        return CellDate(words, edtf)
    except ValueError as error:
        return CellDate(words, problem=str(error))


def read_span(start: CellDate, end: CellDate) -> CellDate:
    """Return the interval from one cell to another."""
    words = f"{start.words} – {end.words}"
    if not (start.edtf and end.edtf) or start.edtf == end.edtf:
        return (
            start if not end.words or start.edtf == end.edtf else CellDate(words, problem=start.problem or end.problem)
        )
    try:
        return CellDate(words, parse_edtf(f"{start.edtf}/{end.edtf}").text)
    except ValueError as error:
        return CellDate(words, start.edtf, str(error))


def _read(words: str, language: str) -> str:
    return parse_date_words(words, language=language).edtf or ""


def _like_others(words: str, language: str) -> str:
    """Return the day that words say which differ from words read before in the numbers of day and year only."""
    match = _DAY_AND_YEAR.fullmatch(words)
    if match is None or int(match[2]) not in _DAYS_OF_ALL_MONTHS:
        return ""
    month = _month_between((match[1], match[3], match[5]), language)
    return f"{match[4]}-{month}-{int(match[2]):02d}" if month else ""


@lru_cache(maxsize=1024)  # our reader takes a millisecond, and a table has thousands of days
def _month_between(words: tuple[str, str, str], language: str) -> str:
    """Return the month, as two digits, that words around a day and a year name whatever these are, or nothing."""
    before, between, after = words
    months = set()
    for day, year in _EXAMPLES:
        try:
            edtf = _read(f"{before}{day}{between}{year}{after}", language)
        except ValueError:
            return ""
        match = re.fullmatch(rf"{year}-(\d\d)-{day}", edtf)
        months.add(match[1] if match else "")
    return months.pop() if len(months) == 1 else ""


def _numeric(words: str, order: DateOrder | None) -> str:
    match = _NUMERIC.fullmatch(words)
    if match is None:
        return ""
    first, second, year = int(match[1]), int(match[2]), match[3]
    by_order = {DateOrder.DAY_FIRST: (second, first), DateOrder.MONTH_FIRST: (first, second)}
    days = [f"{year}-{month:02d}-{day:02d}" for month, day in by_order.values() if month <= 12]
    if not days:
        raise ValueError(f"“{words}” names no month.")
    if order and by_order[order][0] <= 12:
        month, day = by_order[order]
        days = [f"{year}-{month:02d}-{day:02d}"]
    different = sorted(set(days))
    return parse_edtf(different[0] if len(different) == 1 else f"[{','.join(different)}]").text


def _moment(words: str) -> str:
    match = _MOMENT.fullmatch(words)
    if match is None:
        return ""
    day, clock, seconds, zone = match.groups()
    offset = "Z" if zone in {"Z", "UTC"} else f"{zone[:3]}:{zone[-2:]}" if zone else ""
    return parse_edtf(f"{day}T{clock}{seconds or ':00'}{offset}").text

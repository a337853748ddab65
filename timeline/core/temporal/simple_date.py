"""One EDTF date: no interval, no set, no time of day."""

from __future__ import annotations

import re
from typing import NamedTuple

from timeline.core.temporal.bounds import Bounds
from timeline.core.temporal.complaints import complaint_about
from timeline.core.temporal.days import civil_date, day_number, days_in_month
from timeline.core.temporal.edtf import Edtf, EdtfError
from timeline.core.temporal.granularity import Extent, Granularity
from timeline.core.temporal.phrases import ENGLISH

# Qualifiers may stand before or after each part: after it they speak of all that is to their left.
_DATE = re.compile(
    r"[?~%]?(?P<year>-?[0-9]{4}|-?[0-9]{3}X|-?[0-9]{2}XX|Y-?[1-9][0-9]{4,11})[?~%]?"
    r"(?:-[?~%]?(?P<month>[0-9]{2}|XX)[?~%]?(?:-[?~%]?(?P<day>[0-9]{2}|XX)[?~%]?)?)?"
)

SEASONS = range(21, 25)
QUARTERS = range(33, 37)
HALVES = range(40, 42)

_PARTS_OF_YEAR = {
    # Northern meteorological seasons: winter begins in December and ends in the following year.
    **{code: (3 * (code - 20), 3, Granularity.SEASON) for code in SEASONS},
    **{code: (3 * (code - 33) + 1, 3, Granularity.QUARTER) for code in QUARTERS},
    # Half a year has no granularity of its own; the coarser one claims less.
    **{code: (6 * (code - 40) + 1, 6, Granularity.YEAR) for code in HALVES},
}


class DateFields(NamedTuple):
    """The fields as written: digits, X for unspecified, None for absent."""

    year: str
    month: str | None
    day: str | None

    @property
    def year_number(self) -> int:
        """The astronomical year; only for a year without X."""
        return int(self.year.removeprefix("Y"))


def split_date(text: str) -> DateFields:
    """The fields of a simple date; EdtfError says what is wrong with the text."""
    match = _DATE.fullmatch(text)
    if match is None or match["year"] == "-0000":
        raise EdtfError(complaint_about(text))
    return DateFields(*match.groups())


def unspecified_years(year: str) -> tuple[int, int]:
    """The first and last year that 201X, 20XX or -004X can mean."""
    first, last = sorted(int(year.replace("X", digit)) for digit in "09")
    # The year 0 is never written -0000, so -000X ends before it.
    return (first, min(last, -1)) if year.startswith("-") else (first, last)


def parse_simple_date(text: str) -> Edtf:
    """The value of one date; EdtfError says what is wrong with the text."""
    fields = split_date(text)
    if fields.year.endswith("X"):
        bounds, granularity = _decade_or_century(fields, text)
    elif fields.month is None:
        bounds, granularity = _year(fields.year_number), Granularity.YEAR
    else:
        bounds, granularity = _part_of_year(fields, fields.month, text)
    is_both = "%" in text
    return Edtf(text, bounds, granularity, Extent.WITHIN, is_both or "~" in text, is_both or "?" in text)


def _decade_or_century(fields: DateFields, text: str) -> tuple[Bounds, Granularity]:
    if fields.month is not None:
        raise EdtfError(f"{text} cannot be read: a year with unspecified digits stands alone.")
    first, last = unspecified_years(fields.year)
    granularity = Granularity.CENTURY if fields.year.endswith("XX") else Granularity.DECADE
    return Bounds(day_number(first, 1, 1), day_number(last, 12, 31)), granularity


def _year(year: int) -> Bounds:
    return Bounds(day_number(year, 1, 1), day_number(year, 12, 31))


def _part_of_year(fields: DateFields, month: str, text: str) -> tuple[Bounds, Granularity]:
    if fields.year.startswith("Y"):
        raise EdtfError(complaint_about(text))
    year, day = fields.year_number, fields.day
    if month == "XX":
        if day not in (None, "XX"):
            raise EdtfError(f"{text} gives a day but no month; write the month, or XX for the day too.")
        return _year(year), Granularity.YEAR
    code = int(month)
    if code > 12 or code == 0:
        return _season(year, code, day, text=text)
    if day is None or day == "XX":
        return months_of_year(year, code, 1), Granularity.MONTH
    return _day(year, code, int(day), text=text), Granularity.DAY


def _season(year: int, code: int, day: str | None, *, text: str) -> tuple[Bounds, Granularity]:
    if code not in _PARTS_OF_YEAR:
        raise EdtfError(
            f"{text} cannot be: months go from 01 to 12, seasons from 21 to 24, "
            "quarters from 33 to 36, and 40 and 41 are half-years."
        )
    if day is not None:
        raise EdtfError(f"{text} cannot be: a season, quarter or half-year has no day.")
    first, count, granularity = _PARTS_OF_YEAR[code]
    return months_of_year(year, first, count), granularity


def months_of_year(year: int, first: int, count: int) -> Bounds:
    """The days of so many months from the first, which may run into the following year."""
    last = first + count - 1
    last_year, last_month = (year, last) if last <= 12 else (year + 1, last - 12)
    end = day_number(last_year, last_month, days_in_month(last_year, last_month))
    return Bounds(day_number(year, first, 1), end)


def _day(year: int, month: int, day: int, *, text: str) -> Bounds:
    length = days_in_month(year, month)
    if not 1 <= day <= length:
        raise EdtfError(f"{ENGLISH.month_of_year(month, year)} has {length} days, so {text} cannot be.")
    number = day_number(year, month, day)
    return Bounds(number, number)


def edtf_from_year(year: int) -> str:
    """The EDTF text of an astronomical year: 2019, -0043 or Y-17000."""
    if abs(year) > 9999:
        return f"Y{year}"
    return f"-{-year:04d}" if year < 0 else f"{year:04d}"


def edtf_from_day(day: int) -> str:
    """The EDTF text of a day; beyond years of four digits EDTF knows only the year."""
    civil = civil_date(day)
    if abs(civil.year) > 9999:
        return edtf_from_year(civil.year)
    return f"{edtf_from_year(civil.year)}-{civil.month:02d}-{civil.day:02d}"

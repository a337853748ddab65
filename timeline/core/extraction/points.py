"""A date of any unit as one integer, so that "two quarters later" is an addition."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.core.extraction.units import Unit
from timeline.core.temporal import civil_date, day_number, iso_week

_SEASON_LETTERS = ("SP", "SU", "FA", "WI")
_PARTS_OF_YEAR = {Unit.MONTH: 12, Unit.QUARTER: 4, Unit.SEASON: 4, Unit.HALF: 2, Unit.YEAR: 1}
_YEARS = {Unit.DECADE: 10, Unit.CENTURY: 100, Unit.MILLENNIUM: 1000}
_LAST_YEAR = 9999  # of four digits


@dataclass(frozen=True, slots=True)
class Point:
    """The index-th day, week, month … of the proleptic Gregorian calendar.

    Days count as day numbers, weeks and weekends from the week of day 1, and all others from the year 0;
    before our era decades and centuries mirror those after it, as people count them.
    """

    unit: Unit
    index: int

    def shifted(self, count: int) -> Point:
        """The point that many units later."""
        return Point(self.unit, self.index + count)

    def at(self, unit: Unit) -> Point:
        """The point of this unit that holds the first day; the first of them, if the unit is finer."""
        return self if unit is self.unit else point_of_day(self.first_day, unit)

    @property
    def year(self) -> int:
        """The year in which it begins; winter belongs to the year of its December."""
        if self.unit in _PARTS_OF_YEAR:
            return self.index // _PARTS_OF_YEAR[self.unit]
        return civil_date(self.first_day).year

    @property
    def number(self) -> int:
        """The month, quarter … counted from 1 inside its year."""
        return self.index % _PARTS_OF_YEAR[self.unit] + 1

    @property
    def first_day(self) -> int:
        """The day number of its first day."""
        match self.unit:
            case Unit.DAY:
                return self.index
            case Unit.WEEK:
                return 7 * self.index + 1
            case Unit.WEEKEND:
                return 7 * self.index + 6
            case Unit.SEASON:
                return day_number(self.index // 4, 3 + 3 * (self.index % 4), 1)
            case Unit.MONTH | Unit.QUARTER | Unit.HALF | Unit.YEAR:
                year, part = divmod(self.index, _PARTS_OF_YEAR[self.unit])
                return day_number(year, 1 + part * (12 // _PARTS_OF_YEAR[self.unit]), 1)
        years = _YEARS[self.unit]
        # The 480s BC are 489 to 480 BC: the years -488 to -479, one off the multiples of ten.
        is_shifted = self.index < 0 and self.unit is Unit.DECADE
        first = self.index * years + (2 if is_shifted else 1 if self.index < 0 else 0)
        return day_number(first, 1, 1)

    @property
    def last_day(self) -> int:
        """The day number of its last day."""
        match self.unit:
            case Unit.DAY:
                return self.index
            case Unit.WEEK | Unit.WEEKEND:
                return 7 * self.index + 7
            case Unit.DECADE | Unit.CENTURY | Unit.MILLENNIUM:
                year = civil_date(self.first_day).year + _YEARS[self.unit] - 1
                return day_number(year, 12, 31)
        return self.shifted(1).first_day - 1

    @property
    def value(self) -> str:
        """The TIMEX3 value."""
        match self.unit:
            case Unit.DAY:
                day = civil_date(self.index)
                return f"{_year_value(day.year)}-{day.month:02}-{day.day:02}"
            case Unit.WEEK | Unit.WEEKEND:
                year, week = iso_week(self.first_day)
                return f"{_year_value(year)}-W{week:02}" + ("-WE" if self.unit is Unit.WEEKEND else "")
            case Unit.MONTH:
                return f"{_year_value(self.year)}-{self.number:02}"
            case Unit.QUARTER | Unit.HALF:
                return f"{_year_value(self.year)}-{self.unit.letters}{self.number}"
            case Unit.SEASON:
                return f"{_year_value(self.year)}-{_SEASON_LETTERS[self.number - 1]}"
            case Unit.YEAR:
                return _year_value(self.year)
        width = {Unit.DECADE: 3, Unit.CENTURY: 2, Unit.MILLENNIUM: 1}[self.unit]
        return f"{self.index:0{width}}" if self.index >= 0 else f"BC{-self.index - 1:0{width}}"

    @property
    def edtf(self) -> str:
        """The EDTF string: a unit that EDTF lacks becomes the one-of range of its days or years."""
        match self.unit:
            case Unit.DAY:
                return _edtf_day(self.index)
            case Unit.WEEK | Unit.WEEKEND:
                return f"[{_edtf_day(self.first_day)}..{_edtf_day(self.last_day)}]"
            case Unit.MONTH | Unit.QUARTER | Unit.SEASON | Unit.HALF:
                first = {Unit.MONTH: 0, Unit.SEASON: 20, Unit.QUARTER: 32, Unit.HALF: 39}[self.unit]
                return f"{_edtf_year(self.year)}-{first + self.number:02}"
            case Unit.YEAR:
                return _edtf_year(self.year)
        if self.unit is Unit.CENTURY:
            return f"{self.index:02}XX" if self.index >= 0 else f"-{-self.index - 1:02}XX"
        if self.unit is Unit.DECADE and self.index >= 0:
            return f"{self.index:03}X"
        first_year, last_year = civil_date(self.first_day).year, civil_date(self.last_day).year
        return f"[{_edtf_year(first_year)}..{_edtf_year(last_year)}]"


def point_of_day(day: int, unit: Unit) -> Point:
    """The point of this unit that holds the day; for hours and less, the day itself."""
    if unit <= Unit.DAY:
        return Point(Unit.DAY, day)
    if unit in (Unit.WEEK, Unit.WEEKEND):
        return Point(unit, (day - 1) // 7)
    year, month, _ = civil_date(day)
    if unit is Unit.SEASON:
        return Point(unit, (year * 12 + month - 3) // 3)
    if unit in _PARTS_OF_YEAR:
        parts = _PARTS_OF_YEAR[unit]
        return Point(unit, year * parts + (month - 1) // (12 // parts))
    return point_of_years(year, unit)


def point_of_years(year: int, unit: Unit) -> Point:
    """The decade, century or millennium that holds the year."""
    years = _YEARS[unit]
    if year > 0 or (year == 0 and unit is not Unit.DECADE):
        return Point(unit, year // years) if year > 0 else Point(unit, -1)
    before = 1 - year if unit is Unit.DECADE else -year
    return Point(unit, -(before // years) - 1)


def day_point(year: int, month: int, day: int) -> Point:
    """The day; ValueError when the calendar has no such day."""
    return Point(Unit.DAY, day_number(year, month, day))


def part_of_year(year: int, unit: Unit, number: int) -> Point:
    """The number-th month, quarter, season or half of a year, counted from 1."""
    return Point(unit, year * _PARTS_OF_YEAR[unit] + number - 1)


def _year_value(year: int) -> str:
    return f"{year:04}" if year > 0 else f"BC{1 - year:04}"


def _edtf_year(year: int) -> str:
    if abs(year) > _LAST_YEAR:
        return f"Y{year}"
    return f"{year:04}" if year >= 0 else f"-{-year:04}"


def _edtf_day(day: int) -> str:
    year, month, number = civil_date(day)
    if abs(year) > _LAST_YEAR:
        return _edtf_year(year)  # a year of five digits stands alone
    return f"{_edtf_year(year)}-{month:02}-{number:02}"

"""Day numbers: the proleptic Gregorian calendar as integers, without the limits of datetime."""

from __future__ import annotations

from typing import NamedTuple

DayNumber = int

_DAYS_IN_MONTH = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DAYS_IN_ERA = 146_097
_DAYS_FROM_MARCH_OF_YEAR_0 = 305


class CivilDate(NamedTuple):
    """A day of the proleptic Gregorian calendar; year 0 is 1 BCE."""

    year: int
    month: int
    day: int


def is_leap_year(year: int) -> bool:
    """Whether the astronomical year has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int) -> int:
    """28 to 31; ValueError when there is no such month."""
    if not 1 <= month <= 12:
        raise ValueError(f"Months go from 1 to 12, so there is no month {month}.")
    return 29 if month == 2 and is_leap_year(year) else _DAYS_IN_MONTH[month - 1]


def day_number(year: int, month: int, day: int) -> DayNumber:
    """The day as `date.toordinal()` counts it (1 = 0001-01-01), in any year; ValueError when impossible."""
    length = days_in_month(year, month)
    if not 1 <= day <= length:
        raise ValueError(f"Month {month} of the year {year} has {length} days, so there is no day {day}.")
    # Counting years from March puts the leap day last, so that month lengths follow one formula.
    shifted_year = year - (month <= 2)
    era, year_of_era = divmod(shifted_year, 400)
    day_of_year = (153 * ((month + 9) % 12) + 2) // 5 + day - 1
    day_of_era = year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year
    return era * _DAYS_IN_ERA + day_of_era - _DAYS_FROM_MARCH_OF_YEAR_0


def civil_date(day: DayNumber) -> CivilDate:
    """The year, month and day that carry this number: the inverse of `day_number`."""
    era, day_of_era = divmod(day + _DAYS_FROM_MARCH_OF_YEAR_0, _DAYS_IN_ERA)
    year_of_era = (day_of_era - day_of_era // 1460 + day_of_era // 36_524 - day_of_era // 146_096) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    month_from_march = (5 * day_of_year + 2) // 153
    month = (month_from_march + 2) % 12 + 1
    year = era * 400 + year_of_era + (month <= 2)
    return CivilDate(year, month, day_of_year - (153 * month_from_march + 2) // 5 + 1)


def iso_weekday(day: DayNumber) -> int:
    """1 for Monday to 7 for Sunday."""
    return (day - 1) % 7 + 1


def iso_week(day: DayNumber) -> tuple[int, int]:
    """The ISO 8601 week-numbering year and the week in it."""
    thursday = day - iso_weekday(day) + 4
    year = civil_date(thursday).year
    return year, (thursday - day_number(year, 1, 1)) // 7 + 1


def week_start(year: int, week: int) -> DayNumber:
    """The Monday of an ISO 8601 week; ValueError when the year has no such week."""
    first_thursday_week = day_number(year, 1, 4)
    monday = first_thursday_week - iso_weekday(first_thursday_week) + 1 + 7 * (week - 1)
    if iso_week(monday) != (year, week):
        raise ValueError(f"The year {year} has no ISO week {week}.")
    return monday

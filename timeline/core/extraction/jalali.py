"""The Jalali calendar, the solar one of Iran, by the tables of `persiantools`."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=1024)
def jalali_to_day(year: int, month: int, day: int) -> int:
    """The day number of a Jalali date; ValueError when there is no such month."""
    # Loaded with the first such date, not with the program.
    from persiantools.jdatetime import JalaliDate

    first: int = JalaliDate(year, month, 1).to_gregorian().toordinal()
    return first + day - 1


def jalali_month_length(year: int, month: int) -> int:
    """How many days the month has: 29 to 31."""
    return jalali_to_day(year + month // 12, month % 12 + 1, 1) - jalali_to_day(year, month, 1)

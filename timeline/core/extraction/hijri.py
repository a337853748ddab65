"""The Hijri calendar, by the Umm al-Qura tables where they reach and arithmetic elsewhere."""

from __future__ import annotations

from functools import lru_cache

_EPOCH = 227_015
"""The day number of 1 Muharram 1 AH, 19 July 622 of the Gregorian calendar."""


@lru_cache(maxsize=1024)
def hijri_to_day(year: int, month: int, day: int) -> int:
    """The day number of a Hijri date; ValueError when the month is not one of twelve or the day of thirty."""
    if not 1 <= month <= 12 or not 1 <= day <= 30 or year < 1:
        raise ValueError(f"The Hijri calendar has no day {day}.{month}.{year}.")
    return _tabular_day(year, month, day) if not 1343 <= year <= 1500 else _umm_al_qura_day(year, month, day)


def _umm_al_qura_day(year: int, month: int, day: int) -> int:
    from hijridate import Hijri

    first: int = Hijri(year, month, 1).to_gregorian().toordinal()
    return first + day - 1


def _tabular_day(year: int, month: int, day: int) -> int:
    months = (59 * (month - 1) + 1) // 2
    return _EPOCH + (year - 1) * 354 + (3 + 11 * year) // 30 + months + day - 1

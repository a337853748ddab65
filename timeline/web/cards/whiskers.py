"""The whisker under a date: where in its month, year or longer stretch the event can lie."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.core.temporal import civil_date, day_number, days_in_month

if TYPE_CHECKING:
    from timeline.core.temporal import Bounds

_NARROWEST = 4.0


@dataclass(frozen=True, slots=True)
class Whisker:
    """A bar in percent of the stretch that it is drawn in."""

    x: float
    width: float


def compute_whisker(bounds: Bounds) -> Whisker | None:
    """Return the bar of a date within the month, year, decade or century that holds it; None where a side is open."""
    if bounds.earliest is None or bounds.latest is None:
        return None
    start, length = _frame(bounds.earliest, bounds.latest)
    width = max(_NARROWEST, 100 * (bounds.latest - bounds.earliest + 1) / length)
    x = min(100 * (bounds.earliest - start) / length, 100 - width)
    return Whisker(round(max(x, 0.0), 1), round(min(width, 100.0), 1))


def _frame(earliest: int, latest: int) -> tuple[int, int]:
    """Return the first day and the length of the narrowest usual stretch that holds both days."""
    first, last = civil_date(earliest), civil_date(latest)
    if (first.year, first.month) == (last.year, last.month):
        return day_number(first.year, first.month, 1), days_in_month(first.year, first.month)
    for years in (1, 10, 100, 1000):
        if first.year // years == last.year // years:
            start = first.year // years * years
            return day_number(start, 1, 1), day_number(start + years, 1, 1) - day_number(start, 1, 1)
    return earliest, latest - earliest + 1

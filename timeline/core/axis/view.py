"""The stretch of time that a drawing shows, as an address names it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import ceil, floor

from timeline.core.temporal import civil_date, edtf_from_day, edtf_from_year, parse_edtf

SHORTEST = 0.25  # days: six hours
_FARTHEST = 2_000_000_000.0  # days from our era, some five million years
# Shorter stretches are named to the minute.
_FEWEST_WHOLE_DAYS = 4.0
_MINUTES = 24 * 60
_CLOCK = re.compile(r"(?P<date>.+)T(?P<hour>[01][0-9]|2[0-4]):(?P<minute>[0-5][0-9])")


@dataclass(frozen=True, slots=True)
class View:
    """From a day, or a part of it, up to another, which is not in it; never shorter than six hours."""

    start: float
    end: float

    @property
    def length(self) -> float:
        """How many days it shows."""
        return self.end - self.start

    @property
    def first_day(self) -> int:
        """The day in which it begins."""
        return floor(self.start)

    @property
    def last_day(self) -> int:
        """The last day of which it shows a part."""
        return ceil(self.end) - 1

    @property
    def text(self) -> str:
        """What an address calls it: 2024-08-01..2024-08-31, and to the minute where it shows few days."""
        if self.length >= _FEWEST_WHOLE_DAYS:
            # To the nearest day, so that nearer and farther again come back to where they began.
            return f"{_day_text(floor(self.start + 0.5))}..{_day_text(ceil(self.end - 0.5) - 1)}"
        return f"{_moment_text(self.start)}..{_moment_text(self.end)}"

    def scaled(self, factor: float) -> View:
        """The view with the same middle and so many times its length."""
        middle, half = (self.start + self.end) / 2, self.length * factor / 2
        return view_between(middle - half, middle + half)

    def moved(self, share: float) -> View:
        """The view moved by a share of its length, towards later days where that is positive."""
        return view_between(self.start + share * self.length, self.end + share * self.length)


def view_between(start: float, end: float) -> View:
    """The view from one moment to another, widened where it is too short and cut where time itself is too long."""
    if end - start < SHORTEST:
        middle = (start + end) / 2
        start, end = middle - SHORTEST / 2, middle + SHORTEST / 2
    start = max(-_FARTHEST, min(start, _FARTHEST - SHORTEST))
    return View(start, max(start + SHORTEST, min(end, _FARTHEST)))


def parse_view(text: str) -> View:
    """The view that an address names: two dates or moments with “..” between them; ValueError if it is none."""
    first, separator, last = text.partition("..")
    if not separator or not first or not last:
        raise ValueError(f"“{text[:60]}” is no stretch of time such as 2024-03..2024-08.")
    start, end = _start_of(first), _end_of(last)
    if start >= end:
        raise ValueError("The end lies before the beginning.")
    return view_between(start, end)


def _start_of(text: str) -> float:
    if moment := _moment(text):
        return moment
    earliest = parse_edtf(text).bounds.earliest
    if earliest is None:
        raise ValueError(f"“{text[:60]}” has no beginning.")
    return float(earliest)


def _end_of(text: str) -> float:
    if moment := _moment(text):
        return moment
    latest = parse_edtf(text).bounds.latest
    if latest is None:
        raise ValueError(f"“{text[:60]}” has no end.")
    return float(latest + 1)


def _moment(text: str) -> float | None:
    """A day with a time to the minute, as a number of days."""
    match = _CLOCK.fullmatch(text)
    if match is None:
        return None
    bounds = parse_edtf(match["date"]).bounds
    if bounds.width != 1 or bounds.earliest is None:
        raise ValueError(f"“{text[:60]}” needs a whole date before its time.")
    return bounds.earliest + (int(match["hour"]) * 60 + int(match["minute"])) / _MINUTES


def _day_text(day: int) -> str:
    year = civil_date(day).year
    return edtf_from_year(year) if abs(year) > 9999 else edtf_from_day(day)


def _moment_text(moment: float) -> str:
    day, minutes = divmod(round(moment * _MINUTES), _MINUTES)
    if abs(civil_date(day).year) > 9999:
        return _day_text(day)
    return f"{edtf_from_day(day)}T{minutes // 60:02}:{minutes % 60:02}"

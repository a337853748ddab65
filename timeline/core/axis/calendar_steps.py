"""The natural steps of the calendar, from days to ten thousands of years."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from timeline.core.temporal import (
    Phrases,
    civil_date,
    day_number,
    edtf_from_day,
    edtf_from_year,
    iso_weekday,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from timeline.core.temporal import DayNumber


class Unit(StrEnum):
    """What a step counts."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


_DAYS = {Unit.DAY: 1.0, Unit.WEEK: 7.0, Unit.MONTH: 30.436875, Unit.YEAR: 365.2425}


@dataclass(frozen=True, slots=True)
class Step:
    """So many units, beginning where people expect it: on a Monday, in January, in a year such as 1900."""

    unit: Unit
    count: int

    @property
    def days(self) -> float:
        """The mean length."""
        return self.count * _DAYS[self.unit]

    def starts(self, first: DayNumber, last: DayNumber) -> Iterator[DayNumber]:
        """The days on which a step begins, from the last one not after `first` up to `last`."""
        day = self.start_of(first)
        while day <= last:
            yield day
            day = self.next_start(day)

    def start_of(self, day: DayNumber) -> DayNumber:
        """The first day of the step that holds the day."""
        civil = civil_date(day)
        if self.unit is Unit.DAY:
            # Every second day counts from the first of the month.
            return day - (civil.day - 1) % self.count
        if self.unit is Unit.WEEK:
            return day - iso_weekday(day) + 1
        if self.unit is Unit.MONTH:
            return day_number(civil.year, civil.month - (civil.month - 1) % self.count, 1)
        return day_number(self._year_start(civil.year), 1, 1)

    def next_start(self, day: DayNumber) -> DayNumber:
        """The first day of the following step, for a first day of a step."""
        if self.unit is Unit.DAY:
            following = day + self.count
            return min(following, self._next_month(day, 1)) if self.count > 1 else following
        if self.unit is Unit.WEEK:
            return day + 7
        if self.unit is Unit.MONTH:
            return self._next_month(day, self.count)
        return day_number(self._next_year(civil_date(day).year), 1, 1)

    def _next_month(self, day: DayNumber, count: int) -> DayNumber:
        civil = civil_date(day)
        year, month = divmod(civil.year * 12 + civil.month - 1 + count, 12)
        return day_number(year, month + 1, 1)

    def _year_start(self, year: int) -> int:
        """Round in the years that people write: 1900, 1 CE, 100 BCE, 200 BCE."""
        return year - year % self.count if year >= self.count else 1 + (year - 1) // self.count * self.count

    def _next_year(self, year: int) -> int:
        return self.count if year == 1 and self.count > 1 else year + self.count

    def edtf(self, day: DayNumber) -> str:
        """The day's own unit as EDTF: 2024-08-15, 2024-08 or 2024."""
        civil = civil_date(day)
        if self.unit is Unit.YEAR or abs(civil.year) > 9999:
            return edtf_from_year(civil.year)
        return edtf_from_day(day)[:-3] if self.unit is Unit.MONTH else edtf_from_day(day)

    def label(self, day: DayNumber, phrases: Phrases, *, is_full: bool) -> str:
        """“1984”, “Oct 2023” or “15 Aug”; the full label of a month or a day names the year."""
        civil = civil_date(day)
        year, month = phrases.year(civil.year), phrases.short_months[civil.month - 1]
        if self.unit is Unit.YEAR:
            return year
        if self.unit is Unit.MONTH:
            return phrases.month.format(month=month, year=year) if is_full else month
        pattern = phrases.day if is_full else phrases.short_day
        return pattern.format(day=civil.day, month=month, year=year)

    def is_major(self, day: DayNumber) -> bool:
        """Whether the next coarser unit begins here too: a month, a year, a round year."""
        civil = civil_date(day)
        if self.unit is Unit.YEAR:
            written = civil.year if civil.year > 0 else 1 - civil.year
            return civil.year == 1 or written % 10 ** len(str(self.count)) == 0
        return civil.month == 1 if self.unit is Unit.MONTH else civil.day <= (7 if self.unit is Unit.WEEK else 1)


_STEPS = (
    Step(Unit.DAY, 1),
    Step(Unit.DAY, 2),
    Step(Unit.WEEK, 1),
    Step(Unit.MONTH, 1),
    Step(Unit.MONTH, 3),
    Step(Unit.MONTH, 6),
    *(Step(Unit.YEAR, digit * 10**power) for power in range(9) for digit in (1, 2, 5)),
)


def finest_step(pixels_a_day: float, fewest_pixels: Mapping[Unit, float]) -> Step:
    """The finest step that takes as many pixels as its unit needs, or the coarsest there is."""
    fitting = (step for step in _STEPS if step.days * pixels_a_day >= fewest_pixels[step.unit])
    return next(fitting, _STEPS[-1])

"""The units in which language counts time, from seconds to millennia."""

from __future__ import annotations

from enum import IntEnum

from timeline.core.temporal import Granularity


class Unit(IntEnum):
    """A unit of time; a larger number is a coarser unit."""

    SECOND = 1
    MINUTE = 2
    HOUR = 3
    DAY = 4
    WEEKEND = 5
    WEEK = 6
    MONTH = 7
    QUARTER = 8
    SEASON = 9
    HALF = 10
    YEAR = 11
    DECADE = 12
    CENTURY = 13
    MILLENNIUM = 14

    @property
    def letters(self) -> str:
        """The designator in a TIMEX3 duration: P3**D**."""
        return _LETTERS[self]

    @property
    def is_clock(self) -> bool:
        """Whether the unit is shorter than a day."""
        return self < Unit.DAY

    @property
    def granularity(self) -> Granularity:
        """The nearest granularity that a date of this unit has."""
        return _GRANULARITIES[self]


_LETTERS = {
    Unit.SECOND: "S",
    Unit.MINUTE: "M",
    Unit.HOUR: "H",
    Unit.DAY: "D",
    Unit.WEEKEND: "WE",
    Unit.WEEK: "W",
    Unit.MONTH: "M",
    Unit.QUARTER: "Q",
    Unit.SEASON: "SU",
    Unit.HALF: "H",
    Unit.YEAR: "Y",
    Unit.DECADE: "DE",
    Unit.CENTURY: "CE",
    Unit.MILLENNIUM: "L",
}

_GRANULARITIES = {
    Unit.SECOND: Granularity.DAY,
    Unit.MINUTE: Granularity.DAY,
    Unit.HOUR: Granularity.DAY,
    Unit.DAY: Granularity.DAY,
    Unit.WEEKEND: Granularity.WEEK,
    Unit.WEEK: Granularity.WEEK,
    Unit.MONTH: Granularity.MONTH,
    Unit.QUARTER: Granularity.QUARTER,
    Unit.SEASON: Granularity.SEASON,
    Unit.HALF: Granularity.YEAR,
    Unit.YEAR: Granularity.YEAR,
    Unit.DECADE: Granularity.DECADE,
    Unit.CENTURY: Granularity.CENTURY,
    Unit.MILLENNIUM: Granularity.CENTURY,
}

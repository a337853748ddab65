"""One way in which a meaning comes out, on its way to becoming a Reading."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.core.extraction.units import Unit

if TYPE_CHECKING:
    from timeline.core.extraction.points import Point

_UNKNOWN = {
    Unit.SECOND: "XXXX-XX-XXTXX",
    Unit.MINUTE: "XXXX-XX-XXTXX",
    Unit.HOUR: "XXXX-XX-XXTXX",
    Unit.DAY: "XXXX-XX-XX",
    Unit.WEEKEND: "XXXX-WXX-WE",
    Unit.WEEK: "XXXX-WXX",
    Unit.MONTH: "XXXX-XX",
    Unit.QUARTER: "XXXX-QX",
    Unit.SEASON: "XXXX-XX",
    Unit.HALF: "XXXX-HX",
    Unit.YEAR: "XXXX",
    Unit.DECADE: "XXX",
    Unit.CENTURY: "XX",
    Unit.MILLENNIUM: "X",
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """A TIMEX3 value, the date where there is one, and how it was found."""

    value: str
    how: str
    """A predicate that follows the quoted words: "is the year before publication"."""
    point: Point | None = None
    edtf: str | None = None
    """Only where the date is not simply that of the point."""
    anchor: Point | None = None


def dated(point: Point, how: str, anchor: Point | None = None) -> Outcome:
    """A date."""
    return Outcome(point.value, how, point, anchor=anchor)


def undated(value: str, how: str) -> Outcome:
    """Words that name a time, but no date."""
    return Outcome(value, how)


def unknown_value(unit: Unit) -> str:
    """The TIMEX3 value of some date of the unit."""
    return _UNKNOWN[unit]

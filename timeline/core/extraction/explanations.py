"""Dates as a reader reads them, inside the sentences that explain."""

from __future__ import annotations

from functools import lru_cache

from timeline.core.extraction.points import Point
from timeline.core.extraction.units import Unit
from timeline.core.temporal import civil_date, describe, iso_weekday, parse_edtf

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_ORDINALS = {1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", -1: "last"}


@lru_cache(maxsize=4096)
def say(point: Point) -> str:
    """The point in words, a day with its weekday."""
    if point.unit is Unit.DAY:
        return f"{WEEKDAYS[iso_weekday(point.index) - 1]} {describe_edtf(point.edtf)}"
    if point.unit in (Unit.WEEK, Unit.WEEKEND):
        return f"the {point.unit.name.lower()} of {_days(point.first_day, point.last_day)}"
    return describe_edtf(point.edtf)


@lru_cache(maxsize=4096)
def describe_edtf(text: str) -> str:
    """An EDTF string in words."""
    return describe(parse_edtf(text))


def say_unit(unit: Unit, count: int = 1) -> str:
    """ "year", "2 years", "half-year"."""
    name = "half-year" if unit is Unit.HALF else unit.name.lower()
    if count == 1:
        return name
    return f"{count} {name[:-1]}ies" if name.endswith("y") and name != "day" else f"{count} {name}s"


def say_number(number: int) -> str:
    """ "third", "21st", "last"."""
    if number in _ORDINALS:
        return _ORDINALS[number]
    ending = "th" if 10 < number % 100 < 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _days(first: int, last: int) -> str:
    start, end = civil_date(first), civil_date(last)
    if start.month == end.month:
        return f"{start.day}–{describe_edtf(_iso(last))}"
    return f"{describe_edtf(_iso(first))} – {describe_edtf(_iso(last))}"


def _iso(day: int) -> str:
    return Point(Unit.DAY, day).edtf

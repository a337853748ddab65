"""Builders of days that stand beside others: "the Sunday after Easter", "the day before 3 May", "next week from …"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from timeline.core.extraction.builders.calendar import day_in_year
from timeline.core.extraction.builders.compositions import placed
from timeline.core.extraction.builders.matched import timex_of, weekday_of
from timeline.core.extraction.builders.records import LONGEST_MONTH, each_found, number_between
from timeline.core.extraction.meanings import Anchor, DayOfMonth, Duration, Nth, Offset, Shifted, Turn, Weekday
from timeline.core.extraction.recognition import Timex
from timeline.core.extraction.units import Unit

if TYPE_CHECKING:
    from timeline.core.extraction.meanings import Meaning
    from timeline.core.extraction.patterns import Builder, Found, Match

_ALL_DAY_EVERY_DAY = (24, 7)


def day_beside(direction: int) -> Builder:
    """The day after (+1) or before (-1) DATE_DAY or DATE_FEAST: "the day after Christmas 2014"."""

    def build(match: Match) -> Meaning:
        return Offset(Duration(1, Unit.DAY), direction, _named(match))

    return build


def next_to(match: Match) -> Meaning | None:
    """A next or previous day that is told, and the day that it lies beside: "el día siguiente al 3 de mayo"."""
    first, base = timex_of(match, "DATE_DAY").meaning, _named(match)
    if not isinstance(first, Shifted) or first.anchor is not Anchor.MENTION or abs(first.count) != 1:
        return None
    return Offset(Duration(1, Unit.DAY), first.count, base)


def weekday_beside(direction: int) -> Builder:
    """DATE_WEEKDAY, perhaps NTHWORD, after (+1) or before (-1) a day: "the third Tuesday after Christmas 2014"."""

    def build(match: Match) -> Meaning | None:
        day = timex_of(match, "DATE_WEEKDAY").meaning
        number = number_between(match, *match.range("NTHWORD")) if match.has("NTHWORD") else 1
        if not isinstance(day, Weekday) or day.turn is not Turn.NONE or day.week is not None or not number:
            return None
        edge = Offset(Duration(1, Unit.DAY), direction, _named(match))
        return Nth(direction * number, Unit.DAY, edge, day.weekday)

    return build


def _named(match: Match) -> Meaning:
    """The last DATE_DAY, or DATE_FEAST with its DATE_YEAR."""
    if not match.has("DATE_FEAST"):
        return [timex.meaning for timex in match.values("DATE_DAY") if isinstance(timex, Timex)][-1]
    feast = timex_of(match, "DATE_FEAST").meaning
    year = timex_of(match, "DATE_YEAR").meaning if match.has("DATE_YEAR") else None
    return feast if year is None else placed(feast, year) or feast


def weekdays_of_week(match: Match) -> tuple[Found, ...] | None:
    """Two DATE_WEEKDAYs of one DATE_WEEK: "last week from Wednesday to Friday", "Monday to Friday of next week"."""
    week = timex_of(match, "DATE_WEEK").meaning
    places = match.places("DATE_WEEKDAY")
    days = [timex.meaning for timex in match.values("DATE_WEEKDAY") if isinstance(timex, Timex)]
    found = [replace(day, week=week) for day in days if isinstance(day, Weekday) and day.turn is Turn.NONE]
    if len(found) < 2 or any(isinstance(day, Weekday) and day.week is not None for day in days):
        return None
    start, end = match.found.span()
    is_week_first = match.places("DATE_WEEK")[0] < places[0]
    starts = [start if is_week_first else places[0], places[1]]
    return each_found(list(found), ("begin", "end"), starts, [places[0] + 1, places[1] + 1 if is_week_first else end])


def day_in_figures(match: Match) -> Meaning | None:
    """DAYMONTH, a day and a month in figures without a year: "le 17/02"."""
    day, month = cast("tuple[int, int]", match.get("DAYMONTH"))
    return None if (day, month) == _ALL_DAY_EVERY_DAY else day_in_year(day, month, None)


def day_alone(match: Match) -> Meaning | None:
    """DAY or ORDINAL, perhaps with its weekday, of a month that is not said: "on the 15th"."""
    day = match.number("DAY") or match.number("ORDINAL")
    return DayOfMonth(day, weekday=weekday_of(match)) if 1 <= day <= LONGEST_MONTH else None


def day_of_entry(match: Match) -> Meaning:
    """DAY, which begins an entry under the heading of its month: "4 – Dockers down tools"."""
    return DayOfMonth(match.number("DAY"), is_entry=True)

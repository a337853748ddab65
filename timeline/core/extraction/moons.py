"""Which day or month of ours a date of another calendar is, and which of several feasts is near."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.core.extraction.calendars import CALENDARS
from timeline.core.extraction.explanations import say
from timeline.core.extraction.feasts import feast_day
from timeline.core.extraction.meanings import Anchor, CalendarDate, FeastNearby, Turn
from timeline.core.extraction.outcomes import Outcome, undated
from timeline.core.extraction.points import Point
from timeline.core.extraction.resolvers import resolve_meaning
from timeline.core.extraction.units import Unit

if TYPE_CHECKING:
    from timeline.core.extraction.context import Context

_FIRST_GREGORIAN_YEAR = 1600
"""A year as large as this beside a month of another calendar is counted as we count."""
_UNSAID = "says no year, and the publication date is not known"


@resolve_meaning.register(CalendarDate)
def _resolve_calendar_date(meaning: CalendarDate, context: Context) -> tuple[Outcome, ...]:
    """The day, or the month in which that month begins, with all days of the latter as its bounds."""
    if meaning.year and meaning.year < _FIRST_GREGORIAN_YEAR:
        return (_outcome(meaning, meaning.year, "", None),)
    origin, calendar = context.origin(Anchor.PUBLICATION, Unit.DAY), CALENDARS[meaning.calendar]
    if meaning.year:
        first = Point(Unit.YEAR, meaning.year).first_day
        years = calendar.years_near(meaning.year)
        year = next(year for year in years if calendar.day_number(year, meaning.month, 1) >= first)
        return (_outcome(meaning, year, f", as it falls in {meaning.year}", None),)
    if origin is None:
        return (undated("XXXX-XX-XX" if meaning.day else "XXXX-XX", _UNSAID),)
    years = calendar.years_near(origin.year)
    days = {calendar.day_number(year, meaning.month, meaning.day or 1): year for year in years}
    day = _chosen(list(days), origin.first_day, meaning.turn)
    return (_outcome(meaning, days[day], f", the {_NEAR[meaning.turn]} {say(origin)}", origin),)


_NEAR = {
    Turn.NONE: "nearest to",
    Turn.THIS: "nearest to",
    Turn.LAST: "latest on or before",
    Turn.NEXT: "first on or after",
}
_TURNS = {"past": Turn.LAST, "future": Turn.NEXT}


def _chosen(days: list[int], origin: int, turn: Turn) -> int:
    sided = [day for day in days if (day <= origin if turn is Turn.LAST else day >= origin)]
    if turn in (Turn.LAST, Turn.NEXT):
        days = sided
    return min(days, key=lambda day: abs(day - origin))


def _outcome(meaning: CalendarDate, year: int, why: str, origin: Point | None) -> Outcome:
    calendar = CALENDARS[meaning.calendar]
    day = Point(Unit.DAY, calendar.day_number(year, meaning.month, meaning.day or 1))
    name = f"{calendar.months[meaning.month - 1]} {year} of the {meaning.calendar} calendar{why}"
    if meaning.day:
        return Outcome(day.value, f"is {meaning.day} {name}", day, anchor=origin)
    last = Point(Unit.DAY, calendar.day_number(year + meaning.month // 12, meaning.month % 12 + 1, 1) - 1)
    month = day.at(Unit.MONTH)
    return Outcome(month.value, f"is {name}", month, f"[{day.edtf}..{last.edtf}]", origin)


@resolve_meaning.register(FeastNearby)
def _resolve_feast_nearby(meaning: FeastNearby, context: Context) -> tuple[Outcome, ...]:
    """The feast, of these, that is nearest to the anchor."""
    origin = context.origin(Anchor.PUBLICATION, Unit.DAY)
    if origin is None:
        return (undated("XXXX-XX-XX", "does not say which feast, and the publication date is not known"),)
    years = range(origin.year - 1, origin.year + 2)
    names = {feast_day(name, year): name for name in meaning.names for year in years}
    turn = meaning.turn or _TURNS.get(context.tense, Turn.NONE)
    day = _chosen(list(names), origin.first_day, turn)
    how = f"is taken as {names[day]}, the {_NEAR[turn]} {say(origin)}"
    return (Outcome(Point(Unit.DAY, day).value, how, Point(Unit.DAY, day), anchor=origin),)

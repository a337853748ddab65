"""Which of the many Thursdays, Augusts or third quarters is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.extraction.dispatch import resolve_meaning
from timeline.extraction.feasts import feast_day
from timeline.extraction.meanings import Anchor, Feast, InYear, Turn, Weekday, Weekend
from timeline.extraction.outcomes import Outcome, dated, undated
from timeline.extraction.points import Point, clipped_day, part_of_year
from timeline.extraction.speech import MONTHS, WEEKDAYS, say, say_number, say_unit
from timeline.extraction.units import Unit
from timeline.temporal import iso_weekday

if TYPE_CHECKING:
    from collections.abc import Callable

    from timeline.extraction.context import Context

_SEASONS = ("SP", "SU", "FA", "WI")
_SEASON_NAMES = ("spring", "summer", "autumn", "winter")


@resolve_meaning.register(InYear)
def _resolve_in_year(meaning: InYear, context: Context) -> tuple[Outcome, ...]:
    """A month, day, quarter, season or half in the year that is said, or the one that fits best."""

    def of_year(year: int) -> Point:
        if meaning.day:
            return clipped_day(year, meaning.number, meaning.day)
        return part_of_year(year, meaning.unit, meaning.number)

    return _resolve_cyclic(meaning, _name(meaning), _open_value(meaning), of_year, context)


@resolve_meaning.register(Feast)
def _resolve_feast(meaning: Feast, context: Context) -> tuple[Outcome, ...]:
    """A feast in the year that is said, or the one that fits best."""

    def of_year(year: int) -> Point:
        return Point(Unit.DAY, feast_day(meaning.name, year))

    return _resolve_cyclic(meaning, meaning.name, "XXXX-XX-XX", of_year, context)


def _resolve_cyclic(
    meaning: InYear | Feast,
    name: str,
    open_value: str,
    of_year: Callable[[int], Point],
    context: Context,
) -> tuple[Outcome, ...]:
    if meaning.year is not None:
        return tuple(_in_said_year(of_year, name, year) for year in resolve_meaning(meaning.year, context))
    unit = of_year(2000).unit
    if context.is_narrative and context.story is not None and meaning.turn is Turn.NONE:
        return (_in_story(of_year, name, context.story),)
    anchor = context.origin(Anchor.PUBLICATION, Unit.DAY)
    if anchor is None:
        return (undated(open_value, "says no year, and the publication date is not known"),)
    candidates = [of_year(anchor.year + step) for step in (-2, -1, 0, 1, 2)]
    point, how = _choose(candidates, anchor.at(unit), meaning.turn, context)
    how = how.format(name=name, anchor=_say_anchor(anchor, context))
    return (dated(point, how, anchor),)


def _in_story(of_year: Callable[[int], Point], name: str, story: Point) -> Outcome:
    if story.unit is Unit.YEAR:
        return dated(of_year(story.year), f"is {name} of {say(story)}, the year told before", story)
    candidates = [of_year(story.year + step) for step in (-1, 0, 1)]
    nearest = min(candidates, key=lambda point: _distance(point, story.first_day))
    return dated(nearest, f"is the {name} nearest to {say(story)}, the date told before", story)


def _distance(point: Point, day: int) -> int:
    if point.first_day <= day <= point.last_day:
        return 0
    return abs(point.first_day - day)


def _in_said_year(of_year: Callable[[int], Point], name: str, year: Outcome) -> Outcome:
    if year.point is None:
        return undated(f"XXXX{of_year(2000).value[4:]}", year.how)
    point = of_year(year.point.year)
    return dated(point, f"is {name} of {say(year.point.at(Unit.YEAR))}", year.anchor)


def _choose(candidates: list[Point], now: Point, turn: Turn, context: Context) -> tuple[Point, str]:
    past = [point for point in candidates if point.index < now.index]
    coming = [point for point in candidates if point.index > now.index]
    if turn is Turn.LAST:
        return past[-1], "is the latest {name} before {anchor}"
    if turn is Turn.NEXT:
        return coming[0], "is the first {name} after {anchor}"
    if turn is Turn.THIS:
        return candidates[2], "is {name} of the year of {anchor}"
    if now.index == candidates[2].index:
        return candidates[2], "is {name} as it stands in {anchor}"
    if candidates[0].unit is Unit.DAY:
        return _choose_day(candidates, now, context)
    if context.tense == "future" and coming[0].index - now.index <= _AHEAD[now.unit]:
        return coming[0], "is the first {name} after {anchor}, as the verb looks ahead"
    is_open = context.tense in ("", "report", "present", "prospect") or context.relation in ("by", "until")
    if is_open and now.unit in (Unit.MONTH, Unit.SEASON):
        return _nearest(candidates, now), "is the {name} nearest to {anchor}"
    return past[-1], "is the latest {name} before {anchor}"


# How many units ahead a verb in the future tense reaches: in October "the third quarter" is that of the same year.
# Days by which a date may lie on the other side of publication than the verb looks: the verb may not be its own.
_FORGIVEN = {True: 15, False: 75}
_AHEAD = {Unit.MONTH: 11, Unit.QUARTER: 2, Unit.SEASON: 3, Unit.HALF: 1, Unit.DAY: 366}


def _choose_day(candidates: list[Point], now: Point, context: Context) -> tuple[Point, str]:
    nearest = _nearest(candidates, now)
    forgiven = _FORGIVEN[context.is_beside_verb]
    if context.tense == "past" and nearest.index > now.index + forgiven:
        return candidates[
            candidates.index(nearest) - 1
        ], "is the latest {name} before {anchor}, as the verb looks back"
    if context.tense == "future" and nearest.index < now.index - forgiven:
        return candidates[candidates.index(nearest) + 1], "is the first {name} after {anchor}, as the verb looks ahead"
    return nearest, "is the {name} nearest to {anchor}"


def _nearest(candidates: list[Point], now: Point) -> Point:
    return min(candidates, key=lambda point: abs(point.index - now.index))


def _say_anchor(anchor: Point, context: Context) -> str:
    return f"publication on {say(anchor)}" if anchor is context.published else say(anchor)


def _name(meaning: InYear) -> str:
    if meaning.day:
        return f"{meaning.day} {MONTHS[meaning.number - 1]}"
    if meaning.unit is Unit.MONTH:
        return MONTHS[meaning.number - 1]
    if meaning.unit is Unit.SEASON:
        return _SEASON_NAMES[meaning.number - 1]
    fiscal = "fiscal " if meaning.is_fiscal else ""
    return f"the {say_number(meaning.number)} {fiscal}{say_unit(meaning.unit)}"


def _open_value(meaning: InYear) -> str:
    match meaning.unit:
        case Unit.SEASON:
            return f"XXXX-{_SEASONS[meaning.number - 1]}"
        case Unit.QUARTER | Unit.HALF:
            return f"XXXX-{meaning.unit.letters}{meaning.number}"
    return f"XXXX-{meaning.number:02}" + (f"-{meaning.day:02}" if meaning.day else "")


@resolve_meaning.register(Weekday)
def _resolve_weekday(meaning: Weekday, context: Context) -> tuple[Outcome, ...]:
    """The day of this name in the week that is said, or the one that fits best."""
    name = WEEKDAYS[meaning.weekday - 1]
    if meaning.week is not None:
        return tuple(_in_said_week(meaning, name, week) for week in resolve_meaning(meaning.week, context))
    anchor = context.origin(meaning.anchor, Unit.DAY)
    if anchor is None:
        why = "says no week, and the publication date is not known"
        return (undated(f"XXXX-WXX-{meaning.weekday}", why),)
    return tuple(_weekday_readings(meaning, name, anchor, context))


def _in_said_week(meaning: Weekday, name: str, week: Outcome) -> Outcome:
    if week.point is None:
        return undated(f"XXXX-WXX-{meaning.weekday}", week.how)
    monday = week.point.at(Unit.WEEK).first_day
    point = Point(Unit.DAY, monday + meaning.weekday - 1)
    return dated(point, f"is the {name} of {say(week.point)}", week.anchor)


def _weekday_readings(meaning: Weekday, name: str, anchor: Point, context: Context) -> list[Outcome]:
    where = _say_anchor(anchor, context)
    back = (iso_weekday(anchor.index) - meaning.weekday) % 7
    latest, coming = anchor.shifted(-back), anchor.shifted((-back) % 7)
    match meaning.turn:
        case Turn.LAST:
            return [dated(anchor.shifted(-(back or 7)), f"is the latest {name} before {where}", anchor)]
        case Turn.NEXT:
            return [dated(anchor.shifted((-back) % 7 or 7), f"is the first {name} after {where}", anchor)]
        case Turn.THIS:
            monday = anchor.at(Unit.WEEK).first_day
            same = Point(Unit.DAY, monday + meaning.weekday - 1)
            return [dated(same, f"is the {name} in the week of {where}", anchor)]
    past = dated(latest, f"is the latest {name} on or before {where}", anchor)
    if not back:
        return [past]
    if _looks_ahead(context):
        ahead = dated(coming, f"is the first {name} after {where}, as the verb looks ahead", anchor)
        return [ahead, past]
    if context.is_narrative:
        return [dated(coming, f"is the first {name} after {where}", anchor)]
    if context.tense == "" and back in (3, 4):
        ahead = dated(coming, f"may also be the first {name} after {where}", anchor)
        return [past, ahead]
    return [past]


def _looks_ahead(context: Context) -> bool:
    """Whether the verb, or a word such as "until", speaks of days to come."""
    if context.relation == "by" and context.tense not in ("past", "report"):
        return True
    return context.tense in ("future", "prospect") or context.relation == "until"


@resolve_meaning.register(Weekend)
def _resolve_weekend(meaning: Weekend, context: Context) -> tuple[Outcome, ...]:
    anchor = context.origin(Anchor.PUBLICATION, Unit.DAY)
    if anchor is None:
        return (undated("XXXX-WXX-WE", "says no week, and the publication date is not known"),)
    this, where = anchor.at(Unit.WEEKEND), _say_anchor(anchor, context)
    is_weekend = anchor.index >= this.first_day
    latest, coming = this.shifted(0 if is_weekend else -1), this.shifted(0)
    match meaning.turn:
        case Turn.LAST:
            before = dated(this.shifted(-2), f"may also be the one before the latest weekend before {where}", anchor)
            return (dated(this.shifted(-1), f"is the latest whole weekend before {where}", anchor), before)
        case Turn.NEXT:
            after = dated(this.shifted(1), f"may also be the weekend of the week after {where}", anchor)
            first = this.shifted(1 if is_weekend else 0)
            return (dated(first, f"is the first weekend after {where}", anchor), after)[: 1 if is_weekend else 2]
        case Turn.THIS:
            return (dated(coming, f"is the weekend in the week of {where}", anchor),)
    if context.tense == "future":
        return (dated(coming, f"is the weekend in the week of {where}, as the verb looks ahead", anchor),)
    return (dated(latest, f"is the latest weekend before {where}", anchor),)

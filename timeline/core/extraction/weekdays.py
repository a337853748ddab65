"""Which of the many Thursdays and weekends is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.core.extraction.explanations import WEEKDAYS, say
from timeline.core.extraction.meanings import Anchor, Turn, Weekday, Weekend
from timeline.core.extraction.outcomes import Outcome, dated, undated
from timeline.core.extraction.points import Point
from timeline.core.extraction.resolvers import resolve_meaning
from timeline.core.extraction.units import Unit
from timeline.core.temporal import iso_weekday

if TYPE_CHECKING:
    from timeline.core.extraction.context import Context


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
    where = context.say_anchor(anchor)
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
    first = f"is the first {name} after {where}"
    if why := _why_ahead(meaning, context):
        context.coming_weekdays.add(meaning.weekday)
        return [dated(coming, f"{first}, {why}", anchor), past]
    if context.is_narrative:
        return [dated(coming, first, anchor)]
    if context.tense == "" and back in (3, 4):
        return [past, dated(coming, f"may also be the first {name} after {where}", anchor)]
    return [past]


def _why_ahead(meaning: Weekday, context: Context) -> str:
    """What speaks for a day to come, or nothing."""
    if _looks_ahead(context):
        return f"as {context.say_verb()} looks ahead"
    is_open = context.tense in ("", "present")
    return "as where the text spoke of it before" if is_open and meaning.weekday in context.coming_weekdays else ""


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
    this, where = anchor.at(Unit.WEEKEND), context.say_anchor(anchor)
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
        return (dated(coming, f"is the weekend in the week of {where}, as {context.say_verb()} looks ahead", anchor),)
    return (dated(latest, f"is the latest weekend before {where}", anchor),)

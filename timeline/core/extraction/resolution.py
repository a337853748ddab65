"""Resolve: a meaning and the anchors in force to dates, each with the reason for it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.core.extraction.explanations import WEEKDAYS, say, say_number, say_unit
from timeline.core.extraction.meanings import (
    Absolute,
    Anchor,
    Either,
    Nth,
    Portion,
    Recurring,
    Reference,
    Shifted,
    Timed,
)
from timeline.core.extraction.outcomes import Outcome, dated, undated, unknown_value
from timeline.core.extraction.points import Point
from timeline.core.extraction.portions import portion_of
from timeline.core.extraction.resolvers import resolve_meaning
from timeline.core.extraction.units import Unit
from timeline.core.temporal import iso_weekday

if TYPE_CHECKING:
    from timeline.core.extraction.context import Context

_REFERENCES = {
    "PRESENT_REF": "means the time of writing, without a date of its own",
    "PAST_REF": "means some time in the past, without saying when",
    "FUTURE_REF": "means some time in the future, without saying when",
}


@resolve_meaning.register(Absolute)
def _resolve_absolute(meaning: Absolute, context: Context) -> tuple[Outcome, ...]:  # noqa: ARG001 - a signature
    return (dated(meaning.point, meaning.words or "is written out in full"),)


@resolve_meaning.register(Reference)
def _resolve_reference(meaning: Reference, context: Context) -> tuple[Outcome, ...]:  # noqa: ARG001 - a signature
    return (undated(meaning.value, _REFERENCES[meaning.value]),)


@resolve_meaning.register(Recurring)
def _resolve_recurring(meaning: Recurring, context: Context) -> tuple[Outcome, ...]:  # noqa: ARG001 - a signature
    return (undated(meaning.value, "names something that comes again and again, so it is no single date"),)


@resolve_meaning.register(Shifted)
def _resolve_shifted(meaning: Shifted, context: Context) -> tuple[Outcome, ...]:
    unit, count = meaning.unit, meaning.count
    origin = context.origin(meaning.anchor, unit)
    if origin is None:
        return (undated(unknown_value(unit), "counts from the publication date, which is not known"),)
    if meaning.anchor is Anchor.PERIOD and origin.unit is Unit.QUARTER:
        return (_from_period(origin, unit, count),)
    point = origin.at(unit).shifted(count)
    return (dated(point, f"is {_distance(unit, count)} {say_origin(origin, context)}", origin),)


def _from_period(origin: Point, unit: Unit, count: int) -> Outcome:
    if not count:
        return dated(origin, "is the quarter reported on", origin)
    point = origin.shifted(4 * count if unit is Unit.YEAR else count)
    return dated(point, f"is {_distance(unit, count)} {say(origin)}, the quarter reported on", origin)


def _distance(unit: Unit, count: int) -> str:
    if not count:
        return f"the {say_unit(unit)} of" if unit is not Unit.DAY else "the day of"
    side = "before" if count < 0 else "after"
    if abs(count) == 1:
        return f"the {say_unit(unit)} {side}"
    return f"{say_unit(unit, abs(count))} {side}"


def say_origin(origin: Point, context: Context) -> str:
    """The anchor as an explanation names it."""
    if origin is context.published:
        return f"publication on {say(origin)}"
    return f"{say(origin)}, the date mentioned before"


@resolve_meaning.register(Nth)
def _resolve_nth(meaning: Nth, context: Context) -> tuple[Outcome, ...]:
    whole = resolve_meaning(meaning.whole, context)[0]
    if whole.point is None:
        return (undated(unknown_value(meaning.unit), whole.how),)
    point = _nth_weekday(meaning, whole.point) if meaning.weekday else _nth_unit(meaning, whole.point)
    name = WEEKDAYS[meaning.weekday - 1] if meaning.weekday else say_unit(meaning.unit)
    where = "up to" if meaning.number < 0 else "from"
    joint = where if meaning.weekday and whole.point.unit is Unit.DAY else "of"
    number = "last" if meaning.number == -1 else say_number(abs(meaning.number))
    return (dated(point, f"is the {number} {name} {joint} {say(whole.point)}", whole.anchor),)


def _nth_unit(meaning: Nth, whole: Point) -> Point:
    if meaning.unit in _SHARED_DAY and whole.unit > Unit.WEEKEND:
        # A week belongs to the month or year that has its Thursday, a weekend to the one that has its Saturday.
        day = _nth_weekday(replace(meaning, weekday=_SHARED_DAY[meaning.unit]), whole)
        return day.at(meaning.unit)
    if meaning.number > 0:
        return whole.at(meaning.unit).shifted(meaning.number - 1)
    return Point(Unit.DAY, whole.last_day).at(meaning.unit).shifted(meaning.number + 1)


_SHARED_DAY = {Unit.WEEK: 4, Unit.WEEKEND: 6}


def _nth_weekday(meaning: Nth, whole: Point) -> Point:
    if meaning.number > 0:
        first = whole.first_day + (meaning.weekday - iso_weekday(whole.first_day)) % 7
        return Point(Unit.DAY, first + 7 * (meaning.number - 1))
    last = whole.last_day - (iso_weekday(whole.last_day) - meaning.weekday) % 7
    return Point(Unit.DAY, last + 7 * (meaning.number + 1))


_TURN = 10


@resolve_meaning.register(Portion)
def _resolve_portion(meaning: Portion, context: Context) -> tuple[Outcome, ...]:
    whole = resolve_meaning(meaning.whole, context)[0]
    if whole.point is None:
        return (undated(whole.value, whole.how),)
    if not meaning.count:
        first_year = whole.point.at(Unit.YEAR)
        edtf = f"[{first_year.shifted(-_TURN).edtf}..{first_year.shifted(_TURN - 1).edtf}]"
        how = f"is the turn to {say(whole.point)}, by convention ten years on either side"
        return (Outcome(whole.value, how, whole.point, edtf, whole.anchor),)
    number = meaning.count if meaning.number < 0 else meaning.number
    first, last = portion_of(whole.point, number, meaning.count)
    how = f"is the {say_number(number)} of {meaning.count} parts of {say(whole.point)}"
    return (Outcome(whole.value, how, whole.point, f"[{first}..{last}]", whole.anchor),)


@resolve_meaning.register(Timed)
def _resolve_timed(meaning: Timed, context: Context) -> tuple[Outcome, ...]:
    if meaning.day is None or meaning.day == DAY_TOLD:
        return (_on_day_mentioned(meaning, context),)
    return tuple(_at_clock(outcome, meaning.clock) for outcome in resolve_meaning(meaning.day, context))


DAY_TOLD = Shifted(Unit.DAY, 0, Anchor.MENTION)


def _on_day_mentioned(meaning: Timed, context: Context) -> Outcome:
    """A time of day that says no day: on the day mentioned before, never on that of publication by default."""
    found = _at_clock(resolve_meaning(DAY_TOLD, context)[0], meaning.clock)
    mention = context.mention
    if context.is_other_entry and context.published is not None:
        mention, found = None, dated(context.published, "", context.published)
        found = _at_clock(found, meaning.clock)
    elif found.anchor is not context.published or found.anchor is None or mention is context.published:
        return found
    if mention is None or mention.unit > Unit.MONTH:
        return undated(found.value, "says no day, and no day is mentioned before it")
    return Outcome(
        found.value, f"says no day, and is of {say(mention)}, the date mentioned before", mention, anchor=mention
    )


def _at_clock(day: Outcome, clock: str) -> Outcome:
    if day.point is None or day.point.unit is not Unit.DAY:
        value = day.value if "T" in day.value else f"{day.value}{clock}"
        return Outcome(value, day.how, day.point, day.edtf, day.anchor)
    return Outcome(f"{day.point.value}{clock}", day.how, day.point, day.edtf, day.anchor)


@resolve_meaning.register(Either)
def _resolve_either(meaning: Either, context: Context) -> tuple[Outcome, ...]:
    likely, other = meaning.readings
    if context.is_month_first is not None:
        point = likely.point if context.is_month_first is meaning.is_month_first else other.point
        order = "month" if context.is_month_first else "day"
        return (dated(point, f"is written with the {order} first, as {context.order_shown_by}"),)
    if meaning.habit:
        return (dated(likely.point, f"is written with the day first, as {meaning.habit} writes it"),)
    why = "is written out in full; day and month may also be written the other way round"
    return tuple(dated(reading.point, why) for reading in meaning.readings)

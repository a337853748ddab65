"""How long, and how long before or after what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.core.extraction.explanations import WEEKDAYS, say, say_number, say_unit
from timeline.core.extraction.meanings import Anchor, DayOfMonth, Duration, Offset, Turn
from timeline.core.extraction.outcomes import Outcome, dated, undated, unknown_value
from timeline.core.extraction.points import Point
from timeline.core.extraction.resolvers import resolve_meaning
from timeline.core.extraction.units import Unit
from timeline.core.temporal import iso_weekday

if TYPE_CHECKING:
    from timeline.core.extraction.context import Context

_YEARS = {Unit.DECADE: 10, Unit.CENTURY: 100, Unit.MILLENNIUM: 1000}
_LENGTH = "is a length of time, not a date"
_AHEAD = ("future", "prospect")
_MANY = "is a length of time that the text does not count"


def duration_value(amount: float | None, unit: Unit) -> str:
    """The TIMEX3 value of a length of time: P3D, PT5M, PXY, P2Y6M."""
    number = "X" if amount is None else f"{amount:g}"
    if unit is Unit.YEAR and amount is not None and amount % 1 == 0.5:
        whole = int(amount)
        return f"P{whole}Y6M" if whole else "P6M"
    if unit >= Unit.DECADE and amount is not None and amount % 1:
        return f"P{amount * _YEARS[unit]:g}Y"
    if unit is Unit.MINUTE and amount is not None and amount % 1 == 0.5:
        return f"PT{int(amount)}M30S"
    if unit is Unit.HOUR and amount is not None and amount % 1:
        whole, minutes = int(amount), round(amount % 1 * 60)
        return f"PT{whole}H{minutes}M" if whole else f"PT{minutes}M"
    return f"P{'T' if unit.is_clock else ''}{number}{unit.letters}"


def _value_of(length: Duration) -> str:
    """The TIMEX3 value, of several units where there are: P1Y2M10D, PT2H30M."""
    text = duration_value(length.amount, length.unit)
    for amount, unit in length.rest:
        clock = "T" if unit.is_clock and "T" not in text else ""
        text += f"{clock}{amount:g}{unit.letters}"
    return text


@resolve_meaning.register(Duration)
def _resolve_duration(meaning: Duration, context: Context) -> tuple[Outcome, ...]:
    """A length of time, with its begin and end where the words say on which side of the anchor it lies."""
    value = meaning.value or _value_of(meaning)
    if meaning.turn in (Turn.NONE, Turn.THIS):
        return (undated(value, _LENGTH),)
    if meaning.amount is None:
        return (undated(value, _MANY),)
    origin = context.origin(Anchor.PUBLICATION, Unit.DAY)
    if origin is None:
        return (undated(value, "counts from the publication date, which is not known"),)
    begin, end = _stretch(meaning, origin)
    how = f"is the {say_unit(meaning.unit, _whole(meaning.amount))} up to {say(origin)}"
    if meaning.turn is Turn.NEXT:
        how = f"is the {say_unit(meaning.unit, _whole(meaning.amount))} that follow {say(origin)}"
    return (Outcome(value, how, None, f"{begin.edtf}/{end.edtf}", origin),)


def _whole(amount: float) -> int:
    return max(1, round(amount))


def _stretch(meaning: Duration, origin: Point) -> tuple[Point, Point]:
    unit, count = _countable(meaning.unit, meaning.amount or 0)
    sign = -1 if meaning.turn is Turn.LAST else 1
    if unit in (Unit.DAY, Unit.WEEK):
        near = origin.at(Unit.DAY)
        far = near.shifted(sign * (count * 7 if unit is Unit.WEEK else count))
    else:
        near = origin.at(unit)
        far = near.shifted(sign * count)
    return (far, near) if sign < 0 else (near, far)


def _countable(unit: Unit, amount: float) -> tuple[Unit, int]:
    """The unit and number by which a length is laid on the calendar: decades by years, quarters by months."""
    for coarse, finer, times in _FINER:
        if unit is coarse:
            return finer, _whole(amount * times)
    return (unit, _whole(amount)) if not unit.is_clock else (Unit.DAY, 0)


_FINER = (
    (Unit.MILLENNIUM, Unit.YEAR, 1000),
    (Unit.CENTURY, Unit.YEAR, 100),
    (Unit.DECADE, Unit.YEAR, 10),
    (Unit.HALF, Unit.MONTH, 6),
    (Unit.QUARTER, Unit.MONTH, 3),
    (Unit.SEASON, Unit.MONTH, 3),
    (Unit.WEEKEND, Unit.WEEK, 1),
)


@resolve_meaning.register(Offset)
def _resolve_offset(meaning: Offset, context: Context) -> tuple[Outcome, ...]:
    value = _value_of(meaning.duration)
    if meaning.needs_future and context.tense not in _AHEAD:
        return (undated(value, _LENGTH),)
    found = _resolve_counted(meaning, context)
    if not meaning.keeps_length:
        return found
    return (Outcome(value, found[0].how, found[0].point, anchor=found[0].anchor),)


def _resolve_counted(meaning: Offset, context: Context) -> tuple[Outcome, ...]:
    """So long before or after the anchor, at the grain of the unit that counts."""
    duration = meaning.duration
    reference = "FUTURE_REF" if meaning.direction > 0 else "PAST_REF"
    if duration.amount is None:
        return (undated(reference, "counts an amount of time that the text does not say"),)
    unit, count = _offset_unit(duration)
    finest = min(unit, *(_countable(finer, amount)[0] for amount, finer in duration.rest)) if duration.rest else unit
    if isinstance(meaning.base, Anchor):
        origin = context.origin(meaning.base, finest)
    else:
        origin = resolve_meaning(meaning.base, context)[0].point
    if origin is None:
        return (undated(unknown_value(unit), "counts from a date that is not known"),)
    if meaning.base is Anchor.PERIOD and origin.unit is Unit.QUARTER:
        point = origin.shifted(4 * meaning.direction * count)
        how = f"is the same quarter {say_unit(unit, count)} before {say(origin)}, the quarter reported on"
        return (dated(point, how, origin),)
    side = "after" if meaning.direction > 0 else "before"
    where = context.say_anchor(origin)
    point = _counted_point(origin, duration, meaning.direction)
    if unit is Unit.DAY and duration.unit.is_clock:
        point = _hours_away(origin.at(Unit.DAY), duration, meaning.direction, context.clock)
    length = _say_length(duration)
    article = "a " if length == say_unit(duration.unit) else ""
    return (dated(point, f"is {article}{length} {side} {where}", origin),)


def _say_length(duration: Duration) -> str:
    rest = [say_unit(unit, _whole(amount)) for amount, unit in duration.rest]
    return " and ".join([say_unit(duration.unit, _whole(duration.amount or 0)), *rest])


def _counted_point(origin: Point, duration: Duration, direction: int) -> Point:
    """The point so long before or after the origin, at the grain of the finest unit of the length."""
    unit, count = _offset_unit(duration)
    if not duration.rest:
        return origin.at(unit).shifted(direction * count)
    day, finest = origin.at(Unit.DAY), unit
    for amount, finer in ((duration.amount or 0, duration.unit), *duration.rest):
        grain, number = _countable(finer, amount)
        finest = min(finest, grain)
        day = _day_shifted(day, grain, direction * number)
    return day.at(finest)


def _hours_away(day: Point, duration: Duration, direction: int, clock: int | None) -> Point:
    """The day so many hours or minutes away, from the hour mentioned before or else from noon."""
    hours = (duration.amount or 0) * _HOURS[duration.unit]
    return day.shifted(int(((_NOON if clock is None else clock) + direction * hours) // 24))


_HOURS = {Unit.HOUR: 1.0, Unit.MINUTE: 1 / 60, Unit.SECOND: 1 / 3600}
_NOON = 12


def _day_shifted(day: Point, unit: Unit, count: int) -> Point:
    """The day so many units away: of months and years the same day of the month, or the last that there is."""
    if unit in (Unit.DAY, Unit.WEEK):
        return day.shifted(count * (7 if unit is Unit.WEEK else 1))
    month = day.at(Unit.MONTH)
    target = month.shifted(count * (12 if unit is Unit.YEAR else 1))
    return Point(Unit.DAY, min(target.first_day + day.index - month.first_day, target.last_day))


def _offset_unit(duration: Duration) -> tuple[Unit, int]:
    amount = duration.amount or 0
    if duration.unit in _YEARS and amount % 1:
        return Unit.YEAR, round(amount * _YEARS[duration.unit])
    if duration.unit in (Unit.DECADE, Unit.CENTURY, Unit.MILLENNIUM):
        return duration.unit, _whole(amount)
    if duration.unit is Unit.YEAR and amount % 1 == 0.5:
        return Unit.MONTH, int(amount * 12)
    unit, count = _countable(duration.unit, amount)
    return (duration.unit, _whole(amount)) if unit is Unit.MONTH and duration.unit is Unit.QUARTER else (unit, count)


@resolve_meaning.register(DayOfMonth)
def _resolve_day_of_month(meaning: DayOfMonth, context: Context) -> tuple[Outcome, ...]:
    """The day of that number which fits best: nearest to publication, or on the side that the words say."""
    if meaning.is_entry:
        return (_day_of_heading(meaning, context),)
    origin = context.origin(Anchor.PUBLICATION, Unit.DAY)
    if origin is None:
        return (undated(f"XXXX-XX-{meaning.day:02}", "says no month, and the publication date is not known"),)
    if meaning.weekday:
        return _resolve_weekday_and_day(meaning, origin, context)
    told = context.mention
    if meaning.turn is Turn.NONE and told is not None and _is_elsewhere(told, origin, context):
        point = next(one for one in _days_of_months(meaning.day, told, range(3)) if one.index >= told.first_day)
        how = f"is the first {say_number(meaning.day)} of a month from {say(told)}, the date mentioned before"
        return (dated(point, how, told),)
    point, which = _day_near(meaning, origin, context.tense)
    return (dated(point, f"is {which} {context.say_anchor(origin)}", origin),)


def _day_of_heading(meaning: DayOfMonth, context: Context) -> Outcome:
    """The day of the month that the heading above names; no date under any other."""
    heading = context.heading
    days = (
        _days_of_months(meaning.day, heading, range(1)) if heading is not None and heading.unit is Unit.MONTH else []
    )
    if not days:
        return undated(f"XXXX-XX-{meaning.day:02}", "stands under no heading of a month")
    return dated(days[0], f"is the {say_number(meaning.day)} of {say(heading)}, the heading above", heading)


def _is_elsewhere(told: Point, origin: Point, context: Context) -> bool:
    """Whether the text tells of another time than that of its publication, and has come to a month of it."""
    is_far = abs(told.first_day - origin.index) > _MONTHS_NEAR * LONGEST_MONTH
    return told.unit <= Unit.MONTH and (context.is_narrative or is_far)


_MONTHS_NEAR, LONGEST_MONTH = 2, 31


def _day_near(meaning: DayOfMonth, origin: Point, tense: str) -> tuple[Point, str]:
    points = _days_of_months(meaning.day, origin, range(-2, 3))
    name = f"{say_number(meaning.day)} of a month"
    if meaning.turn is Turn.LAST:
        return [point for point in points if point.index < origin.index][-1], f"the latest {name} before"
    if meaning.turn is Turn.NEXT or tense == "future":
        return next(point for point in points if point.index >= origin.index), f"the first {name} from"
    return min(points, key=lambda point: abs(point.index - origin.index)), f"the {name} nearest to"


def _resolve_weekday_and_day(meaning: DayOfMonth, origin: Point, context: Context) -> tuple[Outcome, ...]:
    """The nearest day that has both the number and the weekday, on the side on which the verb looks."""
    points = [
        point
        for point in _days_of_months(meaning.day, origin, range(-_MONTHS_AROUND, _MONTHS_AROUND + 1))
        if iso_weekday(point.index) == meaning.weekday
    ]
    if context.tense == "future":
        points = [point for point in points if point.index >= origin.index]
    elif context.tense == "past":
        points = [point for point in points if point.index <= origin.index]
    name = f"{WEEKDAYS[meaning.weekday - 1]} that is the {say_number(meaning.day)} of a month"
    point = min(points, key=lambda one: abs(one.index - origin.index))
    return (dated(point, f"is the {name}, nearest to {context.say_anchor(origin)}", origin),)


def _days_of_months(day: int, origin: Point, steps: range) -> list[Point]:
    months = [origin.at(Unit.MONTH).shifted(step) for step in steps]
    days = [month.at(Unit.DAY).shifted(day - 1) for month in months]
    return [point for point, month in zip(days, months, strict=True) if point.at(Unit.MONTH) == month]


# The 31st is the same weekday again within so many months.
_MONTHS_AROUND = 60

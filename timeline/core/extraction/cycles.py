"""Which of the many Augusts, third quarters or Easters is meant."""

from __future__ import annotations

from bisect import bisect
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.core.extraction.explanations import MONTHS, WEEKDAYS, say, say_number, say_unit
from timeline.core.extraction.feasts import feast_day, length_of_feast
from timeline.core.extraction.meanings import Anchor, Feast, InYear, Turn
from timeline.core.extraction.outcomes import Outcome, dated, undated
from timeline.core.extraction.points import Point, day_point, part_of_year
from timeline.core.extraction.resolvers import resolve_meaning
from timeline.core.extraction.units import Unit
from timeline.core.temporal import iso_weekday

if TYPE_CHECKING:
    from collections.abc import Callable

    from timeline.core.extraction.context import Context

_SEASONS = ("SP", "SU", "FA", "WI")
_SEASON_NAMES = ("spring", "summer", "autumn", "winter")


@resolve_meaning.register(InYear)
def _resolve_in_year(meaning: InYear, context: Context) -> tuple[Outcome, ...]:
    """A month, day, quarter, season or half in the year that is said, or the one that fits best."""
    if not meaning.number and meaning.year is not None:
        return tuple(_reported_term(year, context) for year in resolve_meaning(meaning.year, context))

    def of_year(year: int) -> Point:
        if meaning.day:
            return day_point(year, meaning.number, meaning.day)
        return part_of_year(year, meaning.unit, meaning.number)

    return _resolve_cyclic(meaning, _name(meaning), _open_value(meaning), of_year, context)


@resolve_meaning.register(Feast)
def _resolve_feast(meaning: Feast, context: Context) -> tuple[Outcome, ...]:
    """A feast in the year that is said, or the one that fits best."""

    def of_year(year: int) -> Point:
        return Point(Unit.DAY, feast_day(meaning.name, year))

    outcomes = _resolve_cyclic(meaning, meaning.name, "XXXX-XX-XX", of_year, context)
    return tuple(_of_all_days(meaning.name, outcome) for outcome in outcomes)


def _of_all_days(name: str, outcome: Outcome) -> Outcome:
    """A feast of many days with all of them, where so far it is the first."""
    length = length_of_feast(name)
    if length is None or outcome.point is None:
        return outcome
    days, unit = length
    first, last = outcome.point, outcome.point.shifted(days - 1)
    # The second day: Holy Week and Easter begin on a Sunday, as the week before ends.
    whole = first.shifted(1).at(unit)
    return replace(outcome, value=whole.value, point=whole, edtf=f"[{first.edtf}..{last.edtf}]")


def _resolve_cyclic(
    meaning: InYear | Feast,
    name: str,
    open_value: str,
    of_year: Callable[[int], Point],
    context: Context,
) -> tuple[Outcome, ...]:
    if meaning.year is not None:
        years = resolve_meaning(meaning.year, context)
        return tuple(_in_said_year(of_year, name, open_value, year) for year in years)
    ruling = context.ruling_year
    if ruling is not None and meaning.turn is Turn.NONE and meaning_unit(meaning) <= Unit.MONTH:
        return (_under_heading(of_year, name, open_value, ruling, context),)
    if context.is_narrative and context.story is not None and meaning.turn is Turn.NONE:
        return (_in_story(of_year, name, context.story),)
    anchor = context.origin(Anchor.PUBLICATION, Unit.DAY)
    if anchor is None:
        return (undated(open_value, "says no year, and the publication date is not known"),)
    candidates = _candidates(of_year, anchor.year)
    if not candidates:
        return (undated(open_value, "is no date: its calendar had not begun"),)
    if isinstance(meaning, InYear) and meaning.weekday and (day := _on_weekday(of_year, meaning, anchor, context)):
        weekday = WEEKDAYS[meaning.weekday - 1]
        return (dated(day, f"is the {name} that is a {weekday}, nearest to {context.say_anchor(anchor)}", anchor),)
    point, how = _choose(candidates, anchor, meaning.turn, context)
    verb = context.say_verb() if "{verb}" in how else ""
    how = how.format(name=name, anchor=context.say_anchor(anchor), verb=verb)
    return (dated(point, how, anchor),)


def _on_weekday(of_year: Callable[[int], Point], meaning: InYear, anchor: Point, context: Context) -> Point | None:
    """The day that falls on the weekday beside it; None when none of the years around has it so."""
    points = _points_of(of_year, range(anchor.year - _YEARS_AROUND, anchor.year + _YEARS_AROUND + 1))
    points = [point for point in points if iso_weekday(point.index) == meaning.weekday]
    sides = {"past": -1, "future": 1}
    side = sides.get(context.tense, 0)
    sided = [point for point in points if side * (point.index - anchor.index) >= 0]
    return min(sided or points, key=lambda point: abs(point.index - anchor.index), default=None)


# A weekday may be a slip: years farther away are no better guess than the nearest.
_YEARS_AROUND = 3


def meaning_unit(meaning: InYear | Feast) -> Unit:
    """The unit that the words name."""
    return Unit.DAY if isinstance(meaning, Feast) or meaning.day else meaning.unit


def _candidates(of_year: Callable[[int], Point], year: int) -> list[Point]:
    """The points of the years around, where the calendar has them: 29 February comes every four or eight."""
    found = _points_of(of_year, range(year - 2, year + 3))
    return found if len(found) == _USUAL else _points_of(of_year, range(year - 8, year + 9))


_USUAL = 5


def _points_of(of_year: Callable[[int], Point], years: range) -> list[Point]:
    found = []
    for year in years:
        with suppress(ValueError):
            found.append(of_year(year))
    return found


def _reported_term(year: Outcome, context: Context) -> Outcome:
    """The quarter reported on, in another year; the year itself where the text reports on none."""
    if context.period is None or year.point is None:
        return year
    point = part_of_year(year.point.year, Unit.QUARTER, context.period.number)
    how = f"is the quarter of {year.point.year} that goes with {say(context.period)}, the quarter reported on"
    return dated(point, how, context.period)


def _under_heading(
    of_year: Callable[[int], Point], name: str, open_value: str, ruling: Point, context: Context
) -> Outcome:
    """The date in the year that the sentence began with, or of the heading above."""
    if ruling.unit is not Unit.YEAR:
        nearest = min(_candidates(of_year, ruling.year), key=lambda point: abs(point.first_day - ruling.first_day))
        return dated(nearest, f"is the {name} nearest to {say(ruling)}, the heading above", ruling)
    try:
        point = of_year(ruling.year)
    except ValueError as error:
        return undated(open_value, f"is no date: {str(error).rstrip('.')}")
    where = "the year that begins the sentence" if ruling is context.year else "the heading above"
    return dated(point, f"is {name} of {say(ruling)}, {where}", ruling)


def _in_story(of_year: Callable[[int], Point], name: str, story: Point) -> Outcome:
    nearest = min(_candidates(of_year, story.year), key=lambda point: _distance(point, story))
    if story.unit is Unit.YEAR:
        return dated(nearest, f"is {name} of {say(story)}, the year mentioned before", story)
    return dated(nearest, f"is the {name} nearest to {say(story)}, the date mentioned before", story)


def _distance(point: Point, story: Point) -> int:
    """How far the date is from where the story has come to; a story goes on more often than back."""
    if story.unit is Unit.YEAR:
        return abs(point.year - story.year)
    if point.first_day <= story.first_day <= point.last_day:
        return 0
    gap = point.first_day - story.first_day
    return gap if gap > 0 else -gap * 3 // 2


def _in_said_year(of_year: Callable[[int], Point], name: str, open_value: str, year: Outcome) -> Outcome:
    if year.point is None:
        return undated(open_value, year.how)
    try:
        point = of_year(year.point.year)
    except ValueError as error:
        return undated(open_value, f"is no date: {str(error).rstrip('.')}")
    return dated(point, f"is {name} of {say(year.point.at(Unit.YEAR))}", year.anchor)


def _choose(candidates: list[Point], anchor: Point, turn: Turn, context: Context) -> tuple[Point, str]:
    now = anchor.at(candidates[0].unit)
    if turn is Turn.THIS and now.unit is Unit.SEASON:
        return _this_season(candidates, anchor, context)
    if turn is not Turn.NONE:
        return _turned(candidates, now, turn)
    if now in candidates:
        return now, "is {name} as it stands in {anchor}"
    if now.unit is Unit.DAY:
        return _choose_day(candidates, now, context)
    before, after = _neighbours(candidates, now)
    if context.tense == "future" and after.index - now.index <= _AHEAD[now.unit]:
        return after, "is the first {name} after {anchor}, as {verb} looks ahead"
    looks_back = context.tense == "past" or (context.tense == "report" and context.is_beside_verb)
    is_open = not (looks_back or context.tense == "future") or context.relation in ("by", "until")
    if is_open and now.unit in (Unit.MONTH, Unit.SEASON):
        return _nearest(candidates, now), "is the {name} nearest to {anchor}"
    return before, "is the latest {name} before {anchor}"


# How many units ahead a verb in the future tense reaches: in October "the third quarter" is that of the same year.
_AHEAD = {Unit.MONTH: 11, Unit.QUARTER: 2, Unit.SEASON: 3, Unit.HALF: 1}
# Days by which a date may lie on the other side of publication than the verb looks: the verb may not be its own.
_FORGIVEN = {True: 15, False: 75}


def _this_season(candidates: list[Point], anchor: Point, context: Context) -> tuple[Point, str]:
    """The season under way, the next beside a verb that looks ahead, or that of the calendar year."""
    now = anchor.at(Unit.SEASON)
    if now in candidates:
        return now, "is {name} as it stands in {anchor}"
    if context.tense in ("future", "prospect"):
        return _neighbours(candidates, now)[1], "is the first {name} after {anchor}, as {verb} looks ahead"
    return min(candidates, key=lambda point: abs(point.year - anchor.year)), "is {name} of the year of {anchor}"


def _turned(candidates: list[Point], now: Point, turn: Turn) -> tuple[Point, str]:
    before, after = _neighbours([point for point in candidates if point != now], now)
    if turn is Turn.LAST:
        return before, "is the latest {name} before {anchor}"
    if turn is Turn.NEXT:
        return after, "is the first {name} after {anchor}"
    same = min(candidates, key=lambda point: abs(point.year - now.year))
    return same, "is {name} of the year of {anchor}"


def _neighbours(candidates: list[Point], now: Point) -> tuple[Point, Point]:
    """The last point before and the first after."""
    place = bisect(candidates, now.index, key=lambda point: point.index)
    return candidates[place - 1], candidates[place]


def _choose_day(candidates: list[Point], now: Point, context: Context) -> tuple[Point, str]:
    nearest, (before, after) = _nearest(candidates, now), _neighbours(candidates, now)
    forgiven = _FORGIVEN[context.is_beside_verb]
    if context.is_moved:
        return _after_mention(candidates, now, context)
    looks_back = context.tense == "past" or (context.tense == "report" and context.is_beside_verb)
    if looks_back and nearest.index > now.index + forgiven:
        return before, "is the latest {name} before {anchor}, as {verb} looks back"
    if context.tense == "future" and nearest.index < now.index - forgiven:
        return after, "is the first {name} after {anchor}, as {verb} looks ahead"
    return nearest, "is the {name} nearest to {anchor}"


_PUT_OFF_BEFORE = 60
"""Days before the new one on which something may be put off."""


def _after_mention(candidates: list[Point], now: Point, context: Context) -> tuple[Point, str]:
    """The day to which something is put off: near publication, and not before the day mentioned before."""
    mention, nearest = context.mention, _nearest(candidates, now)
    if mention is not None and 0 < mention.first_day - nearest.index <= _PUT_OFF_BEFORE:
        # "Pushed back to 11 July on 4 July": the day on which it was put off.
        return nearest, "is the {name} nearest to {anchor}"
    later = [point for point in candidates if mention is None or point.index >= mention.at(Unit.DAY).index]
    return _nearest(later or candidates, now), "is the {name} nearest to {anchor}, and after the day mentioned before"


def _nearest(candidates: list[Point], now: Point) -> Point:
    return min(candidates, key=lambda point: abs(point.index - now.index))


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

"""Builders of parts of longer times: the last Friday of a month, half a century, two hours of one day."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from timeline.core.extraction.builders.compositions import placed
from timeline.core.extraction.builders.matched import count_of, timex_of, turn_of, unit_of
from timeline.core.extraction.builders.records import LONGEST_MONTH, day_between, each_found, number_between
from timeline.core.extraction.meanings import (
    Anchor,
    DayOfMonth,
    Duration,
    InYear,
    Nth,
    Offset,
    Portion,
    Reference,
    Shifted,
    Turn,
    Weekday,
    Weekend,
    kind_of,
)
from timeline.core.extraction.patterns import Found
from timeline.core.extraction.recognition import Timex
from timeline.core.extraction.units import Unit

if TYPE_CHECKING:
    from timeline.core.extraction.meanings import Meaning
    from timeline.core.extraction.patterns import Builder, Match


def portion(match: Match) -> Meaning | None:
    """ORDINAL or ENDMOST and PORTIONWORD, the number of parts: "second third", "last quarter"."""
    count = match.number("PORTIONWORD")
    number = -1 if match.has("ENDMOST") else number_between(match, *match.range("NTHWORD"))
    return Portion(number, count) if number <= count else None


def portion_of(match: Match) -> Found | None:
    """PORTION, DATE_HALF or DATE_QUARTER of a longer DATE: "the second half of the 19th century"."""
    part = timex_of(match, next(name for name in ("PORTION", "DATE_HALF", "DATE_QUARTER") if match.has(name)))
    whole = timex_of(match, next(name for name in _WHOLES if match.has(name)))
    meaning = _portion(part.meaning, whole.meaning)
    return None if meaning is None else Found(meaning, relation=whole.relation or part.relation)


_WHOLES = ("DATE_CENTURY", "DATE_DECADE", "DATE_YEAR", "DATE_SEASON", "DATE_MONTH", "DATE_WEEK")
_COUNTS = {Unit.HALF: 2, Unit.QUARTER: 4}


def _portion(part: Meaning, whole: Meaning) -> Meaning | None:
    if isinstance(part, InYear):
        if part.year is not None:
            return None
        part = Portion(part.number, _COUNTS[part.unit])
    if not isinstance(part, Portion) or part.whole is not None:
        return None
    units = {2: Unit.HALF, 4: Unit.QUARTER}
    if kind_of(whole) == "DATE_YEAR" and part.count in units:
        number = part.count if part.number < 0 else part.number
        return InYear(units[part.count], number, year=whole)
    return replace(part, whole=whole)


def turn_of_century(match: Match) -> Meaning:
    """DATE_CENTURY and words for the turn to it: "the turn of the 20th century"."""
    return Portion(1, 0, timex_of(match, "DATE_CENTURY").meaning)


def nth_in(match: Match) -> Found | None:
    """NTHWORD and DATE_WEEKDAY or NTHUNIT, in a longer date: "the first Sunday in October 2014"."""
    whole = whole_of(match)
    number = -1 if match.has("ENDMOST") else number_between(match, *match.range("NTHWORD"))
    if not match.has("DATE_WEEKDAY"):
        unit = unit_of(match) if match.has("UNIT") or match.has("UNITS") else Unit.WEEKEND
        return Found(Nth(number, unit, whole)) if unit < unit_of_kind(whole) else None
    day = cast("Weekday", timex_of(match, "DATE_WEEKDAY").meaning)
    return Found(Nth(number, Unit.DAY, whole, day.weekday))


def unit_beyond(match: Match) -> Meaning | None:
    """ "the week before last", "the month after next"."""
    unit, shift = unit_of(match), match.number("SHIFT")
    return None if unit.is_clock or abs(shift) != 1 else Shifted(unit, 2 * shift)


def weekday_beyond(match: Match) -> Meaning:
    """ "the Tuesday after next": a week beyond the next or the last."""
    shift = match.number("SHIFT")
    base = Weekday(match.number("WEEKDAYNAME"), Turn.NEXT if shift > 0 else Turn.LAST)
    return Offset(Duration(7, Unit.DAY), 1 if shift > 0 else -1, base)


def day_of_turned_month(match: Match) -> Meaning | None:
    """MONTHTURN or MONTHLETTERS behind a day: "the 12th inst.", "ult.", "3 courant", "5. d. M."."""
    day = day_between(match, *match.range("MONTHDAY"))
    turn = match.number("MONTHTURN") or match.number("MONTHLETTERS")
    return Nth(day, Unit.DAY, Shifted(Unit.MONTH, turn)) if 1 <= day <= LONGEST_MONTH else None


def turned_year(match: Match) -> Meaning:
    """A year in letters, MONTHTURN with its unit or YEARLETTERS: "v. J.", "d.J."."""
    return Shifted(Unit.YEAR, match.number("MONTHTURN") or match.number("YEARLETTERS"))


def nth_of_unit(match: Match) -> Meaning | None:
    """NTHWORD UNIT of the UNIT under way: "the last day of the month"."""
    units = [unit for unit in match.values("UNIT") if isinstance(unit, Unit)]
    number = -1 if match.has("ENDMOST") else number_between(match, *match.range("NTHWORD"))
    is_part = len(units) > 1 and units[0] < units[1] and number
    return Nth(number, units[0], Shifted(units[1], 0)) if is_part else None


def whole_of(match: Match) -> Meaning:
    """The longer date that a part lies in."""
    names = (*_WHOLES, "DATE_QUARTER", "DATE_HALF")
    return timex_of(match, next(name for name in names if match.has(name))).meaning


def unit_of_kind(meaning: Meaning) -> Unit:
    """The unit that the meaning names; a day where its kind is none."""
    name = kind_of(meaning).removeprefix("DATE_")
    return Unit[name] if name in Unit.__members__ else Unit.DAY


def last_in(match: Match) -> Found | None:
    """A weekday, week, weekend or day called the last, and what it is the last of: "the last week of July 2016"."""
    entries = match.entries[match.found.start() : match.found.end()]
    last = next(timex for entry in entries for timex in entry.values.values() if isinstance(timex, Timex))
    whole = whole_of(match)
    meaning = last.meaning
    if isinstance(meaning, Duration) and last.rule == "length up to now":
        meaning = replace(meaning, turn=Turn.LAST)
    found = _last_in(meaning, whole)
    is_named = last.rule == "named day" or last.rule.startswith("day ")
    return None if found is None or is_named or last.mod else Found(found)


def _last_in(last: Meaning, whole: Meaning) -> Meaning | None:
    coarser = unit_of_kind(whole)
    match last:
        case Weekday(turn=Turn.LAST):
            return Nth(-1, Unit.DAY, whole, last.weekday)
        case Weekend(turn=Turn.LAST):
            return Nth(-1, Unit.WEEKEND, whole)
        case Shifted(count=-1, anchor=Anchor.PUBLICATION) if last.unit < coarser:
            return Nth(-1, last.unit, whole)
        case Duration(amount=1, turn=Turn.LAST) if last.unit < coarser and not last.unit.is_clock:
            return Nth(-1, last.unit, whole)
    return None


def day_of_shifted_month(*relations: str) -> Builder:
    """A day, or two, of a month that is counted: "the 20th of last month", "4 to 22 of this month"."""

    def build(match: Match) -> tuple[Found, ...] | None:
        month = timex_of(match, "DATE_MONTH").meaning
        if not isinstance(month, Shifted):
            return None
        spans = match.spans("COUNTEDDAY")
        days = [_counted_day(match, *span) for span in spans]
        said = relations or ("",) * len(spans)
        ends = [*(span[1] for span in spans[:-1]), match.found.end()]
        starts = [span[0] for span in spans]
        if not all(1 <= day <= LONGEST_MONTH for day in days):
            return None
        return each_found([Nth(day, Unit.DAY, month) for day in days], said, starts, ends)

    return build


def _counted_day(match: Match, first: int, last: int) -> int:
    for entry in match.entries[first:last]:
        timex = entry.values.get("DATE_DAY")
        if isinstance(timex, Timex) and isinstance(timex.meaning, DayOfMonth):
            return timex.meaning.day
    return day_between(match, first, last)


def clocks_of_day(match: Match) -> tuple[Found, ...] | None:
    """Two CLOCKTIMEs on one day: "from 9:30 to 11:00 on 14 February 2013"."""
    first, last = match.places("CLOCKTIME")
    day = timex_of(match, "DATE").meaning
    found = [placed(match.entries[place].values["CLOCKTIME"].meaning, day) for place in (first, last)]  # type: ignore[attr-defined]
    return each_found(found, ("begin", "end"), [first, last], [first + 1, match.found.end()])


# How many of a unit people say beside a longer one.
_MOST = {Unit.SECOND: 60, Unit.MINUTE: 60, Unit.HOUR: 24, Unit.DAY: 31, Unit.WEEK: 5, Unit.MONTH: 12, Unit.YEAR: 99}


def several_units(match: Match) -> Found | None:
    """DURATIONs of ever finer units as one: "1 year 2 months and 10 days"."""
    timexes = [timex for timex in match.values("DURATION") if isinstance(timex, Timex)]
    lengths = [timex.meaning for timex in timexes if isinstance(timex.meaning, Duration)]
    plain = [one for one in lengths if one.amount is not None and one.turn is Turn.NONE and not one.rest]
    units = [one.unit for one in plain]
    if len(plain) < len(timexes) or units != sorted(set(units), reverse=True):
        return None
    is_odd = any((one.amount or 0) > _MOST.get(one.unit, 0) for one in plain[1:])
    if is_odd or any(timex.mod for timex in timexes[1:]) or (units[0] > Unit.WEEK and units[-1].is_clock):
        return None
    first, *others = plain
    rest = tuple((one.amount, one.unit) for one in others if one.amount is not None)
    return Found(replace(first, rest=rest), timexes[0].mod)


def fortnights(match: Match) -> Meaning:
    """FORTNIGHT, counted or not: two weeks each."""
    amount = count_of(match)
    return Duration(None if amount is None else 2 * amount, Unit.WEEK)


def shifted_fortnight(match: Match) -> Meaning:
    """SHIFT FORTNIGHT: "the last fortnight"."""
    turn = turn_of(match)
    return Duration(2, Unit.WEEK, Turn.NONE if turn is Turn.THIS else turn)


def in_future(match: Match) -> Found | None:
    """A DURATION behind "in": a date if the verb looks ahead, else a length; only the length is the expression."""
    timex = timex_of(match, "DURATION")
    place = match.places("DURATION")[0]
    length = timex.meaning
    if not isinstance(length, Duration) or length.turn is not Turn.NONE or length.amount is None:
        return None
    offset = Offset(length, 1, Anchor.PUBLICATION, keeps_length=True, needs_future=True)
    return Found(offset, timex.mod, "", place, place + 1)


def from_day(direction: int) -> Builder:
    """A DURATION from a named day: "three weeks from tomorrow"."""

    def build(match: Match) -> Meaning | None:
        length = timex_of(match, "DURATION").meaning
        base = day_timex(match)
        is_plain = isinstance(length, Duration) and length.turn is Turn.NONE and length.amount is not None
        meaning = Anchor.PUBLICATION if isinstance(base.meaning, Reference) else base.meaning
        return Offset(length, direction, meaning) if is_plain and isinstance(length, Duration) else None

    return build


def day_timex(match: Match) -> Timex:
    """The day, weekday, feast or reference that the match holds."""
    names = ("DATE_DAY", "DATE_WEEKDAY", "DATE_FEAST", "REFERENCE")
    return timex_of(match, next(name for name in names if match.has(name)))


def weekday_weeks(match: Match) -> Meaning:
    """DATE_WEEKDAY and WEEKCOUNT: "Monday week", "lundi en quinze"."""
    day = cast("Weekday", timex_of(match, "DATE_WEEKDAY").meaning)
    return Offset(Duration(7 * match.number("WEEKCOUNT"), Unit.DAY), 1, replace(day, turn=Turn.NEXT))


def day_and_length(match: Match) -> Meaning | None:
    """A named day and a DURATION after it: "heute in zwei Wochen", "Montag in acht Tagen"."""
    length, base = timex_of(match, "DURATION").meaning, day_timex(match).meaning
    if not isinstance(length, Duration) or length.unit not in (Unit.DAY, Unit.WEEK) or length.amount is None:
        return None
    if isinstance(base, Weekday) and base.turn is Turn.NONE:
        days = length.amount * (7 if length.unit is Unit.WEEK else 1)
        # People count the day itself: eight days are a week.
        return Offset(Duration(days - days % 7, Unit.DAY), 1, replace(base, turn=Turn.NEXT))
    return Offset(length, 1, base) if isinstance(base, Shifted) else None


def time_beside(match: Match) -> tuple[Found, ...] | None:
    """A CLOCKTIME and its day, in either order, as two expressions."""
    found = time_on(match)
    if found is None:
        return None
    entries = range(match.found.start(), match.found.end())
    place = match.places("CLOCKTIME")[0]
    day = next(
        at for at in entries if at != place and any(isinstance(v, Timex) for v in match.entries[at].values.values())
    )
    timex = day_timex(match)
    pieces = [
        Found(found.meaning, "", "", place, place + 1),
        Found(timex.meaning, timex.mod, timex.relation, day, day + 1),
    ]
    return tuple(sorted(pieces, key=lambda one: one.first or 0))


def time_on(match: Match) -> Found | None:
    """A CLOCKTIME and its day, in either order."""
    meaning = placed(timex_of(match, "CLOCKTIME").meaning, day_timex(match).meaning)
    is_open = getattr(timex_of(match, "CLOCKTIME").meaning, "day", None) is None
    return Found(meaning) if meaning is not None and is_open else None

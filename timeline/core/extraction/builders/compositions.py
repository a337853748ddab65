"""Builders that change recognised times, or join several into one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.core.extraction.builders.calendar import day_in_year, with_weekday
from timeline.core.extraction.builders.matched import month_of, timex_of, year_of
from timeline.core.extraction.meanings import (
    Absolute,
    Anchor,
    Duration,
    Feast,
    InYear,
    Nth,
    Shifted,
    Timed,
    Turn,
    Weekday,
)
from timeline.core.extraction.patterns import Found
from timeline.core.extraction.points import Point
from timeline.core.extraction.recognition import Timex
from timeline.core.extraction.units import Unit

if TYPE_CHECKING:
    from timeline.core.extraction.meanings import Meaning
    from timeline.core.extraction.patterns import Builder, Match


def refuse(match: Match) -> tuple[Found, ...]:  # noqa: ARG001 - a builder's signature
    """No date: the words are taken, so that no other rule sees one in them."""
    return ()


def weak(build: Builder) -> Builder:
    """What counts only when a composition takes it in."""

    def build_weak(match: Match) -> Found | None:
        meaning = build(match)
        return None if meaning is None or isinstance(meaning, (Found, tuple)) else Found(meaning, is_weak=True)

    return build_weak


def modified(mod: str, *names: str) -> Builder:
    """The timex, of any of these classes, with a TIMEX3 modifier: START, MID, END, APPROX, …"""

    def build(match: Match) -> Found | None:
        timex = timex_of(match, next(name for name in names if match.has(name)))
        return None if timex.mod and timex.mod != mod else Found(timex.meaning, mod, timex.relation)

    return build


def modified_by(name: str, *targets: str) -> Builder:
    """The timex with the modifier that is the value of the class `name`."""

    def build(match: Match) -> Found | None:
        timex = timex_of(match, next(target for target in targets if match.has(target)))
        mod = match.word(name)
        return None if timex.mod and timex.mod != mod else Found(timex.meaning, mod, timex.relation)

    return build


def related(relation: str, name: str) -> Builder:
    """The timex bounded on one side by words of its own, which stay outside it: "on or after 3 May"."""

    def build(match: Match) -> Found:
        timex, place = timex_of(match, name), match.places(name)[0]
        return Found(timex.meaning, timex.mod, relation, place, place + 1)

    return build


def sided(match: Match) -> Found | None:
    """EARLIER or LATER and a timex: "earlier this month" is the part of it up to publication."""
    timex = timex_of(match, next(name for name in ("DATE", "DAYPART", "CLOCKTIME") if match.has(name)))
    return None if timex.mod else Found(timex.meaning, match.word("EARLIER") or match.word("LATER"), timex.relation)


def within(whole: str, part: str = "OPEN") -> Builder:
    """The open timex in the year, month or week that another says: "June" in "last year"."""

    def build(match: Match) -> Found | None:
        inner, outer = timex_of(match, part), timex_of(match, whole)
        meaning = placed(inner.meaning, outer.meaning)
        return None if meaning is None else Found(meaning, inner.mod or outer.mod, inner.relation)

    return build


def placed(inner: Meaning, outer: Meaning) -> Meaning | None:
    """The inner meaning inside the outer; None where it does not fit."""
    match inner:
        case InYear() | Feast():
            return replace(inner, year=outer)
        case Weekday():
            return replace(inner, week=outer)
        case Timed():
            return replace(inner, day=outer)
        case Nth():
            whole = placed(inner.whole, outer)
            return None if whole is None else replace(inner, whole=whole)
    return None


def week_of(match: Match) -> Meaning | None:
    """The week that holds DATE_DAY: "the week of 6 March"; not the first day of a week that is given by two."""
    day = timex_of(match, "DATE_DAY")
    return None if day.relation == "begin" else Nth(1, Unit.WEEK, day.meaning)


def same_day(match: Match) -> Found:
    """A weekday beside a date that already says the day: "Thursday, 15 August"."""
    timex, weekday = timex_of(match, "DATE_DAY"), timex_of(match, "DATE_WEEKDAY").meaning
    meaning = with_weekday(timex.meaning, weekday.weekday) if isinstance(weekday, Weekday) else timex.meaning
    return Found(meaning or timex.meaning, timex.mod, timex.relation)


def date_range(match: Match) -> tuple[Found, ...] | None:
    """Two DATEs, or a DATE and a DURATION up to now, as begin and end of one stretch: "from 1939 to 1945"."""
    ends = [timex for timex in match.values("DATE") + match.values("DURATION") if isinstance(timex, Timex)]
    begin, end = (timex.meaning for timex in ends)
    if isinstance(end, Duration) and end.turn is Turn.NONE:
        return None
    if isinstance(end, Shifted) and end.anchor is Anchor.MENTION and not end.count:
        # "Wednesday — the same day …": a day said again ends no stretch.
        return None
    first, last = sorted(match.places("DATE") + match.places("DURATION"))
    return (
        Found(begin, ends[0].mod, "begin", first, first + 1),
        Found(end, ends[1].mod, "end", last, last + 1),
    )


def year_range(match: Match) -> tuple[Found, ...] | None:
    """YEAR and the last two digits of another: "1939-45"."""
    begin, pair = match.number("YEAR"), match.number("PAIR")
    end = begin - begin % 100 + pair
    if end <= begin:
        return None
    first, last = match.places("YEAR")[0], match.places("PAIR")[0]
    return (
        Found(Absolute(Point(Unit.YEAR, begin)), "", "begin", first, first + 1),
        Found(Absolute(Point(Unit.YEAR, end)), "", "end", last, last + 1),
    )


def days_range(*relations: str) -> Builder:
    """Two days of one month, with BEGINPART and ENDPART around what each expression holds: "3 to 5 May 1993"."""
    before, after = relations or ("", "")

    def build(match: Match) -> tuple[Found, ...] | None:
        days = sorted((place, name) for name in ("DAY", "ORDINAL") for place in match.places(name))
        numbers = [match.entries[place].values[name] for place, name in days]
        found = [day_in_year(day, month_of(match), year_of(match)) for day in numbers if isinstance(day, int)]
        begin, end = found if len(found) == 2 else (None, None)
        if begin is None or end is None:
            return None
        first, last = match.range("BEGINPART"), match.range("ENDPART")
        return Found(begin, "", before, *first), Found(end, "", after, *last)

    return build


def shared_year(*relations: str) -> Builder:
    """An OPEN date and a date of the same kind that says the year of both: "April and June 1955"."""
    before, after = relations or ("", "")

    def build(match: Match) -> tuple[Found, ...] | None:
        first, last = timex_of(match, "OPEN"), _last_timex(match)
        year = year_said(last.meaning)
        if year is None or not isinstance(first.meaning, InYear):
            return None
        begin = replace(first.meaning, year=_year_before(year) if _ends_next_year(match, relations) else year)
        place, end = match.places("OPEN")[0], match.found.end()
        return Found(begin, first.mod, before, place, place + 1), Found(last.meaning, last.mod, after, end - 1, end)

    return build


def _ends_next_year(match: Match, relations: tuple[str, ...]) -> bool:
    """Whether a stretch goes from a later month to an earlier one: "21 December to 6 January 2014"."""
    first, last = timex_of(match, "OPEN").meaning, _last_timex(match).meaning
    units = (Unit.DAY, Unit.MONTH)
    if (
        not relations
        or not isinstance(first, InYear)
        or not isinstance(last, Absolute)
        or last.point.unit not in units
    ):
        return False
    return first.unit is Unit.MONTH and first.number > last.point.at(Unit.MONTH).number


def _year_before(year: Meaning) -> Meaning:
    return Absolute(year.point.shifted(-1)) if isinstance(year, Absolute) else year


def _last_timex(match: Match) -> Timex:
    return timex_of(match, next(name for name in ("DATE_DAY", "DATE_MONTH", "DATE_SEASON") if match.has(name)))


def year_said(meaning: Meaning) -> Meaning | None:
    """The year that the words of a date say; None when they leave it open."""
    match meaning:
        case Absolute(point=point):
            return Absolute(Point(Unit.YEAR, point.year))
        case InYear(year=year):
            return year
    return None

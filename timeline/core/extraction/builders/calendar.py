"""Builders of calendar dates: days, months, quarters, years and longer, with or without their year."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from timeline.core.extraction.builders.matched import full_year, in_era, month_of, turn_of, weekday_of, year_of
from timeline.core.extraction.calendars import CALENDARS
from timeline.core.extraction.meanings import Absolute, CalendarDate, Either, Feast, InYear, Timed, Turn, Weekday
from timeline.core.extraction.patterns import Found
from timeline.core.extraction.points import Point, day_point, part_of_year
from timeline.core.extraction.units import Unit
from timeline.core.temporal import days_in_month

if TYPE_CHECKING:
    from timeline.core.extraction.meanings import Meaning
    from timeline.core.extraction.patterns import Builder, Match


def iso_date(match: Match) -> Meaning | None:
    """ "2024-08-15", "20240815", "2024-08-15T14:30"."""
    year, month, day, clock = cast("tuple[int, int, int, str]", match.get("ISODATE"))
    date = calendar_date(year, month, day)
    return Timed(f"T{clock}", date) if clock and date else date


def calendar_date(year: int, month: int, day: int) -> Absolute | None:
    """The day, or None when the calendar has no such day."""
    try:
        return Absolute(day_point(year, month, day))
    except ValueError:
        return None


def written_date(*, is_month_first: bool, habit: str = "") -> Builder:
    """ "3/4/2019": both readings where both are possible, the likelier first; the habit of a language leaves one."""

    def build(match: Match) -> Meaning | None:
        first, second, written_year = cast("tuple[int, int, str]", match.get("WRITTENDATE"))
        year = full_year(written_year)
        day_first, month_first = calendar_date(year, second, first), calendar_date(year, first, second)
        ordered = (month_first, day_first) if is_month_first else (day_first, month_first)
        readings = tuple(dict.fromkeys(reading for reading in ordered if reading))
        if len(readings) < 2:
            return readings[0] if readings else None
        return Either((readings[0], readings[1]), is_month_first, habit)

    return build


def day_and_month(match: Match) -> Meaning | None:
    """DAY or ORDINAL, MONTH and perhaps YEAR: "Thursday, 15 August 2024"."""
    day = match.number("DAY") or match.number("ORDINAL")
    return with_weekday(day_in_year(day, month_of(match), year_of(match)), weekday_of(match))


def with_weekday(meaning: Meaning | None, weekday: int) -> Meaning | None:
    """A day of a month that says no year, with the day of the week beside it."""
    return replace(meaning, weekday=weekday) if isinstance(meaning, InYear) and weekday else meaning


def dateline(match: Match) -> Found | None:
    """The day on which a report was written, as agencies print it before its first word."""
    meaning = day_and_month(match)
    return None if meaning is None else Found(meaning, relation="dateline")


def day_in_year(day: int, month: int, year: int | None) -> Meaning | None:
    """The day in a year that is known or not; None when no calendar has it."""
    if not 1 <= month <= 12 or not 1 <= day <= days_in_month(2000 if year is None else year, month):
        return None
    return InYear(Unit.MONTH, month, day) if year is None else Absolute(day_point(year, month, day))


def month_and_year(match: Match) -> Meaning:
    """ "August 2024"."""
    return Absolute(part_of_year(year_of(match) or 0, Unit.MONTH, month_of(match)))


def month(match: Match) -> Meaning:
    """ "August", "last August"."""
    return InYear(Unit.MONTH, month_of(match), turn=turn_of(match))


def season(match: Match) -> Meaning:
    """ "summer", "next spring"."""
    return InYear(Unit.SEASON, match.number("SEASON"), turn=turn_of(match))


def weekday(match: Match) -> Meaning:
    """ "Thursday", "last Thursday"."""
    return Weekday(weekday_of(match), turn_of(match))


def feast(match: Match) -> Meaning:
    """ "Easter Monday"."""
    return Feast(match.word("FEAST"), turn_of(match))


def feast_named(name: str) -> Builder:
    """A fixed feast, for names of several words."""

    def build(match: Match) -> Meaning:
        return Feast(name, turn_of(match))

    return build


def year(match: Match) -> Meaning:
    """ "1984", "'99", "44 BC"."""
    found = year_of(match)
    number = match.number("INT") if found is None else found
    return Absolute(Point(Unit.YEAR, in_era(number, match.number("ERA", 1)) if found is None else found))


def era_years(*relations: str) -> Builder:
    """Two years of one ERA: "499–493 BC"."""
    before, after = relations or ("", "")

    def build(match: Match) -> tuple[Found, ...]:
        era = match.number("ERA")
        begin, end = (Absolute(Point(Unit.YEAR, in_era(int(number), era))) for number in match.numbers("INT"))
        first, last = match.places("INT")
        return Found(begin, "", before, first, first + 1), Found(end, "", after, last, last + 2)

    return build


def decade(match: Match) -> Meaning | None:
    """DECADE: "1990s", "'90s", "the nineties"; also "1920", or 90, as its value."""
    first = match.number("DECADE") or match.number("YEAR")
    if first % 10 or not first:
        return None
    first += 1900 if 10 < first < 100 else 0
    if 1000 <= first < 1900 and first % 100 == 0 and not match.has("ERA"):
        # The 1600s are a century.
        return Absolute(Point(Unit.CENTURY, first // 100))
    era = match.number("ERA", 1)
    return Absolute(Point(Unit.DECADE, first // 10 if era > 0 else -(first // 10) - 1))


def century(match: Match) -> Meaning:
    """ORDINAL century: "the 19th century" is the years 18XX."""
    number = match.number("ORDINAL") or match.number("ROMAN") or match.number("INT")
    return Absolute(Point(Unit.CENTURY, number - 1 if match.number("ERA", 1) > 0 else -number))


def quarter(match: Match) -> Meaning | None:
    """ORDINAL quarter, perhaps FISCAL, perhaps with YEAR."""
    return _part_of_year(match, Unit.QUARTER, 4)


def term_of_year(match: Match) -> Meaning:
    """YEAR and a word for the quarter reported on: "the 1988 period"."""
    return InYear(Unit.QUARTER, 0, year=Absolute(Point(Unit.YEAR, match.number("YEAR"))))


def half(match: Match) -> Meaning | None:
    """ORDINAL half-year, perhaps with YEAR."""
    return _part_of_year(match, Unit.HALF, 2)


def _part_of_year(match: Match, unit: Unit, count: int) -> Meaning | None:
    found = year_of(match)
    said = None if found is None else Absolute(Point(Unit.YEAR, found))
    number = match.number("ORDINAL") or match.number("QUARTERMARK") or 2
    return InYear(unit, number, year=said, is_fiscal=match.has("FISCAL")) if number <= count else None


def fiscal_year(match: Match) -> Meaning:
    """FISCAL YEAR: a business year."""
    return Absolute(Point(Unit.YEAR, year_of(match) or 0), is_fiscal=True)


def year_in_words(match: Match) -> Meaning:
    """NUM thousand: "the year two thousand"."""
    return Absolute(Point(Unit.YEAR, int(match.numbers("NUM")[0]) * 1000))


def spoken_year(match: Match) -> Meaning | None:
    """Two pairs of digits in words: "nineteen ninety-six"."""
    hundreds, *rest = (int(number) for number in match.numbers("TEEN") + match.numbers("NUM"))
    number = 100 * hundreds + sum(rest)
    is_year = 13 <= hundreds <= 20 and 10 <= sum(rest) < 100
    said = Absolute(Point(Unit.YEAR, number))
    if not is_year:
        return None
    return InYear(Unit.MONTH, month_of(match), year=said) if month_of(match) else said


def hijri_date(match: Match) -> Meaning | None:
    """MOON, the month of the Hijri calendar, with a day and a year."""
    year = match.number("INT") or match.number("YEAR")
    return date_in("Hijri", match.number("MOON"), match.number("DAY") or match.number("ORDINAL"), year)


def jalali_date(match: Match) -> Meaning | None:
    """SOLARMONTH, the month of the Jalali calendar, with a day and YEAR."""
    day = match.number("DAY") or match.number("ORDINAL")
    return date_in("Jalali", match.number("SOLARMONTH"), day, match.number("YEAR"))


def date_in(name: str, month: int, day: int, year: int, turn: Turn = Turn.NONE) -> CalendarDate | None:
    """The date, unless the calendar has no such day or the number is no year of it."""
    calendar = CALENDARS[name]
    if year not in (calendar.years if day else calendar.years_of_months):
        return None
    return None if day > calendar.month_length(year, month) else CalendarDate(month, day, year, turn, name)

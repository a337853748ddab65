"""Builders of dates as registers, courts and archives write them: in figures, spelled out, joined, several at once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from timeline.core.extraction.builders.calendar import calendar_date, day_in_year, with_weekday
from timeline.core.extraction.builders.matched import day_of, full_year, in_era, month_of, weekday_of, year_of
from timeline.core.extraction.meanings import Absolute, DayOfMonth, InYear
from timeline.core.extraction.patterns import Found
from timeline.core.extraction.points import Point, part_of_year
from timeline.core.extraction.units import Unit
from timeline.core.temporal import day_number

if TYPE_CHECKING:
    from timeline.core.extraction.meanings import Meaning
    from timeline.core.extraction.patterns import Builder, Match

_EARLIEST_PLAIN = 100
LONGEST_MONTH = 31
_WEEKS = 53


def record_day(match: Match) -> Meaning | None:
    """MONTHDAY, MONTH and a year in any writing: "05-Aug-2016", "twenty-second of June 2017"."""
    year = year_in_record(match)
    is_lost = year is None and any(match.has(name) for name in ("SPELLED", "BEFOREERA", "AFTERERA"))
    found = None if is_lost else day_in_year(day_of(match), month_of(match), year)
    return with_weekday(found, weekday_of(match))


def record_month(match: Match) -> Meaning | None:
    """A month and a year in any writing: "11/2016", "2016 June", "Sept '16"."""
    written = match.get("MONTHYEAR") or match.get("YEARMONTH")
    month, year = written if isinstance(written, tuple) else (month_of(match), year_in_record(match))
    month = month or match.number("MONTHNUM")
    return None if year is None else Absolute(part_of_year(year, Unit.MONTH, month))


def record_year(match: Match) -> Meaning | None:
    """A year with its word or its era, or spelled out: "the year 247", "500 v. Chr.", "two thousand and eight"."""
    year = year_in_record(match)
    return None if year is None else Absolute(Point(Unit.YEAR, year))


def year_in_record(match: Match) -> int | None:
    """The astronomical year of YEAR, INT, PAIR or words, with BEFOREERA and AFTERERA; None without one."""
    if not match.has("BEFOREERA") and not match.has("AFTERERA"):
        return year_of(match)
    number = match.number("YEAR") or match.number("INT")
    return in_era(number, -1 if match.has("BEFOREERA") else 1) if number else None


def numbered_week(match: Match) -> Meaning | None:
    """WEEKMARK or INT, the ISO week, and YEAR: "2015-W12", "KW 12 2015"."""
    number = match.number("WEEKMARK") or match.number("INT")
    first = Point(Unit.DAY, day_number(match.number("YEAR"), 1, 4)).at(Unit.WEEK)
    return Absolute(first.shifted(number - 1)) if 1 <= number <= _WEEKS else None


def rough_year(match: Match) -> Found:
    """A word for about and YEAR: "ca. 1850"."""
    return Found(Absolute(Point(Unit.YEAR, match.number("YEAR"))), "APPROX")


def plain_spelled_year(match: Match) -> Meaning | None:
    """A year in words by itself; a round number is more often an amount."""
    year = year_of(match)
    return None if year is None or year % _EARLIEST_PLAIN == 0 else Absolute(Point(Unit.YEAR, year))


def half_with_mark(match: Match) -> Meaning:
    """HALFMARK and YEAR: "H2 2016"."""
    return InYear(Unit.HALF, match.number("HALFMARK"), year=Absolute(Point(Unit.YEAR, match.number("YEAR"))))


def year_and_month(match: Match) -> Meaning | None:
    """ "2014-10": a month where the second number cannot be the year in which a stretch ends."""
    year, month = match.number("YEAR"), match.number("MONTHNUM")
    return Absolute(part_of_year(year, Unit.MONTH, month)) if month <= year % _EARLIEST_PLAIN else None


def early_year(match: Match) -> Meaning | None:
    """A year of three digits with its word: "the year 247"."""
    year = match.number("INT")
    return Absolute(Point(Unit.YEAR, year)) if year >= _EARLIEST_PLAIN else None


def named_day(match: Match) -> Found | None:
    """NAMEDDAY, a day of a month that names an event: "the July 14 plot", "el golpe del 23 de febrero"."""
    meaning = day_in_year(day_of(match), month_of(match), None)
    if not isinstance(meaning, InYear):
        return None
    return Found(replace(meaning, is_name=True), "", "", *match.range("NAMEDDAY"))


def listed_days(*relations: str) -> Builder:
    """Several days of one month, which stands once: "5, 6 and 9 May 2021"; with relations the ends of a stretch."""

    def build(match: Match) -> tuple[Found, ...] | None:
        year, month = year_of(match), month_of(match)
        spans = match.spans("LISTEDDAY")
        meanings = [day_in_year(day_between(match, *span), month, year) for span in spans]
        said = relations or ("",) * len(spans)
        # The month belongs to the day that it stands beside.
        months = match.places("MONTH")
        is_month_first = bool(months) and months[0] < spans[0][0]
        starts = [match.found.start() if is_month_first else spans[0][0], *(span[0] for span in spans[1:])]
        ends = [*(span[1] for span in spans[:-1]), match.found.end()]
        if match.has("SPELLED") and year is None:
            return None
        return each_found(meanings, said, starts, ends)

    return build


def each_found(
    meanings: list[Meaning | None], relations: tuple[str, ...], starts: list[int], ends: list[int]
) -> tuple[Found, ...] | None:
    """Meanings as expressions of their own, with relation and tokens; None unless each has one."""
    rows = zip(meanings, relations, starts, ends, strict=True)
    found = [Found(meaning, "", relation, start, end) for meaning, relation, start, end in rows if meaning is not None]
    return tuple(found) if len(found) == len(meanings) else None


def day_between(match: Match, first: int, last: int) -> int:
    """The day that these tokens say; 0 for none."""
    values = [entry.values for entry in match.entries[first:last]]
    numbers = [next((one[name] for name in ("DAY", "ORDINAL", "NUM") if name in one), 0) for one in values]
    return sum(number for number in numbers if isinstance(number, int))


def days_before_written(*relations: str) -> Builder:
    """A day, or DAYMONTH, and a whole date in figures: "13. - 15.10.2018"."""
    before, after = relations or ("", "")

    def build(match: Match) -> tuple[Found, ...] | None:
        day, month, written_year = cast("tuple[int, int, str]", match.get("WRITTENDATE"))
        year = full_year(written_year)
        first = match.get("DAYMONTH") or (day_of(match), month)
        first_day, first_month = cast("tuple[int, int]", first)
        begin, end = day_in_year(first_day, first_month, year), calendar_date(year, month, day)
        if begin is None or end is None:
            return None
        name = "DAYMONTH" if match.has("DAYMONTH") else "MONTHDAY"
        start, stop = match.range(name)
        place = match.places("WRITTENDATE")[0]
        return Found(begin, "", before, start, stop), Found(end, "", after, place, match.found.end())

    return build


def weekday_and_day(match: Match) -> Meaning | None:
    """A weekday and the day of a month that is not said: "Friday the 15th"."""
    day = day_of(match)
    weekday = match.number("WEEKDAY") or match.number("WEEKDAYNAME")
    return DayOfMonth(day, weekday=weekday) if 1 <= day <= LONGEST_MONTH else None


def centuries(*relations: str) -> Builder:
    """Two centuries and one word for both: "the 14th and 15th centuries"."""
    before, after = relations or ("", "")

    def build(match: Match) -> tuple[Found, ...] | None:
        sign = -1 if match.has("BEFOREERA") else 1
        spans = match.spans("NTHCENTURY")
        numbers = [number_between(match, *span) for span in spans]
        if not all(numbers):
            return None
        begin, end = (Absolute(Point(Unit.CENTURY, number - 1 if sign > 0 else -number)) for number in numbers)
        start, stop = match.found.span()
        return Found(begin, "", before, start, spans[0][1]), Found(end, "", after, spans[1][0], stop)

    return build


def number_between(match: Match, first: int, last: int) -> int:
    """The ordinal or number that these tokens make together; 0 for none."""
    names = ("ORDINAL", "ROMAN", "INT", "TEEN", "TENTH", "NUM")
    values = [entry.values for entry in match.entries[first:last]]
    numbers = [next((one[name] for name in names if name in one), 0) for one in values]
    return sum(number for number in numbers if isinstance(number, int))

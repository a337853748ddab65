"""What French, Spanish and Italian say in the same way: dates and what recurs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.core.extraction import builders as b
from timeline.core.extraction.meanings import (
    Absolute,
    Anchor,
    DayOfMonth,
    InYear,
    Nth,
    Recurring,
    Reference,
    Shifted,
    Turn,
    Weekday,
)
from timeline.core.extraction.patterns import Found
from timeline.core.extraction.points import Point
from timeline.core.extraction.units import Unit

if TYPE_CHECKING:
    from timeline.core.extraction.meanings import Meaning
    from timeline.core.extraction.patterns import Builder, Match

_EARLIEST_BARE_YEAR = 1700
_EARLIEST_TOLD_YEAR = 100
_FIRST_SHORT_YEAR = 32


def day_and_month(match: Match) -> Meaning | None:
    """ "el pasado 10 de diciembre", "le 2 juillet prochain"."""
    meaning = b.day_and_month(match)
    return replace(meaning, turn=b.turn_of(match)) if isinstance(meaning, InYear) else meaning


def short_year(match: Match) -> Meaning | None:
    """A month, perhaps with its day, and the last two digits of a year of the last century: "octobre 98"."""
    if match.number("PAIR") < _FIRST_SHORT_YEAR:
        return None
    return b.day_and_month(match) if match.has("DAYSAID") else b.month_and_year(match)


def day_of_month(match: Match) -> Meaning:
    """ "el día 3", "il 3 scorso"."""
    return DayOfMonth(match.number("DAY") or match.number("ORDINAL"), b.turn_of(match))


def days_of_month(match: Match) -> tuple[Found, ...] | None:
    """Two days of a month that is not said: "del 3 al 5"."""
    first, last = match.range("BEGINDAY"), match.range("ENDDAY")
    days = [int(number) for number in match.numbers("ORDINAL") + match.numbers("DAY")]
    if len(days) < 2 or days[0] >= days[1]:
        return None
    return Found(DayOfMonth(days[0]), "", "begin", *first), Found(DayOfMonth(days[1]), "", "end", *last)


def coming_weekday(match: Match) -> Meaning:
    """ "el martes que viene"."""
    return Weekday(b.weekday_of(match), Turn.NEXT)


def nth_weekday(match: Match) -> Meaning:
    """ "el primer domingo de octubre"."""
    month = b.month_and_year(match) if match.has("YEAR") else InYear(Unit.MONTH, b.month_of(match))
    number = match.number("ORDINAL") or match.number("ENDMOST")
    return Nth(number, Unit.DAY, month, b.weekday_of(match))


def bare_year(match: Match) -> Meaning | None:
    """A year alone; small numbers count things more often than years."""
    return b.year(match) if match.number("YEAR") >= _EARLIEST_BARE_YEAR else None


def early_year(match: Match) -> Meaning | None:
    """A year of three digits or more after its word: "el año 715"."""
    return b.year(match) if match.number("INT") >= _EARLIEST_TOLD_YEAR else None


def before_christ(match: Match) -> Meaning:
    """YEAR or INT, and words for before our era."""
    return Absolute(Point(Unit.YEAR, b.in_era(match.number("YEAR") or match.number("INT"), -1)))


def century(match: Match) -> Meaning:
    """ "siglo XIX", "IIe siècle av. J.-C."."""
    number = match.number("ROMAN") or match.number("ORDINAL") or match.number("INT")
    return Absolute(Point(Unit.CENTURY, -number if match.has("BEFORECHRIST") else number - 1))


def hundreds(match: Match) -> Meaning:
    """A century by the hundreds of its years: "l'Ottocento"."""
    return Absolute(Point(Unit.CENTURY, match.number("CENTURYNAME") // 100))


def roman_number(word: str) -> int:
    """The number that small Roman numerals write, up to 39; 0 for any other letters."""
    return _ROMAN_NUMBERS.get(word, 0)


_ROMAN_NUMBERS = {
    f"{'x' * tens}{ones}": 10 * tens + place
    for tens in range(4)
    for place, ones in enumerate(("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"))
}


def decade(match: Match) -> Meaning | None:
    """ "los años 80", "les années 1990", "gli anni Sessanta"."""
    first = match.number("YEAR") or match.number("PAIR") or match.number("DECADE")
    if first % 10 or not first:
        return None
    return Absolute(Point(Unit.DECADE, (first if first > 100 else first + 1900) // 10))


def unit_shifted(count: int) -> Builder:
    """UNIT so many from publication, where no single word says so: "la semana que viene"."""

    def build(match: Match) -> Meaning:
        return Shifted(b.unit_of(match), count)

    return build


def mentioned_unit(match: Match) -> Meaning:
    """UNIT counted by RECALL from the date mentioned before; the same unit without it: "cette année-là"."""
    return Shifted(b.unit_of(match), match.number("RECALL"), Anchor.MENTION)


def bounded(relation: str) -> Builder:
    """A DATE after words that say on which side of it: "a partir del 1 de enero"."""

    def build(match: Match) -> Found | None:
        timex = b.timex_of(match, "DATE")
        place = match.places("DATE")[0]
        return None if timex.relation else Found(timex.meaning, timex.mod, relation, place, place + 1)

    return build


def epoch(match: Match) -> Meaning:
    """EPOCH: "actual", "futuro", said of a thing and not of a time."""
    return Reference(match.word("EPOCH"))


def every(match: Match) -> Meaning:
    """Every UNIT, WEEKDAY or MONTH; half-years are given in months, as TIMEX3 has no letter for them."""
    return Recurring("P6M") if b.unit_of(match) is Unit.HALF else b.every(match)


def every_day_part(match: Match) -> Meaning:
    """ "cada noche", "chaque matin"."""
    return Recurring(f"XXXX-XX-XXT{match.word('DAYPARTWORD')}")


def recurring_as(value: str) -> Builder:
    """What recurs so often, where no table says so: "a diario"."""

    def build(match: Match) -> Meaning:  # noqa: ARG001 - a builder's signature
        return Recurring(value)

    return build

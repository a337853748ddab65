"""What only Turkish says in its own way."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from timeline.core.extraction import builders as b
from timeline.core.extraction.meanings import (
    Absolute,
    Anchor,
    CalendarDate,
    Duration,
    FeastNearby,
    InYear,
    Nth,
    Offset,
    Recurring,
    Shifted,
    Timed,
    Turn,
    Weekday,
)
from timeline.core.extraction.patterns import Found
from timeline.core.extraction.points import Point
from timeline.core.extraction.units import Unit

if TYPE_CHECKING:
    from timeline.core.extraction.meanings import Meaning
    from timeline.core.extraction.patterns import Builder, Match

_LAST_OF_PAIR = 200


def number_of(match: Match) -> int:
    """A cardinal or ordinal in words or digits: "on dokuzuncu", "3."."""
    spoken = match.number("ORDINAL")
    if spoken:
        return spoken + int(sum(match.numbers("NUM")))
    return match.number("INT") or match.number("ROMAN")


def day_and_month(match: Match) -> Meaning | None:
    """ "15 Ağustos 2024", "on beş ağustos"."""
    day = match.number("DAY") or int(b.count_of(match) or 0)
    return b.with_weekday(b.day_in_year(day, b.month_of(match), b.year_of(match)), b.weekday_of(match))


def day_of_month(match: Match) -> Meaning:
    """ "bu ayın 22'sinde": a day of the month of publication, or of the one mentioned before ("o ayın")."""
    anchor = Anchor.MENTION if match.has("RECALL") else Anchor.PUBLICATION
    return Nth(match.number("DAY"), Unit.DAY, Shifted(Unit.MONTH, match.number("SHIFT"), anchor))


def season_of_year(match: Match) -> Meaning:
    """ "2001 yazında"."""
    return InYear(Unit.SEASON, match.number("SEASON"), year=_year(match))


def _year(match: Match) -> Absolute:
    return Absolute(Point(Unit.YEAR, b.year_of(match) or 0))


def part_before_yesterday(match: Match) -> Meaning:
    """ "önceki akşam"."""
    return Timed(f"T{match.word('DAYPARTWORD')}", Shifted(Unit.DAY, -2))


def years(match: Match) -> tuple[Found, ...] | None:
    """ "2019-2023": two years as the ends of one stretch."""
    begin, end = match.numbers("YEAR")
    if not 0 < end - begin < _LAST_OF_PAIR:
        return None
    first, last = match.places("YEAR")
    return (
        Found(Absolute(Point(Unit.YEAR, int(begin))), "", "begin", first, first + 1),
        Found(Absolute(Point(Unit.YEAR, int(end))), "", "end", last, last + 1),
    )


def decade(match: Match) -> Meaning | None:
    """ "1990'lar", "90'lı yıllar", "doksanlı yıllar"."""
    first = match.number("YEAR") or match.number("PAIR") or match.number("TENS")
    if first % 10 or first < 20:
        return None
    return Absolute(Point(Unit.DECADE, (first if first > 100 else first + 1900) // 10))


def century(match: Match) -> Meaning:
    """ "19. yüzyıl", "on dokuzuncu yüzyıl"."""
    number = number_of(match)
    return Absolute(Point(Unit.CENTURY, number - 1 if match.number("ERA", 1) > 0 else -number))


def part_of_year(unit: Unit) -> Builder:
    """ "ilk çeyrek", "yılın ikinci yarısı" - of this year, where the words say no other."""

    def build(match: Match) -> Meaning | None:
        last = 4 if unit is Unit.QUARTER else 2
        number = last if match.has("ENDMOST") else number_of(match)
        if not 1 <= number <= last:
            return None
        return InYear(unit, number, year=Shifted(Unit.YEAR, 0) if match.has("THISYEAR") else None)

    return build


def same_month(match: Match) -> Meaning:
    """ "geçen yılın aynı ayında": as many years from the month mentioned before."""
    direction = match.number("SHIFT") or -1
    return Offset(Duration(12, Unit.MONTH), direction, Anchor.MENTION)


def same_period(match: Match) -> Meaning:
    """ "geçen yılın aynı döneminde": the quarter mentioned before, in another year."""
    return Shifted(Unit.YEAR, match.number("SHIFT"), Anchor.PERIOD)


def duration(match: Match) -> Meaning:
    """ "üç gün", "yarım asır"."""
    amount, unit = b.count_of(match), b.unit_of(match)
    if unit is Unit.CENTURY and amount is not None and amount % 1:
        return Duration(round(100 * amount), Unit.YEAR)
    return Duration(amount, unit)


def decades(match: Match) -> Meaning:  # noqa: ARG001 - a builder's signature
    """ "on yıllar"."""
    return Duration(None, Unit.DECADE)


def turned_duration(match: Match) -> Meaning:
    """ "son üç yılda", "önümüzdeki günlerde"."""
    turn = Turn.LAST if match.number("TURNED") < 0 else Turn.NEXT
    amount = None if match.has("UNITS") else b.count_of(match)
    return Duration(amount, b.unit_of(match), turn)


def ages(match: Match) -> Meaning:
    """ "yıllardır": for nobody says how many years."""
    unit = match.get("AGES")
    return Duration(None, unit if isinstance(unit, Unit) else Unit.DAY)


def two_units(match: Match) -> Meaning | None:
    """ "2 saat 11 dakika", "iki yıl üç ay"."""
    coarse, fine = (unit for unit in match.values("UNIT") if isinstance(unit, Unit))
    places, middle = match.places("NUM"), match.places("UNIT")[0]
    numbers = list(zip(places, match.numbers("NUM"), strict=True))
    first = b.compose_number([number for place, number in numbers if place < middle])
    second = b.compose_number([number for place, number in numbers if place > middle])
    if coarse <= fine or coarse.is_clock != fine.is_clock:
        return None
    return Duration(first, coarse, rest=((second, fine),))


def every_part_of_day(match: Match) -> Meaning:
    """ "her gece"."""
    return Recurring(f"XXXX-XX-XXT{match.word('DAYPARTWORD') or match.word('DAYPARTS')}")


def so_often(match: Match) -> Meaning:
    """ "haftada iki kez", "iki saatte bir"."""
    unit = cast("Unit", match.get("UNITAT"))
    count = 1 if match.has("TIMES") else b.count_of(match) or 1
    return Recurring(f"P{'T' if unit.is_clock else ''}{count:g}{unit.letters}")


def bounded(match: Match) -> Found:
    """A date and the word behind it that says on which side of it: "mayıstan beri"."""
    timex = b.timex_of(match, "DATE")
    place = match.places("DATE")[0]
    return Found(
        timex.meaning, timex.mod, match.word("POSTPOSITION") or match.word("SIDE") or "since", place, place + 1
    )


def nth(match: Match) -> Meaning:
    """ "bayramın üçüncü günü", "2007'nin ilk haftası", "ramazanın ilk günü"."""
    whole, unit, number = b.timex_of(match, "DATE").meaning, b.unit_of(match), number_of(match)
    if isinstance(whole, CalendarDate) and unit is Unit.DAY:
        return replace(whole, day=number)
    return Nth(number, unit, whole)


def bridging_night(match: Match) -> Meaning:
    """ "perşembeyi cumaya bağlayan gece": the night that begins on the first day."""
    return Timed("TNI", b.timex_of(match, "DATE").meaning)


def weekdays(match: Match) -> Meaning:
    """ "pazartesi günleri": every one of them."""
    return Recurring(f"XXXX-WXX-{match.number('WEEKDAYS') or match.number('WEEKDAY')}")


def weekends(match: Match) -> Meaning:  # noqa: ARG001 - a builder's signature
    """ "her hafta sonu"."""
    return Recurring("XXXX-WXX-WE")


def feast_nearby(match: Match) -> Meaning:
    """ "bayramda": the nearer of the two that bear the name."""
    return FeastNearby(("Eid al-Fitr", "Eid al-Adha"), b.turn_of(match))


def ramadan(match: Match) -> Meaning:
    """ "ramazanda"."""
    return CalendarDate(9, turn=b.turn_of(match))


def from_named_day(match: Match) -> Meaning:
    """ "dünden iki gün önce", "cumadan üç gün sonra": so long from a day that its case marks."""
    base = Shifted(Unit.DAY, match.number("FROMDAY")) if match.has("FROMDAY") else Weekday(match.number("FROMWEEKDAY"))
    return Offset(Duration(b.count_of(match), b.unit_of(match)), match.number("ONEDIRECTION"), base)


def last_unit(match: Match) -> Meaning | None:
    """ "Temmuz 2016'nın son haftası"."""
    whole = b.whole_of(match)
    unit = b.unit_of(match)
    return Nth(-1, unit, whole) if unit < b.unit_of_kind(whole) else None


def nth_weekend(match: Match) -> Meaning:
    """ "Eylül 2018'in ilk hafta sonu"."""
    number = -1 if match.has("ENDMOST") else number_of(match)
    return Nth(number, Unit.WEEKEND, b.whole_of(match))


def nth_of_unit(match: Match) -> Meaning | None:
    """ "ayın son günü": a part of the month under way."""
    whole, number = match.get("UNITOF"), -1 if match.has("ENDMOST") else number_of(match)
    unit = b.unit_of(match)
    is_part = isinstance(whole, Unit) and unit < whole
    return Nth(number, unit, Shifted(whole, 0)) if isinstance(whole, Unit) and is_part else None

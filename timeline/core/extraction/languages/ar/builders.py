"""What only Arabic says in its own way."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.core.extraction import builders as b
from timeline.core.extraction.meanings import (
    Absolute,
    Anchor,
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
from timeline.core.extraction.points import Point, part_of_year
from timeline.core.extraction.units import Unit

if TYPE_CHECKING:
    from timeline.core.extraction.meanings import Meaning
    from timeline.core.extraction.patterns import Builder, Match

_NOON, _HOURS = 12, 60


def month_of(match: Match) -> int:
    """ "مايو", or one of the two months that share a name: "كانون الثاني"."""
    twin, which = match.get("TWIN"), match.number("WHICH")
    if isinstance(twin, tuple) and match.places("TWIN")[:1] <= (match.places("MONTH") or match.places("TWIN"))[:1]:
        return int(twin[which])
    return match.number("MONTH")


def day_of(match: Match) -> int:
    """ "15", "الأول", "الخامس عشر", "الحادي والعشرون"."""
    return match.number("DAY") or number_of(match)


def number_of(match: Match) -> int:
    """An ordinal of one, two or three words, or digits."""
    said = match.number("ORDINAL") + match.number("TEEN") + match.number("TENTH")
    return said or match.number("FIRSTDAY") or match.number("INT")


def turn_of(match: Match) -> Turn:
    """ "الماضي", "المقبل", "الجاري", or "هذا" in front."""
    if match.has("TURN"):
        return (Turn.THIS, Turn.NEXT, Turn.LAST)[match.number("TURN")]
    return Turn.THIS if match.has("THIS") else Turn.NONE


def day_and_month(match: Match) -> Meaning | None:
    """ "15 أيار/مايو 2008", "الأول من سبتمبر", "13 آذار الجاري"."""
    found = b.with_weekday(b.day_in_year(day_of(match), month_of(match), b.year_of(match)), b.weekday_of(match))
    return replace(found, turn=turn_of(match)) if isinstance(found, InYear) else found


def two_days(match: Match) -> tuple[Found, ...] | None:
    """ "بين 3 و5 مايو": two days of one month."""
    days, places = match.numbers("DAY"), match.places("DAY")
    meanings = [b.day_in_year(int(day), month_of(match), b.year_of(match)) for day in days]
    begin, end = meanings
    if begin is None or end is None:
        return None
    return (
        Found(begin, "", "begin", places[0], places[0] + 1),
        Found(end, "", "end", places[1], match.found.end()),
    )


def month(match: Match) -> Meaning:
    """ "تموز الماضي", "شهر آذار 1997"."""
    year = b.year_of(match)
    if year is not None:
        return Absolute(part_of_year(year, Unit.MONTH, month_of(match)))
    return InYear(Unit.MONTH, month_of(match), turn=turn_of(match))


def date_elsewhere(match: Match) -> Meaning | None:
    """ "10 محرم 1447", "شهر رمضان المقبل", "15 خرداد 1342"."""
    moon, twins = match.number("MOON") or match.number("DHUMOON"), match.get("TWINMOON")
    if isinstance(twins, tuple):
        moon = int(twins[match.number("SECONDMOON")])
    day = day_of(match) if match.has("DAYSAID") else 0
    if match.has("SOLARMONTH"):
        return b.date_in("Jalali", match.number("SOLARMONTH"), day, match.number("YEAR"))
    return b.date_in("Hijri", moon, day, match.number("YEAR"), turn_of(match))


def weekday(match: Match) -> Meaning:
    """ "يوم الأربعاء", "السبت المقبل"."""
    return Weekday(match.number("WEEKDAY"), turn_of(match))


def season(match: Match) -> Meaning:
    """ "خريف 2003", "الصيف الماضي"."""
    year = b.year_of(match)
    said = None if year is None else Absolute(Point(Unit.YEAR, year))
    return InYear(Unit.SEASON, match.number("SEASON"), turn=turn_of(match), year=said)


def two_years(*relations: str) -> Builder:
    """ "عامي 2014 و2017"; with relations the ends of one stretch."""
    before, after = relations or ("", "")

    def build(match: Match) -> tuple[Found, ...] | None:
        begin, end = match.numbers("YEAR")
        first, last = match.places("YEAR")
        if end <= begin:
            return None
        return (
            Found(Absolute(Point(Unit.YEAR, int(begin))), "", before, first, first + 1),
            Found(Absolute(Point(Unit.YEAR, int(end))), "", after, last, last + 1),
        )

    return build


def decade(match: Match) -> Meaning:
    """ "تسعينيات القرن الماضي": of the twentieth century, unless another is named."""
    century = number_of(match)
    first = 10 * (century - 1) if century else 190
    return Absolute(Point(Unit.DECADE, first + match.number("DECADENAMED") // 10))


def century(match: Match) -> Meaning | None:
    """ "القرن التاسع عشر"."""
    number = number_of(match)
    if not number:
        return None
    return Absolute(Point(Unit.CENTURY, number - 1 if match.number("ERA", 1) > 0 else -number))


def part_of_this_year(unit: Unit) -> Builder:
    """ "الربع الأول", "الربع الأخير": of a year that may be said beside it."""
    last = 4 if unit is Unit.QUARTER else 2

    def build(match: Match) -> Meaning | None:
        number = last if match.has("ENDMOST") else number_of(match)
        return InYear(unit, number) if 1 <= number <= last else None

    return build


def unit_named(match: Match) -> Meaning:
    """ "العام الماضي", "هذا الأسبوع"."""
    shift = match.number("TURN") if match.has("TURN") else 0
    unit = _named(match)
    return Duration(1, unit, turn_of(match)) if unit.is_clock else Shifted(unit, shift)


def unit_recalled(match: Match) -> Meaning:
    """ "اليوم التالي", "تلك السنة"."""
    return Shifted(_named(match), match.number("RECALL") or match.number("THAT"), Anchor.MENTION)


def _named(match: Match) -> Unit:
    unit = match.get("UNITNAMED") or match.get("UNITSNAMED") or match.get("DUALNAMED")
    return unit if isinstance(unit, Unit) else Unit.DAY


def edge_of_unit(match: Match) -> Found:
    """ "نهاية الشهر"."""
    return Found(Shifted(_named(match), 0), match.word("EDGE"))


def units_turned(match: Match) -> Meaning:
    """ "الأشهر المقبلة", "السنوات الثلاث الماضية", "الأسبوعين المقبلين"."""
    numbers = match.numbers("NUMNAMED") + match.numbers("NUM")
    amount = 2 if match.has("DUALNAMED") else (b.compose_number(numbers) if numbers else None)
    return Duration(amount, _named(match), turn_of(match))


def duration(match: Match) -> Meaning:
    """ "ثلاثة أيام", "أسبوعين", "عام ونصف", "نصف قرن"; also with TURN."""
    unit, amount = _unit(match), _amount(match)
    if unit is Unit.CENTURY and amount is not None and amount % 1:
        return Duration(round(100 * amount), Unit.YEAR)
    return Duration(amount, unit, turn_of(match))


def _unit(match: Match) -> Unit:
    for name in ("DUAL", "SINGLE", "ALONE", "PLAIN", "AGES"):
        if isinstance(unit := match.get(name), Unit):
            return unit
    return b.unit_of(match)


def _amount(match: Match) -> float | None:
    if match.has("MANY"):
        return None
    if match.has("DUAL"):
        return 2 + sum(match.numbers("FRACTION"))
    # "a year and a half": the one year is not counted in words.
    return b.count_of(match) if match.has("NUM") or not match.has("ANDPART") else 1 + sum(match.numbers("FRACTION"))


def unit_from_that(match: Match) -> Meaning:
    """ "بعد ذلك بأسبوع"."""
    direction = -1 if match.word("RELATION") == "before" else 1
    return Offset(Duration(1, _unit(match)), direction, Anchor.MENTION)


def same_period(match: Match) -> Meaning:  # noqa: ARG001 - a builder's signature
    """ "الفترة نفسها من العام الماضي": the quarter mentioned before, a year earlier."""
    return Shifted(Unit.YEAR, -1, Anchor.PERIOD)


def same_month(match: Match) -> Meaning:  # noqa: ARG001 - a builder's signature
    """ "الشهر نفسه من العام الماضي"."""
    return Offset(Duration(12, Unit.MONTH), -1, Anchor.MENTION)


def every(match: Match) -> Meaning:
    """ "كل يوم جمعة", "كل سنتين", "كل ليلة"."""
    weekday_number = match.number("ANYWEEKDAY") or match.number("WEEKDAY")
    if weekday_number:
        return Recurring(f"XXXX-WXX-{weekday_number}")
    if match.has("DAYPARTWORD"):
        return Recurring(f"XXXX-XX-XXT{match.word('DAYPARTWORD')}")
    unit, amount = _unit(match), 2 if match.has("DUAL") else b.count_of(match) or 1
    return Recurring(f"P{'T' if unit.is_clock else ''}{amount:g}{unit.letters}")


def hour(match: Match) -> Meaning | None:
    """ "الساعة السابعة والربع صباحا", "الساعة 8 مساء"."""
    spoken = match.number("HOURNAMED") + match.number("TEEN") if match.has("HOURNAMED") else match.number("HOUR")
    minutes = 60 * spoken + match.number("CLOCKPART") - match.number("LACKING")
    if match.has("HALFDAY"):
        if not 1 <= spoken <= _NOON:
            return None
        minutes = minutes % (60 * _NOON) + 60 * match.number("HALFDAY")
    return Timed(f"T{minutes // _HOURS % 24:02}:{minutes % _HOURS:02}")


def day_part_of(count: int) -> Builder:
    """ "الليلة" is of today, "الليلة الماضية" of yesterday."""

    def build(match: Match) -> Meaning:
        return Timed(f"T{match.word('DAYPARTWORD')}", Shifted(Unit.DAY, count))

    return build


def night_between(match: Match) -> Meaning:
    """ "ليل الأربعاء الخميس": the night that begins on the first day."""
    return Timed("TNI", Weekday(match.number("WEEKDAY")))


def ago(match: Match) -> Found | None:
    """ "منذ يومين" behind a verb of one event: so long ago."""
    length = b.timex_of(match, "DURATION").meaning
    first = match.range("SINCE")[0]
    if not isinstance(length, Duration) or length.turn is not Turn.NONE:
        return None
    return Found(Offset(length, -1, Anchor.PUBLICATION), "", "", first, match.found.end())


def nth_of_feast(match: Match) -> Meaning:
    """ "ثاني أيام عيد الأضحى"."""
    return Nth(number_of(match), Unit.DAY, b.timex_of(match, "DATE_FEAST").meaning)


def feast_nearby(match: Match) -> Meaning:
    """ "العيد": the nearer of the two."""
    return FeastNearby(("Eid al-Fitr", "Eid al-Adha"), turn_of(match))


def uncounted(match: Match) -> Meaning:
    """ "قبل أيام", "لسنوات"."""
    return Duration(None, _unit(match))


def afternoon(match: Match) -> Meaning:  # noqa: ARG001 - a builder's signature
    """ "بعد الظهر"."""
    return Timed("TAF")


def so_often(match: Match) -> Meaning:
    """ "مرتين في الأسبوع"."""
    return Recurring(f"P1{_named(match).letters}")


def hour_of_part(match: Match) -> Meaning | None:
    """ "الساعة التاسعة من مساء السبت": a time of twelve hours in a part of the day, on its day."""
    clock, part = (b.timex_of(match, name).meaning for name in ("CLOCKTIME", "DAYPART"))
    if not isinstance(clock, Timed) or not isinstance(part, Timed) or clock.day is not None:
        return None
    hour = int(clock.clock[1:3])
    is_late = part.clock in ("TEV", "TAF", "TNI") and hour < _NOON
    return Timed(f"T{hour + (_NOON if is_late else 0):02}{clock.clock[3:]}", part.day)

"""Parts of longer times as Arabic says them, and centuries before our era."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.core.extraction import builders as b
from timeline.core.extraction.languages.ar import builders as own
from timeline.core.extraction.meanings import Absolute, Nth, Shifted
from timeline.core.extraction.patterns import Found
from timeline.core.extraction.points import Point
from timeline.core.extraction.units import Unit

if TYPE_CHECKING:
    from timeline.core.extraction.meanings import Meaning
    from timeline.core.extraction.patterns import Match


def century_before(match: Match) -> Meaning:
    """ "القرن الثالث قبل الميلاد"."""
    return Absolute(Point(Unit.CENTURY, -own.number_of(match)))


def nth_of_month(match: Match) -> Meaning:
    """ "أول أحد من أكتوبر 2014", "الأسبوع الأول من يونيو", "آخر يوم من مايو"."""
    whole, number = own.month(match), -1 if match.has("ENDMOST") else own.number_of(match)
    if weekday_number := match.number("WEEKDAY") or match.number("ANYWEEKDAY"):
        return Nth(number, Unit.DAY, whole, weekday_number)
    unit = match.get("SINGLE") or match.get("UNITNAMED")
    return Nth(number, unit if isinstance(unit, Unit) else Unit.DAY, whole)


def nth_of_unit(match: Match) -> Meaning | None:
    """ "آخر يوم من الشهر": a part of the month under way."""
    unit, whole = match.get("SINGLE"), match.get("UNITNAMED")
    number = -1 if match.has("ENDMOST") else own.number_of(match)
    if not isinstance(unit, Unit) or not isinstance(whole, Unit) or unit >= whole:
        return None
    return Nth(number, unit, Shifted(whole, 0))


def nth_of_year(match: Match) -> Meaning | None:
    """ "الأسبوع الثالث من عام 2027"."""
    unit = match.get("UNITNAMED")
    whole = b.timex_of(match, "DATE_YEAR").meaning
    return Nth(own.number_of(match), unit, whole) if isinstance(unit, Unit) and unit < Unit.YEAR else None


def month_and_day(match: Match) -> Meaning | None:
    """A month and the day behind it: "مايو الحادي عشر"."""
    return b.with_weekday(b.day_in_year(own.day_of(match), own.month_of(match), b.year_of(match)), b.weekday_of(match))


def days_behind(match: Match) -> tuple[Found, ...] | None:
    """A month and two of its days: "يوليو 13-15"."""
    first, last = match.places("DAY")
    days = [b.day_in_year(int(day), own.month_of(match), b.year_of(match)) for day in match.numbers("DAY")]
    if days[0] is None or days[1] is None:
        return None
    begin = Found(days[0], "", "begin", match.found.start(), first + 1)
    return begin, Found(days[1], "", "end", last, match.found.end())

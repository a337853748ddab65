"""Parts of longer times as Arabic says them, and centuries before our era."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.core.extraction.languages.ar import builders as own
from timeline.core.extraction.meanings import Absolute, Nth, Shifted
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

"""Days of a month, and days beside others, as Turkish marks them with endings."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from timeline.core.extraction import builders as b
from timeline.core.extraction.meanings import Anchor, Duration, Nth, Offset, Shifted
from timeline.core.extraction.patterns import Found
from timeline.core.extraction.recognition import Timex
from timeline.core.extraction.units import Unit

if TYPE_CHECKING:
    from timeline.core.extraction.meanings import Meaning, Weekday
    from timeline.core.extraction.patterns import Match


def day_ended(match: Match) -> Meaning | None:
    """ "Mayıs'ın on birinde", "Mart'ın dördü"."""
    day = int(sum(match.numbers("NUM"))) + match.number("DAYENDED")
    return b.day_in_year(day, b.month_of(match), None)


def nth_day(match: Match) -> Meaning | None:
    """ "onuncu Eylül, iki bin"."""
    found = b.day_in_year(match.number("ORDINAL"), b.month_of(match), b.year_of(match))
    return b.with_weekday(found, b.weekday_of(match))


def two_days(match: Match) -> tuple[Found, ...] | None:
    """ "19 Kasım'dan 20'sine kadar", "gelecek ayın 4'ünden 23'üne": two days, with the month that stands once."""
    places, days = match.places("DAY"), [int(number) for number in match.numbers("DAY")]
    if match.has("MONTH"):
        found = [b.day_in_year(day, b.month_of(match), None) for day in days]
    else:
        found = [Nth(day, Unit.DAY, Shifted(Unit.MONTH, match.number("SHIFT"))) for day in days]
    begin, end = found
    if begin is None or end is None or days[0] >= days[1]:
        return None
    last_of_first = max([places[0], *(place for place in match.places("MONTH") if place < places[1])])
    return (
        Found(begin, "", "begin", match.found.start(), last_of_first + 1),
        Found(end, "", "end", places[1], places[1] + 1),
    )


def day_next_to(match: Match) -> Meaning | None:
    """ "3 Mayıs 1920'den sonraki gün", "Noel'den önceki gün"."""
    days = [timex.meaning for timex in match.values("DATE_DAY") if isinstance(timex, Timex)]
    told = days[-1]
    base = b.timex_of(match, "DATE_FEAST").meaning if match.has("DATE_FEAST") else days[0]
    if not isinstance(told, Shifted) or not told.count:
        return None
    # "Önceki gün" by itself is the day before yesterday.
    is_named = told.anchor is Anchor.MENTION or told.count == -2
    return Offset(Duration(1, Unit.DAY), 1 if told.count > 0 else -1, base) if is_named else None


def weekday_next_to(match: Match) -> Meaning:
    """ "Paskalya'dan sonraki ilk pazar"."""
    day = cast("Weekday", b.timex_of(match, "DATE_WEEKDAY").meaning)
    base = b.timex_of(match, "DATE_FEAST" if match.has("DATE_FEAST") else "DATE_DAY").meaning
    number = match.number("ORDINAL") or match.number("INT") or 1
    direction = match.number("NEXTWORD")
    return Nth(direction * number, Unit.DAY, Offset(Duration(1, Unit.DAY), direction, base), day.weekday)

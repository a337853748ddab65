"""What only German says in its own way."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from timeline.core.extraction import builders as b
from timeline.core.extraction.meanings import (
    Absolute,
    Anchor,
    Duration,
    InYear,
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

_FIRST_YEAR, _ROUND_YEAR = 1400, 1900
_LAST_HOUR = 24


def number_of(match: Match) -> int:
    """An ordinal in words, or digits with a stop, or Roman."""
    return match.number("ORDINAL") or match.number("INT") or match.number("ROMAN")


def day_and_month(match: Match) -> Meaning | None:
    """ "15. August 2010", "15.8.", "dritter Oktober"."""
    written = match.get("DAYMONTH")
    if isinstance(written, tuple):
        return b.day_in_year(written[0], written[1], b.year_of(match))
    day = match.number("DAY") or match.number("ORDINAL")
    found = b.day_in_year(day, match.number("MONTHNUM") or b.month_of(match), b.year_of(match))
    return b.with_weekday(found, b.weekday_of(match))


def month_with_word(match: Match) -> Meaning:
    """ "im Monat Februar", "Monat Mai 2016"."""
    return b.month_and_year(match) if match.has("YEAR") else b.month(match)


def days_in_figures(match: Match) -> tuple[Found, ...] | None:
    """ "14. - 15.10.", "14./15.10.": two days of a month in figures."""
    last, month = cast("tuple[int, int]", match.get("DAYMONTH"))
    begin, end = b.day_in_year(match.number("DAY"), month, None), b.day_in_year(last, month, None)
    place, other = match.places("DAY")[0], match.places("DAYMONTH")[0]
    if begin is None or end is None or match.number("DAY") >= last:
        return None
    relations = ("begin", "end") if match.has("TOWARD") else ("", "")
    return Found(begin, "", relations[0], place, place + 1), Found(end, "", relations[1], other, other + 1)


def days(match: Match) -> tuple[Found, ...] | None:
    """ "3., 4. und 5. Oktober 2012": each day, with the month behind the last."""
    places, numbers = match.places("DAY"), match.numbers("DAY")
    meanings = [b.day_in_year(int(number), b.month_of(match), b.year_of(match)) for number in numbers]
    ends = [*(place + 1 for place in places[:-1]), match.found.end()]
    found = [
        Found(meaning, "", "", place, end)
        for meaning, place, end in zip(meanings, places, ends, strict=True)
        if meaning is not None
    ]
    return tuple(found) if len(found) == len(places) else None


def month_of_years(match: Match) -> Meaning:
    """ "August vorigen Jahres"."""
    return InYear(Unit.MONTH, b.month_of(match), year=Shifted(Unit.YEAR, match.number("SHIFT")))


def weekday_part(match: Match) -> Meaning:
    """ "Donnerstagabend", "kommenden Sonntagnachmittag"."""
    weekday, part = cast("tuple[int, str]", match.get("DAYANDPART"))
    return Timed(f"T{part}", Weekday(weekday, b.turn_of(match)))


def tomorrow(match: Match) -> Meaning:  # noqa: ARG001 - a builder's signature
    """ "morgen"."""
    return Shifted(Unit.DAY, 1)


def tomorrow_part(match: Match) -> Meaning:
    """ "morgen Abend"."""
    return Timed(f"T{match.word('DAYPARTWORD')}", Shifted(Unit.DAY, 1))


def mentioned_part(match: Match) -> Meaning:
    """ "am Nachmittag": of the day mentioned before."""
    return Timed(f"T{match.word('DAYPARTWORD')}", Shifted(Unit.DAY, 0, Anchor.MENTION))


def decade(match: Match) -> Meaning | None:
    """ "1990er Jahre", "60er-Jahre", "Neunzigerjahre"."""
    first = match.number("DECADE") or match.number("DECADEWORD") or match.number("DECADESTEM")
    if first % 10 or not first:
        return None
    return Absolute(Point(Unit.DECADE, (first if first > 100 else first + 1900) // 10))


def century(match: Match) -> Meaning:
    """ "15. Jahrhundert", "erste Hälfte des 15. Jahrhunderts"."""
    number = number_of(match)
    return Absolute(Point(Unit.CENTURY, -number if match.has("BEFORECHRIST") else number - 1))


def year_before_christ(match: Match) -> Meaning:
    """ "44 v. Chr."."""
    return Absolute(Point(Unit.YEAR, 1 - (match.number("YEAR") or match.number("INT"))))


def part_of_year(unit: Unit) -> Builder:
    """ "drittes Quartal 2009", "zweite Jahreshälfte"."""

    def build(match: Match) -> Meaning | None:
        year, number = b.year_of(match), number_of(match)
        said = None if year is None else Absolute(Point(Unit.YEAR, year))
        return InYear(unit, number, year=said) if 1 <= number <= (4 if unit is Unit.QUARTER else 2) else None

    return build


def years(match: Match) -> tuple[Found, ...] | None:
    """ "1898-1976", "2005/2010": two years."""
    first, last = match.places("YEAR")
    begin, end = (Absolute(Point(Unit.YEAR, int(year))) for year in match.numbers("YEAR"))
    if end.point.index <= begin.point.index:
        return None
    relation = ("", "") if match.has("SLASH") else ("begin", "end")
    return Found(begin, "", relation[0], first, first + 1), Found(end, "", relation[1], last, last + 1)


def year_beside(match: Match) -> Meaning:
    """ "Vorjahr", "heuer": a year from the one of publication."""
    return Shifted(Unit.YEAR, match.number("YEARSHIFT"))


def day_mentioned(count: int) -> Builder:
    """ "Vortag", "Tag zuvor", "Tag darauf"."""

    def build(match: Match) -> Meaning:  # noqa: ARG001 - a builder's signature
        return Shifted(Unit.DAY, count, Anchor.MENTION)

    return build


def same_period(match: Match) -> Meaning:  # noqa: ARG001 - a builder's signature
    """ "gleicher Zeitraum des Vorjahres"."""
    return Shifted(Unit.YEAR, -1, Anchor.PERIOD)


def compound_length(match: Match) -> Meaning | None:
    """ "einwöchigen", "dreitägige"."""
    said = match.get("LENGTH")
    return Duration(said[0], said[1]) if isinstance(said, tuple) else None


def ages(match: Match) -> Meaning:
    """ "jahrelang"."""
    return Duration(None, _plural(match))


def _plural(match: Match) -> Unit:
    unit = match.get("AGES") or match.get("PLURAL")
    return unit if isinstance(unit, Unit) else Unit.YEAR


def year_edge(match: Match) -> Found:
    """ "Jahresende 2013": without a year, of this one."""
    year = b.year_of(match)
    said = Shifted(Unit.YEAR, 0) if year is None else Absolute(Point(Unit.YEAR, year))
    return Found(said, match.word("YEAREDGE"))


def year_mentioned(match: Match) -> Meaning:
    """ "im Jahr darauf"."""
    return Shifted(Unit.YEAR, match.number("BESIDE"), Anchor.MENTION)


def spoken_hour(match: Match) -> Meaning | None:
    """ "sieben Uhr abends"."""
    hour = int(match.numbers("NUM")[0]) + match.number("HALFDAY")
    return Timed(f"T{hour:02}:00") if hour <= _LAST_HOUR else None


def uncounted(match: Match) -> Meaning:
    """ "den vergangenen Tagen", "nächsten Jahren"."""
    turn = b.turn_of(match)
    return Duration(None, _plural(match), Turn.NONE if turn is Turn.THIS else turn)


def duration(match: Match) -> Meaning:
    """ "drei Tage", "ein halbes Jahr", "den letzten zwölf Monaten"."""
    numbers, turn = match.numbers("NUM"), b.turn_of(match)
    is_half = match.has("FRACTION") and numbers == [1]
    amount = sum(match.numbers("FRACTION")) if is_half else b.count_of(match)
    return Duration(amount, b.unit_of(match), Turn.NONE if turn is Turn.THIS else turn)


def ago(match: Match) -> Found | None:
    """ "vor drei Tagen": the day is counted, and the length stays the value."""
    return _counted(match, -1)


def ahead(match: Match) -> Found | None:
    """ "in einem Jahr"."""
    return _counted(match, 1)


def _counted(match: Match, direction: int) -> Found | None:
    timex = b.timex_of(match, "DURATION")
    length = timex.meaning
    if not isinstance(length, Duration) or length.turn is not Turn.NONE:
        return None
    return Found(Offset(length, direction, Anchor.PUBLICATION, keeps_length=True), timex.mod)


def every(match: Match) -> Meaning | None:
    """ "jeden Montag", "jedem Montagabend", "alle zwei Wochen"."""
    said = match.get("DAYANDPART")
    if isinstance(said, tuple):
        return Recurring(f"XXXX-WXX-{said[0]}T{said[1]}")
    if match.has("DAYPARTWORD"):
        return Recurring(f"XXXX-XX-XXT{match.word('DAYPARTWORD')}")
    return b.every(match)


def so_often(match: Match) -> Meaning:
    """ "einmal im Monat", "pro Woche"."""
    unit = match.get("OFTEN")
    return Recurring(f"P{'T' if unit is Unit.HOUR else ''}1{unit.letters if isinstance(unit, Unit) else 'D'}")


def weekdays(match: Match) -> Meaning:
    """ "montags"."""
    return Recurring(f"XXXX-WXX-{match.number('WEEKDAYS')}")


def season(match: Match) -> Meaning:
    """ "im Sommer", "Frühjahr 2015", "Wintermonate"."""
    year = match.number("YEARPAIR") or b.year_of(match)
    said = None if year is None else Absolute(Point(Unit.YEAR, year))
    number = match.number("SEASON") or match.number("SEASONMONTHS")
    return InYear(Unit.SEASON, number, turn=b.turn_of(match), year=said)


def bare_year(match: Match) -> Meaning | None:
    """A number that stands for a year unless it is as round as an amount."""
    year = match.number("YEAR")
    if year < _FIRST_YEAR or (year % 100 == 0 and year != _ROUND_YEAR):
        return None
    return Absolute(Point(Unit.YEAR, year))


def unit_under_way(match: Match) -> Meaning:
    """ "im Laufe der Woche"."""
    return Shifted(b.unit_of(match), 0)

"""Builders of lengths of time, of dates so far from another, of times of day and of what recurs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.core.extraction.builders.matched import (
    compose_number,
    count_of,
    month_of,
    timex_of,
    turn_of,
    unit_of,
    weekday_of,
)
from timeline.core.extraction.meanings import Anchor, Duration, Offset, Recurring, Shifted, Timed, Turn
from timeline.core.extraction.patterns import Found
from timeline.core.extraction.units import Unit

if TYPE_CHECKING:
    from timeline.core.extraction.meanings import Meaning
    from timeline.core.extraction.patterns import Builder, Match


def duration(match: Match) -> Meaning:
    """A number, or FEW, and UNIT."""
    return Duration(count_of(match), unit_of(match), turn_of(match))


def longer(match: Match) -> Found:
    """More than one UNIT: "over a week"."""
    return Found(Duration(1, unit_of(match)), "MORE_THAN")


def ago(direction: int) -> Builder:
    """DURATION before (-1) or after (+1) publication."""

    def build(match: Match) -> Meaning | None:
        return _offset(match, direction, Anchor.PUBLICATION)

    return build


def later(direction: int) -> Builder:
    """DURATION before (-1) or after (+1) the date mentioned before."""

    def build(match: Match) -> Meaning | None:
        return _offset(match, direction, Anchor.MENTION)

    return build


def from_date(direction: int) -> Builder:
    """DURATION before (-1) or after (+1) DATE."""

    def build(match: Match) -> Meaning | None:
        return _offset(match, direction, timex_of(match, "DATE").meaning)

    return build


def _offset(match: Match, direction: int, base: Meaning | Anchor) -> Meaning | None:
    length = timex_of(match, "DURATION").meaning
    if not isinstance(length, Duration) or length.turn is not Turn.NONE:
        return None
    return Offset(length, direction, base)


def clock(match: Match) -> Meaning | None:
    """CLOCK or HOUR, with HALFDAY (0 for the morning, 12 for the afternoon) and ZONE."""
    text = match.word("CLOCK") or match.word("POINTCLOCK")
    if not text:
        text = f"T{match.number('HOUR'):02}:{match.number('PAIR'):02}"
    if match.has("HALFDAY"):
        hour = int(text[1:3])
        if not 1 <= hour <= 12:
            return None
        text = f"T{hour % 12 + match.number('HALFDAY'):02}{text[3:]}"
    return Timed(text, None, match.word("ZONE"))


def day_part(match: Match) -> Meaning:
    """DAYPART: "morning", as TMO."""
    return Timed(f"T{match.word('DAYPARTWORD')}")


def day_part_shifted(match: Match) -> Meaning:
    """SHIFT or RECALL or DEICTIC, and DAYPART: "last night", "that morning", "yesterday evening"."""
    if match.has("RECALL"):
        day = Shifted(Unit.DAY, match.number("RECALL"), Anchor.MENTION)
    else:
        day = Shifted(Unit.DAY, match.number("DEICTIC") or match.number("SHIFT"))
    return Timed(f"T{match.word('DAYPARTWORD')}", day)


def every(match: Match) -> Meaning:
    """Every UNIT, WEEKDAY or MONTH."""
    if weekday_of(match) or match.has("WEEKDAYS"):
        return Recurring(f"XXXX-WXX-{weekday_of(match) or match.number('WEEKDAYS')}")
    if month_of(match):
        return Recurring(f"XXXX-{month_of(match):02}")
    unit = unit_of(match)
    amount = count_of(match)
    number = "X" if amount is None else f"{amount:g}"
    return Recurring(f"P{'T' if unit.is_clock else ''}{number}{unit.letters}")


def every_season(match: Match) -> Meaning:
    """SEASON of every year: "each winter"."""
    return Recurring(f"XXXX-{('SP', 'SU', 'FA', 'WI')[match.number('SEASON') - 1]}")


def weekly_day_part(match: Match) -> Meaning:
    """WEEKDAY and DAYPARTWORDS: "Tuesday nights"."""
    return Recurring(f"XXXX-WXX-{weekday_of(match)}T{match.word('DAYPARTWORDS')}")


def yearly_quarters(match: Match) -> tuple[Found, ...]:
    """ORDINAL quarters of every year, each an expression; the last takes the noun along."""
    *others, last = zip(match.places("ORDINAL"), match.numbers("ORDINAL"), strict=True)
    found = [Found(Recurring(f"XXXX-Q{number}"), "", "", place, place + 1) for place, number in others]
    return (*found, Found(Recurring(f"XXXX-Q{last[1]}"), "", "", last[0], match.found.end()))


def recurring(match: Match) -> Meaning:
    """FREQUENCY: "daily", with the value of the table."""
    return Recurring(match.word("FREQUENCY"))


def uncounted(match: Match) -> Meaning:
    """Several UNITS that the text does not count: "recent weeks", "the early years"."""
    return Duration(None, unit_of(match), turn_of(match))


def past_unit(match: Match) -> Meaning:
    """The one UNIT up to the anchor: "the past decade"."""
    return Duration(1, unit_of(match), Turn.LAST)


def stated_clock(match: Match) -> Meaning | None:
    """A CLOCKTIME alone: on the day mentioned before."""
    timed = timex_of(match, "CLOCKTIME").meaning
    if not isinstance(timed, Timed) or timed.day is not None:
        return None
    return Timed(timed.clock, Shifted(Unit.DAY, 0, Anchor.MENTION), timed.zone)


def two_clocks(match: Match) -> tuple[Found, ...]:
    """Two of CLOCK, POINTCLOCK and HOUR, where one word says that both are times: "10 to 17.30"."""
    places = sorted(place for name in ("POINTCLOCK", "CLOCK", "HOUR") for place in match.places(name))
    first, last = (_clock_at(match, place) for place in places)
    return Found(first, "", "", match.found.start(), places[0] + 1), Found(last, "", "", places[1], match.found.end())


def _clock_at(match: Match, place: int) -> Meaning:
    values = match.entries[place].values
    written = values.get("POINTCLOCK") or values.get("CLOCK")
    return Timed(str(written) if written else f"T{values['HOUR']:02}:00")


def fixed_clock(clock_value: str) -> Builder:
    """A time of day with a name: "noon"."""

    def build(match: Match) -> Meaning:  # noqa: ARG001 - a builder's signature
        return Timed(clock_value)

    return build


def years_ago(direction: int) -> Builder:
    """A DURATION before or after the period reported on, if there is one: "a year earlier"."""

    def build(match: Match) -> Found | None:
        timex = timex_of(match, "DURATION")
        length = timex.meaning
        is_one_year = isinstance(length, Duration) and length.unit is Unit.YEAR and length.amount == 1
        offset = _offset(match, direction, Anchor.PERIOD) if is_one_year else None
        return None if offset is None else Found(offset, mod=timex.mod)

    return build


def day_part_of_today(part: str) -> Builder:
    """A part of the day of publication: "tonight"."""

    def build(match: Match) -> Meaning:  # noqa: ARG001 - a builder's signature
        return Timed(f"T{part}", Shifted(Unit.DAY, 0))

    return build


def unit_and_fraction(match: Match) -> Meaning:
    """ "a minute and a half"."""
    return Duration(sum(match.numbers("NUM")[:1] or [1]) + sum(match.numbers("FRACTION")), unit_of(match))


_AFTERNOON = frozenset({"AF", "EV"})


def clock_in_part(match: Match) -> Meaning | None:
    """An hour of up to twelve and DAYPARTWORD: "4 in the morning"."""
    text = match.word("CLOCK") or f"T{match.number('HOUR'):02}:00"
    hour = int(text[1:3])
    if not 1 <= hour <= _NOON:
        return None
    return Timed(f"T{hour % _NOON + _NOON * (match.word('DAYPARTWORD') in _AFTERNOON):02}{text[3:]}")


_NOON = 12


def early_hours(match: Match) -> Found:
    """ "the early morning hours of 3 May": its morning, and the start of that."""
    return Found(Timed("TMO", timex_of(match, "DATE").meaning), "START")


def two_lengths(match: Match) -> tuple[Found, ...] | None:
    """Two numbers and one unit: "de ocho a doce meses"."""
    unit, (first, *rest) = unit_of(match), match.numbers("NUM")
    last = compose_number(rest)
    if first >= last:
        return None
    place = match.places("NUM")
    end = match.found.end()
    return (
        Found(Duration(first, unit), "", "", place[0], place[0] + 1),
        Found(Duration(last, unit), "", "", place[1], end),
    )

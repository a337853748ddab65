"""What French, Spanish and Italian say in the same way: times of day."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.core.extraction import builders as b
from timeline.core.extraction.meanings import Anchor, Shifted, Timed
from timeline.core.extraction.patterns import Found
from timeline.core.extraction.units import Unit

if TYPE_CHECKING:
    from timeline.core.extraction.meanings import Meaning
    from timeline.core.extraction.patterns import Builder, Match

_CLOCK_WORD = re.compile(r"([01]?\d|2[0-4])h([0-5]\d)?")
_MIDDAY = 12
_MINUTES = 60
_FIRST_EVENING_HOUR = 6


def clock_in(word: str) -> str:
    """The time in one word with its sign, "14h30", "18h"; "" in any other word."""
    found = _CLOCK_WORD.fullmatch(word)
    return f"T{int(found[1]):02}:{found[2] or '00'}" if found else ""


def hour(match: Match) -> Meaning | None:
    """An hour in words or digits, perhaps with minutes and the part of the day: "las tres y media de la tarde"."""
    said = match.numbers("NUM")[0] if match.has("NUM") else match.number("HOUR", 1)
    number = int(said)
    if said > 2 * _MIDDAY or number != said:
        return None
    minutes = 30 if match.has("FRACTION") else match.number("PAIR")
    return Timed(f"T{_of_day(number, match.word('DAYPARTWORD')):02}:{minutes:02}")


def comma_clock(match: Match) -> Meaning | None:
    """Hour and minutes that a comma parts: "alle 19,20"."""
    said = match.numbers("NUM")[0]
    minutes = round(said % 1 * 100)
    if said != int(said) and said < 2 * _MIDDAY and minutes < _MINUTES:
        return Timed(f"T{int(said):02}:{minutes:02}")
    return None


def two_hours(match: Match) -> tuple[Found, ...]:
    """Two hours and one sign: "de 14 à 18 h"."""
    (first, second), (place, other) = match.numbers("HOUR"), match.places("HOUR")
    end = match.found.end()
    begin = Found(Timed(f"T{int(first):02}:00"), "", "begin", place, place + 1)
    return begin, Found(Timed(f"T{int(second):02}:00"), "", "end", other, end)


def clock_of_day(match: Match) -> Meaning:
    """CLOCK or POINTCLOCK with a part of the day: "las 8.30 de la tarde"."""
    text = match.word("CLOCK") or match.word("POINTCLOCK")
    return Timed(f"T{_of_day(int(text[1:3]), match.word('DAYPARTWORD')):02}{text[3:]}", None, match.word("ZONE"))


def _of_day(hour_number: int, part: str) -> int:
    if part == "NI" and hour_number == _MIDDAY:
        return 2 * _MIDDAY
    is_later = part in ("AF", "EV") or (part == "NI" and hour_number >= _FIRST_EVENING_HOUR)
    return hour_number + _MIDDAY if is_later and hour_number < _MIDDAY else hour_number


def anchored(match: Match) -> Meaning | None:
    """A clock time alone, on the day mentioned before."""
    timed = b.timex_of(match, "CLOCKTIME").meaning
    if not isinstance(timed, Timed) or timed.day is not None:
        return None
    return replace(timed, day=Shifted(Unit.DAY, 0, Anchor.MENTION))


def timed_on(match: Match) -> Meaning | None:
    """A time and its day: "vers 15 h 30, hier". The hour is rough, and the day is not."""
    return b.placed(b.timex_of(match, "CLOCKTIME").meaning, b.timex_of(match, "DATE").meaning)


def day_part(match: Match) -> Meaning:
    """A part of the day, which two words may name: "après-midi"."""
    return Timed(f"T{_part_of(match)}")


def day_part_shifted(match: Match) -> Meaning:
    """ "ce soir", "cet après-midi"."""
    return Timed(f"T{_part_of(match)}", Shifted(Unit.DAY, match.number("SHIFT")))


def _part_of(match: Match) -> str:
    return match.word("AFTERMIDI") or match.word("DAYPARTWORD")


def part_of_today(match: Match) -> Meaning:
    """TODAYPART: "stasera"."""
    return Timed(f"T{match.word('TODAYPART')}", Shifted(Unit.DAY, 0))


def part_of_day_before(part: str) -> Builder:
    """A part of yesterday: "anoche"."""

    def build(match: Match) -> Meaning:  # noqa: ARG001 - a builder's signature
        return Timed(f"T{part}", Shifted(Unit.DAY, -1))

    return build


def night_between(match: Match) -> Meaning:
    """ "la nuit de lundi à mardi": the night that begins on the first day."""
    return Timed("TNI", b.weekday(match))

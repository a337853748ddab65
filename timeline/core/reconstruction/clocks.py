"""Times of day in the words of a text, by which two events of one day and kind are kept apart."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

_HOUR, _DAY = 60, 24 * 60
_NEAR = 45  # minutes that two accounts of one event may differ by
_CLOCK = re.compile(
    r"(?<![\d.,:])(?P<hour>[01]?\d|2[0-3])(?:"
    r"[:h](?P<minute>[0-5]\d)(?!\d|[.,]\d)(?:\s?(?P<half>[ap])\.?m\b)?"  # 04:17, 16h30, 4:17 pm
    r"|(?:\.(?P<dotted>[0-5]\d))?(?:\s?(?P<only>[ap])\.?m\b|\s?(?:Uhr|uhr)\b)"  # 4 p.m., 4.17 pm, 16 Uhr, 16.30 Uhr
    r")"
)
_POINTS = {"tr": "saat", "it": "alle|ore", "es": "las"}
"""Words for the hour, by language, behind which a point parts hours from minutes: "saat 04.17", "alle 4.17"."""
_THINGS = (
    r"(?!\s?(?:%|[$€£]|(?:kilo|centi|mil+i)?m[eè]tr|kilo|ton|hect|ettar|euro|mil\b|milion|mill?on|litr|grad"
    r"|(?:per|por) c|(?:km|kg|m|t|ha|tl)\b))"
)
"""What counts and is no time, behind a number."""
# What says that a time is not that of the place: then only whole hours lie between two accounts.
_ZONE = re.compile(r"\b(?:GMT|UTC|EST|EDT|CET|CEST|PST|PDT|TSİ|TSI|MEZ|MESZ)\b|غرينتش|local time|hora local|Ortszeit")


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day in minutes, and whether the text says of which zone it is."""

    minutes: int
    has_zone: bool = False

    def excludes(self, other: Clock) -> bool:
        """Return whether two times cannot be those of one event."""
        apart = abs(self.minutes - other.minutes)
        if (self.has_zone or other.has_zone) and apart % _HOUR == 0:
            return False
        return min(apart, _DAY - apart) > _NEAR


def find_clock(clause: str, date_words: str, language: str) -> Clock | None:
    """Return the one time of day that a clause or its date gives; None where there is none, or several."""
    found = _times(date_words, language) or _times(clause, language)
    if len(found) != 1:
        return None
    return Clock(found.pop(), _ZONE.search(clause) is not None or _ZONE.search(date_words) is not None)


def _times(words: str, language: str) -> set[int]:
    """Return the times of day in words, in minutes."""
    point = _point_of(language.partition("-")[0])
    dotted = {int(match["hour"]) * _HOUR + int(match["minute"]) for match in point.finditer(words)}
    return dotted | {_minutes(match) for match in _CLOCK.finditer(words)}


@cache
def _point_of(language: str) -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{_POINTS.get(language, '(?!)')})\s(?P<hour>[01]?\d|2[0-3])\.(?P<minute>[0-5]\d)(?!\d|[.,]\d){_THINGS}",
        re.IGNORECASE,
    )


def _minutes(match: re.Match[str]) -> int:
    hour, half = int(match["hour"]), match["half"] or match["only"]
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return hour * _HOUR + int(match["minute"] or match["dotted"] or 0)

"""Where the steps of a story stand between the first and the last of its days: marks of a strip, in percent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.core.temporal import civil_date, edtf_from_year, parse_edtf
from timeline.selectors.date_words import say_date

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.models import Event
    from timeline.selectors.event_spread import Spread

_NARROWEST = 1.2


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of the strip, in percent; an open side reaches its end."""

    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Strip:
    """The place of each event, in their order, None where it has no date; and the years at the ends."""

    places: tuple[Place | None, ...]
    first: str
    last: str


def draw_strip(events: Sequence[Event], spread: Spread) -> Strip | None:
    """Return the strip of these events on the time that their chronology spans; None where nothing is dated."""
    if spread.first is None or spread.last is None:
        return None
    last = max([spread.last, *(event.latest for event in events if event.latest is not None)])
    days = last - spread.first + 1
    places = tuple(_place(event, spread.first, days) for event in events)
    return Strip(places, _year(spread.first), _year(last))


def _place(event: Event, first: int, days: int) -> Place | None:
    if event.position is None:
        return None
    start = first if event.earliest is None else max(event.earliest, first)
    end = first + days - 1 if event.latest is None else min(event.latest, first + days - 1)
    width = max(_NARROWEST, 100 * (end - start + 1) / days)
    x = min(100 * (start - first) / days, 100 - width)
    return Place(round(max(x, 0.0), 2), round(min(width, 100.0), 2))


def _year(day: int) -> str:
    return say_date(parse_edtf(edtf_from_year(civil_date(day).year)))

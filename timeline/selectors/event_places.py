"""Where events happened: each place with its coordinates and the number of its events."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import Count

if TYPE_CHECKING:
    from timeline.models.event import EventQuerySet

MOST_PLACES = 3000  # that a map looks at


@dataclass(frozen=True, slots=True)
class CountedPlace:
    """A place, where it is if that is known, and how many events happened there."""

    key: int
    name: str
    longitude: float | None
    latitude: float | None
    count: int


@dataclass(frozen=True, slots=True)
class EventPlaces:
    """The places of some events, fullest first, and how many of the events have none."""

    located: tuple[CountedPlace, ...]
    unlocated: tuple[CountedPlace, ...]
    placeless_count: int


def count_places(events: EventQuerySet) -> EventPlaces:
    """Return the places of these events, in one query."""
    columns = ("place", "place__name", "place__longitude", "place__latitude")
    rows = events.order_by().values(*columns).annotate(number=Count("pk", distinct=True)).order_by("-number", "place")
    found: list[tuple[Any, ...]] = list(rows.values_list(*columns, "number")[:MOST_PLACES])
    named = [CountedPlace(*row) for row in found if row[0] is not None]
    return EventPlaces(
        located=tuple(one for one in named if one.latitude is not None),
        unlocated=tuple(one for one in named if one.latitude is None),
        placeless_count=sum(count for key, *_place, count in found if key is None),
    )

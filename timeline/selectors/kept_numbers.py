"""What a chronology's pages count, kept for as long as nothing changes, a part of its events at a time.

A change of one event leaves all but one part as they were, so the first page after it costs little, however many
events there are.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from django.db import connection
from django.db.models import Count, Max

from timeline.models import EventStatus, Outlet
from timeline.models.timeline_change import EVENTS_IN_PART
from timeline.selectors.event_numbers import EventNumbers, columns_sql, joined_numbers, numbers_from, numbers_of
from timeline.selectors.held import Held
from timeline.selectors.kept import find_kept, keep

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from timeline.models import Timeline
    from timeline.models.event import EventQuerySet
    from timeline.selectors.event_filters import Selection

_EDITION = "numbers-3"  # of what is kept: another one where its columns or its rules change


# Written out, as they precede the first page after a change.
_WITHIN = "e.timeline_id = %s AND e.status = %s AND e.id >= %s AND e.id < %s"
_EVENTS_OF_PART = f"""
    SELECT {columns_sql("e")}, e.place_id, p.latitude IS NOT NULL
    FROM timeline_event e LEFT JOIN timeline_place p ON p.id = e.place_id WHERE {_WITHIN}
"""  # noqa: S608 - constants
_ACTORS_OF_PART = f"""
    SELECT a.actor_id, count(*) FROM timeline_event e JOIN timeline_event_actors a ON a.event_id = e.id
    WHERE {_WITHIN} AND a.event_id >= %s AND a.event_id < %s GROUP BY a.actor_id
"""  # noqa: S608 - constants; bounded twice, so that PostgreSQL reads a range of both
# Counted too, so that PostgreSQL does not look for the latest among the events of all parts.
_CHANGE_OF_PART = f"SELECT max(e.changed_at), count(*) FROM timeline_event e WHERE {_WITHIN}"  # noqa: S608 - constants


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """The numbers of a range of published events, how many name each actor and place, and the last change.

    It is located where a place of them has coordinates; a change of a place is a change of its events.
    """

    numbers: EventNumbers
    actors: Mapping[int, int]
    places: Mapping[int, int]
    changed_at: datetime | None
    is_located: bool = False


@dataclass(frozen=True, slots=True)
class Sources:
    """How many documents a timeline has, how many outlets publish them, and the outlets that readers may ask for."""

    document_count: int
    outlet_count: int
    offered: tuple[tuple[int, str], ...]
    published: tuple[int, ...] = ()  # the days on which documents appeared that readers may read, in order


def count_visible(
    timeline: Timeline, visible: EventQuerySet, names: Mapping[int | None, str], *, with_proposals: bool
) -> Part:
    """Return the numbers of the events of a timeline that somebody sees; with proposals they are counted each time."""
    if not with_proposals:
        return find_published(timeline, names)
    return Part(numbers_of(visible), {}, {}, visible.aggregate(last=Max("changed_at"))["last"])


def count_chosen(part: Part, selection: Selection, chosen: EventQuerySet) -> EventNumbers:
    """Return the numbers of those that a selection chooses."""
    return part.numbers.only(chosen.order_by().values_list("pk", flat=True)) if selection.is_narrow else part.numbers


def find_published(timeline: Timeline, names: Mapping[int | None, str]) -> Part:
    """Return the numbers of all events of a timeline that every reader sees; `names` are those of its parts."""
    return _joined(tuple(_find_parts(timeline, {key: name for key, name in names.items() if key is not None})))


def find_sources(timeline: Timeline, names: Mapping[int | None, str]) -> Sources:
    """Return what is known of the documents of a timeline; `names` are those of its parts."""
    name = names.get(None, f"{timeline.pk}.none")
    name = f"{_EDITION}.sources.{name}"
    found: Sources | None = find_kept([name]).get(name)
    if found is None:
        found = _count_sources(timeline)
        keep({name: found})
    return found


def _find_parts(timeline: Timeline, names: Mapping[int, str]) -> Iterable[Part]:
    """Return the parts, each from this process, from the disk, or from the database."""
    wanted = {f"{_EDITION}.{name}": number for number, name in names.items()}

    def make(missing: list[str]) -> Mapping[str, Part]:
        kept = find_kept(missing)
        made = {name: _count_part(timeline, wanted[name]) for name in missing if name not in kept}
        keep(made)
        return {**kept, **made}

    found = _held.find_or_make(wanted, make)
    return [found[name] for name in wanted]


_held: Held[str, Part] = Held(most=300)  # parts of some 150 kB each


@lru_cache(maxsize=4)
def _joined(parts: tuple[Part, ...]) -> Part:
    actors: Counter[int] = Counter()
    places: Counter[int] = Counter()
    for part in parts:
        actors.update(part.actors)
        places.update(part.places)
    changed = [part.changed_at for part in parts if part.changed_at is not None]
    numbers = joined_numbers([part.numbers for part in parts])
    is_located = any(part.is_located for part in parts)
    return Part(numbers, actors, places, max(changed, default=None), is_located)


def _count_part(timeline: Timeline, number: int) -> Part:
    within: tuple[int | str, ...] = (
        timeline.pk,
        EventStatus.PUBLISHED,
        number * EVENTS_IN_PART,
        (number + 1) * EVENTS_IN_PART,
    )
    with connection.cursor() as cursor:
        cursor.execute(_EVENTS_OF_PART, within)
        rows = cursor.fetchall()
        cursor.execute(_ACTORS_OF_PART, (*within, *within[2:]))
        actors = dict(cursor.fetchall())
        cursor.execute(_CHANGE_OF_PART, within)
        (changed_at, _count) = cursor.fetchone()
    return Part(
        numbers=numbers_from([columns for *columns, _place, _is_located in rows]),
        actors=Counter(actors),
        places=Counter(place for *_columns, place, _is_located in rows if place is not None),
        changed_at=changed_at,
        is_located=any(is_located for *_columns, is_located in rows),
    )


def _count_sources(timeline: Timeline) -> Sources:
    documents = timeline.documents.order_by()
    released = documents.standing().filter(releases__timeline=timeline)
    offered = Outlet.objects.filter(pk__in=released.values("outlet")).order_by("name")
    days = released.filter(published_latest__isnull=False).order_by("published_latest").distinct("published_latest")
    return Sources(
        document_count=documents.count(),
        outlet_count=documents.aggregate(number=Count("outlet", distinct=True))["number"],
        offered=tuple(offered.values_list("pk", "name")),
        published=tuple(day for day in days.values_list("published_latest", flat=True) if day is not None),
    )

"""Paging by keyset: a page is found by where it begins, at the same cost however far in it lies."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import F
from django.db.models.fields.tuple_lookups import Tuple, TupleGreaterThan, TupleLessThan

if TYPE_CHECKING:
    from timeline.models import Event
    from timeline.models.event import EventQuerySet

PAGE_SIZE = 30
_CURSOR = re.compile(r"(-?\d{1,9})\.(-?\d{1,5})\.(\d{1,18})")


@dataclass(frozen=True, slots=True)
class Cursor:
    """The place of a dated event in a chronology: day, order in the day, identifier."""

    position: int
    sequence: int
    key: int

    def __str__(self) -> str:
        return f"{self.position}.{self.sequence}.{self.key}"


def parse_cursor(text: str) -> Cursor:
    """Return the cursor that a link carries; ValueError if it is none."""
    match = _CURSOR.fullmatch(text)
    if match is None:
        raise ValueError(f"“{text}” is no place in a chronology.")
    return Cursor(int(match[1]), int(match[2]), int(match[3]))


@dataclass(frozen=True, slots=True)
class EventPage:
    """The dated events of one page, in order, with the cursors of its neighbours."""

    events: list[Event]
    before: Cursor | None
    after: Cursor | None


def read_page(events: EventQuerySet, *, after: Cursor | None = None, before: Cursor | None = None) -> EventPage:
    """Return the page after or before a cursor, or the first."""
    dated = events.filter(position__isnull=False)
    order = Tuple(F("position"), F("sequence"), F("id"))
    if before:
        found = dated.filter(TupleLessThan(order, _values(before))).order_by("-position", "-sequence", "-id")
        rows = list(found[: PAGE_SIZE + 1])
        page = rows[:PAGE_SIZE][::-1]
        return EventPage(page, _cursor(page[:1]) if len(rows) > PAGE_SIZE else None, _cursor(page[-1:]) or before)
    if after:
        dated = dated.filter(TupleGreaterThan(order, _values(after)))
    rows = list(dated.order_by("position", "sequence", "id")[: PAGE_SIZE + 1])
    page = rows[:PAGE_SIZE]
    previous = (_cursor(page[:1]) or after) if after else None
    return EventPage(page, previous, _cursor(page[-1:]) if len(rows) > PAGE_SIZE else None)


def cursor_of(event: Event) -> Cursor:
    """Return the cursor of a dated event."""
    return Cursor(event.position, event.sequence, event.pk)


def _values(cursor: Cursor) -> tuple[int, int, int]:
    return (cursor.position, cursor.sequence, cursor.key)


def _cursor(events: list[Event]) -> Cursor | None:
    """Return the cursor of the one event in a list, or None of an empty one."""
    for event in events:
        return cursor_of(event)
    return None

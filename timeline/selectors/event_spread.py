"""How the events of timelines spread over their time, in few numbers: for drawings as small as a line of text."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Count, F, Max, Min

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from timeline.models.event import EventQuerySet

BIN_COUNT = 48


@dataclass(frozen=True, slots=True)
class Spread:
    """How many events there are, the first and last day on which one begins, and how many begin in each part."""

    count: int = 0
    first: int | None = None
    last: int | None = None
    changed_at: datetime | None = None
    bins: tuple[int, ...] = ()


def spread_by_timeline(events: EventQuerySet) -> Mapping[int, Spread]:
    """Return the spread of these events for each of their timelines, in one query; weeks are the finest it knows."""
    weeks = events.order_by().values("timeline_id", week=F("position") / 7)
    rows = weeks.annotate(count=Count("*"), first=Min("position"), last=Max("position"), changed=Max("changed_at"))
    by_timeline = defaultdict(list)
    for timeline, *row in rows.values_list("timeline_id", "count", "first", "last", "changed"):
        by_timeline[timeline].append(tuple(row))
    return {timeline: _spread(weeks) for timeline, weeks in by_timeline.items()}


def _spread(weeks: Sequence[tuple[int, int | None, int | None, datetime]]) -> Spread:
    dated = [(count, first, last) for count, first, last, _changed in weeks if first is not None and last is not None]
    first = min((first for _count, first, _last in dated), default=None)
    last = max((last for _count, _first, last in dated), default=None)
    bins = [0] * BIN_COUNT
    for count, day, _last in dated:
        bins[(day - (first or 0)) * BIN_COUNT // ((last or 0) - (first or 0) + 1)] += count
    return Spread(
        count=sum(count for count, *_rest in weeks),
        first=first,
        last=last,
        changed_at=max((changed for *_rest, changed in weeks), default=None),
        bins=tuple(bins) if dated else (),
    )

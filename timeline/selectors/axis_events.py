"""What an axis shows of a stretch of time, counted by the database: a chronology of any size is a few hundred rows."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import Count, F, Max, Min, Q, Value, Window
from django.db.models.functions import Coalesce, Greatest, RowNumber

from timeline.core.axis import Group
from timeline.models import Event
from timeline.selectors.event_numbers import find_weightiest
from timeline.selectors.months import MonthOf

if TYPE_CHECKING:
    from collections.abc import Mapping

    from timeline.core.temporal import Bounds
    from timeline.models.event import EventQuerySet
    from timeline.selectors.event_numbers import EventNumbers
    from timeline.selectors.lane_choice import LaneChoice

_LEAST = -2_147_483_648


@dataclass(frozen=True, slots=True)
class AxisRow:
    """The columns of an event that an axis needs."""

    key: int
    edtf: str
    earliest: int | None
    latest: int | None
    extent: str
    sequence: int
    title: str
    importance: float
    is_disputed: bool
    is_planned: bool


_COLUMNS = (
    "id", "edtf", "earliest", "latest", "extent", "sequence", "title", "importance", "is_disputed", "is_planned",
)  # fmt: skip


def standing_in(events: EventQuerySet, bounds: Bounds | None) -> EventQuerySet:
    """Return the dated events that stand between these days; of an open date only its known end stands anywhere."""
    dated = events.filter(position__isnull=False).order_by()
    if bounds is None:
        return dated
    if bounds.latest is not None:
        dated = dated.filter(position__lte=_stored(bounds.latest))
    if bounds.earliest is not None:
        dated = dated.alias(last_known=Coalesce("latest", "earliest")).filter(last_known__gte=_stored(bounds.earliest))
    return dated


def count_lane_groups(choice: LaneChoice, bounds: Bounds | None, *, by_day: bool) -> Mapping[Any, tuple[Group, ...]]:
    """Return how many events stand in each month or day, for each lane.

    An event of several lanes counts for each; what began before the bounds stands at their start.
    """
    stands, slot = _slots(bounds, by_day=by_day)
    rows = _in_lanes(choice, bounds).annotate(stands=stands, slot=slot).values("lane", "slot")
    first, last, number, disputed = _counts(is_repeated=choice.is_repeated)
    counted = (
        rows.annotate(first=first, last=last, all=number, disputed=disputed)
        .order_by("first")
        .values_list("lane", "first", "last", "all", "disputed")
    )
    found: dict[Any, list[Group]] = defaultdict(list)
    for value, *row in counted:
        found[value].append(Group(*row))
    return {value: tuple(groups) for value, groups in found.items()}


def find_rows(numbers: EventNumbers, bounds: Bounds | None, number: int) -> tuple[AxisRow, ...]:
    """Return the most important events of a stretch of time, at most so many, in order."""
    keys = find_weightiest(numbers, number, bounds)
    rows = Event.objects.filter(pk__in=keys).order_by("position", "sequence", "id")
    return tuple(AxisRow(*row) for row in rows.values_list(*_COLUMNS))


def find_lane_rows(choice: LaneChoice, bounds: Bounds | None, *, number: int) -> Mapping[Any, tuple[AxisRow, ...]]:
    """Return the most important events of each lane, at most so many."""
    ranked = _in_lanes(choice, bounds).annotate(
        rank=Window(
            RowNumber(), partition_by=F("lane"), order_by=[F("importance").desc(), F("position").asc(), F("pk").asc()]
        )
    )  # fmt: skip
    found: dict[Any, dict[int, AxisRow]] = defaultdict(dict)
    for value, *columns in ranked.filter(rank__lte=number).values_list("lane", *_COLUMNS):
        found[value][columns[0]] = AxisRow(*columns)
    return {value: tuple(rows.values()) for value, rows in found.items()}


def _slots(bounds: Bounds | None, *, by_day: bool) -> tuple[Greatest, F | MonthOf]:
    """Return the day on which an event stands, and its slot: that day, or the month."""
    start = _LEAST if bounds is None or bounds.earliest is None else _stored(bounds.earliest)
    return Greatest("position", Value(start)), F("stands") if by_day else MonthOf("stands")


def _in_lanes(choice: LaneChoice, bounds: Bounds | None) -> EventQuerySet:
    return standing_in(choice.events, bounds).annotate(lane=choice.lane).filter(lane__in=list(choice.names))


def _counts(*, is_repeated: bool) -> tuple[Min, Max, Count, Count]:
    """Return the first and the last day, how many events there are, and how many of them are disputed."""
    disputed = Count("pk", distinct=is_repeated, filter=Q(is_disputed=True))
    return Min("stands"), Max("stands"), Count("pk", distinct=is_repeated), disputed


def _stored(day: int) -> int:
    """Return a day that PostgreSQL's integer holds."""
    return max(_LEAST, min(day, -_LEAST - 1))

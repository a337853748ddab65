"""How many events fall where in time, counted by the database: a chronology of any size is a few hundred rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Count, F, Func, IntegerField, Max, Min

from timeline.core.axis import AxisItem
from timeline.core.temporal import Extent

if TYPE_CHECKING:
    from timeline.models.event import EventQuerySet


class MonthOf(Func):
    """The month of a day number, as a number of its own; a day outside those that PostgreSQL has stays a day."""

    template = (
        "CASE WHEN %(expressions)s NOT BETWEEN -1700000 AND 2000000000 THEN %(expressions)s ELSE ("
        "12 * date_part('year', DATE '0001-01-01' + (%(expressions)s - 1)) + "
        "date_part('month', DATE '0001-01-01' + (%(expressions)s - 1)))::int END"
    )
    output_field = IntegerField(null=True)


@dataclass(frozen=True, slots=True)
class Density:
    """Events by the months in which they begin and end, and how many there are with those of unknown date."""

    items: tuple[AxisItem, ...]
    count: int

    @property
    def dated_count(self) -> int:
        """How many events stand on the axis."""
        return sum(item.count for item in self.items)


def count_by_month(events: EventQuerySet) -> Density:
    """Return events counted by month; each group reaches from its first day to its last."""
    return _density(events, start=MonthOf("earliest"), end=MonthOf("latest"))


def count_by_day(events: EventQuerySet) -> Density:
    """Return events counted by first and last day, where months are too coarse."""
    return _density(events, start=F("earliest"), end=F("latest"))


def _density(events: EventQuerySet, *, start: Func | F, end: Func | F) -> Density:
    groups = events.order_by().annotate(start=start, end=end).values("start", "end", "is_disputed")
    rows = groups.annotate(first=Min("earliest"), last=Max("latest"), count=Count("*"))
    values = list(rows.values_list("first", "last", "is_disputed", "count"))
    return Density(
        items=tuple(
            AxisItem(key, first, last, Extent.WITHIN, "", "", "disputed" if is_disputed else "", count)
            for key, (first, last, is_disputed, count) in enumerate(values)
            if first is not None or last is not None
        ),
        count=sum(row[-1] for row in values),
    )

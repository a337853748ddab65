"""The axis of a chronology: marks where there are few events, else a histogram."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from django.template.loader import get_template
from django.utils.safestring import mark_safe
from django.utils.translation import get_language

from timeline.core.axis import Axis, AxisItem, compute_axis
from timeline.core.temporal import Extent, Granularity, parse_edtf
from timeline.models.event import event_address
from timeline.selectors.event_density import count_by_day, count_by_month

if TYPE_CHECKING:
    from django.utils.safestring import SafeString

    from timeline.core.temporal import Bounds
    from timeline.models import Timeline
    from timeline.models.event import EventQuerySet

WIDE, MEDIUM, NARROW = 1080, 640, 358
_MOST_MARKS = 150


@dataclass(frozen=True, slots=True)
class Drawings:
    """The axis drawn for a desktop, for a tablet and for a phone: text in a drawing must not shrink with it."""

    wide: Axis
    medium: Axis
    narrow: Axis

    @property
    def is_finer_than_months(self) -> bool:
        """Return whether a bar stands for days or weeks."""
        starts = (parse_edtf(one.start) for axis in (self.wide, self.medium, self.narrow) for one in axis.bins[:1])
        return any(start.granularity is Granularity.DAY for start in starts)


@dataclass(frozen=True, slots=True)
class Picture:
    """The drawings as HTML, and whether they show events one by one."""

    html: SafeString
    has_marks: bool


def picture_axis(
    timeline: Timeline, events: EventQuerySet, dated_count: int, *, window: Bounds | None, base_query: str
) -> Picture:
    """Return the axis of these events as HTML, drawn again only where something on it is new to this process.

    Links of a histogram keep `base_query`, the filters in force.
    """
    items = find_items(timeline, events, dated_count)
    is_histogram = dated_count > _MOST_MARKS
    return _picture(items, window, base_query if is_histogram else "", get_language() or "")


def find_items(timeline: Timeline, events: EventQuerySet, dated_count: int) -> tuple[AxisItem, ...]:
    """Return what the axis shows: events one by one while there are few, else their number by month or by day."""
    if dated_count <= _MOST_MARKS:
        return tuple(_marked(timeline, events.filter(position__isnull=False)))
    months = count_by_month(events).items
    # Groups by month fill bins of months and more exactly; finer bins need the days.
    return count_by_day(events).items if draw_axis(months, None).is_finer_than_months else months


@lru_cache(maxsize=128)
def draw_axis(items: tuple[AxisItem, ...], window: Bounds | None) -> Drawings:
    """Return the drawings of these items; the window marks the stretch that the page lists."""
    return Drawings(
        wide=compute_axis(items, width=WIDE, window=window),
        medium=compute_axis(items, width=MEDIUM, window=window),
        narrow=compute_axis(items, width=NARROW, window=window, compact=True),
    )


@lru_cache(maxsize=128)
def _picture(items: tuple[AxisItem, ...], window: Bounds | None, base_query: str, language: str) -> Picture:  # noqa: ARG001 - the words in the template are in this language
    """Return the drawings as HTML. What it is drawn from is the key, so a picture is never out of date."""
    drawings = draw_axis(items, window)
    template = get_template("timeline/_axis.html")
    parts = [
        template.render({"axis": axis, "size": size, "base_query": base_query})
        for size, axis in (("wide", drawings.wide), ("medium", drawings.medium), ("narrow", drawings.narrow))
    ]
    return Picture(mark_safe("".join(parts)), bool(drawings.wide.marks))  # noqa: S308 - the template escapes


def _marked(timeline: Timeline, events: EventQuerySet) -> list[AxisItem]:
    """Return the items with title, address and state: there are few enough to be drawn one by one."""
    rows = events.order_by("position", "sequence", "id")
    return [
        AxisItem(
            key=key,
            earliest=earliest,
            latest=latest,
            extent=Extent(extent),
            label=title,
            href=event_address(timeline.slug, key, title),
            state="disputed" if is_disputed else "planned" if is_planned else "attested",
            importance=importance,
        )
        for key, earliest, latest, extent, title, importance, is_disputed, is_planned in rows.values_list(
            "id", "earliest", "latest", "extent", "title", "importance", "is_disputed", "is_planned"
        )
    ]

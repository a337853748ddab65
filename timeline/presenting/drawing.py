"""The axis of a chronology: marks where there are few events, else a histogram."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.text import slugify

from timeline.axis import Axis, AxisItem, compute_axis
from timeline.presenting.density import count_by_day
from timeline.temporal import Extent, Granularity, parse_edtf

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.models import Timeline
    from timeline.models.event import EventQuerySet
    from timeline.presenting.density import Density
    from timeline.temporal import Bounds

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
        """Tell whether a bar stands for days or weeks."""
        starts = (parse_edtf(one.start) for axis in (self.wide, self.medium, self.narrow) for one in axis.bins[:1])
        return any(start.granularity is Granularity.DAY for start in starts)


def draw_axis(timeline: Timeline, events: EventQuerySet, density: Density, *, window: Bounds | None) -> Drawings:
    """Return the drawings of these events; the window marks the stretch that the page lists."""
    if density.dated_count <= _MOST_MARKS:
        return _draw(_marked(timeline, events.filter(position__isnull=False)), window)
    drawings = _draw(density.items, window)
    # Groups by month fill bins of months and more exactly; finer bins need the days.
    return _draw(count_by_day(events).items, window) if drawings.is_finer_than_months else drawings


def _draw(items: Sequence[AxisItem], window: Bounds | None) -> Drawings:
    return Drawings(
        wide=compute_axis(items, width=WIDE, window=window),
        medium=compute_axis(items, width=MEDIUM, window=window),
        narrow=compute_axis(items, width=NARROW, window=window, compact=True),
    )


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
            href=reverse("event-detail", args=[timeline.slug, key, slugify(title) or "event"]),
            state="disputed" if is_disputed else "planned" if is_planned else "attested",
            importance=importance,
        )
        for key, earliest, latest, extent, title, importance, is_disputed, is_planned in rows.values_list(
            "id", "earliest", "latest", "extent", "title", "importance", "is_disputed", "is_planned"
        )
    ]

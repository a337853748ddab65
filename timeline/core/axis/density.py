"""A histogram where there are too many events to draw each."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from timeline.core.axis.calendar_steps import Unit, finest_step
from timeline.core.axis.shapes import AxisItem, Bin

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from timeline.core.axis.calendar_steps import Step
    from timeline.core.axis.layout import Layout
    from timeline.core.axis.scale import Scale
    from timeline.core.temporal import DayNumber

_SPACE_BETWEEN = 1.0
_LOWEST = 2.0


@dataclass(frozen=True, slots=True)
class _Room:
    """A stretch of days with its place in the drawing."""

    start: DayNumber
    last: DayNumber
    x: float
    end_x: float


def compute_bins(items: Sequence[AxisItem], scale: Scale, layout: Layout, *, baseline_y: float) -> tuple[Bin, ...]:
    """The bins that hold events; an event counts in every bin that its bounds touch, as a filter finds it."""
    step = finest_step(scale.pixels_a_day, dict.fromkeys(Unit, layout.smallest_bin))
    rooms = _rooms(scale, step)
    starts = [room.start for room in rooms]
    counts = _count(items, starts)
    disputed = _count((item for item in items if item.state == "disputed"), starts)
    per_event = layout.histogram_height / max(counts)
    return tuple(
        _bin(room, step, (count, disputed_count), per_event=per_event, baseline_y=baseline_y)
        for room, count, disputed_count in zip(rooms, counts, disputed, strict=True)
        if count
    )


def _rooms(scale: Scale, step: Step) -> list[_Room]:
    """The steps that hold dates of each segment, cut at its ends."""
    rooms: dict[DayNumber, _Room] = {}
    for segment in scale.segments:
        for day in step.starts(segment.first, segment.last):
            last = step.next_start(day) - 1
            x = max(scale.x(day), segment.x)
            end_x = min(scale.x(last + 1), segment.end_x)
            # A step that runs over a break belongs to both segments and is drawn in the first.
            rooms.setdefault(day, _Room(day, last, x, end_x))
    return list(rooms.values())


def _count(items: Iterable[AxisItem], starts: Sequence[DayNumber]) -> list[int]:
    """How many items touch each bin, by counting only where each begins and ends."""
    changes = [0] * (len(starts) + 1)
    for item in items:
        first = 0 if item.earliest is None else max(0, bisect_right(starts, item.earliest) - 1)
        last = len(starts) - 1 if item.latest is None else bisect_right(starts, item.latest) - 1
        changes[first] += item.count
        changes[last + 1] -= item.count
    return list(accumulate(changes[:-1]))


def _bin(room: _Room, step: Step, counts: tuple[int, int], *, per_event: float, baseline_y: float) -> Bin:
    count, disputed_count = counts
    height = round(max(_LOWEST, count * per_event), 1)
    disputed_height = round(max(_LOWEST, disputed_count * per_event), 1) if disputed_count else 0.0
    x = round(room.x + _SPACE_BETWEEN / 2, 1)
    return Bin(
        x=x,
        width=round(max(_LOWEST, room.end_x - room.x - _SPACE_BETWEEN), 1),
        y=round(baseline_y - height, 1),
        height=height,
        disputed_y=round(baseline_y - disputed_height, 1),
        disputed_height=disputed_height,
        count=count,
        disputed_count=disputed_count,
        start=step.edtf(room.start),
        end=step.edtf(room.last),
    )

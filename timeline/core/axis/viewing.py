"""The drawing of a stretch of time: marks where there is room, bubbles where events crowd, in one lane or several."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from timeline.core.axis.bubbles import compute_bubbles, count_left_out
from timeline.core.axis.layout import layout_for
from timeline.core.axis.marks import compute_shapes, draw_packed
from timeline.core.axis.occupation import find_occupation
from timeline.core.axis.packing import pack
from timeline.core.axis.scale import build_scale, linear_scale
from timeline.core.axis.shapes import Axis, AxisItem, LaneLine
from timeline.core.axis.strip import pieces_of, stretch_of
from timeline.core.axis.ticks import compute_ticks
from timeline.core.axis.words import ENGLISH_AXIS, AxisWords
from timeline.core.temporal import Bounds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.core.axis.layout import Layout
    from timeline.core.axis.scale import Scale
    from timeline.core.axis.shapes import Bubble, Group, Mark
    from timeline.core.axis.view import View

_TICK_LABEL_DROP = 18.0
_LOWEST_LANE = 8.0
_FEWEST_MARKS = 5
_FEW_LANES = 4
_DESKTOP = 1080
_DAYS_IN_MONTH = 31


@dataclass(frozen=True, slots=True)
class Lane:
    """What one lane shows: the events that may be drawn one by one, and how many there are of all, group by group."""

    items: tuple[AxisItem, ...]
    groups: tuple[Group, ...]
    name: str = ""

    @property
    def count(self) -> int:
        """How many events there are."""
        return sum(group.count for group in self.groups)


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A lane as drawn, from the top down."""

    line: LaneLine
    marks: tuple[Mark, ...]
    bubbles: tuple[Bubble, ...]


def compute_view(
    lanes: Sequence[Lane],
    *,
    width: int,
    view: View | None = None,
    limits: Bounds | None = None,
    compact: bool = False,
    today: int | None = None,
    words: AxisWords = ENGLISH_AXIS,
) -> Axis:
    """The drawing of the lanes over a view, or over all their dates, where long empty stretches are shortened.

    The limits are what was asked for: dates that reach beyond them are drawn up to them.
    """
    layout = layout_for(width, is_compact=compact)
    scale = find_scale(lanes, view, layout, words, limits=limits)
    if scale is None:
        baseline_y = layout.top + layout.lowest
        return _axis(layout, baseline_y)
    drawn = _draw_lanes(lanes, scale, layout)
    baseline_y = max([layout.top + layout.lowest, *(one.line.end_y for one in drawn)])
    ticks, breaks = compute_ticks(scale, layout, words)
    return replace(
        _axis(layout, baseline_y),
        ticks=ticks,
        breaks=breaks,
        marks=tuple(mark for one in drawn for mark in one.marks),
        bubbles=tuple(bubble for one in drawn for bubble in one.bubbles),
        lanes=tuple(one.line for one in drawn if one.line.name),
        pieces=pieces_of(scale),
        today=_today(today, scale),
    )


def _draw_lanes(lanes: Sequence[Lane], scale: Scale, layout: Layout) -> list[_Drawn]:
    """The lanes, each below the other; many of them share the marks and bubbles that a drawing may have."""
    shared = replace(
        layout,
        most_marks=max(_FEWEST_MARKS, 2 * layout.most_marks // max(2, len(lanes))),
        column=layout.column * (2 if len(lanes) > _FEW_LANES else 1),
    )
    drawn: list[_Drawn] = []
    y = layout.top
    for lane in lanes:
        is_only = len(lanes) == 1 and not lane.name
        drawn.append(_draw_lane(lane, scale, shared, y=y, is_only=is_only))
        y = drawn[-1].line.end_y
    return drawn


def find_scale(
    lanes: Sequence[Lane], view: View | None, layout: Layout, words: AxisWords, *, limits: Bounds | None = None
) -> Scale | None:
    """The scale of a view, or of all dates; None without any."""
    if view is not None:
        return linear_scale(view, layout)
    drawn = [_limited(item, limits) for lane in lanes for item in lane.items]
    drawn += [stretch_of(group) for lane in lanes for group in lane.groups]
    occupation = find_occupation(drawn, None)
    return build_scale(occupation, layout, words) if occupation else None


def _limited(item: AxisItem, limits: Bounds | None) -> AxisItem:
    """The item as far as it lies within the limits; of an open date only the known end needs room."""
    known = Bounds(item.position, item.position if item.latest is None else item.latest)
    inside = known.intersection(limits) if limits else known
    return replace(item, earliest=inside.earliest, latest=inside.latest) if inside else item


def needs_days(groups: Sequence[Group], view: View | None, *, words: AxisWords = ENGLISH_AXIS) -> bool:
    """Whether groups by month are too coarse for the bubbles of a desktop's drawing."""
    layout = layout_for(_DESKTOP, is_compact=False)
    scale = find_scale([Lane((), tuple(groups))], view, layout, words)
    return scale is not None and scale.pixels_a_day * _DAYS_IN_MONTH > layout.column


def _axis(layout: Layout, baseline_y: float) -> Axis:
    return Axis(
        width=layout.width,
        height=baseline_y + layout.tick_row,
        baseline_y=baseline_y,
        tick_label_y=baseline_y + _TICK_LABEL_DROP,
        is_density=False,
    )


def _draw_lane(lane: Lane, scale: Scale, layout: Layout, *, y: float, is_only: bool) -> _Drawn:
    """A lane: its name, its rows of marks, and its bubbles at the foot."""
    most_rows = layout.most_rows if is_only else layout.most_lane_rows
    items = _weightiest(lane.items, layout.most_marks)
    packed = pack(compute_shapes(items, scale, layout), layout, most_rows=most_rows)
    left_out = count_left_out(lane.groups, (one.shape.item for one in packed))
    head = layout.lane_head if lane.name else 0.0
    rows = max((one.row + 1 for one in packed), default=0)
    ground = y + head + max(rows * layout.row, 0.0 if is_only else _LOWEST_LANE)
    foot = layout.bubble_row if left_out else layout.space_over_scale
    end_y = max(ground + foot, y + (layout.lowest if is_only else 0.0))
    marks = draw_packed(packed, layout, ground=end_y - foot)
    bubbles = compute_bubbles(left_out, scale, layout, y=end_y - layout.bubble_row / 2)
    return _Drawn(LaneLine(lane.name, lane.count, y, y + 13.0, end_y), marks, bubbles)


def _weightiest(items: Sequence[AxisItem], number: int) -> list[AxisItem]:
    """The most important items; of alike ones, some from every part of the time."""
    ranked = sorted(items, key=lambda item: (-item.importance, item.position or 0, item.key))
    if len(ranked) <= number:
        return ranked
    least = ranked[number - 1].importance
    above = [item for item in ranked if item.importance > least]
    alike = [item for item in ranked if item.importance == least]
    needed = number - len(above)
    return above + [alike[index * len(alike) // needed] for index in range(needed)]


def _today(today: int | None, scale: Scale) -> float | None:
    """Where the middle of this day stands, if it is on the scale."""
    if today is None or not any(one.start <= today + 0.5 <= one.end for one in scale.segments):
        return None
    return round(scale.x(today + 0.5), 1)

"""Events as marks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.core.axis.lanes import find_labels, find_rows
from timeline.core.axis.shapes import AxisItem, Mark, MarkKind, Shape
from timeline.core.temporal import Extent

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.core.axis.lanes import Label
    from timeline.core.axis.layout import Layout
    from timeline.core.axis.packing import Packed
    from timeline.core.axis.scale import Scale

_SHORTEST_BAR = 10.0
_HALF_A_LETTER = 3.5


@dataclass(frozen=True, slots=True)
class _Place:
    """The lane of a mark, counted through both bands, and the row of the drawing that it takes."""

    lane: int
    row_y: float
    row_height: float
    height: float


def compute_shapes(items: Sequence[AxisItem], scale: Scale | None, layout: Layout) -> list[Shape]:
    """The shapes from left to right; those that begin together are ordered long first, then by key."""
    shapes = [_shape(item, scale, layout) for item in items]
    return sorted(shapes, key=lambda shape: (shape.hit_x, -shape.hit_end_x, shape.item.key))


def _shape(item: AxisItem, scale: Scale | None, layout: Layout) -> Shape:
    is_day = item.earliest is not None and item.earliest == item.latest
    start, end = _stretch(item, scale, layout)
    if is_day:
        kind, shortest = MarkKind.INSTANT, layout.dot
        start, end = _around((start + end) / 2, layout.dot)
    else:
        kind = MarkKind.SPAN if item.extent is Extent.THROUGHOUT else MarkKind.UNCERTAIN
        shortest = _SHORTEST_BAR
    x, end_x = _widened(start, end, shortest, limit=layout.width)
    return Shape(item, kind, x, end_x, *_widened(x, end_x, layout.dot_row, limit=layout.width))


def _stretch(item: AxisItem, scale: Scale | None, layout: Layout) -> tuple[float, float]:
    """From where to where a date is drawn: an open side is a short tail, for nothing is known of its length."""
    if scale is None or (item.earliest is None and item.latest is None):
        return 0.0, float(layout.width)
    if item.earliest is not None and item.earliest == item.latest and item.moment is not None:
        moment = scale.x(item.earliest + item.moment)
        return moment, moment
    start = None if item.earliest is None else scale.x(item.earliest)
    end = None if item.latest is None else scale.x(item.latest + 1)
    return (
        max(0.0, (end or 0.0) - layout.tail) if start is None else start,
        min(float(layout.width), (start or 0.0) + layout.tail) if end is None else end,
    )


def _around(center: float, width: float) -> tuple[float, float]:
    return center - width / 2, center + width / 2


def _widened(start: float, end: float, least: float, *, limit: float) -> tuple[float, float]:
    """The stretch, if need be widened to both sides, inside the drawing."""
    if end - start < least:
        start, end = _around((start + end) / 2, least)
    shift = max(0.0, -start) - max(0.0, end - limit)
    return start + shift, end + shift


def arrange(shapes: Sequence[Shape], layout: Layout) -> tuple[tuple[Mark, ...], float] | None:
    """The marks with the place of the scale under them: bars below, dots and short bars above; None if too high."""
    bars = [shape for shape in shapes if shape.end_x - shape.x > layout.longest_bar_among_dots]
    dots = [shape for shape in shapes if shape.end_x - shape.x <= layout.longest_bar_among_dots]
    bar_rows, dot_rows = find_rows(bars), find_rows(dots)
    bar_count, dot_count = (max((row + 1 for row in rows), default=0) for rows in (bar_rows, dot_rows))
    if bar_count > layout.most_bar_rows or dot_count > layout.most_dot_rows:
        return None
    bars_height = bar_count * layout.bar_row + (layout.space_over_bars if bars else 0.0)
    height = dot_count * layout.dot_row + bars_height + layout.space_over_scale
    baseline_y = layout.top + max(layout.lowest, height)
    ground = baseline_y - layout.space_over_scale
    bar_places = [_place(row, row, ground, (layout.bar_row, layout.bar)) for row in bar_rows]
    sky = ground - bars_height
    dot_places = [_place(bar_count + row, row, sky, (layout.dot_row, layout.dot)) for row in dot_rows]
    labels = find_labels(bars, bar_rows, layout) + find_labels(dots, dot_rows, layout)
    marks = zip(bars + dots, bar_places + dot_places, labels, strict=True)
    return tuple(sorted((_mark(*one) for one in marks), key=lambda mark: (mark.hit_x, mark.lane))), baseline_y


def draw_packed(packed: Sequence[Packed], layout: Layout, *, ground: float) -> tuple[Mark, ...]:
    """The marks of shapes that have found their rows, in the order of time."""
    marks = (
        _mark(
            one.shape,
            _Place(one.row, ground - (one.row + 1) * layout.row, layout.row, layout.dot),
            one.label,
        )
        for one in packed
    )
    return tuple(sorted(marks, key=lambda mark: (mark.hit_x, mark.lane)))


def _place(lane: int, row: int, ground: float, heights: tuple[float, float]) -> _Place:
    row_height, height = heights
    return _Place(lane, ground - (row + 1) * row_height, row_height, height)


def _mark(shape: Shape, place: _Place, label: Label | None) -> Mark:
    center_y = place.row_y + place.row_height / 2
    return Mark(
        key=shape.item.key,
        title=shape.item.label,
        href=shape.item.href,
        state=shape.item.state,
        kind=shape.kind,
        lane=place.lane,
        x=round(shape.x, 1),
        width=round(shape.end_x - shape.x, 1),
        y=center_y - place.height / 2,
        height=place.height,
        is_open_start=shape.item.earliest is None,
        is_open_end=shape.item.latest is None,
        hit_x=round(shape.hit_x, 1),
        hit_width=round(shape.hit_end_x - shape.hit_x, 1),
        hit_y=place.row_y,
        hit_height=place.row_height,
        label=label.text if label else "",
        label_x=round(label.x, 1) if label else 0.0,
        label_y=center_y + _HALF_A_LETTER,
        label_anchor=label.anchor if label else "start",
        when=shape.item.when,
    )

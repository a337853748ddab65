"""Events as marks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.axis.shapes import AxisItem, Layout, Mark, MarkKind
from timeline.temporal import Extent

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.axis.lanes import Place
    from timeline.axis.scale import Scale

_SHORTEST_BAR = 10.0
_SPACE_UNDER_BAR = 2.0
_SPACE_OVER_BAR = 3.0
_HALF_A_LETTER = 4.0


@dataclass(frozen=True, slots=True)
class Shape:
    """An item on the scale: the drawn stretch, and the stretch that answers to a finger."""

    item: AxisItem
    kind: MarkKind
    x: float
    end_x: float
    hit_x: float
    hit_end_x: float


def compute_shapes(items: Sequence[AxisItem], scale: Scale | None, layout: Layout) -> list[Shape]:
    """The shapes from left to right; those that begin together are ordered long first, then by key."""
    shapes = [_shape(item, scale, layout) for item in items]
    return sorted(shapes, key=lambda shape: (shape.hit_x, -shape.hit_end_x, shape.item.key))


def _shape(item: AxisItem, scale: Scale | None, layout: Layout) -> Shape:
    is_day = item.earliest is not None and item.earliest == item.latest
    start = 0.0 if item.earliest is None or scale is None else scale.x(item.earliest)
    end = float(layout.width) if item.latest is None or scale is None else scale.x(item.latest + 1)
    if is_day:
        kind, shortest = MarkKind.INSTANT, layout.dot
        start, end = _around((start + end) / 2, layout.dot)
    else:
        kind = MarkKind.SPAN if item.extent is Extent.THROUGHOUT else MarkKind.UNCERTAIN
        shortest = _SHORTEST_BAR
    x, end_x = _widened(start, end, shortest, limit=layout.width)
    return Shape(item, kind, x, end_x, *_widened(x, end_x, layout.smallest_hit, limit=layout.width))


def _around(center: float, width: float) -> tuple[float, float]:
    return center - width / 2, center + width / 2


def _widened(start: float, end: float, least: float, *, limit: float) -> tuple[float, float]:
    """The stretch, if need be widened to both sides, inside the drawing."""
    if end - start < least:
        start, end = _around((start + end) / 2, least)
    shift = max(0.0, -start) - max(0.0, end - limit)
    return start + shift, end + shift


def build_mark(shape: Shape, place: Place, layout: Layout, *, baseline_y: float) -> Mark:
    """The mark in its lane, counted upwards from the scale."""
    row_y = baseline_y - (place.lane + 1) * layout.row_height
    center_y = row_y + layout.row_height - layout.bar_height / 2 - _SPACE_UNDER_BAR
    label = place.label
    above = layout.bar_height / 2 + _SPACE_OVER_BAR
    return Mark(
        key=shape.item.key,
        title=shape.item.label,
        href=shape.item.href,
        state=shape.item.state,
        kind=shape.kind,
        lane=place.lane,
        x=round(shape.x, 1),
        width=round(shape.end_x - shape.x, 1),
        y=center_y - layout.bar_height / 2,
        height=layout.bar_height,
        is_open_start=shape.item.earliest is None,
        is_open_end=shape.item.latest is None,
        hit_x=round(shape.hit_x, 1),
        hit_width=round(shape.hit_end_x - shape.hit_x, 1),
        hit_y=row_y,
        hit_height=layout.row_height,
        label=label.text if label else "",
        label_x=round(label.x, 1) if label else 0.0,
        label_y=center_y - above if label and label.is_above else center_y + _HALF_A_LETTER,
        label_anchor=label.anchor if label else "start",
    )

"""Which events of a crowded stretch find a row, and how much of their titles has room."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from timeline.core.axis.lanes import Label, fit_text, shorten
from timeline.core.axis.shapes import text_width

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline.core.axis.layout import Layout
    from timeline.core.axis.shapes import Anchor, Shape

_SPACE_BETWEEN = 2.0
_SPACE_BESIDE_LABEL = 5.0
_GAP = 3.0
# As much of a title as every event may claim, before those with room around them show more.
_FEW_LETTERS = 30
_WIDE = 0.2
_MOST_WIDE_ROWS = 3


@dataclass(slots=True)
class Packed:
    """A shape in its row, counted from the scale, with its label where that has room."""

    shape: Shape
    row: int
    label: Label | None

    @property
    def start(self) -> float:
        """Where the shape or its label begins."""
        return min(self.shape.hit_x, self.label.extent[0]) if self.label else self.shape.hit_x

    @property
    def end(self) -> float:
        """Where the shape or its label ends."""
        return max(self.shape.hit_end_x, self.label.extent[1]) if self.label else self.shape.hit_end_x


@dataclass(slots=True)
class _Rows:
    """The rows with what stands in them."""

    layout: Layout
    most: int
    packed: list[Packed] = field(default_factory=list)

    def room_around(self, shape: Shape, row: int) -> tuple[float, float] | None:
        """How far a row is free on both sides of a shape; None where the shape itself has no room."""
        left, right = 0.0, float(self.layout.width)
        for other in self.packed:
            if other.row != row or other.shape is shape:
                continue
            if other.end + _SPACE_BETWEEN <= shape.hit_x:
                left = max(left, other.end + _SPACE_BETWEEN)
            elif other.start - _SPACE_BETWEEN >= shape.hit_end_x:
                right = min(right, other.start - _SPACE_BETWEEN)
            else:
                return None
        return left, right

    def rooms(self, shape: Shape) -> Iterator[tuple[int, tuple[float, float]]]:
        """The rows that a shape may take, with the room around it; wide bars keep to the lowest."""
        for row in range(min(self.most, _MOST_WIDE_ROWS) if _is_wide(shape, self.layout) else self.most):
            room = self.room_around(shape, row)
            if room:
                yield row, room


def pack(shapes: Sequence[Shape], layout: Layout, *, most_rows: int) -> list[Packed]:
    """The shapes that find a row, the important first; what has no room is left out, for a bubble to count."""
    rows = _Rows(layout, most_rows)
    # Wide bars need a row of their own, so they choose before it fills.
    for shape in sorted(shapes, key=lambda shape: (not _is_wide(shape, layout), *_rank(shape))):
        placed = _place(shape, rows)
        if placed:
            rows.packed.append(placed)
    for packed in rows.packed:
        room = rows.room_around(packed.shape, packed.row)
        # The room was there when it was placed, and nobody may stand in it since.
        packed.label = (room and _label(packed.shape, room, layout.longest_label)) or packed.label
    return rows.packed


def _is_wide(shape: Shape, layout: Layout) -> bool:
    return shape.end_x - shape.x > _WIDE * layout.width


def _rank(shape: Shape) -> tuple[float, float, int]:
    return -shape.item.importance, shape.hit_x, shape.item.key


def _place(shape: Shape, rows: _Rows) -> Packed | None:
    """The lowest row with room for shape and label, else the lowest with room for the shape."""
    bare: Packed | None = None
    text = shorten(shape.item.label, _FEW_LETTERS)
    wished = text_width(text)
    for row, room in rows.rooms(shape):
        side = next((side for side in _sides(shape, room) if side[2] >= wished), None)
        if side:
            return Packed(shape, row, Label(text, side[0], side[1]) if text else None)
        bare = bare or Packed(shape, row, None)
    return bare


def _sides(shape: Shape, room: tuple[float, float]) -> tuple[tuple[float, Anchor, float], ...]:
    """Where a label may begin, to which side it goes, and its room: inside a bar, to the right, to the left."""
    return (
        (shape.x + _SPACE_BESIDE_LABEL, "start", shape.end_x - shape.x - 2 * _SPACE_BESIDE_LABEL),
        (shape.hit_end_x + _GAP, "start", room[1] - shape.hit_end_x - _GAP),
        (shape.hit_x - _GAP, "end", shape.hit_x - _GAP - room[0]),
    )


def _label(shape: Shape, room: tuple[float, float], longest: int) -> Label | None:
    """As much of the title as has room on the side that shows most of it."""
    labels = [
        Label(fit_text(shape.item.label, width, longest=longest), x, anchor)
        for x, anchor, width in _sides(shape, room)
    ]
    best = max(labels, key=lambda label: len(label.text))
    return best if best.text else None

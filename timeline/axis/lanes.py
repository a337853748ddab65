"""Which lane each mark takes, and which labels have room there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.axis.shapes import Anchor, Layout, MarkKind, text_width

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline.axis.marks import Shape

_SPACE_BETWEEN = 2.0
_SPACE_BEFORE_LABEL = 5.0


@dataclass(frozen=True, slots=True)
class Label:
    """A text beside or above a mark; `start` and `end` bound the mark and its label together."""

    text: str
    x: float
    anchor: Anchor
    is_above: bool
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Place:
    """Where a mark stands; lane 0 is next to the scale."""

    lane: int
    label: Label | None


@dataclass(slots=True)
class _Lane:
    """How far a lane is taken, by its last mark alone and with the label of that mark."""

    mark_end: float = float("-inf")
    label_end: float = float("-inf")
    last_index: int = -1


def count_lanes(shapes: Sequence[Shape]) -> int:
    """The fewest lanes in which the marks, without labels, do not touch."""
    ends: list[float] = []
    for shape in shapes:
        lane = next((index for index, end in enumerate(ends) if end <= shape.hit_x), len(ends))
        ends[lane : lane + 1] = [shape.hit_end_x + _SPACE_BETWEEN]
    return len(ends)


def arrange(shapes: Sequence[Shape], layout: Layout) -> list[Place]:
    """A place for each shape: with its label in the first lane that has room, else without.

    A label gives way to a later mark, so that labels never cost more lanes than the layout leaves free.
    """
    most_lanes = max(count_lanes(shapes), layout.free_lanes)
    lanes: list[_Lane] = []
    places: list[Place] = []
    for index, shape in enumerate(shapes):
        place = _labelled(shape, lanes, layout, most_lanes=most_lanes)
        place = place or _unlabelled(shape, lanes, places, most_lanes=most_lanes)
        if place.lane == len(lanes):
            lanes.append(_Lane())
        places.append(place)
        mark_end = shape.hit_end_x + _SPACE_BETWEEN
        label_end = place.label.end + _SPACE_BETWEEN if place.label else mark_end
        lanes[place.lane] = _Lane(mark_end, label_end, index)
    return places


def _labelled(shape: Shape, lanes: Sequence[_Lane], layout: Layout, *, most_lanes: int) -> Place | None:
    for label in _possible_labels(shape, layout):
        for index, lane in enumerate(lanes):
            if lane.label_end <= label.start:
                return Place(index, label)
        if len(lanes) < most_lanes:
            return Place(len(lanes), label)
    return None


def _unlabelled(shape: Shape, lanes: Sequence[_Lane], places: list[Place], *, most_lanes: int) -> Place:
    for index, lane in enumerate(lanes):
        if lane.label_end <= shape.hit_x:
            return Place(index, None)
    if len(lanes) < most_lanes:
        return Place(len(lanes), None)
    index, lane = next((index, lane) for index, lane in enumerate(lanes) if lane.mark_end <= shape.hit_x)
    places[lane.last_index] = Place(index, None)
    return Place(index, None)


def _possible_labels(shape: Shape, layout: Layout) -> Iterator[Label]:
    """Above a bar that is long enough, else to the right of the mark or to its left."""
    text = shorten(shape.item.label, layout.longest_label)
    length = text_width(text)
    if not text:
        return
    above = max(shape.x, _SPACE_BEFORE_LABEL)
    if shape.kind is not MarkKind.INSTANT and above + length <= shape.end_x:
        yield Label(text, above, "start", is_above=True, start=shape.hit_x, end=shape.hit_end_x)
        return
    right, left = shape.end_x + _SPACE_BEFORE_LABEL, shape.x - _SPACE_BEFORE_LABEL
    if right + length <= layout.width:
        yield Label(text, right, "start", is_above=False, start=shape.hit_x, end=max(right + length, shape.hit_end_x))
    if left >= length:
        yield Label(text, left, "end", is_above=False, start=min(left - length, shape.hit_x), end=shape.hit_end_x)


def shorten(label: str, longest: int) -> str:
    """The label cut at a word, with an ellipsis, when it is longer."""
    if len(label) <= longest:
        return label
    cut = label[: longest - 1]
    if not label[longest - 1].isspace():
        cut = cut.rpartition(" ")[0] or cut
    return f"{cut.rstrip(' ,;:–-')}…"

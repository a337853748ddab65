"""What holds for every drawing."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.axis.factory import FIFTY, make_items
from timeline.core.axis import Axis, AxisItem, Mark, compute_axis
from timeline.core.axis.shapes import text_width
from timeline.core.temporal import Extent, day_number

if TYPE_CHECKING:
    import random

DAYS = st.integers(day_number(-17000, 1, 1), day_number(3000, 1, 1))
NEAR_DAYS = st.integers(day_number(2023, 1, 1), day_number(2025, 1, 1))


@st.composite
def axis_items(draw: st.DrawFn) -> AxisItem:
    day = draw(st.one_of(NEAR_DAYS, NEAR_DAYS, DAYS))
    earliest = draw(st.sampled_from([day, day, None]))
    latest = draw(st.sampled_from([day, day, day + draw(st.integers(0, 4000)), None]))
    extent = draw(st.sampled_from(Extent))
    label = draw(st.sampled_from(["", "Talks", "Ministers sign a memorandum in Ankara", "x" * 60]))
    state = draw(st.sampled_from(["attested", "single", "planned", "disputed"]))
    return AxisItem(draw(st.integers(1, 10**6)), earliest, latest, extent, label, "#", state)


AXES = st.tuples(st.lists(axis_items(), max_size=40), st.sampled_from([(1000, False), (640, False), (360, True)]))


def axis_of(items: list[AxisItem], size: tuple[int, bool]) -> Axis:
    width, is_compact = size
    return compute_axis(items, width=width, compact=is_compact)


def text_extent(x: float, text: str, anchor: str) -> tuple[float, float]:
    length = text_width(text)
    start = {"start": x, "middle": x - length / 2, "end": x - length}[anchor]
    return start, start + length


def extent_with_label(mark: Mark) -> tuple[float, float]:
    hit = (mark.hit_x, mark.hit_x + mark.hit_width)
    if not mark.label:
        return hit
    label = text_extent(mark.label_x, mark.label, mark.label_anchor)
    return min(hit[0], label[0]), max(hit[1], label[1])


def are_apart(extents: list[tuple[float, float]]) -> bool:
    return all(one[1] <= other[0] + 0.2 for one, other in pairwise(sorted(extents)))


@given(AXES)
def test_marks_and_labels_of_a_lane_do_not_touch(drawing: tuple[list[AxisItem], tuple[int, bool]]) -> None:
    axis = axis_of(*drawing)

    for lane in {mark.lane for mark in axis.marks}:
        assert are_apart([extent_with_label(mark) for mark in axis.marks if mark.lane == lane])


@given(AXES)
def test_what_answers_to_a_finger_does_not_overlap(drawing: tuple[list[AxisItem], tuple[int, bool]]) -> None:
    axis = axis_of(*drawing)
    rows = sorted({(mark.hit_y, mark.hit_y + mark.hit_height) for mark in axis.marks})

    assert are_apart(rows)
    assert len(rows) == len({mark.lane for mark in axis.marks})


@given(AXES)
def test_all_stands_inside_the_drawing(drawing: tuple[list[AxisItem], tuple[int, bool]]) -> None:
    axis = axis_of(*drawing)
    shapes = [(mark.x, mark.x + mark.width) for mark in axis.marks]
    labels = [text_extent(tick.x, tick.label, tick.label_anchor) for tick in axis.ticks if tick.label]
    bins = [(drawn.x, drawn.x + drawn.width) for drawn in axis.bins]
    breaks = [(drawn.x, drawn.x + drawn.width) for drawn in axis.breaks]
    extents = [*shapes, *labels, *bins, *breaks, *(extent_with_label(mark) for mark in axis.marks)]

    assert all(-0.2 <= start <= end <= axis.width + 0.2 for start, end in extents)
    assert all(0 <= mark.hit_y <= mark.y <= mark.y + mark.height <= axis.baseline_y for mark in axis.marks)
    assert all(mark.hit_y < mark.label_y < mark.hit_y + mark.hit_height for mark in axis.marks)
    assert all(drawn.y >= 0 for drawn in axis.bins)


@given(AXES)
def test_labels_of_ticks_and_breaks_do_not_touch(drawing: tuple[list[AxisItem], tuple[int, bool]]) -> None:
    axis = axis_of(*drawing)
    ticks = [text_extent(tick.x, tick.label, tick.label_anchor) for tick in axis.ticks if tick.label]
    breaks = [text_extent(drawn.label_x, drawn.label, "middle") for drawn in axis.breaks if drawn.label]

    assert are_apart([*ticks, *breaks])
    assert [tick.x for tick in axis.ticks] == sorted(tick.x for tick in axis.ticks)


@given(AXES)
def test_every_event_is_drawn_and_can_be_hit(drawing: tuple[list[AxisItem], tuple[int, bool]]) -> None:
    items, (width, is_compact) = drawing
    axis = compute_axis(items, width=width, compact=is_compact)
    smallest = 16 if is_compact else 14

    assert axis.is_density is (bool(items) and not axis.marks)
    if axis.marks:
        assert sorted(mark.key for mark in axis.marks) == sorted(item.key for item in items)
    assert all(round(mark.hit_width, 1) >= smallest <= mark.hit_height for mark in axis.marks)


@given(AXES, st.randoms(use_true_random=False))
def test_the_order_of_the_events_does_not_matter(
    drawing: tuple[list[AxisItem], tuple[int, bool]], shuffler: random.Random
) -> None:
    items, size = drawing
    unique = list({item.key: item for item in items}.values())
    shuffled = shuffler.sample(unique, len(unique))

    assert axis_of(shuffled, size) == axis_of(unique, size)


@given(st.lists(DAYS | NEAR_DAYS, min_size=2, max_size=30, unique=True))
def test_later_days_stand_further_right(days: list[int]) -> None:
    items = [AxisItem(day, day, day, Extent.WITHIN, "", "#", "single") for day in sorted(days)]
    marks = sorted(compute_axis(items, width=1000).marks, key=lambda mark: mark.key)

    assert [mark.center_x for mark in marks] == sorted(mark.center_x for mark in marks)


@settings(max_examples=20)
@given(st.integers(60, 400), st.booleans())
def test_narrow_drawings_still_hold_together(width: int, is_compact: bool) -> None:
    axis = compute_axis(make_items("Y-17000", "1984", "2014", *FIFTY), width=width, compact=is_compact)

    assert all(drawn.width > 0 for drawn in (*axis.bins, *axis.marks))

from __future__ import annotations

import time
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.axis.factory import make_item, make_items
from timeline.axis import Axis, AxisItem, Mark, MarkKind, Stretch, compute_axis
from timeline.temporal import Bounds, Extent, day_number, edtf_from_day, edtf_from_year, parse_edtf

if TYPE_CHECKING:
    import random

SPRING_2024 = Bounds(day_number(2024, 3, 1), day_number(2024, 5, 31))
FIFTY = [edtf_from_day(day_number(2023, 1, 1) + 14 * index) for index in range(50)]

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
    length = len(text) * 6.2
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
def test_all_stands_inside_the_drawing(drawing: tuple[list[AxisItem], tuple[int, bool]]) -> None:
    axis = axis_of(*drawing)
    shapes = [(mark.x, mark.x + mark.width) for mark in axis.marks]
    labels = [text_extent(tick.x, tick.label, tick.label_anchor) for tick in axis.ticks if tick.label]
    bins = [(drawn.x, drawn.x + drawn.width) for drawn in axis.bins]
    breaks = [(drawn.x, drawn.x + drawn.width) for drawn in axis.breaks]
    extents = [*shapes, *labels, *bins, *breaks, *(extent_with_label(mark) for mark in axis.marks)]

    assert all(-0.2 <= start <= end <= axis.width + 0.2 for start, end in extents)
    assert all(0 <= mark.hit_y <= mark.y <= mark.y + mark.height <= axis.baseline_y for mark in axis.marks)
    assert all(mark.label_y - 8 >= mark.hit_y for mark in axis.marks if mark.label)
    assert all(drawn.y >= 0 for drawn in axis.bins)


@given(AXES)
def test_labels_of_ticks_and_breaks_do_not_touch(drawing: tuple[list[AxisItem], tuple[int, bool]]) -> None:
    axis = axis_of(*drawing)
    ticks = [text_extent(tick.x, tick.label, tick.label_anchor) for tick in axis.ticks if tick.label]
    breaks = [text_extent(drawn.label_x, drawn.label, "middle") for drawn in axis.breaks]

    assert are_apart([*ticks, *breaks])
    assert [tick.x for tick in axis.ticks] == sorted(tick.x for tick in axis.ticks)


@given(AXES)
def test_every_event_is_drawn_and_can_be_hit(drawing: tuple[list[AxisItem], tuple[int, bool]]) -> None:
    items, (width, is_compact) = drawing
    axis = compute_axis(items, width=width, compact=is_compact)
    smallest = 44 if is_compact else 24

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


def test_without_events_there_is_an_empty_drawing() -> None:
    axis = compute_axis([], width=1000)

    assert axis == Axis(width=1000, height=58.0, baseline_y=32.0, tick_label_y=50.0, is_density=False)


def test_without_events_the_window_is_drawn() -> None:
    axis = compute_axis([], width=1000, window=SPRING_2024)

    assert [tick.label for tick in axis.ticks][:3] == ["4 Mar 2024", "11 Mar", "18 Mar"]
    assert axis.window == Stretch(40.0, 920.0)


def test_one_day_stands_in_the_middle_among_days() -> None:
    axis = compute_axis(make_items("2024-08-15"), width=1000)

    (mark,) = axis.marks
    assert mark == Mark(
        key=1,
        href="#event-1",
        state="single",
        kind=MarkKind.INSTANT,
        lane=0,
        x=495.0,
        width=10.0,
        y=20.0,
        height=10.0,
        is_open_start=False,
        is_open_end=False,
        hit_x=488.0,
        hit_width=24.0,
        hit_y=8.0,
        hit_height=24.0,
        label="2024-08-15",
        label_x=510.0,
        label_y=29.0,
        label_anchor="start",
    )
    assert (mark.center_x, mark.center_y) == (500.0, 25.0)
    assert "15 Aug" in [tick.label for tick in axis.ticks]


def test_events_of_one_day_are_stacked() -> None:
    axis = compute_axis(make_items(*["2024-08-15"] * 5), width=1000)

    assert [(mark.key, mark.lane) for mark in axis.marks] == [(1, 0), (2, 1), (3, 2), (4, 3), (5, 4)]
    assert len({mark.x for mark in axis.marks}) == 1


@pytest.mark.parametrize(
    ("text", "kind", "is_open_start", "is_open_end"),
    [
        ("2024-08-15", MarkKind.INSTANT, False, False),
        ("2024-08-15/2024-08-15", MarkKind.INSTANT, False, False),
        ("2024-08", MarkKind.UNCERTAIN, False, False),
        ("2024-03/2024-08", MarkKind.SPAN, False, False),
        ("2024-03/..", MarkKind.SPAN, False, True),
        ("../2024-03", MarkKind.SPAN, True, False),
        ("[..2024-03-12]", MarkKind.UNCERTAIN, True, False),
        ("[2024-03-12..]", MarkKind.UNCERTAIN, False, True),
    ],
)
def test_the_kind_says_within_or_throughout(text: str, kind: MarkKind, is_open_start: bool, is_open_end: bool) -> None:
    axis = compute_axis([make_item(1, text), make_item(2, "2023"), make_item(3, "2025")], width=1000)

    mark = next(mark for mark in axis.marks if mark.key == 1)
    assert (mark.kind, mark.is_open_start, mark.is_open_end) == (kind, is_open_start, is_open_end)
    assert (mark.x == 0) is is_open_start
    assert (mark.x + mark.width == 1000) is is_open_end


def test_an_event_without_any_date_spans_the_drawing_without_ticks() -> None:
    axis = compute_axis([AxisItem(1, None, None, Extent.WITHIN, "Undated", "#", "single")], width=1000)

    assert [(mark.x, mark.width, mark.label, mark.label_x) for mark in axis.marks] == [(0.0, 1000.0, "Undated", 5.0)]
    assert (axis.ticks, axis.window, axis.is_density) == ((), None, False)


def test_many_events_without_any_date_leave_the_drawing_empty() -> None:
    item = AxisItem(1, None, None, Extent.WITHIN, "Undated", "#", "single")

    axis = compute_axis([item] * 200, width=1000, window=SPRING_2024)

    assert (axis.marks, axis.bins, axis.is_density) == ((), (), True)


def test_long_labels_are_cut_at_a_word() -> None:
    label = "Defence ministers sign a memorandum on military cooperation"
    items = [make_item(1, "2024-08-15", label=label), make_item(2, "2024-08-16", label="x" * 60)]

    axis = compute_axis(items, width=1000)

    assert [mark.label for mark in axis.marks] == ["Defence ministers sign a memorandum…", f"{'x' * 35}…"]


def test_a_label_stands_above_a_long_bar_and_left_of_a_late_dot() -> None:
    items = [make_item(1, "2024-01/2024-12", label="Talks"), make_item(2, "2024-12-31", label="Ministers meet")]

    bar, dot = compute_axis(items, width=1000).marks

    assert (bar.label_x, bar.label_anchor, bar.label_y < bar.y) == (bar.x, "start", True)
    assert (dot.label_anchor, dot.label_x < dot.x) == ("end", True)


def test_a_label_that_fits_nowhere_is_left_out() -> None:
    (mark,) = compute_axis([make_item(1, "2024-08-15", label="x" * 40)], width=300).marks

    assert mark.label == ""


def test_labels_at_the_edges_are_turned_inwards() -> None:
    first, *_, last = compute_axis(make_items("1984"), width=360, compact=True).ticks

    assert (first.label, first.label_anchor) == ("Jan 1984", "start")
    assert (last.label, last.label_anchor) == ("Jan 1985", "end")


def test_a_label_gives_way_to_a_later_mark() -> None:
    texts = [f"2024-01-{day:02d}" for day in range(1, 29) for _ in range(8)][:60]

    axis = compute_axis(make_items(*texts), width=1000)

    assert max(mark.lane for mark in axis.marks) == 7
    assert {mark.label for mark in axis.marks if mark.x < 400} == {""}


def test_far_outliers_do_not_squeeze_the_rest() -> None:
    axis = compute_axis(make_items("1984-08-15", "2014-06-10", *FIFTY), width=1000)

    assert [drawn.label for drawn in axis.breaks] == ["30 years", "9 years"]
    assert [tick.label for tick in axis.ticks][:2] == ["1984", "2014"]
    dots = [mark.center_x for mark in axis.marks]
    assert dots[-1] - dots[2] > 500
    assert all(not drawn.x < x < drawn.x + drawn.width for drawn in axis.breaks for x in dots)


def test_a_span_over_an_empty_stretch_does_not_keep_it_long() -> None:
    axis = compute_axis(make_items("1984/..", *FIFTY), width=1000)

    assert [drawn.label for drawn in axis.breaks] == ["39 years"]
    assert [drawn.label_x for drawn in axis.breaks] == [round(drawn.x + drawn.width / 2, 1) for drawn in axis.breaks]


@pytest.mark.parametrize(
    "texts",
    [
        ["1984", "2024-08-15"],
        ["1984", "2024-08-15", "2024-08-16"],
        [edtf_from_year(year) for year in range(-800, 1900, 170)],
        FIFTY,
    ],
)
def test_a_scale_that_can_be_read_is_not_broken(texts: list[str]) -> None:
    assert compute_axis(make_items(*texts), width=1000).breaks == ()


@pytest.mark.parametrize(
    ("texts", "labels"),
    [
        (["-0043-03-15", "-0030"], {"43 BCE", "40 BCE", "31 BCE"}),
        (["-0800", "1900"], {"800 BCE", "1 CE", "200 CE", "1000"}),
        (["Y-17000", "2024"], {"16000 BCE", "1 CE", "2000"}),
        (["1984", "2024"], {"1984", "1986", "2024"}),
        (["2023-10-05", "2024-12-26"], {"Nov 2023", "Jan 2024", "Feb"}),
        (["2022-10-05", "2024-12-26"], {"Jan 2023", "Apr", "Jan 2024"}),
        (["2018-10-05", "2024-12-26"], {"Jan 2019", "Jul", "Jan 2024"}),
        (["2024-08-01", "2024-08-31"], {"1 Aug 2024", "3 Aug", "31 Aug"}),
        (["2024-08-01", "2024-09-30"], {"5 Aug 2024", "12 Aug", "30 Sep"}),
        (["2023-12-30", "2024-01-05"], {"30 Dec", "1 Jan 2024", "5 Jan"}),
    ],
)
def test_ticks_stand_at_natural_units(texts: list[str], labels: set[str]) -> None:
    axis = compute_axis(make_items(*texts), width=1000)

    assert labels <= {tick.label for tick in axis.ticks}
    assert any(tick.is_major for tick in axis.ticks)


def test_too_many_events_become_a_histogram() -> None:
    items = [make_item(key, f"2024-{key % 3 + 1:02d}-10") for key in range(300)]
    items += [make_item(900, "2024-02", state="disputed"), make_item(901, "2023/2024"), make_item(902, "2024-01/..")]
    items += [make_item(903, "[..2024-01-15]")]

    axis = compute_axis(items, width=1000)

    assert (axis.is_density, axis.marks) == (True, ())
    year, month = axis.bins[0], next(drawn for drawn in axis.bins if drawn.disputed_count and drawn.count > 100)
    assert (year.start, year.end, year.count, year.disputed_count, year.disputed_height) == (
        "2023-01",
        "2023-01",
        2,
        0,
        0.0,
    )
    assert (month.start, month.end, month.count, month.disputed_count) == ("2024-02", "2024-02", 103, 1)
    assert month.disputed_y + month.disputed_height == axis.baseline_y == month.y + month.height


@pytest.mark.parametrize(
    ("texts", "start", "end"),
    [
        (["2024-08-15"], "2024-08-15", "2024-08-15"),
        (["2024-01-01", "2024-03-31"], "2024-01-01", "2024-01-07"),
        (["2020-01-01", "2024-12-31"], "2020-01", "2020-03"),
        (["1901", "2000"], "1900", "1904"),
        (["-0099", "0100"], "-0099", "-0090"),
        (["Y-17000", "2000"], "Y-17499", "Y-17000"),
    ],
)
def test_bins_link_to_their_days_in_edtf(texts: list[str], start: str, end: str) -> None:
    axis = compute_axis(make_items(*texts * 100), width=1000)

    assert (axis.bins[0].start, axis.bins[0].end) == (start, end)
    assert parse_edtf(axis.bins[0].start).bounds.overlaps(parse_edtf(texts[0]).bounds) or len(texts) == 2


def test_a_histogram_leaves_empty_stretches_empty() -> None:
    items = make_items(*["1984-08-15", *FIFTY] * 4)

    axis = compute_axis(items, width=1000)

    (drawn,) = axis.breaks
    assert all(box.x + box.width <= drawn.x or box.x >= drawn.x + drawn.width for box in axis.bins)
    assert all(box.count for box in axis.bins)


def test_stacks_that_are_too_high_become_a_histogram() -> None:
    assert not compute_axis(make_items(*["2024-08-15"] * 12), width=1000).is_density
    assert compute_axis(make_items(*["2024-08-15"] * 13), width=1000).is_density
    assert compute_axis(make_items(*["2024-08-15"] * 9), width=360, compact=True).is_density


@pytest.mark.parametrize(
    ("window", "expected"),
    [
        (Bounds(day_number(2024, 1, 1), day_number(2024, 12, 31)), Stretch(40.0, 920.0)),
        (Bounds(None, day_number(2024, 12, 31)), Stretch(0.0, 960.0)),
        (Bounds(day_number(2024, 1, 1), None), Stretch(40.0, 960.0)),
        (Bounds(day_number(1900, 1, 1), day_number(2100, 1, 1)), Stretch(40.0, 920.0)),
        (Bounds(None, day_number(2023, 1, 1)), None),
        (Bounds(day_number(2026, 1, 1), None), None),
        (None, None),
    ],
)
def test_the_window_is_marked(window: Bounds | None, expected: Stretch | None) -> None:
    assert compute_axis(make_items("2024"), width=1000, window=window).window == expected


def test_fifty_thousand_events_are_quick() -> None:
    first = day_number(2000, 1, 1)
    items = [
        AxisItem(key, day, day + key % 3, Extent.WITHIN, "Talks", "#", "single")
        for key, day in enumerate(first + key * 7919 % 9000 for key in range(50_000))
    ]

    started = time.process_time()
    axis = compute_axis(items, width=1000)

    # 0.1 s; coverage and busy neighbours take their share.
    assert time.process_time() - started < 3
    assert len(axis.bins) < 40


@settings(max_examples=20)
@given(st.integers(60, 400), st.booleans())
def test_narrow_drawings_still_hold_together(width: int, is_compact: bool) -> None:
    axis = compute_axis(make_items("Y-17000", "1984", "2014", *FIFTY), width=width, compact=is_compact)

    assert axis.is_density
    assert all(drawn.width > 0 for drawn in axis.bins)

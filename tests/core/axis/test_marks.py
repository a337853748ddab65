"""Marks and their labels."""

from __future__ import annotations

import pytest

from tests.core.axis.factory import make_item, make_items
from timeline.core.axis import Axis, AxisItem, Mark, MarkKind, Stretch, compute_axis
from timeline.core.temporal import Bounds, Extent, day_number

SPRING_2024 = Bounds(day_number(2024, 3, 1), day_number(2024, 5, 31))


def test_without_events_there_is_an_empty_drawing() -> None:
    axis = compute_axis([], width=1000)

    assert axis == Axis(width=1000, height=74.0, baseline_y=48.0, tick_label_y=66.0, is_density=False)


def test_without_events_the_window_is_drawn() -> None:
    axis = compute_axis([], width=1000, window=SPRING_2024)

    assert [tick.label for tick in axis.ticks][:3] == ["4 Mar 2024", "11 Mar", "18 Mar"]
    assert axis.window == Stretch(24.0, 952.0)


def test_one_day_stands_in_the_middle_among_days() -> None:
    axis = compute_axis(make_items("2024-08-15"), width=1000)

    (mark,) = axis.marks
    assert mark == Mark(
        key=1,
        title="2024-08-15",
        href="#event-1",
        state="single",
        kind=MarkKind.INSTANT,
        lane=0,
        x=495.0,
        width=10.0,
        y=32.5,
        height=10.0,
        is_open_start=False,
        is_open_end=False,
        hit_x=492.5,
        hit_width=15.0,
        hit_y=30.0,
        hit_height=15.0,
        label="2024-08-15",
        label_x=510.0,
        label_y=41.0,
        label_anchor="start",
    )
    assert (mark.center_x, mark.center_y, mark.radius) == (500.0, 37.5, 5.0)
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
    assert (mark.width == 44) is (is_open_start or is_open_end)


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
    items = [make_item(1, "2024-08-15", label=f"{label} soon enough"), make_item(2, "2024-08-16", label="x" * 70)]

    axis = compute_axis(items, width=1000)

    assert [mark.label for mark in axis.marks] == [f"{label}…", f"{'x' * 63}…"]


def test_a_label_stands_inside_a_long_bar_and_left_of_a_late_dot() -> None:
    items = [make_item(1, "2024-01/2024-12", label="Talks"), make_item(2, "2024-12-31", label="Ministers meet")]

    bar, dot = compute_axis(items, width=1000).marks

    assert (bar.label_x, bar.label_anchor, bar.label_y < bar.y + bar.height) == (bar.x + 5, "start", True)
    assert (dot.label_anchor, dot.label_x < dot.x) == ("end", True)


def test_bars_stand_under_dots() -> None:
    items = make_items("2024-01/2024-12", "2024-01-01", "2024-03/..", "2024-05")

    lanes = {mark.key: mark.lane for mark in compute_axis(items, width=400).marks}

    assert lanes == {1: 0, 3: 1, 2: 2, 4: 2}


def test_a_label_that_fits_nowhere_is_left_out() -> None:
    (mark,) = compute_axis([make_item(1, "2024-08-15", label="x" * 40)], width=150).marks

    assert mark.label == ""


def test_a_label_is_cut_to_the_room_but_not_to_a_stump() -> None:
    item = make_item(1, "2024-08-15", label="Defence ministers sign a memorandum")

    labels = [compute_axis([item], width=width).marks[0].label for width in (1000, 360, 230, 120)]

    assert labels == ["Defence ministers sign a memorandum", "Defence ministers sign a…", "Defence…", ""]


def test_the_more_important_event_is_labelled() -> None:
    items = [
        make_item(1, "2024-01-01"),
        make_item(2, "2024-06-01", label="Ministers meet in Ankara", importance=1),
        make_item(3, "2024-07-01", label="Ministers meet in Baghdad", importance=2),
        make_item(4, "2024-12-31"),
    ]

    drawn = {mark.key: (mark.label, mark.label_anchor) for mark in compute_axis(items, width=180).marks}

    assert drawn[2] == ("", "start")
    assert drawn[3] == ("Ministers…", "start")


def test_the_letters_of_east_asia_take_their_room() -> None:
    (mark,) = compute_axis([make_item(1, "2024-08-15", label="国防部長会議" * 4)], width=400).marks

    assert mark.label == "国防部長会議国防部長会議国防部長…"


def test_labels_at_the_edges_are_turned_inwards() -> None:
    first, *_, last = compute_axis(make_items("1984"), width=360, compact=True).ticks

    assert (first.label, first.label_anchor) == ("Jan 1984", "start")
    assert (last.label, last.label_anchor) == ("Jan 1985", "end")

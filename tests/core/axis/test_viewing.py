"""The drawing of a stretch of time: marks, bubbles, lanes."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.axis.factory import make_item, make_items
from timeline.core.axis import (
    Axis,
    AxisItem,
    Group,
    Lane,
    View,
    compute_strip,
    compute_view,
    needs_days,
    parse_view,
)
from timeline.core.axis.bubbles import short_number
from timeline.core.axis.shapes import text_width
from timeline.core.temporal import Bounds, Extent, day_number

YEAR = parse_view("2024..2024")
FIRST = day_number(2024, 1, 1)


def lane_of(items: list[AxisItem], name: str = "") -> Lane:
    """Return a lane with a group for each day on which events stand."""
    days = [item.position for item in items if item.position is not None]
    return Lane(tuple(items), tuple(Group(day, day, days.count(day)) for day in sorted(set(days))), name)


def draw(*texts: str, view: View | None = None, width: int = 1000) -> Axis:
    return compute_view([lane_of(make_items(*texts))], width=width, view=view)


def counted(axis: Axis) -> int:
    return len(axis.marks) + sum(bubble.count for bubble in axis.bubbles)


def test_a_view_is_drawn_from_edge_to_edge_whatever_lies_outside() -> None:
    axis = draw("2024-07-01", "2024-12-31", view=YEAR)

    assert [tick.label for tick in axis.ticks][:3] == ["Jan 2024", "Feb", "Mar"]
    assert [(piece.x, piece.end_x) for piece in axis.pieces] == [(0.0, 1000.0)]
    assert [round(mark.center_x) for mark in axis.marks] == [499, 995]
    assert axis.bubbles == ()


def test_without_a_view_all_dates_are_drawn_and_long_gaps_are_shortened() -> None:
    axis = draw("1984", *(f"2024-{month:02}-01" for month in range(1, 13)))

    assert [drawn.label for drawn in axis.breaks] == ["39 yr"]
    assert len(axis.pieces) == 2


def test_without_events_there_is_an_empty_drawing() -> None:
    assert draw() == Axis(width=1000, height=74.0, baseline_y=48.0, tick_label_y=66.0, is_density=False)
    assert draw(view=YEAR).ticks[0].label == "Jan 2024"


def test_dates_that_reach_beyond_the_limits_are_drawn_up_to_them() -> None:
    items = make_items("1984/2024-09", "2024-07-01", "2024-10-01", "../2024-08")
    limits = Bounds(day_number(2024, 6, 1), day_number(2024, 12, 31))

    axis = compute_view([Lane(tuple(items), ())], width=1000, limits=limits)

    assert axis.pieces[0].start > day_number(2024, 4, 1)
    assert axis.pieces[-1].end < day_number(2024, 11, 1)


@pytest.mark.parametrize(
    ("text", "is_start"), [("../2024-06-30", True), ("[..2024-06-30]", True), ("2024-06/..", False)]
)
def test_an_open_date_is_a_short_tail(text: str, is_start: bool) -> None:
    (mark,) = draw(text, view=YEAR).marks

    assert (mark.is_open_start, mark.is_open_end, mark.width) == (is_start, not is_start, 44.0)


def test_times_of_a_day_are_drawn_in_their_order() -> None:
    items = [
        replace(make_item(1, "2024-08-15", label="Night"), moment=0.875),
        replace(make_item(2, "2024-08-15", label="Morning"), moment=0.25),
    ]

    axis = compute_view([lane_of(items)], width=1000, view=parse_view("2024-08-15..2024-08-15"))

    assert [(mark.title, mark.center_x) for mark in axis.marks] == [("Morning", 250.0), ("Night", 875.0)]
    assert [tick.label for tick in axis.ticks][:3] == ["15 Aug 2024", "", "04:00"]


def test_hours_between_midnights_name_their_day_where_it_is_the_first() -> None:
    axis = draw("2024-08-15", view=parse_view("2024-08-15T06:00..2024-08-15T18:00"))

    assert [tick.label for tick in axis.ticks][:3] == ["15 Aug 2024, 06:00", "", "08:00"]


def test_only_the_first_day_names_its_year_among_hours() -> None:
    axis = draw("2024-08-15", view=parse_view("2024-08-15..2024-08-16"))

    assert [tick.label for tick in axis.ticks if "Aug" in tick.label] == ["15 Aug 2024", "16 Aug"]


def test_where_events_crowd_they_are_counted() -> None:
    items = [make_item(key, "2024-08-15", label="Talks", state="disputed") for key in range(30)]
    groups = (Group(FIRST, FIRST + 1, 1200), Group(day_number(2024, 8, 15), day_number(2024, 8, 15), 34, 31))

    axis = compute_view([Lane(tuple(items), groups)], width=1000, view=YEAR)

    first, second = axis.bubbles
    assert (first.text, first.count, first.view) == ("1.2k", 1200, "2023-12-31T23:02..2024-01-03T00:58")
    assert (second.count, second.disputed_count, second.start, second.end) == (20, 17, "2024-08-15", "2024-08-15")
    assert len(axis.marks) == 14


def test_bubbles_of_neighbouring_days_are_one() -> None:
    groups = tuple(Group(FIRST + day, FIRST + day, 2) for day in range(4))

    (bubble,) = compute_view([Lane((), groups)], width=1000, view=YEAR).bubbles

    assert (bubble.count, bubble.start, bubble.end) == (8, "2024-01-01", "2024-01-04")
    assert bubble.view == "2024-01-01..2024-01-04"
    assert bubble.y < bubble.text_y < bubble.y + bubble.radius


def test_far_years_are_named_as_years() -> None:
    day = day_number(12000, 1, 1)

    (bubble,) = compute_view([Lane((), (Group(day, day + 900, 2),))], width=1000, view=View(day, day + 1000)).bubbles

    assert (bubble.start, bubble.end) == ("Y12000", "Y12002")


@pytest.mark.parametrize(
    ("count", "text"),
    [(7, "7"), (999, "999"), (1000, "1k"), (1250, "1.2k"), (50_400, "50k"), (999_999, "999k"), (2_000_000, "1M+")],
)
def test_numbers_are_short(count: int, text: str) -> None:
    assert short_number(count) == text


def test_of_alike_events_some_from_every_part_are_drawn() -> None:
    items = [make_item(key, f"2024-{1 + key // 20:02}-{1 + key % 20:02}") for key in range(200)]

    axis = compute_view([lane_of(items)], width=1000, view=YEAR)

    assert {int(mark.title != "") for mark in axis.marks} == {1}
    assert len({mark.key // 20 for mark in axis.marks}) == 10


def test_the_more_important_are_drawn_first() -> None:
    items = [make_item(key, "2024-08-15", importance=key) for key in range(60)]

    axis = compute_view([lane_of(items)], width=1000, view=YEAR)

    assert sorted(mark.key for mark in axis.marks) == list(range(46, 60))


def test_titles_show_as_much_as_has_room() -> None:
    label = "Defence ministers sign a memorandum on military cooperation"

    alone = compute_view([lane_of([make_item(1, "2024-08-15", label=label)])], width=1000, view=YEAR)
    phone = compute_view([lane_of([make_item(1, "2024-08-15", label=label)])], width=358, view=YEAR, compact=True)

    assert alone.marks[0].label == label
    assert phone.marks[0].label == "Defence ministers sign a…"


def test_a_wide_bar_takes_a_low_row_and_no_more_than_three_do() -> None:
    axis = draw("2024-08-15", "2024", "2024-02/2024-11", "2024-02/2024-12", "2024-03/2024-12", view=YEAR)

    assert {mark.lane for mark in axis.marks if mark.width > 200} == {0, 1, 2}
    assert counted(axis) == 5


def test_lanes_stand_under_each_other_on_one_scale() -> None:
    ships = lane_of(make_items("2024-02-01", "2024-03-01"), "Ships")
    ports = lane_of(make_items("2024-02-01"), "Ports")

    axis = compute_view([ships, ports, Lane((), (), "Piers")], width=1000, view=YEAR)

    assert [(lane.name, lane.count) for lane in axis.lanes] == [("Ships", 2), ("Ports", 1), ("Piers", 0)]
    assert all(one.end_y == other.y for one, other in pairwise(axis.lanes))
    assert axis.baseline_y == axis.lanes[-1].end_y
    assert axis.marks[0].x == axis.marks[2].x


def test_many_lanes_share_the_marks() -> None:
    items = [make_item(key, f"2024-{1 + key:02}-01") for key in range(12)]

    axis = compute_view([lane_of(items, f"Lane {number}") for number in range(20)], width=1000, view=YEAR)

    assert len(axis.marks) == 20 * 5
    assert counted(axis) == 20 * 12


@pytest.mark.parametrize(("today", "x"), [(FIRST, 1.4), (FIRST - 1, None), (FIRST + 366, None), (None, None)])
def test_today_is_marked_where_it_is_in_view(today: int | None, x: float | None) -> None:
    assert compute_view([Lane((), ())], width=1000, view=YEAR, today=today).today == x


def test_two_lone_dates_of_a_year_name_it_once() -> None:
    dots = [f"2024-{month:02}-{day:02}" for month in (6, 7) for day in range(1, 28, 2)]

    axis = draw("2019-01-10", "2019-11-20", *dots)

    assert [tick.label for tick in axis.ticks].count("2019") == 1


def test_a_place_is_a_moment() -> None:
    axis = draw("1984", *(f"2024-{month:02}-01" for month in range(1, 13)))
    first, second = axis.pieces

    assert axis.moment_at(0) == first.start
    assert axis.moment_at(1) == pytest.approx(second.end)
    assert axis.moment_at((first.end_x + 1) / 1000) == second.start


@pytest.mark.parametrize(("years", "expected"), [(1, True), (30, False)])
def test_days_are_counted_where_months_would_be_too_coarse(years: int, expected: bool) -> None:
    groups = [Group(FIRST, FIRST + 366 * years, 3)]

    assert needs_days(groups, None) is expected
    assert needs_days([], None) is False


def test_the_strip_shows_all_events_and_the_view() -> None:
    groups = [Group(FIRST, FIRST, 4), Group(FIRST + 300, FIRST + 300, 1)]

    strip = compute_strip(groups, parse_view("2024-06..2024-08"))

    assert strip is not None
    assert strip.path == "M24 30v-30h7v30zM968 30v-8h7v8z"
    assert 400 < strip.window.x < strip.end_handle_x < 800
    assert compute_strip(groups, None).window.width == 1000  # type: ignore[union-attr]
    assert compute_strip([], None) is None


DAYS = st.integers(FIRST - 500, FIRST + 900)
ITEMS = st.lists(
    st.builds(
        lambda key, day, length, extent, importance: AxisItem(
            key, day, day + length, extent, "Ministers sign a memorandum in Ankara", "#", "attested",
            importance=importance,
        ),
        st.integers(1, 10**6), DAYS, st.integers(0, 200), st.sampled_from(Extent), st.integers(0, 3),
    ),
    max_size=60,
)  # fmt: skip
SIZES = st.sampled_from([(1080, False), (640, False), (358, True)])


@given(ITEMS, SIZES, st.sampled_from([None, YEAR, parse_view("2024-03-01..2024-03-20")]))
def test_every_event_is_drawn_or_counted_and_nothing_collides(
    items: list[AxisItem], size: tuple[int, bool], view: View | None
) -> None:
    width, compact = size

    axis = compute_view([lane_of(items)], width=width, view=view, compact=compact)

    assert counted(axis) == len(items)
    for lane in {mark.lane for mark in axis.marks}:
        extents = sorted(_extent(mark) for mark in axis.marks if mark.lane == lane)
        assert all(one[1] <= other[0] + 0.2 for one, other in pairwise(extents))
        assert all(-0.2 <= start <= end <= width + 0.2 for start, end in extents)
    bubbles = sorted((bubble.x - bubble.radius, bubble.x + bubble.radius) for bubble in axis.bubbles)
    assert all(one[1] <= other[0] + 0.2 for one, other in pairwise(bubbles))


def _extent(mark: object) -> tuple[float, float]:
    start, end = mark.hit_x, mark.hit_x + mark.hit_width  # type: ignore[attr-defined]
    if mark.label:  # type: ignore[attr-defined]
        x, length = mark.label_x, text_width(mark.label)  # type: ignore[attr-defined]
        label = (x, x + length) if mark.label_anchor == "start" else (x - length, x)  # type: ignore[attr-defined]
        start, end = min(start, label[0]), max(end, label[1])
    return start, end

"""The scale: its breaks, its ticks, and the window."""

from __future__ import annotations

import pytest

from tests.core.axis.factory import FIFTY, make_items
from timeline.core.axis import Stretch, compute_axis
from timeline.core.temporal import Bounds, day_number, edtf_from_year


def test_far_outliers_do_not_squeeze_the_rest() -> None:
    axis = compute_axis(make_items("1984-08-15", "2014-06-10", *FIFTY), width=1000)

    assert [drawn.label for drawn in axis.breaks] == ["30 yr", "9 yr"]
    assert [tick.label for tick in axis.ticks][:2] == ["1984", "2014"]
    dots = [mark.center_x for mark in axis.marks]
    assert dots[-1] - dots[2] > 500
    assert all(not drawn.x < x < drawn.x + drawn.width for drawn in axis.breaks for x in dots)


def test_a_span_over_an_empty_stretch_does_not_keep_it_long() -> None:
    axis = compute_axis(make_items("1984/..", *FIFTY), width=1000)

    assert [drawn.label for drawn in axis.breaks] == ["39 yr"]
    assert [drawn.label_x for drawn in axis.breaks] == [round(drawn.x + drawn.width / 2, 1) for drawn in axis.breaks]


def test_a_lone_vague_date_takes_little_room_and_one_tick() -> None:
    axis = compute_axis(make_items("2000", *FIFTY), width=1000)

    (lone,) = (mark for mark in axis.marks if mark.key == 1)
    assert lone.width == 36
    assert [tick.label for tick in axis.ticks][:2] == ["2000", "Jan"]


def test_on_a_phone_a_break_is_narrow_and_named_where_there_is_room() -> None:
    texts = ["1984", "1994", "2014", *FIFTY]

    axis = compute_axis(make_items(*texts), width=360, compact=True)

    assert [drawn.width for drawn in axis.breaks] == [10, 10, 10]
    assert "" in {drawn.label for drawn in axis.breaks}


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
        (["2024-08-01", "2024-08-31"], {"1 Aug 2024", "5 Aug", "31 Aug"}),
        (["2024-08-01", "2024-09-30"], {"5 Aug 2024", "12 Aug", "30 Sep"}),
        (["2023-12-30", "2024-01-05"], {"30 Dec", "1 Jan 2024", "5 Jan"}),
    ],
)
def test_ticks_stand_at_natural_units(texts: list[str], labels: set[str]) -> None:
    axis = compute_axis(make_items(*texts), width=1000)

    assert labels <= {tick.label for tick in axis.ticks}
    assert any(tick.is_major for tick in axis.ticks)


@pytest.mark.parametrize(
    ("window", "expected"),
    [
        (Bounds(day_number(2024, 1, 1), day_number(2024, 12, 31)), Stretch(24.0, 952.0)),
        (Bounds(None, day_number(2024, 12, 31)), Stretch(0.0, 976.0)),
        (Bounds(day_number(2024, 1, 1), None), Stretch(24.0, 976.0)),
        (Bounds(day_number(1900, 1, 1), day_number(2100, 1, 1)), Stretch(24.0, 952.0)),
        (Bounds(None, day_number(2023, 1, 1)), None),
        (Bounds(day_number(2026, 1, 1), None), None),
        (None, None),
    ],
)
def test_the_window_is_marked(window: Bounds | None, expected: Stretch | None) -> None:
    assert compute_axis(make_items("2024"), width=1000, window=window).window == expected

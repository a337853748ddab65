"""The histogram where there are too many events for marks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.core.axis.factory import FIFTY, make_item, make_items
from timeline.core.axis import compute_axis
from timeline.core.temporal import parse_edtf


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


@pytest.mark.parametrize("text", ["2024-08-15", "2024-08-15/.."])
@pytest.mark.parametrize(("width", "is_compact", "most"), [(1000, False, 12), (360, True, 10)])
def test_stacks_that_are_too_high_become_a_histogram(text: str, width: int, is_compact: bool, most: int) -> None:
    texts = [text] * most

    assert not compute_axis(make_items(*texts), width=width, compact=is_compact).is_density
    assert compute_axis(make_items(*texts, text), width=width, compact=is_compact).is_density


def test_an_item_may_stand_for_several_events() -> None:
    (day,) = compute_axis([replace(make_item(1, "2024-08-15"), count=151)], width=1000).bins

    assert day.count == 151

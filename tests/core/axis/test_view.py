"""The stretch of time that an address names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.core.axis import View, parse_view, view_between
from timeline.core.temporal import day_number

AUGUST = day_number(2024, 8, 1)


@pytest.mark.parametrize(
    ("text", "view"),
    [
        ("2024-08..2024-08", View(AUGUST, AUGUST + 31)),
        ("2024-08-01..2024-08-31", View(AUGUST, AUGUST + 31)),
        ("2024-08-01T06:00..2024-08-02T18:30", View(AUGUST + 0.25, AUGUST + 1.7708333333333335)),
        ("2024-08-01T12:00..2024-08-01T24:00", View(AUGUST + 0.5, AUGUST + 1)),
        ("2024-08-01T12:00..2024-08-01T12:01", View(AUGUST + 0.3753472222248092, AUGUST + 0.6253472222248092)),
        ("-0043..0014", View(day_number(-43, 1, 1), day_number(15, 1, 1))),
        ("Y-90000000..2024", View(-2_000_000_000.0, day_number(2025, 1, 1))),
        ("Y90000000..Y99000000", View(1_999_999_999.75, 2_000_000_000.0)),
    ],
)
def test_an_address_names_a_stretch_of_time(text: str, view: View) -> None:
    parsed = parse_view(text)

    assert (parsed.start, parsed.end) == pytest.approx((view.start, view.end), abs=1e-4)


@pytest.mark.parametrize(
    "text",
    [
        "", "..", "2024", "2024..", "..2024", "soon..2024", "2024..later", "2024-08..2024-02", "2024-13..2025",
        "2024-08T12:00..2025", "2024-08-01T25:00..2025", "[..2024]..2025", "2024..2025/..", "2024..2025..2026",
        "/2024..2025",
    ],
)  # fmt: skip
def test_what_is_no_stretch_of_time_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        parse_view(text)


@pytest.mark.parametrize(
    ("view", "text"),
    [
        (View(AUGUST, AUGUST + 31), "2024-08-01..2024-08-31"),
        (View(AUGUST + 0.4, AUGUST + 30.6), "2024-08-01..2024-08-31"),
        (View(AUGUST, AUGUST + 1), "2024-08-01T00:00..2024-08-02T00:00"),
        (View(day_number(12000, 1, 1), day_number(13000, 1, 1)), "Y12000..Y12999"),
        (View(day_number(12000, 1, 1), day_number(12000, 1, 2)), "Y12000..Y12000"),
    ],
)
def test_a_view_has_one_text(view: View, text: str) -> None:
    assert view.text == text


@given(st.floats(-3_000_000, 3_000_000), st.floats(0, 400_000))
def test_the_text_of_a_view_reads_as_that_view_to_the_day(start: float, length: float) -> None:
    view = view_between(start, start + length)
    read = parse_view(view.text)

    assert abs(read.start - view.start) <= 0.5
    assert abs(read.end - view.end) <= 0.5
    assert parse_view(read.text).text == read.text


def test_nearer_farther_and_beside() -> None:
    view = View(100.0, 200.0)

    assert (view.scaled(0.5), view.scaled(2)) == (View(125.0, 175.0), View(50.0, 250.0))
    assert (view.moved(-0.5), view.moved(0.5)) == (View(50.0, 150.0), View(150.0, 250.0))
    assert (view.first_day, view.last_day, view.length) == (100, 199, 100.0)


def test_no_view_is_shorter_than_six_hours() -> None:
    assert View(100.0, 101.0).scaled(0.01) == View(100.375, 100.625)

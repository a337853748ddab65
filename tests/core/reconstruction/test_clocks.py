"""Times of day in clauses, and which of them exclude each other."""

from __future__ import annotations

import pytest

from timeline.core.reconstruction.clocks import Clock, find_clock


@pytest.mark.parametrize(
    ("clause", "clock"),
    [
        ("It struck at 04:17", Clock(257)),
        ("It struck at 4:17 a.m. GMT", Clock(257, has_zone=True)),
        ("It struck at 1.24 pm", Clock(804)),
        ("It struck at 12 am", Clock(0)),
        ("um 16 Uhr", Clock(960)),
        ("um 16.30 Uhr", Clock(990)),
        ("vers 16h30", Clock(990)),
        ("saat 04:17'de", Clock(257)),
        ("between 04:17 and 13:24", None),
        ("of magnitude 7.8", None),
        ("on 6.2.2023", None),
    ],
)
def test_times_of_day_are_found(clause: str, clock: Clock | None) -> None:
    assert find_clock(clause, "6 July", "en") == clock


@pytest.mark.parametrize(
    ("one", "other", "is_excluded"),
    [
        (Clock(257), Clock(804), True),
        (Clock(257), Clock(270), False),
        (Clock(10), Clock(1430), False),
        (Clock(257), Clock(77, has_zone=True), False),
        (Clock(257), Clock(804, has_zone=True), True),
    ],
)
def test_times_exclude_each_other_unless_zones_may_explain_it(one: Clock, other: Clock, *, is_excluded: bool) -> None:
    assert one.excludes(other) is is_excluded

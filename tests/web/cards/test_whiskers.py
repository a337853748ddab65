"""The whisker under a date."""

from __future__ import annotations

import pytest

from timeline.core.temporal import Bounds, parse_edtf
from timeline.web.cards.whiskers import Whisker, compute_whisker


@pytest.mark.parametrize(
    ("edtf", "whisker"),
    [
        ("2024-08-01", Whisker(0.0, 4.0)),  # a day is widened until it can be seen
        ("2024-08-31", Whisker(96.0, 4.0)),  # and stays inside
        ("2024-08", Whisker(0.0, 100.0)),
        ("[2024-08-11..2024-08-20]", Whisker(32.3, 32.3)),  # of its month
        ("2024-21", Whisker(16.4, 25.1)),  # of its year
        ("2024", Whisker(0.0, 100.0)),
        ("199X", Whisker(0.0, 100.0)),  # of its decade
        ("[1997..1999]", Whisker(70.0, 30.0)),
        ("1914/1945", Whisker(14.0, 32.0)),  # of its century
        ("1789/1815", Whisker(78.9, 4.0)),  # of its thousand years
        ("-0100/0100", Whisker(0.0, 100.0)),  # of itself
        ("-0043-03-15", Whisker(45.2, 4.0)),
        ("Y-17000", Whisker(0.0, 100.0)),
    ],
)
def test_a_date_lies_in_the_narrowest_usual_stretch_that_holds_it(edtf: str, whisker: Whisker) -> None:
    assert compute_whisker(parse_edtf(edtf).bounds) == whisker


@pytest.mark.parametrize("bounds", [Bounds(None, 1), Bounds(1, None), Bounds(None, None)])
def test_a_date_that_is_open_has_none(bounds: Bounds) -> None:
    assert compute_whisker(bounds) is None

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.core.temporal import Bounds, Granularity

SIDES = st.none() | st.integers(-50, 50)
BOUNDS = (
    st.tuples(SIDES, SIDES)
    .filter(lambda pair: pair[0] is None or pair[1] is None or pair[0] <= pair[1])
    .map(lambda pair: Bounds(*pair))
)


def days_inside(bounds: Bounds) -> set[int]:
    earliest = -60 if bounds.earliest is None else bounds.earliest
    latest = 60 if bounds.latest is None else bounds.latest
    return set(range(earliest, latest + 1))


@given(BOUNDS, BOUNDS)
def test_bounds_behave_as_sets_of_days(one: Bounds, other: Bounds) -> None:
    shared = days_inside(one) & days_inside(other)
    intersection = one.intersection(other)

    assert one.overlaps(other) == bool(shared)
    assert one.contains(other) == (days_inside(other) <= days_inside(one))
    assert (days_inside(intersection) if intersection else set()) == shared


def test_bounds_in_the_wrong_order_are_refused() -> None:
    with pytest.raises(ValueError, match=r"^The earliest day 2 is after the latest day 1\.$"):
        Bounds(2, 1)


@pytest.mark.parametrize(
    ("bounds", "width"),
    [(Bounds(3, 3), 1), (Bounds(-1, 3), 5), (Bounds(None, 3), None), (Bounds(3, None), None)],
)
def test_width_counts_days_and_is_unknown_when_open(bounds: Bounds, width: int | None) -> None:
    assert bounds.width == width


def test_granularities_are_ordered_from_day_to_century() -> None:
    assert [granularity.rank for granularity in Granularity] == list(range(8))
    assert Granularity.MONTH.is_coarser_than(Granularity.DAY)
    assert not Granularity.MONTH.is_coarser_than(Granularity.MONTH)

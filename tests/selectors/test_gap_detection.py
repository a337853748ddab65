"""Unusually long gaps, as pure arithmetic."""

from __future__ import annotations

import pytest

from timeline.selectors.gap_detection import LongGaps, Step, find_long_gaps


def steps(*distances: int) -> list[Step]:
    """Return steps from event to event that lie so many days apart."""
    found, day = [], 0
    for key, distance in enumerate(distances):
        found.append(Step(before=key, after=key + 1, covered_until=day, begins=day + distance))
        day += distance
    return found


def distances(long_gaps: LongGaps | None) -> list[int] | None:
    return None if long_gaps is None else [step.distance for step in long_gaps.steps]


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ([], None),
        ([1, 1, 1, 900], None),  # too few to tell what is usual
        ([1, 1, 1, 1, 15], []),  # a fortnight is no gap
        ([1, 1, 1, 1, 16], [16]),
        ([10, 10, 10, 10, 80], []),
        ([10, 10, 10, 10, 81], [81]),
        ([10, 200, 10, 10, 10, 90, 10], [200, 90]),
        ([300, 300, 400, 400, 400], []),  # long everywhere is usual
    ],
)
def test_a_gap_is_longer_than_eight_usual_distances_and_a_fortnight(given: list[int], found: list[int] | None) -> None:
    assert distances(find_long_gaps(steps(*given), most=9)) == found


def test_of_many_gaps_the_longest_are_told_in_order_of_time() -> None:
    long_gaps = find_long_gaps(steps(1, 50, 1, 40, 1, 60, 1, 50, 1, 1, 1), most=2)

    assert long_gaps is not None
    assert (distances(long_gaps), long_gaps.count) == ([50, 60], 4)
    assert (long_gaps.usual, long_gaps.threshold) == (1, 15)

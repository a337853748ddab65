"""Unusually long silences, as pure arithmetic."""

from __future__ import annotations

import pytest

from timeline.selectors.gap_detection import Silences, Step, find_silences


def steps(*distances: int) -> list[Step]:
    """Return steps from event to event that lie so many days apart."""
    found, day = [], 0
    for key, distance in enumerate(distances):
        found.append(Step(before=key, after=key + 1, told_until=day, begins=day + distance))
        day += distance
    return found


def distances(silences: Silences | None) -> list[int] | None:
    return None if silences is None else [step.distance for step in silences.steps]


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ([], None),
        ([1, 1, 1, 900], None),  # too few to tell what is usual
        ([1, 1, 1, 1, 15], []),  # a fortnight is no silence
        ([1, 1, 1, 1, 16], [16]),
        ([10, 10, 10, 10, 80], []),
        ([10, 10, 10, 10, 81], [81]),
        ([10, 200, 10, 10, 10, 90, 10], [200, 90]),
        ([300, 300, 400, 400, 400], []),  # long everywhere is usual
    ],
)
def test_a_silence_is_longer_than_eight_usual_distances_and_a_fortnight(
    given: list[int], found: list[int] | None
) -> None:
    assert distances(find_silences(steps(*given), most=9)) == found


def test_of_many_silences_the_longest_are_told_in_order_of_time() -> None:
    silences = find_silences(steps(1, 50, 1, 40, 1, 60, 1, 50, 1, 1, 1), most=2)

    assert silences is not None
    assert (distances(silences), silences.count) == ([50, 60], 4)
    assert (silences.usual, silences.threshold) == (1, 15)

"""Events counted where they fall in time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.factories import make_event, make_timeline
from timeline.core.temporal import parse_edtf
from timeline.selectors.event_density import count_by_day, count_by_month

if TYPE_CHECKING:
    from timeline.models import Timeline
    from timeline.selectors.event_density import Density

pytestmark = pytest.mark.django_db


@pytest.fixture
def timeline() -> Timeline:
    return make_timeline()


def tell(timeline: Timeline, *dates: str) -> None:
    for edtf in dates:
        make_event(timeline=timeline, edtf=edtf)


def stretches(density: Density) -> set[tuple[int | None, int | None, int]]:
    return {(item.earliest, item.latest, item.count) for item in density.items}


def stretch(edtf: str, count: int) -> tuple[int | None, int | None, int]:
    bounds = parse_edtf(edtf).bounds
    return bounds.earliest, bounds.latest, count


def test_events_of_a_month_are_one_group_that_reaches_from_the_first_day_to_the_last(timeline: Timeline) -> None:
    tell(timeline, "2024-08-03", "2024-08-20", "2024-08-20", "2024-09-01", "2023-08-20")

    density = count_by_month(timeline.events.all())

    assert stretches(density) == {
        stretch("2024-08-03/2024-08-20", 3),
        stretch("2024-09-01", 1),
        stretch("2023-08-20", 1),
    }
    assert (density.count, density.dated_count) == (5, 5)


def test_by_day_only_events_of_the_same_days_are_one_group(timeline: Timeline) -> None:
    tell(timeline, "2024-08-03", "2024-08-20", "2024-08-20", "2024-08")

    assert stretches(count_by_day(timeline.events.all())) == {
        stretch("2024-08-03", 1),
        stretch("2024-08-20", 2),
        stretch("2024-08", 1),
    }


def test_undated_events_count_but_fall_nowhere(timeline: Timeline) -> None:
    tell(timeline, "", "2024", "1984/..")

    density = count_by_month(timeline.events.all())

    assert (density.count, density.dated_count) == (3, 2)
    assert stretches(density) == {stretch("2024", 1), stretch("1984/..", 1)}


@pytest.mark.parametrize("edtf", ["-0043-03-15", "0000-12-31", "-4653-01-01", "Y-17000", "Y-5000000", "Y5878000"])
def test_any_day_that_can_be_stored_is_counted(timeline: Timeline, edtf: str) -> None:
    tell(timeline, edtf, "0001-01-01")

    assert stretches(count_by_month(timeline.events.all())) == {stretch(edtf, 1), stretch("0001-01-01", 1)}


def test_months_before_and_after_the_turn_of_the_era_are_not_mixed(timeline: Timeline) -> None:
    tell(timeline, "0000-12-15", "0001-01-15", "0001-12-15", "-0001-01-15")

    assert len(count_by_month(timeline.events.all()).items) == 4


def test_disputed_events_are_counted_apart(timeline: Timeline) -> None:
    tell(timeline, "2024-08-03", "2024-08-03")
    make_event(timeline=timeline, edtf="2024-08-03").claims.create(
        statement="It did not.", modality="denied", status="accepted"
    )

    states = {(item.state, item.count) for item in count_by_month(timeline.events.all()).items}

    assert states == {("", 2), ("disputed", 1)}


def test_none_is_nothing(timeline: Timeline) -> None:
    density = count_by_month(timeline.events.all())

    assert (density.items, density.count, density.dated_count) == ((), 0, 0)

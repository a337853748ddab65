"""Events counted where they stand in time, and the most important of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.factories import make_claim, make_event, make_timeline
from timeline.core.axis import Group
from timeline.core.temporal import Bounds, day_number, parse_edtf
from timeline.models import Event
from timeline.selectors.axis_events import find_rows
from timeline.selectors.event_numbers import count_groups, numbers_of

if TYPE_CHECKING:
    from timeline.models import Timeline

pytestmark = pytest.mark.django_db

AUGUST = Bounds(day_number(2024, 8, 1), day_number(2024, 8, 31))


@pytest.fixture
def timeline() -> Timeline:
    return make_timeline()


def tell(timeline: Timeline, *dates: str) -> None:
    for edtf in dates:
        make_event(timeline=timeline, edtf=edtf)


def counted(timeline: Timeline, bounds: Bounds | None = None, *, by_day: bool = False) -> list[Group]:
    return list(count_groups(numbers_of(timeline.events.all()), bounds, by_day=by_day))


def group(edtf: str, count: int) -> Group:
    bounds = parse_edtf(edtf).bounds
    assert bounds.earliest is not None
    assert bounds.latest is not None
    return Group(bounds.earliest, bounds.latest, count)


def test_events_of_a_month_are_one_group_from_the_first_day_to_the_last(timeline: Timeline) -> None:
    tell(timeline, "2024-08-03", "2024-08-20", "2024-08-20", "2024-09-01", "2023-08-20", "")

    assert counted(timeline) == [group("2023-08-20", 1), group("2024-08-03/2024-08-20", 3), group("2024-09-01", 1)]


def test_by_day_each_day_is_a_group(timeline: Timeline) -> None:
    tell(timeline, "2024-08-03", "2024-08-20", "2024-08-20", "2024-08")

    assert counted(timeline, by_day=True) == [group("2024-08-01", 1), group("2024-08-03", 1), group("2024-08-20", 2)]


def test_what_began_before_stands_at_the_start_and_open_dates_only_where_they_are_known(timeline: Timeline) -> None:
    tell(timeline, "2024-07/2024-09", "2024-08-20", "2024", "1984/..", "../2024-07", "../2024-08-20", "2024-09-01")

    assert counted(timeline, AUGUST, by_day=True) == [group("2024-08-01", 2), group("2024-08-20", 2)]
    assert {row.edtf for row in find_rows(numbers_of(timeline.events.all()), AUGUST, 40)} == {
        "2024-07/2024-09", "2024-08-20", "2024", "../2024-08-20",
    }  # fmt: skip


def test_limits_may_be_open(timeline: Timeline) -> None:
    tell(timeline, "2024-07-01", "2024-08-20", "2024-09-01")

    assert [one.count for one in counted(timeline, Bounds(AUGUST.earliest, None))] == [1, 1]
    assert [one.count for one in counted(timeline, Bounds(None, AUGUST.latest))] == [1, 1]


@pytest.mark.parametrize("edtf", ["-0043-03-15", "0000-12-31", "-4653-01-01", "Y-17000", "Y-5000000", "Y5878000"])
def test_any_day_that_can_be_stored_is_counted(timeline: Timeline, edtf: str) -> None:
    tell(timeline, edtf, "0001-01-01")

    earliest = parse_edtf(edtf).bounds.earliest
    assert {one.first: one.count for one in counted(timeline)} == {earliest: 1, 1: 1}


def test_days_beyond_what_can_be_stored_hold_nothing(timeline: Timeline) -> None:
    tell(timeline, "2024")

    assert counted(timeline, Bounds(3_000_000_000, 4_000_000_000)) == []
    assert counted(timeline, Bounds(-4_000_000_000, -3_000_000_000)) == []


def test_months_before_and_after_the_turn_of_the_era_are_not_mixed(timeline: Timeline) -> None:
    tell(timeline, "0000-12-15", "0001-01-15", "0001-12-15", "-0001-01-15")

    assert len(counted(timeline)) == 4


def test_disputed_events_are_counted_among_all(timeline: Timeline) -> None:
    tell(timeline, "2024-08-03", "2024-08-03")
    make_claim(event=make_event(timeline=timeline, edtf="2024-08-03"), modality="denied")

    assert [(one.count, one.disputed_count) for one in counted(timeline)] == [(3, 1)]


def test_the_most_important_are_found_and_of_alike_ones_some_from_every_part(timeline: Timeline) -> None:
    for day in range(1, 21):
        make_event(timeline=timeline, title=f"Event {day}", edtf=f"2024-08-{day:02}")
    Event.objects.filter(title="Event 7").update(importance=5)

    rows = find_rows(numbers_of(timeline.events.all()), None, 5)

    assert [row.title for row in rows] == ["Event 1", "Event 6", "Event 7", "Event 12", "Event 17"]
    assert len(find_rows(numbers_of(timeline.events.all()), None, 40)) == 20

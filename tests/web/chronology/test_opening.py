"""What a large chronology opens with."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlencode

import pytest

from tests.factories import make_event, make_timeline
from timeline.core.temporal import edtf_from_day
from timeline.models import Event
from timeline.selectors.event_numbers import numbers_of
from timeline.selectors.keyset_paging import read_page
from timeline.web.chronology.opening import Level, Opening, choose_opening, count_left_out, tell_left_out
from timeline.web.filter_form import Show

if TYPE_CHECKING:
    from timeline.models import Timeline

pytestmark = pytest.mark.django_db

DAY = 730_000


@pytest.fixture
def timeline() -> Timeline:
    return make_timeline()


def tell_many(timeline: Timeline, count: int, *, importance: float = 1) -> None:
    """Store an event a day; every tenth is more important the later it is, if any is important."""
    events = [Event(timeline=timeline, title=f"Event {number}", status="published") for number in range(count)]
    for number, event in enumerate(events):
        event.set_date(edtf_from_day(DAY + number))
        event.importance = importance * (1 + number if number % 10 == 0 else 0.5)
    Event.objects.bulk_create(events)


def choose(timeline: Timeline, asked: Show | None = None) -> Opening:
    events = timeline.events.all()
    return choose_opening(events, numbers_of(events), asked=asked, query_string=lambda **changes: urlencode(changes))


def test_a_short_chronology_is_shown_whole_whatever_is_asked(timeline: Timeline) -> None:
    tell_many(timeline, 60)

    openings = [choose(timeline, asked) for asked in (None, *Show)]
    assert [(opening.is_whole, opening.levels) for opening in openings] == [(True, ())] * 4


def test_a_long_one_opens_with_its_thirty_most_important_events(timeline: Timeline) -> None:
    tell_many(timeline, 400)

    opening = choose(timeline)

    titles = [event.title for event in opening.events.in_order()]
    assert titles == [f"Event {number}" for number in range(100, 400, 10)]
    assert opening.levels == (
        Level("the 30 most important", "show=key", is_current=True),
        Level("the 150", "show=more", is_current=False),
        Level("all 400", "show=all", is_current=False),
    )


def test_of_alike_events_some_from_every_part_are_among_the_thirty(timeline: Timeline) -> None:
    tell_many(timeline, 120)
    Event.objects.update(importance=2)

    numbers = [int(event.title.removeprefix("Event ")) for event in choose(timeline).events.in_order()]

    assert numbers == list(range(0, 120, 4))


def test_more_or_all_are_shown_on_demand(timeline: Timeline) -> None:
    tell_many(timeline, 400)

    more, whole = choose(timeline, Show.MORE), choose(timeline, Show.ALL)

    assert (more.events.count(), more.is_whole) == (150, False)
    assert (whole.events.count(), whole.is_whole) == (400, True)
    assert [level.is_current for level in whole.levels] == [False, False, True]


def test_a_step_that_would_show_all_is_not_offered(timeline: Timeline) -> None:
    tell_many(timeline, 100)

    assert [level.words for level in choose(timeline).levels] == ["the 30 most important", "all 100"]
    assert choose(timeline, Show.MORE).is_whole


def test_where_nothing_was_weighed_nothing_is_left_out(timeline: Timeline) -> None:
    tell_many(timeline, 100, importance=0)

    assert choose(timeline).is_whole


def test_those_between_are_counted_and_lead_to_where_they_are(timeline: Timeline) -> None:
    tell_many(timeline, 100)
    make_event(timeline=timeline, edtf=edtf_from_day(DAY + 50), title="The same day")
    make_event(timeline=timeline, edtf="", title="Undated")
    events = timeline.events.all()
    shown = list(events.filter(title__in=["Event 3", "Event 50", "The same day", "Event 98"]).in_order())

    page = read_page(events.filter(pk__in=[event.pk for event in shown]))
    gaps = tell_left_out(numbers_of(events), page, query_string=lambda **changes: urlencode(changes))

    assert count_left_out(numbers_of(events), shown) == [3, 46, 0, 47, 1]
    assert [gap.words if gap else None for gap in gaps] == [
        "3 more events", "46 more events", None, "47 more events", "1 more event",
    ]  # fmt: skip
    assert [gap.query for gap in gaps if gap][:2] == ["show=all", f"show=all&after={DAY + 3}.0.{shown[0].pk}"]


def test_every_event_is_shown_or_counted(timeline: Timeline) -> None:
    tell_many(timeline, 400)

    shown = list(choose(timeline).events.in_order())

    assert sum(count_left_out(numbers_of(timeline.events.all()), shown)) == 400 - len(shown)

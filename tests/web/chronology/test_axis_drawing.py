"""The axis of a chronology: marks while they can be told apart, a histogram then."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.utils.translation import override

from tests.factories import make_claim, make_event, make_timeline
from timeline.core.temporal import Bounds, edtf_from_day
from timeline.models import Event
from timeline.web.chronology.axis_drawing import Drawings, draw_axis, find_items, picture_axis

if TYPE_CHECKING:
    from timeline.models import Timeline

pytestmark = pytest.mark.django_db


@pytest.fixture
def timeline() -> Timeline:
    return make_timeline()


def draw(timeline: Timeline, *, window: Bounds | None = None) -> Drawings:
    events = timeline.events.all()
    return draw_axis(find_items(timeline, events, events.exclude(position=None).count()), window)


def tell_many(timeline: Timeline, *, count: int, days: int) -> None:
    """Store events, one every so many days from the year 1000 on."""
    events = [Event(timeline=timeline, title=f"Event {number}", status="published") for number in range(count)]
    for number, event in enumerate(events):
        event.set_date(edtf_from_day(364_878 + number * days))
    Event.objects.bulk_create(events)


def test_few_events_are_marks_that_lead_to_them(timeline: Timeline) -> None:
    event = make_event(timeline=timeline)
    make_event(timeline=timeline, title="بغداد", edtf="2024-09")
    make_event(timeline=timeline, title="Undated", edtf="")

    axis = draw(timeline).wide

    assert [mark.href for mark in axis.marks] == [
        event.get_absolute_url(),
        f"/harbour/events/{event.pk + 1}-event/",
    ]
    assert not axis.bins


def test_marks_say_how_their_events_stand(timeline: Timeline) -> None:
    for edtf, modalities in (("2021", ["planned"]), ("2022", ["happened", "denied"]), ("2023", ["happened"])):
        event = make_event(timeline=timeline, edtf=edtf)
        for modality in modalities:
            make_claim(event=event, modality=modality)

    assert [mark.state for mark in draw(timeline).wide.marks] == ["planned", "disputed", "attested"]


@pytest.mark.parametrize("days", [1, 400])
def test_many_events_are_a_histogram_that_counts_each_once(timeline: Timeline, days: int) -> None:
    tell_many(timeline, count=151, days=days)

    drawings = draw(timeline)

    assert not drawings.wide.marks
    assert sum(one.count for one in drawings.wide.bins) == 151
    assert sum(one.count for one in drawings.narrow.bins) == 151


def test_bars_are_days_or_weeks_where_months_would_be_too_coarse(timeline: Timeline) -> None:
    tell_many(timeline, count=200, days=1)

    assert len([one for one in draw(timeline).wide.bins if one.count]) > 7


def test_the_stretch_that_the_page_lists_is_marked(timeline: Timeline) -> None:
    tell_many(timeline, count=200, days=100)

    assert draw(timeline).wide.window is None
    assert draw(timeline, window=Bounds(364_878, 366_000)).wide.window is not None


def test_no_event_is_an_empty_axis(timeline: Timeline) -> None:
    axis = draw(timeline).wide

    assert (axis.marks, axis.bins) == ((), ())


def test_a_picture_is_drawn_anew_only_where_something_on_it_changed(timeline: Timeline) -> None:
    event = make_event(timeline=timeline)

    def picture() -> object:
        return picture_axis(timeline, timeline.events.all(), 1, window=None, base_query="q=a")

    first = picture()
    assert picture() is first

    event.title = "The harbour closes"
    event.save()
    assert "The harbour closes" in picture().html  # type: ignore[attr-defined]


def test_a_picture_is_drawn_in_the_language_of_the_page(timeline: Timeline) -> None:
    make_event(timeline=timeline)

    def picture() -> object:
        return picture_axis(timeline, timeline.events.all(), 1, window=None, base_query="")

    with override("en"):
        first = picture()
    with override("de"):
        assert picture() is not first


def test_bars_keep_the_filters_in_their_links(timeline: Timeline) -> None:
    tell_many(timeline, count=151, days=400)

    html = picture_axis(timeline, timeline.events.all(), 151, window=None, base_query="q=harbour&state=single").html

    assert 'href="?q=harbour&amp;state=single&amp;from=' in html

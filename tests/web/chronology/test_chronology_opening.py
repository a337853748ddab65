"""A long chronology opens with what matters, and everything is one step away."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

import pytest

from tests.factories import make_event, make_timeline
from tests.web.reading import get_html, read_text, read_titles
from timeline.core.temporal import edtf_from_day
from timeline.models import Event, EventStatus, Timeline

if TYPE_CHECKING:
    from django.test import Client
    from pytest_django import DjangoAssertNumQueries

pytestmark = pytest.mark.django_db

DAY = 738_000
KEY = [f"Event {number}" for number in range(100, 400, 10)]


@pytest.fixture
def timeline() -> Timeline:
    """A chronology of 400 events, a day each; every tenth is important, and more so the later it is."""
    timeline = make_timeline()
    events = [Event(timeline=timeline, title=f"Event {number}", status="published") for number in range(400)]
    for number, event in enumerate(events):
        event.set_date(edtf_from_day(DAY + number))
        event.importance = 1 + number if number % 10 == 0 else 0.5
    Event.objects.bulk_create(events)
    return timeline


def levels(html: str) -> dict[str, str]:
    """Return the switch: words and addresses."""
    found = re.search(r'<nav class="levels".*?</nav>', html, re.DOTALL)
    links = re.findall(r'<a href="([^"]+)"([^>]*)>([^<]+)</a>', found[0]) if found else []
    return {words + (" *" if "aria-current" in more else ""): unescape(href) for href, more, words in links}


@pytest.mark.usefixtures("timeline")
def test_it_opens_with_the_thirty_most_important_events_and_says_so(client: Client) -> None:
    html = get_html(client, "/harbour/")

    assert read_titles(html) == KEY
    assert "30 of 400 events" in read_text(html)
    assert levels(html) == {
        "the 30 most important *": "/harbour/?show=key",
        "the 150": "/harbour/?show=more",
        "all 400": "/harbour/?show=all",
    }


@pytest.mark.usefixtures("timeline")
def test_the_address_of_each_step_shows_it(client: Client) -> None:
    pages = {show: get_html(client, f"/harbour/?show={show}") for show in ("key", "more", "all")}

    assert read_titles(pages["key"]) == KEY
    assert "150 of 400 events" in read_text(pages["more"])
    assert "400 events" in read_text(pages["all"])
    assert read_titles(pages["all"])[:2] == ["Event 0", "Event 1"]
    assert "show=all&amp;after=" in pages["all"]
    assert "show=more&amp;after=" in pages["more"]


@pytest.mark.usefixtures("timeline")
def test_the_axis_shows_all_events_and_the_important_ones_one_by_one(client: Client) -> None:
    key, whole = get_html(client, "/harbour/"), get_html(client, "/harbour/?show=all")

    for html in (key, whole):
        drawn = html.split('<svg class="drawing wide"')[1].split("</svg>")[0]
        marks = {int(key) for key in re.findall(r'data-key="(\d+)"', drawn)}
        bubbles = [int(number) for number in re.findall(r'class="bubble[^>]*aria-label="(\d+) event', drawn)]
        assert len(marks) + sum(bubbles) == 400
        assert set(Event.objects.filter(title__in=KEY).values_list("pk", flat=True)) <= marks


@pytest.mark.usefixtures("timeline")
def test_what_is_left_out_is_counted_between_and_leads_there(client: Client) -> None:
    html = get_html(client, "/harbour/")

    gaps = re.findall(r'<p class="gap"><a href="([^"]+)">(\d+) more events</a></p>', html)
    assert [int(number) for _, number in gaps] == [100, *[9] * 30]
    assert read_titles(get_html(client, unescape(gaps[0][0])))[0] == "Event 0"
    assert read_titles(get_html(client, unescape(gaps[1][0])))[0] == "Event 101"
    assert "days with no recorded event" not in html


@pytest.mark.usefixtures("timeline")
@pytest.mark.parametrize("query", ["q=event", "state=corroborated", "from=1900", f"after={DAY}.0.1"])
def test_what_was_asked_for_in_particular_is_shown_whole(client: Client, query: str) -> None:
    html = get_html(client, f"/harbour/?{query}")

    assert " of " not in read_text(re.search(r'<p class="result".*?</p>', html)[0])


@pytest.mark.usefixtures("timeline")
def test_the_most_important_of_what_was_asked_for_can_be_asked_for(client: Client) -> None:
    html = get_html(client, f"/harbour/?from={edtf_from_day(DAY + 200)}&show=key")

    assert "30 of 200 events" in read_text(html)
    assert levels(html)["all 200"] == f"/harbour/?from={edtf_from_day(DAY + 200)}&show=all"


@pytest.mark.usefixtures("timeline")
def test_a_step_that_does_not_exist_is_said_and_left_out(client: Client) -> None:
    html = get_html(client, "/harbour/?show=nothing")

    assert "Select a valid choice" in html
    assert read_titles(html) == KEY


def test_undated_events_are_in_the_whole_only(client: Client, timeline: Timeline) -> None:
    make_event(timeline=timeline, edtf="", title="Some day", importance=1000)

    assert "Some day" not in read_titles(get_html(client, "/harbour/"))
    assert "Some day" in read_titles(get_html(client, f"/harbour/?show=all&after={DAY + 380}.0.1"))


@pytest.mark.usefixtures("timeline")
def test_proposals_are_among_the_most_important_for_curators_only(curator: Client) -> None:
    Event.objects.filter(title="Event 390").update(status=EventStatus.PROPOSED)

    assert "Event 390" in read_titles(get_html(curator, "/harbour/"))
    curator.logout()
    assert read_titles(get_html(curator, "/harbour/")) == ["Event 90", *KEY[:-1]]


@pytest.mark.usefixtures("timeline")
def test_the_number_of_queries_is_fixed(client: Client, django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    with django_assert_max_num_queries(23):
        get_html(client, "/harbour/")
    Event.objects.filter(title__in=KEY[:5]).update(importance=0)
    with django_assert_max_num_queries(23):
        get_html(client, "/harbour/")

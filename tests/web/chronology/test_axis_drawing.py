"""The axis of a chronology: a stretch of time by the address, with links to others."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest
from django.utils.translation import override

from tests.factories import (
    make_citation,
    make_claim,
    make_document,
    make_event,
    make_outlet,
    make_place,
    make_timeline,
)
from tests.web.reading import get_html
from timeline.core.temporal import edtf_from_day
from timeline.models import ClaimStatus, Event
from timeline.selectors.event_numbers import numbers_of
from timeline.web.chronology.axis_drawing import AxisRequest, picture_axis

if TYPE_CHECKING:
    from django.test import Client
    from pytest_django import DjangoAssertNumQueries

    from timeline.models import Timeline

pytestmark = pytest.mark.django_db

FIRST = 738_000  # 29 July 2021


@pytest.fixture
def timeline() -> Timeline:
    return make_timeline()


def tell_many(timeline: Timeline, count: int, *, days: int = 1) -> None:
    """Store events, one every so many days."""
    events = [Event(timeline=timeline, title=f"Event {number}", status="published") for number in range(count)]
    for number, event in enumerate(events):
        event.set_date(edtf_from_day(FIRST + number * days))
        event.importance = 1
    Event.objects.bulk_create(events)


def axis_of(html: str) -> str:
    """Return the widest drawing on a page."""
    return unescape(html.split('<svg class="drawing wide"')[1].split("</svg>")[0])


def marks(html: str) -> list[str]:
    return re.findall(r'data-title="([^"]*)"', axis_of(html))


def bubbles(html: str) -> list[int]:
    return [
        int(number.replace("k", "000"))
        for number in re.findall(r'class="bubble.*?>(\d+)</text>', axis_of(html), re.DOTALL)
    ]


def ways(html: str) -> dict[str, str]:
    """Return the addresses of the buttons."""
    return {name: unescape(href) for href, name in re.findall(r'<a href="([^"]*)" data-way="(\w+)"', html)}


def test_few_events_are_marks_that_lead_to_their_cards(client: Client, timeline: Timeline) -> None:
    event = make_event(timeline=timeline)
    make_event(timeline=timeline, title="بغداد", edtf="2024-09")
    make_event(timeline=timeline, title="Undated", edtf="")

    html = get_html(client, "/harbour/")

    assert marks(html) == [event.title, "بغداد"]
    assert f'href="#e{event.pk}"' in axis_of(html)
    assert "September 2024" in axis_of(html)
    assert bubbles(html) == []


def test_marks_say_how_their_events_stand(client: Client, timeline: Timeline) -> None:
    for edtf, modalities in (("2021", ["planned"]), ("2022", ["happened", "denied"]), ("2023", ["happened"])):
        event = make_event(timeline=timeline, edtf=edtf)
        for modality in modalities:
            make_claim(event=event, modality=modality)

    drawn = axis_of(get_html(client, "/harbour/"))

    assert re.findall(r'class="mark (\w+) uncertain', drawn) == ["planned", "disputed", "attested"]


def test_many_events_are_drawn_or_counted(client: Client, timeline: Timeline) -> None:
    tell_many(timeline, 400)

    html = get_html(client, "/harbour/")

    assert len(marks(html)) + sum(bubbles(html)) == 400
    assert html.count("<") < 6000


def test_an_event_of_a_long_list_leads_to_the_page_that_begins_with_it(client: Client, timeline: Timeline) -> None:
    tell_many(timeline, 120)
    event = Event.objects.get(title="Event 60")

    html = get_html(client, "/harbour/?view=2021-09-25..2021-09-29")
    link = re.search(rf'href="([^"]*#e{event.pk})"', axis_of(html))

    assert link is not None
    page = get_html(client, link[1].split("#")[0])
    assert page.index(f'id="e{event.pk}"') < page.index(f'id="e{event.pk + 1}"')
    assert f'id="e{event.pk - 1}"' not in page


@pytest.mark.parametrize(
    ("view", "shown"),
    [
        ("2021-08-01..2021-08-03", ["Event 3", "Event 4", "Event 5"]),
        ("2021-08-02", ["Event 4"]),
        ("1 August 2021", ["Event 3"]),
        ("1900..1950", []),
        ("Y90000000..Y99000000", []),
        ("-9999..-5000", []),
    ],
)
def test_a_view_shows_its_stretch_of_time(client: Client, timeline: Timeline, view: str, shown: list[str]) -> None:
    tell_many(timeline, 30)

    assert marks(get_html(client, f"/harbour/?view={quote(view)}")) == shown


def test_the_buttons_lead_nearer_farther_beside_and_to_all(client: Client, timeline: Timeline) -> None:
    tell_many(timeline, 100)

    whole = get_html(client, "/harbour/")
    near = get_html(client, "/harbour/?view=2021-08-01..2021-08-10")

    assert set(ways(whole)) == {"in"}
    assert ways(near) == {
        "in": "/harbour/?view=2021-08-04..2021-08-07",
        "out": "/harbour/?view=2021-07-27..2021-08-15",
        "fit": "/harbour/?",
        "earlier": "/harbour/?view=2021-07-27..2021-08-05",
        "later": "/harbour/?view=2021-08-06..2021-08-15",
    }
    assert all(client.get(href).status_code == 200 for href in ways(near).values())


def test_zooming_in_again_and_again_ends_at_hours(client: Client, timeline: Timeline) -> None:
    tell_many(timeline, 100)
    address = "/harbour/"

    for _ in range(12):
        html = get_html(client, address)
        address = ways(html)["in"]

    assert ":00</text>" in axis_of(html)
    assert get_html(client, address)


def test_the_axis_follows_the_filter(client: Client, timeline: Timeline) -> None:
    make_event(timeline=timeline, title="Since 1984", edtf="1984/2021-08")
    tell_many(timeline, 30)

    words = re.search(r'class="axis-words">([^<]*)<', get_html(client, "/harbour/?from=2021-07&to=2021-09"))

    assert words is not None
    assert "2021" in words[1]
    assert "1984" not in words[1]


def test_filters_and_lanes_stay_when_the_view_changes(client: Client, timeline: Timeline) -> None:
    tell_many(timeline, 20)

    html = get_html(client, "/harbour/?q=Event&lanes=state")

    assert ways(html)["in"].startswith("/harbour/?q=Event&view=")
    assert ways(html)["in"].endswith("&lanes=state")
    assert '<input type="hidden" name="q" value="Event">' in html


@pytest.mark.parametrize(
    "query",
    [
        "view=xx",
        "view=2024..2023",
        "view=1..2",
        "view=%27%3B--",
        "view=9999999..2",
        "view=..",
        "lanes=colour",
        "lanes=%00",
    ],
)
def test_what_there_cannot_be_is_a_clear_bad_request(client: Client, timeline: Timeline, query: str) -> None:
    tell_many(timeline, 5)

    for path in ("/harbour/", "/harbour/axis/"):
        response = client.get(f"{path}?{query}")
        assert response.status_code == 400
        assert "Event 4" in response.content.decode()
    assert 'role="alert"' in client.get(f"/harbour/?{query}").content.decode()


def test_the_axis_can_be_had_by_itself(client: Client, timeline: Timeline) -> None:
    tell_many(timeline, 30)

    html = get_html(client, "/harbour/axis/?view=2021-08-01..2021-08-03")

    assert marks(html) == ["Event 3", "Event 4", "Event 5"]
    assert "<html" not in html
    assert 'href="/harbour/?view=' in html


def test_the_axis_costs_few_queries_however_many_events(
    client: Client, timeline: Timeline, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    def ask(query: str, number: int) -> None:
        with django_assert_num_queries(number):
            client.get(f"/harbour/axis/?{query}")

    tell_many(timeline, 20)
    few = _count_queries(client, "/harbour/axis/?view=2021-08")
    tell_many(timeline, 400)
    client.get("/harbour/axis/")

    assert _count_queries(client, "/harbour/axis/?view=2021-08") <= few + 2
    ask("view=2021-09&lanes=actor", _count_queries(client, "/harbour/axis/?view=2021-08&lanes=actor"))


def _count_queries(client: Client, address: str) -> int:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as queries:
        client.get(address)
    return len(queries)


def test_lanes_divide_the_events(client: Client, timeline: Timeline) -> None:
    document = make_document(timeline=timeline, text="The harbour reopened.", outlet=make_outlet(name="The Gazette"))
    place = make_place(name="Port Selim")
    for edtf in ("2021-08-01", "2021-08-02"):
        event = make_event(timeline=timeline, edtf=edtf, place=place)
        make_citation(claim=make_claim(event=event), document=document, exact="harbour")
    hidden = make_claim(event=event, status=ClaimStatus.REJECTED, rejected_why="It did not sink.")
    radio = make_document(timeline=timeline, text="The harbour sank.", outlet=make_outlet(name="Radio Selim"))
    make_citation(claim=hidden, document=radio, exact="harbour")

    def lanes(kind: str) -> list[str]:
        return re.findall(r'class="lane-name"[^>]*>([^<]*)<', axis_of(get_html(client, f"/harbour/?lanes={kind}")))

    assert lanes("place") == ["Port Selim"]
    assert lanes("outlet") == ["The Gazette"]
    assert lanes("actor") == []
    assert lanes("state") == ["Several outlets", "Single source", "Disputed or denied", "Announced only"]
    assert len(marks(get_html(client, "/harbour/?lanes=outlet"))) == 2


def test_times_of_day_stand_in_their_order(client: Client, timeline: Timeline) -> None:
    make_event(timeline=timeline, title="Night", edtf="2021-08-01T21:00:00Z")
    make_event(timeline=timeline, title="Morning", edtf="2021-08-01T06:00:00Z")

    assert marks(get_html(client, "/harbour/?view=2021-08-01")) == ["Morning", "Night"]


def ask_whole(timeline: Timeline) -> AxisRequest:
    return AxisRequest(timeline.get_absolute_url(), "", None, None, None, 1, with_proposals=False)


def test_a_picture_is_drawn_anew_only_where_something_on_it_changed(timeline: Timeline) -> None:
    event = make_event(timeline=timeline)

    first = picture_axis(timeline.events.all(), numbers_of(timeline.events.all()), ask_whole(timeline))
    assert picture_axis(timeline.events.all(), numbers_of(timeline.events.all()), ask_whole(timeline)) is first

    event.title = "The harbour closes"
    event.save()
    assert "The harbour closes" in picture_axis(
        timeline.events.all(), numbers_of(timeline.events.all()), ask_whole(timeline)
    )


def test_a_picture_is_drawn_in_the_language_of_the_page(timeline: Timeline) -> None:
    make_event(timeline=timeline)

    with override("en"):
        first = picture_axis(timeline.events.all(), numbers_of(timeline.events.all()), ask_whole(timeline))
    with override("de"):
        assert picture_axis(timeline.events.all(), numbers_of(timeline.events.all()), ask_whole(timeline)) is not first

"""The map: marks and their links, areas in the address, places without coordinates."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lxml.html import document_fromstring

from tests.factories import make_event, make_place, make_timeline
from tests.web.reading import find_titles, get_html, read_text
from timeline.models import EventStatus, Place, Timeline

if TYPE_CHECKING:
    from django.test import Client
    from pytest_django import DjangoAssertNumQueries

pytestmark = pytest.mark.django_db

TURKEY = "25,35,45,43"


@pytest.fixture
def timeline() -> Timeline:
    """Three events at Port Selim, one each near it, far away, nowhere known, and at no place."""
    timeline = make_timeline()
    port = make_place(latitude=41.0, longitude=29.0)
    for number in range(3):
        make_event(timeline=timeline, place=port, title=f"Ship {number}")
    make_event(timeline=timeline, place=make_place(name="Quay", latitude=41.1, longitude=29.1), title="A quay")
    make_event(timeline=timeline, place=make_place(name="Far Cape", latitude=-34.0, longitude=18.5), title="A cape")
    make_event(timeline=timeline, place=make_place(name="Lost Cove"), title="A cove")
    make_event(timeline=timeline, title="Anywhere")
    hidden = make_place(name="Hidden Bay", latitude=50.0, longitude=5.0)
    make_event(timeline=timeline, place=hidden, title="Secret", status=EventStatus.PROPOSED)
    return timeline


def marks(html: str, size: str = "wide") -> dict[str, str]:
    """Return the links of the drawing by their words."""
    drawn = document_fromstring(html).xpath(f"//svg[contains(@class, '{size}')]//a")
    return {one.get("aria-label"): one.get("href") for one in drawn}


def key(name: str) -> int:
    return Place.objects.get(name=name).pk


@pytest.mark.usefixtures("timeline")
@pytest.mark.parametrize("size", ["wide", "narrow"])
def test_crowded_places_are_one_mark_that_leads_nearer(client: Client, size: str) -> None:
    found = marks(get_html(client, "/harbour/map/"), size)

    several = "2 places, among them Port Selim, Quay: 4 events"
    assert found == {several: found[several], "Far Cape: 1 event": f"/harbour/?place={key('Far Cape')}"}
    assert found[several].startswith("/harbour/map/?area=")
    nearer = marks(get_html(client, found[several]), size)
    assert nearer == {
        "Port Selim: 3 events": f"/harbour/?place={key('Port Selim')}",
        "Quay: 1 event": f"/harbour/?place={key('Quay')}",
    }


def test_places_in_one_point_lead_to_their_events(client: Client, timeline: Timeline) -> None:
    twin = make_place(name="Port Selim, old", latitude=41.0, longitude=29.0)
    make_event(timeline=timeline, place=twin, title="Old ship")

    found = marks(get_html(client, "/harbour/map/?area=28.99,40.99,29.01,41.01"))

    (href,) = found.values()
    assert href.startswith("/harbour/?area=")
    words = read_text(get_html(client, href))
    assert "Ship 1" in words
    assert "Old ship" in words
    assert "A quay" not in words


@pytest.mark.usefixtures("timeline")
def test_what_cannot_be_drawn_is_named_and_counted(client: Client) -> None:
    words = read_text(get_html(client, "/harbour/map/"))

    assert "1 place without coordinates Lost Cove" in words
    assert "1 event names no place." in words
    assert "Hidden Bay" not in words


@pytest.mark.usefixtures("timeline")
def test_an_area_filters_the_chronology_and_its_downloads(client: Client) -> None:
    assert find_titles(client, area=TURKEY) == ["Ship 0", "Ship 1", "Ship 2", "A quay"]
    assert find_titles(client, area=TURKEY, place=str(key("Quay"))) == ["A quay"]
    page = get_html(client, "/harbour/", {"area": TURKEY})
    assert f'name="area" value="{TURKEY}"' in page
    csv = client.get(f"/harbour/download/csv/?area={TURKEY}")
    assert b"".join(csv.streaming_content).count(b"Ship") == 3  # type: ignore[attr-defined]


@pytest.mark.usefixtures("timeline")
def test_filters_go_with_the_map(client: Client) -> None:
    page = get_html(client, f"/harbour/map/?place={key('Far Cape')}&area={TURKEY}")

    assert "No place of these events lies in this area." in page
    assert f"/harbour/map/?place={key('Far Cape')}&amp;area=" in page
    assert "Remove</span> Area" in page


@pytest.mark.usefixtures("timeline")
@pytest.mark.parametrize(
    "area", ["zebra", "1,2,3", "50,0,10,5", "NaN,0,1,1", "-999,0,1,1", "9" * 3000, "%00", "٣,0,4,1"]
)
@pytest.mark.parametrize("page", ["/harbour/map/", "/harbour/", "/harbour/compare/"])
def test_a_bad_area_is_refused_in_a_sentence(client: Client, page: str, area: str) -> None:
    response = client.get(f"{page}?area={area}")

    assert response.status_code == (400 if page != "/harbour/compare/" else 200)
    assert "Area:" in read_text(response.content.decode())


@pytest.mark.usefixtures("timeline")
@pytest.mark.parametrize("area", ["-180,-90,180,90", "179.999,89.999,180,90", "0,0,0.001,0.001"])
def test_any_part_of_the_earth_is_drawn(client: Client, area: str) -> None:
    page = get_html(client, f"/harbour/map/?area={area}")

    assert page.count("world.svg#land") == 2
    for href in document_fromstring(page).xpath("//nav[@class='map-ways']/a/@href"):
        assert client.get(href).status_code == 200, href


def test_the_chronology_leads_to_its_map_where_something_is_on_it(client: Client, timeline: Timeline) -> None:
    assert "/harbour/map/" in get_html(client, "/harbour/")
    place = key("Port Selim")
    assert "/harbour/map/?area=" in get_html(client, f"/harbour/places/{place}/")
    for headers in ({}, {"HX-Request": "true"}):
        assert 'href="/harbour/map/?q=ship"' in get_html(client, "/harbour/?q=ship", **headers)

    timeline.events.update(place=None)

    assert "/harbour/map/" not in get_html(client, "/harbour/")
    for headers in ({}, {"HX-Request": "true"}):
        found = get_html(client, "/harbour/?q=ship", **headers)
        assert ("/harbour/map/" in found, "/harbour/compare/?q=ship" in found) == (False, True)
    assert "No place of these events has coordinates." in get_html(client, "/harbour/map/")


def test_the_number_of_queries_is_fixed(
    client: Client, timeline: Timeline, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(3):
        client.get("/harbour/map/")

    for number in range(30):
        place = make_place(name=f"Place {number}", latitude=number, longitude=number * 3)
        make_event(timeline=timeline, place=place)

    with django_assert_num_queries(3):
        client.get("/harbour/map/")

"""The pages of actors, places and outlets: what they show, to whom, and what leads to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.factories import (
    make_actor,
    make_citation,
    make_claim,
    make_document,
    make_event,
    make_outlet,
    make_place,
    make_timeline,
)
from tests.web.reading import get_html, read_text
from timeline.models import Actor, Event, Outlet, Place, Visibility

if TYPE_CHECKING:
    from django.test import Client
    from pytest_django import DjangoAssertNumQueries

    from timeline.models import Timeline

pytestmark = pytest.mark.django_db


@pytest.fixture
def timeline() -> Timeline:
    timeline = make_timeline()
    ada, selim = make_actor(name="Ada Marin", aliases=["A. Marin"]), make_actor(name="Selim Orr")
    port = make_place(name="Port Selim")
    document = make_document(timeline=timeline, outlet=make_outlet(name="Gazette", group="Harbour Media"))
    for title, edtf, actors in (
        ("Harbour reopens", "2024-08-22", [ada, selim]),
        ("A speech is held", "2022-03", [ada]),
    ):
        event = make_event(timeline=timeline, title=title, edtf=edtf, place=port)
        event.actors.set(actors)
        make_citation(claim=make_claim(event=event), document=document)
    return timeline


@pytest.mark.usefixtures("timeline")
def test_the_lists_name_those_with_most_events_first(client: Client) -> None:
    text = read_text(get_html(client, "/harbour/actors/"))

    assert text.index("Ada Marin 2 events · 2022–2024") < text.index("Selim Orr 1 event · 2024")
    assert "Port Selim 2 events" in read_text(get_html(client, "/harbour/places/"))
    assert "Gazette 2 events" in read_text(get_html(client, "/harbour/outlets/"))


@pytest.mark.usefixtures("timeline")
def test_an_actor_has_spellings_events_company_and_documents(client: Client) -> None:
    ada = Actor.objects.get(name="Ada Marin")

    html = get_html(client, f"/harbour/actors/{ada.pk}/")
    text = read_text(html)

    assert "Also written A. Marin" in text
    assert text.index("March 2022 A speech is held") < text.index("22 August 2024 Harbour reopens")
    assert "Appears with Selim Orr 1" in text
    assert "Places Port Selim 2" in text
    assert "Documents 1 Harbour reopens Gazette · 22 August 2024" in text
    assert f'href="/harbour/?actor={ada.pk}"' in html
    assert 'class="small-axis"' in html


@pytest.mark.usefixtures("timeline")
def test_an_outlet_has_its_group_and_what_it_reports(client: Client) -> None:
    text = read_text(get_html(client, f"/harbour/outlets/{Outlet.objects.get(name='Gazette').pk}/"))

    assert "belongs to Harbour Media" in text
    assert "Events that it reports March 2022 A speech is held" in text
    assert "Who takes part Ada Marin 2 Selim Orr 1" in text


@pytest.mark.usefixtures("timeline")
def test_a_place_has_who_takes_part(client: Client) -> None:
    text = read_text(get_html(client, f"/harbour/places/{Place.objects.get().pk}/"))

    assert "Who takes part Ada Marin 2 Selim Orr 1" in text


def test_who_is_only_in_proposals_or_elsewhere_has_no_page_for_readers(client: Client, timeline: Timeline) -> None:
    hidden, elsewhere = make_actor(name="Hidden"), make_actor(name="Elsewhere")
    make_event(timeline=timeline, status="proposed").actors.add(hidden)
    make_event(timeline=make_timeline(slug="other")).actors.add(elsewhere)

    for one in (hidden, elsewhere):
        assert client.get(f"/harbour/actors/{one.pk}/").status_code == 404
    text = read_text(get_html(client, "/harbour/actors/"))
    assert "Hidden" not in text
    assert "Elsewhere" not in text


def test_a_name_that_another_closed_timeline_keeps_is_not_shown(client: Client, timeline: Timeline) -> None:
    closed = make_timeline(slug="closed", visibility=Visibility.PRIVATE)
    kept = make_actor(name="Kept there", timeline=closed)
    Event.objects.filter(title="Harbour reopens").get().actors.add(kept)

    assert client.get(f"/harbour/actors/{kept.pk}/").status_code == 404
    assert "Kept there" not in get_html(client, f"/harbour/actors/{Actor.objects.get(name='Ada Marin').pk}/")
    assert timeline.events.filter(actors=kept).exists()


def test_an_outlet_is_named_only_where_readers_may_read_it(client: Client, timeline: Timeline) -> None:
    outlet = make_outlet(name="Unreleased")
    make_document(timeline=timeline, text="Not for readers.", outlet=outlet, is_released=False)

    assert client.get(f"/harbour/outlets/{outlet.pk}/").status_code == 404
    assert "Unreleased" not in get_html(client, "/harbour/outlets/")


def test_event_and_reader_lead_there(client: Client, timeline: Timeline) -> None:
    event = timeline.events.get(title="Harbour reopens")
    document = timeline.documents.get()

    html = get_html(client, event.get_absolute_url())
    assert f'href="/harbour/actors/{event.actors.get(name="Ada Marin").pk}/"' in html
    assert f'href="/harbour/places/{event.place_id}/"' in html
    assert f'href="/harbour/outlets/{document.outlet_id}/"' in get_html(client, document.get_absolute_url())


def test_the_number_of_queries_does_not_grow(
    client: Client, timeline: Timeline, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    ada = Actor.objects.get(name="Ada Marin")
    for number in range(12):
        make_event(timeline=timeline, title=f"Event {number}").actors.add(ada, make_actor(name=f"Actor {number}"))

    with django_assert_max_num_queries(12):
        client.get(f"/harbour/actors/{ada.pk}/")
    with django_assert_max_num_queries(5):
        client.get("/harbour/actors/")

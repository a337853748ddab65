"""Two people edit one thing: the second one sees what the first one wrote, and nothing is lost."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

import pytest
from django.test import Client
from lxml.html import document_fromstring

from tests.factories import (
    make_actor,
    make_citation,
    make_claim,
    make_curator,
    make_document,
    make_event,
    make_timeline,
)
from tests.web.reading import get_html
from timeline.models import Actor, Event, EventStatus, Timeline

pytestmark = pytest.mark.django_db


@pytest.fixture
def curators() -> list[Client]:
    """Two browsers, in each of which a curator is signed in."""
    browsers = [Client(), Client()]
    for number, browser in enumerate(browsers):
        browser.force_login(make_curator(username=f"curator{number}"))
    return browsers


@pytest.fixture
def event() -> Event:
    event = make_event(timeline=make_timeline(), status=EventStatus.PROPOSED)
    document = make_document(timeline=event.timeline)
    make_citation(claim=make_claim(event=event), document=document)
    return event


def open_form(browser: Client, path: str) -> dict[str, Any]:
    """Return what a browser would send of the page's form if nothing were typed."""
    return fields_of(get_html(browser, path))


def fields_of(html: str) -> dict[str, Any]:
    (form,) = document_fromstring(html).xpath("//div[@id='content-main']//form[@id] | //form[@class='sheet']")
    sent: dict[str, Any] = {}
    for name, value in form.form_values():
        if "__prefix__" not in name:
            sent.setdefault(name, []).append(value)
    return sent


def complaints(html: str) -> list[str]:
    return [unescape(told) for told in re.findall(r"Somebody changed this[^<]*", html)]


def test_the_second_title_is_not_stored_over_the_first_unseen(curators: list[Client], event: Event) -> None:
    path = f"/admin/timeline/event/{event.pk}/change/"
    first, second = (open_form(browser, path) for browser in curators)

    curators[0].post(path, first | {"title": "The harbour is open"})
    answer = curators[1].post(path, second | {"title": "Ships sail again"})

    event.refresh_from_db()
    assert event.title == "The harbour is open"
    told = "Somebody changed this while you wrote: it is “The harbour is open” now. Save again to put yours there."
    assert complaints(answer.content.decode()) == [told]
    assert "Ships sail again" in answer.content.decode()


def test_sent_once_more_it_is_stored(curators: list[Client], event: Event) -> None:
    path = f"/admin/timeline/event/{event.pk}/change/"
    first, second = (open_form(browser, path) for browser in curators)
    curators[0].post(path, first | {"title": "The harbour is open", "summary": "At last."})
    answer = curators[1].post(path, second | {"title": "Ships sail again"})

    curators[1].post(path, fields_of(answer.content.decode()))

    event.refresh_from_db()
    assert (event.title, event.summary) == ("Ships sail again", "At last.")


def test_a_claim_on_the_events_page_is_kept_too(curators: list[Client], event: Event) -> None:
    path = f"/admin/timeline/event/{event.pk}/change/"
    first, second = (open_form(browser, path) for browser in curators)

    curators[0].post(path, first | {"claims-0-statement": "It reopened on Thursday."})
    answer = curators[1].post(path, second | {"claims-0-statement": "It opened again."})

    assert len(complaints(answer.content.decode())) == 1
    assert event.claims.get().statement == "It reopened on Thursday."


def test_of_many_interleaved_edits_none_is_lost(curators: list[Client], event: Event) -> None:
    path = f"/admin/timeline/event/{event.pk}/change/"
    stored = told = 0
    for number in range(10):
        first, second = (open_form(browser, path) for browser in curators)
        curators[0].post(path, first | {"title": f"First {number}"})
        answer = curators[1].post(path, second | {"title": f"Second {number}"})
        event.refresh_from_db()
        stored += event.title == f"First {number}"
        told += len(complaints(answer.content.decode()))

    assert (stored, told) == (10, 10)


def test_names_are_kept_too(curators: list[Client]) -> None:
    actor = make_actor()
    path = f"/admin/timeline/actor/{actor.pk}/change/"
    first, second = (open_form(browser, path) for browser in curators)

    curators[0].post(path, first | {"name": "Ada M."})
    curators[1].post(path, second | {"name": "A. Marin"})

    assert Actor.objects.get().name == "Ada M."


def test_the_settings_of_a_chronology_are_kept_too(curators: list[Client], event: Event) -> None:
    first, second = (open_form(browser, "/harbour/settings/") for browser in curators)

    curators[0].post("/harbour/settings/", first | {"visibility": "private"})
    answer = curators[1].post("/harbour/settings/", second | {"title": "The port"})

    assert answer.status_code == 400
    assert "private: for its members" in complaints(answer.content.decode())[0]
    assert Timeline.objects.get().visibility == "private"
    curators[1].post("/harbour/settings/", fields_of(answer.content.decode()))
    assert (Timeline.objects.get().title, Timeline.objects.get().visibility) == ("The port", "private")
    assert event.timeline_id == Timeline.objects.get().pk


@pytest.mark.parametrize("path", ["/admin/timeline/event/{event}/change/", "/harbour/settings/"])
def test_a_form_that_does_not_say_what_it_was_opened_with_is_not_stored(
    curators: list[Client], event: Event, path: str
) -> None:
    path = path.format(event=event.pk)
    sent = open_form(curators[0], path) | {"title": "Mine"}
    sent.pop("seen")

    answer = curators[0].post(path, sent)

    assert "This form came without the values that it was opened with" in answer.content.decode()
    assert not Event.objects.filter(title="Mine").exists()
    assert not Timeline.objects.filter(title="Mine").exists()
    curators[0].post(path, fields_of(answer.content.decode()))
    assert Event.objects.filter(title="Mine").exists() or Timeline.objects.filter(title="Mine").exists()


@pytest.mark.parametrize("seen", ["{", "[]", "null", '{"title": 3}'])
def test_what_is_no_state_of_the_form_asks_for_every_box(curators: list[Client], event: Event, seen: str) -> None:
    path = f"/admin/timeline/event/{event.pk}/change/"
    sent = open_form(curators[0], path) | {"title": "Mine", "seen": seen}

    answer = curators[0].post(path, sent)

    assert len(complaints(answer.content.decode())) > 1
    event.refresh_from_db()
    assert event.title == "Harbour reopens"

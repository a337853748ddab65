"""What a closed timeline calls people and places stays there."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

import pytest
from django.apps import apps

from tests.factories import make_actor, make_document, make_event, make_member, make_place, make_timeline
from timeline.models import Actor, Place, Role, Visibility
from timeline.services.curation.editing import edit_event
from timeline.services.errors import RefusedError
from timeline.services.proposals.entity_linking import add_name
from timeline.services.proposals.proposals import propose_events

if TYPE_CHECKING:
    from django.test import Client

    from timeline.models import Event, Timeline

pytestmark = pytest.mark.django_db
SIGNED = "Yasar Deniz signed the pilotage treaty in Port Selim on 15 August 2024."


@pytest.fixture
def closed() -> Timeline:
    return make_timeline(slug="closed", title="Closed", visibility=Visibility.PRIVATE)


@pytest.fixture
def other() -> Timeline:
    return make_timeline(slug="other", title="Other", visibility=Visibility.PRIVATE)


def propose(timeline: Timeline) -> Event:
    document = make_document(timeline=timeline, text=f"{SIGNED} So says {timeline.title}.")
    propose_events(timeline=timeline, documents=[document])
    return timeline.events.get()


def test_a_name_of_a_closed_timeline_is_found_only_there(closed: Timeline, other: Timeline) -> None:
    add_name(timeline=closed, name="Yashar Deniz", aliases=["Yasar Deniz"], kind="person")
    add_name(timeline=closed, name="Port Selim", aliases=[], kind="place")

    here, there = propose(closed), propose(other)

    assert ([str(one) for one in here.actors.all()], str(here.place)) == (["Yashar Deniz"], "Port Selim")
    assert ([str(one) for one in there.actors.all()], there.place) == ([], None)


def test_the_same_name_in_another_timeline_is_another_row(closed: Timeline, other: Timeline) -> None:
    add_name(timeline=closed, name="Yashar Deniz", aliases=["Yasar Deniz"], kind="person")

    added = add_name(timeline=other, name="Yashar Deniz", aliases=[], kind="person")

    assert (added.aliases, Actor.objects.count()) == ([], 2)
    with pytest.raises(RefusedError, match="exists already"):
        add_name(timeline=other, name="Yashar Deniz", aliases=[], kind="person")


def test_names_of_public_timelines_are_shared(closed: Timeline) -> None:
    add_name(timeline=make_timeline(), name="Yashar Deniz", aliases=["Yasar Deniz"], kind="person")

    assert [str(one) for one in propose(closed).actors.all()] == ["Yashar Deniz"]


def test_an_event_takes_no_name_that_another_timeline_keeps(closed: Timeline, other: Timeline) -> None:
    event = make_event(timeline=other)

    with pytest.raises(RefusedError, match="“Ada Marin” is kept in another chronology"):
        edit_event(event=event, actors=[make_actor(timeline=closed)], user=make_member(other, role=Role.EDITOR))
    event.place = make_place(timeline=closed)
    with pytest.raises(RefusedError, match="“Port Selim” is kept in another chronology"):
        edit_event(event=event, user=None)


@pytest.mark.parametrize(
    "path", ["timeline/actor/", "autocomplete/?app_label=timeline&model_name=event&field_name=actors&term="]
)
def test_the_admin_shows_and_suggests_no_name_of_another_timeline(
    client: Client, closed: Timeline, other: Timeline, path: str
) -> None:
    make_actor(name="Quill Secret", timeline=closed)
    make_actor(name="Own Quill", timeline=other)
    client.force_login(make_member(other, role=Role.EDITOR, is_staff=True))

    page = client.get(f"/admin/{path}").content.decode()

    assert ("Own Quill" in page, "Quill Secret" in page) == (True, False)


def test_who_publishes_nothing_public_says_which_timeline_keeps_a_name(client: Client, other: Timeline) -> None:
    client.force_login(make_member(other, role=Role.EDITOR, is_staff=True))
    typed = {"name": "Ada Marin", "kind": "person", "aliases": ""}

    refused = client.post("/admin/timeline/actor/add/", typed)
    client.post("/admin/timeline/actor/add/", typed | {"timeline": str(other.pk)})

    assert "This field is required" in refused.content.decode()
    assert Actor.objects.get().timeline == other


def test_a_shared_name_counts_the_events_that_one_may_know_of(
    client: Client, closed: Timeline, other: Timeline
) -> None:
    shared = make_actor()
    for timeline in (closed, closed, other):
        make_event(timeline=timeline).actors.add(shared)
    client.force_login(make_member(other, role=Role.EDITOR, is_staff=True))

    page = client.get("/admin/timeline/actor/").content.decode()

    assert '<td class="field-event_count">1</td>' in page


def test_names_that_only_closed_timelines_used_are_moved_to_them(closed: Timeline, other: Timeline) -> None:
    known, secret, port = make_actor(name="Known"), make_actor(name="Secret"), make_place()
    for timeline in (closed, other, make_timeline()):
        make_event(timeline=timeline).actors.add(known)
    for timeline in (closed, other):
        make_event(timeline=timeline, place=port).actors.add(secret)

    importlib.import_module("timeline.migrations.0026_keep_names_of_closed_timelines").keep_names(apps)

    assert list(Actor.objects.filter(name="Known").values_list("timeline")) == [(None,)]
    for timeline in (closed, other):
        event = timeline.events.get(place__isnull=False)
        assert event.place == Place.objects.get(timeline=timeline)
        assert list(event.actors.all()) == [Actor.objects.get(name="Secret", timeline=timeline)]

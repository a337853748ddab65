"""What a curator does on an event's page, and that nobody overwrites anybody."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.factories import (
    make_actor,
    make_citation,
    make_claim,
    make_document,
    make_event,
    make_member,
    make_timeline,
)
from tests.web.reading import opened
from timeline.models import Claim, Decision, Distinction, Event, EventStatus, Role, Verb

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db


@pytest.fixture
def event(client: Client) -> Event:
    """A proposal with two cited claims, before an editor."""
    timeline = make_timeline()
    document = make_document(timeline=timeline)
    event = make_event(timeline=timeline, status=EventStatus.PROPOSED)
    make_citation(claim=make_claim(event=event), document=document)
    make_citation(claim=make_claim(event=event, statement="Ferries left."), document=document, exact="Two ferries")
    client.force_login(make_member(timeline, role=Role.EDITOR))
    return event


def post(client: Client, event: Event, act: str, *, revision: int | None = None, **asked: Any) -> str:
    event.refresh_from_db()
    seen = event.revision if revision is None else revision
    address = f"/{event.timeline.slug}/events/{event.pk}/{act}/"
    if act == "edit" and "seen" not in asked:
        asked = opened(client, address) | asked
    return client.post(address, {"revision": seen, **asked}, follow=True).content.decode()


def status(event: Event) -> str:
    event.refresh_from_db()
    return str(event.status)


def test_an_event_is_published_unpublished_and_rejected_with_its_record(client: Client, event: Event) -> None:
    page = post(client, event, "publish")
    assert "The event is published." in page
    refused = post(client, event, "unpublish")
    post(client, event, "unpublish", why="The source was withdrawn.")
    after_unpublishing = status(event)
    history = post(client, event, "reject", why="It never happened.")

    assert "Say why" in refused
    assert (after_unpublishing, status(event)) == ("proposed", "rejected")
    assert [(made.verb, made.why) for made in Decision.objects.order_by("id")] == [
        ("publish", ""), ("unpublish", "The source was withdrawn."), ("reject", "It never happened."),
    ]  # fmt: skip
    assert "It never happened." in history


@pytest.mark.parametrize("act", ["publish", "reject"])
def test_what_changed_meanwhile_is_not_decided_unseen(client: Client, event: Event, act: str) -> None:
    seen = event.revision
    Event.objects.filter(pk=event.pk).update(title="Harbour closes")

    page = post(client, event, act, revision=seen, why="x")

    assert "Somebody changed “Harbour closes” while you looked at it." in page
    assert (status(event), Decision.objects.count()) == ("proposed", 0)


def test_after_the_warning_the_second_press_holds(client: Client, event: Event) -> None:
    seen = event.revision
    Event.objects.filter(pk=event.pk).update(title="Harbour closes")
    page = post(client, event, "reject", revision=seen, why="x")
    event.refresh_from_db()

    assert f'name="revision" value="{event.revision}"' in page


def test_a_date_by_hand_needs_a_reason_and_shows_it_alone(client: Client, event: Event) -> None:
    event.actors.add(make_actor())
    asked = {"title": "The harbour opens", "edtf": "23 August 2024", "actors": [event.actors.get().pk]}

    refused = post(client, event, "edit", **asked)
    page = post(client, event, "edit", **asked, dated_why="The log book.")

    event.refresh_from_db()
    assert "say why, readers see the reason" in refused
    assert (event.title, event.edtf, event.is_dated_by_hand) == ("The harbour opens", "2024-08-23", True)
    assert "A curator set this date: <bdi>The log book.</bdi>" in page
    assert "No reasoning is recorded." not in page


def test_of_two_who_edit_the_second_sees_what_the_first_wrote(client: Client, event: Event) -> None:
    form = client.get(f"/{event.timeline.slug}/events/{event.pk}/edit/").context["form"]
    seen = form.initial["seen"]
    Event.objects.filter(pk=event.pk).update(title="Harbour closes")

    page = post(client, event, "edit", title="Harbour burns", edtf="2024-08-22", seen=seen)

    event.refresh_from_db()
    assert "it is “Harbour closes” now" in page
    assert event.title == "Harbour closes"


def test_events_are_merged_or_kept_apart(client: Client, event: Event) -> None:
    other = make_event(timeline=event.timeline, title="Ships sail", status=EventStatus.PROPOSED)
    third = make_event(timeline=event.timeline, title="Rain falls", status=EventStatus.PROPOSED)
    for one in (other, third):
        make_citation(claim=make_claim(event=one, statement=f"{one}."), document=make_document(title=one.title,
            text=f"The harbour reopened on Thursday, {one}.", timeline=event.timeline))  # fmt: skip

    nothing = post(client, event, "merge")
    post(client, event, "merge", other=third.pk, distinguish="1", why="Other days.")
    post(client, event, "merge", other=other.pk, why="The same.")

    other.refresh_from_db()
    assert "Choose the other event." in nothing
    assert other.merged_into == event
    assert Distinction.objects.count() == 1


def test_claims_are_split_off(client: Client, event: Event) -> None:
    claim = Claim.objects.get(statement="Ferries left.")

    post(client, event, "split", claims=[claim.pk], title="Ferries leave")

    assert Claim.objects.get(pk=claim.pk).event.title == "Ferries leave"


def test_events_of_one_day_are_put_in_order_by_hand(client: Client, event: Event) -> None:
    later = make_event(timeline=event.timeline, title="Ships sail", status=EventStatus.PROPOSED)

    page = post(client, later, "move", step=-1)
    again = post(client, later, "move", step=-1)

    assert "The order of the day is stored." in page
    assert "stands there already" in again
    assert list(Event.objects.in_order().values_list("title", flat=True)) == ["Ships sail", "Harbour reopens"]
    assert [made.after for made in Decision.objects.filter(verb=Verb.EDIT)] == [{"sequence": 1}]


def test_a_curator_is_not_offered_what_only_editors_may(client: Client, event: Event) -> None:
    post(client, event, "publish")
    client.force_login(make_member(event.timeline, role=Role.CURATOR, username="cleo"))

    page = client.get(event.get_absolute_url()).content.decode()
    refused = post(client, event, "reject", why="x")

    assert "Reject…" not in page
    assert "History" in page
    assert "only an editor may change it" in refused
    assert status(event) == "published"


def test_readers_are_offered_nothing(client: Client, event: Event) -> None:
    post(client, event, "publish")
    client.logout()

    page = client.get(event.get_absolute_url()).content.decode()

    assert "event-acts" not in page

"""The history of each kind of object, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.factories import make_citation, make_claim, make_document, make_event, make_member, make_timeline
from timeline.models import (
    Citation,
    Claim,
    ClaimStatus,
    Decision,
    Document,
    Event,
    EventStatus,
    Role,
    Timeline,
    Verb,
)
from timeline.services.curation.editing import edit_event, retract_citations
from timeline.services.curation.merging import merge_events
from timeline.services.curation.publication import reject_claims, reject_events
from timeline.web.admin.decision_list import decision_list, difference

if TYPE_CHECKING:
    from django.contrib.auth.models import User
    from django.test import Client

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client: Client) -> User:
    """An editor who is signed in."""
    user = make_member(make_timeline(), role=Role.EDITOR)
    client.force_login(user)
    return user


@pytest.fixture
def event(editor: User) -> Event:  # noqa: ARG001 - it stores the timeline
    """A published event with two cited claims."""
    timeline = Timeline.objects.get()
    document = make_document(timeline=timeline)
    event = make_event(timeline=timeline)
    make_citation(claim=make_claim(event=event), document=document)
    make_citation(claim=make_claim(event=event, statement="Ferries left."), document=document, exact="Two ferries")
    return event


def restore(client: Client, address: str, **asked: object) -> str:
    page = client.get(address)
    first = page.context["versions"][-1].version.key
    data = {"version": first, "seen": page.context["seen"], "why": "It was right.", **asked}
    return client.post(address, data, follow=True).content.decode()


def test_an_event_shows_its_differences_and_goes_back(client: Client, editor: User, event: Event) -> None:
    event.title = "Harbour closes"
    edit_event(event=event, user=editor)
    address = f"/harbour/events/{event.pk}/history/"

    page = client.get(address).content.decode()
    restored = restore(client, address)

    event.refresh_from_db()
    assert "<del>reopens</del>" in page
    assert "<ins>closes</ins>" in page
    assert "It stands as it did then." in restored
    assert event.title == "Harbour reopens"
    made = Decision.objects.get(verb=Verb.RESTORE)
    assert (made.before, made.after, made.why) == (
        {"title": "Harbour closes"}, {"title": "Harbour reopens"}, "It was right.",
    )  # fmt: skip


def test_a_rejected_event_stands_again(client: Client, editor: User, event: Event) -> None:
    reject_events(events=[event], why="A rumour.", user=editor)

    restore(client, f"/harbour/events/{event.pk}/history/")

    event.refresh_from_db()
    assert event.status == EventStatus.PUBLISHED


def test_nothing_goes_back_without_a_reason_or_over_what_was_not_seen(
    client: Client, editor: User, event: Event
) -> None:
    event.title = "Harbour closes"
    edit_event(event=event, user=editor)
    address = f"/harbour/events/{event.pk}/history/"

    without_reason = restore(client, address, why=" ")
    unseen = restore(client, address, seen=1)
    unknown = restore(client, address, version=999_999_999)
    nonsense = restore(client, address, version="x")

    event.refresh_from_db()
    assert "Say why" in without_reason
    assert "Somebody changed it while you looked" in unseen
    assert "There is no such version." in unknown
    assert "Press the button" in nonsense
    assert event.title == "Harbour closes"


def test_a_merged_event_does_not_go_back_past_its_merge(client: Client, editor: User, event: Event) -> None:
    other = make_event(timeline=event.timeline, title="Ships sail")
    merge_events(into=event, others=[other], user=editor)

    page = restore(client, f"/harbour/events/{other.pk}/history/")

    assert "take the merge back first" in page


def test_a_rejected_claim_is_accepted_again(client: Client, editor: User, event: Event) -> None:
    claim = Claim.objects.get(statement="Ferries left.")
    reject_claims(claims=[claim], why="A rumour.", user=editor)

    restore(client, f"/harbour/claims/{claim.pk}/history/")

    claim.refresh_from_db()
    assert (claim.status, claim.rejected_why) == (ClaimStatus.ACCEPTED, "")
    assert claim.event == event


def test_a_retracted_passage_comes_back_as_it_was(client: Client, editor: User, event: Event) -> None:
    citation = Citation.objects.get(exact="Two ferries")
    key, uid = citation.pk, citation.uid
    claim = citation.claim_id
    retract_citations(citations=[citation], why="Wrong ships.", user=editor)

    listed = client.get(f"/harbour/claims/{claim}/history/").content.decode()
    restore(client, f"/harbour/passages/{key}/history/")

    back = Citation.objects.get(pk=key)
    assert f"/harbour/passages/{key}/history/" in listed
    assert (back.uid, back.exact, back.claim.event) == (uid, "Two ferries", event)


def test_what_is_said_of_a_document_goes_back(client: Client, event: Event) -> None:
    document = Document.objects.get(citations__claim__event=event, citations__exact="Two ferries")
    Document.objects.filter(pk=document.pk).update(title="Wrong title")
    Document.objects.filter(pk=document.pk).update(title="Another")

    restore(client, f"{document.get_absolute_url()}history/")

    document.refresh_from_db()
    assert document.title in {"Harbour reopens", "Wrong title"}


@pytest.mark.usefixtures("event")
def test_what_is_not_there_has_no_history(client: Client) -> None:
    assert client.get("/harbour/claims/0/history/").status_code == 404
    assert client.get("/harbour/passages/0/history/").status_code == 404


def test_dates_are_said_in_words(client: Client, editor: User, event: Event) -> None:
    event.set_date("2024-05")
    event.is_dated_by_hand, event.dated_why = True, "The log book."
    edit_event(event=event, user=editor)

    page = client.get(f"/harbour/events/{event.pk}/history/").content.decode()
    decided = difference(Decision.objects.get())

    assert "<ins>May</ins>" in page
    assert "2024-05" not in page
    assert "<td>May 2024</td>" in decided


def test_the_admin_says_moments_as_the_other_pages_do(client: Client, editor: User, event: Event) -> None:
    reject_events(events=[event], why="A list of tides.", user=editor)
    moment = Decision.objects.get().decided_at

    page = client.get("/admin/timeline/decision/").content.decode()

    assert f"{moment.day} {moment:%B %Y, %H:%M}" in page
    assert f"{moment.day} {moment:%B %Y, %H:%M}" in decision_list(event)

"""The public log of corrections: what readers had seen, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.factories import make_citation, make_claim, make_curator, make_document, make_event, make_timeline
from timeline.models import Act, Claim, ClaimStatus, Event, EventStatus
from timeline.services.curation.editing import edit_claim, edit_event, retract_citations
from timeline.services.curation.ordering import move_in_day
from timeline.services.curation.publication import publish_events, reject_claims, reject_events, unpublish_events
from timeline.services.curation.review import Choice, decide
from timeline.services.curation.undoing import undo

if TYPE_CHECKING:
    from django.contrib.auth.models import User
    from django.test import Client

pytestmark = pytest.mark.django_db(transaction=True)  # each decision is a moment of its own
PAGE = "/harbour/corrections/"


@pytest.fixture
def user() -> User:
    """Who decides."""
    return make_curator()


@pytest.fixture
def event() -> Event:
    """A proposal with two cited claims, one of them proposed."""
    timeline = make_timeline()
    document = make_document(timeline=timeline)
    event = make_event(timeline=timeline, status=EventStatus.PROPOSED)
    make_citation(claim=make_claim(event=event), document=document)
    make_citation(claim=make_claim(event=event, statement="Ferries left."), document=document, exact="Two ferries")
    return event


def rename(event: Event, title: str, user: User) -> None:
    event.refresh_from_db()
    event.title = title
    edit_event(event=event, user=user)


def log(client: Client) -> str:
    return client.get(PAGE).content.decode()


def test_what_changed_before_publication_is_nobodys_business(client: Client, event: Event, user: User) -> None:
    rename(event, "A secret working title", user)
    rename(event, "Harbour opens", user)
    publish_events(events=[event], user=user)

    assert "Nothing was corrected" in log(client)


def test_what_changed_after_publication_is_listed_with_its_reason(client: Client, event: Event, user: User) -> None:
    publish_events(events=[event], user=user)
    rename(event, "Harbour closes", user)
    event.set_date("2024-08-23")
    event.dated_why = "The log book."
    edit_event(event=event, user=user)

    page = log(client)
    assert "<del>reopens</del>" in page
    assert "<ins>closes</ins>" in page
    assert "The log book." in page
    assert page.index("The log book.") < page.index("<del>reopens</del>")
    assert user.username not in page


def test_what_was_unpublished_and_changed_then_shows_what_readers_saw_last(
    client: Client, event: Event, user: User
) -> None:
    publish_events(events=[event], user=user)
    unpublish_events(events=[event], why="The source was withdrawn.", user=user)
    rename(event, "A secret working title", user)
    reject_events(events=[event], why="An internal note.", user=user)

    page = log(client)
    assert "The source was withdrawn." in page
    assert "Harbour reopens" in page
    assert "A secret working title" not in page
    assert "An internal note." not in page


def test_claims_and_passages_are_listed_only_if_readers_had_them(client: Client, event: Event, user: User) -> None:
    publish_events(events=[event], user=user)
    seen = Claim.objects.get(statement="Ferries left.")
    unseen = make_claim(event=event, statement="A secret guess.", status=ClaimStatus.PROPOSED)
    unseen.statement = "A secret guess, edited."
    edit_claim(claim=unseen, user=user)
    reject_claims(claims=[unseen], why="A secret reason.", user=user)
    seen.refresh_from_db()
    retract_citations(citations=seen.citations.all(), why="Other ships.", user=user)
    reject_claims(claims=[seen], why="They stayed.", user=user)

    page = log(client)
    assert "They stayed." in page
    assert "Other ships." in page
    assert "Ferries left." in page
    assert "secret" not in page


def test_what_readers_saw_and_was_taken_back_is_listed_as_that(client: Client, event: Event, user: User) -> None:
    publish_events(events=[event], user=user)
    event.refresh_from_db()
    added = make_claim(event=event, statement="It rained.", status=ClaimStatus.PROPOSED)
    make_citation(claim=added, document=event.timeline.documents.get(), exact="Two ferries")
    event.refresh_from_db()
    act = decide(seen={event.pk: event.revision}, choice=Choice(Act.ACCEPT), user=user)[0]
    before = log(client)

    undo(act=act, user=user)

    assert "Nothing was corrected" in before
    assert "took a decision back" in log(client)
    assert '<q dir="auto">It rained.</q>' in log(client)


def test_an_event_that_was_published_by_mistake_is_listed(client: Client, event: Event, user: User) -> None:
    event.refresh_from_db()
    act = decide(seen={event.pk: event.revision}, choice=Choice(Act.ACCEPT), user=user)[0]
    undo(act=act, user=user)

    assert "took a decision back" in log(client)


def test_the_order_of_a_day_is_no_correction(client: Client, event: Event, user: User) -> None:
    publish_events(events=[event], user=user)
    make_event(timeline=event.timeline, title="Ships sail")

    move_in_day(event=event, step=1, user=user)

    assert "Nothing was corrected" in log(client)


def test_older_corrections_are_a_page_away_and_the_chronology_leads_there(
    client: Client, event: Event, user: User
) -> None:
    publish_events(events=[event], user=user)
    for number in range(52):
        rename(event, f"Harbour state {number}", user)

    page = log(client)
    older = page.split('href="?before=')[1].split('"')[0]
    assert "Harbour" in client.get(f"{PAGE}?before={older}").content.decode()
    assert client.get(f"{PAGE}?before=x").status_code == 200
    assert f'href="{PAGE}"' in client.get("/harbour/").content.decode()

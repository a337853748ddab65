"""Cards stored ahead, and never shown when stale."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.core.management import CommandError, call_command

from tests.factories import make_citation, make_claim, make_curator, make_document, make_event, make_timeline
from timeline.models import Card, Claim, ClaimStatus, Event, EventStatus
from timeline.services.cards import refresh_cards
from timeline.services.curation.publication import publish_events, reject_claims
from timeline.web.cards.stored_cards import card_design, find_cards

if TYPE_CHECKING:
    from pytest_django import DjangoAssertNumQueries, DjangoCaptureOnCommitCallbacks

pytestmark = pytest.mark.django_db


@pytest.fixture
def event() -> Event:
    timeline = make_timeline()
    event = make_event(timeline=timeline)
    make_citation(claim=make_claim(event=event), document=make_document(timeline=timeline))
    return event


def refresh() -> int:
    return sum(refresh_cards(Event.objects.all()))


def is_current(event: Event) -> bool:
    return Card.objects.current(language="en", design=card_design()).filter(event=event).exists()


def test_only_missing_and_stale_cards_of_published_events_are_rendered(event: Event) -> None:
    make_event(timeline=event.timeline, title="A proposal", status=EventStatus.PROPOSED)

    assert (refresh(), refresh()) == (1, 0)

    Claim.objects.update(statement="It reopened at noon.")

    assert (is_current(event), refresh(), is_current(event)) == (False, 1, True)
    assert "It reopened at noon." in Card.objects.get().html


def test_a_page_takes_current_cards_and_renders_the_others_without_writing(
    event: Event, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    refresh()
    stored = Card.objects.get().html

    with django_assert_num_queries(1):
        assert find_cards([event], with_proposals=False) == {event.pk: stored}

    Claim.objects.update(statement="It reopened at noon.")

    assert "It reopened at noon." in find_cards([event], with_proposals=False)[event.pk]
    assert Card.objects.get().html == stored


def test_curators_see_proposals_that_readers_cards_do_not_hold(event: Event) -> None:
    make_claim(event=event, statement="Nobody has checked this.", status=ClaimStatus.PROPOSED)
    refresh()

    assert "Nobody has checked this." not in find_cards([event], with_proposals=False)[event.pk]
    assert "Nobody has checked this." in find_cards([event], with_proposals=True)[event.pk]


@pytest.mark.usefixtures("event")
def test_texts_of_others_are_escaped_in_stored_cards() -> None:
    Claim.objects.update(statement="<script>alert(1)</script>")
    refresh()

    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in Card.objects.get().html
    assert "<script" not in Card.objects.get().html


def test_a_decision_renders_the_card_anew_once_it_is_stored(
    event: Event, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    Event.objects.update(status=EventStatus.PROPOSED)
    curator = make_curator()

    with django_capture_on_commit_callbacks(execute=True):
        publish_events(events=[event], user=curator)

    assert is_current(event)

    other = make_claim(event=event, statement="Ferries run.")
    make_citation(claim=other, document=make_document(text="Ferries run again today."), exact="Ferries run again")
    with django_capture_on_commit_callbacks(execute=True):
        reject_claims(claims=[other], why="A copy.", user=curator)

    assert is_current(event)
    assert "Ferries run" not in Card.objects.get().html


def test_the_command_says_what_it_did(event: Event, capsys: pytest.CaptureFixture[str]) -> None:
    call_command("refresh_cards", timeline=event.timeline.slug)
    call_command("refresh_cards")
    call_command("refresh_cards", verbosity=0)

    assert capsys.readouterr().out == (
        "Cards rendered: 1; the others were current.\nCards rendered: 0; the others were current.\n"
    )


def test_the_command_refuses_a_timeline_that_does_not_exist() -> None:
    with pytest.raises(CommandError, match=r"There is no timeline “nowhere”\."):
        call_command("refresh_cards", timeline="nowhere")

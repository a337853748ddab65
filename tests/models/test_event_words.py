"""Each event keeps the words that readers find it by."""

from __future__ import annotations

import pytest

from tests.factories import make_citation, make_claim, make_document, make_event, make_timeline
from timeline.models import Citation, Claim, ClaimStatus, Event, EventStatus

pytestmark = pytest.mark.django_db


@pytest.fixture
def event() -> Event:
    event = make_event(timeline=make_timeline())
    claim = make_claim(event=event, statement="Erdoğan came.", attribution="the ministry")
    make_citation(claim=claim, document=make_document())
    make_claim(event=event, statement="A rumour.", status=ClaimStatus.PROPOSED)
    make_claim(event=event, statement="Nonsense.", status=ClaimStatus.REJECTED, rejected_why="A slip.")
    return event


def words() -> set[str]:
    told = Event.objects.values_list("told", flat=True).get()
    return set((told or "").replace("'", "").split())


def test_they_are_those_of_accepted_claims_and_their_passages_folded(event: Event) -> None:
    assert words() == {"erdogan", "came", "the", "ministry", "harbour", "reopened", "on", "thursday"}
    assert event.search != event.told


@pytest.mark.usefixtures("event")
def test_they_follow_what_is_edited_accepted_and_withdrawn() -> None:
    Claim.objects.filter(statement="Erdoğan came.").update(statement="He left.")
    Claim.objects.filter(statement="A rumour.").update(status=ClaimStatus.ACCEPTED)
    Citation.objects.all().delete()

    assert words() == {"he", "left", "the", "ministry", "a", "rumour"}


def test_those_of_a_proposal_are_of_all_that_stands(event: Event) -> None:
    Event.objects.filter(pk=event.pk).update(status=EventStatus.PROPOSED)

    assert "rumour" in words()
    assert "nonsense" not in words()


def test_saving_an_event_loaded_earlier_does_not_turn_them_back(event: Event) -> None:
    loaded = Event.objects.get(pk=event.pk)
    Claim.objects.filter(statement="Erdoğan came.").update(statement="He left.")

    loaded.save()

    assert "left" in words()
    assert "erdogan" not in words()


def test_an_event_that_much_is_told_of_is_stored_all_the_same(event: Event) -> None:
    for start in range(0, 200_000, 40_000):
        make_claim(event=event, statement=" ".join(f"w{number}" for number in range(start, start + 40_000)))

    assert "w0" in words()

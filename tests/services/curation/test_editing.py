"""Editing events, claims and citations."""

from __future__ import annotations

import pytest

from tests.factories import (
    make_actor,
    make_citation,
    make_claim,
    make_curator,
    make_document,
    make_event,
    make_place,
    make_timeline,
)
from timeline.models import Citation, ClaimStatus, Decision, Event, EventStatus, Verb
from timeline.services.curation.editing import add_event, edit_citation, edit_claim, edit_event, retract_citations
from timeline.services.errors import RefusedError

pytestmark = pytest.mark.django_db


@pytest.fixture
def event() -> Event:
    return make_event(timeline=make_timeline(), status=EventStatus.PROPOSED)


def cited(event: Event, **kwargs: object) -> Citation:
    document = make_document(timeline=event.timeline)
    return make_citation(claim=make_claim(event=event), document=document, **kwargs)


def last_decision() -> tuple[object, ...]:
    made = Decision.objects.order_by("pk").last()
    assert made
    return (made.verb, made.why, made.before, made.after)


def test_an_added_event_is_recorded_whole() -> None:
    event = add_event(event=Event(timeline=make_timeline(), title="A ferry leaves"), user=make_curator())

    assert event.status == EventStatus.PROPOSED
    verb, why, before, after = last_decision()
    assert (verb, why, before) == (Verb.EDIT, "", {})
    assert isinstance(after, dict)
    assert (after["title"], after["date"], after["status"]) == ("A ferry leaves", "", "proposed")


def test_an_added_event_with_a_date_needs_the_reason() -> None:
    event = Event(timeline=make_timeline(), title="A ferry leaves")
    event.set_date("2024-08")

    with pytest.raises(RefusedError, match="Say why this is the date"):
        add_event(event=event, user=make_curator())

    event.dated_why = "the harbour log"
    assert add_event(event=event, actors=[make_actor()], user=make_curator(username="second")).is_dated_by_hand
    assert event.actors.count() == 1


def test_an_edit_records_what_changed_and_nothing_else(event: Event) -> None:
    event.title, event.place = "The harbour reopens", make_place()

    edit_event(event=event, actors=[make_actor()], user=make_curator())

    before = {"title": "Harbour reopens", "place": None, "actors": []}
    after = {"title": "The harbour reopens", "place": "Port Selim", "actors": ["Ada Marin"]}
    assert last_decision() == (Verb.EDIT, "", before, after)
    event.refresh_from_db()
    assert (event.title, event.is_dated_by_hand) == ("The harbour reopens", False)


def test_an_edit_that_changes_nothing_is_no_decision(event: Event) -> None:
    edit_event(event=event, actors=[], user=make_curator())

    assert Decision.objects.count() == 0


def test_an_edit_cannot_publish(event: Event) -> None:
    event.status = EventStatus.PUBLISHED

    edit_event(event=event, user=make_curator())

    event.refresh_from_db()
    assert event.status == EventStatus.PROPOSED


def test_a_changed_date_counts_as_the_persons_and_needs_the_reason(event: Event) -> None:
    user = make_curator()
    event.set_date("2024-08-21")

    with pytest.raises(RefusedError, match="Say why this is the date"):
        edit_event(event=event, user=user)

    event.dated_why = "the log says so"
    edit_event(event=event, user=user)

    event.refresh_from_db()
    assert (event.edtf, event.is_dated_by_hand) == ("2024-08-21", True)
    verb, why, before, _after = last_decision()
    assert (verb, why) == (Verb.EDIT, "the log says so")
    assert before == {"date": "2024-08-22", "is_dated_by_hand": False, "dated_why": ""}


def test_taking_the_mark_away_gives_the_date_back_to_the_passages(event: Event) -> None:
    cited(event, edtf="2024-08-22")
    event.set_date("2024-08-21")
    event.dated_why = "the log says so"
    edit_event(event=event, user=make_curator())

    event.is_dated_by_hand = False
    edit_event(event=event, user=make_curator(username="second"))

    event.refresh_from_db()
    assert (event.edtf, event.is_dated_by_hand, event.dated_why) == ("2024-08-22", False, "")


def test_the_machine_edits_only_what_nobody_decided(event: Event) -> None:
    event.title = "The harbour reopens"
    edit_event(event=event, user=None)
    assert Decision.objects.count() == 0

    event.title = "Reopening"
    edit_event(event=event, user=make_curator())

    with pytest.raises(RefusedError, match="A person decided about"):
        edit_event(event=event, user=None)


def test_a_claims_edit_is_recorded_and_its_rejection_needs_the_reason(event: Event) -> None:
    user, claim = make_curator(), make_claim(event=event)
    claim.statement = "The harbour opened again."

    edit_claim(claim=claim, user=user)

    before = {"statement": "The harbour reopened."}
    assert last_decision() == (Verb.EDIT, "", before, {"statement": "The harbour opened again."})

    claim.status = ClaimStatus.REJECTED
    with pytest.raises(RefusedError, match="Say why"):
        edit_claim(claim=claim, user=user)

    claim.rejected_why = "a slip"
    edit_claim(claim=claim, user=user)
    assert last_decision()[:2] == (Verb.REJECT, "a slip")

    claim.status = ClaimStatus.ACCEPTED
    edit_claim(claim=claim, user=user)
    claim.refresh_from_db()
    assert claim.rejected_why == ""


def test_a_published_event_keeps_a_cited_claim_whatever_is_edited(event: Event) -> None:
    citation = cited(event)
    Event.objects.update(status=EventStatus.PUBLISHED)
    claim, user = Citation.objects.get().claim, make_curator()

    claim.status, claim.rejected_why = ClaimStatus.REJECTED, "a slip"
    with pytest.raises(RefusedError, match="reject the event instead"):
        edit_claim(claim=claim, user=user)
    with pytest.raises(RefusedError, match="reject the event instead"):
        retract_citations(citations=[citation], why="wrong page", user=user)

    assert Citation.objects.count() == 1
    assert Decision.objects.count() == 0


def test_a_withdrawn_citation_is_kept_whole_in_the_decision(event: Event) -> None:
    citation = cited(event, edtf="2024-08-22")
    document = citation.document
    make_citation(claim=citation.claim, document=document, exact="Two ferries", edtf="2024-08")

    count = retract_citations(citations=[citation], why="wrong page", user=make_curator())

    assert count == 1
    verb, why, before, after = last_decision()
    assert (verb, why, after) == (Verb.WITHDRAW, "wrong page", {})
    assert isinstance(before, dict)
    assert (before["exact"], before["document"], before["start"]) == (citation.exact, document.pk, 0)
    event.refresh_from_db()
    assert event.edtf == "2024-08"


def test_a_passage_read_differently_dates_its_event_again(event: Event) -> None:
    citation = cited(event, edtf="2024-08-22")
    citation.set_date("2024-08-15")

    edit_citation(citation=citation, why="Thursday of the week before", user=make_curator())

    citation.refresh_from_db()
    event.refresh_from_db()
    assert (citation.edtf, citation.rule) == ("2024-08-15", "by hand")
    assert citation.explanation == "Dated by a curator: Thursday of the week before"
    assert event.edtf == "2024-08-15"
    assert last_decision()[:2] == (Verb.EDIT, "Thursday of the week before")


def test_a_changed_stance_leaves_the_reading_of_the_date(event: Event) -> None:
    citation = cited(event, edtf="2024-08-22", explanation="As printed.")
    citation.stance = "contradicts"

    edit_citation(citation=citation, why="it denies it", user=make_curator())

    citation.refresh_from_db()
    assert (citation.stance, citation.explanation) == ("contradicts", "As printed.")

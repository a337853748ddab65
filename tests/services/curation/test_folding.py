"""Two events of one sentence are merged: its claim stands once, and the merge taken back gives both again."""

from __future__ import annotations

import pytest

from tests.factories import make_citation, make_claim, make_curator, make_document, make_event, make_timeline
from timeline.models import Citation, Claim, ClaimStatus, Event, Timeline
from timeline.services.curation.merging import merge_events
from timeline.services.curation.unmerging import unmerge_event

pytestmark = pytest.mark.django_db
SENTENCE = "The harbour reopened on Thursday, the ministry said."


def told_twice() -> tuple[Event, Event]:
    timeline = make_timeline()
    document = make_document(timeline=timeline)
    events = tuple(make_event(timeline=timeline, title=title) for title in ("Harbour reopens", "Ministry speaks"))
    for event in events:
        make_citation(claim=make_claim(event=event, statement=SENTENCE), document=document, exact=SENTENCE)
    make_citation(claim=events[1].claims.get(), document=document, exact="Two ferries had left")
    return events  # type: ignore[return-value]


def test_one_of_two_identical_claims_stays_with_the_passages_of_both() -> None:
    one, other = told_twice()

    merge_events(into=one, others=[other], user=make_curator())

    kept = Claim.objects.standing().get(event=one)
    assert sorted(kept.citations.values_list("exact", flat=True)) == [SENTENCE, "Two ferries had left"]
    assert Claim.objects.get(status=ClaimStatus.REJECTED).rejected_why == "Another claim of this event says the same."


def test_a_passage_of_one_more_document_leaves_no_second_claim_of_the_same_sentence() -> None:
    one, other = told_twice()
    radio = make_document(timeline=one.timeline, title="Radio", text=SENTENCE + " Again.\n")
    make_citation(claim=other.claims.get(), document=radio, exact=SENTENCE)

    merge_events(into=one, others=[other], user=make_curator())

    kept = Claim.objects.standing().get(event=one)
    assert kept.citations.filter(document=radio).count() == 1


def test_a_proposed_passage_of_another_document_waits_for_the_second_person() -> None:
    one, other = told_twice()
    Timeline.objects.update(needs_second_person=True)
    one.timeline.refresh_from_db()
    radio = make_document(timeline=one.timeline, title="Radio", text=SENTENCE + " Again.\n")
    proposed = other.claims.get()
    make_citation(claim=proposed, document=radio, exact=SENTENCE)
    Claim.objects.filter(pk=proposed.pk).update(status=ClaimStatus.PROPOSED)

    merge_events(into=one, others=[other], user=make_curator())

    assert not Citation.objects.filter(document=radio, claim__status=ClaimStatus.ACCEPTED).exists()
    assert Claim.objects.get(pk=proposed.pk).status == ClaimStatus.PROPOSED


def test_what_came_with_a_folded_claim_counts_for_the_next() -> None:
    one, other = told_twice()
    radio = make_document(timeline=one.timeline, title="Radio", text=SENTENCE + " Again.\n")
    make_citation(claim=other.claims.get(), document=radio, exact=SENTENCE)
    third = make_event(timeline=one.timeline, title="Radio speaks")
    make_citation(claim=make_claim(event=third, statement=SENTENCE), document=radio, exact=SENTENCE)

    merge_events(into=one, others=[other, third], user=make_curator())

    assert Claim.objects.standing().filter(event=one).count() == 1


def test_the_merge_taken_back_gives_both_claims_their_passages() -> None:
    one, other = told_twice()
    user = make_curator()
    merge_events(into=one, others=[other], user=user)
    other.refresh_from_db()

    unmerge_event(event=other, user=user)

    assert Claim.objects.standing().count() == 2
    assert Citation.objects.filter(claim__event=other).count() == 2


def test_what_two_documents_say_stays_two_claims() -> None:
    one, other = told_twice()
    third = make_event(timeline=one.timeline, title="Elsewhere")
    document = make_document(timeline=one.timeline, title="Radio", text=SENTENCE + " Again.\n")
    make_citation(claim=make_claim(event=third, statement=SENTENCE), document=document, exact=SENTENCE)

    merge_events(into=one, others=[third], user=make_curator())

    assert Claim.objects.standing().filter(event=one).count() == 2
    assert other.claims.count() == 1


def test_another_date_of_the_same_passage_stays_as_a_reading_until_the_merge_is_taken_back() -> None:
    one, other = told_twice()
    user = make_curator()
    again = Citation.objects.get(claim__event=other, exact=SENTENCE)
    again.set_date("2024-08-15")
    again.explanation = "The Thursday before."
    again.save()
    kept = Citation.objects.get(claim__event=one)

    merge_events(into=one, others=[other], user=user)
    kept.refresh_from_db()
    read = [(reading["edtf"], reading["explanation"]) for reading in kept.readings]
    other.refresh_from_db()
    unmerge_event(event=other, user=user)
    kept.refresh_from_db()

    assert read == [(kept.edtf, kept.explanation), ("2024-08-15", "The Thursday before.")]
    assert kept.readings == []

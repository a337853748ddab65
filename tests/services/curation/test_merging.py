"""Merging events."""

from __future__ import annotations

import pytest

from tests.factories import (
    make_actor,
    make_citation,
    make_claim,
    make_curator,
    make_document,
    make_event,
    make_timeline,
)
from timeline.models import Claim, ClaimStatus, Decision, Event, EventStatus, Timeline
from timeline.services.curation.merging import merge_events
from timeline.services.errors import RefusedError

pytestmark = pytest.mark.django_db

PROPOSED = EventStatus.PROPOSED


@pytest.fixture
def timeline() -> Timeline:
    return make_timeline()


def cited_event(timeline: Timeline, *, edtf: str, exact: str = "reopened on Thursday", **kwargs: object) -> Event:
    event = make_event(timeline=timeline, edtf=edtf, **{"status": PROPOSED} | kwargs)
    claim = make_claim(event=event, status=ClaimStatus.PROPOSED, statement=f"Something happened, says {event.title}.")
    text = f"The harbour reopened on Thursday, says {event.title}."
    make_citation(claim=claim, document=make_document(timeline=timeline, text=text), exact=exact, edtf=edtf)
    return event


def test_claims_and_actors_move_and_the_others_lead_to_the_one_that_stays(timeline: Timeline) -> None:
    ada, basil = make_actor(), make_actor(name="Basil Orm")
    into = cited_event(timeline, edtf="2024-08", title="Reopening")
    other = cited_event(timeline, edtf="2024-08-15", title="Harbour opens")
    into.actors.add(ada)
    other.actors.add(ada, basil)
    user = make_curator()

    merged = merge_events(into=into, others=[other], user=user, why="one reopening")

    merged.refresh_from_db()
    other.refresh_from_db()
    assert (merged.edtf, merged.status) == ("2024-08-15", PROPOSED)
    assert (other.status, other.merged_into) == (EventStatus.REJECTED, merged)
    assert list(merged.actors.all()) == [ada, basil]
    assert [claim.statement for claim in merged.claims.all()] == [
        "Something happened, says Reopening.",
        "Something happened, says Harbour opens.",
    ]
    assert other.claims.count() == 0
    made = Decision.objects.filter(event=merged).get()
    claims = sorted(Claim.objects.values_list("pk", flat=True))
    assert (made.verb, made.user, made.why) == ("merge", user, "one reopening")
    assert made.before == {"date": "2024-08", "actors": ["Ada Marin"], "claims": claims[:1]}
    assert made.after == {"date": "2024-08-15", "actors": ["Ada Marin", "Basil Orm"], "claims": claims}
    left = Decision.objects.filter(event=other).get()
    assert left.after == {"status": "rejected", "claims": [], "merged_into": merged.pk}


def test_a_date_given_by_hand_stays(timeline: Timeline) -> None:
    into = cited_event(timeline, edtf="2024-08", is_dated_by_hand=True, dated_why="the log says no more")
    other = cited_event(timeline, edtf="2024-08-15", title="Harbour opens")

    merged = merge_events(into=into, others=[other], user=None)

    assert merged.edtf == "2024-08"
    assert Decision.objects.count() == 0


def test_merging_into_a_published_event_accepts_the_cited_claims_that_come(timeline: Timeline) -> None:
    into = cited_event(timeline, edtf="2024-08", status=EventStatus.PUBLISHED)
    other = cited_event(timeline, edtf="2024-08-15", title="Harbour opens")
    uncited = make_claim(event=other, status=ClaimStatus.PROPOSED, statement="A band played.")

    merge_events(into=into, others=[other], user=make_curator())

    assert set(into.claims.exclude(pk=uncited.pk).values_list("status", flat=True)) == {"accepted"}
    uncited.refresh_from_db()
    assert (uncited.event, uncited.status) == (into, ClaimStatus.PROPOSED)


def test_what_was_merged_before_leads_to_the_last_event_too(timeline: Timeline) -> None:
    first, second, third = (cited_event(timeline, edtf="2024-08", title=title) for title in ("A", "B", "C"))

    merge_events(into=second, others=[first], user=None)
    merge_events(into=third, others=[second], user=None)

    first.refresh_from_db()
    assert first.merged_into == third


def test_what_cannot_be_merged_is_refused_and_nothing_changes(timeline: Timeline) -> None:
    into = cited_event(timeline, edtf="2024-08", title="Into")
    published = cited_event(timeline, edtf="2024-08", title="Published", status=EventStatus.PUBLISHED)
    rejected = cited_event(timeline, edtf="2024-08", title="Rejected", status=EventStatus.REJECTED)
    merged = cited_event(timeline, edtf="2024-08", title="Merged", status=EventStatus.REJECTED, merged_into=into)
    foreign = cited_event(make_timeline(slug="other"), edtf="2024-08", title="Foreign")
    refusals = [
        (into, [into], "Choose at least two events to merge."),
        (rejected, [into], "“Rejected” is rejected; merge into one that is not."),
        (into, [foreign], "“Foreign” and “Into” belong to different chronologies."),
        (into, [merged], "“Merged” was merged into another event already."),
        (into, [published], "“Published” is published and “Into” is not; merge into the published one instead."),
    ]

    for target, others, sentence in refusals:
        with pytest.raises(RefusedError) as refusal:
            merge_events(into=target, others=others, user=None)
        assert str(refusal.value) == sentence

    assert all(event.claims.count() == 1 for event in Event.objects.all())


def test_the_machine_does_not_merge_what_a_person_decided(timeline: Timeline) -> None:
    into, second, third = (cited_event(timeline, edtf="2024-08", title=title) for title in ("A", "B", "C"))
    merge_events(into=into, others=[second], user=make_curator())

    with pytest.raises(RefusedError, match="A person decided about “A”"):
        merge_events(into=into, others=[third], user=None)

"""Publishing and rejecting."""

from __future__ import annotations

import pytest

from tests.factories import make_citation, make_claim, make_curator, make_document, make_event, make_timeline
from timeline.models import Claim, ClaimStatus, Decision, Event, EventStatus, Stance, Timeline, Verb
from timeline.services.curation.publication import (
    CurationReport,
    accept_claims,
    publish_events,
    reject_claims,
    reject_events,
)
from timeline.services.errors import RefusedError

pytestmark = pytest.mark.django_db

TEXT = "The harbour reopened on Thursday, the ministry said."


@pytest.fixture
def timeline() -> Timeline:
    return make_timeline()


def proposal(timeline: Timeline, *, is_cited: bool = True, **kwargs: object) -> Event:
    event = make_event(timeline=timeline, **{"status": EventStatus.PROPOSED} | kwargs)
    claim = make_claim(event=event, status=ClaimStatus.PROPOSED)
    if is_cited:
        make_citation(claim=claim, document=make_document(timeline=timeline, text=f"{event.title}. " + TEXT))
    return event


def decisions() -> list[tuple[object, ...]]:
    return list(Decision.objects.order_by("pk").values_list("verb", "user__username", "why", "before", "after"))


def test_publishing_accepts_the_cited_claims_and_is_recorded(timeline: Timeline) -> None:
    event = proposal(timeline)
    cited = event.claims.get()
    uncited = make_claim(event=event, status=ClaimStatus.PROPOSED)

    outcome = publish_events(events=[event], user=make_curator())

    assert outcome == CurationReport(done=[event], accepted_count=1)
    event.refresh_from_db()
    assert event.status == EventStatus.PUBLISHED
    assert dict(Claim.objects.values_list("pk", "status")) == {cited.pk: "accepted", uncited.pk: "proposed"}
    after = {"status": "published", "accepted_claims": [cited.pk]}
    assert decisions() == [("publish", "curator", "", {"status": "proposed"}, after)]


def test_an_event_without_a_cited_claim_is_not_published_and_the_others_are(timeline: Timeline) -> None:
    bare = proposal(timeline, is_cited=False, title="A ferry leaves")
    event = proposal(timeline)

    outcome = publish_events(events=[bare, event], user=make_curator())

    reason = "“A ferry leaves” has no claim that cites a passage, so it cannot be published yet."
    assert outcome == CurationReport(done=[event], accepted_count=1, refused=[reason])
    bare.refresh_from_db()
    assert bare.status == EventStatus.PROPOSED


def test_a_contradicting_passage_and_a_rejected_claim_do_not_carry_an_event(timeline: Timeline) -> None:
    event = proposal(timeline, is_cited=False)
    document = make_document(timeline=timeline)
    make_citation(claim=event.claims.get(), document=document, stance=Stance.CONTRADICTS)
    rejected = make_claim(event=event, status=ClaimStatus.REJECTED, rejected_why="a slip")
    make_citation(claim=rejected, document=document)

    assert publish_events(events=[event], user=make_curator()).done == []


def test_publishing_what_is_published_decides_nothing(timeline: Timeline) -> None:
    event = proposal(timeline, status=EventStatus.PUBLISHED)

    assert publish_events(events=[event], user=make_curator()) == CurationReport()
    assert decisions() == []


def test_a_merged_event_is_not_published_again(timeline: Timeline) -> None:
    into = proposal(timeline, title="The harbour opens")
    event = proposal(timeline, status=EventStatus.REJECTED, merged_into=into, title="Harbour to reopen")

    outcome = publish_events(events=[event], user=make_curator())

    assert outcome.refused == ["“Harbour to reopen” was merged into “The harbour opens”; publish that one."]


def test_the_machine_neither_publishes_nor_rejects_what_a_person_decided(timeline: Timeline) -> None:
    event = proposal(timeline)
    reject_events(events=[event], why="a duplicate", user=make_curator())

    outcome = publish_events(events=[event], user=None)

    sentence = "A person decided about “Harbour reopens”; only a person can change it."
    assert outcome == CurationReport(refused=[sentence])
    publish_events(events=[event], user=make_curator(username="second"))
    with pytest.raises(RefusedError, match=sentence):
        reject_events(events=[event], why="noise", user=None)


def test_the_machine_may_publish_what_nobody_touched_and_records_no_decision(timeline: Timeline) -> None:
    event = proposal(timeline)

    assert publish_events(events=[event], user=None).done == [event]
    assert decisions() == []


def test_rejecting_keeps_the_claims_and_the_reason(timeline: Timeline) -> None:
    event = proposal(timeline)

    outcome = reject_events(events=Event.objects.all(), why=" a duplicate ", user=make_curator())

    assert outcome == CurationReport(done=[event])
    event.refresh_from_db()
    assert event.status == EventStatus.REJECTED
    assert event.claims.get().status == ClaimStatus.PROPOSED
    expected = ("reject", "curator", "a duplicate", {"status": "proposed"}, {"status": "rejected"})
    assert decisions() == [expected]
    assert reject_events(events=[event], why="again", user=make_curator(username="second")) == CurationReport()


def test_rejecting_needs_a_reason(timeline: Timeline) -> None:
    with pytest.raises(RefusedError, match="Say why"):
        reject_events(events=[proposal(timeline)], why="  ", user=make_curator())


def test_a_claim_is_rejected_with_the_reason_and_accepted_again(timeline: Timeline) -> None:
    user, event = make_curator(), proposal(timeline)
    claim = event.claims.get()

    reject_claims(claims=[claim], why="a slip", user=user)

    claim.refresh_from_db()
    assert (claim.status, claim.rejected_why) == (ClaimStatus.REJECTED, "a slip")

    accept_claims(claims=[claim], user=user)

    claim.refresh_from_db()
    assert (claim.status, claim.rejected_why) == (ClaimStatus.ACCEPTED, "")
    assert [row[0] for row in decisions()] == [Verb.REJECT, Verb.ACCEPT]
    before = {"status": "rejected", "rejected_why": "a slip"}
    assert decisions()[1][3:] == (before, {"status": "accepted", "rejected_why": ""})


def test_a_claim_without_a_passage_is_not_accepted(timeline: Timeline) -> None:
    event = proposal(timeline, is_cited=False)

    with pytest.raises(RefusedError, match=r"“The harbour reopened\.” cites no passage; cite one"):
        accept_claims(claims=event.claims.all(), user=make_curator())


def test_a_published_event_keeps_a_cited_claim(timeline: Timeline) -> None:
    event = proposal(timeline, status=EventStatus.PUBLISHED)

    with pytest.raises(RefusedError, match="would be left without a cited claim; reject the event instead"):
        reject_claims(claims=event.claims.all(), why="a slip", user=make_curator())

    assert event.claims.get().status == ClaimStatus.PROPOSED
    assert decisions() == []


def test_deciding_about_an_event_moves_its_time_of_change(timeline: Timeline) -> None:
    event = proposal(timeline)
    before = event.changed_at

    publish_events(events=[event], user=make_curator())

    event.refresh_from_db()
    assert event.changed_at > before

"""Claims move to an event of their own, events are told apart, and no later run undoes it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.factories import (
    make_actor,
    make_citation,
    make_claim,
    make_curator,
    make_document,
    make_event,
    make_outlet,
    make_place,
    make_timeline,
)
from timeline.models import Claim, ClaimStatus, Decision, Distinction, Event, EventStatus, Timeline
from timeline.services.curation.merging import MOST_TOLD_APART, distinguish_events, merge_events, split_claims
from timeline.services.errors import RefusedError
from timeline.services.proposals.proposals import propose_events
from timeline.services.proposals.reconstruction import reconstruct_timeline

pytestmark = pytest.mark.django_db

PROPOSED = EventStatus.PROPOSED


@pytest.fixture
def timeline() -> Timeline:
    return make_timeline()


def tell(event: Event, text: str, edtf: str, **kwargs: Any) -> Claim:
    """Store a claim with the passage that makes it, in a document of its own."""
    claim = make_claim(event=event, statement=text, **kwargs)
    document = make_document(timeline=event.timeline, text=text, outlet=make_outlet(name=f"Outlet {claim.pk}"))
    make_citation(claim=claim, document=document, exact=text, edtf=edtf)
    return claim


def told_apart() -> list[tuple[str, str]]:
    return [(told.one.title, told.other.title) for told in Distinction.objects.order_by("one", "other")]


@pytest.fixture
def event(timeline: Timeline) -> Event:
    """A published event of two strikes that were taken for one."""
    event = make_event(timeline=timeline, edtf="2024-08-14", title="Dockers strike", place=make_place(), importance=3)
    event.actors.set([make_actor(), make_actor(name="Bo Birk")])
    tell(event, "Dockers went on strike on 14 August.", "2024-08-14")
    tell(event, "Ada Marin led a second strike in Port Selim.", "2024-08")
    return event


def test_claims_move_to_an_event_of_their_own(event: Event) -> None:
    user = make_curator()
    kept, moved = event.claims.order_by("pk")

    other = split_claims(claims=[moved], user=user, title="A second strike", why="two strikes")

    event.refresh_from_db()
    assert list(event.claims.all()) == [kept]
    assert list(other.claims.all()) == [moved]
    assert (event.edtf, other.edtf, other.status, other.importance) == ("2024-08-14", "2024-08", "published", 3)
    assert (other.title, [actor.name for actor in other.actors.all()]) == ("A second strike", ["Ada Marin"])
    assert other.place == event.place
    assert other.date_explanation.startswith("Outlet ")
    left, made = Decision.objects.order_by("pk")
    assert (left.event, left.verb, left.user, left.why) == (event, "split", user, "two strikes")
    assert (left.before["claims"], left.after["claims"]) == ([kept.pk, moved.pk], [kept.pk])
    assert (made.event, made.verb, made.before) == (other, "split", {})
    assert (made.after["claims"], made.after["split_from"]) == ([moved.pk], event.pk)
    assert told_apart() == [("Dockers strike", "A second strike")]


def test_both_are_attested_at_once(event: Event) -> None:
    other = split_claims(claims=event.claims.order_by("pk")[1:], user=make_curator())

    rows = Event.objects.filter(pk__in=[event.pk, other.pk]).values_list("outlet_count", flat=True)
    assert list(rows) == [1, 1]
    assert not Event.objects.all().with_outdated_corroboration().exists()


def test_without_a_title_the_passages_give_one_and_without_a_passage_the_claim(event: Event) -> None:
    moved = event.claims.order_by("pk")[1:]
    assert split_claims(claims=moved, user=make_curator()).title == "Ada Marin led a second strike in Port Selim"

    bare = make_claim(event=event, statement="A third strike. " * 20, status=ClaimStatus.PROPOSED)
    third = split_claims(claims=[bare], user=make_curator(username="second"))

    assert (len(third.title), third.title[:15]) == (200, "A third strike.")
    assert (third.edtf, third.status) == ("", PROPOSED)


def test_what_only_curators_saw_stays_with_them(event: Event) -> None:
    proposed = tell(event, "A third strike is rumoured.", "2024-08-20", status=ClaimStatus.PROPOSED)

    assert split_claims(claims=[proposed], user=make_curator()).status == PROPOSED


def test_a_date_given_by_hand_stays_with_the_old_event(event: Event) -> None:
    event.is_dated_by_hand, event.dated_why = True, "the log"
    event.set_date("2024-08-13")
    event.save()

    split_claims(claims=event.claims.order_by("pk")[1:], user=make_curator())

    event.refresh_from_db()
    assert event.edtf == "2024-08-13"


def test_what_cannot_be_split_is_refused_and_nothing_changes(event: Event, timeline: Timeline) -> None:
    user = make_curator()
    elsewhere = tell(make_event(timeline=timeline, title="Elsewhere"), "It rained.", "2024")
    uncited = make_claim(event=event, statement="So they say.")
    rejected = make_event(timeline=timeline, title="Nonsense", status=EventStatus.REJECTED)
    nonsense = [make_claim(event=rejected, statement=f"{number}") for number in range(2)]
    refusals: list[tuple[list[Claim], str]] = [
        ([], "Choose the claims that are about another event."),
        ([uncited, elsewhere], "Choose claims of one event only; these belong to several."),
        (nonsense[:1], "“Nonsense” is rejected; there is nothing to take apart."),
        ([elsewhere], "These are all the claims of “Elsewhere”; leave it at least one, or edit the event instead."),
        (
            list(event.claims.exclude(pk=uncited.pk)),
            "“Dockers strike” is published and would be left without a cited claim; reject the event instead.",
        ),
    ]
    before = list(Claim.objects.order_by("pk").values_list("pk", "event"))

    for claims, sentence in refusals:
        with pytest.raises(RefusedError) as refusal:
            split_claims(claims=claims, user=user)
        assert str(refusal.value) == sentence

    assert list(Claim.objects.order_by("pk").values_list("pk", "event")) == before
    assert not Decision.objects.exists()


def test_events_are_told_apart_pair_by_pair_and_once(timeline: Timeline) -> None:
    one, two, three = (make_event(timeline=timeline, title=title) for title in ("A", "B", "C"))
    user = make_curator()

    assert len(distinguish_events(events=[two, one], user=user, why="another year")) == 1
    assert len(distinguish_events(events=[one, two, three], user=user)) == 2

    assert told_apart() == [("A", "B"), ("A", "C"), ("B", "C")]
    made = Decision.objects.filter(event=two).order_by("pk").first()
    assert made is not None
    assert (made.verb, made.user, made.why, made.after) == ("distinguish", user, "another year", {"not": [one.pk]})


def test_what_cannot_be_told_apart_is_refused(timeline: Timeline) -> None:
    user = make_curator()
    one, two = (make_event(timeline=timeline, title=title) for title in ("A", "B"))
    merged = make_event(timeline=timeline, title="Merged", status=EventStatus.REJECTED, merged_into=one)
    foreign = make_event(timeline=make_timeline(slug="other"), title="Foreign")
    many = [make_event(timeline=timeline, title=f"{number}") for number in range(MOST_TOLD_APART + 1)]
    distinguish_events(events=[one, two], user=user)
    refusals = [
        ([one], "Choose at least two events to mark as different."),
        ([one, one], "Choose at least two events to mark as different."),
        (many, "Mark at most 12 events as different at once."),
        ([one, foreign], "“Foreign” and “A” belong to different chronologies."),
        ([one, merged], "“Merged” was merged into another event already."),
        ([one, two], "These events are marked as different already."),
    ]

    for events, sentence in refusals:
        with pytest.raises(RefusedError) as refusal:
            distinguish_events(events=events, user=user)
        assert str(refusal.value) == sentence

    assert told_apart() == [("A", "B")]


def test_merging_what_was_told_apart_forgets_it_and_keeps_what_others_were_told(timeline: Timeline) -> None:
    one, two, three = (make_event(timeline=timeline, title=title) for title in ("A", "B", "C"))
    user = make_curator()
    distinguish_events(events=[one, two], user=user)
    distinguish_events(events=[three, one], user=user)

    merge_events(into=two, others=[one], user=user)

    assert told_apart() == [("B", "C")]


SIGNED = "The two ports signed a pilotage treaty in Selim on 15 August 2024. Dockers protested on 12 August 2024.\n"
ALSO_SIGNED = "A pilotage treaty was signed by the two ports in Selim on 15 August 2024, officials said.\n"
AGAIN = "The pilotage treaty that the two ports signed in Selim on 15 August 2024 has been printed.\n"


def propose(timeline: Timeline, text: str, outlet: str) -> None:
    document = make_document(timeline=timeline, text=text, outlet=make_outlet(name=outlet))
    propose_events(timeline=timeline, documents=[document])


def grouping() -> set[frozenset[str]]:
    """Return which passages stand together."""
    events = Event.objects.filter(claims__isnull=False).distinct()
    return {frozenset(event.claims.values_list("citations__exact", flat=True)) for event in events}


def test_what_was_split_does_not_rejoin_in_later_runs(timeline: Timeline) -> None:
    propose(timeline, SIGNED, "Gazette")
    propose(timeline, ALSO_SIGNED, "Courier")
    treaty = Event.objects.filter(edtf="2024-08-15").get()
    claims = list(treaty.claims.order_by("pk"))
    assert len(claims) == 2  # the machine took both reports for one event

    other = split_claims(claims=claims[1:], user=make_curator(), why="two treaties")
    split = grouping()
    reconstruct_timeline(timeline=timeline)

    assert grouping() == split
    assert (other.claims.count(), treaty.claims.count()) == (1, 1)

    propose(timeline, AGAIN, "Herald")
    reconstruct_timeline(timeline=timeline)

    assert not [group for group in grouping() if any(one | two <= group for one in split for two in split - {one})]


def test_what_was_told_apart_stays_apart_in_later_runs(timeline: Timeline) -> None:
    propose(timeline, SIGNED, "Gazette")
    protest, treaty = Event.objects.in_order()
    distinguish_events(events=[treaty, protest], user=make_curator())
    before = grouping()

    reconstruct_timeline(timeline=timeline)

    assert grouping() == before
    assert len(told_apart()) == 1

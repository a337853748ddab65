"""Deciding in the inbox: all or nothing, only about what was seen, and with a way back."""

from __future__ import annotations

import json
import random
from typing import TYPE_CHECKING

import pytest

from tests.factories import make_citation, make_claim, make_document, make_event, make_member, make_timeline
from timeline.models import (
    Act,
    Assignment,
    Claim,
    ClaimStatus,
    Decision,
    Distinction,
    Event,
    EventStatus,
    Membership,
    ReviewAct,
    Role,
    Timeline,
    Verb,
)
from timeline.services.access.guards import ForbiddenError
from timeline.services.curation.assignment import assign, comment
from timeline.services.curation.editing import edit_event
from timeline.services.curation.review import Choice, decide
from timeline.services.curation.snapshots import take_snapshot
from timeline.services.curation.unchanged import ChangedError
from timeline.services.curation.undoing import undo
from timeline.services.errors import RefusedError

if TYPE_CHECKING:
    from django.contrib.auth.models import User

pytestmark = pytest.mark.django_db


@pytest.fixture
def timeline() -> Timeline:
    return make_timeline()


@pytest.fixture
def editor(timeline: Timeline) -> User:
    return make_member(timeline, role=Role.EDITOR)


def propose(timeline: Timeline, **kwargs: object) -> Event:
    """Store a proposal with one claim that cites a passage."""
    document = timeline.documents.first() or make_document(timeline=timeline)
    event = make_event(timeline=timeline, status=EventStatus.PROPOSED, **kwargs)
    make_citation(claim=make_claim(event=event, status=ClaimStatus.PROPOSED), document=document)
    event.refresh_from_db()
    return event


def do(act: Act, *events: Event, user: User, **kwargs: object) -> ReviewAct:
    seen = {event.pk: Event.objects.get(pk=event.pk).revision for event in events}
    return decide(seen=seen, choice=Choice(act, **kwargs), user=user)[0]  # type: ignore[arg-type]


def state(*events: Event) -> str:
    return json.dumps(take_snapshot(event.pk for event in events), sort_keys=True)


def test_an_editor_publishes_and_a_curator_accepts_for_an_editor(timeline: Timeline, editor: User) -> None:
    curator = make_member(timeline, role=Role.CURATOR)
    first, second = propose(timeline), propose(timeline)

    do(Act.ACCEPT, first, user=editor)
    do(Act.ACCEPT, second, user=curator)

    statuses = Event.objects.in_bulk([first.pk, second.pk])
    assert [statuses[one.pk].status for one in (first, second)] == ["published", "proposed"]
    assert set(Claim.objects.values_list("status", flat=True)) == {"accepted"}


def test_what_changed_since_it_was_seen_is_not_decided_about(timeline: Timeline, editor: User) -> None:
    first, second = propose(timeline), propose(timeline, title="Ferries leave")
    seen = {first.pk: first.revision, second.pk: second.revision}
    second.title = "Two ferries leave"
    edit_event(event=second, user=editor)

    with pytest.raises(ChangedError, match="Two ferries leave"):
        decide(seen=seen, choice=Choice(Act.ACCEPT), user=editor)

    assert not Event.objects.filter(status=EventStatus.PUBLISHED).exists()


def test_many_are_decided_whole_or_not_at_all(timeline: Timeline, editor: User) -> None:
    good = propose(timeline)
    bare = make_event(timeline=timeline, status=EventStatus.PROPOSED, title="Nobody says so")
    make_claim(event=bare, status=ClaimStatus.PROPOSED)

    with pytest.raises(RefusedError, match="Nobody says so"):
        do(Act.ACCEPT, good, bare, user=editor)

    good.refresh_from_db()
    assert (good.status, ReviewAct.objects.count(), Decision.objects.count()) == ("proposed", 0, 0)


def test_each_kind_of_decision_is_taken_back_exactly(timeline: Timeline, editor: User) -> None:
    event, other = propose(timeline), propose(timeline, title="The harbour opens")
    citation = event.claims.get().citations.get()
    citation.readings = [
        {"edtf": "2024-08-22", "value": "", "explanation": "Day first."},
        {"edtf": "2024-08-15", "value": "", "explanation": "The week before."},
    ]
    citation.save()
    kinds: list[tuple[Act, dict[str, object]]] = [
        (Act.ACCEPT, {}),
        (Act.REJECT, {"why": "No event."}),
        (Act.ATTACH, {"other": other}),
        (Act.DUPLICATE, {"other": other}),
        (Act.DISTINGUISH, {"other": other}),
        (Act.READING, {"citation": citation, "reading": 1}),
    ]

    for kind, choice in kinds:
        before = state(event, other)
        made = do(kind, event, user=editor, **choice)
        between = state(event, other)
        undo(act=made, user=editor)
        assert between != before, kind
        assert state(event, other) == before, kind


def test_random_decisions_taken_back_in_turn_leave_everything_as_it_was(timeline: Timeline, editor: User) -> None:
    events = [propose(timeline, title=f"Event {number}") for number in range(6)]
    before = state(*events)
    chance = random.Random(7)  # noqa: S311 - reproducible
    acts: list[ReviewAct] = []

    for _turn in range(25):
        standing = list(Event.objects.exclude(status=EventStatus.REJECTED).order_by("pk"))
        kind = chance.choice([Act.ACCEPT, Act.REJECT, Act.ATTACH, Act.DISTINGUISH])
        one, other = chance.sample(standing, 2) if len(standing) > 1 else (standing[0], None)
        try:
            acts.append(do(kind, one, user=editor, why="By chance.", other=other))
        except RefusedError:
            continue
        if chance.random() < 0.3:
            undo(act=acts.pop(), user=editor)
    for made in reversed(acts):
        undo(act=made, user=editor)

    assert len(acts) > 3
    assert state(*events) == before


def test_taking_back_is_refused_where_somebody_changed_it_since(timeline: Timeline, editor: User) -> None:
    event = propose(timeline)
    made = do(Act.ACCEPT, event, user=editor)
    event.refresh_from_db()
    event.title = "Another title"
    edit_event(event=event, user=make_member(timeline, role=Role.OWNER))

    with pytest.raises(RefusedError, match="Somebody changed"):
        undo(act=made, user=editor)

    event.refresh_from_db()
    assert event.status == EventStatus.PUBLISHED


def test_somebody_let_go_is_not_told_what_others_changed_since(timeline: Timeline, editor: User) -> None:
    event = propose(timeline)
    made = do(Act.ACCEPT, event, user=editor)
    event.refresh_from_db()
    event.title = "Another title"
    edit_event(event=event, user=make_member(timeline, role=Role.OWNER))
    Membership.objects.filter(user=editor).delete()

    with pytest.raises(ForbiddenError):
        undo(act=made, user=type(editor).objects.get(pk=editor.pk))


def test_only_who_decided_takes_back_and_only_once(timeline: Timeline, editor: User) -> None:
    made = do(Act.ACCEPT, propose(timeline), user=editor)

    with pytest.raises(RefusedError, match="Only the person"):
        undo(act=made, user=make_member(timeline, role=Role.OWNER))
    undo(act=made, user=editor)
    with pytest.raises(RefusedError, match="already"):
        undo(act=made, user=editor)

    assert list(Decision.objects.order_by("id").values_list("verb", flat=True)) == [Verb.PUBLISH, Verb.UNDO, Verb.UNDO]


def test_a_distinction_taken_back_is_gone(timeline: Timeline, editor: User) -> None:
    event, other = propose(timeline), propose(timeline)
    undo(act=do(Act.DISTINGUISH, event, user=editor, other=other), user=editor)

    assert not Distinction.objects.exists()


def test_of_a_published_event_the_claims_that_wait_are_rejected(timeline: Timeline, editor: User) -> None:
    event = propose(timeline)
    do(Act.ACCEPT, event, user=editor)
    document = timeline.documents.get()
    added = make_claim(event=event, statement="Two ferries left.", status=ClaimStatus.PROPOSED)
    make_citation(claim=added, document=document, exact="Two ferries had left")

    do(Act.REJECT, event, user=editor, why="About other ferries.")

    event.refresh_from_db()
    added.refresh_from_db()
    assert (event.status, added.status, added.rejected_why) == ("published", "rejected", "About other ferries.")
    with pytest.raises(RefusedError, match="Nothing of it waits"):
        do(Act.REJECT, event, user=editor, why="Again.")


def test_rejecting_needs_a_reason_and_attaching_another_event(timeline: Timeline, editor: User) -> None:
    event = propose(timeline)

    with pytest.raises(RefusedError, match="Say why"):
        do(Act.REJECT, event, user=editor)
    with pytest.raises(RefusedError, match="Choose the other event"):
        do(Act.ATTACH, event, user=editor)
    with pytest.raises(RefusedError, match="not one of this proposal"):
        do(Act.READING, event, user=editor)
    with pytest.raises(RefusedError, match="at least one proposal"):
        decide(seen={}, choice=Choice(Act.ACCEPT), user=editor)


def test_who_does_not_review_the_timeline_decides_nothing(timeline: Timeline) -> None:
    contributor = make_member(timeline, role=Role.CONTRIBUTOR)
    event = propose(timeline)

    with pytest.raises(RefusedError):
        do(Act.ACCEPT, event, user=contributor)
    with pytest.raises(RefusedError):
        comment(event=event, text="Let me in.", user=contributor)
    with pytest.raises(RefusedError):
        assign(event=event, to=contributor, user=contributor)


def test_an_event_is_assigned_to_who_reviews_it(timeline: Timeline, editor: User) -> None:
    event = propose(timeline)
    curator = make_member(timeline, role=Role.CURATOR)

    assign(event=event, to=curator, user=editor)
    with pytest.raises(RefusedError, match="does not review"):
        assign(event=event, to=make_member(timeline, role=Role.READER), user=editor)

    assert Assignment.objects.get().user == curator
    assign(event=event, to=None, user=editor)
    assert not Assignment.objects.exists()


def test_a_comment_needs_words(timeline: Timeline, editor: User) -> None:
    event = propose(timeline)

    with pytest.raises(RefusedError, match="some words"):
        comment(event=event, text="  ", user=editor)

    assert comment(event=event, text=" Ask the port. ", user=editor).text == "Ask the port."

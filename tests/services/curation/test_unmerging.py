"""A wrong merge is taken back."""

from __future__ import annotations

import pytest

from tests.factories import (
    make_citation,
    make_claim,
    make_curator,
    make_document,
    make_event,
    make_member,
    make_timeline,
)
from timeline.models import Claim, Decision, Event, EventStatus, Role, Verb
from timeline.services.curation.merging import merge_events
from timeline.services.curation.unmerging import unmerge_event
from timeline.services.errors import RefusedError

pytestmark = pytest.mark.django_db
FERRIES = "Two ferries had left in mid-August"


@pytest.fixture
def pair() -> tuple[Event, Event]:
    timeline = make_timeline()
    document = make_document(timeline=timeline)
    one, other = (make_event(timeline=timeline, title=title) for title in ("Harbour reopens", "Ferries leave"))
    make_citation(claim=make_claim(event=one), document=document)
    make_citation(claim=make_claim(event=other, statement="Ferries left."), document=document, exact=FERRIES)
    return one, other


def test_the_event_stands_again_with_its_claims(pair: tuple[Event, Event]) -> None:
    one, other = pair
    merge_events(into=one, others=[other], user=make_curator())
    other.refresh_from_db()
    assert other.merged_into == one

    unmerge_event(event=other, user=make_member(one.timeline, role=Role.EDITOR), why="Another day.")

    other.refresh_from_db()
    assert (other.status, other.merged_into) == (EventStatus.PUBLISHED, None)
    assert [list(Claim.objects.filter(event=event).values_list("statement", flat=True)) for event in pair] == [
        ["The harbour reopened."], ["Ferries left."],
    ]  # fmt: skip
    assert Decision.objects.filter(verb=Verb.UNMERGE, why="Another day.").count() == 2


def test_who_does_not_publish_takes_back_nothing_that_readers_see(pair: tuple[Event, Event]) -> None:
    one, other = pair
    merge_events(into=one, others=[other], user=make_curator())

    with pytest.raises(RefusedError, match="only an editor may change it"):
        unmerge_event(event=other, user=make_member(one.timeline, role=Role.CURATOR, username="bo"))


def test_what_was_not_merged_is_refused(pair: tuple[Event, Event]) -> None:
    with pytest.raises(RefusedError, match="was not merged by a person"):
        unmerge_event(event=pair[1], user=make_curator())

"""Whatever people decide, reading and reconstructing again changes nothing that was decided."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, Any

import pytest

from tests.factories import make_curator, make_document, make_outlet, make_timeline
from timeline.core.text import Span
from timeline.models import Citation, Claim, ClaimStatus, Decision, Event, EventStatus, StandingRule
from timeline.services.curation.claiming import NewClaim, claim_passage
from timeline.services.curation.editing import edit_event, retract_citations
from timeline.services.curation.merging import distinguish_events, merge_pair, split_claims
from timeline.services.curation.ordering import move_in_day
from timeline.services.curation.publication import (
    accept_claims,
    publish_events,
    reject_claims,
    reject_events,
    unpublish_events,
)
from timeline.services.curation.standing_rules import ignore_words
from timeline.services.errors import RefusedError
from timeline.services.events.dates import find_dates_near
from timeline.services.proposals.proposals import propose_events
from timeline.services.proposals.reconstruction import reconstruct_timeline

if TYPE_CHECKING:
    from django.contrib.auth.models import User

    from timeline.models import Document, Timeline

pytestmark = pytest.mark.django_db
_WHAT = ("The mill burnt", "A barge sank", "The bridge closed", "The council met", "A crane fell", "The strike ended")
_DAYS = ("3 May 2021", "4 May 2021", "June 2021", "3 May 2021")
_DECISIONS = 14


def _texts(random: Random) -> list[str]:
    def sentence() -> str:
        return f"{random.choice(_WHAT)} on {random.choice(_DAYS)}, the {random.choice(('mayor', 'guild'))} said."

    return ["\n\n".join(sentence() for _line in range(5)) + "\n" for _text in range(3)]


def _decide(random: Random, timeline: Timeline, user: User) -> None:
    """Take one decision of any kind about anything; what is refused is none."""
    events = list(timeline.events.exclude(status=EventStatus.REJECTED).order_by("pk"))
    if len(events) < 2:
        return
    event, other = random.sample(events, 2)
    claims = list(event.claims.order_by("pk"))
    document: Document = random.choice(list(timeline.documents.order_by("pk")))
    acts: list[Any] = [
        lambda: publish_events(events=[event], user=user),
        lambda: unpublish_events(events=[event], why="Doubts.", user=user),
        lambda: reject_events(events=[event], why="No event.", user=user),
        lambda: merge_pair(event, other, user=user, why="The same."),
        lambda: distinguish_events(events=[event, other], user=user, why="Others."),
        lambda: split_claims(claims=claims[:1], user=user, why="Another."),
        lambda: accept_claims(claims=claims, user=user),
        lambda: reject_claims(claims=claims[:1], why="Wrong.", user=user),
        lambda: retract_citations(citations=Citation.objects.filter(claim__in=claims[:1]), why="Off.", user=user),
        lambda: move_in_day(event=event, step=random.choice((-1, 1)), user=user),
        lambda: ignore_words(timeline=timeline, words=random.choice(_DAYS), document=document, why="No.", user=user),
        lambda: _date(event, user),
        lambda: _claim(random, timeline, document, user),
    ]
    try:
        random.choice(acts)()
    except RefusedError:
        return


def _date(event: Event, user: User) -> None:
    event.set_date("2021-05-09")
    event.dated_why, event.title = "The log book.", f"{event.title} again"[:200]
    edit_event(event=event, user=user)


def _claim(random: Random, timeline: Timeline, document: Document, user: User) -> None:
    start = document.text.index(random.choice(document.text.split("\n\n")).strip())
    span = Span(start, start + 20)
    date = find_dates_near(document=document, span=span)[0]
    said = NewClaim("Somebody selected this.")
    claim_passage(timeline=timeline, document=document, span=span, date=date, said=said, user=user)


def _decided() -> dict[str, Any]:
    """Return all that people decided about, whole, and what stands beside it."""
    decided = Decision.objects.values("event")
    events = Event.objects.filter(pk__in=decided).order_by("uid")
    claims = Claim.objects.filter(event__in=events).order_by("uid")
    return {
        "events": list(
            events.values_list("uid", "title", "edtf", "status", "merged_into__uid", "sequence", "is_dated_by_hand")
        ),
        "claims": list(claims.values_list("uid", "event__uid", "statement", "status", "rejected_why")),
        "citations": list(
            Citation.objects.filter(claim__in=claims)
            .order_by("uid")
            .values_list("uid", "claim__uid", "edtf", "stance", "start", "end")
        ),
        "decisions": Decision.objects.count(),
        "rules": list(StandingRule.objects.order_by("pk").values_list("words", "revoked_at")),
        "standing": Claim.objects.exclude(status=ClaimStatus.REJECTED).count(),
    }


@pytest.mark.parametrize("seed", range(8))
def test_running_again_after_random_decisions_changes_nothing_decided(seed: int) -> None:
    random, user, timeline = Random(seed), make_curator(), make_timeline()  # noqa: S311 - no secret
    documents = [
        make_document(
            timeline=timeline, text=text, title=f"Report {number}", outlet=make_outlet(name=f"Paper {number}")
        )
        for number, text in enumerate(_texts(random))
    ]
    propose_events(timeline=timeline, documents=documents)
    for _decision in range(_DECISIONS):
        _decide(random, timeline, user)
    before = _decided()

    propose_events(timeline=timeline, documents=documents)
    reconstruct_timeline(timeline=timeline)

    assert _decided() == before

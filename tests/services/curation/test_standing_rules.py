"""What curators say once for all: now, and in every later run."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from django.db import DatabaseError, transaction

from tests.factories import make_curator, make_document, make_member, make_timeline
from timeline.core.text import Span
from timeline.models import Citation, Claim, ClaimStatus, Event, EventStatus, Role, StandingRule
from timeline.services.curation.publication import publish_events
from timeline.services.curation.standing_rules import ignore_place, ignore_words, revoke_rule
from timeline.services.errors import RefusedError
from timeline.services.proposals.proposals import propose_events
from timeline.services.proposals.reconstruction import reconstruct_timeline

if TYPE_CHECKING:
    from timeline.models import Document, Timeline

pytestmark = pytest.mark.django_db

TEXT = "The bridge closed on 3 May 2021. The bridge opened again on 4 June 2021. A barge sank on 3 May 2021.\n"


def read(**kwargs: Any) -> tuple[Timeline, Document]:
    timeline = make_timeline()
    document = make_document(timeline=timeline, text=TEXT, **kwargs)
    propose_events(timeline=timeline, documents=[document])
    return timeline, document


def span_of(document: Document, words: str) -> Span:
    start = document.text.index(words)
    return Span(start, start + len(words))


def standing() -> list[str]:
    return list(Claim.objects.standing().order_by("citations__start").values_list("statement", flat=True))


def test_words_ignored_in_one_place_are_proposed_no_more() -> None:
    timeline, document = read()

    ignore_place(
        timeline=timeline, document=document, span=span_of(document, "4 June 2021"), why="A caption.",
        user=make_curator(),
    )  # fmt: skip
    reconstruct_timeline(timeline=timeline)

    rejected = Claim.objects.get(status=ClaimStatus.REJECTED)
    assert (rejected.statement, rejected.rejected_why) == ("The bridge opened again on 4 June 2021.", "A caption.")
    assert rejected.event.status == EventStatus.REJECTED
    assert len(standing()) == 2


@pytest.mark.parametrize("scope", ["document", "outlet", "timeline"])
def test_words_are_ignored_in_what_comes_later_as_far_as_was_said(scope: str) -> None:
    timeline, document = read()
    where = {"document": {"document": document}, "outlet": {"outlet": document.outlet}, "timeline": {}}[scope]

    ignore_words(timeline=timeline, words="3  MAY 2021", why="Only a heading.", user=make_curator(), **where)  # type: ignore[arg-type]
    later = make_document(timeline=timeline, text="A crane fell on 3 May 2021. It rained on 5 May 2021.\n")
    propose_events(timeline=timeline, documents=[document, later])

    fresh = Citation.objects.filter(document=later).values_list("timex_text", flat=True)
    assert "The bridge opened again on 4 June 2021." in standing()
    assert ("3 May 2021" in fresh) is (scope == "document")
    assert not Claim.objects.standing().filter(citations__document=document, citations__timex_text="3 May 2021")


def test_what_is_published_stays_although_its_words_are_ignored() -> None:
    timeline, _document = read()
    user = make_curator()
    publish_events(events=Event.objects.filter(claims__statement__startswith="A barge"), user=user)

    ignore_words(timeline=timeline, words="3 May 2021", why="Doubtful.", user=user)

    assert Claim.objects.get(statement__startswith="A barge").status == ClaimStatus.ACCEPTED


def test_a_revoked_rule_holds_no_longer() -> None:
    timeline, _document = read()
    user = make_curator()
    rule = ignore_words(timeline=timeline, words="3 May 2021", why="A heading.", user=user)

    revoke_rule(rule=rule, why="It was a day after all.", user=user)
    later = make_document(timeline=timeline, text="A crane fell on 3 May 2021.\n")
    propose_events(timeline=timeline, documents=[later])

    assert Citation.objects.filter(document=later).count() == 1
    with pytest.raises(RefusedError, match="revoked already"):
        revoke_rule(rule=rule, why="Again.", user=user)


def test_rules_are_refused_without_a_reason_twice_and_to_who_does_not_review() -> None:
    timeline, _document = read()
    user = make_curator()
    ignore_words(timeline=timeline, words="3 May 2021", why="A heading.", user=user)

    with pytest.raises(RefusedError, match="in force already"):
        ignore_words(timeline=timeline, words="3 May 2021", why="A heading.", user=user)
    with pytest.raises(RefusedError, match="Say why"):
        ignore_words(timeline=timeline, words="June", why=" ", user=user)
    with pytest.raises(RefusedError, match="Choose the words"):
        ignore_words(timeline=timeline, words=" ", why="Nothing.", user=user)
    with pytest.raises(RefusedError, match="Only curators"):
        ignore_words(timeline=timeline, words="June", why="x", user=make_member(timeline, role=Role.CONTRIBUTOR))


def test_a_rule_cannot_be_rewritten() -> None:
    timeline, _document = read()
    rule = ignore_words(timeline=timeline, words="3 May 2021", why="A heading.", user=make_curator())

    with pytest.raises(DatabaseError, match="revoked once"), transaction.atomic():
        StandingRule.objects.filter(pk=rule.pk).update(why="Another reason.")

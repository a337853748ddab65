"""Proposals as the inbox shows them: date, sentence, context, why, readings, and the events that are most alike."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.utils.translation import gettext as _

from timeline.core.temporal import parse_edtf
from timeline.core.text import split_sentences
from timeline.models import ClaimStatus, EventStatus
from timeline.selectors.date_words import say_date
from timeline.selectors.review_items import CONTEXT
from timeline.web.cards.passages import present_passage

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from timeline.models import Claim, Comment, Event
    from timeline.selectors.similar_events import AlikeEvent
    from timeline.web.cards.passages import PassageView

_UNFOLDED = 3


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read date words that have several."""

    value: str  # what the button sends
    words: str
    why: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class ItemPassage:
    """A passage with the sentences around it, and the readings of its date words."""

    view: PassageView
    before: str
    after: str
    readings: tuple[Reading, ...]


@dataclass(frozen=True, slots=True)
class ItemClaim:
    """A claim that waits, or one that stands beside it; without a statement where the passage says just that."""

    split_href: str
    statement: str
    attribution: str
    modality: str
    confidence: str
    is_waiting: bool
    passages: tuple[ItemPassage, ...]


@dataclass(frozen=True, slots=True)
class ReviewItem:
    """One event of the inbox; `seen` is the revision in which it is shown."""

    key: int
    seen: int
    title: str
    href: str
    edit_href: str
    admin_href: str
    timeline: str
    timeline_href: str
    group: str  # the document that it is first cited from
    date_words: str
    edtf: str
    date_why: str
    is_proposed: bool
    needs_second: bool  # whoever accepts it does not publish it
    flags: tuple[str, ...]
    claims: tuple[ItemClaim, ...]
    more_claims: tuple[ItemClaim, ...]  # folded, where there are many
    alike: tuple[AlikeEvent, ...]
    assigned_to: str
    comments: tuple[Comment, ...]


def present_items(events: Sequence[Event], alike: Mapping[int, tuple[AlikeEvent, ...]]) -> list[ReviewItem]:
    """Return events, loaded `with_review`, as items."""
    return [_item(event, alike.get(event.pk, ())) for event in events]


def _item(event: Event, alike: tuple[AlikeEvent, ...]) -> ReviewItem:
    standing = [claim for claim in event.claims.all() if claim.status != ClaimStatus.REJECTED]
    claims = tuple(_claim(claim) for claim in standing)
    passages = [passage.view for claim in claims for passage in claim.passages]
    return ReviewItem(
        key=event.pk,
        seen=event.revision,
        title=event.title,
        href=event.get_absolute_url(),
        edit_href=reverse("review-edit", args=[event.pk]),
        admin_href=reverse("admin:timeline_event_change", args=[event.pk]),
        timeline=event.timeline.title,
        timeline_href=event.timeline.get_absolute_url(),
        group=f"{passages[0].outlet} · {passages[0].title}" if passages else _("Without a passage"),
        date_words=say_date(event.date) if event.date else "",
        edtf=event.edtf,
        date_why=event.dated_why if event.is_dated_by_hand else event.date_explanation,
        is_proposed=event.status == EventStatus.PROPOSED,
        needs_second=event.timeline.needs_second_person and event.status == EventStatus.PROPOSED,
        flags=tuple(_flags(event, claims, alike)),
        claims=claims[:_UNFOLDED],
        more_claims=claims[_UNFOLDED:],
        alike=alike,
        assigned_to=_assigned_to(event),
        comments=tuple(event.comments.all()),
    )


def _flags(event: Event, claims: Sequence[ItemClaim], alike: Sequence[AlikeEvent]) -> Iterable[str]:
    """Yield why an event needs a closer look, so that it is not accepted with others at once."""
    if not event.edtf:
        yield _("no date")
    if any(len(passage.readings) > 1 for claim in claims for passage in claim.passages):
        yield _("date can be read in several ways")
    if not any(claim.passages for claim in claims):
        yield _("cites no passage")
    if event.disputes:
        yield _("passages disagree")
    if alike:
        yield _("similar to another event")


def _claim(claim: Claim) -> ItemClaim:
    return ItemClaim(
        split_href=reverse("review-split", args=[claim.event_id, claim.pk]),
        statement="" if _says_just_that(claim) else claim.statement,
        attribution=claim.attribution,
        modality=claim.get_modality_display(),
        confidence=claim.get_confidence_display() if claim.confidence else "",
        is_waiting=claim.status == ClaimStatus.PROPOSED,
        passages=tuple(_passage(citation, number) for number, citation in enumerate(claim.citations.all(), 1)),
    )


def _says_just_that(claim: Claim) -> bool:
    wanted = " ".join(claim.statement.split())
    return any(" ".join(citation.exact.split()) == wanted for citation in claim.citations.all())


def _passage(citation: Any, number: int) -> ItemPassage:
    return ItemPassage(
        view=present_passage(citation, number=number),
        before=_last_sentences(citation.text_before),
        after=_first_sentences(citation.text_after),
        readings=tuple(
            Reading(
                value=f"{citation.pk}:{index}",
                words=say_date(parse_edtf(reading["edtf"])),
                why=reading.get("explanation", ""),
                is_chosen=reading["edtf"] == citation.edtf,
            )
            for index, reading in enumerate(citation.readings)
        ),
    )


def _assigned_to(event: Event) -> str:
    assignment = getattr(event, "assignment", None)
    return assignment.user.get_username() if assignment else ""


def _last_sentences(text: str) -> str:
    spans = split_sentences(text)
    kept = spans[-2:] if len(spans) > 2 or len(text) < CONTEXT else spans[1:]
    return text[kept[0].start :] if kept else ""


def _first_sentences(text: str) -> str:
    spans = split_sentences(text)
    kept = spans[:2] if len(spans) > 2 or len(text) < CONTEXT else spans[:-1]
    return text[: kept[-1].end] if kept else ""

"""Proposals as the inbox shows them: date, sentence, context, why, readings, and the events that are most alike."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import F, Value
from django.db.models.functions import Greatest, Substr
from django.urls import reverse
from django.utils.translation import gettext as _

from timeline.core.temporal import describe, parse_edtf
from timeline.core.text import split_sentences
from timeline.models import Assignment, Citation, ClaimStatus, Comment, EventStatus
from timeline.web.cards.passages import present_passage

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from timeline.models import Claim, Event
    from timeline.selectors.similar_events import AlikeEvent
    from timeline.web.cards.passages import PassageView

_UNFOLDED = 3
_CONTEXT = 400  # code points before and after a passage, of which two sentences are shown


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
    timeline: str
    timeline_href: str
    group: str  # the document that it is first cited from
    date_words: str
    edtf: str
    date_why: str
    is_proposed: bool
    flags: tuple[str, ...]
    claims: tuple[ItemClaim, ...]
    more_claims: tuple[ItemClaim, ...]  # folded, where there are many
    alike: tuple[AlikeEvent, ...]
    assigned_to: str
    comments: tuple[Comment, ...]


def present_items(events: Sequence[Event], alike: Mapping[int, tuple[AlikeEvent, ...]]) -> list[ReviewItem]:
    """Return events, loaded with their evidence, as items; three queries for all of them."""
    keys = [event.pk for event in events]
    contexts = _contexts(keys)
    assigned = dict(Assignment.objects.filter(event__in=keys).values_list("event", "user__username"))
    comments: dict[int, list[Comment]] = {}
    for comment in Comment.objects.filter(event__in=keys).select_related("user"):
        comments.setdefault(comment.event_id, []).append(comment)
    return [
        _item(event, alike.get(event.pk, ()), contexts, assigned.get(event.pk, ""), comments.get(event.pk, ()))
        for event in events
    ]


def _item(
    event: Event,
    alike: tuple[AlikeEvent, ...],
    contexts: Mapping[int, tuple[str, str]],
    assigned_to: str,
    comments: Iterable[Comment],
) -> ReviewItem:
    standing = [claim for claim in event.claims.all() if claim.status != ClaimStatus.REJECTED]
    claims = tuple(_claim(claim, contexts) for claim in standing)
    passages = [passage.view for claim in claims for passage in claim.passages]
    return ReviewItem(
        key=event.pk,
        seen=event.revision,
        title=event.title,
        href=event.get_absolute_url(),
        edit_href=reverse("event-edit", args=[event.timeline.slug, event.pk]),
        timeline=event.timeline.title,
        timeline_href=event.timeline.get_absolute_url(),
        group=f"{passages[0].outlet} · {passages[0].title}" if passages else _("Without a passage"),
        date_words=describe(event.date) if event.date else "",
        edtf=event.edtf,
        date_why=event.dated_why if event.is_dated_by_hand else event.date_explanation,
        is_proposed=event.status == EventStatus.PROPOSED,
        flags=tuple(_flags(event, claims, alike)),
        claims=claims[:_UNFOLDED],
        more_claims=claims[_UNFOLDED:],
        alike=alike,
        assigned_to=assigned_to,
        comments=tuple(comments),
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
        yield _("possible duplicate")


def _claim(claim: Claim, contexts: Mapping[int, tuple[str, str]]) -> ItemClaim:
    return ItemClaim(
        statement="" if _says_just_that(claim) else claim.statement,
        attribution=claim.attribution,
        modality=claim.get_modality_display(),
        confidence=claim.get_confidence_display() if claim.confidence else "",
        is_waiting=claim.status == ClaimStatus.PROPOSED,
        passages=tuple(
            _passage(citation, number, contexts.get(citation.pk, ("", "")))
            for number, citation in enumerate(claim.citations.all(), 1)
        ),
    )


def _says_just_that(claim: Claim) -> bool:
    wanted = " ".join(claim.statement.split())
    return any(" ".join(citation.exact.split()) == wanted for citation in claim.citations.all())


def _passage(citation: Citation, number: int, around: tuple[str, str]) -> ItemPassage:
    return ItemPassage(
        view=present_passage(citation, number=number),
        before=_last_sentences(around[0]),
        after=_first_sentences(around[1]),
        readings=tuple(
            Reading(
                value=f"{citation.pk}:{index}",
                words=describe(parse_edtf(reading["edtf"])),
                why=reading.get("explanation", ""),
                is_chosen=reading["edtf"] == citation.edtf,
            )
            for index, reading in enumerate(citation.readings)
        ),
    )


def _contexts(keys: Sequence[int]) -> dict[int, tuple[str, str]]:
    """Return what stands before and after each passage of some events; the texts themselves are not loaded."""
    first = Greatest(F("start") - _CONTEXT, Value(0))
    rows = Citation.objects.filter(claim__event__in=keys).values_list(
        "pk",
        Substr("document__text", first + 1, F("start") - first),
        Substr("document__text", F("end") + 1, _CONTEXT),
    )
    return {key: (before, after) for key, before, after in rows}


def _last_sentences(text: str) -> str:
    spans = split_sentences(text)
    kept = spans[-2:] if len(spans) > 2 or len(text) < _CONTEXT else spans[1:]
    return text[kept[0].start :] if kept else ""


def _first_sentences(text: str) -> str:
    spans = split_sentences(text)
    kept = spans[:2] if len(spans) > 2 or len(text) < _CONTEXT else spans[:-1]
    return text[: kept[-1].end] if kept else ""

"""One event as it stands in a chronology."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.core.temporal import Granularity, civil_date
from timeline.models import ClaimStatus, EventStatus, Modality
from timeline.selectors.date_words import say_date, say_date_if_known
from timeline.web.cards.passages import PassageView, present_passage
from timeline.web.cards.status import present_status
from timeline.web.cards.whiskers import Whisker, compute_whisker
from timeline.web.lists_in_words import in_a_row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.models import Actor, Claim, Event, Place
    from timeline.web.cards.status import Status


@dataclass(frozen=True, slots=True)
class Chip:
    """A name that leads to the chronology filtered by it, and to its own page."""

    name: str
    href: str
    page: str


@dataclass(frozen=True, slots=True)
class ClaimView:
    """One assertion with its numbered passages."""

    statement: str
    attribution: str
    modality: str
    modality_words: str
    is_proposed: bool
    passages: tuple[PassageView, ...]


@dataclass(frozen=True, slots=True)
class EventCard:
    """An event with all that its card draws; it holds nothing of who is looking."""

    key: int
    href: str
    title: str
    summary: str
    date_words: str
    edtf: str
    iso: str
    how: str
    whisker: Whisker | None
    claims: tuple[ClaimView, ...]
    statuses: tuple[Status, ...]
    chips: tuple[Chip, ...]
    is_proposed: bool


def present_event(event: Event, *, with_proposals: bool) -> EventCard:
    """Return the card of an event whose claims, citations, documents, outlets, actors and place are loaded."""
    claims = visible_claims(event, with_proposals=with_proposals)
    views = _number(claims)
    date = event.date
    return EventCard(
        key=event.pk,
        href=event.get_absolute_url(),
        title=event.title,
        summary=event.summary,
        date_words=say_date_if_known(date),
        edtf=event.edtf,
        iso=_iso(event),
        how=_other_words(event, views),
        whisker=compute_whisker(event.bounds) if date else None,
        claims=views,
        statuses=present_status(event),
        chips=_chips(event),
        is_proposed=event.status == EventStatus.PROPOSED,
    )


def visible_claims(event: Event, *, with_proposals: bool) -> list[Claim]:
    """Return the accepted claims, and for curators the proposed ones too."""
    wanted = {ClaimStatus.ACCEPTED, ClaimStatus.PROPOSED} if with_proposals else {ClaimStatus.ACCEPTED}
    return [claim for claim in event.claims.all() if claim.status in wanted]


def _number(claims: Sequence[Claim]) -> tuple[ClaimView, ...]:
    """Return the claims, their citations numbered through the event."""
    views, number = [], 0
    for claim in claims:
        passages = []
        for citation in claim.citations.all():
            number += 1
            passages.append(present_passage(citation, number=number))
        views.append(_present_claim(claim, tuple(passages)))
    return tuple(views)


def _present_claim(claim: Claim, passages: tuple[PassageView, ...]) -> ClaimView:
    return ClaimView(
        statement=claim.statement,
        attribution=claim.attribution,
        modality=claim.modality,
        modality_words="" if claim.modality == Modality.HAPPENED else claim.get_modality_display(),
        is_proposed=claim.status == ClaimStatus.PROPOSED,
        passages=passages,
    )


def _iso(event: Event) -> str:
    """Return what `<time datetime>` may say: a day, month or year that HTML knows."""
    date = event.date
    if date is None or event.earliest is None or civil_date(event.earliest).year < 1:
        return ""
    exact = {Granularity.DAY: 10, Granularity.MONTH: 7, Granularity.YEAR: 4}
    is_plain = date.text.replace("-", "").isdigit() and len(date.text) == exact.get(date.granularity)
    return date.text if is_plain and int(date.text[5:7] or 1) <= 12 else ""


def _other_words(event: Event, claims: Sequence[ClaimView]) -> str:
    """Return the other words that passages have for the date, in the order of their numbers."""
    shown = say_date(event.date).casefold() if event.date else ""
    words = dict.fromkeys(
        passage.date_words or passage.date_elsewhere for claim in claims for passage in claim.passages
    )
    quoted = [f"“{one}”" for one in words if one and one.casefold() not in shown]
    return in_a_row(quoted[:4]) + (" …" if len(quoted) > 4 else "")


def _chips(event: Event) -> tuple[Chip, ...]:
    base = event.timeline.get_absolute_url()
    actors: list[Actor] = list(event.actors.all())
    places: list[Place] = [event.place] if event.place else []
    return (
        *(Chip(actor.name, f"{base}?actor={actor.pk}", f"{base}actors/{actor.pk}/") for actor in actors),
        *(Chip(place.name, f"{base}?place={place.pk}", f"{base}places/{place.pk}/") for place in places),
    )

"""Reading a chronology from end to end: events with their evidence, in batches, so that memory stays flat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import F, Prefetch
from django.db.models.fields.tuple_lookups import Tuple, TupleGreaterThan

from timeline.models import Citation, Claim, ClaimStatus, Decision, Document
from timeline.selectors.event_evidence import with_evidence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.contrib.auth.models import AnonymousUser, User
    from django.db.models import QuerySet

    from timeline.models import Event
    from timeline.models.document import DocumentQuerySet
    from timeline.models.event import EventQuerySet

BATCH = 200


def stream_events(events: EventQuerySet, *, with_decisions: bool = False, batch: int = BATCH) -> Iterator[Event]:
    """Yield events in the order of time, undated ones last, each with its claims, citations, documents and names."""
    if with_decisions:
        events = events.prefetch_related(Prefetch("decisions", Decision.objects.select_related("user")))
    order = Tuple(F("position"), F("sequence"), F("id"))
    dated = events.filter(position__isnull=False).order_by("position", "sequence", "id")
    page = list(with_evidence(dated)[:batch])
    while page:
        yield from page
        last = page[-1]
        after = dated.filter(TupleGreaterThan(order, (last.position, last.sequence, last.pk)))
        page = list(with_evidence(after)[:batch]) if len(page) == batch else []
    yield from _stream_undated(events.filter(position__isnull=True).order_by("id"), batch)


def _stream_undated(events: EventQuerySet, batch: int) -> Iterator[Event]:
    page = list(with_evidence(events)[:batch])
    while page:
        yield from page
        page = list(with_evidence(events.filter(pk__gt=page[-1].pk))[:batch]) if len(page) == batch else []


def shown_statuses(*, with_proposals: bool) -> tuple[ClaimStatus, ...]:
    """Return the states of claims that a person sees: the accepted ones, and for curators the proposed ones too."""
    return (ClaimStatus.ACCEPTED, ClaimStatus.PROPOSED) if with_proposals else (ClaimStatus.ACCEPTED,)


def shown_claims(event: Event, *, with_proposals: bool) -> list[Claim]:
    """Return the claims of a loaded event that a person sees."""
    statuses = shown_statuses(with_proposals=with_proposals)
    return [claim for claim in event.claims.all() if claim.status in statuses]


def cited_documents(events: EventQuerySet, *, user: User | AnonymousUser, with_proposals: bool) -> DocumentQuerySet:
    """Return the documents that the shown claims of these events cite and this person may read."""
    claims: QuerySet[Claim] = Claim.objects.filter(
        event__in=events.order_by().values("pk"), status__in=shown_statuses(with_proposals=with_proposals)
    )
    citations = Citation.objects.filter(claim__in=claims.values("pk"))
    return Document.objects.readable_by(user).filter(pk__in=citations.values("document"))


def stream_documents(documents: DocumentQuerySet, *, with_text: bool = False, batch: int = 100) -> Iterator[Document]:
    """Yield documents with their outlets, oldest captured first; their texts only where they are needed."""
    wide = documents.select_related("outlet").defer("bands", *(() if with_text else ("text",))).order_by("id")
    page = list(wide[:batch])
    while page:
        yield from page
        page = list(wide.filter(pk__gt=page[-1].pk)[:batch]) if len(page) == batch else []

"""Loading events with all that their cards show, in a fixed number of queries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Exists, OuterRef, Prefetch

from timeline.models import Citation, Claim, ClaimStatus, EventStatus

if TYPE_CHECKING:
    from timeline.core.temporal import DayNumber
    from timeline.models import Event
    from timeline.models.event import EventQuerySet


def with_evidence(events: EventQuerySet, *, known: DayNumber | None = None) -> EventQuerySet:
    """Load claims, citations, documents, outlets, actors, place and timeline with events, but no document's text.

    With a day, only what documents that had appeared by then say.
    """
    return with_claims(events, known=known).prefetch_related("actors")


def with_claims(events: EventQuerySet, *, known: DayNumber | None = None) -> EventQuerySet:
    """Load what `with_evidence` does, but no actors. Three queries."""
    citations = (
        Citation.objects.select_related("document__outlet")
        .defer("document__text", "document__bands", "search")
        .order_by("id")
    )
    cited = Claim.objects.all()
    if known is not None:
        citations = citations.filter(document__published_latest__lte=known)
        cited = cited.filter(Exists(citations.order_by().filter(claim=OuterRef("pk"))))
    claims = cited.defer("search").prefetch_related(Prefetch("citations", citations))
    wide = events.defer("search", "told").select_related("timeline", "place")
    return wide.prefetch_related(Prefetch("claims", claims))


def counted_claims(event: Event) -> list[Claim]:
    """Return the claims by which an event stands: the accepted ones, and of a proposed event the proposed ones too."""
    counted = {ClaimStatus.ACCEPTED}
    if event.status == EventStatus.PROPOSED:
        counted.add(ClaimStatus.PROPOSED)
    return [claim for claim in event.claims.all() if claim.status in counted]

"""What the machine proposed and no person has decided about yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Exists, OuterRef, Q

from timeline.models import Citation, Claim, ClaimStatus, Decision, EventStatus
from timeline.models.citation import BY_HAND

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from timeline.models import Event, Timeline


def undecided_claims(timeline: Timeline) -> QuerySet[Claim]:
    """Return the claims that the machine proposed and that no person decided about.

    Those of an undecided proposal, and those that a later run added to an event that is published.
    """
    decided = Decision.objects.filter(event=OuterRef("event"))
    is_open = Q(event__status=EventStatus.PROPOSED) & ~Exists(decided)
    return Claim.objects.filter(
        is_open | Q(event__status=EventStatus.PUBLISHED),
        ~Exists(Decision.objects.filter(claim=OuterRef("pk"))),
        ~Exists(Citation.objects.filter(claim=OuterRef("pk"), rule__in=["", BY_HAND])),
        event__timeline=timeline,
        status=ClaimStatus.PROPOSED,
    )


def undecided_events(timeline: Timeline) -> QuerySet[Event]:
    """Return the proposals that no person decided about."""
    return timeline.events.filter(status=EventStatus.PROPOSED, decisions__isnull=True)

"""Loading proposals with all that the inbox shows of them, in a fixed number of queries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import F, Prefetch, Value
from django.db.models.functions import Greatest, Substr

from timeline.models import Citation, Claim, Comment

if TYPE_CHECKING:
    from timeline.models.event import EventQuerySet

CONTEXT = 400  # code points before and after a passage, of which some sentences are shown


def with_review(events: EventQuerySet) -> EventQuerySet:
    """Load events with their claims, passages in context, assignment and comments. Four queries."""
    first = Greatest(F("start") - CONTEXT, Value(0))
    citations = (
        Citation.objects.select_related("document__outlet")
        .defer("document__text", "document__bands", "search")
        .annotate(
            text_before=Substr("document__text", first + 1, F("start") - first),
            text_after=Substr("document__text", F("end") + 1, CONTEXT),
        )
        .order_by("id")
    )
    claims = Claim.objects.defer("search").prefetch_related(Prefetch("citations", citations))
    comments = Comment.objects.select_related("user")
    wide = events.defer("search", "told").select_related("timeline", "place", "assignment__user")
    return wide.prefetch_related(Prefetch("claims", claims), Prefetch("comments", comments))

"""Loading proposals with all that the inbox shows of them, in a fixed number of queries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Case, F, OuterRef, Prefetch, Q, Value, When
from django.db.models.functions import Greatest, Substr

from timeline.models import Citation, Claim, Comment, Distinction

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from timeline.models.event import EventQuerySet

CONTEXT = 400  # code points before and after a passage, of which some sentences are shown


def with_review(events: EventQuerySet) -> EventQuerySet:
    """Load events with their claims, passages in context, assignment and comments. Four queries.

    `told_apart` holds the keys of the events that each is marked as different from.
    """
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
    loaded = wide.annotate(told_apart=ArraySubquery(_told_apart()))
    return loaded.prefetch_related(Prefetch("claims", claims), Prefetch("comments", comments))


def _told_apart() -> QuerySet[Distinction, Any]:
    pairs = Distinction.objects.filter(Q(one=OuterRef("pk")) | Q(other=OuterRef("pk")))
    other = Case(When(one=OuterRef("pk"), then=F("other_id")), default=F("one_id"))
    return pairs.annotate(apart=other).values("apart")

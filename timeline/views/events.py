"""One event: its claims, its passages, and how its date follows from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import F, Q
from django.db.models.fields.tuple_lookups import Tuple, TupleGreaterThan, TupleLessThan
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from timeline.models import Event, Timeline
from timeline.presenting.cards import present_event
from timeline.presenting.evidence import with_evidence
from timeline.presenting.linked_data import embed_json_ld, event_json_ld
from timeline.views.requests import is_curator

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from timeline.models.event import EventQuerySet


@require_safe
def event_detail(request: HttpRequest, slug: str, pk: int, **_title: str) -> HttpResponse:
    """Show an event; the address of an outdated title, or of an event merged into another, leads to that of today."""
    timeline = get_object_or_404(Timeline.objects.readable_by(request.user), slug=slug)
    visible = timeline.events.visible_to(request.user)
    merged = Event.objects.filter(pk=pk).values("merged_into")
    event = get_object_or_404(with_evidence(visible), Q(pk=pk) | Q(pk__in=merged))
    if request.path != event.get_absolute_url():
        return redirect(event, permanent=False)
    card = present_event(event, with_proposals=is_curator(request.user))
    previous, following = _neighbours(visible, event)
    context = {
        "timeline": timeline,
        "event": event,
        "card": card,
        "passages": [passage for claim in card.claims for passage in claim.passages],
        "previous": previous,
        "following": following,
        "json_ld": embed_json_ld(event_json_ld(event, card, request.build_absolute_uri(card.href))),
    }
    return render(request, "timeline/event_detail.html", context)


def _neighbours(events: EventQuerySet, event: Event) -> tuple[Event | None, Event | None]:
    """Return the dated events before and after one, or None."""
    if event.position is None:
        return None, None
    here = (event.position, event.sequence, event.pk)
    order = Tuple(F("position"), F("sequence"), F("id"))
    dated = events.filter(position__isnull=False).select_related("timeline").defer("search")
    before = dated.filter(TupleLessThan(order, here)).order_by("-position", "-sequence", "-id").first()
    after = dated.filter(TupleGreaterThan(order, here)).order_by("position", "sequence", "id").first()
    return before, after

"""The comparison: the events of a chronology beside the outlets that report them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from timeline.models import Event, Timeline
from timeline.selectors.event_evidence import with_evidence
from timeline.selectors.keyset_paging import read_page
from timeline.selectors.lane_choice import LaneKind, choose_lanes
from timeline.web.chronology.comparison import present_comparison
from timeline.web.filter_form import read_filters
from timeline.web.public_pages import timeline_page

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@timeline_page
@require_safe
def chronology_comparison(request: HttpRequest, slug: str) -> HttpResponse:
    """Show who reports which event, and when, page by page."""
    timeline = get_object_or_404(Timeline.objects.readable_by(request.user), slug=slug)
    form = read_filters(request, timeline)
    events = form.selection().apply(timeline.events.visible_to(request.user))
    outlets = choose_lanes(events, LaneKind.OUTLET, with_proposals=form.is_curator).names
    page = read_page(events.without_texts(), **form.cursors())
    shown = with_evidence(Event.objects.filter(pk__in=[event.pk for event in page.events])).in_order()
    rows, has_others = present_comparison(shown, outlets, with_proposals=form.is_curator)
    context = {
        "timeline": timeline,
        "form": form,
        "address": reverse("chronology-comparison", args=[slug]),
        "chips": form.active(),
        "filters": form.filters(),
        "outlets": outlets,
        "rows": rows,
        "has_others": has_others,
        "newer": form.query_string(after=str(page.after)) if page.after else "",
        "older": form.query_string(before=str(page.before)) if page.before else "",
    }
    return render(request, "timeline/comparison.html", context)

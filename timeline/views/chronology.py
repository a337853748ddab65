"""The chronology: a timeline's events in order, filtered and paged by the address."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from timeline.forms import ChronologyForm
from timeline.models import Timeline
from timeline.presenting.density import count_by_month
from timeline.presenting.drawing import draw_axis
from timeline.presenting.listing import present_list
from timeline.presenting.overview import present_overview
from timeline.presenting.pages import EventPage, read_page
from timeline.presenting.stored import find_cards
from timeline.temporal import Bounds
from timeline.views.requests import is_curator, wants_partial

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

_MOST_UNDATED = 100


@require_safe
@vary_on_headers("HX-Request", "HX-History-Restore-Request")
def chronology(request: HttpRequest, slug: str) -> HttpResponse:
    """Show a chronology, or for htmx the part of it that filters change."""
    timeline = get_object_or_404(Timeline.objects.readable_by(request.user), slug=slug)
    form = ChronologyForm(request.GET, timeline=timeline, is_curator=is_curator(request.user))
    form.is_valid()
    context = {"timeline": timeline, "form": form, **_selected(request, timeline, form)}
    if wants_partial(request):
        return render(request, "timeline/chronology.html#result", context)
    return render(request, "timeline/chronology.html", context | {"overview": present_overview(timeline)})


def _selected(request: HttpRequest, timeline: Timeline, form: ChronologyForm) -> dict[str, Any]:
    """Return the events that were asked for: how many, one page of them, and the axis of all."""
    events = form.selection().apply(timeline.events.visible_to(request.user))
    page = read_page(events.without_texts(), **form.cursors())
    tray = events.without_texts().filter(position__isnull=True).order_by("id")
    undated = [] if page.after else list(tray[: _MOST_UNDATED + 1])
    cards = find_cards([*page.events, *undated[:_MOST_UNDATED]], with_proposals=form.is_curator)
    density = count_by_month(events)
    chips = form.active()
    return {
        "count": density.count,
        "entries": present_list(page.events, cards, is_filtered=bool(chips)),
        "undated": present_list(undated[:_MOST_UNDATED], cards),
        "are_undated_left_out": len(undated) > _MOST_UNDATED,
        "axis": draw_axis(timeline, events, density, window=_window(page)),
        "chips": chips,
        "base_query": form.query_string(),
        "newer": form.query_string(after=str(page.after)) if page.after else "",
        "older": form.query_string(before=str(page.before)) if page.before else "",
    }


def _window(page: EventPage) -> Bounds | None:
    """Return the days that a page spans, where it is not the whole list."""
    if not (page.before or page.after) or not page.events:
        return None
    return Bounds(page.events[0].position, max(event.position for event in page.events))

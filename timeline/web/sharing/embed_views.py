"""Chronologies and events in the pages of others: the same for everybody, without cookies, and without a way in."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec

from csp.decorators import csp_replace
from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.http import Http404
from django.shortcuts import render
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.http import require_safe

from timeline.models import Timeline
from timeline.selectors.event_evidence import with_evidence
from timeline.selectors.event_spread import Spread, spread_by_timeline
from timeline.web.cards.event_card import present_event
from timeline.web.filter_form import ChronologyForm
from timeline.web.public_pages import timeline_page
from timeline.web.sharing.embedded import embedded_rows
from timeline.web.sharing.shared_things import find_event, share_event, share_timeline
from timeline.web.small_axis import draw_small_axis

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponse

_P = ParamSpec("_P")
_NOBODY = AnonymousUser()


def embeddable(
    view: Callable[Concatenate[HttpRequest, _P], HttpResponse],
) -> Callable[Concatenate[HttpRequest, _P], HttpResponse]:
    """Let the pages of others show a view, which says in their frame where there is nothing to show."""

    @wraps(view)
    def answered(request: HttpRequest, /, *args: _P.args, **kwargs: _P.kwargs) -> HttpResponse:
        try:
            return view(request, *args, **kwargs)
        except Http404:
            return render(request, "timeline/embed_missing.html", status=404)

    framed: Callable[Concatenate[HttpRequest, _P], HttpResponse] = xframe_options_exempt(answered)
    return csp_replace({"frame-ancestors": settings.EMBED_ANCESTORS})(framed)  # type: ignore[return-value]


@timeline_page
@require_safe
@embeddable
def chronology_embed(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the weightiest events that filters leave, in order, with the axis of all of them."""
    timeline = _open(slug)
    form = ChronologyForm(request.GET, timeline=timeline, is_curator=False)
    form.is_valid()
    events = form.selection().apply(timeline.events.visible_to(_NOBODY))
    spread = spread_by_timeline(events).get(timeline.pk, Spread())
    shared = share_timeline(request, timeline, query=form.query_string())
    context: dict[str, Any] = {
        "shared": shared,
        "chips": form.active(),
        "rows": embedded_rows(events),
        "spread": spread,
        "axis": draw_small_axis(spread),
    }
    return render(request, "timeline/embed_chronology.html", context)


@timeline_page
@require_safe
@embeddable
def event_embed(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Show one event with its claims and who reports them."""
    timeline = _open(slug)
    event = with_evidence(timeline.events.filter(pk=find_event(timeline, pk).pk)).get()
    card = present_event(event, with_proposals=False)
    return render(request, "timeline/embed_event.html", {"shared": share_event(request, event), "card": card})


def _open(slug: str) -> Timeline:
    """Return a timeline that everybody may open: who is signed in sees no more in a frame than others do."""
    timeline: Timeline | None = Timeline.objects.readable_by(_NOBODY).filter(slug=slug).first()
    if timeline is None:
        raise Http404
    return timeline

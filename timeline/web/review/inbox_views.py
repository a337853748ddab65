"""The inbox itself: a tab of proposals, with the counts of all tabs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseBadRequest
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from timeline.models import Act, Capability, Citation, ReviewAct, Timeline
from timeline.models.orphans import waiting_orphans
from timeline.selectors.review_queue import (
    Tab,
    conditions,
    count_tabs,
    read_queue,
    reviewed_timelines,
    waiting_events,
)
from timeline.services.comparing import compare_waiting
from timeline.services.curation.undoing import MOST_UNDONE
from timeline.web.requests import allowed_timeline, signed_in
from timeline.web.review.forms import QueueForm
from timeline.web.review.one_item import items_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.contrib.auth.models import User
    from django.http import HttpRequest, HttpResponse

    from timeline.models.event import EventQuerySet


_ORPHANS = 50
_MOST_COMPARED = 40  # events that changed, before a page is shown; workers compare the rest


@never_cache
@require_safe
@login_required
def inbox(request: HttpRequest, slug: str | None = None) -> HttpResponse:
    """Show what waits in a timeline, or in all that a person reviews."""
    user = signed_in(request)
    timelines = _asked_timelines(request, slug)
    form = QueueForm(request.GET)
    if not form.is_valid():
        return _bad_request(request, timelines, slug)
    tab = form.tab_asked
    compare_waiting(timelines, most=_MOST_COMPARED)
    waiting = waiting_events(timelines, user)
    context: dict[str, Any] = {
        "timeline": timelines[0] if slug else None,
        "tabs": _tabs(count_tabs(waiting, timelines, user), tab),
        "tab": tab.value,
        "order": form.order_asked.value,
        "words": form.cleaned_data["q"],
        "document": form.cleaned_data["document"],
        "here": request.get_full_path(),
        "home": reverse("timeline-review", args=[slug]) if slug else reverse("review"),
    }
    if tab is Tab.DONE:
        return render(request, "timeline/review.html", context | _done(user, timelines))
    if tab is Tab.ORPHANED:
        return render(request, "timeline/review.html", context | _orphaned(timelines))
    try:
        chosen = _of_document(waiting.filter(conditions(user)[tab]), form.cleaned_data["document"])
        page = read_queue(
            chosen, order=form.order_asked, words=form.cleaned_data["q"], after=form.cleaned_data["after"]
        )  # fmt: skip
    except ValueError:
        return _bad_request(request, timelines, slug)
    items = items_of(page.events, timelines)
    return render(request, "timeline/review.html", context | {"items": items, "after": page.after})


def _asked_timelines(request: HttpRequest, slug: str | None) -> list[Timeline]:
    """Return the timeline of a slug, or all that a person reviews; refuse who reviews none of it."""
    if slug is not None:
        return [allowed_timeline(request, slug, Capability.REVIEW)]
    found = list(reviewed_timelines(signed_in(request)).order_by("pk"))
    if not found:
        raise PermissionDenied
    return found


def _of_document(events: EventQuerySet, document: int | None) -> EventQuerySet:
    """Return the events that a document is cited for, or all where none is named."""
    if document is None:
        return events
    return events.filter(pk__in=Citation.objects.filter(document=document).values("claim__event"))


def _tabs(counts: Any, chosen: Tab) -> list[dict[str, Any]]:
    return [
        {"value": tab.value, "label": tab.label, "count": counts.get(tab), "is_chosen": tab is chosen} for tab in Tab
    ]


def _done(user: User, timelines: Sequence[Timeline]) -> dict[str, Any]:
    decided = ReviewAct.objects.filter(timeline__in=timelines).exclude(kind=Act.UNDO)
    acts = list(decided.without_states()[:MOST_UNDONE])
    return {"acts": acts, "own": user.pk}


def _orphaned(timelines: Sequence[Timeline]) -> dict[str, Any]:
    rows = waiting_orphans().filter(claim__event__timeline__in=timelines)
    wide = rows.select_related("claim__event__timeline", "document__outlet").defer("document__text", "search")
    return {"orphans": list(wide.order_by("document", "start")[:_ORPHANS])}


def _bad_request(request: HttpRequest, timelines: Sequence[Timeline], slug: str | None) -> HttpResponseBadRequest:
    context = {
        "timeline": timelines[0] if slug else None,
        "home": reverse("timeline-review", args=[slug]) if slug else reverse("review"),
        "is_wrong": True,
    }
    return HttpResponseBadRequest(render(request, "timeline/review.html", context).content)

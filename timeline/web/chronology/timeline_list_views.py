"""The front page: the chronologies that one may read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Count, Q
from django.shortcuts import render
from django.views.decorators.http import require_safe

from timeline.models import EventStatus, Timeline
from timeline.web.requests import is_curator

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@require_safe
def timeline_list(request: HttpRequest) -> HttpResponse:
    """List the public timelines; curators see the others too, and how much waits in each."""
    timelines = Timeline.objects.all() if is_curator(request.user) else Timeline.objects.listed()
    counted = timelines.annotate(
        event_count=Count("events", filter=Q(events__status=EventStatus.PUBLISHED)),
        proposal_count=Count("events", filter=Q(events__status=EventStatus.PROPOSED)),
    )
    return render(
        request, "timeline/timeline_list.html", {"timelines": counted, "is_curator": is_curator(request.user)}
    )

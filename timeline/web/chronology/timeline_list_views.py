"""The front page: the chronologies that one may read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Count, Q
from django.shortcuts import render
from django.views.decorators.http import require_safe

from timeline.models import Capability, EventStatus, Timeline
from timeline.web.public_pages import site_page

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@site_page
@require_safe
def timeline_list(request: HttpRequest) -> HttpResponse:
    """List the public timelines and those of which one is a member; curators see how much waits in theirs."""
    counted = Timeline.objects.listed_for(request.user).annotate(
        event_count=Count("events", filter=Q(events__status=EventStatus.PUBLISHED)),
        proposal_count=Count("events", filter=Q(events__status=EventStatus.PROPOSED)),
    )
    rows = [(timeline, timeline.allows(request.user, Capability.REVIEW)) for timeline in counted]
    return render(request, "timeline/timeline_list.html", {"timelines": rows})

"""What a chronology does not know, on a page of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from timeline.models import Capability, Timeline
from timeline.web.chronology.gaps import find_gaps
from timeline.web.public_pages import timeline_page

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@timeline_page
@require_safe
def chronology_gaps(request: HttpRequest, slug: str) -> HttpResponse:
    """List what is missing among the events that one may see."""
    timeline = get_object_or_404(Timeline.objects.readable_by(request.user), slug=slug)
    gaps = find_gaps(
        timeline,
        timeline.events.visible_to(request.user),
        with_proposals=timeline.allows(request.user, Capability.REVIEW),
        today=timezone.localdate().toordinal(),
    )
    return render(request, "timeline/gaps.html", {"timeline": timeline, "gaps": gaps})

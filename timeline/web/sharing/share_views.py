"""The page from which a chronology or event is taken elsewhere, and the picture of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from timeline.models import EventStatus, Timeline
from timeline.selectors.date_words import say_date_if_known
from timeline.selectors.event_spread import Spread, spread_by_timeline
from timeline.web.filter_form import ChronologyForm
from timeline.web.public_pages import timeline_page
from timeline.web.sharing.oembed import embed_code
from timeline.web.sharing.page_citation import Edition, cite_page
from timeline.web.sharing.picture import Picture, draw_picture
from timeline.web.sharing.shared_things import find_event, find_last_change, share_event, share_timeline
from timeline.web.small_axis import draw_small_axis

if TYPE_CHECKING:
    from django.http import HttpRequest

    from timeline.web.sharing.shared_things import Shared


@timeline_page
@require_safe
def chronology_share(request: HttpRequest, slug: str) -> HttpResponse:
    """Offer the citations and the embed code of a chronology, or of what filters leave of it."""
    timeline = get_object_or_404(Timeline.objects.readable_by(request.user), slug=slug)
    form = ChronologyForm(request.GET, timeline=timeline, is_curator=False)
    form.is_valid()
    return _offer(request, share_timeline(request, timeline, query=form.query_string()))


@timeline_page
@require_safe
def event_share(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Offer the citations and the embed code of an event."""
    timeline = get_object_or_404(Timeline.objects.readable_by(request.user), slug=slug)
    return _offer(request, share_event(request, find_event(timeline, pk)))


@timeline_page
@require_safe
def chronology_picture(request: HttpRequest, slug: str) -> HttpResponse:
    """Send the picture of a chronology."""
    timeline = get_object_or_404(Timeline.objects.readable_by(request.user), slug=slug)
    published = timeline.events.filter(status=EventStatus.PUBLISHED)
    spread = spread_by_timeline(published).get(timeline.pk, Spread())
    words = ngettext("%(number)d event", "%(number)d events", spread.count) % {"number": spread.count}
    return _png(Picture(timeline.title, _site(request), words, draw_small_axis(spread)))


@timeline_page
@require_safe
def event_picture(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Send the picture of an event."""
    timeline = get_object_or_404(Timeline.objects.readable_by(request.user), slug=slug)
    event = find_event(timeline, pk)
    return _png(Picture(event.title, say_date_if_known(event.date), timeline.title, None))


def _offer(request: HttpRequest, shared: Shared) -> HttpResponse:
    changed = find_last_change(shared)
    edition = Edition(_site(request), timezone.localtime(changed).date() if changed else None, timezone.localdate())
    context = {
        "timeline": shared.timeline,
        "shared": shared,
        "citations": cite_page(shared, edition),
        "embed_code": embed_code(shared) if shared.is_public else "",
        "may_be_embedded": settings.EMBED_ANCESTORS != ["'none'"],
    }
    return render(request, "timeline/share.html", context)


def _site(request: HttpRequest) -> str:
    return f"Timeline ({request.get_host()})"


def _png(picture: Picture) -> HttpResponse:
    return HttpResponse(draw_picture(picture), content_type="image/png")

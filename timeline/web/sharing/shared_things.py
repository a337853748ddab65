"""What can be shared: a chronology, what filters leave of it, or one event."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _

from timeline.models import Event, EventStatus, Timeline, Visibility

if TYPE_CHECKING:
    from datetime import datetime

    from django.http import HttpRequest

HEIGHTS = {"chronology": 560, "event": 420}
WIDTH = 720


@dataclass(frozen=True, slots=True)
class Shared:
    """A thing to share, with its whole addresses."""

    kind: str
    timeline: Timeline
    event: Event | None
    title: str
    page: str
    embed: str
    picture: str
    oembed: str
    is_public: bool


def share_timeline(request: HttpRequest, timeline: Timeline, *, query: str = "") -> Shared:
    """Return a chronology, or what the filters in a query string leave of it."""
    asked = f"?{query}" if query else ""
    return Shared(
        kind="chronology",
        timeline=timeline,
        event=None,
        title=timeline.title,
        page=request.build_absolute_uri(timeline.get_absolute_url() + asked),
        embed=request.build_absolute_uri(reverse("chronology-embed", args=[timeline.slug]) + asked),
        picture=request.build_absolute_uri(reverse("chronology-picture", args=[timeline.slug])),
        oembed=_oembed(request, timeline.get_absolute_url() + asked),
        is_public=timeline.visibility != Visibility.PRIVATE,
    )


def share_event(request: HttpRequest, event: Event) -> Shared:
    """Return an event; its timeline must be loaded."""
    timeline = event.timeline
    return Shared(
        kind="event",
        timeline=timeline,
        event=event,
        title=event.title,
        page=request.build_absolute_uri(event.get_absolute_url()),
        embed=request.build_absolute_uri(reverse("event-embed", args=[timeline.slug, event.pk])),
        picture=request.build_absolute_uri(reverse("event-picture", args=[timeline.slug, event.pk])),
        oembed=_oembed(request, event.get_absolute_url()),
        is_public=timeline.visibility != Visibility.PRIVATE and event.status == EventStatus.PUBLISHED,
    )


def find_last_change(shared: Shared) -> datetime | None:
    """Return when what readers see of a thing last changed."""
    if shared.event:
        return shared.event.changed_at
    published = shared.timeline.events.filter(status=EventStatus.PUBLISHED).order_by("-changed_at")
    changed: datetime | None = published.values_list("changed_at", flat=True).first()
    return changed


def _oembed(request: HttpRequest, path: str) -> str:
    asked = urlencode({"url": request.build_absolute_uri(path)})
    return request.build_absolute_uri(f"{reverse('oembed')}?{asked}")


def find_event(timeline: Timeline, pk: int) -> Event:
    """Return a published event of a timeline, by its number alone."""
    published = timeline.events.filter(status=EventStatus.PUBLISHED).select_related("timeline")
    event: Event | None = published.filter(pk=pk).first()
    if event is None:
        raise Http404(_("There is no such event."))
    return event

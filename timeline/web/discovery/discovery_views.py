"""Files that crawlers and researchers look for at fixed addresses."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.db.models import Count, Max, Q
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from timeline.models import EventStatus, Timeline, Visibility
from timeline.models.event import event_address
from timeline.web.stories.reading import list_story_pages

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from django.http import HttpRequest

    from timeline.models.timeline import TimelineQuerySet

_NOT_FOR_CRAWLERS = ("/admin/", "/api/", "/capture/", "/captures/", "/dates/", "/login/", "/logout/", "/*/download/")
_MAP_SIZE = 10_000  # of the 50,000 addresses that a site map may hold
_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
_EXPIRES_AFTER = timedelta(days=180)


@require_safe
@cache_control(public=True, max_age=3600)
def robots(request: HttpRequest) -> HttpResponse:
    """Tell crawlers where nothing is for them, and where the site map is."""
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in _NOT_FOR_CRAWLERS)]
    lines += ["", f"Sitemap: {request.build_absolute_uri(reverse('site-map'))}", ""]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")


@require_safe
def security(request: HttpRequest) -> HttpResponse:
    """Tell whom to write to about a weakness (RFC 9116); without a contact there is nothing to tell."""
    if not settings.CONTACT:
        raise Http404(_("Nobody is named."))
    contact = settings.CONTACT if "://" in settings.CONTACT else f"mailto:{settings.CONTACT}"
    expires = (timezone.now() + _EXPIRES_AFTER).replace(hour=0, minute=0, second=0, microsecond=0)
    lines = [
        f"Contact: {contact}",
        f"Expires: {expires.isoformat()}",
        f"Canonical: {request.build_absolute_uri(request.path)}",
        "",
    ]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")


@require_safe
@cache_control(public=True, max_age=3600)
def site_map(request: HttpRequest) -> HttpResponse:
    """List the site maps of the public timelines."""
    published = Q(events__status=EventStatus.PUBLISHED)
    counted = _public().annotate(count=Count("events", published), changed=Max("events__changed_at", filter=published))
    entries = [
        (request.build_absolute_uri(reverse("site-map-of", args=[slug, number])), changed)
        for slug, count, changed in counted.order_by("slug").values_list("slug", "count", "changed")
        for number in range(1, max(1, -(-count // _MAP_SIZE)) + 1)
    ]
    return _xml("sitemapindex", "sitemap", entries)


@require_safe
@cache_control(public=True, max_age=3600)
def site_map_of(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """List the addresses of one public timeline: its page, its stories, its published events, oldest stored first."""
    timeline = get_object_or_404(_public(), slug=slug)
    first = (number - 1) * _MAP_SIZE
    events = timeline.events.filter(status=EventStatus.PUBLISHED).order_by("id")
    rows = list(events.values_list("id", "title", "changed_at")[first : first + _MAP_SIZE])
    if not rows and number > 1:
        raise Http404(_("There is no such part."))
    entries: list[tuple[str, datetime | None]] = []
    if number == 1:
        entries.append((request.build_absolute_uri(timeline.get_absolute_url()), None))
        entries += [(request.build_absolute_uri(address), moment) for address, moment in list_story_pages(timeline)]
    entries += [(request.build_absolute_uri(event_address(slug, key, title)), moment) for key, title, moment in rows]
    return _xml("urlset", "url", entries)


def _public() -> TimelineQuerySet:
    """Return what crawlers may list: they read as nobody does, and unlisted timelines are not theirs."""
    return Timeline.objects.readable_by(AnonymousUser()).filter(visibility=Visibility.PUBLIC)


def _xml(root: str, item: str, entries: Iterable[tuple[str, datetime | None]]) -> HttpResponse:
    body = "".join(_lines(item, entries))
    content = f'<?xml version="1.0" encoding="UTF-8"?>\n<{root} xmlns="{_NAMESPACE}">\n{body}</{root}>\n'
    return HttpResponse(content, content_type="application/xml; charset=utf-8")


def _lines(item: str, entries: Iterable[tuple[str, datetime | None]]) -> Iterator[str]:
    for address, moment in entries:
        changed = f"<lastmod>{moment.isoformat()}</lastmod>" if moment else ""
        yield f"<{item}><loc>{escape(address)}</loc>{changed}</{item}>\n"

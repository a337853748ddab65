"""Files of a chronology, written while they are sent, and the page that lists them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.cache import get_conditional_response
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from timeline.exports import FORMATS, write_export
from timeline.exports.tasks import takes_long
from timeline.models import Timeline
from timeline.services.packs import packs_of
from timeline.web.downloads.asked import etag_of, export_of, find_downloads
from timeline.web.filter_form import ChronologyForm, read_filters

if TYPE_CHECKING:
    from django.http import HttpRequest
    from django.http.response import HttpResponseBase

    from timeline.exports import Export, Format


@require_safe
def downloads(request: HttpRequest, slug: str) -> HttpResponse:
    """List every format, with what it is for and what it cannot carry."""
    timeline = get_object_or_404(Timeline.objects.readable_by(request.user), slug=slug)
    return _list(request, timeline, read_filters(request, timeline))


@require_safe
def download(request: HttpRequest, slug: str, key: str) -> HttpResponseBase:
    """Send a chronology, or what filters leave of it, in one format."""
    timeline = get_object_or_404(Timeline.objects.readable_by(request.user), slug=slug)
    format_ = FORMATS.get(key)
    if format_ is None:
        raise Http404(_("There is no such format."))
    form = read_filters(request, timeline)
    if form.errors:
        return _list(request, timeline, form, status=400)
    export = export_of(request, timeline, form)
    if not format_.is_allowed(export):
        raise PermissionDenied
    if takes_long(format_, export.events.count()):
        return redirect(_making(timeline, key, form.query_string()))
    return _send(request, export, format_)


def _send(request: HttpRequest, export: Export, format_: Format) -> HttpResponseBase:
    etag = etag_of(export, format_)
    if unchanged := get_conditional_response(request, etag=etag):
        return unchanged
    pieces = write_export(format_, export) if request.method == "GET" else iter(())
    response = StreamingHttpResponse(pieces, content_type=format_.media_type)
    name = f"{export.timeline.slug}.{format_.extension}"
    is_feed = format_.key == "atom"
    response["Content-Disposition"] = content_disposition_header(as_attachment=not is_feed, filename=name) or ""
    response["ETag"] = etag
    response["X-Robots-Tag"] = "noindex"
    response["Link"] = f'<{export.address}>; rel="canonical"'
    return response


def _making(timeline: Timeline, key: str, query: str) -> str:
    address = reverse("pack-new", args=[timeline.slug, key])
    return f"{address}?{query}" if query else address


def _list(request: HttpRequest, timeline: Timeline, form: ChronologyForm, *, status: int = 200) -> HttpResponse:
    export = export_of(request, timeline, form)
    context = {
        "timeline": timeline,
        "form": form,
        "chips": form.active(),
        "count": export.events.count(),
        "downloads": find_downloads(export, form.query_string()),
        "packs": packs_of(timeline, request.user),
    }
    return render(request, "timeline/downloads.html", context, status=status)

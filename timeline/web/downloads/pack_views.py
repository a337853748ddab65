"""Packs that take long: asked for, watched, and taken away when they are ready."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.auth.decorators import login_required
from django.core.files.storage import default_storage
from django.http import FileResponse, Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from timeline.exports import FORMATS
from timeline.exports.tasks import start_pack
from timeline.models import Pack, PackState, Timeline
from timeline.services.packs import may_have
from timeline.web.downloads.asked import export_of
from timeline.web.filter_form import read_filters
from timeline.web.requests import signed_in, wants_partial

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse
    from django.http.response import HttpResponseBase


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def pack_new(request: HttpRequest, slug: str, key: str) -> HttpResponse:
    """Say that a pack takes long, and have it made."""
    timeline = get_object_or_404(Timeline.objects.readable_by(request.user), slug=slug)
    format_ = FORMATS.get(key)
    if format_ is None or format_.most_at_once is None:
        raise Http404(_("There is no such format."))
    form = read_filters(request, timeline)
    if form.errors:
        return redirect("downloads", slug=slug)
    export = export_of(request, timeline, form)
    if request.method == "POST":
        return redirect(
            start_pack(export=export, format_=format_, selection=form.selection(), user=signed_in(request))
        )
    context = {
        "timeline": timeline, "format": format_, "count": export.events.count(),
        "filters": [(label, value) for label, value, _without in form.active()], "query": form.query_string(),
    }  # fmt: skip
    return render(request, "timeline/pack_new.html", context)


@never_cache
@require_safe
@login_required
def pack(request: HttpRequest, slug: str, uid: UUID) -> HttpResponse:
    """Show how much of a pack is made."""
    found = _own(request, slug, uid)
    template = "timeline/pack.html#progress" if wants_partial(request) else "timeline/pack.html"
    context = {
        "timeline": found.timeline, "pack": found, "format": FORMATS[found.format], "filters": found.filters,
    }  # fmt: skip
    return render(request, template, context)


@never_cache
@require_safe
@login_required
def pack_file(request: HttpRequest, slug: str, uid: UUID) -> HttpResponseBase:
    """Send a pack that is ready."""
    found = _own(request, slug, uid)
    if found.state != PackState.DONE or not default_storage.exists(found.file_name):
        raise Http404(_("The pack is not kept here any more, or not ready yet."))
    format_ = FORMATS[found.format]
    name = f"{found.timeline.slug}.{format_.extension}"
    response = FileResponse(
        default_storage.open(found.file_name), as_attachment=True, filename=name, content_type=format_.media_type
    )
    response["X-Robots-Tag"] = "noindex"
    return response


def _own(request: HttpRequest, slug: str, uid: UUID) -> Pack:
    """Return a pack to who asked for it, as long as all in it is theirs to read."""
    found = get_object_or_404(Pack.objects.select_related("timeline", "user"), timeline__slug=slug, uid=uid)
    if not may_have(found, signed_in(request)):
        raise Http404
    return found

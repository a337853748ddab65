"""oEmbed: programs that are given the address of a page ask here how to embed it (oembed.com)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from django import forms
from django.contrib.auth.models import AnonymousUser
from django.http import Http404, JsonResponse
from django.urls import Resolver404, resolve
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from timeline.models import Timeline
from timeline.web.public_pages import never_kept, site_page
from timeline.web.sharing.shared_things import HEIGHTS, WIDTH, Shared, find_event, share_event, share_timeline

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

_SMALLEST = 120  # pixels; in less than that nothing can be read


class OembedForm(forms.Form):
    """What a program asks."""

    url = forms.CharField(max_length=2000)
    format = forms.CharField(required=False, max_length=10)
    maxwidth = forms.IntegerField(required=False, min_value=_SMALLEST)
    maxheight = forms.IntegerField(required=False, min_value=_SMALLEST)


@site_page
@never_kept
@require_safe
def oembed(request: HttpRequest) -> HttpResponse:
    """Say how a public chronology or event is embedded; XML is not spoken (501), as the standard allows."""
    form = OembedForm(request.GET)
    if not form.is_valid():
        problem = "; ".join(f"{name}: {' '.join(map(str, errors))}" for name, errors in form.errors.items())
        return JsonResponse({"error": problem}, status=400)
    if form.cleaned_data["format"] not in {"", "json"}:
        return JsonResponse({"error": _("Only JSON is answered.")}, status=501)
    try:
        shared = _find(request, form.cleaned_data["url"])
    except Http404:
        return JsonResponse({"error": _("This is not the address of a public chronology or event.")}, status=404)
    return JsonResponse(_answer(shared, form.cleaned_data))


def embed_code(shared: Shared, *, width: int = WIDTH, height: int = 0) -> str:
    """Return the HTML that embeds a thing."""
    return format_html(
        '<iframe src="{}" title="{}" width="{}" height="{}" loading="lazy" style="border:0;max-width:100%"></iframe>',
        shared.embed,
        shared.title,
        width,
        height or HEIGHTS[shared.kind],
    )


def _answer(shared: Shared, asked: dict[str, Any]) -> dict[str, Any]:
    width = min(WIDTH, asked["maxwidth"] or WIDTH)
    height = min(HEIGHTS[shared.kind], asked["maxheight"] or HEIGHTS[shared.kind])
    return {
        "version": "1.0",
        "type": "rich",
        "title": shared.title,
        "provider_name": "Timeline",
        "html": embed_code(shared, width=width, height=height),
        "width": width,
        "height": height,
        "thumbnail_url": shared.picture,
        "thumbnail_width": 1200,
        "thumbnail_height": 630,
    }


def _find(request: HttpRequest, address: str) -> Shared:
    """Return what stands at an address of this site, where everybody may see it."""
    try:
        parts = urlsplit(address)
    except ValueError as error:
        raise Http404 from error
    if parts.scheme not in {"http", "https"} or parts.netloc != request.get_host():
        raise Http404
    try:
        match = resolve(parts.path)
    except Resolver404 as error:
        raise Http404 from error
    timeline = Timeline.objects.readable_by(AnonymousUser()).filter(slug=match.kwargs.get("slug", "")).first()
    if timeline is None or match.url_name not in {"chronology", "event-detail"}:
        raise Http404
    if match.url_name == "event-detail":
        return share_event(request, find_event(timeline, match.kwargs["pk"]))
    return share_timeline(request, timeline, query=parts.query)

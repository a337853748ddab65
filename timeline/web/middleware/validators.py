"""Answering readers who ask once more: 304 where nothing changed, and a kept page where it is there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.http import Http404, HttpResponse, HttpResponseNotModified
from django.urls import resolve
from django.utils.cache import patch_cache_control, patch_vary_headers
from django.utils.http import http_date, parse_etags

from timeline.web.public_pages import find_page, is_kept, is_public_page, keep_page, name_page, revision_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest
    from django.http.response import HttpResponseBase

    from timeline.selectors.revisions import Revision

_VARY = ("Accept-Encoding", "Accept-Language", "Cookie", "HX-Request", "HX-History-Restore-Request")


class ValidatorMiddleware:
    """Names each public page by the revision that it shows (ETag), and answers with one query while that stands.

    Only who has no session is answered from here: a page for somebody signed in is made for them, and said to be.
    If-Modified-Since alone is never answered with 304: a transaction that began earlier may commit later, so the date
    of the last change is for people and crawlers, and only the ETag decides.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer from what is known, or let the view answer and keep that."""
        view, keywords = _route(request)
        if view is None or not is_public_page(view):
            return self._get_response(request)
        request.META.pop("HTTP_IF_MODIFIED_SINCE", None)
        is_anonymous = settings.SESSION_COOKIE_NAME not in request.COOKIES and "Authorization" not in request.headers
        revision = revision_of(view, keywords) if is_anonymous else None
        if revision is None:
            return _as_private(self._get_response(request))
        return self._answer(request, revision, may_keep=is_kept(view))

    def _answer(self, request: HttpRequest, revision: Revision, *, may_keep: bool) -> HttpResponseBase:
        name = name_page(request, revision)
        etag = f'W/"{name}"'
        if _has(request, etag):
            return _named(HttpResponseNotModified(), etag, revision)
        kept = find_page(name, request) if may_keep else None
        if kept is not None:
            return _named(kept, etag, revision)
        response = self._get_response(request)
        if not isinstance(response, HttpResponse) or not _may_be_kept(response):
            return _as_private(response)
        if may_keep:
            keep_page(name, response)
        return _named(response, etag, revision)


def _route(request: HttpRequest) -> tuple[Callable[..., Any] | None, dict[str, Any]]:
    if request.method not in {"GET", "HEAD"}:
        return None, {}
    try:
        match = resolve(request.path_info)
    except Http404:
        return None, {}
    return match.func, match.kwargs


def _has(request: HttpRequest, etag: str) -> bool:
    """Return whether the reader has this page; the names of a page are compared weakly (RFC 9110, 13.1.2)."""
    asked = parse_etags(request.headers.get("If-None-Match", ""))
    return "*" in asked or etag in {one if one.startswith("W/") else f"W/{one}" for one in asked}


def _may_be_kept(response: HttpResponse) -> bool:
    return response.status_code == 200 and not response.cookies and not response.has_header("Cache-Control")


def _named(response: HttpResponse, etag: str, revision: Revision) -> HttpResponse:
    """Say which page it is; who keeps it asks each time whether it still is."""
    response.headers["ETag"] = etag
    response.headers["Last-Modified"] = http_date(revision.changed_at.timestamp())
    patch_cache_control(response, no_cache=True, **{"public" if revision.is_listed else "private": True})
    patch_vary_headers(response, _VARY)
    return response


def _as_private(response: HttpResponseBase) -> HttpResponseBase:
    if not response.has_header("Cache-Control"):
        patch_cache_control(response, private=True, no_cache=True)
    patch_vary_headers(response, _VARY)
    return response

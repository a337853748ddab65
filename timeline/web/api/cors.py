"""Letting pages of other sites read what is public (CORS); never with a person's cookies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.http import HttpResponse
from django.utils.cache import patch_vary_headers

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest
    from django.http.response import HttpResponseBase

_PREFIX = "/api/v1/"


class CorsMiddleware:
    """Says on answers of the API which other sites may read them: those of the setting, or all where it is *."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer a question of a browser, or let a request pass and mark its answer."""
        origin = request.headers.get("Origin", "")
        if not origin or not request.path.startswith(_PREFIX) or not _is_let_in(origin):
            return self._get_response(request)
        is_question = request.method == "OPTIONS" and "Access-Control-Request-Method" in request.headers
        response = HttpResponse(status=204) if is_question else self._get_response(request)
        response["Access-Control-Allow-Origin"] = "*" if "*" in settings.API_ORIGINS else origin
        response["Access-Control-Expose-Headers"] = "ETag, Link, Retry-After"
        if is_question:
            response["Access-Control-Allow-Methods"] = "GET, HEAD, OPTIONS"
            response["Access-Control-Allow-Headers"] = "Authorization, If-None-Match"
            response["Access-Control-Max-Age"] = "86400"
        patch_vary_headers(response, ["Origin"])
        return response


def _is_let_in(origin: str) -> bool:
    return "*" in settings.API_ORIGINS or origin in settings.API_ORIGINS

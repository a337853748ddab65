"""A number for each request."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from timeline.web.request_ids import request_id

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponseBase


class RequestIdMiddleware:
    """Number the request, and send the number along as X-Request-ID."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer the request under a number of its own; what a client sends as a number is not trusted."""
        token = request_id.set(secrets.token_hex(6))
        try:
            response = self.get_response(request)
            response.headers["X-Request-ID"] = request_id.get()
            return response
        finally:
            request_id.reset(token)

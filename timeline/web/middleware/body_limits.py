"""How much a request may send, decided before a byte of its body is read or kept on disk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.conf import settings

from timeline.web.error_pages import body_too_large
from timeline.web.requests import may_submit

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from django.http import HttpRequest, HttpResponse
    from django.http.response import HttpResponseBase

ANONYMOUS_LIMIT = 64 * 1024
_FORM_FIELDS = 1024 * 1024  # what the other fields of an upload take


class BodyLimitMiddleware:
    """Refuse bodies that are too large for the address and for who sends them.

    Stands before the CSRF check, which is the first to read a body. A body without a stated length is never read.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Leave the answer to the next middleware."""
        return self.get_response(request)

    def process_view(
        self,
        request: HttpRequest,
        view: Callable[..., HttpResponseBase],
        _args: Sequence[Any],
        _kwargs: dict[str, Any],
    ) -> HttpResponse | None:
        """Answer 413 where the stated length is above the limit."""
        try:
            length = int(request.META.get("CONTENT_LENGTH") or 0)
        except ValueError:
            length = 0
        if length <= ANONYMOUS_LIMIT or length <= _limit(request, view):
            return None
        return body_too_large(request, _limit(request, view))


def _limit(request: HttpRequest, view: Callable[..., HttpResponseBase]) -> int:
    if not request.user.is_authenticated:
        return ANONYMOUS_LIMIT
    if getattr(view, "takes_uploads", False) and may_submit(request.user):
        return settings.MAX_UPLOAD_COUNT * settings.MAX_UPLOAD_BYTES + _FORM_FIELDS
    if (most := getattr(view, "most_upload_bytes", 0)) and may_submit(request.user):
        return int(most) + _FORM_FIELDS
    return settings.DATA_UPLOAD_MAX_MEMORY_SIZE or ANONYMOUS_LIMIT

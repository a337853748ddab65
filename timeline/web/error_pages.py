"""Pages that say what went wrong and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import render
from django.template.defaultfilters import filesizeformat
from django.template.loader import render_to_string
from django.templatetags.static import static

from timeline.web.request_ids import request_id

if TYPE_CHECKING:
    from django.http import HttpRequest


def server_error(_request: HttpRequest) -> HttpResponse:
    """Return the page of a failure, with the number under which the log describes it; it needs no database."""
    try:
        sheets = [static(f"timeline/{name}.css") for name in ("tokens", "base", "components", "mishap")]
    except ValueError:  # the static files are not collected, which may be what failed
        sheets = []
    content = render_to_string("500.html", {"request_id": request_id.get(), "sheets": sheets})
    return HttpResponse(content, status=500)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001 - Django's
    """Return the page for a form that came without its proof of origin."""
    return render(request, "403_csrf.html", status=403)


def body_too_large(request: HttpRequest, limit: int) -> HttpResponse:
    """Return the page for a request that sends more than it may."""
    return render(request, "413.html", {"limit": filesizeformat(limit)}, status=413)


def too_many_requests(request: HttpRequest, seconds: int) -> HttpResponse:
    """Return the page for somebody who must wait, with the seconds to wait."""
    response = render(request, "429.html", {"seconds": seconds}, status=429)
    response.headers["Retry-After"] = str(seconds)
    return response

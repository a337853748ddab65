"""The language of the pages, as whoever reads them chooses it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.http import Http404, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_safe

from timeline.web.requests import next_address

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

_A_YEAR = 365 * 24 * 3600


@require_safe
def choose_language(request: HttpRequest, code: str) -> HttpResponse:
    """Keep the chosen language in a cookie and go back to the page.

    A link and no form, as public pages are kept for all readers and so can hold no token of one of them.
    """
    if code not in dict(settings.LANGUAGES):
        raise Http404
    response = HttpResponseRedirect(next_address(request, reverse("timeline-list")))
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME, code, max_age=_A_YEAR, secure=request.is_secure(), samesite="Lax"
    )
    response.headers["Cache-Control"] = "no-store"
    return response

"""No page is open to a session that has not given the code which its account, or the site, asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from django.conf import settings
from django.contrib.auth import logout
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django_htmx.http import HttpResponseClientRedirect

from timeline.services.access.two_factor import has_second_factor, is_offered, needs_second_factor
from timeline.web.api.problems import problem
from timeline.web.api.tokens import token_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.contrib.auth.models import User
    from django.http import HttpRequest
    from django.http.response import HttpResponseBase

_OPEN = frozenset({"two-factor", "logout", "login", "login-code", "password"})


class SecondStepMiddleware:
    """Signs out who came in before the account had a second factor, and leads who needs one to where it is set up.

    Programs with a token are not asked: a token is a secret of its own, made by who was signed in.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Let the request pass as whoever it proves to come from."""
        if _is_unproven(request) and has_second_factor(cast("User", request.user)):
            logout(request)
        return self._get_response(request)

    def process_view(self, request: HttpRequest, *_view: Any) -> HttpResponseBase | None:
        """Answer for the page where the person has to set up a second factor first."""
        name = request.resolver_match.view_name if request.resolver_match else ""
        if name in _OPEN or not _is_unproven(request) or not needs_second_factor(cast("User", request.user)):
            return None
        if request.path_info.startswith("/api/"):
            return problem(403, _("Set up a second factor for your account first."))
        if request.htmx:  # type: ignore[attr-defined]
            return HttpResponseClientRedirect(reverse("two-factor"))
        return redirect("two-factor")


def _is_unproven(request: HttpRequest) -> bool:
    if not is_offered() or settings.SESSION_COOKIE_NAME not in request.COOKIES or token_of(request) is not None:
        return False  # who brings no session is nobody, and caches need not hear of cookies
    user: Any = request.user
    return user.is_authenticated and not user.is_verified()

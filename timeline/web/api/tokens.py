"""Who asks: a program with a token acts for the person who made it; without one, reads are a browser's."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.cache import cache
from django.utils.cache import patch_vary_headers
from django.utils.translation import gettext as _
from ninja.security import HttpBearer
from ninja.throttling import BaseThrottle

from timeline.services.access.tokens import find_token
from timeline.web.api.problems import problem

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest
    from django.http.response import HttpResponseBase

    from timeline.models import ApiToken

_PREFIX = "/api/v1/"
_WINDOW = 60  # seconds


class TokenMiddleware:
    """Makes the person of a token the user of a request to the API, before anything asks what the user may do."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Let the request pass, or answer 401 where its token opens nothing."""
        if not request.path_info.startswith(_PREFIX):
            return self._get_response(request)
        if given := request.headers.get("Authorization", ""):
            scheme, _space, secret = given.partition(" ")
            token = find_token(secret.strip()) if scheme.lower() == "bearer" else None
            if token is None:
                return _refused()
            request.user = token.user
            request.api_token = token  # type: ignore[attr-defined]
        response = self._get_response(request)
        patch_vary_headers(response, ["Authorization"])
        return response


def token_of(request: HttpRequest) -> ApiToken | None:
    """Return the token of a request."""
    return getattr(request, "api_token", None)


class TokenOnly(HttpBearer):
    """Lets in who sends a token: writing with the cookie of a session would let other sites write."""

    def __call__(self, request: HttpRequest) -> ApiToken | None:
        """Return the token that the middleware found."""
        return token_of(request)

    def authenticate(self, request: HttpRequest, token: str) -> ApiToken | None:  # noqa: ARG002 - Ninja's
        """Return the token that the middleware found."""
        return token_of(request)


class RateLimit(BaseThrottle):
    """So many requests a minute for each token, else for each person, else for each address."""

    def allow_request(self, request: HttpRequest) -> bool:
        """Count a request, and return whether it is one too many."""
        key = f"api-{_who(request)}-{int(time.time()) // _WINDOW}"
        cache.add(key, 0, _WINDOW)
        return cache.incr(key) <= int(settings.API_RATE.partition("/")[0])

    def wait(self) -> float:
        """Return in how many seconds the next minute begins."""
        return _WINDOW - time.time() % _WINDOW


def _who(request: HttpRequest) -> str:
    token = token_of(request)
    if token is not None:
        return f"token-{token.pk}"
    return f"user-{request.user.pk}" if request.user.is_authenticated else f"address-{_address(request)}"


def _address(request: HttpRequest) -> str:
    """Return the address of who asks; of what the header says only the end, which our own proxy wrote."""
    forwarded = request.headers.get("X-Forwarded-For", "").rpartition(",")[2].strip()
    return (forwarded if settings.IS_HTTPS else "") or request.META.get("REMOTE_ADDR", "")


def _refused() -> HttpResponseBase:
    response = problem(401, _("Send a token that is valid, or none where reading is public."))
    response["WWW-Authenticate"] = "Bearer"
    return response

"""Errors as problem details (RFC 9457), so that programs can read why."""

from __future__ import annotations

import json
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from ninja.errors import AuthenticationError, HttpError, Throttled, ValidationError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.http import HttpRequest
    from ninja import NinjaAPI


class ProblemError(Exception):
    """A request that cannot be answered, with what is wrong for each parameter."""

    def __init__(self, status: int, detail: str, errors: Mapping[str, list[str]] | None = None) -> None:
        super().__init__(detail)
        self.status, self.detail, self.errors = status, detail, errors or {}


def problem(status: int, detail: str, errors: Mapping[str, list[str]] | None = None) -> HttpResponse:
    """Return a problem as an answer."""
    body = {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status, "detail": detail}
    if errors:
        body["errors"] = dict(errors)
    return HttpResponse(json.dumps(body, ensure_ascii=False), status=status, content_type="application/problem+json")


def _problem(_request: HttpRequest, error: ProblemError) -> HttpResponse:
    return problem(error.status, error.detail, error.errors)


def _not_found(_request: HttpRequest, _error: Http404) -> HttpResponse:
    return problem(404, _("There is nothing here that you may read."))


def _denied(_request: HttpRequest, _error: PermissionDenied) -> HttpResponse:
    return problem(403, _("You may not do this."))


def _unknown(_request: HttpRequest, _error: AuthenticationError) -> HttpResponse:
    return problem(401, _("Send a token that is valid, or none where reading is public."))


def _throttled(_request: HttpRequest, error: Throttled) -> HttpResponse:
    response = problem(429, _("Too many requests; wait a little."))
    response["Retry-After"] = str(int(error.wait or 60) + 1)
    return response


def _http(_request: HttpRequest, error: HttpError) -> HttpResponse:
    return problem(error.status_code, str(error))


def _invalid(_request: HttpRequest, error: ValidationError) -> HttpResponse:
    errors: dict[str, list[str]] = {}
    for one in error.errors:
        errors.setdefault(str(one["loc"][-1]), []).append(str(one["msg"]))
    return problem(422, _("A parameter is not as it should be."), errors)


def tell_problems(api: NinjaAPI) -> None:
    """Let an API answer with problems wherever it raises."""
    handlers: dict[type[Exception], Any] = {
        ProblemError: _problem,
        Http404: _not_found,
        PermissionDenied: _denied,
        AuthenticationError: _unknown,
        Throttled: _throttled,
        HttpError: _http,
        ValidationError: _invalid,
    }
    for kind, handler in handlers.items():
        api.add_exception_handler(kind, handler)

"""What views ask of a request."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar, cast

from django import forms
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from django.utils.http import url_has_allowed_host_and_scheme
from django_htmx.http import HttpResponseClientRedirect

from timeline.models import Capability, Timeline
from timeline.models.access import access_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.contrib.auth.models import AnonymousUser, User
    from django.http import HttpRequest, HttpResponse
    from django.http.response import HttpResponseBase

_P = ParamSpec("_P")
_View = TypeVar("_View", bound="Callable[..., HttpResponseBase]")


def may_submit(user: User | AnonymousUser) -> bool:
    """Return whether a user may add documents to some timeline."""
    return access_of(user).may_anywhere(Capability.CAPTURE)


def signed_in(request: HttpRequest) -> User:
    """Return the user, where the view lets in nobody who is not signed in."""
    return cast("User", request.user)


def allowed_timeline(request: HttpRequest, slug: str, capability: Capability) -> Timeline:
    """Return a timeline to who may do this in it; to others who may read it it is forbidden, to the rest not there."""
    timeline = get_object_or_404(Timeline.objects.readable_by(request.user), slug=slug)
    if not timeline.allows(request.user, capability):
        raise PermissionDenied
    return timeline


class _NextForm(forms.Form):
    """The page to go on to."""

    next = forms.CharField(max_length=2000, required=False)


def next_address(request: HttpRequest, default: str) -> str:
    """Return the address on this site that a form or a link says to go on to, or the default."""
    form = _NextForm({"next": request.POST.get("next", "") or request.GET.get("next", "")})
    wanted = form.cleaned_data["next"] if form.is_valid() else ""
    is_ours = wanted.startswith("/") and url_has_allowed_host_and_scheme(wanted, allowed_hosts=None)
    return wanted if is_ours else default


def wants_partial(request: HttpRequest) -> bool:
    """Return whether htmx asks for a part; a page that the back button restores is wanted whole."""
    htmx = request.htmx  # type: ignore[attr-defined]
    return bool(htmx) and not htmx.history_restore_request


def takes_uploads(view: _View) -> _View:
    """Let who may submit documents send files to this view; everywhere else bodies are small."""
    view.takes_uploads = True  # type: ignore[attr-defined]
    return view


def takes_one_upload(most_bytes: int) -> Callable[[_View], _View]:
    """Let who may submit documents send one file of this size at most to a view."""

    def marked(view: _View) -> _View:
        view.most_upload_bytes = most_bytes  # type: ignore[attr-defined]
        return view

    return marked


def for_contributors(
    view: Callable[Concatenate[HttpRequest, _P], HttpResponseBase],
) -> Callable[Concatenate[HttpRequest, _P], HttpResponseBase]:
    """Let in who may submit documents; others are asked to sign in, or refused."""

    @wraps(view)
    def guarded(request: HttpRequest, /, *args: _P.args, **kwargs: _P.kwargs) -> HttpResponseBase:
        if not request.user.is_authenticated:
            return _ask_to_sign_in(request)
        if not may_submit(request.user):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return guarded


def _ask_to_sign_in(request: HttpRequest) -> HttpResponse:
    """Lead to the login page and back; a part of a page cannot hold it, so htmx opens it whole."""
    htmx = request.htmx  # type: ignore[attr-defined]
    back = htmx.current_url_abs_path if htmx else request.get_full_path()
    redirect = redirect_to_login(back or "/")
    return HttpResponseClientRedirect(redirect.url) if htmx else redirect

"""The page where a person sets up, renews and removes the second step of signing in."""

from __future__ import annotations

from base64 import b32encode
from typing import TYPE_CHECKING, Any

from django.contrib.auth.decorators import login_required
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods
from django_otp import login as note_second_factor

from timeline.services.access.sessions import end_sessions
from timeline.services.access.two_factor import (
    begin_enrolment,
    confirm_enrolment,
    find_enrolment,
    has_second_factor,
    is_offered,
    make_recovery_codes,
    needs_second_factor,
    recovery_code_count,
    remove_second_factor,
)
from timeline.services.errors import RefusedError
from timeline.web.accounts.qr_code import draw_qr_code
from timeline.web.accounts.two_factor_forms import FirstCodeForm, TwoFactorForm
from timeline.web.requests import signed_in

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def two_factor(request: HttpRequest) -> HttpResponse:
    """Show the second factor of one's account; a POST begins, confirms, renews the recovery codes or removes it."""
    if not is_offered():
        raise Http404
    form = _form(request)
    codes: list[str] = []
    if request.method == "POST" and form.is_valid():
        try:
            codes = _carry_out(request, form)
        except RefusedError as refusal:
            form.add_error(None, str(refusal))
        if not codes and not form.errors:
            return redirect("two-factor")
    context = _page(request, form) | {"codes": codes}
    return render(request, "timeline/two_factor.html", context, status=400 if form.errors else 200)


def _form(request: HttpRequest) -> FirstCodeForm | TwoFactorForm:
    data = request.POST if request.method == "POST" else None
    if data is not None and data.get("action") == "confirm":
        return FirstCodeForm(data)
    return TwoFactorForm(data, request=request, user=signed_in(request))


def _carry_out(request: HttpRequest, form: FirstCodeForm | TwoFactorForm) -> list[str]:
    """Do what a form asks, and return recovery codes that are to be shown this once."""
    user, action = signed_in(request), form.cleaned_data["action"]
    if action == "confirm":
        return _confirm(request, form)
    if action == "begin":
        begin_enrolment(user=user)
    elif action == "remove":
        remove_second_factor(user=user)
    elif has_second_factor(user):
        return make_recovery_codes(user=user)
    return []


def _confirm(request: HttpRequest, form: FirstCodeForm | TwoFactorForm) -> list[str]:
    """Turn it on; who signed in elsewhere without a code must sign in again there."""
    user = signed_in(request)
    device, codes = confirm_enrolment(user=user, code=form.cleaned_data["code"])
    if device is None:
        complaint = _("This is not the code that the app shows now. If it is, the clock of the device may be wrong.")
        form.add_error("code", complaint)
        return []
    note_second_factor(request, device)
    end_sessions(user, key="", current=request.session.session_key or "")
    return codes


def _page(request: HttpRequest, form: FirstCodeForm | TwoFactorForm) -> dict[str, Any]:
    user = signed_in(request)
    waiting = find_enrolment(user)
    context = {
        "form": form if form.is_bound else TwoFactorForm(request=request, user=user),
        "is_on": has_second_factor(user),
        "is_needed": needs_second_factor(user),
        "code_count": recovery_code_count(user),
    }
    if waiting is None or context["is_on"]:
        return context
    secret = b32encode(waiting.bin_key).decode()
    return context | {
        "form": form if isinstance(form, FirstCodeForm) else FirstCodeForm(),
        "secret": " ".join(secret[start : start + 4] for start in range(0, len(secret), 4)),
        "address": waiting.config_url,
        "drawing": draw_qr_code(waiting.config_url),
    }

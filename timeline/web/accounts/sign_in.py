"""Signing in: a wrong password or code is counted, and too many are answered with a sentence."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from axes.handlers.proxy import AxesProxyHandler
from django.conf import settings
from django.contrib.auth import login
from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.models import User
from django.contrib.auth.signals import user_login_failed
from django.contrib.auth.views import LoginView
from django.core.validators import MaxLengthValidator
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods
from django_otp import login as note_second_factor

from timeline.models.session import AGENT
from timeline.services.access.two_factor import has_second_factor, is_offered, verify_code
from timeline.services.errors import RefusedError
from timeline.web.accounts.two_factor_forms import SignInCodeForm

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

_STEP = "second_step"  # the key in a session under which it waits for the code
_PATIENCE = 600  # seconds


class SignInForm(AuthenticationForm):
    """Name and password; a name longer than any account's is refused before it is looked up or counted."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        username = self.fields["username"]
        username.validators.append(MaxLengthValidator(username.max_length))  # type: ignore[attr-defined]


class SignInView(LoginView):
    """The one page where people sign in, the admin's too."""

    form_class = SignInForm
    template_name = "timeline/login.html"

    def form_valid(self, form: AuthenticationForm) -> HttpResponse:
        """Sign in, and note in which browser; who has a second factor is asked for it first."""
        user = form.get_user()
        if has_second_factor(user):
            _ask_for_code(self.request, user, self.get_success_url())
            return redirect("login-code")
        response = super().form_valid(form)
        self.request.session[AGENT] = self.request.headers.get("User-Agent", "")
        return response


@sensitive_post_parameters("code")
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def sign_in_code(request: HttpRequest) -> HttpResponse:
    """Ask for the code, and sign in; who has not given the password is led to that."""
    user = _who_waits(request)
    if user is None:
        return redirect("login")
    if not AxesProxyHandler.is_allowed(request, _credentials(user)):
        return locked_out(request)
    form = SignInCodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            device = verify_code(user=user, code=form.cleaned_data["code"])
        except RefusedError as refusal:
            form.add_error("code", str(refusal))
        else:
            if device is not None:
                return _sign_in(request, user, device)
            form.add_error("code", _("This code is wrong, or it was used already. Wait for the next one."))
            user_login_failed.send(sender=__name__, credentials=_credentials(user), request=request)
    return render(request, "timeline/login_code.html", {"form": form}, status=400 if form.errors else 200)


def locked_out(request: HttpRequest, *_args: Any, **_details: Any) -> HttpResponse:
    """Say that there were too many wrong passwords, and how long to wait."""
    minutes = int(settings.AXES_COOLOFF_TIME.total_seconds() // 60)
    message = _("Too many wrong passwords for this account or from this address. Try again in %(minutes)d minutes.")
    return render(request, "timeline/locked_out.html", {"complaint": message % {"minutes": minutes}}, status=429)


def _ask_for_code(request: HttpRequest, user: User, address: str) -> None:
    """Note whose password was right, under a new session key; nobody is signed in by it."""
    request.session.cycle_key()
    request.session[_STEP] = {
        "user": user.pk,
        "backend": user.backend,
        "hash": user.get_session_auth_hash(),
        "at": int(time.time()),
        "next": address,
    }


def _who_waits(request: HttpRequest) -> User | None:
    """Return whose password was right in the last minutes and still is."""
    step = request.session.get(_STEP)
    if not is_offered() or not step or time.time() - step["at"] > _PATIENCE:
        return None
    user = User.objects.filter(pk=step["user"], is_active=True).first()
    return user if user is not None and user.get_session_auth_hash() == step["hash"] else None


def _sign_in(request: HttpRequest, user: User, device: Any) -> HttpResponse:
    step = request.session.pop(_STEP)
    login(request, user, backend=step["backend"])
    note_second_factor(request, device)
    request.session[AGENT] = request.headers.get("User-Agent", "")
    return redirect(step["next"])


def _credentials(user: User) -> dict[str, str]:
    return {"username": user.get_username()}

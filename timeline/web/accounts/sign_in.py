"""Signing in: a wrong password is counted, and too many are answered with a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.views import LoginView
from django.core.validators import MaxLengthValidator
from django.shortcuts import render
from django.utils.translation import gettext as _

from timeline.models.session import AGENT

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


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
        """Sign in, and note in which browser."""
        response = super().form_valid(form)
        self.request.session[AGENT] = self.request.headers.get("User-Agent", "")
        return response


def locked_out(request: HttpRequest, *_args: Any, **_details: Any) -> HttpResponse:
    """Say that there were too many wrong passwords, and how long to wait."""
    minutes = int(settings.AXES_COOLOFF_TIME.total_seconds() // 60)
    message = _("Too many wrong passwords for this account or from this address. Try again in %(minutes)d minutes.")
    return render(request, "timeline/locked_out.html", {"complaint": message % {"minutes": minutes}}, status=429)

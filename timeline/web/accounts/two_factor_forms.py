"""What a person types to set up, change or pass the second step of signing in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib.auth import authenticate
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.contrib.auth.models import User
    from django.http import HttpRequest
    from django_stubs_ext import StrOrPromise

_LONGEST_CODE = 40  # a recovery code, with spaces wherever people put them


def _code_box(label: StrOrPromise) -> forms.CharField:
    attributes = {"autocomplete": "one-time-code", "spellcheck": "false", "autocapitalize": "none"}
    return forms.CharField(label=label, max_length=_LONGEST_CODE, widget=forms.TextInput(attributes))


class SignInCodeForm(forms.Form):
    """The code of the app, or a recovery code."""

    code = _code_box(_("Code"))


class FirstCodeForm(SignInCodeForm):
    """The first code of an app, which proves that it has the secret."""

    action = forms.ChoiceField(choices=[("confirm", "")], initial="confirm", widget=forms.HiddenInput)


class TwoFactorForm(forms.Form):
    """A change of the second factor, with the password: an unlocked screen is not enough."""

    action = forms.ChoiceField(choices=[("begin", ""), ("codes", ""), ("remove", "")], widget=forms.HiddenInput)
    password = forms.CharField(
        label=_("Password"),
        max_length=4096,
        strip=False,
        widget=forms.PasswordInput({"autocomplete": "current-password"}),
    )

    def __init__(self, data: Any = None, *, request: HttpRequest, user: User) -> None:
        super().__init__(data)
        self._request, self._user = request, user

    def clean_password(self) -> str:
        """Ask as signing in does, so that wrong passwords are counted here too."""
        password: str = self.cleaned_data["password"]
        found = authenticate(self._request, username=self._user.get_username(), password=password)
        if found is None or found.pk != self._user.pk:
            raise forms.ValidationError(_("This is not your password."))
        return password

"""What a person says of a token for a program."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from timeline.models import Capability, Timeline
from timeline.models.api_token import TOKEN_ROLES
from timeline.models.roles import Role

if TYPE_CHECKING:
    from django.contrib.auth.models import User

_ROLES = {
    Role.READER: _("read"),
    Role.CONTRIBUTOR: _("read, and add documents"),
    Role.CURATOR: _("read, add documents, and review"),
    Role.EDITOR: _("read, add documents, review, and publish"),
}


class TokenForm(forms.Form):
    """The program, the most that it may do, and where."""

    name = forms.CharField(label=_("The program"), max_length=100)
    role = forms.ChoiceField(
        label=_("It may"), initial=Role.CONTRIBUTOR.value, choices=[(one.value, _ROLES[one]) for one in TOKEN_ROLES],
        help_text=_("Never more than you may yourself."),
    )  # fmt: skip
    timeline = forms.ModelChoiceField(
        Timeline.objects.none(), label=_("In"), required=False, empty_label=_("all my chronologies")
    )

    def __init__(self, data: Any = None, *, user: User) -> None:
        super().__init__(data, label_suffix="", auto_id="token_%s")
        own = Timeline.objects.filter(memberships__user=user).where_may(user, Capability.READ).order_by("title", "pk")
        self.fields["timeline"].queryset = own  # type: ignore[attr-defined]

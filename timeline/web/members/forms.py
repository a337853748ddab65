"""What an owner says of members and invitations."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from timeline.models import Role
from timeline.services.access.invitation_mail import sends_mail


class InvitationForm(forms.Form):
    """What the invited person may do, and whom the link is for."""

    role = forms.ChoiceField(label=_("They will be"), choices=Role.choices, initial=Role.CURATOR)
    note = forms.CharField(
        label=_("For whom"), required=False, max_length=200, help_text=_("Only for this page, so that you know later.")
    )
    address = forms.EmailField(
        label=_("Mail the link to"), required=False, help_text=_("Or leave it empty, and send the link yourself.")
    )

    def __init__(self, data: Any = None) -> None:
        super().__init__(data)
        if not sends_mail():
            del self.fields["address"]


class RoleForm(forms.Form):
    """Another role for a member, or an end."""

    role = forms.ChoiceField(choices=[*Role.choices, ("", "")], required=False)
    action = forms.ChoiceField(choices=[("change", ""), ("remove", ""), ("hand-over", "")])

"""What is asked for a rule about names that timelines share, and for the end of any rule."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from timeline.models import Actor, Outlet

if TYPE_CHECKING:
    from timeline.models import Timeline


class RevokeForm(forms.Form):
    """Why a rule holds no longer."""

    why = forms.CharField(max_length=2000, required=False)


class GroupForm(forms.Form):
    """Which outlet belongs to which group."""

    outlet = forms.ModelChoiceField(Outlet.objects.none(), label=_("Outlet"), empty_label=None)
    group = forms.CharField(label=_("belongs to the group"), max_length=200)
    why = forms.CharField(label=_("Why"), max_length=2000)

    def __init__(self, data: Any, *, timeline: Timeline) -> None:
        super().__init__(data, auto_id="group_%s")
        outlets = Outlet.objects.filter(documents__timelines=timeline).distinct()
        self.fields["outlet"].queryset = outlets  # type: ignore[attr-defined]


class NameForm(forms.Form):
    """Which name is another one of which actor."""

    other = forms.CharField(label=_("This name"), max_length=200)
    actor = forms.ModelChoiceField(Actor.objects.none(), label=_("is another name of"), empty_label=None)
    why = forms.CharField(label=_("Why"), max_length=2000)

    def __init__(self, data: Any, *, timeline: Timeline) -> None:
        super().__init__(data, auto_id="name_%s")
        self.fields["actor"].queryset = Actor.objects.filter(events__timeline=timeline).distinct()  # type: ignore[attr-defined]

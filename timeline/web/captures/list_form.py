"""Which captures to list: the query string of their page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from django import forms
from django.utils.translation import gettext_lazy as _

from timeline.models import Capability, CaptureState, Timeline

if TYPE_CHECKING:
    from django.contrib.auth.models import User
    from django.http import QueryDict

    from timeline.models.capture import CaptureQuerySet

_FILTERS = ("batch", "timeline", "state")


class CaptureListForm(forms.Form):
    """A batch, a timeline, a state, and where the page begins."""

    batch = forms.UUIDField(required=False, widget=forms.HiddenInput)
    timeline = forms.ModelChoiceField(
        Timeline.objects.none(), label=_("Chronology"), required=False, empty_label=_("Any chronology"),
        to_field_name="slug",
    )  # fmt: skip
    state = forms.ChoiceField(label=_("State"), required=False, choices=[("", _("Any state")), *CaptureState.choices])
    before = forms.IntegerField(required=False, min_value=1, max_value=2**63 - 1, widget=forms.HiddenInput)
    seen = forms.CharField(required=False, max_length=64, widget=forms.HiddenInput)

    def __init__(self, data: QueryDict, *, user: User) -> None:
        super().__init__(data)
        self.fields["timeline"].queryset = Timeline.objects.where_may(user, Capability.CAPTURE)  # type: ignore[attr-defined]
        self.is_valid()

    def apply(self, captures: CaptureQuerySet, *, with_state: bool = True) -> CaptureQuerySet:
        """Return the captures that were asked for; what was not understood filters nothing."""
        names = _FILTERS if with_state else _FILTERS[:-1]
        chosen: dict[str, Any] = {name: self.cleaned_data.get(name) for name in names}
        return captures.filter(**{name: value for name, value in chosen.items() if value})

    def query_string(self, **changes: Any) -> str:
        """Return the filters in force as a query string, with some changed or, by an empty value, left out."""
        values = {name: self.data.get(name, "") for name in _FILTERS if self.cleaned_data.get(name)} | changes
        return urlencode({name: value for name, value in values.items() if value})

"""A curator's answer whether an event that looks like another is the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import forms

from timeline.models import Event

if TYPE_CHECKING:
    from timeline.models.event import EventQuerySet

_SAME, _NOT_SAME = "same", "not-same"


class SameForm(forms.Form):
    """The other event, the verdict, and why."""

    other = forms.ModelChoiceField(Event.objects.none())
    verdict = forms.ChoiceField(choices=[(_SAME, _SAME), (_NOT_SAME, _NOT_SAME)])
    why = forms.CharField(required=False, max_length=2000)

    def __init__(self, data: dict[str, str], *, others: EventQuerySet) -> None:
        super().__init__(data)
        self.fields["other"].queryset = others  # type: ignore[attr-defined]

    @property
    def is_same(self) -> bool:
        """Whether the answer is that both are the same event."""
        return bool(self.cleaned_data["verdict"] == _SAME)

"""What a curator says of an event that looks like another: the same, or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import forms
from django.utils.translation import gettext as _

from timeline.models import Event, EventStatus
from timeline.services.curation.merging import distinguish_events, merge_events

if TYPE_CHECKING:
    from django.contrib.auth.models import User

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

    def decide(self, event: Event, *, user: User) -> tuple[Event, str]:
        """Do what was said and return the event that stays, with a sentence; a published one always stays."""
        other, why = self.cleaned_data["other"], self.cleaned_data["why"]
        if self.cleaned_data["verdict"] == _NOT_SAME:
            distinguish_events(events=[event, other], user=user, why=why)
            return event, _("“%(other)s” is kept apart from this event.") % {"other": other}
        is_turned = other.status == EventStatus.PUBLISHED != event.status
        into, source = (other, event) if is_turned else (event, other)
        merge_events(into=into, others=[source], user=user, why=why)
        return into, _("“%(source)s” is merged into this event.") % {"source": source}

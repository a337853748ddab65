"""What is asked before something is done to an event."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from timeline.models import Claim, Event
from timeline.selectors.date_words import say_date

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from timeline.models.event import EventQuerySet

    _EventChoice = forms.ModelChoiceField[Event]
else:
    _EventChoice = forms.ModelChoiceField


class EventChoiceField(_EventChoice):
    """Names events by date, title and state."""

    def label_from_instance(self, obj: Event) -> str:
        """Return what stands beside the radio button."""
        date = say_date(obj.date) if obj.date else "?"
        return f"{date} · {obj.title} ({obj.get_status_display()})"


class ActForm(forms.Form):
    """The revision of the event that the person saw, and why."""

    revision = forms.IntegerField(widget=forms.HiddenInput)
    why = forms.CharField(
        label=_("Why"), required=False, max_length=2000, widget=forms.Textarea({"rows": 2}),
        help_text=_("Kept with the decision; of what is published, readers see it among the corrections."),
    )  # fmt: skip

    def __init__(self, data: Any, *, event: Event) -> None:
        super().__init__(data, initial={"revision": event.revision})


class ReasonedActForm(ActForm):
    """Something that needs a reason."""

    def __init__(self, data: Any, *, event: Event) -> None:
        super().__init__(data, event=event)
        self.fields["why"].required = True
        self.fields["why"].error_messages["required"] = _("Say why, in a few words: the decision is kept with it.")


class MergeForm(ActForm):
    """The other event, and whether it is the same."""

    other = EventChoiceField(
        Event.objects.none(), label=_("The other event"), widget=forms.RadioSelect, empty_label=None,
        error_messages={"required": _("Choose the other event.")},
    )  # fmt: skip
    field_order = ("other", "why")

    def __init__(self, data: Any, *, event: Event, others: EventQuerySet) -> None:
        super().__init__(data, event=event)
        self.fields["other"].queryset = others  # type: ignore[attr-defined]


class SplitForm(ActForm):
    """Which claims are about another event, and what that is called."""

    claims = forms.ModelMultipleChoiceField(
        Claim.objects.none(), label=_("Claims that are about another event"), widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose the claims that are about another event.")},
    )  # fmt: skip
    title = forms.CharField(
        label=_("Title of the new event"), max_length=200, required=False,
        help_text=_("Leave it empty to take a clause of its passages."),
    )  # fmt: skip
    field_order = ("claims", "title", "why")

    def __init__(self, data: Any, *, event: Event) -> None:
        super().__init__(data, event=event)
        claims: QuerySet[Claim] = Claim.objects.standing().filter(event=event)
        self.fields["claims"].queryset = claims  # type: ignore[attr-defined]


class MoveForm(forms.Form):
    """Which way an event goes in its day."""

    revision = forms.IntegerField()
    step = forms.TypedChoiceField(choices=[(-1, ""), (1, "")], coerce=int)


class PreferForm(ActForm):
    """On which matter which passage is preferred; none leaves it open."""

    matter = forms.CharField(max_length=200)
    citation = forms.IntegerField(required=False, error_messages={"invalid": _("Choose a passage, or leave it open.")})

    def __init__(self, data: Any, *, event: Event) -> None:
        super().__init__(data, event=event)
        self.fields["revision"].error_messages["invalid"] = _("Choose on the page, then press the button.")

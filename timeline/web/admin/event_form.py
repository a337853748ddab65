"""The form of an event."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from timeline.models import Event
from timeline.web.admin.autocompletes import show_loaded
from timeline.web.admin.date_box import DateWordsField
from timeline.web.concurrent_edits import ConcurrentForm


class EventForm(ConcurrentForm):
    """An event; a date that a person gives needs the reason."""

    edtf = DateWordsField(label=gettext_lazy("Date"))

    class Meta:
        model = Event
        fields = (
            "timeline", "title", "summary", "edtf", "is_dated_by_hand", "dated_why", "actors", "place",
            "sequence", "importance",
        )  # fmt: skip
        widgets = {
            "title": forms.TextInput({"class": "vTextField title"}),
            "summary": forms.Textarea({"rows": 3, "class": "vLargeTextField"}),
            "dated_why": forms.Textarea({"rows": 2, "class": "vLargeTextField"}),
        }
        help_texts = {
            "is_dated_by_hand": gettext_lazy(
                "Set when you change the date. Take it away to follow the passages again."
            ),
            "dated_why": gettext_lazy("Needed when you give or change the date; readers see it."),
            "summary": gettext_lazy("Optional: what the claims together say, in your own words."),
            "sequence": gettext_lazy("Orders events of one day; lower comes first."),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            show_loaded(self, "actors", list(self.instance.actors.all()))
            show_loaded(self, "place", [self.instance.place] if self.instance.place else [])

    def clean(self) -> dict[str, Any]:
        """Work out the bounds, and ask for the reason where the date is the person's."""
        data = super().clean() or self.cleaned_data
        if "edtf" in data:
            self.instance.set_date(data["edtf"])
            if "edtf" in self.changed_data and not data.get("dated_why", "").strip():
                self.add_error("dated_why", _("You changed the date: say why, readers see the reason beside it."))
        return data

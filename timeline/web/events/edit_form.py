"""The form of an event beside its page: what it is called, when, who and where."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from timeline.models import Actor, Event, Place
from timeline.web.concurrent_edits import ConcurrentForm
from timeline.web.dates.date_field import DateWordsField


class EventEditForm(ConcurrentForm):
    """An event as a curator changes it; another date needs the reason."""

    edtf = DateWordsField(label=gettext_lazy("Date"))

    class Meta:
        model = Event
        fields = ("title", "edtf", "dated_why", "is_dated_by_hand", "summary", "actors", "place")
        widgets = {
            "summary": forms.Textarea({"rows": 3}),
            "dated_why": forms.Textarea({"rows": 2}),
            "actors": forms.SelectMultiple({"size": 8}),
        }
        labels = {
            "title": gettext_lazy("Title"),
            "dated_why": gettext_lazy("Why this date"),
            "is_dated_by_hand": gettext_lazy("This date is a curator’s"),
            "summary": gettext_lazy("Summary"),
            "actors": gettext_lazy("Who takes part"),
            "place": gettext_lazy("Where"),
        }
        help_texts = {
            "dated_why": gettext_lazy("Needed when you give or change the date; readers see it."),
            "is_dated_by_hand": gettext_lazy("Take the mark away to follow the passages again."),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        timeline = self.instance.timeline_id
        self.fields["actors"].queryset = Actor.objects.filter(events__timeline=timeline).distinct()  # type: ignore[attr-defined]
        self.fields["place"].queryset = Place.objects.filter(events__timeline=timeline).distinct()  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Work out the bounds, and ask for the reason where the date is the person's."""
        data = super().clean() or self.cleaned_data
        if "edtf" in data:
            self.instance.set_date(data["edtf"])
            if "edtf" in self.changed_data and not data.get("dated_why", "").strip():
                self.add_error("dated_why", _("You changed the date: say why, readers see the reason beside it."))
        return data

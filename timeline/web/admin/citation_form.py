"""The forms of a citation: a pasted passage while it is new, its stance and its date afterwards."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from timeline.models import Citation, Stance
from timeline.services.curation.citing import draft_citation
from timeline.services.errors import RefusedError
from timeline.web.admin.date_box import DateWordsField
from timeline.web.concurrent_edits import ConcurrentForm


class CitePassageForm(ConcurrentForm):
    """A new citation: the passage is pasted and found."""

    pasted_text = forms.CharField(
        label=gettext_lazy("Quote"),
        widget=forms.Textarea({"rows": 4, "class": "vLargeTextField"}),
        help_text=gettext_lazy("Paste the passage; it must stand in the document exactly once."),
    )
    date_words = forms.CharField(
        label=gettext_lazy("Date words"),
        required=False,
        max_length=300,
        help_text=gettext_lazy(
            "Leave empty where the passage has one date. Else the words of the passage that give it, or your own."
        ),
    )

    class Meta:
        model = Citation
        fields = ("claim", "document", "stance")

    def passage(self) -> dict[str, Any]:
        """Return what the citing action takes."""
        data = self.cleaned_data
        named = {name: data[name] for name in ("claim", "document", "pasted_text", "date_words")}
        return named | {"stance": Stance(data["stance"])}

    def clean(self) -> dict[str, Any]:
        """Try the passage, so that what is wrong stands beside it and nothing typed is lost."""
        data = super().clean() or self.cleaned_data
        if not self.errors:
            try:
                draft_citation(**self.passage())
            except RefusedError as refusal:
                self.add_error("pasted_text", str(refusal))
        return data


class EditCitationForm(ConcurrentForm):
    """A stored citation: its passage is fixed, how it is read is not."""

    edtf = DateWordsField(label=gettext_lazy("Date"))
    why = forms.CharField(
        label=gettext_lazy("Why the change"),
        required=False,
        widget=forms.Textarea({"rows": 2, "class": "vLargeTextField"}),
    )

    class Meta:
        model = Citation
        fields = ("stance", "edtf")

    def clean(self) -> dict[str, Any]:
        """Work out the bounds, and ask for the reason of a change."""
        data = super().clean() or self.cleaned_data
        if "edtf" in data:
            self.instance.set_date(data["edtf"])
        if self.changed_data and not (data.get("why") or "").strip():
            self.add_error("why", _("Say why you read the passage differently."))
        return data

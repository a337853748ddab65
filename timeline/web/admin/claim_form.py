"""The form of a claim, which cites a passage by its pasted words in the same go."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import admin
from django.contrib.auth.models import AnonymousUser
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from timeline.models import Citation, Claim, ClaimStatus, Document, Stance
from timeline.services.curation.citing import cite_passage, draft_citation
from timeline.services.curation.editing import edit_claim
from timeline.services.errors import RefusedError
from timeline.web.admin.autocompletes import AutocompleteSelect
from timeline.web.concurrent_edits import ConcurrentForm

if TYPE_CHECKING:
    from django.contrib.auth.models import User


CITING_FIELDS = ("cite_document", "cite_quote", "cite_stance", "cite_date_words")


class ClaimForm(ConcurrentForm):
    """A claim, and optionally one more passage that makes it. A new claim must come with its first."""

    user: User | AnonymousUser = AnonymousUser()  # who fills it in; the admin sets it

    cite_document = forms.ModelChoiceField(
        Document.objects.none(),
        label=gettext_lazy("Document"),
        required=False,
        widget=AutocompleteSelect(Citation._meta.get_field("document"), admin.site),
    )
    cite_quote = forms.CharField(
        label=gettext_lazy("Quote"),
        required=False,
        widget=forms.Textarea({"rows": 2, "class": "vLargeTextField"}),
        help_text=gettext_lazy("Paste the passage; it must stand in the document exactly once."),
    )
    cite_stance = forms.ChoiceField(label=gettext_lazy("Stance"), choices=Stance.choices, required=False)
    cite_date_words = forms.CharField(
        label=gettext_lazy("Date words"),
        required=False,
        max_length=300,
        help_text=gettext_lazy(
            "Leave empty where the passage has one date. Else the words of the passage that give it, or your own."
        ),
    )

    class Meta:
        model = Claim
        fields: tuple[str, ...] = ("statement", "attribution", "modality", "sequence", "status", "rejected_why")
        widgets = {
            "statement": forms.Textarea({"rows": 2, "class": "vLargeTextField"}),
            "rejected_why": forms.TextInput({"class": "vTextField"}),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["cite_document"].queryset = Document.objects.reviewed_by(self.user).defer("text")  # type: ignore[attr-defined]
        self.fields["cite_stance"].initial = Stance.SUPPORTS.value
        if not self.instance.pk and "status" not in (kwargs.get("initial") or {}):
            self.initial["status"] = ClaimStatus.ACCEPTED.value  # a person adds it

    @property
    def is_citing(self) -> bool:
        """Whether a passage is to be cited; only of a valid form."""
        return bool(self.cleaned_data.get("cite_document"))

    def clean(self) -> dict[str, Any]:
        """Ask for what is missing of the passage, or of the reason."""
        data = super().clean() or self.cleaned_data
        document, quote = data.get("cite_document"), (data.get("cite_quote") or "").strip()
        if document and not quote:
            self.add_error("cite_quote", _("Paste the passage that you cite."))
        if quote and not document and "cite_document" not in self.errors:
            self.add_error("cite_document", _("Choose the document that the passage is from."))
        if not self.instance.pk and not document and not quote:
            self.add_error("cite_quote", _("A claim needs a passage: choose the document and paste the words."))
        return data

    def _post_clean(self) -> None:
        """Try the passage once the claim knows its event."""
        super()._post_clean()  # type: ignore[misc]  # Django's hook, not in the stubs
        event = getattr(self.instance, "event", None)
        if self.is_citing and not self.errors and event and event.timeline_id:
            self._try_passage()

    def _try_passage(self) -> None:
        try:
            draft_citation(claim=self.instance, **self._passage())
        except RefusedError as refusal:
            self.add_error("cite_quote", str(refusal))

    def _passage(self) -> dict[str, Any]:
        data = self.cleaned_data
        return {
            "document": data["cite_document"],
            "pasted_text": data["cite_quote"],
            "date_words": data["cite_date_words"],
            "stance": Stance(data["cite_stance"] or Stance.SUPPORTS),
        }

    def store(self, *, user: User) -> Claim:
        """Store the claim and its new passage by the actions that record who did it."""
        claim = edit_claim(claim=self.instance, user=user)
        if self.is_citing:
            cite_passage(claim=claim, user=user, **self._passage())
        return claim

"""What a curator decides about a citation that the live page no longer has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.db import models
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.http import QueryDict

    from timeline.models import Document


class OrphanChoice(models.TextChoices):
    """What can be decided."""

    CITE = "cite", _("Cite this passage instead")
    KEEP = "keep", _("Keep with the version that has it")
    WITHDRAW = "withdraw", _("Retract")


class OrphanForm(forms.Form):
    """A passage of the live version to cite instead, or the reason why the citation is kept or retracted."""

    choice = forms.ChoiceField(choices=OrphanChoice.choices)
    live = forms.IntegerField(required=False)  # the version that was the live one when the page was opened
    pasted_text = forms.CharField(
        label=_("The passage as it reads now"),
        required=False,
        max_length=20_000,
        strip=False,
        widget=forms.Textarea({"rows": 3, "dir": "auto"}),
    )
    date_words = forms.CharField(label=_("Date words, if there are several"), required=False, max_length=300)
    why = forms.CharField(label=_("Why"), required=False, max_length=5000)

    def __init__(self, data: QueryDict, *, live: Document) -> None:
        super().__init__(data)
        self._live = live

    def clean_live(self) -> int:
        """Return the live version, or say that the person decided before the page as it reads now."""
        seen: int | None = self.cleaned_data["live"]
        if seen is None:
            raise forms.ValidationError(_("This form came without the version that it is about; decide once more."))
        if seen != self._live.pk:
            sentence = _("A newer version was stored meanwhile. Compare the passage with it, and decide once more.")
            raise forms.ValidationError(sentence)
        return seen

    def clean(self) -> dict[str, Any]:
        """Return the values, or say what is missing."""
        values: dict[str, Any] = super().clean() or self.cleaned_data
        if values.get("choice") == OrphanChoice.CITE and not values.get("pasted_text", "").strip():
            self.add_error("pasted_text", _("Paste the passage that you cite."))
        if values.get("choice") in {OrphanChoice.KEEP, OrphanChoice.WITHDRAW} and not values.get("why"):
            self.add_error("why", _("Say why, in a few words: the decision is kept with its reason."))
        return values

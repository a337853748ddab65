"""When a document was published: words for a date, how it is known, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from timeline.core.extraction import LANGUAGES, parse_date_words
from timeline.core.temporal import parse_edtf
from timeline.models import PublishedKnown
from timeline.web.dates.date_field import DateWordsField, DateWordsInput

if TYPE_CHECKING:
    from django.http import QueryDict

    from timeline.models import Document

_KNOWN = [choice for choice in PublishedKnown.choices if choice[0] != PublishedKnown.UNKNOWN]


class DocumentDateForm(forms.Form):
    """A day of publication in EDTF or in words of the document's language; empty is unknown."""

    published = forms.CharField(
        label=_("Published"),
        required=False,
        max_length=300,
        widget=DateWordsInput(
            {
                "hx-params": "published,language",
                "hx-include": "#id_language",
                "hx-trigger": "input changed delay:250ms",
            }
        ),
        help_text=_("In words or EDTF: 15 August 2024, August 2024, 2024-08-15. Empty where it is unknown."),
    )
    known = forms.ChoiceField(label=_("How it is known"), choices=_KNOWN, required=False)
    why = forms.CharField(label=_("Why"), required=False, max_length=5000, widget=forms.Textarea({"rows": 3}))
    seen = forms.CharField(required=False, max_length=400, strip=False)

    def __init__(self, data: QueryDict | None = None, *, document: Document) -> None:
        published = DateWordsField().prepare_value(document.published_edtf)
        super().__init__(data, initial={"published": published, "known": document.published_known})
        primary = document.language.split("-")[0]
        self.language = primary if primary in LANGUAGES else "en"

    def clean_published(self) -> str:
        """Return the date in EDTF, or say what cannot be understood."""
        words = self.cleaned_data["published"]
        if not words:
            return ""
        try:
            return parse_edtf(parse_date_words(words, language=self.language).edtf or "").text
        except ValueError as error:
            raise forms.ValidationError(str(error), code="date") from error

    def clean(self) -> dict[str, Any]:
        """Return the values; what is not said of how it is known was given by the person."""
        values: dict[str, Any] = super().clean() or self.cleaned_data
        known = values.get("known") or PublishedKnown.GIVEN
        values["known"] = PublishedKnown(known) if values.get("published") else PublishedKnown.UNKNOWN
        return values

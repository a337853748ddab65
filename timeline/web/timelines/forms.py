"""What a chronology is called, who may read it, and in which languages its documents are."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.text import slugify
from django.utils.translation import get_language_info
from django.utils.translation import gettext_lazy as _

from timeline.core.extraction import LANGUAGES
from timeline.models import Timeline, Visibility
from timeline.models.timeline import ROUTES
from timeline.web.concurrent_edits import ConcurrentForm


class TimelineForm(ConcurrentForm):
    """A chronology, new or set up otherwise."""

    visibility = forms.ChoiceField(
        label=_("Who may read it"), choices=Visibility.choices, widget=forms.RadioSelect(), initial=Visibility.PRIVATE
    )
    languages = forms.MultipleChoiceField(
        label=_("Languages of its documents"), required=False, widget=forms.CheckboxSelectMultiple()
    )

    class Meta:
        model = Timeline
        fields = ("title", "standfirst", "visibility", "languages", "method", "needs_second_person")
        labels = {
            "title": _("Title"),
            "standfirst": _("Standfirst"),
            "method": _("Method"),
            "needs_second_person": _("Four eyes"),
        }
        widgets = {"standfirst": forms.Textarea({"rows": 3}), "method": forms.Textarea({"rows": 4})}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.label_suffix = ""
        self.fields["languages"].choices = [  # type: ignore[attr-defined]
            (code, get_language_info(code)["name_translated"]) for code in LANGUAGES
        ]
        if not self.instance.pk:
            for later in ("method", "needs_second_person"):  # asked once there is something to say, and somebody else
                del self.fields[later]

    def clean_title(self) -> str:
        """Return the title, which must hold a letter or digit."""
        title: str = self.cleaned_data["title"].strip()
        if not any(letter.isalnum() for letter in title):
            raise forms.ValidationError(_("Give a title with at least one letter or digit."))
        return title

    def save(self, commit: bool = True) -> Timeline:
        """Return the timeline; a new one gets a free address."""
        if not self.instance.pk:
            self.instance.slug = _free_slug(self.cleaned_data["title"])
        stored: Timeline = super().save(commit=commit)
        return stored


def _free_slug(title: str) -> str:
    """Return an address that no other has; a deleted one keeps its own."""
    base = slugify(title)[:40].strip("-") or "chronology"
    taken = set(Timeline.objects.filter(slug__startswith=base).values_list("slug", flat=True)) | set(ROUTES)
    numbers = (f"{base}-{number}" for number in range(2, len(taken) + 3))
    return base if base not in taken else next(slug for slug in numbers if slug not in taken)


class DeletedDocumentsForm(forms.Form):
    """The query string of the deleted documents: the one that was deleted just now, to be given back at once."""

    just = forms.UUIDField(required=False)

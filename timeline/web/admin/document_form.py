"""The form of a document: its text is pasted once, and never changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from timeline.core.temporal import parse_edtf
from timeline.core.text import normalise_text
from timeline.models import Citation, Document, PublishedKnown
from timeline.web.admin.autocompletes import show_loaded
from timeline.web.admin.date_box import DateWordsField
from timeline.web.concurrent_edits import ConcurrentForm

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.contrib.auth.models import AnonymousUser, User

    from timeline.models import Outlet, Timeline


class DocumentForm(ConcurrentForm):
    """A document; its text and its date are only asked for while it is not stored."""

    published_edtf = DateWordsField(label=gettext_lazy("Published"))
    user: User | AnonymousUser  # who fills it in; the admin sets it

    class Meta:
        model = Document
        # The admin adds the others (its fieldsets name them), with its own widgets.
        fields = ("title", "text", "published_known", "published_note", "timelines")
        widgets = {
            "title": forms.TextInput({"class": "vTextField title"}),
            "text": forms.Textarea({"rows": 20, "class": "vLargeTextField document-text"}),
            "published_note": forms.Textarea({"rows": 2, "class": "vLargeTextField"}),
        }
        help_texts = {
            "text": gettext_lazy("Paste it whole. Line ends and invisible signs are tidied, then it never changes."),
            "timelines": gettext_lazy("The chronologies whose events may cite it."),
            "supersedes": gettext_lazy("The earlier state of the same page, where this is a later one."),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            show_loaded(self, "timelines", list(self.instance.timelines.all()))
            show_loaded(self, "outlet", [self.instance.outlet])
            del self.fields["published_edtf"]  # what follows from another date is shown first, on a page of its own

    def clean_text(self) -> str:
        """Return the text as it is stored; refuse an empty one and one that is stored already."""
        text = normalise_text(self.cleaned_data["text"])
        if not text.strip():
            raise forms.ValidationError(_("The text is empty; paste the document's words."))
        self.instance.set_text(text)
        same = Document.objects.filter(text_sha256=self.instance.text_sha256).only("title")
        known = same.readable_by(self.user).first()
        if known:
            raise forms.ValidationError(_("This very text is stored already: “%(title)s”.") % {"title": known.title})
        if same.exists():  # elsewhere, where this person knows nothing of it
            self.instance.set_apart()
        return text

    def clean_timelines(self) -> Any:
        """Refuse to take the document from a timeline whose events cite it."""
        chosen = self.cleaned_data["timelines"]
        cited = Citation.objects.filter(document=self.instance) if self.instance.pk else Citation.objects.none()
        lost = cited.exclude(claim__event__timeline__in=chosen).select_related("claim__event__timeline").first()
        if lost:
            names = {"timeline": lost.claim.event.timeline, "event": lost.claim.event}
            raise forms.ValidationError(_("“%(timeline)s” cites it (“%(event)s”), so it stays there.") % names)
        return chosen

    def clean(self) -> dict[str, Any]:
        """Work out the bounds of the publication date, which cannot lie in the future."""
        data = super().clean() or self.cleaned_data
        self._require_known(data.get("outlet"), data.get("timelines"))
        edtf = data.get("published_edtf")
        if edtf is None:
            return data
        if not edtf:
            data["published_known"] = PublishedKnown.UNKNOWN
        elif data.get("published_known") == PublishedKnown.UNKNOWN:
            self.add_error("published_known", _("Say how the date is known."))
        if edtf and _is_future(edtf):
            self.add_error("published_edtf", _("This date lies in the future; a document is stored once it is out."))
        self.instance.set_published(edtf, data.get("published_known", ""), data.get("published_note", ""))
        return data

    def _require_known(self, outlet: Outlet | None, timelines: Iterable[Timeline] | None) -> None:
        """Refuse the name of an outlet that a timeline keeps which does not have the document."""
        keeper = outlet.timeline_id if outlet else None
        if keeper and timelines and keeper not in {one.pk for one in timelines}:
            sentence = _("“%(name)s” is kept in another chronology; add the name to this one.")
            self.add_error("outlet", sentence % {"name": outlet})


def _is_future(edtf: str) -> bool:
    earliest = parse_edtf(edtf).bounds.earliest
    return earliest is not None and earliest > timezone.localdate().toordinal()

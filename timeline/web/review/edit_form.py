"""The forms by which a proposal is edited in the inbox: the event, each claim, the stance of each passage."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from timeline.models import Citation, Claim, ClaimStatus, Event
from timeline.services.curation.proposal_editing import Edited, Half
from timeline.web.concurrent_edits import ConcurrentForm
from timeline.web.dates.date_field import DateWordsField
from timeline.web.review.name_fields import KnownNamesField

if TYPE_CHECKING:
    from collections.abc import Iterator

_WHY = gettext_lazy("Needed when you change the date or a stance; kept with the decision.")


class ProposalForm(ConcurrentForm):
    """What the event is called, when it was, who took part and where."""

    edtf = DateWordsField(label=gettext_lazy("Date"), help_text="")

    class Meta:
        model = Event
        fields = ("title", "edtf")
        labels = {"title": gettext_lazy("Title")}

    def __init__(self, data: Any, *, event: Event) -> None:
        names = {
            "actors": [actor.name for actor in event.actors.order_by("name")],
            "place": event.place.name if event.place else "",
        }
        super().__init__(data, instance=event, prefix="event", initial=names)

    def _values(self) -> dict[str, Any]:
        """Add the boxes for names first, which depend on the event's timeline."""
        labels = {"actors": _("Who takes part"), "place": _("Where")}
        for name, kind in (("actors", "actor"), ("place", "place")):
            self.fields[name] = KnownNamesField(
                event=self.instance, kind=kind, is_many=name == "actors", label=labels[name]
            )
        return super()._values()

    def clean(self) -> dict[str, Any]:
        """Work out the bounds of the date."""
        data = super().clean() or self.cleaned_data
        if "edtf" in data:
            self.instance.set_date(data["edtf"])
        return data


class ClaimWordsForm(ConcurrentForm):
    """What a claim says, who says it, and whether it happened."""

    class Meta:
        model = Claim
        fields = ("statement", "attribution", "modality")
        widgets = {"statement": forms.Textarea({"rows": 2, "dir": "auto"})}
        labels = {
            "statement": gettext_lazy("Statement"),
            "attribution": gettext_lazy("Who says it"),
            "modality": gettext_lazy("Did it happen?"),
        }
        help_texts = {"statement": "", "attribution": ""}


class StanceForm(ConcurrentForm):
    """Whether a passage supports its claim."""

    class Meta:
        model = Citation
        fields = ("stance",)
        labels = {"stance": gettext_lazy("The passage")}


class WhyForm(forms.Form):
    """Why something is changed."""

    why = forms.CharField(label=gettext_lazy("Why"), max_length=2000, required=False, help_text=_WHY)


class ProposalForms:
    """All boxes of one proposal at once."""

    def __init__(self, data: Any, *, event: Event) -> None:
        self.event = ProposalForm(data, event=event)
        self.why = WhyForm(data)
        rows = Claim.objects.exclude(status=ClaimStatus.REJECTED).filter(event=event).select_related("event__timeline")
        self.claims = [
            (
                ClaimWordsForm(data, instance=claim, prefix=f"c{claim.pk}"),
                [
                    StanceForm(data, instance=citation, prefix=f"p{citation.pk}")
                    for citation in claim.citations.select_related("document__outlet").defer("document__text")
                ],
            )
            for claim in rows.order_by("sequence", "pk")
        ]

    def is_valid(self) -> bool:
        """Return whether all of it can be stored; a new date and a new stance need the reason."""
        are_valid = not [one for one in self._all() if not one.is_valid()]  # each says what is wrong with it
        if are_valid and self._needs_reason() and not self.why.cleaned_data["why"].strip():
            self.why.add_error("why", _("Say why the date or the stance is another: it is kept with the decision."))
            return False
        return are_valid

    def edited(self) -> Edited:
        """Return what was changed; only of valid forms."""
        why = self.why.cleaned_data["why"]
        event = self.event.instance
        if "edtf" in self.event.changed_data:
            event.dated_why = why.strip()
        event.place = self.event.cleaned_data["place"]
        return Edited(
            event=event,
            actors=self.event.cleaned_data["actors"],
            claims=[form.instance for form, _stances in self.claims if _is_changed(form)],
            citations=[one.instance for _form, stances in self.claims for one in stances if _is_changed(one)],
            why=why,
        )

    def refuse(self, sentence: str) -> None:
        """Say above the form why nothing was stored."""
        self.event.add_error(None, sentence)

    def _needs_reason(self) -> bool:
        stances = [one for _form, stances in self.claims for one in stances]
        return "edtf" in self.event.changed_data or any(map(_is_changed, stances))

    def _all(self) -> Iterator[Any]:
        yield self.event
        yield self.why
        for form, stances in self.claims:
            yield form
            yield from stances


def _is_changed(form: Any) -> bool:
    """Return whether a box was changed, besides the hidden one that holds what the form was opened with."""
    return any(name != "seen" for name in form.changed_data)


class SplitForm(forms.Form):
    """The two assertions that one claim makes, each with its date."""

    revision = forms.IntegerField(widget=forms.HiddenInput)
    first = forms.CharField(
        label=gettext_lazy("The first claim says"), max_length=4000, widget=forms.Textarea({"rows": 2, "dir": "auto"})
    )
    first_date = DateWordsField(label=gettext_lazy("Its date"), help_text="")
    second = forms.CharField(
        label=gettext_lazy("The second claim says"), max_length=4000, widget=forms.Textarea({"rows": 2, "dir": "auto"})
    )
    second_date = DateWordsField(label=gettext_lazy("Its date"), help_text="")
    apart = forms.BooleanField(label=gettext_lazy("The second is about another event"), required=False)
    why = forms.CharField(label=gettext_lazy("Why"), max_length=2000, required=False)

    def __init__(self, data: Any, *, claim: Claim) -> None:
        date = next((one.edtf for one in claim.citations.order_by("pk") if one.edtf), "")
        initial = {"first": claim.statement, "second": claim.statement, "first_date": date, "second_date": date}
        super().__init__(data, initial=initial | {"revision": claim.event.revision})

    def halves(self) -> dict[str, Any]:
        """Return what the service takes; only of a valid form."""
        asked = self.cleaned_data
        return {
            "first": Half(asked["first"], asked["first_date"]),
            "second": Half(asked["second"], asked["second_date"]),
            "is_other_event": asked["apart"],
            "why": asked["why"],
        }

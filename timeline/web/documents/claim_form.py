"""The form of a claim of one passage, prefilled with what is read there."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from timeline.core.extraction import LANGUAGES, read_claims
from timeline.core.temporal import edtf_from_day, parse_edtf
from timeline.core.text import Span, split_paragraphs
from timeline.models import Event, EventStatus, Modality, Timeline
from timeline.selectors.date_words import say_date
from timeline.services.curation.citing import find_passage
from timeline.services.curation.claiming import NewClaim
from timeline.services.errors import RefusedError
from timeline.services.events.dates import PassageDate, date_by_hand, find_dates_near

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.core.extraction import ClaimDraft
    from timeline.models import Document
    from timeline.models.timeline import TimelineQuerySet

_MOST_EVENTS = 12
_MOST_DATES = 8
_LONGEST_PASSAGE = 4_000
_BY_HAND, _NONE = "own", "none"


class SelectionForm(forms.Form):
    """Which passage: by its place in code points, or by its words."""

    start = forms.IntegerField(min_value=0, required=False)
    end = forms.IntegerField(min_value=1, required=False)
    quote = forms.CharField(
        label=gettext_lazy("Passage"),
        required=False,
        max_length=_LONGEST_PASSAGE,
        widget=forms.Textarea({"rows": 4}),
        help_text=gettext_lazy("Paste the words; they must stand in the document exactly once."),
    )

    def __init__(self, data: Any, *, document: Document) -> None:
        super().__init__(data or None)
        self._document = document
        self.span = Span(0, 0)

    def clean(self) -> dict[str, Any]:
        """Find the passage, without the white space around it, or say why there is none."""
        data = super().clean() or self.cleaned_data
        if self.errors:
            return data
        try:
            self.span = self._find(data)
        except RefusedError as refusal:
            raise forms.ValidationError(str(refusal)) from refusal
        return data

    def _find(self, data: dict[str, Any]) -> Span:
        start, end, text = data["start"], data["end"], self._document.text
        if start is None or end is None:
            return find_passage(document=self._document, pasted_text=data["quote"])
        words = text[start:end]
        if not start < end <= len(text) or not words.strip():
            raise RefusedError(_("Select some words of the text."))
        if end - start > _LONGEST_PASSAGE:
            raise RefusedError(_("Select at most %d characters.") % _LONGEST_PASSAGE)
        return Span(start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip()))


@dataclass(frozen=True, slots=True)
class PassageDraft:
    """What is read in a passage: its dates, the nearest first, and what a claim of it would say."""

    document: Document
    span: Span
    dates: Sequence[PassageDate]
    timelines: TimelineQuerySet
    statement: str
    attribution: str
    modality: Modality

    @property
    def quote(self) -> str:
        """The passage."""
        return self.span.of(self.document.text)


def draft_from(document: Document, span: Span, timelines: TimelineQuerySet) -> PassageDraft:
    """Read the paragraphs of a passage for the dates in and near it, and for who says it how."""
    read = next((one for one in _drafts(document, span) if one.passage.overlaps(span)), None)
    return PassageDraft(
        document=document,
        span=span,
        dates=find_dates_near(document=document, span=span)[:_MOST_DATES],
        timelines=timelines,
        statement=" ".join(span.of(document.text).split()),
        attribution=read.attribution if read else "",
        modality=Modality(read.modality.value) if read else Modality.HAPPENED,
    )


def _drafts(document: Document, span: Span) -> list[ClaimDraft]:
    language = document.language.lower().split("-")[0]
    paragraphs = [one for one in split_paragraphs(document.text) if one.overlaps(span)]
    if language not in LANGUAGES or not paragraphs:
        return []
    around, day = Span(paragraphs[0].start, paragraphs[-1].end), document.published_day
    dct = None if day is None else edtf_from_day(day)
    moved = span.shifted(-around.start)
    _found, drafts = read_claims(around.of(document.text), language=language, dct=dct, country=document.outlet.country)
    return [_at(draft, around.start) for draft in drafts if draft.passage.overlaps(moved)]


def _at(draft: ClaimDraft, distance: int) -> ClaimDraft:
    return replace(draft, passage=draft.passage.shifted(distance))


class PassageClaimForm(forms.Form):
    """A claim, its date and its event."""

    statement = forms.CharField(
        label=gettext_lazy("Statement"), max_length=_LONGEST_PASSAGE, widget=forms.Textarea({"rows": 3})
    )
    date = forms.ChoiceField(label=gettext_lazy("Date"), widget=forms.RadioSelect)
    own_date = forms.CharField(
        label=gettext_lazy("In your own words"),
        required=False,
        max_length=300,
        help_text=gettext_lazy("For example “15 August 2024”, “mid-August 2024” or “2024-08”."),
    )
    event = forms.ModelChoiceField(
        Event.objects.none(), label=gettext_lazy("Event"), required=False, empty_label=gettext_lazy("a new event")
    )
    title = forms.CharField(
        label=gettext_lazy("Title of a new event"),
        max_length=200,
        required=False,
        help_text=gettext_lazy("Leave it empty to take the statement."),
    )
    attribution = forms.CharField(label=gettext_lazy("Who says it"), max_length=300, required=False)
    modality = forms.ChoiceField(label=gettext_lazy("Did it happen?"), choices=Modality.choices)
    timeline = forms.ModelChoiceField(Timeline.objects.none(), label=gettext_lazy("Chronology"), empty_label=None)

    def __init__(self, data: Any, *, draft: PassageDraft) -> None:
        first = draft.dates[0] if draft.dates else None
        initial = {
            "statement": draft.statement, "attribution": draft.attribution, "modality": draft.modality.value,
            "date": _key(first) if first else _NONE, "timeline": draft.timelines[0],
        }  # fmt: skip
        super().__init__(data, initial=initial)
        self._draft = draft
        self._dates = {_key(date): date for date in draft.dates}
        own = [(_BY_HAND, _("in my own words")), (_NONE, _("no date"))]
        self.fields["date"].choices = [*((key, _label(one)) for key, one in self._dates.items()), *own]  # type: ignore[attr-defined]
        self.fields["timeline"].queryset = draft.timelines  # type: ignore[attr-defined]
        self.fields["event"].queryset = _events_near(draft)  # type: ignore[attr-defined]
        if len(draft.timelines) == 1:
            self.fields["timeline"].widget = forms.HiddenInput()

    def clean(self) -> dict[str, Any]:
        """Read the date in the curator's own words, and keep event and timeline together."""
        data = super().clean() or self.cleaned_data
        try:
            data["passage_date"] = self._passage_date(data)
        except RefusedError as refusal:
            self.add_error("own_date", str(refusal))
        event, timeline = data.get("event"), data.get("timeline")
        if event and timeline and event.timeline_id != timeline.pk:
            self.add_error("event", _("This event belongs to another chronology."))
        return data

    def what_to_store(self) -> dict[str, Any]:
        """Return what the service takes; only of a valid form."""
        data = self.cleaned_data
        said = NewClaim(data["statement"], data["attribution"], Modality(data["modality"]), data["title"])
        return {"timeline": data["timeline"], "event": data["event"], "date": data["passage_date"], "said": said}

    def _passage_date(self, data: dict[str, Any]) -> PassageDate:
        chosen = data.get("date", _NONE)
        if chosen == _BY_HAND:
            if not data.get("own_date", "").strip():
                raise RefusedError(_("Write the date, or choose another."))
            return date_by_hand(words=data["own_date"], document=self._draft.document)
        return self._dates.get(chosen) or PassageDate(explanation=_("The passage has no words that give a date."))


def _key(date: PassageDate) -> str:
    return f"{date.span.start}-{date.span.end}" if date.span else _NONE


def _label(date: PassageDate) -> str:
    return _("“%(words)s”: %(date)s") % {"words": date.words, "date": say_date(parse_edtf(date.edtf))}


def _events_near(draft: PassageDraft) -> Any:
    """Return the events that may lie on the days of the first date; without a date, none is offered."""
    events = Event.objects.filter(timeline__in=draft.timelines).exclude(status=EventStatus.REJECTED)
    first = draft.dates[0] if draft.dates else None
    if first is None:
        return events.none()
    near = events.overlapping(parse_edtf(first.edtf).bounds).in_order().values_list("pk", flat=True)[:_MOST_EVENTS]
    return events.filter(pk__in=list(near)).select_related("timeline").in_order()

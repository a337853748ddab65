"""The query string of a chronology, as a form."""

from __future__ import annotations

import unicodedata
from collections import Counter
from enum import StrEnum
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from django import forms
from django.db.models import Exists, OuterRef
from django.utils.translation import gettext_lazy as _

from timeline.core.temporal import Bounds, EdtfError, edtf_from_day, parse_edtf
from timeline.models import Actor, Capability, EventStatus, Outlet, Place, Timeline
from timeline.selectors.date_words import say_date
from timeline.selectors.event_filters import Selection, State, search_words
from timeline.selectors.lane_choice import LaneKind
from timeline.web.filter_fields import AreaField, CursorField, DateBoundField, KnownField, ViewField

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from django.db.models import QuerySet
    from django.http import HttpRequest, QueryDict

    from timeline.selectors.keyset_paging import Cursor

_STATES = [
    ("", _("Any state")),
    (State.CORROBORATED, _("Several outlets")),
    (State.SINGLE, _("Single source")),
    (State.DISPUTED, _("Disputed or denied")),
    (State.PLANNED, _("Announced only")),
]
_FILTERS = ("q", "actor", "place", "outlet", "area", "state", "from", "to", "known")
_MOST_OFFERED = 50  # actors or places in a list
_FOR_CURATORS = (State.PROPOSED, _("Proposed"))


class Show(StrEnum):
    """How much of a chronology to show."""

    KEY = "key"
    MORE = "more"
    ALL = "all"


class ChronologyForm(forms.Form):
    """What of a chronology to show: all its state stands in the address."""

    q = forms.CharField(label=_("Search"), max_length=200, required=False)
    actor = forms.ModelChoiceField(Actor.objects.none(), label=_("Actor"), required=False, empty_label=_("Any actor"))
    place = forms.ModelChoiceField(Place.objects.none(), label=_("Place"), required=False, empty_label=_("Any place"))
    outlet = forms.ModelChoiceField(
        Outlet.objects.none(), label=_("Outlet"), required=False, empty_label=_("Any outlet")
    )
    state = forms.ChoiceField(label=_("State"), choices=_STATES, required=False)
    show = forms.TypedChoiceField(
        choices=[(show.value, show.value) for show in Show], coerce=Show, empty_value=None, required=False,
        widget=forms.HiddenInput,
    )  # fmt: skip
    area = AreaField(label=_("Area"), max_length=100, required=False, widget=forms.HiddenInput)
    view = ViewField(label=_("Stretch of time"), max_length=60, required=False, widget=forms.HiddenInput)
    lanes = forms.TypedChoiceField(
        label=_("Lanes"), choices=[(kind.value, kind.value) for kind in LaneKind], coerce=LaneKind, empty_value=None,
        required=False, widget=forms.HiddenInput,
    )  # fmt: skip
    after = CursorField(max_length=40, required=False, widget=forms.HiddenInput)
    before = CursorField(max_length=40, required=False, widget=forms.HiddenInput)

    def __init__(self, data: QueryDict, *, timeline: Timeline, is_curator: bool) -> None:
        super().__init__(data)
        self.is_curator = is_curator
        # “from” is a word of Python, so these two cannot be attributes of the class.
        self.fields["from"] = DateBoundField(label=_("From"), max_length=100, required=False)
        self.fields["to"] = DateBoundField(label=_("To"), max_length=100, required=False)
        self.fields["known"] = KnownField(label=_("As known on"), max_length=100, required=False)
        self._offer_rows(timeline)
        if is_curator:
            self.fields["state"].choices = [*_STATES, _FOR_CURATORS]  # type: ignore[attr-defined]
        for name, hint in (
            ("q", _("Search events and passages")),
            ("from", _("from: spring 2024")),
            ("to", _("to: 2024-12")),
        ):
            self.fields[name].widget.attrs |= {"placeholder": hint, "autocomplete": "off"}
        self.fields["q"].widget.input_type = "search"

    def _offer_rows(self, timeline: Timeline) -> None:
        """Offer what the chronology names; to readers only where they chose something, as `offer` lists the rest."""
        for name in ("actor", "place", "outlet"):
            if self.is_curator or self.data.get(name):
                self.fields[name].queryset = _named_in(timeline, name, is_curator=self.is_curator)  # type: ignore[attr-defined]

    def clean_q(self) -> str:
        """Return the words to search, with each letter and its accents as one character, as documents have them."""
        words = unicodedata.normalize("NFC", str(self.cleaned_data["q"]))
        if words and not search_words(words):
            raise forms.ValidationError(_("Type at least one letter or digit."))
        return words

    def clean(self) -> dict[str, Any]:
        """Return the values; a beginning after the end is an error."""
        values: dict[str, Any] = super().clean() or {}
        first, last = values.get("from"), values.get("to")
        if first and last and first.earliest is not None and last.latest is not None and first.earliest > last.latest:
            self.add_error("to", _("The end lies before the beginning."))
        return values

    def selection(self, *, with_known: bool = False) -> Selection:
        """Return what was asked for, leaving out what was not understood.

        Only pages that show events as known on a day choose by it; what is taken away is what is known today.
        """
        values = self.cleaned_data
        return Selection(
            words=values.get("q", ""),
            actor=values.get("actor"),
            place=values.get("place"),
            outlet=values.get("outlet"),
            area=values.get("area"),
            bounds=_between(values.get("from"), values.get("to")),
            state=State(values["state"]) if values.get("state") else None,
            known=values.get("known") if with_known else None,
            with_proposals=self.is_curator,
        )

    def cursors(self) -> dict[str, Cursor | None]:
        """Return where the page begins or ends."""
        return {name: self.cleaned_data.get(name) for name in ("after", "before")}

    def show_asked(self) -> Show | None:
        """Return how much to show: all where something in particular is asked for, unless the address says else."""
        asked: Show | None = self.cleaned_data.get("show")
        return asked or (Show.ALL if self._in_force() or any(self.cursors().values()) else None)

    def tell_counts(self, counts: Mapping[State, int]) -> None:
        """Name with each state how many events of the chronology are in it."""
        choices: list[tuple[str, str]] = self.fields["state"].choices  # type: ignore[attr-defined]
        self.fields["state"].widget.choices = [
            (value, f"{words} ({counts[State(value)]})" if value else words) for value, words in choices
        ]

    def offer(
        self, *, actors: Mapping[int, int], places: Mapping[int, int], outlets: Sequence[tuple[int, str]]
    ) -> None:
        """Offer these outlets, and the actors and places that most events name, rather than look for all of them."""
        for name, model, counts in (("actor", Actor, actors), ("place", Place, places)):
            chosen = self.cleaned_data.get(name)
            fullest = [key for key, _number in Counter(counts).most_common(_MOST_OFFERED)]
            named = model.objects.filter(pk__in=[*fullest, *([chosen.pk] if chosen else [])])
            self._offer_choices(name, named.values_list("pk", "name"))
        self._offer_choices("outlet", outlets)

    def _offer_choices(self, name: str, choices: Iterable[tuple[int, str]]) -> None:
        field: Any = self.fields[name]
        field.widget.choices = [("", field.empty_label), *choices]

    def active(self) -> list[tuple[str, str, str]]:
        """Return the filters in force as (label, value in words, query string without it)."""
        in_force = self._in_force()
        return [
            (
                str(self.fields[name].label),
                self._in_words(name, value),
                urlencode([one for one in in_force if one[0] != name]),
            )
            for name, value in in_force
        ]

    @property
    def is_refused(self) -> bool:
        """Return whether the address asks for a drawing that there cannot be; no person types that."""
        return any(name in self.errors for name in ("view", "lanes", "area"))

    def filters(self) -> str:
        """Return the filters in force as a query string, without what only says how to show the events."""
        return urlencode(self._in_force())

    def filters_without(self, name: str) -> dict[str, str]:
        """Return the filters in force but one, as typed."""
        return {key: value for key, value in self._in_force() if key != name}

    def query_string(self, **changes: str) -> str:
        """Return the filters in force as a query string, with some changed; without a cursor unless given."""
        show = self.cleaned_data.get("show")
        kept = {"show": show.value if show else "", "view": self._as_asked("view"), "lanes": self._as_asked("lanes")}
        return urlencode(dict(self._in_force()) | {name: value for name, value in kept.items() if value} | changes)

    def _as_asked(self, name: str) -> str:
        return "" if name in self.errors else self.data.get(name, "").strip()

    def _in_force(self) -> list[tuple[str, str]]:
        """Return the filters that were asked for and understood, as typed."""
        asked = [(name, self.data.get(name, "").strip()) for name in _FILTERS]
        return [(name, value) for name, value in asked if value and name not in self.errors]

    def _in_words(self, name: str, value: str) -> str:
        chosen = self.cleaned_data.get(name)
        if name == "state":
            return str(dict(self.fields["state"].choices)[value])  # type: ignore[attr-defined]
        if name == "known":
            return say_date(parse_edtf(edtf_from_day(self.cleaned_data[name])))
        if name in {"from", "to"}:
            bounds: Bounds = self.cleaned_data[name]
            return _with_day(value, bounds.earliest if name == "from" else bounds.latest)
        return str(chosen) if name in {"actor", "place", "outlet"} else value


def _named_in(timeline: Timeline, name: str, *, is_curator: bool) -> QuerySet[Any]:
    """Return the actors, places or outlets that a timeline names, as this person may know."""
    if name == "outlet":
        documents = timeline.documents.standing().filter(outlet=OuterRef("pk"))
        return Outlet.objects.filter(
            Exists(documents if is_curator else documents.filter(releases__timeline=timeline))
        )
    events = timeline.events.exclude(status=EventStatus.REJECTED)
    if not is_curator:
        events = events.filter(status=EventStatus.PUBLISHED)
    if name == "actor":
        return Actor.objects.filter(Exists(events.filter(actors=OuterRef("pk"))))
    return Place.objects.filter(Exists(events.filter(place=OuterRef("pk"))))


def read_filters(request: HttpRequest, timeline: Timeline) -> ChronologyForm:
    """Return the filters that an address asks for, read for this person; the form says what it did not understand."""
    form = ChronologyForm(request.GET, timeline=timeline, is_curator=timeline.allows(request.user, Capability.REVIEW))
    form.is_valid()
    return form


def _with_day(typed: str, day: int | None) -> str:
    """Return a date as typed, with the day that its words were read as: 12/03/2019 (3 December 2019)."""
    read = say_date(parse_edtf(edtf_from_day(day))) if day is not None else ""
    return typed if not read or typed == read or _is_edtf(typed) else f"{typed} ({read})"


def _is_edtf(text: str) -> bool:
    try:
        parse_edtf(text)
    except EdtfError:
        return False
    return True


def _between(first: Bounds | None, last: Bounds | None) -> Bounds | None:
    if first is None and last is None:
        return None
    return Bounds(first.earliest if first else None, last.latest if last else None)

"""What is typed into the search box: words, and what is asked of outlets, actors and dates."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Any

from django import forms
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from timeline.core.temporal import Bounds
from timeline.models import Actor, Outlet, Timeline
from timeline.selectors.event_filters import search_words
from timeline.selectors.search import SearchRequest
from timeline.web.filter_fields import read_bounds

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.contrib.auth.models import AnonymousUser, User
    from django.http import QueryDict

_LONGEST = 400
_MOST_WORDS = 8
_MOST_NAMED = 50  # outlets or actors with a word in their name
_ASKED = re.compile(r'(?:^|(?<=\s))(outlet|actor|before|after):(?:"([^"]*)"|(\S*))', re.IGNORECASE)


class SearchForm(forms.Form):
    """The search box, and the chronology to search in."""

    q = forms.CharField(
        label=gettext_lazy("Search"), max_length=_LONGEST, required=False,
        error_messages={
            "max_length": gettext_lazy("Shorten this to %(limit_value)d characters; it has %(show_value)d."),
        },
        widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off"}),
    )  # fmt: skip

    def __init__(self, data: QueryDict, *, user: User | AnonymousUser) -> None:
        super().__init__(data)
        self.user = user
        self.asked = SearchRequest()
        self.left_out: list[str] = []
        self.fields["in"] = forms.ModelChoiceField(
            Timeline.objects.readable_by(user), to_field_name="slug", required=False, widget=forms.HiddenInput,
            error_messages={"invalid_choice": gettext_lazy("There is no such chronology, or it is not open to you.")},
        )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        """Read what was typed; what is not understood is said, and then nothing is searched."""
        values: dict[str, Any] = super().clean() or {}
        typed = unicodedata.normalize("NFC", values.get("q") or "")
        if typed and not self.errors:
            self._read(typed, values.get("in"))
        return values

    def _read(self, typed: str, timeline: Timeline | None) -> None:
        named: dict[str, str] = {}
        for match in _ASKED.finditer(typed):
            named[match[1].lower()] = match[2] if match[2] is not None else match[3]
        words = search_words(_ASKED.sub(" ", typed), most=_LONGEST)
        self.left_out = words[_MOST_WORDS:]
        self.asked = SearchRequest(
            words=tuple(words[:_MOST_WORDS]),
            outlets=self._named(named.get("outlet"), self._outlets),
            actors=self._named(named.get("actor"), self._actors),
            bounds=self._between(named.get("after"), named.get("before")),
            timeline=timeline,
        )
        if not words and not named:
            self.add_error("q", _("Type at least one letter or digit."))

    def _named(self, name: str | None, find: Callable[[str], list[Any]]) -> tuple[Any, ...] | None:
        if name is None:
            return None
        if not name.strip():
            self.add_error("q", _("Put a name behind the colon, in quotation marks where it has spaces."))
        return tuple(find(name.strip()))

    def _outlets(self, name: str) -> list[Outlet]:
        return list(Outlet.objects.filter(name__icontains=name).order_by("name")[:_MOST_NAMED])

    def _actors(self, name: str) -> list[Actor]:
        named = Q(name__icontains=name) | Q(aliases__icontains=name)
        return list(Actor.objects.filter(named).order_by("name")[:_MOST_NAMED])

    def _between(self, after: str | None, before: str | None) -> Bounds | None:
        """Return the days after the one date and before the other, both excluded."""
        if after is None and before is None:
            return None
        first, last = (self._day(words) for words in (after, before))
        return Bounds(
            first.latest + 1 if first and first.latest is not None else None,
            last.earliest - 1 if last and last.earliest is not None else None,
        )

    def _day(self, words: str | None) -> Bounds | None:
        if words is None:
            return None
        try:
            return read_bounds(words)
        except ValueError as error:
            self.add_error("q", str(error))
            return None

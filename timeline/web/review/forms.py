"""What the inbox is asked for, and what a person decides in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from timeline.models import Act, Citation, Event, EventStatus
from timeline.selectors.review_queue import Order, Tab
from timeline.services.curation.review import Choice

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import QueryDict

    from timeline.models import Timeline

_ITEM = re.compile(r"(\d{1,18}):(\d{1,18})")
_READING = re.compile(r"(\d{1,18}):(\d{1,3})")
_MOST = 200  # proposals decided at once


class QueueForm(forms.Form):
    """The tab, the order, and the words that are looked for."""

    tab = forms.ChoiceField(choices=Tab.choices, required=False)
    order = forms.ChoiceField(label=_("Order"), choices=Order.choices, required=False)
    q = forms.CharField(label=_("Search"), max_length=200, required=False)
    after = forms.CharField(max_length=60, required=False)
    document = forms.IntegerField(min_value=1, max_value=2**63 - 1, required=False)

    @property
    def tab_asked(self) -> Tab:
        """The tab; the first where none is named."""
        return Tab(self.cleaned_data.get("tab") or Tab.NEW)

    @property
    def order_asked(self) -> Order:
        """The order; by document where none is named."""
        return Order(self.cleaned_data.get("order") or Order.DOCUMENT)


class DecisionForm(forms.Form):
    """One thing to do with one or more proposals, each named with the revision that was seen."""

    why = forms.CharField(max_length=2000, required=False)

    def __init__(self, data: QueryDict, timelines: QuerySet[Timeline]) -> None:
        super().__init__(data)
        self._data = data
        self._timelines = timelines

    def clean(self) -> dict[str, Any]:
        """Read what is decided and about what; a complaint where that names nothing that this person reviews."""
        cleaned = super().clean() or {}
        found = [_ITEM.fullmatch(item) for item in self._data.getlist("item")[: _MOST + 1]]
        if not found or len(found) > _MOST or not all(found):
            raise forms.ValidationError(_("Choose between one proposal and %(most)d."), params={"most": _MOST})
        seen = {int(match[1]): int(match[2]) for match in found if match}
        return cleaned | {"seen": seen, "choice": self._choice(cleaned.get("why", ""))}

    def _choice(self, why: str) -> Choice:
        for act in (Act.ATTACH, Act.DUPLICATE, Act.DISTINGUISH):
            if act.value in self.data:
                return Choice(act, why, other=self._other(self.data[act.value]))
        if "reading" in self.data:
            return self._reading(str(self.data["reading"]), why)
        if self.data.get("action") not in {Act.ACCEPT, Act.REJECT}:
            raise forms.ValidationError(_("Choose what to do."))
        return Choice(Act(self.data["action"]), why)

    def _other(self, key: Any) -> Event:
        standing = Event.objects.filter(timeline__in=self._timelines).exclude(status=EventStatus.REJECTED)
        is_key = str(key).isdecimal() and len(str(key)) < 18
        other = standing.select_related("timeline").filter(pk=int(key)).first() if is_key else None
        if other is None:
            raise forms.ValidationError(_("The other event is not there any more."))
        return other

    def _reading(self, value: str, why: str) -> Choice:
        match = _READING.fullmatch(value)
        rows = Citation.objects.select_related("claim__event__timeline", "document__outlet")
        citation = rows.filter(pk=int(match[1])).first() if match else None
        if match is None or citation is None:
            raise forms.ValidationError(_("There is no such reading."))
        return Choice(Act.READING, why, citation=citation, reading=int(match[2]))

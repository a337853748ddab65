"""What stands at the head of a chronology, and in the list of chronologies."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Count, Exists, Max, Min, OuterRef, Q

from timeline.core.temporal import civil_date, describe, edtf_from_year, parse_edtf
from timeline.models import Outlet
from timeline.selectors.event_filters import STATES, State

if TYPE_CHECKING:
    from datetime import datetime

    from timeline.models import Timeline
    from timeline.models.event import EventQuerySet


@dataclass(frozen=True, slots=True)
class Overview:
    """Counts of what one may see, the years it spans, and when it last changed."""

    event_count: int
    corroborated_count: int
    single_count: int
    disputed_count: int
    planned_count: int
    proposed_count: int
    document_count: int
    outlet_count: int
    span: str
    changed_at: datetime | None

    @property
    def counts(self) -> dict[State, int]:
        """How many events are in each state, as the filter finds them."""
        return {
            State.CORROBORATED: self.corroborated_count,
            State.SINGLE: self.single_count,
            State.DISPUTED: self.disputed_count,
            State.PLANNED: self.planned_count,
            State.PROPOSED: self.proposed_count,
        }


def present_overview(timeline: Timeline, visible: EventQuerySet) -> Overview:
    """Return the overview of a timeline for somebody who may see these of its events."""
    # One scan of one index (event_by_status); when it last changed stands in another.
    states = {f"in_{state}": Count("status", filter=Q(**condition)) for state, condition in STATES.items()}
    events = visible.order_by().aggregate(
        count=Count("*"), first=Min("position"), last=Max("latest"), place=Max("position"), **states
    )
    documents = timeline.documents.filter(outlet=OuterRef("pk"))
    return Overview(
        event_count=events["count"],
        **{f"{state}_count": events[f"in_{state}"] for state in STATES},
        document_count=timeline.documents.count(),
        outlet_count=Outlet.objects.filter(Exists(documents)).count(),
        span=_span(events["first"], max(filter(None, (events["last"], events["place"])), default=None)),
        changed_at=visible.order_by("-changed_at").values_list("changed_at", flat=True).first(),
    )


def _span(first: int | None, last: int | None) -> str:
    """Return the years from the first day to the last: 1984–2024."""
    if first is None or last is None:
        return ""
    return describe(parse_edtf(f"{_year(first)}/{_year(last)}"))


def _year(day: int) -> str:
    return edtf_from_year(civil_date(day).year)

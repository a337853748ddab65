"""What stands at the head of a chronology, and in the list of chronologies."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Count, Max, Min

from timeline.models import EventStatus, Outlet
from timeline.temporal import civil_date, describe, edtf_from_year, parse_edtf

if TYPE_CHECKING:
    from datetime import datetime

    from timeline.models import Timeline


@dataclass(frozen=True, slots=True)
class Overview:
    """Counts of what is published, the years it spans, and when it last changed."""

    event_count: int
    document_count: int
    outlet_count: int
    span: str
    changed_at: datetime | None


def present_overview(timeline: Timeline) -> Overview:
    """Return the overview of one timeline."""
    published = timeline.events.filter(status=EventStatus.PUBLISHED)
    events = published.aggregate(
        count=Count("id"), first=Min("position"), last=Max("latest"), place=Max("position"), changed=Max("changed_at")
    )
    return Overview(
        event_count=events["count"],
        document_count=timeline.documents.count(),
        outlet_count=Outlet.objects.filter(documents__timelines=timeline).distinct().count(),
        span=_span(events["first"], max(filter(None, (events["last"], events["place"])), default=None)),
        changed_at=events["changed"],
    )


def _span(first: int | None, last: int | None) -> str:
    """Return the years from the first day to the last: 1984–2024."""
    if first is None or last is None:
        return ""
    return describe(parse_edtf(f"{_year(first)}/{_year(last)}"))


def _year(day: int) -> str:
    return edtf_from_year(civil_date(day).year)

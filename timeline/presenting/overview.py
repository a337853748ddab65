"""What stands at the head of a chronology, and in the list of chronologies."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Count, Exists, Max, Min, OuterRef, Q

from timeline.models import EventStatus, Outlet
from timeline.temporal import civil_date, describe, edtf_from_year, parse_edtf

if TYPE_CHECKING:
    from datetime import datetime

    from timeline.models import Timeline


@dataclass(frozen=True, slots=True)
class Overview:
    """Counts of what is published, the years it spans, and when it last changed."""

    event_count: int
    corroborated_count: int
    disputed_count: int
    document_count: int
    outlet_count: int
    span: str
    changed_at: datetime | None


def present_overview(timeline: Timeline) -> Overview:
    """Return the overview of one timeline."""
    published = timeline.events.filter(status=EventStatus.PUBLISHED)
    # One scan of one index (event_by_status); when it last changed stands in another.
    events = published.aggregate(
        count=Count("*"),
        corroborated=Count("status", filter=Q(outlet_count__gte=2)),
        disputed=Count("status", filter=Q(is_disputed=True)),
        first=Min("position"),
        last=Max("latest"),
        place=Max("position"),
    )
    documents = timeline.documents.filter(outlet=OuterRef("pk"))
    return Overview(
        event_count=events["count"],
        corroborated_count=events["corroborated"],
        disputed_count=events["disputed"],
        document_count=timeline.documents.count(),
        outlet_count=Outlet.objects.filter(Exists(documents)).count(),
        span=_span(events["first"], max(filter(None, (events["last"], events["place"])), default=None)),
        changed_at=published.order_by("-changed_at").values_list("changed_at", flat=True).first(),
    )


def _span(first: int | None, last: int | None) -> str:
    """Return the years from the first day to the last: 1984–2024."""
    if first is None or last is None:
        return ""
    return describe(parse_edtf(f"{_year(first)}/{_year(last)}"))


def _year(day: int) -> str:
    return edtf_from_year(civil_date(day).year)

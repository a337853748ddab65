"""The axis of a chronology, from one narrow query."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils.text import slugify

from timeline.axis import Axis, AxisItem, compute_axis
from timeline.models import Citation, Claim, ClaimStatus, Modality, Stance
from timeline.temporal import Extent

if TYPE_CHECKING:
    from timeline.models import Timeline
    from timeline.models.event import EventQuerySet
    from timeline.temporal import Bounds

WIDE, NARROW = 1080, 358
_MOST_MARKS = 150


@dataclass(frozen=True, slots=True)
class Drawings:
    """The axis drawn for a desktop and for a phone."""

    wide: Axis
    narrow: Axis


def draw_axis(timeline: Timeline, events: EventQuerySet, *, window: Bounds | None) -> Drawings:
    """Return the drawings of these events; the window marks the stretch that the page lists."""
    dated = events.filter(position__isnull=False)
    rows = list(dated.order_by("position", "sequence", "id").values_list("earliest", "latest", "extent", "id"))
    items = _marked(timeline, dated) if len(rows) <= _MOST_MARKS else [_plain(*row) for row in rows]
    return Drawings(
        wide=compute_axis(items, width=WIDE, window=window),
        narrow=compute_axis(items, width=NARROW, window=window, compact=True),
    )


def _plain(earliest: int | None, latest: int | None, extent: str, key: int) -> AxisItem:
    return AxisItem(key, earliest, latest, Extent(extent), "", "", "")


def _marked(timeline: Timeline, events: EventQuerySet) -> list[AxisItem]:
    """Return the items with title, address and state: there are few enough to be drawn one by one."""
    claims = Claim.objects.filter(event=OuterRef("pk"), status=ClaimStatus.ACCEPTED)
    contradicting = Citation.objects.filter(
        claim__event=OuterRef("pk"), claim__status=ClaimStatus.ACCEPTED, stance=Stance.CONTRADICTS
    )
    rows = events.annotate(
        is_disputed=Exists(claims.filter(modality=Modality.DENIED)) | Exists(contradicting),
        is_planned=Exists(claims) & ~Exists(claims.exclude(modality=Modality.PLANNED)),
    ).order_by("position", "sequence", "id")
    return [
        AxisItem(
            key=key,
            earliest=earliest,
            latest=latest,
            extent=Extent(extent),
            label=title,
            href=reverse("event-detail", args=[timeline.slug, key, slugify(title) or "event"]),
            state="disputed" if is_disputed else "planned" if is_planned else "attested",
        )
        for key, earliest, latest, extent, title, is_disputed, is_planned in rows.values_list(
            "id", "earliest", "latest", "extent", "title", "is_disputed", "is_planned"
        )
    ]

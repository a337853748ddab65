"""Compare what waits for review with the events of its days, and keep which may be the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Exists, OuterRef, Q

from timeline.models import Claim, ClaimStatus, Comparison, Event, EventStatus, Likeness
from timeline.selectors.similar_events import find_alike_of_each
from timeline.services.batches import in_batches
from timeline.services.locks import try_lock_comparing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.models import Timeline
    from timeline.models.event import EventQuerySet

_BATCH = 100


def compare_waiting(timelines: Sequence[Timeline] | None = None, *, most: int) -> int:
    """Compare at most so many waiting events that changed since they were compared; return how many were.

    None compares those of all timelines. Where another process is comparing, nothing is done.
    """
    stale = _stale()
    if timelines is not None:
        stale = stale.filter(timeline__in=timelines)
    found = list(
        stale.select_related("timeline").defer("search", "told").order_by("timeline", "position", "pk")[:most]
    )
    return sum(_compare(batch) for batch in in_batches(found, _BATCH))


def _stale() -> EventQuerySet:
    """Return the dated events that wait and were not compared as they are now."""
    proposed = Claim.objects.filter(event=OuterRef("pk"), status=ClaimStatus.PROPOSED)
    compared = Comparison.objects.filter(event=OuterRef("pk"), revision=OuterRef("revision"))
    waiting = Event.objects.exclude(status=EventStatus.REJECTED).exclude(edtf="")
    return waiting.filter(Q(status=EventStatus.PROPOSED) | Exists(proposed)).exclude(Exists(compared))


@transaction.atomic
def _compare(events: Sequence[Event]) -> int:
    if not try_lock_comparing():
        return 0
    standing = Event.objects.exclude(status=EventStatus.REJECTED)
    alike = find_alike_of_each(events, standing.filter(timeline__in={event.timeline_id for event in events}))
    pairs = {(key, one.key) for key, found in alike.items() for one in found}
    keys = [event.pk for event in events]
    Likeness.objects.filter(Q(event__in=keys) | Q(other__in=keys)).delete()
    both = sorted(pairs | {(other, key) for key, other in pairs})
    Likeness.objects.bulk_create(
        (Likeness(event_id=one, other_id=other) for one, other in both), ignore_conflicts=True
    )
    Comparison.objects.bulk_create(
        (Comparison(event_id=event.pk, revision=event.revision) for event in events),
        update_conflicts=True, unique_fields=["event"], update_fields=["revision"],
    )  # fmt: skip
    return len(events)

"""Compare what waits for review with the events of its days, and keep which may be the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import IntegrityError, transaction
from django.db.models import Exists, OuterRef, Q

from timeline.models import Claim, ClaimStatus, ComparedRevision, Event, EventStatus, PossibleDuplicate
from timeline.selectors.similar_events import rank_alike
from timeline.services.batches import in_batches
from timeline.services.locks import try_lock_comparing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.models import Timeline
    from timeline.models.event import EventQuerySet

_BATCH = 100
_MOST_ALIKE = 50  # of one event; with more, somebody brought the same thing again and again


def compare_waiting(timelines: Sequence[Timeline] | None = None, *, most: int) -> int:
    """Compare at most so many events that wait, or once did, and changed since; return how many were.

    None compares those of all timelines. Where another process is comparing, nothing is done.
    """
    stale = _stale()
    if timelines is not None:
        stale = stale.filter(timeline__in=timelines)
    keys = list(stale.order_by("timeline", "position", "pk").values_list("pk", flat=True)[:most])
    return sum(_compare_batch(batch) for batch in in_batches(keys, _BATCH))


def _stale() -> EventQuerySet:
    """Return the dated events that wait, or were compared when they did, and were not compared as they are now."""
    proposed = Claim.objects.filter(event=OuterRef("pk"), status=ClaimStatus.PROPOSED)
    compared = ComparedRevision.objects.filter(event=OuterRef("pk"))
    concerned = Q(status=EventStatus.PROPOSED) | Exists(proposed) | Exists(compared)
    return _standing().filter(concerned).exclude(Exists(compared.filter(revision=OuterRef("revision"))))


def _standing() -> EventQuerySet:
    return Event.objects.filter(timeline__deleted_at=None, position__isnull=False).exclude(status=EventStatus.REJECTED)


def _compare_batch(keys: Sequence[int]) -> int:
    """Compare some events; none where one that they are like was taken away meanwhile: they stay for the next time."""
    try:
        with transaction.atomic():
            return _compare(keys) if try_lock_comparing() else 0
    except IntegrityError:
        return 0


def _compare(keys: Sequence[int]) -> int:
    events = list(_standing().filter(pk__in=keys).defer("search", "told"))
    near = _standing().filter(timeline__in={event.timeline_id for event in events})
    alike = rank_alike(events, near)
    pairs = {(key, one.pk) for key, ranked in alike.items() for _alike, one in ranked[:_MOST_ALIKE]}
    both = sorted(pairs | {(other, key) for key, other in pairs})
    PossibleDuplicate.objects.filter(Q(event__in=keys) | Q(other__in=keys)).delete()
    rows = [PossibleDuplicate(event_id=one, other_id=other) for one, other in both]
    PossibleDuplicate.objects.bulk_create(rows, ignore_conflicts=True)
    ComparedRevision.objects.bulk_create(
        (ComparedRevision(event_id=event.pk, revision=event.revision) for event in events),
        update_conflicts=True, unique_fields=["event"], update_fields=["revision"],
    )  # fmt: skip
    return len(events)

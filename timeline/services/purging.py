"""Purging: what was deleted long enough ago goes for good, with its history and its originals, which is recorded."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

import pghistory.models
import pgtrigger
from django.conf import settings
from django.core.cache import caches
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from timeline.models import Capture, Citation, Claim, Decision, Distinction, Document, Event, Outlet, Purge, Timeline
from timeline.models.names import keeper_of_names
from timeline.selectors.object_history import version_rows
from timeline.services.captures.originals import delete_original

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from datetime import datetime

    from django.db.models import QuerySet

    _History = tuple[str, Q]  # the table, and which of its rows

_HISTORIES = ("event", "claim", "citation", "document", "membership")
_PROTECTED = ("timeline.Event:published_is_not_deleted", "timeline.Decision:decisions_are_only_added")
_STORIES = "timeline.StoryDecision:story_decisions_are_only_added"


def purge_deleted(*, now: datetime | None = None) -> list[Purge]:
    """Take away what was deleted longer ago than the grace period, each in a transaction of its own; return it."""
    before = (now or timezone.now()) - timedelta(days=settings.DELETION_GRACE_DAYS)
    timelines = Timeline.objects.filter(deleted_at__lt=before).order_by("pk")
    purged = [_purge_timeline(key) for key in list(timelines.values_list("pk", flat=True))]
    documents = Document.objects.filter(deleted_at__lt=before, citations__isnull=True).order_by("pk")
    purged += [_purge_document(key) for key in list(documents.values_list("pk", flat=True))]
    if purged:
        transaction.on_commit(
            caches["pages"].clear
        )  # no page there is given out any more, but its words are on the disk
    return purged


@transaction.atomic
def _purge_timeline(key: int) -> Purge:
    """Remove a timeline with its events, its captures and the documents that no other timeline has."""
    timeline = Timeline.objects.select_for_update().get(pk=key)
    purge = Purge(
        kind="timeline", key=key, deleted_at=timeline.deleted_at or timezone.now(), deleted_by=timeline.deleted_by
    )
    counts = {"events": timeline.events.count(), "captures": timeline.captures.count()}
    forgotten = _history_of(timeline)
    _remove_events(timeline)
    hashes = set(timeline.captures.values_list("content_sha256", flat=True))
    timeline.captures.all().delete()
    alone = [one for one in timeline.documents.all() if not one.timelines.exclude(pk=key).exists()]
    hashes |= _remove_documents(alone)
    _hand_over_outlets(timeline)
    with pgtrigger.ignore(_STORIES):
        timeline.delete()
    _forget(forgotten)
    purge.counts = counts | {"documents": len(alone), "originals": _remove_originals(hashes)}
    purge.save()
    return purge


def _remove_events(timeline: Timeline) -> None:
    events = list(timeline.events.values_list("pk", flat=True))
    claims = list(Claim.objects.filter(event__in=events).values_list("pk", flat=True))
    citations = list(Citation.objects.filter(claim__in=claims).values_list("pk", flat=True))
    with pgtrigger.ignore(*_PROTECTED):
        Distinction.objects.filter(Q(one__in=events) | Q(other__in=events)).delete()
        Decision.objects.filter(event__in=events).delete()
        Citation.objects.filter(pk__in=citations).delete()
        Claim.objects.filter(pk__in=claims).delete()
        Event.objects.filter(pk__in=events).update(merged_into=None)
        Event.objects.filter(pk__in=events).delete()


def _hand_over_outlets(timeline: Timeline) -> None:
    """Let the timelines that still have a document keep the name of its outlet; the others go with the timeline."""
    for document in Document.objects.filter(outlet__timeline=timeline).select_related("outlet").defer("text"):
        outlet = document.outlet
        kept = {"site": outlet.site, "group": outlet.group, "country": outlet.country}
        keepers = [keeper_of_names(one) for one in document.timelines.exclude(pk=timeline.pk)]
        keeper = None if None in keepers else keepers[0]
        document.outlet, _is_new = Outlet.objects.get_or_create(name=outlet.name, timeline=keeper, defaults=kept)
        document.save(update_fields=["outlet"])


@transaction.atomic
def _purge_document(key: int) -> Purge:
    document = Document.objects.select_for_update().get(pk=key)
    purge = Purge(
        kind="document", key=key, deleted_at=document.deleted_at or timezone.now(), deleted_by=document.deleted_by
    )
    purge.counts = {"documents": 1, "originals": _remove_originals(_remove_documents([document]))}
    purge.save()
    return purge


def _remove_documents(documents: Collection[Document]) -> set[str]:
    """Remove documents, so that nothing points at them, and return the hashes of their originals."""
    keys = [one.pk for one in documents]
    captures = Capture.objects.filter(document__in=keys)
    hashes = {one.bytes_sha256 for one in documents} | set(captures.values_list("content_sha256", flat=True))
    captures.delete()
    Document.objects.filter(supersedes__in=keys).update(supersedes=None)
    Document.objects.filter(copy_of__in=keys).update(copy_of=None)
    Document.objects.filter(pk__in=keys).delete()
    _forget([("document", Q(pgh_obj__in=keys)), ("citation", Q(document__in=keys))])
    return hashes


def _history_of(timeline: Timeline) -> list[_History]:
    """Return which history a timeline has: also that of claims, passages and members that went before."""
    own = Q(timeline=timeline.pk)
    events = _keys(("event", own)) | set(timeline.events.values_list("pk", flat=True))
    of_events = Q(event__in=events)
    claims = _keys(("claim", of_events)) | set(Claim.objects.filter(of_events).values_list("pk", flat=True))
    return [("citation", Q(claim__in=claims)), ("claim", of_events), ("event", own), ("membership", own)]


def _rows(history: _History) -> QuerySet[Any]:
    name, of = history
    rows: QuerySet[Any] = version_rows(name).filter(of)
    return rows


def _keys(history: _History) -> set[int]:
    return set(_rows(history).values_list("pgh_obj", flat=True))


def _forget(histories: Iterable[_History]) -> None:
    """Remove the history of rows that are gone, and the reasons beside it: they have their words."""
    contexts: set[Any] = set()
    for history in histories:
        contexts |= set(_rows(history).values_list("pgh_context", flat=True)) - {None}
        _rows(history).delete()
    for name in _HISTORIES:
        contexts -= set(_rows((name, Q(pgh_context__in=contexts))).values_list("pgh_context", flat=True))
    pghistory.models.Context.objects.filter(pk__in=contexts).delete()


def _remove_originals(hashes: set[str]) -> int:
    """Remove the bytes that nothing needs any more, once the rows are gone; return how many."""
    needed = set(Document.objects.filter(bytes_sha256__in=hashes).values_list("bytes_sha256", flat=True))
    needed |= set(Capture.objects.filter(content_sha256__in=hashes).values_list("content_sha256", flat=True))
    gone = sorted(hashes - needed - {""})
    for sha256 in gone:
        transaction.on_commit(partial(delete_original, sha256))
    return len(gone)

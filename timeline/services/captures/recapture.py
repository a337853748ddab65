"""Looking again at pages that were captured before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Exists, F, Max, OuterRef
from django.db.models.functions import Greatest
from django.utils.translation import gettext as _

from timeline.models import Capture, CaptureState, CaptureWay, Document, TextKind
from timeline.models.version_chain import live_version, versions_of
from timeline.services.captures.taking_in import bring
from timeline.services.errors import RefusedError

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from django.contrib.auth.models import User
    from django.db.models import QuerySet

    from timeline.models import Timeline

_UNFINISHED = (CaptureState.WAITING, CaptureState.WORKING)


def recapture(document: Document, user: User | None, *, batch: UUID | None = None) -> Capture:
    """Fetch the page of a document again; return the capture, or the one that is under way already."""
    if reason := why_not_again(document):
        raise RefusedError(reason)
    live = live_version(document)
    running = Capture.objects.filter(again__in=versions_of(live), state__in=_UNFINISHED).first()
    if running:
        return running
    timeline = live.timelines.order_by("pk").first()
    if timeline is None:
        raise RefusedError(_("“%s” belongs to no timeline; add it to one first.") % document)
    return bring(
        timeline=timeline, user=user, way=CaptureWay.AGAIN, name=live.title, url=live.url, again=live, batch=batch
    )


def why_not_again(document: Document) -> str:
    """Return in a sentence why a document's page cannot be compared with it, or nothing."""
    if not document.url:
        return _("“%s” was brought without an address, so there is no page to look at.") % document
    if document.text_kind != TextKind.FULL:
        return _("“%s” is not the publisher’s text, so the page cannot be compared with it.") % document
    return ""


def find_due(*, before: datetime, timeline: Timeline | None = None) -> QuerySet[Document]:
    """Return the newest versions whose page nobody looked at since a moment, those longest ago first.

    Having tried counts as looking, so that pages that are gone are not asked for in every run.
    """
    places = Document.timelines.through.objects.filter(document=OuterRef("pk"))
    if timeline:
        places = places.filter(timeline=timeline)
    later = Document.objects.filter(supersedes=OuterRef("pk"))
    newest = Document.objects.filter(~Exists(later), Exists(places), text_kind=TextKind.FULL).exclude(url="")
    tried = Max("captured_again_by__created_at")
    under_way = Capture.objects.filter(state__in=_UNFINISHED, again__isnull=False).values("again")
    looked = newest.annotate(looked_at=Greatest(F("captured_at"), F("checked_at"), tried))
    return looked.filter(looked_at__lt=before).exclude(pk__in=under_way).order_by("looked_at", "pk")

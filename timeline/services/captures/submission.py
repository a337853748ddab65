"""Submitting files, pasted texts and web addresses: each is kept at once, and read by whoever does the work."""

from __future__ import annotations

import uuid
from collections import Counter
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Unpack

from django.db import transaction
from django.db.models import Exists, F, Max, OuterRef
from django.db.models.functions import Greatest
from django.utils import timezone
from django.utils.translation import gettext as _

from timeline.ingest import read_addresses
from timeline.models import Capability, Capture, CaptureChoice, CaptureMethod, CaptureState, Document, TextKind
from timeline.models.version_chain import live_version, versions_of
from timeline.selectors.access import readable_versions
from timeline.services.access.guards import require_allowed, require_capture_allowed
from timeline.services.captures.budgets import require_budget
from timeline.services.captures.processing import queue_processing
from timeline.services.captures.state import Change, create_capture, end_capture
from timeline.services.errors import RefusedError

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from django.contrib.auth.models import User
    from django.db.models import QuerySet

    from timeline.ingest import Address
    from timeline.models import Timeline
    from timeline.services.captures.drafting import Defaults
    from timeline.services.captures.state import NewCapture
    from timeline.services.documents.storage import NearPolicy

_LONGEST_NAME = 500
_LONG = timedelta(minutes=15)
_UNFINISHED = (CaptureState.WAITING, CaptureState.WORKING)


def submit_capture(**submitted: Unpack[NewCapture]) -> Capture:
    """Store what somebody submits as a capture and queue it for reading; once this returns it is not lost.

    Bytes that cannot be kept do not raise: the capture has the state FAILED and a message, so that the others of a
    batch go on.
    """
    require_allowed(submitted["user"], Capability.CAPTURE, submitted["timeline"])
    with transaction.atomic():
        capture = create_capture(**submitted)
        if not capture.is_finished:
            queue_processing(capture)
    capture.refresh_from_db()
    return capture


def decide(capture: Capture, choice: CaptureChoice | str, user: User | None = None) -> Capture:
    """Do what a person chose about something that is nearly the same as a stored document."""
    with transaction.atomic():
        capture = Capture.objects.select_for_update().get(pk=capture.pk)
        require_capture_allowed(user, capture)
        if capture.state not in {CaptureState.ASKING, CaptureState.PROPOSED}:
            raise RefusedError(_("Nothing is asked about it any more."))
        capture.choice, capture.decided_by = CaptureChoice(choice), user
        if choice == CaptureChoice.SKIP:
            message = _("Skipped: %s") % capture.message
            return end_capture(capture, Change(CaptureState.SKIPPED, message, document=capture.nearest))
        if capture.state == CaptureState.PROPOSED:
            require_allowed(user, Capability.PUBLISH, capture.timeline)
        _wait_again(capture)
    capture.refresh_from_db()
    return capture


def retry(capture: Capture, user: User | None = None) -> Capture:
    """Take something in once more that failed, was refused or was skipped, or that nobody has worked on for long."""
    open_again = {CaptureState.FAILED, CaptureState.REFUSED, CaptureState.SKIPPED}
    with transaction.atomic():
        capture = Capture.objects.select_for_update().get(pk=capture.pk)
        require_capture_allowed(user, capture)
        if capture.state not in open_again and not is_left(capture):
            raise RefusedError(_("It has been added already, or is still being read."))
        require_budget(user, capture.timeline)
        capture.choice = ""
        capture.attempt_count = 0
        _wait_again(capture)
    capture.refresh_from_db()
    return capture


def is_left(capture: Capture) -> bool:
    """Return whether the process that read it has ended without a word, as a web process may that was killed."""
    begun = capture.started_at or capture.created_at
    return not capture.is_finished and timezone.now() - begun > _LONG


def _wait_again(capture: Capture) -> None:
    capture.state, capture.message, capture.finished_at = CaptureState.WAITING, "", None
    capture.save(update_fields=["state", "message", "finished_at", "choice", "attempt_count", "decided_by"])
    queue_processing(capture)


@dataclass(frozen=True, slots=True)
class AddressReport:
    """How many addresses ended in which state, and a sentence for each that did not become a document."""

    states: Counter[str]
    notes: tuple[str, ...]
    refused: tuple[str, ...]


def submit_addresses(*, timeline: Timeline, text: str, defaults: Defaults, near: NearPolicy) -> AddressReport:
    """Bring every address of a CSV; near-copies wait for a person unless `near` says what to do with them."""
    listed = read_addresses(text)
    batch = uuid.uuid4()
    choice = near.value if near.value in CaptureChoice.values else ""
    for address in listed.addresses:
        submit_capture(
            timeline=timeline, user=None, method=CaptureMethod.ADDRESS, name=address.url, url=address.url, batch=batch,
            user_metadata=_metadata_of_address(address, defaults), choice=choice,
        )  # fmt: skip
    submitted = list(Capture.objects.filter(batch=batch).order_by("id"))
    notes = tuple(f"{one.name}: {one.message}" for one in submitted if one.message)
    return AddressReport(Counter(one.get_state_display() for one in submitted), notes, listed.refused)


def _metadata_of_address(address: Address, defaults: Defaults) -> dict[str, str]:
    metadata = {
        "title": address.title,
        "outlet": address.outlet or defaults.outlet,
        "published": address.published or defaults.published,
        "language": address.language or defaults.language,
    }
    return {name: value for name, value in metadata.items() if value}


def recapture(document: Document, user: User | None, *, batch: UUID | None = None) -> Capture:
    """Fetch the page of a document again; return the capture, or the one that is under way already."""
    if reason := why_not_recapturable(document):
        raise RefusedError(reason)
    live = live_version(document, among=None if user is None else readable_versions(document, user))
    running = Capture.objects.filter(recapture_of__in=versions_of(live), state__in=_UNFINISHED)
    seen = running if user is None else running.visible_to(user)
    if under_way := seen.first():
        return under_way
    if running.exists():
        raise RefusedError(_("Somebody is looking at this page already; try again in a few minutes."))
    timelines = live.timelines.standing() if user is None else live.timelines.where_may(user, Capability.CAPTURE)
    timeline = timelines.order_by("pk").first()
    if timeline is None:
        raise RefusedError(
            _("“%s” belongs to no chronology that you add documents to; add it to one first.") % document
        )
    require_budget(user, timeline)
    return submit_capture(
        timeline=timeline,
        user=user,
        method=CaptureMethod.RECAPTURE,
        name=live.title,
        url=live.url,
        recapture_of=live,
        batch=batch,
    )


def why_not_recapturable(document: Document) -> str:
    """Return in a sentence why a document's page cannot be compared with it, or nothing."""
    if not document.url:
        return _("“%s” was submitted without an address, so there is no page to check.") % document
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
    tried = Max("recaptures__created_at")
    under_way = Capture.objects.filter(state__in=_UNFINISHED, recapture_of__isnull=False).values("recapture_of")
    looked = newest.annotate(looked_at=Greatest(F("captured_at"), F("checked_at"), tried))
    return looked.filter(looked_at__lt=before).exclude(pk__in=under_way).order_by("looked_at", "pk")

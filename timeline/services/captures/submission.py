"""Bringing: what somebody brings is kept at once, and read by whoever does the work."""

from __future__ import annotations

import uuid
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from procrastinate.contrib.django import app

from timeline.models import Capture, CaptureChoice, CaptureState
from timeline.services.captures.originals import OriginalError, keep_original
from timeline.services.captures.results import Change, end_capture
from timeline.services.errors import RefusedError

if TYPE_CHECKING:
    from uuid import UUID

    from django.contrib.auth.models import User

    from timeline.models import Document, Timeline
    from timeline.models.capture import CaptureWay

TASK = "timeline.jobs.take_in"
_LONGEST_NAME = 500
_LONG = timedelta(minutes=15)


def bring(
    *,
    timeline: Timeline,
    user: User | None,
    way: CaptureWay | str,
    name: str,
    content: bytes | None = None,
    url: str = "",
    said: dict[str, str] | None = None,
    batch: UUID | None = None,
    again: Document | None = None,
    parent: Capture | None = None,
    answer: dict[str, Any] | None = None,
    choice: CaptureChoice | str = "",
) -> Capture:
    """Keep what somebody brings, note it and have it read; it is lost no more when this returns.

    Bytes that cannot be kept are told on the capture, so that one of many brought together never stops the others.
    """
    capture = Capture(
        timeline=timeline, user=user, way=way, name=(name or url)[:_LONGEST_NAME].replace("\0", ""), url=url,
        said=said or {}, batch=batch or uuid.uuid4(), again=again, parent=parent, answer=answer or {}, choice=choice,
    )  # fmt: skip
    try:
        capture.content_sha256 = "" if content is None else keep_original(content)
    except OriginalError as error:
        capture.state, capture.message = CaptureState.FAILED, str(error)
        capture.save()
        return capture
    with transaction.atomic():
        capture.save()
        _defer(capture)
    capture.refresh_from_db()
    return capture


def decide(capture: Capture, choice: CaptureChoice | str, user: User | None = None) -> Capture:
    """Do what a person chose about something that is nearly the same as a stored document."""
    with transaction.atomic():
        capture = Capture.objects.select_for_update().get(pk=capture.pk)
        if capture.state != CaptureState.ASKING:
            raise RefusedError(_("Nothing is asked about it any more."))
        capture.choice = CaptureChoice(choice)
        capture.user = capture.user or user
        if choice == CaptureChoice.SKIP:
            message = _("Skipped: %s") % capture.message
            return end_capture(capture, Change(CaptureState.SKIPPED, message, document=capture.nearest))
        _wait_again(capture)
    capture.refresh_from_db()
    return capture


def retry(capture: Capture) -> Capture:
    """Take something in once more that failed, was refused or was skipped, or that nobody has worked on for long."""
    again = {CaptureState.FAILED, CaptureState.REFUSED, CaptureState.SKIPPED}
    with transaction.atomic():
        capture = Capture.objects.select_for_update().get(pk=capture.pk)
        if capture.state not in again and not _is_left(capture):
            raise RefusedError(_("It is taken in already, or still being read."))
        capture.choice = ""
        capture.attempt_count = 0
        _wait_again(capture)
    capture.refresh_from_db()
    return capture


def _is_left(capture: Capture) -> bool:
    """Tell whether the process that read it has ended without a word, as a web process may that was killed."""
    begun = capture.started_at or capture.created_at
    return not capture.is_finished and timezone.now() - begun > _LONG


def _wait_again(capture: Capture) -> None:
    capture.state, capture.message, capture.finished_at = CaptureState.WAITING, "", None
    capture.save(update_fields=["state", "message", "finished_at", "choice", "attempt_count", "user"])
    _defer(capture)


def _defer(capture: Capture) -> None:
    """Queue the work in the transaction that notes it, or do it here as soon as that is stored."""
    if settings.TASKS == "queue":
        app.configure_task(TASK, lock=f"capture-{capture.pk}").defer(capture_pk=capture.pk)
    else:
        transaction.on_commit(partial(app.tasks[TASK].func, capture_pk=capture.pk))

"""The life of a capture: created, begun by one worker at a time, ended with a state and a message."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NotRequired, TypedDict, Unpack

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from timeline.ingest import CaptureError
from timeline.models import Capture, CaptureState
from timeline.services.captures.originals import OriginalError, keep_original

if TYPE_CHECKING:
    from uuid import UUID

    from django.contrib.auth.models import User

    from timeline.models import ApiToken, CaptureChoice, CaptureMethod, Document, Timeline

_LONGEST_NAME = 500
MOST_ATTEMPTS = 12  # what ends its worker each time is not taken up for ever


@dataclass(frozen=True, slots=True)
class Change:
    """The outcome of a capture."""

    state: CaptureState
    message: str = ""
    document: Document | None = None
    nearest: Document | None = None
    likeness: float | None = None


class Superseded(Exception):  # noqa: N818 - nothing went wrong
    """Another worker took the capture over meanwhile; what this one did must not be stored."""


class FaultError(CaptureError):
    """A fault on our side: the same may succeed when it is tried again."""


class NewCapture(TypedDict):
    """What somebody submits: bytes as `content` or a `url` to fetch, and what is known about it."""

    timeline: Timeline
    user: User | None
    method: CaptureMethod | str
    name: str
    content: NotRequired[bytes | None]
    url: NotRequired[str]
    user_metadata: NotRequired[dict[str, str]]
    batch: NotRequired[UUID | None]
    recapture_of: NotRequired[Document]
    parent: NotRequired[Capture]
    token: NotRequired[ApiToken | None]
    response: NotRequired[dict[str, Any]]
    choice: NotRequired[CaptureChoice | str]


def create_capture(**submitted: Unpack[NewCapture]) -> Capture:
    """Store a capture and keep its bytes; where they cannot be kept its state is FAILED and its message says why."""
    content, batch = submitted.pop("content", None), submitted.pop("batch", None)
    capture = Capture(**submitted, batch=batch or uuid.uuid4())
    capture.name = (capture.name or capture.url)[:_LONGEST_NAME].replace("\0", "")
    capture.byte_count = len(content or b"")
    try:
        capture.content_sha256 = "" if content is None else keep_original(content)
    except OriginalError as error:
        capture.state, capture.message = CaptureState.FAILED, str(error)
    capture.save()
    return capture


def begin_capture(pk: int) -> Capture | None:
    """Take a capture that waits, or that a worker left when it was killed; None where nothing is to be done."""
    with transaction.atomic():
        capture = Capture.objects.select_for_update(of=("self",)).select_related("timeline").filter(pk=pk).first()
        if capture is None or capture.is_finished:
            return None
        if capture.attempt_count >= MOST_ATTEMPTS:
            message = _(
                "Reading it was started %d times and never finished. Submit it in parts, or tell the administrator."
            )
            end_capture(capture, Change(CaptureState.FAILED, message % capture.attempt_count))
            return None
        capture.state = CaptureState.WORKING
        capture.attempt_count += 1
        capture.started_at = timezone.now()
        capture.save(update_fields=["state", "attempt_count", "started_at"])
    return capture


def require_turn(capture: Capture) -> None:
    """Superseded unless this is still the newest attempt; holds the row until the transaction ends."""
    current = Capture.objects.select_for_update().filter(pk=capture.pk).values_list("attempt_count", "state").first()
    if current != (capture.attempt_count, CaptureState.WORKING):
        raise Superseded


def end_capture(capture: Capture, change: Change) -> Capture:
    """Store the outcome of a capture."""
    capture.state = change.state
    capture.message = _sentence(change.message)
    capture.document = change.document
    capture.nearest = change.nearest or capture.nearest
    capture.likeness = capture.likeness if change.likeness is None else change.likeness
    capture.finished_at = timezone.now() if capture.is_finished else None
    capture.save(
        update_fields=["state", "message", "choice", "document", "nearest", "likeness", "finished_at", "decided_by",
                       "content_sha256", "response"]
    )  # fmt: skip
    return capture


def _sentence(message: str) -> str:
    """Return a message that stands alone: it begins with a capital, or with a file's name or an address as it is."""
    first = message.partition(" ")[0].rstrip(":.,")
    return message if set("./:") & set(first) else message[:1].upper() + message[1:]

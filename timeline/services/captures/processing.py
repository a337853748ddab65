"""The work on a capture: fetch or open, read, and store what it is, each fault message on its row."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from django.db import DatabaseError, transaction
from django.utils.translation import gettext as _
from procrastinate.contrib.django import app

from timeline.ingest import CaptureError
from timeline.ingest.fetching import FetchError
from timeline.models import CaptureMethod, CaptureState
from timeline.services.access.guards import ForbiddenError
from timeline.services.captures.budgets import require_patience, require_room
from timeline.services.captures.capture_reading import read_capture
from timeline.services.captures.fetching import fetch_page
from timeline.services.captures.originals import OriginalError, keep_original, read_original
from timeline.services.captures.state import (
    Change,
    FaultError,
    Superseded,
    begin_capture,
    create_capture,
    end_capture,
    require_turn,
)
from timeline.services.captures.text_storage import store_text
from timeline.services.queue import PassingFaultsOnly, enqueue, is_last

if TYPE_CHECKING:
    from procrastinate import JobContext

    from timeline.ingest import CapturedText, Reading
    from timeline.models import Capture

_LOG = logging.getLogger(__name__)
_DEEPEST = 4  # files within files
_METADATA = ("title", "outlet", "url", "published", "language", "authors")


@app.task(
    name="timeline.jobs.process_capture",
    aliases=["timeline.jobs.take_in"],  # jobs that an earlier release queued
    pass_context=True,
    retry=PassingFaultsOnly(),
)
def process_capture_job(context: JobContext | None = None, *, capture_pk: int) -> None:
    """Process a capture in a worker, several attempts allowed; without a worker there is one attempt."""
    process_capture(capture_pk, is_last_attempt=context is None or is_last(context.job))


def queue_processing(capture: Capture) -> None:
    """Have a capture processed once the open transaction is committed."""
    enqueue(process_capture_job, lock=f"capture-{capture.pk}", capture_pk=capture.pk)


def process_capture(capture_pk: int, *, is_last_attempt: bool = True) -> None:
    """Read what was submitted and store it, or say on the capture why not.

    Raises only what trying again may mend, while there are attempts left: a FetchError that is temporary, or the
    database's own errors. Work that a killed worker left is started again.
    """
    capture = begin_capture(capture_pk)
    if capture is None:
        return
    try:
        _work(capture)
    except FetchError as error:
        if error.is_temporary and not is_last_attempt:
            _put_back(capture, error)
            raise
        _fail(capture, CaptureState.FAILED if error.is_temporary else CaptureState.REFUSED, str(error))
    except (FaultError, OriginalError, CaptureError, ForbiddenError) as error:
        is_fault = isinstance(error, FaultError | OriginalError)
        _fail(capture, CaptureState.FAILED if is_fault else CaptureState.REFUSED, str(error))
    except Superseded:
        _LOG.info("Capture %s was finished by another worker.", capture.uid)
    except DatabaseError as error:
        if not is_last_attempt:
            raise
        _LOG.exception("Capture %s could not be stored.", capture.uid)
        message = _("It could not be stored in the database (%s). Try again, or tell the administrator.")
        _fail(capture, CaptureState.FAILED, message % type(error).__name__)


def _work(capture: Capture) -> None:
    """Do the work; an unforeseen error becomes one sentence, and the traceback goes to the log."""
    try:
        _read(capture)
    except (CaptureError, DatabaseError, ForbiddenError, Superseded):
        raise
    except Exception as error:
        _LOG.exception("Capture %s failed.", capture.uid)
        message = _("It could not be read because of a fault in Timeline (%s). Try again, or tell the administrator.")
        raise FaultError(message % type(error).__name__) from error


def _read(capture: Capture) -> None:
    require_patience(capture)
    content = _content(capture)
    reading = read_capture(capture, content)
    del content
    if reading.members or len(reading.texts) != 1:
        _open(capture, reading)
    else:
        store_text(capture, reading.texts[0])


def _content(capture: Capture) -> bytes:
    """Return the bytes that were submitted, or fetch them; what is fetched is kept before it is read."""
    if capture.content_sha256:
        return read_original(capture.content_sha256)
    if not capture.url:
        raise CaptureError(_("No address is given, so there is nothing to fetch. Add the file, or paste the text."))
    page = fetch_page(capture.url)
    capture.content_sha256 = keep_original(page.content)
    capture.response = {
        "status": page.status,
        "headers": page.headers,
        "final_url": page.final_url,
        "media_type": page.media_type,
        "charset": page.charset,
        "fetched_at": page.fetched_at,
    }
    capture.save(update_fields=["content_sha256", "response"])
    return page.content


def _open(capture: Capture, reading: Reading) -> None:
    """Make a capture of each part; an e-mail's own text is stored by the capture of the e-mail."""
    with transaction.atomic():
        require_turn(capture)
        count = submit_members(capture, reading)
        if not count and not reading.texts:
            raise CaptureError(" ".join([_("%s holds nothing that can be read.") % capture.name, *reading.refused]))
        if len(reading.texts) == 1:
            store_text(capture, reading.texts[0], parts=count, refused=reading.refused)
            return
        message = _("It holds %(count)d documents; each is added separately.") % {"count": count}
        end_capture(capture, Change(CaptureState.OPENED, " ".join([message, *reading.refused])))


def _put_back(capture: Capture, error: FetchError) -> None:
    capture.state, capture.message = CaptureState.WAITING, str(error)
    capture.save(update_fields=["state", "message"])


def _fail(capture: Capture, state: CaptureState, message: str) -> None:
    with transaction.atomic():
        try:
            require_turn(capture)
        except Superseded:
            return
        end_capture(capture, Change(state, message))


def submit_members(capture: Capture, reading: Reading) -> int:
    """Submit each part of a file as a capture of its own, in the open transaction; return how many there are."""
    parts = [*_members(reading), *(_texts(reading) if len(reading.texts) > 1 else ())]
    if parts and _depth(capture) >= _DEEPEST:
        raise CaptureError(_("%s is nested too deep in other files; submit it separately.") % capture.name)
    require_room(capture, [len(part["content"]) for part in parts])
    for part in parts:
        _submit_member(capture, part)
    return len(parts)


def _submit_member(capture: Capture, part: dict[str, Any]) -> None:
    inherited = {name: value for name, value in capture.user_metadata.items() if name not in {"title", "url"}}
    member = create_capture(
        timeline=capture.timeline, user=capture.user, token=capture.token,
        method=CaptureMethod.MEMBER, batch=capture.batch,
        user_metadata=inherited | part.pop("user_metadata", {}), parent=capture, choice=capture.choice, **part,
    )  # fmt: skip
    if not member.is_finished:
        queue_processing(member)


def _members(reading: Reading) -> list[dict[str, Any]]:
    return [
        {
            "name": member.name,
            "content": member.content,
            "url": member.url,
            "response": {"media_type": member.declared_type, "fetched_at": member.fetched},
        }
        for member in reading.members
    ]


def _texts(reading: Reading) -> list[dict[str, Any]]:
    """Return the rows of a manifest: each is a text with what the manifest says of it."""
    return [
        {
            "name": text.title or text.origin,
            "content": text.text.encode(),
            "user_metadata": metadata_of(text),
            "response": {"media_type": text.media_type, "charset": "utf-8"},
        }
        for text in reading.texts
    ]


def metadata_of(text: CapturedText) -> dict[str, str]:
    """Return what is known of a text besides its words, as user metadata."""
    known = {name: value for name in _METADATA if (value := getattr(text, name))}
    return known | ({"note": text.published_note} if text.published_note else {})


def _depth(capture: Capture) -> int:
    depth, parent = 0, capture.parent
    while parent is not None:
        depth, parent = depth + 1, parent.parent
    return depth

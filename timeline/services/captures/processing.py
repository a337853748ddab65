"""The work on a capture: fetch or open, read, and store what it is, each fault told on its row."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from django.db import DatabaseError, transaction
from django.utils.translation import gettext as _

from timeline.ingest import CaptureError, read_safely
from timeline.ingest.fetching import FetchError
from timeline.models import CaptureState
from timeline.services.captures.fetching import fetch_page
from timeline.services.captures.members import bring_members
from timeline.services.captures.originals import OriginalError, keep_original, read_original
from timeline.services.captures.results import Change, FaultError, Superseded, begin_capture, end_capture, require_turn
from timeline.services.captures.text_storage import store_text

if TYPE_CHECKING:
    from timeline.ingest import Reading
    from timeline.models import Capture

_LOG = logging.getLogger(__name__)


def take_in(capture_pk: int, *, is_last_attempt: bool = True) -> None:
    """Read what was brought and store it, or tell on the capture why not.

    Raises only what trying again may mend, while there are attempts left: a FetchError that is temporary, or the
    database's own errors. What a killed worker left is done anew from its beginning.
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
    except (FaultError, OriginalError, CaptureError) as error:
        is_fault = isinstance(error, FaultError | OriginalError)
        _fail(capture, CaptureState.FAILED if is_fault else CaptureState.REFUSED, str(error))
    except Superseded:
        _LOG.info("Capture %s was finished by another worker.", capture.uid)
    except DatabaseError as error:
        if not is_last_attempt:
            raise
        _LOG.exception("Capture %s could not be stored.", capture.uid)
        told = _("The database did not take it (%s). Try again, or tell who runs Timeline.")
        _fail(capture, CaptureState.FAILED, told % type(error).__name__)


def _work(capture: Capture) -> None:
    """Do the work, and tell what nobody foresaw in a sentence; the whole of it goes to the log."""
    try:
        _read(capture)
    except (CaptureError, DatabaseError, Superseded):
        raise
    except Exception as error:
        _LOG.exception("Capture %s failed.", capture.uid)
        told = _("It could not be read, through a fault of Timeline itself (%s). Try again, or tell who runs it.")
        raise FaultError(told % type(error).__name__) from error


def _read(capture: Capture) -> None:
    content = _content(capture)
    reading = read_safely(
        content,
        name=capture.name,
        declared_type=capture.answer.get("media_type", ""),
        declared_charset=capture.answer.get("charset", ""),
        url=capture.answer.get("final_url", "") or capture.url,
        origin=capture.name,
    )
    del content
    if reading.members or len(reading.texts) != 1:
        _open(capture, reading)
    else:
        store_text(capture, reading.texts[0])


def _content(capture: Capture) -> bytes:
    """Return the bytes that were brought, or fetch them; what is fetched is kept before it is read."""
    if capture.content_sha256:
        return read_original(capture.content_sha256)
    page = fetch_page(capture.url)
    capture.content_sha256 = keep_original(page.content)
    capture.answer = {
        "status": page.status,
        "headers": page.headers,
        "final_url": page.final_url,
        "media_type": page.media_type,
        "charset": page.charset,
        "fetched_at": page.fetched_at,
    }
    capture.save(update_fields=["content_sha256", "answer"])
    return page.content


def _open(capture: Capture, reading: Reading) -> None:
    """Make a capture of each part; an e-mail's own text is stored by the capture of the e-mail."""
    with transaction.atomic():
        require_turn(capture)
        count = bring_members(capture, reading)
        if not count and not reading.texts:
            raise CaptureError(" ".join([_("%s holds nothing that can be read.") % capture.name, *reading.refused]))
        if len(reading.texts) == 1:
            store_text(capture, reading.texts[0], parts=count, refused=reading.refused)
            return
        message = _("It holds %(count)d documents; each is taken in on its own.") % {"count": count}
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

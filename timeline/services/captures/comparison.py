"""Comparing what waits for a choice with the stored document that it is most like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _

from timeline.ingest import CaptureError, read_safely
from timeline.services.captures.drafting import Defaults, draft_document, with_said
from timeline.services.captures.originals import read_original

if TYPE_CHECKING:
    from timeline.models import Capture, Document


def draft_of(capture: Capture) -> Document:
    """Return the document that a capture would become, read anew from its bytes; nothing is stored.

    CaptureError says why it cannot be read any more.
    """
    reading = read_safely(
        read_original(capture.content_sha256),
        name=capture.name,
        declared_type=capture.answer.get("media_type", ""),
        declared_charset=capture.answer.get("charset", ""),
        url=capture.answer.get("final_url", "") or capture.url,
        origin=capture.name,
    )
    if len(reading.texts) != 1:
        raise CaptureError(_("%s holds no text of its own to compare.") % capture.name)
    defaults = Defaults(today=timezone.localdate().toordinal())
    return draft_document(with_said(reading.texts[0], capture.said), defaults).document

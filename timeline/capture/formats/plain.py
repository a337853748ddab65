"""Plain text and Markdown, in any charset."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.capture.captures import CaptureError
from timeline.capture.charsets import decode_bytes
from timeline.capture.contents import Reading
from timeline.capture.drafts import Draft, finish

if TYPE_CHECKING:
    from timeline.capture.contents import Content
    from timeline.capture.limits import Limits


def read(brought: Content, media_type: str, limits: Limits) -> Reading:
    """Return the text as it stands."""
    if len(brought.data) > limits.text:
        raise CaptureError(f"{brought.origin} is longer than {limits.text // 1_000_000} MB. Split it into documents.")
    decoded = decode_bytes(brought.data, declared=brought.declared_charset)
    text = finish(Draft(decoded.text, notes=(decoded.note,)), brought, media_type, limits)
    return Reading(texts=(text,))

"""Reading the bytes of a capture, within what a document may cost on this machine."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from django.conf import settings

from timeline.ingest import DEFAULT, Limits, read_safely

if TYPE_CHECKING:
    from timeline.ingest import Reading
    from timeline.models import Capture

_SCANNED_PAGES = 50  # a page takes a few seconds


def read_capture(capture: Capture, content: bytes) -> Reading:
    """Return the texts that the bytes of a capture hold; CaptureError says why they cannot be read."""
    return read_safely(
        content,
        name=capture.name,
        declared_type=capture.response.get("media_type", ""),
        declared_charset=capture.response.get("charset", ""),
        url=capture.response.get("final_url", "") or capture.url,
        origin=capture.name,
        limits=reading_limits(),
    )


def reading_limits() -> Limits:
    """Return the limits for a document; words on scanned pages are recognised unless a setting says no."""
    return replace(DEFAULT, ocr_pages=_SCANNED_PAGES) if settings.OCR else DEFAULT

"""How much a document may cost, by the settings of this machine."""

from __future__ import annotations

from dataclasses import replace

from django.conf import settings

from timeline.ingest import DEFAULT, Limits

_SCANNED_PAGES = 50  # a page takes a few seconds


def reading_limits() -> Limits:
    """Return the limits for a document; words on scanned pages are recognised unless a setting says no."""
    return replace(DEFAULT, ocr_pages=_SCANNED_PAGES) if settings.OCR else DEFAULT

"""Captures: bytes into texts with what is known of them, from files, folders, archives, pages and manifests."""

from __future__ import annotations

from timeline.ingest.captured_text import CapturedText, CaptureError
from timeline.ingest.contents import Member, Reading
from timeline.ingest.language_detection import detect_language
from timeline.ingest.limits import DEFAULT, Limits
from timeline.ingest.media_types.media_type import sniff_type
from timeline.ingest.printed_lines import PrintedLine, find_printed_line
from timeline.ingest.publication_dates import find_written_day
from timeline.ingest.readers import read_content
from timeline.ingest.sandbox.pool import read_safely
from timeline.ingest.sources.address_lists import Address, AddressList, read_addresses
from timeline.ingest.sources.folders import find_captures
from timeline.ingest.sources.manifests import read_manifest

__all__ = [
    "DEFAULT",
    "Address",
    "AddressList",
    "CaptureError",
    "CapturedText",
    "Limits",
    "Member",
    "PrintedLine",
    "Reading",
    "detect_language",
    "find_captures",
    "find_printed_line",
    "find_written_day",
    "read_addresses",
    "read_content",
    "read_manifest",
    "read_safely",
    "sniff_type",
]

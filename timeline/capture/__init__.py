"""Captures: bytes into texts with what is known of them, from files, folders, archives, pages and manifests."""

from __future__ import annotations

from timeline.capture.addresses import Address, AddressList, read_addresses
from timeline.capture.captures import CapturedText, CaptureError
from timeline.capture.contents import Member, Reading
from timeline.capture.dates import find_written_day
from timeline.capture.folders import find_captures
from timeline.capture.languages import detect_language
from timeline.capture.limits import DEFAULT, Limits
from timeline.capture.manifests import read_manifest
from timeline.capture.reading import read_content
from timeline.capture.safety import read_safely
from timeline.capture.sniffing import sniff_type

__all__ = [
    "DEFAULT",
    "Address",
    "AddressList",
    "CaptureError",
    "CapturedText",
    "Limits",
    "Member",
    "Reading",
    "detect_language",
    "find_captures",
    "find_written_day",
    "read_addresses",
    "read_content",
    "read_manifest",
    "read_safely",
    "sniff_type",
]

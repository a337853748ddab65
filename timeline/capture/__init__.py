"""Captures: texts with what is known of them, read from files, folders and manifests."""

from __future__ import annotations

from timeline.capture.captures import CapturedText, CaptureError
from timeline.capture.dates import find_written_day
from timeline.capture.folders import find_captures
from timeline.capture.manifests import read_manifest
from timeline.capture.texts import read_text

__all__ = ["CaptureError", "CapturedText", "find_captures", "find_written_day", "read_manifest", "read_text"]

"""One captured text, before it is stored."""

from __future__ import annotations

from dataclasses import dataclass


class CaptureError(ValueError):
    """What cannot be taken in: the message is a full sentence that says what, where and what to do."""


@dataclass(frozen=True, slots=True)
class CapturedText:
    """A normalised text with what its bringer says of it; empty where nothing is said."""

    origin: str  # file, or file and line: what a message about it names
    text: str
    bytes_sha256: str
    media_type: str
    title: str = ""
    outlet: str = ""
    url: str = ""
    published: str = ""
    published_note: str = ""
    language: str = ""

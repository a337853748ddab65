"""One captured text, before it is stored."""

from __future__ import annotations

from dataclasses import dataclass


class CaptureError(ValueError):
    """What cannot be taken in: the message is a full sentence that says what, where and what to do."""


@dataclass(frozen=True, slots=True)
class CapturedText:
    """A normalised text with what its bringer, and what it itself, says of it; empty where nothing is said."""

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
    authors: str = ""
    canonical_url: str = ""
    final_url: str = ""
    modified: str = ""
    published_known: str = ""  # a value of PublishedKnown; empty where the bringer gave the date
    suggested: str = ""  # a day of publication that a program guesses, for a person to confirm
    extractor: str = ""
    page_starts: tuple[int, ...] = ()
    byte_length: int = 0
    language_known: str = ""  # declared, detected, or empty where the bringer gave it
    site_name: str = ""
    notes: tuple[str, ...] = ()  # sentences for the bringer: what was noticed while reading

"""What comes in, as bytes, and what is read from it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from timeline.ingest.captured_text import CapturedText

_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Content:
    """Bytes with what their bringer says of them."""

    data: bytes
    name: str
    origin: str  # what a message about it names
    declared_type: str = ""
    declared_charset: str = ""
    url: str = ""

    @property
    def charset(self) -> str:
        """The charset that is declared, by itself or with the type."""
        found = _CHARSET.search(self.declared_type)
        return self.declared_charset or (found[1] if found else "")


@dataclass(frozen=True, slots=True)
class Member:
    """One document inside a file that holds several, to be captured on its own."""

    name: str
    content: bytes
    declared_type: str = ""
    url: str = ""
    fetched: str = ""  # the date and time that a web archive gives


@dataclass(frozen=True, slots=True)
class Scan:
    """Pages of which some are pictures: their words are still to be recognised."""

    pages: tuple[str, ...]  # the text of each, empty where it is a picture
    pictures: tuple[tuple[int, bytes], ...]  # the place of a page among the others, and its picture (PNG)
    media_type: str
    complaint: str  # what to say if nothing is recognised
    said: dict[str, Any]  # what the file says of itself: the fields of a draft


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file holds: its own text, or members, or (an e-mail) both; and what of it was not taken, and why."""

    texts: tuple[CapturedText, ...] = ()
    members: tuple[Member, ...] = ()
    refused: tuple[str, ...] = ()
    scan: Scan | None = None

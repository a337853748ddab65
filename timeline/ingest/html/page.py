"""What is read from a page."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """The main text of a page, and what the page says of itself."""

    text: str
    title: str = ""
    authors: tuple[str, ...] = ()
    site_name: str = ""
    canonical_url: str = ""
    language: str = ""
    published: str = ""
    published_known: str = ""
    published_note: str = ""
    suggested: str = ""
    modified: str = ""
    notes: tuple[str, ...] = ()

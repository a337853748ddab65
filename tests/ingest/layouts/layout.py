"""One page as a site would build it, with what must and must not be read from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Layout:
    """The bytes of a page, its paragraphs in order, and words of boxes around them."""

    name: str
    content: bytes
    paragraphs: tuple[str, ...]
    foreign: tuple[str, ...] = ()
    url: str = ""
    charset: str = ""  # as the server declares it
    title: str = ""
    language: str = "en"
    published: str = ""
    published_known: str = ""

    @classmethod
    def of(cls, name: str, markup: str, paragraphs: tuple[str, ...], foreign: tuple[str, ...], **more: Any) -> Layout:
        """Return the layout of a page in UTF-8, or in the encoding that is named."""
        return cls(name, markup.encode(more.pop("encoding", "utf-8")), paragraphs, foreign, **more)

"""What an evidence pack is made of, for whoever draws it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; those of levels 1 and 2 stand in the table of contents."""

    level: int
    text: str
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words in one style: body, claim, small, quote or title; with footnotes behind them."""

    text: str
    style: str = "body"
    notes: tuple[Note, ...] = ()
    is_rtl: bool = False


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage in its context, the passage itself in bold."""

    before: str
    exact: str
    after: str
    is_rtl: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a passage's document, row by row."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Contents:
    """The place of the table of contents, with the headings that it lists."""

    headings: tuple[Heading, ...]


@dataclass(frozen=True, slots=True)
class NewPage:
    """What follows begins on a new page."""


Block: TypeAlias = Heading | Paragraph | Quote | Facts | Contents | NewPage

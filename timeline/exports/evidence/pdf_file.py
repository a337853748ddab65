"""PDF evidence pack: numbered pages, footnotes at their foot, contents with pages, Arabic joined and turned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy

from timeline.core.text import close_directions
from timeline.exports.evidence.blocks import Contents, Facts, Heading, NewPage, Paragraph, Quote
from timeline.exports.evidence.pack import MOST_AT_ONCE, pack_blocks
from timeline.exports.evidence.pdf.contents import (
    Target,
    pages_of_contents,
    write_contents,
    write_end,
    write_outline,
)
from timeline.exports.evidence.pdf.pages import LEADING, Pages, Style
from timeline.exports.format import Format

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from timeline.exports.evidence.blocks import Block
    from timeline.exports.export import Export

_STYLES = {
    "title": Style(24, is_bold=True), "body": Style(10), "claim": Style(10, indent=8), "small": Style(8, grey=0.3),
}  # fmt: skip
_HEADINGS = {1: Style(17, is_bold=True), 2: Style(13, is_bold=True), 3: Style(10.5, is_bold=True)}
_LABEL = Style(7.5, grey=0.35)
_VALUE = Style(7.5, indent=119)


class _Pack:
    """The pack so far."""

    def __init__(self) -> None:
        self.pages = Pages()
        self.headings: tuple[Heading, ...] = ()
        self.targets: dict[str, Target] = {}

    def draw(self, block: Block) -> None:
        match block:
            case Heading():
                self._heading(block)
            case Paragraph():
                self._paragraph(block)
            case Quote():
                self._quote(block)
            case Facts():
                self._facts(block)
            case Contents():
                self._keep_contents(block)
            case NewPage():
                self.pages.new_page()

    def _keep_contents(self, contents: Contents) -> None:
        """Count the pages of the contents, which are written last: only then it is known where headings stand."""
        self.headings = contents.headings
        self.pages.end_page()
        self.pages.number += pages_of_contents(contents.headings)
        self.pages.begin_group()
        self.pages.begin_page()

    def _heading(self, heading: Heading) -> None:
        style = _HEADINGS[heading.level]
        lines = self.pages.broken(close_directions(heading.text), style)
        self.pages.keep_together(style.size * (1.2 + LEADING * len(lines)) + 28)
        self.pages.skip(style.size * 0.7)
        if heading.level < 3:
            self.targets[heading.anchor] = Target(self.pages.number, self.pages.page)
        self.pages.lines(lines, style)
        self.pages.skip(3)

    def _paragraph(self, paragraph: Paragraph) -> None:
        style = _STYLES[paragraph.style]
        is_title = paragraph.style == "title"
        self.pages.skip(90 if is_title else 0)
        marks = "".join(f" [{note.number}]" for note in paragraph.notes)
        dash = "– " if paragraph.style == "claim" else ""
        lines = self.pages.broken(f"{dash}{close_directions(paragraph.text)}{marks}", style)
        if paragraph.notes:
            notes = [f"[{note.number}] {close_directions(note.text)}" for note in paragraph.notes]
            self.pages.keep_notes(notes, len(lines) * style.size * LEADING)
        self.pages.lines(lines, style)
        self.pages.skip(14 if is_title else 3.5)

    def _quote(self, quote: Quote) -> None:
        """Set the context small and the passage in bold between it."""
        parts = ((quote.before.strip(), False), (quote.exact, True), (quote.after.strip(), False))
        for text, is_bold in parts:
            if text:
                self.pages.text(close_directions(text), Style(8.5, is_bold=is_bold, is_rtl=quote.is_rtl))
                self.pages.skip(2.5)
        self.pages.skip(2.5)

    def _facts(self, facts: Facts) -> None:
        for label, value in facts.rows:
            lines = self.pages.broken(close_directions(value), _VALUE)
            self.pages.keep_together(min(len(lines), 5) * _VALUE.size * LEADING)
            self.pages.lines(lines[:1], _VALUE)
            self.pages.show(self.pages.broken(label, _LABEL)[0], _LABEL)
            self.pages.lines(lines[1:], _VALUE)
        self.pages.skip(7)


def write_pdf(export: Export) -> Iterator[bytes]:
    """Yield the document, each page as soon as it is full."""
    return write_blocks(pack_blocks(export), title=export.timeline.title, made_at=export.made_at)


def write_blocks(blocks: Iterable[Block], *, title: str, made_at: datetime) -> Iterator[bytes]:
    """Yield a document of these blocks; contents stand before what they list, and are written after it."""
    pack = _Pack()
    pages = pack.pages
    for block in blocks:
        pack.draw(block)
        yield from pages.taken()
    pages.finish()
    last = len(pages.groups)
    pages.begin_group()
    pages.number = len(pages.groups[0][1])
    write_contents(pages, pack.headings, pack.targets)
    outline = write_outline(pages, pack.headings, pack.targets)
    order = [0, *range(last, len(pages.groups)), *range(1, last)]
    write_end(pages, title=title, made_at=made_at, outline=outline, order=order)
    yield from pages.taken()


PDF = Format(
    key="pdf",
    label=gettext_lazy("PDF evidence pack"),
    use=gettext_lazy("the chronology with footnotes, and each passage with all that proves it, to print and to file"),
    loses=gettext_lazy("texts of documents beyond the passages and their context"),
    extension="pdf",
    media_type="application/pdf",
    write=write_pdf,
    read_count=2,
    most_at_once=MOST_AT_ONCE,
)

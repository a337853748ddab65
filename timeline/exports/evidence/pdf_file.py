"""PDF evidence pack: numbered pages, footnotes at their foot, contents with pages, Arabic shaped."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from fpdf import FPDF, Align
from fpdf.enums import XPos, YPos

from timeline.core.text import close_directions
from timeline.exports.evidence.blocks import Contents, Facts, Heading, NewPage, Paragraph, Quote
from timeline.exports.evidence.pack import pack_blocks
from timeline.exports.format import Format

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.exports.evidence.blocks import Block, Note
    from timeline.exports.export import Export

MOST_EVENTS = 2000
_FONTS = Path(__file__).parent / "fonts"
_FAMILY = "DejaVu"
_MARGIN, _FOOT = 20, 18  # millimetres
_SIZES = {"title": 24, "body": 10, "claim": 10, "small": 8}
_HEADINGS = {1: 17, 2: 13, 3: 10.5}
_NOTE_SIZE = 7.5
_LABEL_WIDTH = 42


class PackPdf(FPDF):
    """A document that keeps room for the footnotes of each page at its foot."""

    def __init__(self, title: str) -> None:
        super().__init__(format="A4")
        logging.getLogger("fontTools").setLevel(logging.ERROR)
        self.add_font(_FAMILY, "", _FONTS / "DejaVuSans.ttf")
        self.add_font(_FAMILY, "B", _FONTS / "DejaVuSans-Bold.ttf")
        self.set_text_shaping(use_shaping_engine=True)
        self.set_title(title)
        self.set_margin(_MARGIN)
        self.page_notes: list[Note] = []
        self._notes_height = 0.0
        self._keep_room()

    def footer(self) -> None:
        """Draw the footnotes of the page and its number."""
        self.set_auto_page_break(auto=False)
        self.set_y(-_FOOT - self._notes_height)
        if self.page_notes:
            self.line(self.l_margin, self.get_y() - 1, self.l_margin + 40, self.get_y() - 1)
            for note in self.page_notes:
                self.words(_note_words(note), _NOTE_SIZE)
        self.set_y(-14)
        self.words(f"{self.page_no()}", 8, align=Align.C)
        self.page_notes, self._notes_height = [], 0.0
        self._keep_room()

    def words(self, text: str, size: float, *, bold: bool = False, align: Align | str = Align.X) -> None:
        """Write a paragraph at the left margin."""
        self.set_font(_FAMILY, "B" if bold else "", size)
        side = Align.L if align == Align.X else align
        self.multi_cell(0, size * 0.5, close_directions(text) or " ", align=side, new_x=XPos.LMARGIN, new_y=YPos.NEXT)

    def height_of(self, text: str, size: float) -> float:
        """Return how much room a paragraph takes."""
        self.set_font(_FAMILY, "", size)
        height: Any = self.multi_cell(0, size * 0.5, text or " ", dry_run=True, output="HEIGHT")
        return float(height)

    def keep_together(self, height: float) -> None:
        """Begin a page where so much does not fit on this one."""
        if self.will_page_break(height):
            self.add_page()

    def begin_page(self) -> None:
        """Begin a page, unless this one is empty still."""
        if self.get_y() > self.t_margin:
            self.add_page()

    def add_notes(self, notes: tuple[Note, ...], height: float) -> None:
        """Keep room for notes and for the paragraph that they belong to, on this page or the next."""
        needed = sum(self.height_of(_note_words(note), _NOTE_SIZE) for note in notes)
        self.keep_together(height + needed)
        self.page_notes += notes
        self._notes_height += needed
        self._keep_room()

    def _keep_room(self) -> None:
        self.set_auto_page_break(auto=True, margin=_FOOT + self._notes_height + 3)


def write_pdf(export: Export) -> Iterator[bytes]:
    """Yield the document, which is held until its end: page numbers of the contents are known only then."""
    pdf = PackPdf(export.timeline.title)
    pdf.set_creation_date(export.made_at)
    pdf.add_page()
    for block in pack_blocks(export):
        _draw(pdf, block)
    yield bytes(pdf.output())


def _draw(pdf: PackPdf, block: Block) -> None:
    match block:
        case Heading():
            _heading(pdf, block)
        case Paragraph():
            _paragraph(pdf, block)
        case Quote():
            _quote(pdf, block)
        case Facts():
            _facts(pdf, block)
        case Contents():
            pdf.add_page()
            pdf.insert_toc_placeholder(_contents, allow_extra_pages=True)
        case NewPage():
            pdf.begin_page()


def _heading(pdf: PackPdf, heading: Heading) -> None:
    size = _HEADINGS[heading.level]
    pdf.keep_together(size + 16)
    pdf.ln(size / 4)
    if heading.level < 3:
        pdf.start_section(heading.text, level=heading.level - 1)
    pdf.words(heading.text, size, bold=True)
    pdf.ln(1)


def _paragraph(pdf: PackPdf, paragraph: Paragraph) -> None:
    size = _SIZES[paragraph.style]
    marks = "".join(f" [{note.number}]" for note in paragraph.notes)
    text = f"{'– ' if paragraph.style == 'claim' else ''}{paragraph.text}{marks}"
    if paragraph.notes:
        pdf.add_notes(paragraph.notes, pdf.height_of(text, size))
    pdf.words(text, size, bold=paragraph.style == "title")
    pdf.ln(1.2)


def _quote(pdf: PackPdf, quote: Quote) -> None:
    """Write the context small and the passage in bold between it."""
    side = Align.R if quote.is_rtl else Align.L
    for text, bold in ((quote.before.strip(), False), (quote.exact, True), (quote.after.strip(), False)):
        if text:
            pdf.words(text, 8.5, bold=bold, align=side)
    pdf.ln(1)


def _facts(pdf: PackPdf, facts: Facts) -> None:
    for label, value in facts.rows:
        pdf.set_font(_FAMILY, "", 7.5)
        width = pdf.epw - _LABEL_WIDTH
        height: Any = pdf.multi_cell(width, 3.9, value, dry_run=True, output="HEIGHT")
        pdf.keep_together(float(height))
        pdf.set_text_color(90)
        pdf.cell(_LABEL_WIDTH, 3.9, label)
        pdf.set_text_color(0)
        pdf.multi_cell(width, 3.9, value, align=Align.L, new_x=XPos.LMARGIN, new_y=YPos.NEXT)
    pdf.ln(2)


def _contents(pdf: FPDF, outline: list[Any]) -> None:
    """Draw the contents; fpdf calls it once all pages are known."""
    if not isinstance(pdf, PackPdf):
        raise TypeError("The contents belong to an evidence pack.")
    pdf.words(_("Contents"), _HEADINGS[1], bold=True)
    pdf.ln(3)
    for section in outline:
        pdf.set_font(_FAMILY, "" if section.level else "B", 10)
        link = pdf.add_link(page=section.page_number)
        indent = 6 * section.level
        pdf.set_x(pdf.l_margin + indent)
        pdf.cell(pdf.epw - indent - 15, 6, section.name, link=link)
        pdf.cell(15, 6, str(section.page_number), align=Align.R, link=link, new_x=XPos.LMARGIN, new_y=YPos.NEXT)


def _note_words(note: Note) -> str:
    return f"[{note.number}] {note.text}"


PDF = Format(
    key="pdf",
    label=gettext_lazy("PDF evidence pack"),
    use=gettext_lazy("the chronology with footnotes, and each passage with all that proves it, to print and to file"),
    loses=gettext_lazy("texts of documents beyond the passages and their context"),
    extension="pdf",
    media_type="application/pdf",
    write=write_pdf,
    most_events=MOST_EVENTS,
)

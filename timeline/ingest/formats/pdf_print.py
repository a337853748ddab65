"""A PDF as it is printed (PDFium): the text of its pages, and pictures of them."""

from __future__ import annotations

from pypdfium2 import PdfDocument, PdfiumError  # type: ignore[import-untyped]

from timeline.ingest.formats.pdf_letters import page_text


def open_print(data: bytes) -> PdfDocument | None:
    """Return the document, or None where PDFium cannot open it."""
    try:
        return PdfDocument(data)
    except PdfiumError:
        return None


def find_page_text(document: PdfDocument, number: int) -> str | None:
    """Return the text of a page, or None where it has none that PDFium can read."""
    try:
        page = document[number]
        text = page_text(page.get_textpage())
        page.close()
    except (PdfiumError, IndexError):
        return None
    return text if text.strip() else None

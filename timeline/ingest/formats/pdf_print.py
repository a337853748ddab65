"""A PDF as it is printed (PDFium): the text of its pages, and pictures of them."""

from __future__ import annotations

import struct
import zlib

from pypdfium2 import PdfDocument, PdfiumError  # type: ignore[import-untyped]

from timeline.ingest.formats.pdf_letters import page_text

_DPI = 200  # enough for print of ten points
_MOST_POINTS = 12_000_000  # of one drawing


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


def draw_page(document: PdfDocument, number: int) -> bytes:
    """Return a picture of a page in grey (PNG), or nothing where it cannot be drawn."""
    try:
        page = document[number]
        width, height = page.get_size()
        scale = min(_DPI / 72, (_MOST_POINTS / max(1.0, width * height)) ** 0.5)
        bitmap = page.render(scale=scale, grayscale=True)
        rows = memoryview(bitmap.buffer).cast("B")
        drawn = _png(rows, bitmap.width, bitmap.height, bitmap.stride)
        page.close()
    except (PdfiumError, IndexError, ValueError):
        return b""
    return drawn


def _png(rows: memoryview, width: int, height: int, stride: int) -> bytes:
    lines = b"".join(b"\0" + rows[row * stride : row * stride + width] for row in range(height))
    head = struct.pack(">LLBBBBB", width, height, 8, 0, 0, 0, 0)
    parts = (_chunk(b"IHDR", head), _chunk(b"IDAT", zlib.compress(lines, 1)), _chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">L", len(data)) + kind + data + struct.pack(">L", zlib.crc32(kind + data))

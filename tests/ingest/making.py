"""Files of every kind, made small for the tests."""

from __future__ import annotations

import gzip
import io
import zipfile
from typing import TYPE_CHECKING

import docx
from pypdf import PdfReader, PdfWriter

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from docx.document import Document


def make_pdf(pages: Sequence[Sequence[str]], info: str = "") -> bytes:
    """Return a PDF with so many lines of print on each page; a page without lines shows a picture."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R /Lang (en-GB) >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, lines in enumerate(pages):
        words = "".join(f"({_escaped(line)}) Tj T* " for line in lines)
        stream = f"BT /F1 12 Tf 14 TL 50 780 Td {words}ET" if lines else "q 100 0 0 100 0 0 cm Q"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {5 + 2 * number} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>"
        )
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
    objects.append(f"<< {info} >>")
    return _assembled(objects)


def _escaped(line: str) -> str:
    return line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def _assembled(objects: Sequence[str]) -> bytes:
    content, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(content))
        content += f"{number} 0 obj\n{body}\nendobj\n".encode("cp1252")
    rows = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    size = len(objects) + 1
    trailer = f"trailer\n<< /Size {size} /Root 1 0 R /Info {size - 1} 0 R >>\nstartxref\n{len(content)}\n%%EOF\n"
    return content + f"xref\n0 {size}\n0000000000 65535 f \n{rows}{trailer}".encode()


def lock_pdf(content: bytes, *, user: str, owner: str) -> bytes:
    """Return a PDF locked with passwords."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(content)))
    writer.encrypt(user, owner, algorithm="AES-256")
    locked = io.BytesIO()
    writer.write(locked)
    return locked.getvalue()


def save_docx(document: Document) -> bytes:
    """Return the bytes of a Word file."""
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


def make_docx(*paragraphs: str) -> bytes:
    """Return a Word file with these paragraphs."""
    document = docx.Document()
    for words in paragraphs:
        document.add_paragraph(words)
    return save_docx(document)


def make_zip(files: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a ZIP of these files."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return packed.getvalue()


def change_zip(content: bytes, name: str, change: Mapping[bytes, bytes]) -> bytes:
    """Return a ZIP (or DOCX) with words in one of its files exchanged."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        files = {one: archive.read(one) for one in archive.namelist()}
    for old, new in change.items():
        assert old in files[name]
        files[name] = files[name].replace(old, new)
    return make_zip(files)


def make_warc(*answers: tuple[str, str, str, bytes], is_packed: bool = True) -> bytes:
    """Return a web archive of answers: address, status, type and content."""
    records = [_record(*answer) for answer in answers]
    return b"".join(gzip.compress(record, mtime=0) if is_packed else record for record in records)


def _record(url: str, status: str, media_type: str, content: bytes) -> bytes:
    answer = f"HTTP/1.1 {status}\r\nContent-Type: {media_type}\r\n\r\n".encode() + content
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:0>\r\nWARC-Target-URI: {url}\r\n"
        "WARC-Date: 2024-05-07T10:00:00Z\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(answer)}\r\n\r\n"
    )
    return head.encode() + answer + b"\r\n\r\n"

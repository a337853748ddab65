"""Word files of other kinds: Strict ones, and those that hold other files in place of text (altChunk)."""

from __future__ import annotations

import email
import io
import re
import zipfile

from timeline.ingest.charsets import decode_bytes
from timeline.ingest.formats.rtf_file import rtf_words
from timeline.ingest.html import all_text

_STRICT = b"http://purl.oclc.org/ooxml/"
_STRICT_NAME = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w+)/")
_MARKUP = re.compile(r"<(?:html|body|p|div|table|!doctype)\b", re.IGNORECASE)
_XML = (".xml", ".rels")


def as_transitional(data: bytes) -> bytes:
    """Return the bytes with the names of Strict Office Open XML replaced by the usual ones, which libraries know."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if not any(_STRICT in archive.read(name) for name in archive.namelist() if name.endswith(".rels")):
            return data
        changed = io.BytesIO()
        with zipfile.ZipFile(changed, "w", zipfile.ZIP_DEFLATED) as written:
            for name in archive.namelist():
                content = archive.read(name)
                written.writestr(name, _renamed(content) if name.endswith(_XML) else content)
    return changed.getvalue()


def _renamed(content: bytes) -> bytes:
    return _STRICT_NAME.sub(rb"http://schemas.openxmlformats.org/\1/2006/", content)


def chunk_lines(data: bytes) -> list[str]:
    """Return the lines of a page, a saved page or a plain text that stands in place of text."""
    if data.lstrip()[:13].lower() == b"mime-version:":
        parts = [part for part in email.message_from_bytes(data).walk() if part.get_content_type() == "text/html"]
        data = parts[0].get_payload(decode=True) if parts else b""  # type: ignore[assignment]  # asked for as bytes
    if data.startswith(b"{\\rtf"):
        return rtf_words(data.decode("latin-1")).split("\n")
    text = decode_bytes(data, is_markup=True).text
    return (all_text(text) if _MARKUP.search(text) else text).split("\n")

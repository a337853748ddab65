"""Types that names and servers declare, against those that the content shows."""

from __future__ import annotations

from timeline.ingest.media_types.media_type import DOCX, EMAIL, EPUB, MHTML, ODF, PPTX, RTF, WACZ, XLSX

_UNKNOWN = frozenset({"", "application/octet-stream", "binary/octet-stream", "application/force-download"})
# How a type is called in sentences, so that two names of one type do not look like two.
_NAMES = {
    "text/plain": "text",
    "text/markdown": "text",
    "text/x-markdown": "text",
    "application/x-ndjson": "text",
    "application/json": "text",
    "text/csv": "text",
    "text/html": "HTML",
    "application/xhtml+xml": "HTML",
    "application/pdf": "PDF",
    "application/x-pdf": "PDF",
    DOCX: "DOCX",
    "application/vnd.ms-word.document.macroenabled.12": "DOCX",
    XLSX: "XLSX",
    "application/vnd.ms-excel.sheet.macroenabled.12": "XLSX",
    PPTX: "PPTX",
    f"{ODF}text": "ODT",
    f"{ODF}spreadsheet": "ODS",
    f"{ODF}presentation": "ODP",
    EPUB: "EPUB",
    RTF: "RTF",
    "text/rtf": "RTF",
    EMAIL: "an e-mail",
    MHTML: "MHTML",
    "application/x-mimearchive": "MHTML",
    "application/zip": "ZIP",
    "application/x-zip-compressed": "ZIP",
    WACZ: "WACZ",
    "application/wacz+zip": "WACZ",
    "application/gzip": "gzip",
    "application/x-gzip": "gzip",
    "application/warc": "WARC",
    "application/warc+gzip": "WARC",
}


def overruled_note(declared_type: str, media_type: str) -> str:
    """A sentence where the declared type is wrong, or nothing."""
    declared = declared_type.partition(";")[0].strip().lower()
    if declared in _UNKNOWN or _NAMES.get(declared, declared) == _NAMES.get(media_type, media_type):
        return ""
    return f"It was called {declared}, but by its content it is {_NAMES.get(media_type, media_type)}."

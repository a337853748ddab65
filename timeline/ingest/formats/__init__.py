"""One reader a format: bytes into texts or members. Each loads its library when it is first needed."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from timeline.ingest.media_types.media_type import DOCX, EMAIL, EPUB, MHTML, ODF, PPTX, RTF, WACZ, XLSX

if TYPE_CHECKING:
    from collections.abc import Callable

    from timeline.ingest.contents import Content, Reading
    from timeline.ingest.limits import Limits


def _lazy(module: str) -> Callable[[Content, str, Limits], Reading]:
    def read(original: Content, media_type: str, limits: Limits) -> Reading:
        reader: Any = import_module(f"timeline.ingest.formats.{module}")
        found: Reading = reader.read(original, media_type, limits)
        return found

    return read


ODF_KINDS = ("text", "text-template", "text-master", "spreadsheet", "presentation")
READERS: dict[str, Callable[[Content, str, Limits], Reading]] = {
    "text/plain": _lazy("plain_file"),
    "text/markdown": _lazy("plain_file"),
    "application/x-ndjson": _lazy("plain_file"),
    "text/html": _lazy("html_file"),
    "application/pdf": _lazy("pdf_file"),
    DOCX: _lazy("docx_file"),
    XLSX: _lazy("xlsx_file"),
    PPTX: _lazy("pptx_file"),
    **dict.fromkeys((f"{ODF}{kind}" for kind in ODF_KINDS), _lazy("odf_file")),
    EPUB: _lazy("epub_file"),
    RTF: _lazy("rtf_file"),
    EMAIL: _lazy("mail_file"),
    MHTML: _lazy("mhtml_file"),
    "application/zip": _lazy("zip_file"),
    WACZ: _lazy("wacz_file"),
    "application/gzip": _lazy("gzip_file"),
    "application/warc": _lazy("warc_file"),
}

"""One reader a format: bytes into texts or members. Each loads its library when it is first needed."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from timeline.capture.sniffing import DOCX, EMAIL, MHTML, WACZ

if TYPE_CHECKING:
    from collections.abc import Callable

    from timeline.capture.contents import Content, Reading
    from timeline.capture.limits import Limits


def _lazy(module: str) -> Callable[[Content, str, Limits], Reading]:
    def read(brought: Content, media_type: str, limits: Limits) -> Reading:
        reader: Any = import_module(f"timeline.capture.formats.{module}")
        found: Reading = reader.read(brought, media_type, limits)
        return found

    return read


READERS: dict[str, Callable[[Content, str, Limits], Reading]] = {
    "text/plain": _lazy("plain"),
    "text/markdown": _lazy("plain"),
    "application/x-ndjson": _lazy("plain"),
    "text/html": _lazy("page"),
    "application/pdf": _lazy("pdf"),
    DOCX: _lazy("docx_file"),
    EMAIL: _lazy("mail"),
    MHTML: _lazy("saved_page"),
    "application/zip": _lazy("zip_file"),
    WACZ: _lazy("wacz"),
    "application/gzip": _lazy("gzip_file"),
    "application/warc": _lazy("warc"),
}

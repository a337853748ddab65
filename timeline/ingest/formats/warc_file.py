"""WARC and ARC: what a web archive's answers hold, each with its address and the day it was fetched."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed

from timeline.ingest.captured_text import CaptureError
from timeline.ingest.contents import Member
from timeline.ingest.formats.gzip_file import unpack_gzip
from timeline.ingest.formats.members import Unpacking
from timeline.ingest.media_types.media_type import DOCX, EPUB, ODF, RTF, sniff_type

if TYPE_CHECKING:
    from warcio.recordloader import ArcWarcRecord

    from timeline.ingest.contents import Content, Reading
    from timeline.ingest.limits import Limits

_READ = frozenset({"text/html", "application/pdf", "text/plain", "text/markdown", DOCX, EPUB, RTF, f"{ODF}text"})
_SCRIPTS = ("javascript", "json", "css", "xml", "font", "image/", "audio/", "video/")
_TRAILER = 64  # bytes that may be left of a record that was read to its end
_BROKEN = "{} is a WARC that is cut short or damaged. Get the whole file again."


def read(original: Content, _media_type: str, limits: Limits) -> Reading:
    """Return the pages and papers in a web archive."""
    unpacking = Unpacking(original, limits)
    add_records(original.data, unpacking)
    return unpacking.reading()


def add_records(data: bytes, unpacking: Unpacking) -> None:
    """Take in every answer that holds a document."""
    try:
        _add_records(data, unpacking)
    except _PackedAsOneError:
        _add_records(unpack_gzip(data, unpacking), unpacking)


class _PackedAsOneError(Exception):
    """The archive was packed as a whole, and not record by record, as the standard asks."""


def _add_records(data: bytes, unpacking: Unpacking) -> None:
    try:
        for record in ArchiveIterator(io.BytesIO(data), arc2warc=True):
            if record.rec_type in {"response", "resource"}:
                _take(record, unpacking)
    except (ArchiveLoadFailed, EOFError, ValueError, OSError, AttributeError) as error:
        if isinstance(error, CaptureError):
            raise
        if "non-chunked" in str(error) and not unpacking.members:
            raise _PackedAsOneError from error
        if not unpacking.members:
            raise CaptureError(_BROKEN.format(unpacking.original.origin)) from error
        unpacking.refused.append(f"{_BROKEN.format(unpacking.original.origin)} What stands before the fault is read.")


def _take(record: ArcWarcRecord, unpacking: Unpacking) -> None:
    url = record.rec_headers.get_header("WARC-Target-URI") or ""
    headers = record.http_headers
    status = headers.get_statuscode() if headers else "200"
    declared = (headers or record.rec_headers).get_header("Content-Type") or ""
    if not url.startswith(("http://", "https://")) or any(word in declared for word in _SCRIPTS):
        return
    if not status.startswith("2"):
        return
    content = record.content_stream().read(unpacking.limits.member + 1)
    if len(content) > unpacking.limits.member:
        unpacking.refuse(url, f"is longer than {unpacking.limits.member // 1_000_000} MB.")
    elif getattr(record.raw_stream, "limit", 0) > _TRAILER:
        unpacking.refuse(url, "is cut short. Get the whole file again.")
    elif content and sniff_type(content, urlsplit(url).path, declared) in _READ:
        fetched = record.rec_headers.get_header("WARC-Date") or ""
        unpacking.add(Member(url, content, declared, url, fetched))
    else:
        unpacking.count(len(content))

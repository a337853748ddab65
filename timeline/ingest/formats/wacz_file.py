"""WACZ: the WARC files in a packed web archive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.ingest.formats.members import Unpacking
from timeline.ingest.formats.warc_file import add_records
from timeline.ingest.formats.zip_file import open_zip, unpack

if TYPE_CHECKING:
    from timeline.ingest.contents import Content, Reading
    from timeline.ingest.limits import Limits

_ENDS = (".warc", ".warc.gz")


def read(original: Content, _media_type: str, limits: Limits) -> Reading:
    """Return the pages and papers in all its web archives."""
    unpacking = Unpacking(original, limits)
    with open_zip(original, limits) as archive:
        for info in archive.infolist():
            if info.filename.startswith("archive/") and info.filename.endswith(_ENDS):
                add_records(unpack(archive, info, unpacking), unpacking)
    return unpacking.reading()

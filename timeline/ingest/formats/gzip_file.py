"""gzip: the one file in it."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

from timeline.ingest.captured_text import CaptureError
from timeline.ingest.contents import Member
from timeline.ingest.formats.members import Unpacking

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.ingest.contents import Content, Reading
    from timeline.ingest.limits import Limits

_STEP = 1 << 20


def read(original: Content, _media_type: str, limits: Limits) -> Reading:
    """Return the file inside as a member."""
    unpacking = Unpacking(original, limits)
    content = unpack_gzip(original.data, unpacking)
    unpacking.add(Member(original.name.removesuffix(".gz"), content, url=original.url))
    return unpacking.reading()


def unpack_gzip(data: bytes, unpacking: Unpacking) -> bytes:
    """Return the bytes inside; CaptureError for a bomb, and for a file that is damaged."""
    try:
        content = b"".join(_steps(data, unpacking))
    except zlib.error as error:
        origin = unpacking.original.origin
        raise CaptureError(f"{origin} is a gzip file that is damaged. Get the whole file again.") from error
    unpacking.size = 0
    return content


def _steps(data: bytes, unpacking: Unpacking) -> Iterator[bytes]:
    decompressor = zlib.decompressobj(wbits=31)
    rest = data
    while rest:
        part = decompressor.decompress(rest, _STEP)
        unpacking.count(len(part))
        yield part
        rest = decompressor.unconsumed_tail
        if decompressor.eof:
            rest = decompressor.unused_data
            decompressor = zlib.decompressobj(wbits=31)
            if not rest.startswith(b"\x1f\x8b"):
                return

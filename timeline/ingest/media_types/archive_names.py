"""The names in a ZIP, read without trusting it."""

from __future__ import annotations

import io
import struct
import zipfile

_END = b"PK\x05\x06"
_LONGEST_COMMENT = 65_536
_LARGEST_DIRECTORY = 8_000_000


def central_names(content: bytes) -> frozenset[str]:
    """Return the names in a ZIP's directory; none of a broken one, or of one too large to be a document."""
    end = content.rfind(_END, max(0, len(content) - _LONGEST_COMMENT - 22))
    if end < 0 or len(content) < end + 22:
        return frozenset()
    (size,) = struct.unpack_from("<L", content, end + 12)
    if size > _LARGEST_DIRECTORY:
        return frozenset()
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return frozenset(archive.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError, struct.error):
        return frozenset()

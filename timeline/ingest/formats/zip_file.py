"""ZIP: every document in it as a member. Nothing is written to disk."""

from __future__ import annotations

import io
import stat
import struct
import zipfile
import zlib
from typing import TYPE_CHECKING

from timeline.ingest.captured_text import CaptureError
from timeline.ingest.contents import Member
from timeline.ingest.formats.members import Unpacking, is_escape, is_system_file

if TYPE_CHECKING:
    from timeline.ingest.contents import Content, Reading
    from timeline.ingest.limits import Limits

_BROKEN = "{} is a ZIP that is cut short or damaged. Get the whole file again, or pack it again."
_LOCKED = 1
_STEP = 1 << 20
_FAULTS = (zipfile.BadZipFile, zlib.error, EOFError, struct.error, ValueError, NotImplementedError, OSError)


def read(original: Content, _media_type: str, limits: Limits) -> Reading:
    """Return the members; CaptureError for a bomb, a damaged ZIP, or one that tries to leave its folder."""
    with open_zip(original, limits) as archive:
        unpacking = Unpacking(original, limits)
        infos = [info for info in archive.infolist() if not info.is_dir() and not is_system_file(info.filename)]
        _check_growth(infos, original, limits)
        for info in infos:
            _take(archive, info, unpacking)
        return unpacking.reading()


def _check_growth(infos: list[zipfile.ZipInfo], original: Content, limits: Limits) -> None:
    """CaptureError for a bomb by the sizes that it states, before anything is unpacked."""
    unpacking = Unpacking(original, limits)
    for info in infos:
        unpacking.check_growth(info.compress_size, info.file_size)
    readable = (info.file_size for info in infos if info.file_size <= limits.member)
    unpacking.count(sum(readable))


def open_zip(original: Content, limits: Limits) -> zipfile.ZipFile:
    """Return the ZIP with its names checked."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(original.data))
    except _FAULTS as error:
        raise CaptureError(_BROKEN.format(original.origin)) from error
    names = archive.namelist()
    if len(names) > limits.members:
        raise CaptureError(
            f"{original.origin} holds {len(names):,} files; at most {limits.members:,} are unpacked. "
            "Split it into smaller files."
        )
    escape = next((name for name in names if is_escape(name)), None)
    if escape is not None:
        raise CaptureError(
            f"{original.origin} holds a file that would leave its folder ({escape[:80]!r}). "
            "Pack it again without such paths."
        )
    return archive


def _take(archive: zipfile.ZipFile, info: zipfile.ZipInfo, unpacking: Unpacking) -> None:
    if stat.S_ISLNK(info.external_attr >> 16):
        unpacking.refuse(info.filename, "is only a link to another file. Pack the file itself.")
    elif info.flag_bits & _LOCKED:
        unpacking.refuse(info.filename, "is locked with a password. Pack it without one.")
    elif info.file_size > unpacking.limits.member:
        unpacking.refuse(info.filename, f"is longer than {unpacking.limits.member // 1_000_000} MB.")
    else:
        try:
            unpacking.add(Member(info.filename, unpack(archive, info, unpacking)))
        except _FAULTS as error:
            if isinstance(error, CaptureError):
                raise
            unpacking.refuse(info.filename, "is damaged and cannot be unpacked. Pack it again.")


def unpack(archive: zipfile.ZipFile, info: zipfile.ZipInfo, unpacking: Unpacking) -> bytes:
    """Return a member's bytes, read in steps, since the size that a ZIP states may be a lie."""
    room = min(unpacking.limits.member, unpacking.limits.output - unpacking.size)
    parts, size = [], 0
    with archive.open(info) as file:
        while part := file.read(_STEP):
            parts.append(part)
            size += len(part)
            if size > room:
                unpacking.count(size)
                raise zipfile.BadZipFile("longer than it says")
    return b"".join(parts)

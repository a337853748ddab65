"""Files of any kind, with all the documents that they hold."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from timeline.ingest.captured_text import CapturedText, CaptureError
from timeline.ingest.limits import DEFAULT, Limits
from timeline.ingest.sandbox.pool import read_safely

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from timeline.ingest.contents import Member, Reading

Keep: TypeAlias = Callable[[bytes], object]

# A ZIP in a ZIP of e-mails with attachments is work; what is deeper is made to do harm.
MAX_DEPTH = 4


def read_file(
    path: Path, *, origin: str, keep: Keep = bool, limits: Limits = DEFAULT
) -> Iterator[CapturedText | CaptureError]:
    """Yield every text in a file and in what it holds, or the error that stands in its place."""
    try:
        content = read_bytes(path, origin)
        keep(content)
        reading = read_safely(content, name=path.name, origin=origin, limits=limits)
    except CaptureError as error:
        yield error
    else:
        yield from _all_of(reading, origin, keep, depth=1, limits=limits)


def read_bytes(path: Path, origin: str) -> bytes:
    """Return the content of a file; CaptureError if it cannot be read or is too long to be held."""
    try:
        with path.open("rb") as file:
            content = file.read(DEFAULT.content + 1)
    except OSError as error:
        raise CaptureError(f"{origin} cannot be read: {error.strerror}.") from error
    return content


def _all_of(
    reading: Reading, origin: str, keep: Keep, *, depth: int, limits: Limits
) -> Iterator[CapturedText | CaptureError]:
    yield from reading.texts
    yield from map(CaptureError, reading.refused)
    for member in reading.members:
        yield from _read_member(member, f"{origin}, {member.name}", keep, depth=depth, limits=limits)


def _read_member(
    member: Member, origin: str, keep: Keep, *, depth: int, limits: Limits
) -> Iterator[CapturedText | CaptureError]:
    try:
        if depth >= MAX_DEPTH:
            raise CaptureError(f"{origin} lies too deep, in a file in a file. Unpack it and upload it by itself.")
        keep(member.content)
        reading = read_safely(
            member.content,
            name=member.name,
            declared_type=member.declared_type,
            url=member.url,
            origin=origin,
            limits=limits,
        )
    except CaptureError as error:
        yield error
    else:
        yield from _all_of(reading, origin, keep, depth=depth + 1, limits=limits)

"""How a reading travels between processes: a JSON head and the bytes after it, so that nothing foreign is run."""

from __future__ import annotations

import json
import struct
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from timeline.ingest.captured_text import CapturedText
from timeline.ingest.contents import Member, Reading

if TYPE_CHECKING:
    from collections.abc import Callable

LENGTHS = struct.Struct("<LQ")  # of the head, and of the bytes after it


def pack(head: dict[str, Any], *parts: bytes) -> list[bytes]:
    """Return what to write for a message."""
    encoded = json.dumps(head, ensure_ascii=True).encode()
    return [LENGTHS.pack(len(encoded), sum(map(len, parts))), encoded, *parts]


def unpack(read: Callable[[int], bytes], *, longest: int) -> tuple[dict[str, Any], bytes]:
    """Return a message from what is read; EOFError at the end of the stream, ValueError if it is too long."""
    head_length, body_length = LENGTHS.unpack(read(LENGTHS.size))
    if head_length + body_length > longest:
        raise ValueError("A message is longer than allowed.")
    return json.loads(read(head_length)), read(body_length)


def pack_reading(reading: Reading) -> list[bytes]:
    """Return what to write for a reading."""
    members = [
        {"name": member.name, "declared_type": member.declared_type, "url": member.url, "fetched": member.fetched}
        for member in reading.members
    ]
    contents = [member.content for member in reading.members]
    head = {
        "texts": [asdict(text) for text in reading.texts],
        "members": members,
        "sizes": [len(content) for content in contents],
        "refused": reading.refused,
    }
    return pack(head, *contents)


def unpack_reading(head: dict[str, Any], body: bytes) -> Reading:
    """Return the reading that a message holds; ValueError, KeyError or TypeError if it holds none."""
    members, start = [], 0
    for said, size in zip(head["members"], head["sizes"], strict=True):
        members.append(Member(content=body[start : start + size], **said))
        start += size
    return Reading(tuple(map(_text, head["texts"])), tuple(members), tuple(head["refused"]))


def _text(said: dict[str, Any]) -> CapturedText:
    said["page_starts"], said["notes"] = tuple(said["page_starts"]), tuple(said["notes"])
    return CapturedText(**said)

"""How a reading travels between processes: a JSON head and the bytes after it, so that nothing foreign is run."""

from __future__ import annotations

import json
import struct
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from timeline.ingest.captured_text import CapturedText
from timeline.ingest.contents import Member, Reading, Scan

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
    pictures = reading.scan.pictures if reading.scan else ()
    contents = [*(member.content for member in reading.members), *(picture for _place, picture in pictures)]
    head = {
        "texts": [asdict(text) for text in reading.texts],
        "members": members,
        "sizes": [len(content) for content in contents],
        "refused": reading.refused,
        "scan": _scan_head(reading.scan),
    }
    return pack(head, *contents)


def _scan_head(scan: Scan | None) -> dict[str, Any] | None:
    """What is said of a scan, but for its pictures, of which only the places are."""
    if scan is None:
        return None
    said = {name: getattr(scan, name) for name in ("pages", "media_type", "complaint", "said")}
    return {**said, "places": [place for place, _picture in scan.pictures]}


def unpack_reading(head: dict[str, Any], body: bytes) -> Reading:
    """Return the reading that a message holds; ValueError, KeyError or TypeError if it holds none."""
    parts, start = [], 0
    for size in head["sizes"]:
        parts.append(body[start : start + size])
        start += size
    count = len(head["members"])
    members = [Member(content=part, **said) for said, part in zip(head["members"], parts[:count], strict=True)]
    scan = _scan(head["scan"], parts[count:])
    return Reading(tuple(map(_text, head["texts"])), tuple(members), tuple(head["refused"]), scan)


def _scan(said: dict[str, Any] | None, pictures: list[bytes]) -> Scan | None:
    if said is None:
        return None
    places = said.pop("places")
    pages = tuple(said.pop("pages"))
    return Scan(pages=pages, pictures=tuple(zip(places, pictures, strict=True)), **said)


def _text(said: dict[str, Any]) -> CapturedText:
    said["page_starts"], said["notes"] = tuple(said["page_starts"]), tuple(said["notes"])
    return CapturedText(**said)

"""JSON written piece by piece: arrays of any length without holding them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def to_json(value: object) -> str:
    """Return a value as JSON on one line; letters stay letters."""
    return json.dumps(value, ensure_ascii=False)


def stream_object(members: Iterable[tuple[str, object]]) -> Iterator[bytes]:
    """Yield a JSON object in pieces; a member that is an iterator becomes an array, one item a line."""
    opening = "{\n"
    for name, value in members:
        yield f"{opening}{to_json(name)}: ".encode()
        if isinstance(value, Iterator):
            yield from stream_array(value)
        else:
            yield to_json(value).encode()
        opening = ",\n"
    yield b"\n}\n"


def stream_array(items: Iterator[object]) -> Iterator[bytes]:
    """Yield a JSON array in pieces."""
    opening = "["
    for item in items:
        yield f"{opening}\n{to_json(item)}".encode()
        opening = ","
    yield b"[]" if opening == "[" else b"\n]"

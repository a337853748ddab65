"""Many small pieces put together to fewer of a good size; the first one goes out at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_SIZE = 1 << 15


def in_pieces(pieces: Iterable[bytes], *, size: int = _SIZE) -> Iterator[bytes]:
    """Yield the same bytes in pieces of about this size."""
    waiting: list[bytes] = []
    length = 0
    is_first = True
    for piece in pieces:
        waiting.append(piece)
        length += len(piece)
        if piece and (is_first or length >= size):
            yield b"".join(waiting)
            waiting, length, is_first = [], 0, False
    if waiting:
        yield b"".join(waiting)

"""Unpacking piece by piece."""

from __future__ import annotations

import gzip
import zlib
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.ingest.fetching.decompression import TooLongError, find_unpacker

if TYPE_CHECKING:
    from collections.abc import Callable

PACKINGS = {
    "gzip": gzip.compress,
    "x-gzip": lambda content: gzip.compress(content[:5]) + gzip.compress(content[5:]),
    "deflate": zlib.compress,
    "Deflate ": lambda content: zlib.compress(content)[2:-4],
    "": bytes,
}


@pytest.mark.parametrize(("encoding", "pack"), PACKINGS.items())
@given(content=st.binary(max_size=200), length=st.integers(1, 40), limit=st.integers(0, 200))
def test_the_pieces_do_not_matter_and_the_limit_does(
    encoding: str, pack: Callable[[bytes], bytes], content: bytes, length: int, limit: int
) -> None:
    packed, unpacker = pack(content), find_unpacker(encoding, limit)
    pieces = [packed[start : start + length] for start in range(0, len(packed), length)]
    assert unpacker

    try:
        for piece in pieces:
            unpacker.feed(piece)
        unpacked = unpacker.finish()
    except TooLongError:
        assert len(content) > limit
        assert len(unpacker.content) <= limit + 1
    else:
        assert (unpacked, len(content) <= limit) == (content, True)

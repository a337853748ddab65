"""Compressed answers, unpacked piece by piece and never beyond a limit."""

from __future__ import annotations

import zlib
from typing import Protocol

ACCEPTED = "gzip, deflate"
_GZIP_MAGIC = b"\x1f"


class BrokenPackingError(ValueError):
    """The bytes are not packed as they say, or end too early."""


class TooLongError(ValueError):
    """More came than the limit allows."""


class Unpacker(Protocol):
    """Takes bytes as they come and gathers what they hold."""

    content: bytearray

    def feed(self, piece: bytes) -> None:
        """Take the next bytes; TooLongError as soon as they hold more than the limit."""

    def finish(self) -> bytes:
        """Return all that they held; BrokenPackingError if the end is missing."""


def find_unpacker(encoding: str, max_bytes: int) -> Unpacker | None:
    """Return what unpacks a Content-Encoding, or None where it was not asked for."""
    match encoding.strip().lower():
        case "" | "identity":
            return _Plain(max_bytes)
        case "gzip" | "x-gzip":
            return _Packed(max_bytes, zlib.MAX_WBITS | 16)
        case "deflate":
            return _Packed(max_bytes, zlib.MAX_WBITS)
    return None


class _Plain:
    def __init__(self, max_bytes: int) -> None:
        self._max_bytes = max_bytes
        self.content = bytearray()

    def feed(self, piece: bytes) -> None:
        if len(self.content) + len(piece) > self._max_bytes:
            raise TooLongError
        self.content += piece

    def finish(self) -> bytes:
        return bytes(self.content)


class _Packed:
    """gzip of one or several members, or deflate with the zlib header or (as some servers send it) without."""

    def __init__(self, max_bytes: int, wbits: int) -> None:
        self._max_bytes = max_bytes
        self._wbits = wbits
        self.content = bytearray()
        self._inflater = zlib.decompressobj(wbits)
        self._first = b""  # the first bytes: it takes two to know the kind
        self._has_begun = False

    def feed(self, piece: bytes) -> None:
        if not self._has_begun:
            self._first += piece
            if len(self._first) < 2:
                return
            piece = self._first
            self._begin(piece)
        while piece:
            if self._inflater.eof:
                if not piece.startswith(_GZIP_MAGIC):
                    return  # padding, which browsers pass over too
                self._inflater = zlib.decompressobj(self._wbits)
            self._inflate(piece)
            piece = self._inflater.unused_data

    def finish(self) -> bytes:
        if self._first and not self._inflater.eof:
            raise BrokenPackingError
        return bytes(self.content)

    def _begin(self, piece: bytes) -> None:
        self._has_begun = True
        if self._wbits == zlib.MAX_WBITS and (piece[0] & 0x0F != 8 or int.from_bytes(piece[:2], "big") % 31):
            self._inflater = zlib.decompressobj(-zlib.MAX_WBITS)  # no zlib header (RFC 1950, section 2.2)

    def _inflate(self, piece: bytes) -> None:
        try:
            self.content += self._inflater.decompress(piece, self._max_bytes - len(self.content) + 1)
        except zlib.error as error:
            raise BrokenPackingError from error
        if len(self.content) > self._max_bytes:
            raise TooLongError

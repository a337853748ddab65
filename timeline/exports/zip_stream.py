"""ZIP files written member by member, never held: the same members give the same bytes."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first moment that ZIP knows
_BUFFER = 1 << 16


class _Sink:
    """A file that cannot seek and hands out what was written to it."""

    def __init__(self) -> None:
        self._pieces: list[bytes] = []
        self.size = 0

    def write(self, data: bytes) -> int:
        self._pieces.append(bytes(data))
        self.size += len(data)
        return len(data)

    def flush(self) -> None:
        """Do nothing: there is nothing beneath."""

    def take(self) -> bytes:
        taken, self._pieces, self.size = b"".join(self._pieces), [], 0
        return taken


def stream_zip(members: Iterable[tuple[str, Iterable[bytes]]], *, is_packed: bool = True) -> Iterator[bytes]:
    """Yield a ZIP file of members, each a name and its content in pieces."""
    sink = _Sink()
    method = zipfile.ZIP_DEFLATED if is_packed else zipfile.ZIP_STORED
    with zipfile.ZipFile(sink, "w", method, allowZip64=True) as archive:  # type: ignore[call-overload]  # it only writes
        for name, pieces in members:
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = method
            entry.external_attr = 0o644 << 16
            with archive.open(entry, "w", force_zip64=True) as file:
                for piece in pieces:
                    file.write(piece)
                    if sink.size >= _BUFFER:
                        yield sink.take()
            yield sink.take()
    yield sink.take()

"""Rows of a file on the disk: read once, walked through as often as needed, never all in memory."""

from __future__ import annotations

import marshal
import os
import tempfile
import weakref
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.services.batches import in_batches

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_BATCH = 500


@dataclass(frozen=True, slots=True)
class Row:
    """A row with its number in the file, as spreadsheets count."""

    number: int
    cells: dict[str, str]


class SpooledRows:
    """Rows under a header, in a file without a name that goes with this object."""

    def __init__(self, header: tuple[str, ...], rows: Iterable[tuple[int, list[str]]]) -> None:
        """Take the rows in: each its number and a cell for each column."""
        self._header = header
        self._count = 0
        self._places: list[tuple[int, int]] = []  # where each batch begins, and how many bytes it has
        self._file = tempfile.TemporaryFile()  # noqa: SIM115 - closed with this object
        weakref.finalize(self, self._file.close)
        for batch in in_batches(rows, _BATCH):
            place = self._file.tell()
            self._places.append((place, self._file.write(marshal.dumps(batch))))
            self._count += len(batch)
        self._file.flush()

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[Row]:
        for place, size in self._places:  # read without a position that another thread could move
            batch = marshal.loads(os.pread(self._file.fileno(), size, place))  # noqa: S302 - we wrote it
            for number, cells in batch:
                yield Row(number, dict(zip(self._header, cells, strict=True)))

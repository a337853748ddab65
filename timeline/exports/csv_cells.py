"""CSV written line by line, no cell of it a formula."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, Any

from timeline.core.text import close_directions
from timeline.core.text.cells import escape_cell

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

BOM = b"\xef\xbb\xbf"


class _Echo:
    """A file that hands back what is written to it."""

    def write(self, text: str) -> str:
        return text


def stream_csv(header: Sequence[str], rows: Iterable[Sequence[object]], *, with_bom: bool = False) -> Iterator[bytes]:
    """Yield a CSV (RFC 4180, UTF-8) line by line, each cell escaped, its signs of direction closed."""
    writer: Any = csv.writer(_Echo())
    if with_bom:
        yield BOM
    yield writer.writerow(header).encode()
    for row in rows:
        yield writer.writerow([close_directions(escape_cell(value)) for value in row]).encode()

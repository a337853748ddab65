"""Cells of spreadsheets: text that no program takes for a formula, and back."""

from __future__ import annotations

import csv
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

BOM = b"\xef\xbb\xbf"
# What spreadsheets compute, and apostrophes before it: those are counted, so that nothing is lost on the way back.
_FORMULA = re.compile(r"'*[=+\-@\t\r]")


def escape_cell(value: object) -> str:
    """Return a value as text; an apostrophe stands before what a spreadsheet would compute."""
    text = "" if value is None else str(value)
    return f"'{text}" if _FORMULA.match(text) else text


def unescape_cell(text: str) -> str:
    """Return what a cell said before it was escaped."""
    return text[1:] if text.startswith("'") and _FORMULA.match(text) else text


class _Echo:
    """A file that hands back what is written to it."""

    def write(self, text: str) -> str:
        return text


def stream_csv(header: Sequence[str], rows: Iterable[Sequence[object]], *, with_bom: bool = False) -> Iterator[bytes]:
    """Yield a CSV (RFC 4180, UTF-8) line by line, each cell escaped."""
    writer: Any = csv.writer(_Echo())
    if with_bom:
        yield BOM
    yield writer.writerow(header).encode()
    for row in rows:
        yield writer.writerow([escape_cell(value) for value in row]).encode()

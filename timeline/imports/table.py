"""Tables from other programs: CSV of any kind and XLSX, read row by row as words."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from openpyxl import load_workbook  # type: ignore[import-untyped]

from timeline.core.text.cells import unescape_cell
from timeline.imports.errors import BrokenFileError
from timeline.imports.spooled_rows import SpooledRows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MOST_BYTES = 50 * 1024 * 1024
MOST_ROWS = 200_000
_MOST_UNPACKED = 500 * 1024 * 1024
_MOST_IN_MEMORY = 100 * 1024 * 1024  # of a part of a workbook that is not read row by row
_LAST_ROW = 1_048_576  # of a sheet
_PIECE = 1024 * 1024  # characters
_MOST_COLUMNS = 300
_LONGEST_CELL = 1_000_000
_DELIMITERS = ",;\t|"
_MARKS = re.compile("[\u200b\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]")  # which nobody sees in a name


@dataclass(frozen=True, slots=True)
class Table:
    """A header and the rows below it, and what was noticed while reading."""

    header: tuple[str, ...]
    rows: SpooledRows
    notes: tuple[str, ...] = ()


def read_table(content: bytes) -> Table:
    """Return the table that a file holds; BrokenFileError says what is wrong with it."""
    if len(content) > MOST_BYTES:
        raise BrokenFileError(f"The file is larger than {MOST_BYTES // 2**20} MB.")
    if not content.strip():
        raise BrokenFileError("The file is empty.")
    if content.startswith(b"PK"):
        return _table(_workbook_lines(content), ())
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        raise BrokenFileError("The file is an old or encrypted file of Office; save it as XLSX or CSV.")
    encoding, notes = _encoding(content)
    return _table(_csv_lines(content, encoding), notes)


def _encoding(content: bytes) -> tuple[str, tuple[str, ...]]:
    """Return how a CSV is written: UTF-8 or UTF-16 where it says so, else as Windows of western Europe writes."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        if not _is_readable(content, "utf-16"):
            raise BrokenFileError("The file says that it is UTF-16, and is not.")
        return "utf-16", ()
    if _is_readable(content, "utf-8-sig"):
        return "utf-8-sig", ()
    if _is_readable(content, "cp1252"):
        return "cp1252", ("The file is not UTF-8; it was read as Windows-1252.",)
    raise BrokenFileError("The file is neither UTF-8 nor Windows-1252; save it as CSV UTF-8.")


def _is_readable(content: bytes, encoding: str) -> bool:
    """Return whether bytes are text in an encoding; a piece at a time, so that no second copy is in memory."""
    with io.TextIOWrapper(io.BytesIO(content), encoding) as file:
        try:
            while piece := file.read(_PIECE):
                if "\0" in piece:
                    raise BrokenFileError("The file is no text: it holds zero bytes.")
        except UnicodeDecodeError:
            return False
    return True


def _csv_lines(content: bytes, encoding: str) -> Iterator[tuple[int, list[str]]]:
    with io.TextIOWrapper(io.BytesIO(content), encoding, newline="") as file:
        delimiter = _delimiter(file.read(_PIECE))
        file.seek(0)
        reader = csv.reader(file, delimiter=delimiter, strict=True)
        while True:
            try:
                cells = _next_cells(reader)
            except StopIteration:
                return
            except csv.Error as error:
                raise BrokenFileError(f"Line {reader.line_num} cannot be read as CSV: {error}.") from error
            yield reader.line_num, cells


def _next_cells(reader: Iterator[list[str]]) -> list[str]:
    """Return the next row; the limit of cells is one of the whole process, so it is put back for other readers."""
    before = csv.field_size_limit(_LONGEST_CELL)
    try:
        return next(reader)
    finally:
        csv.field_size_limit(before)


def _delimiter(text: str) -> str:
    """Return the sign that stands most often in the first line, outside quotes."""
    first = next(iter(text.lstrip().splitlines()), "")
    outside = "".join(first.split('"')[::2])
    return max(_DELIMITERS, key=outside.count)


def _workbook_lines(content: bytes) -> Iterator[tuple[int, list[str]]]:
    _refuse_bomb(content)
    try:
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
        sheet = book.worksheets[0]
        sheet.reset_dimensions()  # what a sheet says of its size may be a million empty columns
        for number, row in enumerate(sheet.iter_rows(values_only=True), 1):
            if number > _LAST_ROW:
                raise BrokenFileError("The workbook numbers its rows as no spreadsheet does.")
            yield number, [_words(value) for value in row]
    except BrokenFileError:
        raise
    except Exception as error:
        raise BrokenFileError(f"The workbook cannot be read: {type(error).__name__}.") from error


def _refuse_bomb(content: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            size = sum(member.file_size for member in archive.infolist())
            widest = max((one.file_size for one in archive.infolist() if "worksheets/" not in one.filename), default=0)
            parts = [archive.read(one)[:4096] for one in archive.infolist() if one.filename.endswith((".xml", ".rels"))
                     and one.file_size < _MOST_UNPACKED] if size <= _MOST_UNPACKED else []  # fmt: skip
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, ValueError) as error:
        raise BrokenFileError("The workbook is damaged or encrypted.") from error
    if size > _MOST_UNPACKED:
        raise BrokenFileError(f"The workbook unpacks to more than {_MOST_UNPACKED // 2**20} MB.")
    if widest > _MOST_IN_MEMORY:
        raise BrokenFileError(f"A part of the workbook unpacks to more than {_MOST_IN_MEMORY // 2**20} MB.")
    if any(b"<!DOCTYPE" in part or b"<!ENTITY" in part for part in parts):
        raise BrokenFileError("The workbook declares entities, as no spreadsheet does; it is not read.")


def _words(value: object) -> str:
    """Return a cell as words; a moment at midnight is a day."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(timespec="minutes")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def _table(lines: Iterator[tuple[int, list[str]]], notes: tuple[str, ...]) -> Table:
    filled = ((number, cells) for number, cells in lines if any(cell.strip() for cell in cells))
    first = next(filled, None)
    if first is None:
        raise BrokenFileError("The file has no header.")
    header = _header(first[1])
    return checked_table(header, ((number, _cells(number, header, cells)) for number, cells in filled), notes)


def checked_table(
    header: tuple[str, ...], rows: Iterable[tuple[int, list[str]]], notes: tuple[str, ...] = ()
) -> Table:
    """Return a table of rows, unless they or the columns are too many or none."""
    if len(header) > _MOST_COLUMNS:
        raise BrokenFileError(f"The file has more than {_MOST_COLUMNS} columns.")
    header = tuple(map(_storable, header))
    spooled = SpooledRows(header, _counted(rows))
    if not spooled:
        raise BrokenFileError("The file has no rows.")
    return Table(header, spooled, notes)


def _counted(rows: Iterable[tuple[int, list[str]]]) -> Iterator[tuple[int, list[str]]]:
    for count, row in enumerate(rows):
        if count == MOST_ROWS:
            raise BrokenFileError(f"The file has more than {MOST_ROWS:,} rows; divide it.")
        number, cells = row
        yield number, list(map(_storable, cells))


def _storable(cell: str) -> str:
    """Return a cell without what the database does not take: zeros, and halves of characters, which JSON may hold."""
    if cell.isascii():
        return cell.replace("\0", "")
    return cell.replace("\0", "").encode("utf-8", "replace").decode()


def _header(cells: list[str]) -> tuple[str, ...]:
    names = [" ".join(_MARKS.sub("", cell).split()) for cell in cells]
    while names and not names[-1]:
        names.pop()
    double = sorted({name for name in names if name and names.count(name) > 1})
    if double:
        raise BrokenFileError(f"Two columns are named “{double[0]}”; give each a name of its own.")
    return tuple(name or f"column {number}" for number, name in enumerate(names, 1))


def _cells(number: int, header: tuple[str, ...], cells: list[str]) -> list[str]:
    if len(cells) > len(header) and any(cell.strip() for cell in cells[len(header) :]):
        raise BrokenFileError(f"Row {number} has {len(cells)} cells under {len(header)} columns.")
    padded = [*cells[: len(header)], *[""] * (len(header) - len(cells))]
    return [unescape_cell(cell).strip() for cell in padded]

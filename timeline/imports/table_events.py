"""Rows of a table as events: of any program's table, or of our own CSV."""

from __future__ import annotations

import html
import re
from itertools import groupby
from typing import TYPE_CHECKING
from uuid import UUID

from django.utils.html import strip_tags

from timeline.core.temporal import EdtfError, parse_edtf
from timeline.imports.cell_dates import CellDate, find_order, read_cell, read_span
from timeline.services.importing.imported_events import ImportedClaim, ImportedEvent, ImportedPassage

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from timeline.imports.cell_dates import DateOrder
    from timeline.imports.spooled_rows import Row
    from timeline.imports.table import Table

_NATIVE = {"event_id", "event_title", "date_edtf", "claim_id", "claim", "quote"}
_PARTS = ("Year", "Month", "Day")
_MOST_FIGURES = 10  # of an offset
_BETWEEN = re.compile(r"\s*[;|]\s*")


def is_native(table: Table) -> bool:
    """Tell whether a table is our own CSV."""
    return set(table.header) >= _NATIVE


def read_native(table: Table) -> Iterator[ImportedEvent]:
    """Yield the events of our own CSV; its rows of one event stand together."""
    for _uid, rows in groupby(table.rows, key=lambda row: row.cells["event_id"] or str(row.number)):
        yield _native_event(list(rows))


def _native_event(rows: list[Row]) -> ImportedEvent:
    first = rows[0].cells
    edtf = first["date_edtf"]
    try:
        date = CellDate(first.get("date_text", edtf), parse_edtf(edtf).text if edtf else "")
    except EdtfError as error:
        date = CellDate(edtf, problem=str(error))
    claims = [
        _native_claim(list(claim_rows))
        for key, claim_rows in groupby(rows, key=lambda row: row.cells["claim_id"])
        if key
    ]
    return ImportedEvent(
        row=rows[0].number, title=first["event_title"], date_words=date.words, edtf=date.edtf,
        date_problem=date.problem, summary=first.get("event_summary", ""),
        place=first.get("place", ""), people=_names(first.get("people", "")), claims=tuple(claims),
        uid=_uuid(first["event_id"]),
    )  # fmt: skip


def _native_claim(rows: list[Row]) -> ImportedClaim:
    first = rows[0].cells
    return ImportedClaim(
        statement=first["claim"], attribution=first.get("attribution", ""),
        modality=first.get("modality") or "happened", uid=_uuid(first["claim_id"]),
        passages=tuple(_native_passage(row.cells) for row in rows if row.cells["quote"]),
    )  # fmt: skip


def _native_passage(cells: Mapping[str, str]) -> ImportedPassage:
    start, end = _offset(cells.get("quote_start", "")), _offset(cells.get("quote_end", ""))
    exact = cells["quote"]
    if start is not None and end is not None:
        exact = exact[: max(end - start, 0)]  # behind it the export may have closed signs of direction
    return ImportedPassage(
        exact=exact, document=cells.get("source_id", ""), sha256=cells.get("sha256", ""),
        url=cells.get("url", ""), start=start,
        stance=cells.get("stance") or "supports",
    )  # fmt: skip


def _offset(text: str) -> int | None:
    return int(text) if text.isdecimal() and len(text) < _MOST_FIGURES else None


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None


def date_order(table: Table, columns: Mapping[str, str]) -> tuple[DateOrder | None, bool]:
    """Return the order of day and month that the table proves, and whether it matters."""
    names = [columns[name] for name in ("date", "end") if name in columns]
    return find_order(row.cells.get(name, "") for row in table.rows for name in names)


def read_rows(
    table: Table, columns: Mapping[str, str], *, language: str, order: DateOrder | None
) -> Iterator[ImportedEvent]:
    """Yield an event for each row of a table of which `columns` say what they hold."""
    order = order or date_order(table, columns)[0]
    for row in table.rows:
        if row.cells.get("Type", "").casefold() not in {"title", "era"}:
            yield _event(row, columns, language=language, order=order)


def _event(row: Row, columns: Mapping[str, str], *, language: str, order: DateOrder | None) -> ImportedEvent:
    cells = {name: _plain(row.cells.get(column, "")) for name, column in columns.items()}
    title, text = cells.get("title", ""), cells.get("text", "")
    coordinates, complaint = _coordinates(cells)
    date = _date(row, cells, language=language, order=order)
    if not (title or text):
        complaint = "The row has neither a title nor a text."
    return ImportedEvent(
        row=row.number, title=title or text, date_words=date.words, edtf=date.edtf, date_problem=date.problem,
        summary=text if title else "", place=cells.get("place", "")[:200], coordinates=coordinates,
        people=_names(cells.get("people", "")), claims=(_claim(cells),), problem=complaint,
    )  # fmt: skip


def _claim(cells: Mapping[str, str]) -> ImportedClaim:
    quote = cells.get("quote", "")
    passages = (ImportedPassage(exact=quote, url=cells.get("url", "")),) if quote else ()
    statement = cells.get("title") or cells.get("text", "")
    return ImportedClaim(statement=statement, attribution=cells.get("source", "")[:300], passages=passages)


def _date(row: Row, cells: Mapping[str, str], *, language: str, order: DateOrder | None) -> CellDate:
    if "Year" in row.cells:
        start = _from_parts(row.cells, "")
        end = _from_parts(row.cells, "End ")
    else:
        start = read_cell(cells.get("date", ""), language=language, order=order)
        end = read_cell(cells.get("end", ""), language=language, order=order)
    return read_span(start, end) if end.words else start


def _from_parts(cells: Mapping[str, str], prefix: str) -> CellDate:
    """Return the date of TimelineJS's columns, as fine as they are filled."""
    parts = [cells.get(f"{prefix}{name}", "") for name in _PARTS]
    words = "-".join(part for part in parts if part)
    if not parts[0]:
        return CellDate(words, problem=f"“{words}” has no year." if words else "")
    try:
        year = int(parts[0])
        text = f"{'-' if year < 0 else ''}{abs(year):04d}" if abs(year) < 10_000 else f"Y{year}"
        numbers = [int(part) for part in parts[1:] if part]
        return CellDate(words, parse_edtf("-".join([text, *(f"{number:02d}" for number in numbers)])).text)
    except ValueError as error:
        return CellDate(words, problem=f"“{words}” is no date: {error}")


def _coordinates(cells: Mapping[str, str]) -> tuple[tuple[float, float] | None, str]:
    latitude, longitude = cells.get("latitude", ""), cells.get("longitude", "")
    if not (latitude or longitude):
        return None, ""
    try:
        found = float(latitude), float(longitude)
    except ValueError:
        return None, f"“{latitude}, {longitude}” are no coordinates."
    if not (-90 <= found[0] <= 90 and -180 <= found[1] <= 180):
        return None, f"The coordinates {latitude}, {longitude} lie outside the world."
    return found, ""


def _names(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name[:200] for name in _BETWEEN.split(text) if name))


def _plain(text: str) -> str:
    """Return the words of a cell without the HTML that other programs allow."""
    return html.unescape(strip_tags(text)).strip() if "<" in text or "&" in text else text

"""Any file as events: its format found by its content, its dialect by its columns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.imports.calendar_events import read_calendar
from timeline.imports.dialects import find_dialect
from timeline.imports.errors import BrokenFileError
from timeline.imports.json_events import read_json
from timeline.imports.table import MOST_BYTES, read_table
from timeline.imports.table_events import date_order, is_native, read_native, read_rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from timeline.imports.cell_dates import DateOrder
    from timeline.imports.table import Table
    from timeline.services.importing.imported_events import ImportedEvent


@dataclass(frozen=True, slots=True)
class Plan:
    """How a file is understood: shown to a person before anything is stored."""

    table: Table
    dialect: str
    columns: Mapping[str, str]
    order: DateOrder | None
    is_order_asked: bool

    def events(self, *, language: str) -> Iterator[ImportedEvent]:
        """Yield what the file holds."""
        if self.dialect == "native":
            return read_native(self.table)
        return read_rows(self.table, self.columns, language=language, order=self.order)


def plan_import(
    content: bytes,
    *,
    columns: Mapping[str, str] | None = None,
    order: DateOrder | None = None,
    is_strict: bool = True,
) -> Plan:
    """Return how a file would be taken in; BrokenFileError says what is wrong with it. See `plan_table`."""
    return plan_table(read_file(content), columns=columns, order=order, is_strict=is_strict)


def plan_table(
    table: Table,
    *,
    columns: Mapping[str, str] | None = None,
    order: DateOrder | None = None,
    is_strict: bool = True,
) -> Plan:
    """Return how the rows of a file would be taken in; BrokenFileError says what is wrong with them.

    Where it is not strict, a table may leave open which of its columns names events: a person is asked.
    """
    if is_native(table):
        return Plan(table, "native", {}, None, is_order_asked=False)
    dialect = find_dialect(table.header)
    mapped = dict(columns) if columns else dict(dialect.columns)
    if unknown := sorted(set(mapped.values()) - set(table.header)):
        raise BrokenFileError(f"The table has no column “{unknown[0]}”.")
    if is_strict and not {"title", "text"} & mapped.keys():
        names = ", ".join(table.header[:12])
        raise BrokenFileError(f"No column is known to hold the title of events. Say which. Columns: {names}.")
    proven, is_asked = date_order(table, mapped)
    return Plan(table, dialect.name, mapped, order or proven, is_order_asked=is_asked and not (order or proven))


def read_file(content: bytes) -> Table:
    """Return what a file holds as a table, its format found by its content; BrokenFileError says what is wrong."""
    if len(content) > MOST_BYTES:
        raise BrokenFileError(f"The file is larger than {MOST_BYTES // 2**20} MB.")
    start = content.lstrip(b"\xef\xbb\xbf \t\r\n")[:20]
    if start.startswith((b"{", b"[")):
        return read_json(content)
    if start.upper().startswith(b"BEGIN:VCALENDAR"):
        return read_calendar(content)
    if start.startswith(b"<"):
        raise BrokenFileError("The file is HTML or XML, and no table.")
    return read_table(content)

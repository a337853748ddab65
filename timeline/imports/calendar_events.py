"""Calendars (iCalendar) as tables: the last day of an entry is the one before its exclusive end."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from icalendar import Calendar

from timeline.imports.errors import BrokenFileError
from timeline.imports.table import MOST_BYTES, MOST_ROWS, Row, Table

if TYPE_CHECKING:
    from icalendar.cal import Component

HEADER = ("date", "end", "title", "text", "place", "url")


def read_calendar(content: bytes) -> Table:
    """Return the entries of a calendar as a table."""
    if len(content) > MOST_BYTES:
        raise BrokenFileError(f"The file is larger than {MOST_BYTES // 2**20} MB.")
    try:
        calendars = Calendar.from_ical(content.decode("utf-8-sig"), multiple=True)
        entries = [entry for calendar in calendars for entry in calendar.walk("VEVENT")]
    except (ValueError, IndexError, KeyError, TypeError) as error:
        raise BrokenFileError(f"The file is no calendar: {error}") from error
    if not entries:
        raise BrokenFileError("The calendar has no entries.")
    if len(entries) > MOST_ROWS:
        raise BrokenFileError(f"The calendar has more than {MOST_ROWS:,} entries; divide it.")
    return Table(HEADER, tuple(Row(number, _cells(entry)) for number, entry in enumerate(entries, 1)))


def _cells(entry: Component) -> dict[str, str]:
    start, end = _moment(entry.get("dtstart")), _moment(entry.get("dtend"))
    if isinstance(end, date) and not isinstance(end, datetime):
        end -= timedelta(days=1)
    shown_end = "" if end is None or end == start else _words(end)
    words = {name: str(entry.get(key) or "") for name, key in (
        ("title", "summary"), ("text", "description"), ("place", "location"), ("url", "url"),
    )}  # fmt: skip
    return {"date": _words(start), "end": shown_end, **words}


def _moment(value: Any) -> date | None:
    found = getattr(value, "dt", None)
    return found if isinstance(found, date) else None


def _words(moment: date | None) -> str:
    if moment is None:
        return ""
    return moment.date().isoformat() if isinstance(moment, datetime) else moment.isoformat()

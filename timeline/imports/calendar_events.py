"""Calendars (iCalendar) as tables: the last day of an entry is the one before its exclusive end."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from icalendar import Event

from timeline.imports.errors import BrokenFileError
from timeline.imports.table import MOST_BYTES, checked_table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from icalendar.cal import Component

    from timeline.imports.table import Table

HEADER = ("date", "end", "title", "text", "place", "url")
_EDGE = re.compile(r"^(BEGIN|END):VEVENT[ \t\r]*$", re.MULTILINE | re.IGNORECASE)
_LONGEST_ENTRY = 1_000_000  # characters; each line of it is an object while it is read


def read_calendar(content: bytes) -> Table:
    """Return the entries of a calendar as a table; each is read alone, so that their number needs no memory."""
    if len(content) > MOST_BYTES:
        raise BrokenFileError(f"The file is larger than {MOST_BYTES // 2**20} MB.")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BrokenFileError(f"The file is no calendar: {error}") from error
    if not text.rstrip().upper().endswith("END:VCALENDAR"):
        raise BrokenFileError("The file is no calendar, or it is cut off: its last line is not END:VCALENDAR.")
    if not _EDGE.search(text):
        raise BrokenFileError("The calendar has no entries.")
    return checked_table(HEADER, enumerate(_entries(text), 1))


def _entries(text: str) -> Iterator[list[str]]:
    for number, entry in enumerate(_texts(text), 1):
        try:
            cells = _cells(Event.from_ical(entry))
        except (ValueError, IndexError, KeyError, TypeError, AttributeError, OverflowError) as error:
            raise BrokenFileError(f"The file is no calendar. Entry {number}: {error}") from error
        yield [cells[name] for name in HEADER]


def _texts(text: str) -> Iterator[str]:
    """Yield the lines of each entry, from its beginning to its end."""
    start = number = 0
    is_open = False
    for edge in _EDGE.finditer(text):
        is_begin = edge[1].upper() == "BEGIN"
        number += is_begin
        if is_begin == is_open:
            raise BrokenFileError(f"Entry {number} does not end before another begins or ends.")
        is_open = is_begin
        if is_begin:
            start = edge.start()
        elif edge.end() - start > _LONGEST_ENTRY:
            raise BrokenFileError(f"Entry {number} is longer than {_LONGEST_ENTRY:,} characters.")
        else:
            yield text[start : edge.end()]
    if is_open:
        raise BrokenFileError(f"Entry {number} does not end.")


def _cells(entry: Component) -> dict[str, str]:
    start, end = _moment(entry.get("dtstart")), _moment(entry.get("dtend"))
    if end == start:
        end = None  # a whole day is to end on the next, which some programs do not know
    elif isinstance(end, date) and not isinstance(end, datetime):
        end -= timedelta(days=1)
    shown_end = "" if end == start else _words(end)
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

"""Dates as machines write them, kept as coarse as they are written."""

from __future__ import annotations

import re
from email.utils import parsedate_tz

from timeline.core.temporal import EdtfError, parse_edtf

# A year or a month counts only where nothing else follows: the day may be written in another way behind it.
_ISO = re.compile(r"\s*(\d{4})(?:-?(\d{2})(?:-?(\d{2})(?![\d-])|\s*\Z)|\s*\Z)")
_YEAR_FIRST = re.compile(r"\s*(\d{4})\s?[./年년-]\s?(\d{1,2})\s?[./月월-]\s?(\d{1,2})(?!\d)")
_UNIVERSAL = re.compile(r"T\d{2}:?\d{2}\S*?(?:Z|[+-]00:?00)\Z")
_PLACEHOLDERS = {"1970-01-01", "1969-12-31", "1900-01-01"}
_EARLIEST_YEAR = 1400


def day_of_stamp(stamp: str) -> str:
    """Return the day, month or year that a time stamp names, in its own time zone, or nothing.

    A month stays a month; the day is not shifted to another zone; what programs write for “no date” is none.
    """
    found = _ISO.match(stamp) or _YEAR_FIRST.match(stamp)
    edtf = "-".join(part.zfill(2) for part in found.groups() if part) if found else _day_of_mail(stamp)
    if not edtf or edtf in _PLACEHOLDERS or int(edtf[:4]) < _EARLIEST_YEAR:
        return ""
    try:
        return parse_edtf(edtf).text
    except EdtfError:
        return ""


def _day_of_mail(stamp: str) -> str:
    """The day of an RFC 5322 date, as e-mail and HTTP write it."""
    try:
        parsed = parsedate_tz(stamp)
    except (ValueError, IndexError, TypeError):
        return ""
    return f"{parsed[0]:04}-{parsed[1]:02}-{parsed[2]:02}" if parsed else ""


def is_universal_time(stamp: str) -> bool:
    """Whether a time stamp is in universal time, and so perhaps of another day than its place's."""
    return _UNIVERSAL.search(stamp.strip()) is not None

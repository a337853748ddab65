"""Early, mid and late parts of a date, by one stated convention.

Of a month: days 1–10, 11–20 and the rest. Of a year: January–April, May–August, September–December.
Of a decade: years 0–3, 4–6, 7–9. Of a century: years 0–33, 34–66, 67–99.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from timeline.core.temporal.days import civil_date
from timeline.core.temporal.granularity import Granularity
from timeline.core.temporal.parsing import parse_edtf
from timeline.core.temporal.simple_date import edtf_from_year

if TYPE_CHECKING:
    from timeline.core.temporal.edtf import Edtf

VaguePart = Literal["START", "MID", "END"]

_UNQUALIFIED = re.compile(r"Y?-?[0-9X]+(?:-(?:0[1-9]|1[0-2]))?")
# The offsets of the first and last member of each part; None is the last member of the whole.
_THIRDS: dict[Granularity, dict[str, tuple[int, int | None]]] = {
    Granularity.MONTH: {"START": (0, 9), "MID": (10, 19), "END": (20, None)},
    Granularity.YEAR: {"START": (0, 3), "MID": (4, 7), "END": (8, None)},
    Granularity.DECADE: {"START": (0, 3), "MID": (4, 6), "END": (7, None)},
    Granularity.CENTURY: {"START": (0, 33), "MID": (34, 66), "END": (67, None)},
}


def vague_part(whole: Edtf | str, part: VaguePart) -> Edtf:
    """The early, mid or late part of a month, year, decade or century, as a one-of range."""
    text = str(whole)
    value = parse_edtf(text)
    if value.granularity not in _THIRDS or _UNQUALIFIED.fullmatch(text) is None:
        raise ValueError(f"Only a plain month, year, decade or century has an early or a late part; {text} is none.")
    if text.startswith("Y") and value.granularity is Granularity.YEAR:
        raise ValueError(f"Years of five digits or more have no months in EDTF, so {text} has no such part.")
    first, last = _THIRDS[value.granularity][part]
    members = _members(value)
    return parse_edtf(f"[{members[first]}..{members[-1 if last is None else last]}]")


def _members(whole: Edtf) -> list[str]:
    start, end = (civil_date(day or 0) for day in (whole.bounds.earliest, whole.bounds.latest))
    year = edtf_from_year(start.year)
    if whole.granularity is Granularity.MONTH:
        return [f"{year}-{start.month:02d}-{day:02d}" for day in range(1, end.day + 1)]
    if whole.granularity is Granularity.YEAR:
        return [f"{year}-{month:02d}" for month in range(1, 13)]
    return [edtf_from_year(number) for number in range(start.year, end.year + 1)]

"""The day of publication that a plain text prints on a line of its own near its top."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from timeline.core.extraction import LANGUAGES, read_claims
from timeline.core.frames import TimeUse
from timeline.core.reconstruction import find_datelines
from timeline.core.temporal import edtf_from_day
from timeline.core.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEAD = 600  # code points within which the line ends
_READ = 20_000  # code points that must give no other day on a line of its own: a chronology has one for each entry
_UPDATED = re.compile(r"\b(?:updat|aktualis|actuali[sz]|mis a jour|modifi|aggiornat|guncelle)|تحديث")


class PrintedLine(NamedTuple):
    """A day (EDTF) and the line that prints it."""

    edtf: str
    line: str


def find_printed_line(text: str, *, language: str, country: str = "") -> PrintedLine | None:
    """Return the day of publication that hardly more than itself stands on a line with; None where several do.

    What says that it was updated then counts only where nothing else is printed.
    """
    code = language.partition("-")[0]
    if code not in LANGUAGES:
        return None
    lines = list(_lines(text[:_READ], code, country))
    lines = [one for one in lines if not _UPDATED.search(fold(one[1].line))] or lines
    if len({one.edtf for _end, one in lines}) != 1 or lines[0][0] > _HEAD:
        return None
    return lines[0][1]


def _lines(text: str, language: str, country: str) -> Iterator[tuple[int, PrintedLine]]:
    """Yield each line of hardly more than a day written in full that can be read in one way, with where it ends."""
    for found in read_claims(text, language=language, country=country)[0]:
        if (
            found.use is TimeUse.EVENT
            or found.edtf is None
            or found.best.anchor is not None
            or len(found.readings) > 1
        ):
            continue
        for day in find_datelines(text, [(found.span, found.bounds)]):
            start = text.rfind("\n", 0, found.span.start) + 1
            end = text.find("\n", found.span.end)
            line = text[start : end if end >= 0 else len(text)]
            yield start + len(line), PrintedLine(edtf_from_day(day), " ".join(line.split()))

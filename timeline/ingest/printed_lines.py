"""The day of publication that a plain text prints on a line of its own near its top."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from timeline.core.extraction import LANGUAGES, Modality, read_claims
from timeline.core.frames import TimeUse
from timeline.core.reconstruction import find_datelines
from timeline.core.temporal import edtf_from_day
from timeline.core.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline.core.extraction import Resolution
    from timeline.core.temporal import DayNumber

_HEAD = 600  # code points within which the line ends
_READ = 20_000  # code points that must give no other day on a line of its own: a chronology has one for each entry
_UPDATED = re.compile(r"\b(?:updat|aktualis|actuali[sz]|mis a jour|modifi|aggiornat|guncelle)|تحديث")
# What is said of a day of publication and of no other, folded. A bare "date" may be that of a deadline.
_PUBLISHED = re.compile(
    r"\b(?:publish|posted|issued|released|veroffentlich|erschienen|publie|publicad|pubblicat|yayin|yayim)|نشر"
)


class PrintedLine(NamedTuple):
    """A day (EDTF), the line that prints it, and whether the line itself says that it is the day of publication."""

    edtf: str
    line: str
    is_labelled: bool


def find_printed_line(text: str, *, language: str) -> PrintedLine | None:
    """Return the day that hardly more than itself stands on a line with; None where several do.

    What says that it was updated does not count, nor a day after which something has happened in the text.
    """
    code = language.partition("-")[0]
    if code not in LANGUAGES:
        return None
    text = text[:_READ]
    resolutions, claims = read_claims(text, language=code)
    lines = list(_lines(text, resolutions))
    if len({day for day, _end, _line in lines}) != 1 or lines[0][1] > _HEAD:
        return None
    day, _end, line = lines[0]
    happened = [one.resolution for one in claims if one.modality is Modality.HAPPENED]
    if any(one.edtf and (one.bounds.earliest or day) > day for one in happened):
        return None
    return PrintedLine(edtf_from_day(day), line, _PUBLISHED.search(fold(line)) is not None)


def _lines(text: str, resolutions: Sequence[Resolution]) -> Iterator[tuple[DayNumber, int, str]]:
    """Yield the day, the end and the words of each line of hardly more than a day that can be read in one way."""
    for found in resolutions:
        if found.use is TimeUse.EVENT or not found.edtf or found.best.anchor is not None or len(found.readings) > 1:
            continue
        for day in find_datelines(text, [(found.span, found.bounds)]):
            start = text.rfind("\n", 0, found.span.start) + 1
            end = text.find("\n", found.span.end)
            line = " ".join(text[start : end if end >= 0 else len(text)].split())
            if not _UPDATED.search(fold(line)):
                yield day, start + len(line), line

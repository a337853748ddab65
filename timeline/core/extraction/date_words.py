"""One date in words, as a person types it into a box."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.core.extraction.documents import read_document
from timeline.core.extraction.explanations import MONTHS, describe_edtf
from timeline.core.extraction.timex import Reading
from timeline.core.temporal import EdtfError, days_in_month, parse_edtf

if TYPE_CHECKING:
    from timeline.core.extraction.documents import Document
    from timeline.core.extraction.timex import Resolution

_EXAMPLES = "Write it as “15 August 2024”, “August 2024”, “mid-August 2024”, “1984” or in EDTF."


def parse_date_words(phrase: str, *, language: str = "en", dct: str | None = None) -> Reading:
    """The one date that the whole phrase is, in words or EDTF; ValueError with a sentence of why otherwise."""
    words = " ".join(phrase.split())
    if not words:
        raise ValueError(f"There is no date here. {_EXAMPLES}")
    return _parse_notation(words) or _parse_words(words, language, dct)


def _parse_notation(words: str) -> Reading | None:
    try:
        edtf = parse_edtf(words)
    except EdtfError:
        # Only what looks like EDTF deserves the complaint of its parser; all else may be words.
        if words[:1].isdecimal() and words.count("-") == 2 and words.replace("-", "").isdecimal():
            raise
        return None
    explanation = f"“{words}” is written in EDTF: {describe_edtf(edtf.text)}."
    return Reading(
        edtf.text, None, edtf.text, edtf.bounds, edtf.granularity, edtf.extent, anchor=None, explanation=explanation
    )


def _parse_words(words: str, language: str, dct: str | None) -> Reading:
    document = read_document(words, language=language, dct=dct)
    found = document.resolutions
    if not _covers(found, document):
        raise ValueError(_complaint(words, document))
    if len(found) > 1:
        return _pair(found, document)
    reading = found[0].best
    if reading.edtf is None:
        raise ValueError(f"This names no date: {reading.explanation}")
    return reading


def _covers(found: tuple[Resolution, ...], document: Document) -> bool:
    """Whether nothing stands outside the expressions but small words that belong to a date."""
    if not found or len(found) > 2 or (len(found) == 2 and not _pair_of(found, document)):
        return False
    outside = _outside(found, document)
    return all("RELATION" in values or "JOINT" in values for values in outside)


def _outside(found: tuple[Resolution, ...], document: Document) -> list[dict[str, object]]:
    spans = [one.span for one in found]
    return [
        token.entry.values
        for token in document.tokens
        if not any(span.start <= token.start < span.end for span in spans)
    ]


def _pair_of(found: tuple[Resolution, ...], document: Document) -> str:
    """The EDTF of two expressions: one of them, once between them, or all the time from the one to the other."""
    first, last = found
    outside = _outside(found, document)
    if first.interval and any("BETWEEN" in values for values in outside):
        # In a box for the date of an event, as in words that describe a date, "between" says that it happened once.
        return f"[{first.interval.replace('/', '..')}]"
    if any("EITHER" in values for values in outside) and first.edtf and last.edtf:
        return f"[{first.edtf},{last.edtf}]"
    return first.interval or ""


def _pair(found: tuple[Resolution, ...], document: Document) -> Reading:
    first, last = found
    edtf = parse_edtf(_pair_of(found, document))
    return Reading(
        value=edtf.text,
        mod=None,
        edtf=edtf.text,
        bounds=edtf.bounds,
        granularity=edtf.granularity,
        extent=edtf.extent,
        anchor=first.anchor or last.anchor,
        explanation=f"“{document.text}” is given by “{first.text}” and “{last.text}”: {describe_edtf(edtf.text)}.",
    )


def _complaint(words: str, document: Document) -> str:
    values = [token.entry.values for token in document.tokens]
    day, month, year = (_first_number(values, name) for name in ("DAY", "MONTH", "YEAR"))
    if day and month and day > days_in_month(year or 2000, month):
        whole = f"{MONTHS[month - 1]} {year}" if year else MONTHS[month - 1]
        length = days_in_month(year or 2000, month)
        return f"{whole} has {length} days, so there is no {day} {whole}."
    return f"“{words}” is not one date. {_EXAMPLES}"


def _first_number(values: list[dict[str, object]], name: str) -> int:
    return next((found for one in values if isinstance(found := one.get(name), int)), 0)

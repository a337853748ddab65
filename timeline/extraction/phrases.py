"""One date in words, as a person types it into a box."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.extraction.documents import read_document
from timeline.extraction.speech import MONTHS, describe_edtf
from timeline.extraction.timex import Reading
from timeline.temporal import EdtfError, days_in_month, parse_edtf

if TYPE_CHECKING:
    from timeline.extraction.documents import Document
    from timeline.extraction.timex import Resolution

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
        return _interval(found, words)
    reading = found[0].best
    if reading.edtf is None:
        raise ValueError(f"This names no date: {reading.explanation}")
    return reading


def _covers(found: tuple[Resolution, ...], document: Document) -> bool:
    """Whether nothing stands outside the expressions but small words that belong to a date."""
    if not found or (len(found) > 1 and not (len(found) == 2 and found[0].interval)):
        return False
    outside = [
        token for token in document.tokens if not any(one.span.start <= token.start < one.span.end for one in found)
    ]
    return all("RELATION" in token.entry.values or "JOINT" in token.entry.values for token in outside)


def _interval(found: tuple[Resolution, ...], words: str) -> Reading:
    first, last = found
    edtf = parse_edtf(first.interval or "")
    return Reading(
        value=edtf.text,
        mod=None,
        edtf=edtf.text,
        bounds=edtf.bounds,
        granularity=edtf.granularity,
        extent=edtf.extent,
        anchor=first.anchor or last.anchor,
        explanation=f"“{words}” goes from “{first.text}” to “{last.text}”: {describe_edtf(edtf.text)}.",
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

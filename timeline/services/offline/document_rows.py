"""Documents as rows of JSON Lines, read without any database."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from timeline.core.extraction import LANGUAGES
from timeline.core.temporal import EdtfError, parse_edtf
from timeline.core.text import normalise_text
from timeline.services.proposals.reading import SourceText

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.core.temporal import DayNumber


class DocumentRowError(ValueError):
    """A row is no document; the message names the line and says why."""


def parse_document_rows(lines: Iterable[str]) -> list[SourceText]:
    """Return the documents in the order of their identities, whatever the order of the lines."""
    sources: dict[str, SourceText] = {}
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            source = _source(_row(line))
        except ValueError as error:
            raise DocumentRowError(f"Line {number}: {error}") from error
        if sources.setdefault(source.identity, source) != source:
            raise DocumentRowError(f"Line {number}: another document has the id “{source.identity}” already.")
    return [sources[identity] for identity in sorted(sources)]


def _row(line: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except json.JSONDecodeError as error:
        raise ValueError(f"This is no JSON ({error}).") from error
    if not isinstance(row, dict):
        raise ValueError("A row must be a JSON object.")
    return row


def _source(row: dict[str, Any]) -> SourceText:
    identity, text = row.get("id"), row.get("text")
    if not isinstance(identity, str) or not identity:
        raise ValueError("“id” must be a text that is not empty.")
    if not isinstance(text, str):
        raise ValueError("“text” must be a text.")
    language = _language(row)
    return SourceText(
        identity=identity,
        outlet=str(row.get("outlet") or urlsplit(str(row.get("url") or "")).hostname or ""),
        group="",
        language=language,
        published=_day(row.get("published")),
        text=normalise_text(text),
    )


def _language(row: dict[str, Any]) -> str:
    language = str(row.get("language") or "en").lower()
    if language.split("-")[0] not in LANGUAGES:
        raise ValueError(f"Language {language!r} is not read. Languages that are: {', '.join(LANGUAGES)}.")
    return language


def _day(published: object) -> DayNumber | None:
    """Return the day of publication, or None where it is not known to the day."""
    if not published:
        return None
    try:
        bounds = parse_edtf(str(published).partition("T")[0]).bounds
    except EdtfError as error:
        raise ValueError(f"The published date {published!r} is not understood. {error}") from error
    return bounds.earliest if bounds.width == 1 else None

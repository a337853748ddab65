"""Reconstructing without a database: rows of documents in, rows of events or a digest of days out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from timeline.actions.reading import ReadStatement, SourceText, read_text
from timeline.reconstruction import ReconstructedEvent, digest_days, reconstruct_events
from timeline.temporal import Bounds, edtf_from_day

if TYPE_CHECKING:
    from collections.abc import Iterable

Row: TypeAlias = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Reading:
    """The documents of a collection with what they date."""

    sources: tuple[SourceText, ...]
    found: tuple[ReadStatement, ...]


def read_sources(sources: Iterable[SourceText]) -> Reading:
    """Read every document."""
    known = tuple(sources)
    return Reading(known, tuple(one for source in known for one in read_text(source).statements))


def event_rows(reading: Reading) -> list[Row]:
    """Return events in order of time, as values for JSON."""
    found = {one.statement.key: one for one in reading.found}
    events = reconstruct_events(one.statement for one in reading.found)
    return [_event_row(event, found) for event in events]


def digest_rows(reading: Reading, *, day_count: int, per_day: int, within: Bounds) -> list[tuple[str, list[str]]]:
    """Return the weightiest days as ISO dates with their sentences."""
    statements = [one.statement for one in reading.found]
    days = digest_days(statements, day_count=day_count, per_day=per_day, within=within)
    return [(edtf_from_day(day), sentences) for day, sentences in days]


def _event_row(event: ReconstructedEvent, found: dict[str, ReadStatement]) -> Row:
    date = event.date.date
    return {
        "title": event.title,
        "edtf": date.text,
        "earliest": date.bounds.earliest,
        "latest": date.bounds.latest,
        "extent": date.extent.value,
        "importance": event.importance,
        "explanation": event.date.explanation,
        "citations": [_citation_row(found[statement.key]) for statement in event.statements],
    }


def _citation_row(one: ReadStatement) -> Row:
    statement, draft = one.statement, one.draft
    return {
        "document": statement.document,
        "start": draft.passage.start,
        "end": draft.passage.end,
        "exact": statement.text,
        "edtf": statement.date.text,
        "earliest": statement.bounds.earliest,
        "latest": statement.bounds.latest,
        "modality": statement.modality.value,
        "stance": "supports",
        "attribution": statement.attribution,
        "explanation": draft.resolution.explanation,
    }

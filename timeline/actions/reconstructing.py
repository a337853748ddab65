"""Reconstructing without a database: rows of documents in, rows of events or a digest of days out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from timeline.actions.reading import ReadStatement, SourceText, read_text
from timeline.reconstruction import ReconstructedEvent, contradicts, digest_days, reconstruct_events
from timeline.temporal import Bounds, edtf_from_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from timeline.reconstruction import Finding, Statement

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
    date, attestation = event.date.date, event.attestation
    return {
        "title": event.title,
        "edtf": date.text,
        "earliest": date.bounds.earliest,
        "latest": date.bounds.latest,
        "extent": date.extent.value,
        "importance": event.importance,
        "corroboration": attestation.corroboration.count,
        "status": attestation.standing.value,
        "explanation": f"{event.date.explanation} {attestation.corroboration.derivation}",
        "conflicts": [_conflict_row(finding) for finding in attestation.conflicts],
        "citations": [_citation_row(found[one.key], event.statements) for one in event.statements],
    }


def _conflict_row(finding: Finding) -> Row:
    sides = ((finding.one, finding.one_says), (finding.other, finding.other_says))
    return {
        "kind": finding.kind.value,
        "verdict": finding.verdict.value,
        "explanation": finding.explanation,
        "sides": [
            {
                "document": statement.document,
                "outlet": statement.outlet,
                "attribution": statement.attribution,
                "says": says,
                "exact": statement.text,
            }
            for statement, says in sides
        ],
    }


def _citation_row(one: ReadStatement, members: Sequence[Statement]) -> Row:
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
        "stance": "contradicts" if contradicts(statement, members) else "supports",
        "attribution": statement.attribution,
        "explanation": draft.resolution.explanation,
    }

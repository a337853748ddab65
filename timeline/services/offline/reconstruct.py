"""Reconstructing without a database: rows of documents in, rows of events or a digest of days out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, TypeAlias

from timeline.core.reconstruction import (
    ReconstructedEvent,
    contradicts,
    name_statements,
    reconstruct_events,
)
from timeline.core.temporal import edtf_from_day
from timeline.services.offline.digests import find_mentions
from timeline.services.proposals.reading import ReadStatement, SourceText, guess_publication, read_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from timeline.core.reconstruction import Finding, PublicationGuess, Statement

Row: TypeAlias = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Reading:
    """The documents of a collection with what they date, and what was inferred of those without a date."""

    sources: tuple[SourceText, ...]
    found: tuple[ReadStatement, ...]
    guesses: tuple[PublicationGuess, ...]
    mentions: tuple[Statement, ...] = ()  # of days, in sentences of which no claim is drafted


def read_sources(sources: Iterable[SourceText]) -> Reading:
    """Read every document; of those without a date, keep what all days on which they may have appeared agree on."""
    known = tuple(sources)
    texts = [(source, read_text(source)) for source in known if source.published is not None]
    dated = [one for _source, text in texts for one in text.statements]
    mentions = tuple(mention for source, text in texts for mention in find_mentions(source, text))
    undated = [source for source in known if source.published is None]
    guesses = guess_publication(undated, [one.statement for one in dated])
    inferred = [one for source in undated for one in _inferred(source, guesses.get(source.identity))]
    return Reading(known, (*dated, *inferred), tuple(guesses[one] for one in sorted(guesses)), mentions)


def guess_rows(reading: Reading) -> list[Row]:
    """Return what was inferred of documents without a date, as values for JSON."""
    return [
        {
            "document": guess.document,
            "candidates": [edtf_from_day(day) for day in guess.candidates],
            "explanation": " ".join(guess.reasons),
        }
        for guess in reading.guesses
    ]


def _inferred(source: SourceText, guess: PublicationGuess | None) -> list[ReadStatement]:
    if guess is None or not guess.candidates:
        return read_text(source).statements
    certain = {statement.key for statement in guess.certain}
    read = read_text(replace(source, published=guess.candidates[0])).statements
    return [one for one in read if one.statement.key in certain]


def event_rows(reading: Reading) -> list[Row]:
    """Return events in order of time, as values for JSON."""
    found = {one.statement.key: one for one in reading.found}
    texts = [(source.identity, source.text) for source in reading.sources]
    events = reconstruct_events(name_statements((one.statement for one in reading.found), texts=texts))
    return [_event_row(event, found) for event in events]


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

"""Reconstruction without a database: rows of documents in, rows of events or a digest of days out."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, TypeAlias
from urllib.parse import urlsplit

from timeline.core.extraction import LANGUAGES, TimexType
from timeline.core.reconstruction import (
    ReconstructedEvent,
    Sentence,
    Statement,
    contradicts,
    digest_days,
    name_statements,
    reconstruct_events,
)
from timeline.core.temporal import EdtfError, edtf_from_day, parse_edtf
from timeline.core.text import normalise_text, split_sentences
from timeline.services.events.statements import build_statement
from timeline.services.proposals.reading import ReadStatement, SourceText, guess_publication, read_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from timeline.core.extraction import Resolution
    from timeline.core.reconstruction import Finding, Mention, PublicationGuess
    from timeline.core.temporal import Bounds, DayNumber
    from timeline.core.text import Span
from timeline.services.proposals.reading import ReadText

Row: TypeAlias = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Reading:
    """The documents of a collection with what they date, and what was inferred of those without a date."""

    sources: tuple[SourceText, ...]
    found: tuple[ReadStatement, ...]
    guesses: tuple[PublicationGuess, ...]
    mentions: tuple[Statement, ...] = ()  # of days, in sentences of which no claim is drafted
    undated: tuple[Mention, ...] = ()  # of events, in sentences without a day


def read_sources(sources: Iterable[SourceText]) -> Reading:
    """Read every document; of those without a date, keep what all days on which they may have appeared agree on."""
    known = tuple(sources)
    texts = [(source, read_text(source, with_undated=True)) for source in known if source.published is not None]
    dated = [one for _source, text in texts for one in text.statements]
    mentions = tuple(mention for source, text in texts for mention in find_mentions(source, text))
    undated = [source for source in known if source.published is None]
    guesses = guess_publication(undated, [one.statement for one in dated])
    inferred = [one for source in undated for one in _inferred(source, guesses.get(source.identity))]
    unspoken = tuple(one for _source, text in texts for one in text.undated)
    return Reading(known, (*dated, *inferred), tuple(guesses[one] for one in sorted(guesses)), mentions, unspoken)


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
    statements = [one.statement for one in reading.found]
    named = name_statements([*statements, *(one.statement for one in reading.undated)], texts=texts)
    mentions = [
        replace(one, statement=statement)
        for one, statement in zip(reading.undated, named[len(statements) :], strict=True)
    ]
    language = _main_language(reading.sources)
    events = reconstruct_events(named[: len(statements)], language=language, mentions=mentions)
    return [_event_row(event, found) for event in events]


def _main_language(sources: Iterable[SourceText]) -> str:
    """Return the language that most documents are in, of equals English or the first by its code; "" for none."""
    counts = Counter(source.language.partition("-")[0] for source in sources)
    return min(counts, key=lambda code: (-counts[code], code != "en", code), default="")


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
        "explanation": " ".join([event.date.explanation, attestation.corroboration.derivation, *_undated(event)]),
        "conflicts": [_finding_row(finding) for finding in attestation.conflicts],
        "updates": [_finding_row(finding) for finding in attestation.updates],
        "citations": [
            *(_citation_row(found[one.key], event.statements) for one in event.statements),
            *map(_mention_row, event.mentions),
        ],
    }


def _undated(event: ReconstructedEvent) -> list[str]:
    outlets = ", ".join(dict.fromkeys(one.outlet or "an outlet that is not named" for one in event.mentions))
    return [f"Without a date: {outlets}."] if outlets else []


def _mention_row(one: Statement) -> Row:
    """Return a mention as a citation: it gives no date, and is of the event that was news when it appeared."""
    return {
        "document": one.document,
        "start": one.position,
        "end": one.position + len(one.text),
        "exact": one.text,
        "edtf": "",
        "earliest": None,
        "latest": None,
        "modality": one.modality.value,
        "stance": "supports",
        "attribution": one.attribution,
        "explanation": "Undated mention: it speaks of the event of this kind that was news when it was published.",
    }


def _finding_row(finding: Finding) -> Row:
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


def digest_rows(reading: Reading, *, day_count: int, per_day: int, within: Bounds) -> list[tuple[str, list[str]]]:
    """Return the weightiest days as ISO dates with their sentences."""
    statements = [*(one.statement for one in reading.found), *reading.mentions]
    days = digest_days(
        statements, sentences=_all_sentences(reading.sources), day_count=day_count, per_day=per_day, within=within
    )
    return [(edtf_from_day(day), sentences) for day, sentences in days]


def find_mentions(source: SourceText, read: ReadText) -> Iterator[Statement]:
    """Yield the sentences that name a day and that no claim is drafted of, as headlines and lists."""
    sentences = split_sentences(source.text)
    starts = [sentence.start for sentence in sentences]
    drafted = {one.statement.position for one in read.statements}
    seen: set[tuple[int, str]] = set()
    for resolution in read.resolutions:
        sentence = sentences[bisect_right(starts, resolution.span.start) - 1]
        date = resolution.edtf
        if date is None or resolution.type is TimexType.SET or resolution.bounds.width != 1:
            continue
        if sentence.start not in drafted and (sentence.start, date) not in seen:
            seen.add((sentence.start, date))
            yield _mention(source, sentence, resolution, date)


def _mention(source: SourceText, sentence: Span, resolution: Resolution, date: str) -> Statement:
    return build_statement(
        source.origin,
        key=f"{source.identity}/{sentence.start}-{sentence.end}-{resolution.span.start}",
        text=sentence.of(source.text),
        position=sentence.start,
        date_words=resolution.span,
        date=parse_edtf(date),
    )


def _all_sentences(sources: Iterable[SourceText]) -> Iterator[Sentence]:
    for source in sources:
        for sentence in split_sentences(source.text):
            yield Sentence(source.identity, sentence.start, sentence.of(source.text), source.published)


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
        title=str(row.get("title") or ""),
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

"""Reading: texts become dated statements, each with the claim that it was drafted from."""

from __future__ import annotations

import uuid
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from timeline.core.extraction import LANGUAGES, read_claims, read_story
from timeline.core.reconstruction import (
    Mention,
    Modality,
    Statement,
    UndatedDocument,
    find_datelines,
    infer_publication,
)
from timeline.core.temporal import edtf_from_day, parse_edtf
from timeline.core.text import Span
from timeline.services.events.statements import Origin, build_statement

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from timeline.core.extraction import ClaimDraft, Resolution, UndatedMention
    from timeline.core.reconstruction import PublicationGuess
    from timeline.core.temporal import DayNumber
    from timeline.models import Document


_HEAD = 1_500  # code points: a line that gives the day of a text stands there
NAMESPACE = uuid.UUID("6f0f7f5e-3c53-5c3c-9a55-7c6f1d1c9b1e")
_MOST_UNDATED = 40  # documents whose date is inferred in one run


@dataclass(frozen=True, slots=True)
class SourceText:
    """What reading needs to know of a document, stored or not."""

    identity: str
    outlet: str
    group: str
    language: str
    published: DayNumber | None
    text: str
    title: str = ""
    country: str = ""
    """Of the outlet, as ISO 3166 has it: it orders day and month in figures."""

    @property
    def origin(self) -> Origin:
        """What its statements take over from it."""
        return Origin(self.identity, self.outlet, self.group, self.language, self.published, title=self.title)


@dataclass(frozen=True, slots=True)
class ReadStatement:
    """A dated statement and the draft that it was made of."""

    statement: Statement
    draft: ClaimDraft


@dataclass(frozen=True, slots=True)
class ReadText:
    """All expressions of a text, and the statements that a date follows for."""

    resolutions: list[Resolution]
    statements: list[ReadStatement]
    undated: list[Mention] = field(default_factory=list)
    """What speaks of events without a date, where that was asked for."""


@dataclass(slots=True)
class ProposalCounts:
    """What a run found and stored."""

    expression_count: int = 0
    resolved_count: int = 0
    claim_count: int = 0
    event_count: int = 0
    unresolved: Counter[str] = field(default_factory=Counter)
    other_uses: Counter[str] = field(default_factory=Counter)
    """Dates that are the time of no event, by what they are used for."""

    def add(self, other: ProposalCounts) -> None:
        """Count what another run found too."""
        self.expression_count += other.expression_count
        self.resolved_count += other.resolved_count
        self.claim_count += other.claim_count
        self.event_count += other.event_count
        self.unresolved += other.unresolved
        self.other_uses += other.other_uses


@dataclass(frozen=True, slots=True)
class Found:
    """A drafted claim with the statement made of it and the document that it stands in."""

    draft: ClaimDraft
    document: Document
    statement: Statement

    @property
    def place(self) -> tuple[int, int, int, int]:
        """The document and where in it the passage and its date words stand."""
        passage = self.draft.passage
        return (self.document.pk, passage.start, passage.end, self.draft.resolution.span.start)


def read_text(source: SourceText, *, key: Callable[[str], str] = str, with_undated: bool = False) -> ReadText:
    """Return what a text dates, nothing where its language has no grammar.

    `key` makes a stable key of what distinguishes a statement from all others. `with_undated` also asks for what it
    mentions without a date, which takes longer.
    """
    language = source.language.split("-")[0]
    if language not in LANGUAGES:
        return ReadText([], [])
    dct = None if source.published is None else edtf_from_day(source.published)
    read = read_story if with_undated and source.published is not None else read_claims
    resolutions, drafts, *rest = read(source.text, language=language, dct=dct, country=source.country)
    statements = [_read(source, draft, key) for draft in drafts if draft.edtf]
    return ReadText(resolutions, statements, [_mention(source, one, key) for found in rest for one in found])


def guess_publication(
    undated: Sequence[SourceText], dated: Sequence[Statement], *, latest: DayNumber | None = None
) -> dict[str, PublicationGuess]:
    """Return when documents without a date may have been published, each read as of many days: some seconds each."""
    documents = [
        UndatedDocument(source.identity, _reader(source), _datelines(source)) for source in undated[:_MOST_UNDATED]
    ]
    return {guess.document: guess for guess in infer_publication(documents, dated, latest=latest)}


def _datelines(source: SourceText) -> tuple[DayNumber, ...]:
    """Return the days that the head of a text gives in full."""
    found = read_text(replace(source, text=source.text[:_HEAD])).resolutions
    dates = ((one.span, one.bounds) for one in found if one.edtf is not None and one.best.anchor is None)
    return find_datelines(source.text[:_HEAD], dates)


def _reader(source: SourceText) -> Callable[[DayNumber], list[Statement]]:
    def read_as_of(day: DayNumber) -> list[Statement]:
        return [one.statement for one in read_text(replace(source, published=day)).statements]

    return read_as_of


def _mention(source: SourceText, found: UndatedMention, key: Callable[[str], str]) -> Mention:
    """Return a mention, dated to its document's publication."""
    span = found.passage
    statement = build_statement(
        source.origin,
        key=key(f"{source.identity}/{span.start}-{span.end}-undated"),
        text=span.of(source.text),
        position=span.start,
        date_words=Span(span.start, span.start),
        date=parse_edtf(edtf_from_day(source.published or 0)),
        attribution=found.attribution,
        clause=span,
        frame=found.frame,
    )
    return Mention(statement, found.is_definite)


def _read(source: SourceText, draft: ClaimDraft, key: Callable[[str], str]) -> ReadStatement:
    span, passage = draft.resolution.span, draft.passage
    clause = f"-{draft.clause.start}" if draft.is_further else ""
    statement = build_statement(
        source.origin,
        key=key(f"{source.identity}/{passage.start}-{passage.end}-{span.start}{clause}"),
        text=passage.of(source.text),
        position=passage.start,
        date_words=span,
        date=parse_edtf(draft.edtf),
        modality=Modality(draft.modality.value),
        attribution=draft.attribution,
        clause=draft.clause,
        frame=draft.frame,
    )
    return ReadStatement(statement, draft)

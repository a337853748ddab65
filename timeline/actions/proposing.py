"""Proposing events: documents are read, their dated statements grouped, and all of it stored as proposals."""

from __future__ import annotations

import uuid
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.db import transaction

from timeline.actions.reading import SourceText, read_text
from timeline.models import Citation, Claim, Document, Event, EventStatus, Timeline
from timeline.reconstruction import Statement, cluster_statements, date_event, title_event
from timeline.temporal import parse_edtf
from timeline.text import Span, quote_at

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from timeline.extraction import ClaimDraft
    from timeline.temporal import DayNumber

_NAMESPACE = uuid.UUID("6f0f7f5e-3c53-5c3c-9a55-7c6f1d1c9b1e")


@dataclass(slots=True)
class ProposalCounts:
    """What a run found and stored."""

    expression_count: int = 0
    resolved_count: int = 0
    claim_count: int = 0
    event_count: int = 0
    unresolved: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True, slots=True)
class _Found:
    """A drafted claim with the statement made of it and the document that it stands in."""

    draft: ClaimDraft
    document: Document
    statement: Statement


@transaction.atomic
def propose_events(
    *,
    timeline: Timeline,
    documents: Sequence[Document],
    progress: Callable[[Sequence[Document]], Iterable[Document]] = iter,
) -> ProposalCounts:
    """Read documents and store what they date as proposals; what is stored already stays as it is.

    `progress` wraps the documents while they are read, to show how far the run is.
    """
    counts = ProposalCounts()
    found = {one.statement.key: one for document in progress(documents) for one in _read(timeline, document, counts)}
    stored = {statement.key: (statement, event) for statement, event in _stored(timeline)}
    fresh = [one.statement for key, one in found.items() if key not in stored]
    groups = cluster_statements(
        [statement for statement, _event in stored.values()] + fresh,
        fixed={key: event for key, (_statement, event) in stored.items()},
    )
    touched = [(event, members) for event, members in groups if any(one.key not in stored for one in members)]
    events = _store_events(timeline, touched, counts)
    _store_claims([(events[members[0].key], _new(members, found, stored)) for _event, members in touched], counts)
    return counts


def _read(timeline: Timeline, document: Document, counts: ProposalCounts) -> list[_Found]:
    read = read_text(source_text(document), key=lambda place: statement_key(timeline, place))
    counts.expression_count += len(read.resolutions)
    counts.resolved_count += sum(resolution.is_resolved for resolution in read.resolutions)
    counts.unresolved.update(one.unresolved_reason for one in read.resolutions if not one.is_resolved)
    return [_Found(one.draft, document, one.statement) for one in read.statements]


def source_text(document: Document) -> SourceText:
    """Return what reading needs to know of a stored document."""
    return SourceText(
        identity=document.text_sha256,
        outlet=document.outlet.name,
        group=document.outlet.group,
        language=document.language,
        published=_creation_day(document),
        text=document.text,
    )


def statement_key(timeline: Timeline, place: str) -> str:
    """Return the identifier of the citation that a statement becomes, the same in every run."""
    return str(uuid.uuid5(_NAMESPACE, f"{timeline.slug}/{place}"))


def _creation_day(document: Document) -> DayNumber | None:
    """Return the day of publication, or None where it is not known to the day."""
    earliest, latest = document.published_earliest, document.published_latest
    return earliest if earliest == latest else None


def _stored(timeline: Timeline) -> list[tuple[Statement, str]]:
    """Return the statements that this timeline holds already, each with its event."""
    rows = Citation.objects.filter(claim__event__timeline=timeline, timex_start__isnull=False).exclude(edtf="")
    values = rows.values_list(
        "uid", "document__text_sha256", "document__outlet__name", "exact", "start", "timex_start", "timex_end", "edtf",
        "claim__event__uid",
    )  # fmt: skip
    return [
        (
            Statement(str(uid), document, outlet, exact, Span(first - start, last - start), parse_edtf(edtf)),
            str(event),
        )
        for uid, document, outlet, exact, start, first, last, edtf, event in values.iterator()
        # A curator may cite a passage and date it from words before it.
        if first is not None and last is not None and first >= start
    ]


def _store_events(
    timeline: Timeline, groups: Sequence[tuple[str | None, tuple[Statement, ...]]], counts: ProposalCounts
) -> dict[str, Event]:
    """Return the event of each group by the key of its first statement; new ones are stored, proposals redated."""
    known = {str(event.uid): event for event in Event.objects.filter(uid__in=[event for event, _ in groups if event])}
    events = {}
    fresh: list[Event] = []
    changed: list[Event] = []
    for uid, members in groups:
        event = known[uid] if uid else Event(uid=uuid.UUID(members[0].key), timeline=timeline)
        events[members[0].key] = event
        if uid is None or (event.status == EventStatus.PROPOSED and not event.is_dated_by_hand):
            _describe(event, members)
            (changed if uid else fresh).append(event)
    Event.objects.bulk_create(fresh)
    Event.objects.bulk_update(changed, ["edtf", "earliest", "latest", "extent", "date_explanation", "importance"])
    counts.event_count += len(fresh)
    return events


def _describe(event: Event, members: Sequence[Statement]) -> None:
    dated = date_event(members)
    event.set_date(dated.date.text)
    event.date_explanation = dated.explanation
    event.importance = len({statement.document for statement in members})
    event.title = event.title or title_event(members)


def _new(
    members: Iterable[Statement], found: dict[str, _Found], stored: dict[str, tuple[Statement, str]]
) -> list[_Found]:
    return [found[one.key] for one in members if one.key not in stored]


def _store_claims(groups: Sequence[tuple[Event, list[_Found]]], counts: ProposalCounts) -> None:
    """Store one claim for each wording that a document has of an event, with all the passages that have it."""
    claims: dict[tuple[int, int, str], Claim] = {}
    citations = []
    for event, members in groups:
        for one in sorted(
            members,
            key=lambda one: (one.document.published_earliest or 0, one.document.text_sha256, one.draft.passage.start),
        ):
            key = (event.pk, one.document.pk, one.draft.statement)
            claim = claims.setdefault(key, _claim(event, one, len(claims)))
            citations.append(_citation(claim, one))
    Claim.objects.bulk_create(claims.values())
    Citation.objects.bulk_create(citations)
    counts.claim_count += len(claims)


def _claim(event: Event, one: _Found, sequence: int) -> Claim:
    return Claim(
        uid=uuid.uuid5(_NAMESPACE, f"claim/{one.statement.key}"),
        event=event,
        statement=one.draft.statement,
        attribution=one.draft.attribution[:300],
        modality=one.draft.modality.value,
        sequence=min(sequence, 32767),
    )


def _citation(claim: Claim, one: _Found) -> Citation:
    resolution, span = one.draft.resolution, one.draft.passage
    quote = quote_at(one.document.text, span)
    citation = Citation(
        uid=uuid.UUID(one.statement.key),
        claim=claim,
        document=one.document,
        start=span.start,
        end=span.end,
        exact=quote.exact,
        prefix=quote.prefix,
        suffix=quote.suffix,
        timex_text=resolution.text,
        timex_start=resolution.span.start,
        timex_end=resolution.span.end,
        rule=resolution.rule,
        anchor=resolution.anchor or "",
        explanation=resolution.explanation,
        readings=[
            {"edtf": reading.edtf, "value": reading.value, "explanation": reading.explanation}
            for reading in resolution.readings
            if len(resolution.readings) > 1
        ],
    )
    citation.set_date(one.statement.date.text)
    return citation

"""Proposing events: documents are read, their dated statements grouped, and all of it stored as proposals."""

from __future__ import annotations

import uuid
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.db import transaction

from timeline.actions.attesting import attest_events
from timeline.actions.dating import DATE_FIELDS
from timeline.actions.reading import SourceText, read_text
from timeline.actions.stored_statements import find_stored_statements
from timeline.actions.versions import leave_out_versions
from timeline.models import Citation, Claim, Document, Event, EventStatus, Timeline
from timeline.reconstruction import reconstruct_events
from timeline.text import quote_at

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from timeline.extraction import ClaimDraft
    from timeline.reconstruction import ReconstructedEvent, Statement

_NAMESPACE = uuid.UUID("6f0f7f5e-3c53-5c3c-9a55-7c6f1d1c9b1e")


@dataclass(slots=True)
class ProposalCounts:
    """What a run found and stored."""

    expression_count: int = 0
    resolved_count: int = 0
    claim_count: int = 0
    event_count: int = 0
    unresolved: Counter[str] = field(default_factory=Counter)

    def add(self, other: ProposalCounts) -> None:
        """Count what another run found too."""
        self.expression_count += other.expression_count
        self.resolved_count += other.resolved_count
        self.claim_count += other.claim_count
        self.event_count += other.event_count
        self.unresolved += other.unresolved


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
    found, counts = read_documents(timeline=timeline, documents=documents, progress=progress)
    propose_found(timeline=timeline, found=found, counts=counts)
    return counts


def read_documents(
    *,
    timeline: Timeline,
    documents: Sequence[Document],
    progress: Callable[[Sequence[Document]], Iterable[Document]] = iter,
) -> tuple[dict[str, Found], ProposalCounts]:
    """Return what documents date, by the identifiers of the citations to come, and store nothing."""
    counts = ProposalCounts()
    found = {one.statement.key: one for document in progress(documents) for one in _read(timeline, document, counts)}
    return found, counts


@transaction.atomic
def propose_found(*, timeline: Timeline, found: dict[str, Found], counts: ProposalCounts) -> None:
    """Store as proposals what is not stored yet; stored statements keep their events, which draw the new ones."""
    stored, found = find_stored_statements(timeline), leave_out_versions(timeline, found)
    statements = [one.statement for key, one in found.items() if key not in stored]
    statements += [statement for statement, _event in stored.values()]
    groups = reconstruct_events(statements, fixed={key: event for key, (_statement, event) in stored.items()})
    touched = [group for group in groups if any(one.key not in stored for one in group.statements)]
    events = _store_events(timeline, touched, counts)
    _store_claims(
        [(events[group.statements[0].key], _new(group.statements, found, stored)) for group in touched], counts
    )
    attest_events(events.values())


def _read(timeline: Timeline, document: Document, counts: ProposalCounts) -> list[Found]:
    read = read_text(source_text(document), key=lambda place: statement_key(timeline, place))
    counts.expression_count += len(read.resolutions)
    counts.resolved_count += sum(resolution.is_resolved for resolution in read.resolutions)
    counts.unresolved.update(one.unresolved_reason for one in read.resolutions if not one.is_resolved)
    return [Found(one.draft, document, one.statement) for one in read.statements]


def source_text(document: Document) -> SourceText:
    """Return what reading needs to know of a stored document."""
    return SourceText(
        identity=str(document.uid),
        outlet=document.outlet.name,
        group=document.outlet.group,
        language=document.language,
        published=document.published_day,
        text=document.text,
    )


def statement_key(timeline: Timeline, place: str) -> str:
    """Return the identifier of the citation that a statement becomes, the same in every run."""
    return str(uuid.uuid5(_NAMESPACE, f"{timeline.slug}/{place}"))


def _store_events(
    timeline: Timeline, groups: Sequence[ReconstructedEvent], counts: ProposalCounts
) -> dict[str, Event]:
    """Return the event of each group by the key of its first statement; new ones are stored, proposals redated."""
    known = {
        str(event.uid): event
        for event in Event.objects.filter(uid__in=[one.fixed_to for one in groups if one.fixed_to])
    }
    taken = _taken(group.statements[0].key for group in groups if not group.fixed_to)
    events: dict[str, Event] = {}
    fresh: list[Event] = []
    for group in groups:
        key = group.statements[0].key
        # The event that a statement founded may stand without it, where the statement is dated otherwise now.
        uid = uuid.uuid5(_NAMESPACE, f"event/{key}/{group.date.date.text}") if key in taken else uuid.UUID(key)
        events[key] = known[group.fixed_to] if group.fixed_to else Event(uid=uid, timeline=timeline)
        if not group.fixed_to:
            describe_event(events[key], group)
            fresh.append(events[key])
    Event.objects.bulk_create(fresh)
    refresh_proposals(events=list(known.values()), groups=groups)
    counts.event_count += len(fresh)
    return events


def _taken(keys: Iterable[str]) -> set[str]:
    return {str(uid) for uid in Event.objects.filter(uid__in=list(keys)).values_list("uid", flat=True)}


def refresh_proposals(*, events: Iterable[Event], groups: Iterable[ReconstructedEvent]) -> list[Event]:
    """Date and weigh proposals anew, and return those that changed; what a person decided about stays as it is."""
    group_of = {group.fixed_to: group for group in groups}
    undecided = Event.objects.filter(pk__in=[event.pk for event in events], decisions__isnull=True)
    changed = [
        event
        for event in undecided.filter(status=EventStatus.PROPOSED, is_dated_by_hand=False).order_by("pk")
        if str(event.uid) in group_of and describe_event(event, group_of[str(event.uid)])
    ]
    Event.objects.bulk_update(changed, [*DATE_FIELDS, "importance"])
    return changed


def describe_event(event: Event, group: ReconstructedEvent) -> bool:
    """Take over date, importance and, where there is none, the title that statements give; tell whether it changed."""
    before = (event.edtf, event.date_explanation, event.importance, event.title)
    event.set_date(group.date.date.text)
    event.date_explanation = group.date.explanation
    event.importance = group.importance
    event.title = event.title or group.title
    return before != (event.edtf, event.date_explanation, event.importance, event.title)


def _new(
    members: Iterable[Statement], found: dict[str, Found], stored: dict[str, tuple[Statement, str]]
) -> list[Found]:
    return [found[one.key] for one in members if one.key not in stored]


def _store_claims(groups: Sequence[tuple[Event, list[Found]]], counts: ProposalCounts) -> None:
    """Store one claim for each wording that a document has of an event, with all the passages that have it."""
    claims: dict[tuple[int, int, str], Claim] = {}
    citations = []
    for event, members in groups:
        for one in sorted(
            members,
            key=lambda one: (one.document.published_earliest or 0, one.document.uid, one.draft.passage.start),
        ):
            key = (event.pk, one.document.pk, one.draft.statement)
            claim = claims.setdefault(key, _claim(event, one, len(claims)))
            citations.append(_citation(claim, one))
    Claim.objects.bulk_create(claims.values())
    Citation.objects.bulk_create(citations)
    counts.claim_count += len(claims)


def _claim(event: Event, one: Found, sequence: int) -> Claim:
    return Claim(
        uid=uuid.uuid5(_NAMESPACE, f"claim/{one.statement.key}"),
        event=event,
        statement=one.draft.statement,
        attribution=one.draft.attribution[:300],
        modality=one.draft.modality.value,
        sequence=min(sequence, 32767),
    )


def _citation(claim: Claim, one: Found) -> Citation:
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

"""Ingesting: many captures become documents and proposals, a chunk at a time, each chunk whole or not at all."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

from django.db import transaction

from timeline.actions.capturing import Draft, draft_document
from timeline.actions.duplicates import KnownDocuments, Sameness
from timeline.actions.locks import lock_texts, lock_timeline
from timeline.actions.outlets import find_outlet
from timeline.actions.proposing import ProposalCounts, propose_events
from timeline.actions.settling import NearPolicy, Outcome, settle
from timeline.actions.storing import NEW, DocumentBatch
from timeline.capture import CapturedText, CaptureError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from timeline.actions.capturing import Defaults
    from timeline.models import Document, Timeline

CHUNK = 400  # documents stored in one transaction


@dataclass(slots=True)
class IngestReport:
    """What was taken in, what was known or told apart, and what was refused with the reason."""

    outcomes: Counter[Outcome] = field(default_factory=Counter)
    told: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    proposals: ProposalCounts = field(default_factory=ProposalCounts)


def ingest_captures(
    *,
    timeline: Timeline,
    captures: Iterable[CapturedText | CaptureError],
    defaults: Defaults,
    near: NearPolicy = NearPolicy.AUTO,
    chunk_size: int = CHUNK,
    progress: Callable[[int], object] = bool,
) -> IngestReport:
    """Store every capture that can be stored and propose events from it; the rest is named in the report.

    What is stored when a run is killed stays, whole; the next run goes on where it ended. `progress` is told how many
    more are done.
    """
    report = IngestReport()
    captures = iter(captures)
    while chunk := list(islice(captures, chunk_size)):
        drafts = [draft for capture in chunk if (draft := _draft(capture, defaults, report))]
        _store_chunk(timeline, drafts, near, report)
        progress(len(chunk))
    return report


def _draft(capture: CapturedText | CaptureError, defaults: Defaults, report: IngestReport) -> Draft | None:
    try:
        if isinstance(capture, CaptureError):
            raise capture
        return draft_document(capture, defaults)
    except CaptureError as error:
        report.refused.append(str(error))
        return None


def _store_chunk(timeline: Timeline, drafts: Sequence[Draft], near: NearPolicy, report: IngestReport) -> None:
    for draft in drafts:
        draft.document.outlet, _is_new = find_outlet(name=draft.outlet, url=draft.document.url)
    with transaction.atomic():
        lock_texts(draft.document.text_sha256 for draft in drafts)
        lock_timeline(timeline)
        fresh = list(_store(timeline, drafts, near, report))
        counts = propose_events(timeline=timeline, documents=fresh)
    report.proposals.add(counts)


def _store(timeline: Timeline, drafts: Sequence[Draft], near: NearPolicy, report: IngestReport) -> Iterator[Document]:
    """Yield the documents that there is something new to read in."""
    documents = [draft.document for draft in drafts]
    known, batch = KnownDocuments(documents), DocumentBatch(timeline, documents)
    for draft in drafts:
        nearest = known.find(draft.document)
        if nearest and nearest.sameness is Sameness.TEXT:
            batch.flush()  # it may be one of those that wait, and to settle asks what the timeline holds
        verdict = settle(draft.document, nearest, timeline=timeline, near=near)
        document = batch.store(draft.document, verdict)
        report.outcomes[verdict.outcome] += 1
        if verdict.sentence:
            report.told.append(f"{draft.capture.origin}: {verdict.sentence}")
        if document and verdict.outcome in NEW:
            known.add(document)
            if draft.is_read:
                yield document
    batch.flush()

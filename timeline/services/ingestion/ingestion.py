"""Ingesting: many captures become documents and proposals, a chunk at a time, each chunk whole or not at all."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.db import transaction

from timeline.ingest import CapturedText, CaptureError
from timeline.models import Capture, CaptureMethod, CaptureState
from timeline.selectors.access import comparable_documents
from timeline.services.captures.originals import keep_original
from timeline.services.captures.processing import metadata_of
from timeline.services.captures.state import Change, end_capture
from timeline.services.documents.duplicates import KnownDocuments, Sameness
from timeline.services.documents.outlets import find_outlet, host_of
from timeline.services.documents.storage import NEW, DocumentBatch, NearPolicy, Outcome, decide_outcome
from timeline.services.ingestion.preparation import Prepared, prepare_chunks
from timeline.services.locks import lock_texts, lock_timeline
from timeline.services.proposals.proposals import propose_read
from timeline.services.proposals.reading import ProposalCounts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from timeline.models import Document, Outlet, Timeline
    from timeline.services.captures.drafting import Defaults, Draft
    from timeline.services.documents.storage import StorageDecision
    from timeline.services.proposals.reading import ReadText

CHUNK = 400  # documents stored in one transaction


@dataclass(slots=True)
class IngestReport:
    """What was taken in, what was known or notes apart, and what was refused with the reason."""

    outcomes: Counter[Outcome] = field(default_factory=Counter)
    notes: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    proposals: ProposalCounts = field(default_factory=ProposalCounts)


def ingest_captures(
    *,
    timeline: Timeline,
    captures: Iterable[CapturedText | CaptureError],
    defaults: Defaults,
    near: NearPolicy = NearPolicy.AUTO,
    chunk_size: int = CHUNK,
    workers: int = 1,
    progress: Callable[[int], object] = bool,
) -> IngestReport:
    """Store every capture that can be stored and propose events from it; the rest is named in the report.

    What is stored when a run is killed stays, whole; the next run goes on where it ended. `workers` processes read
    while this one stores. `progress` is notes how many more are done.
    """
    report = IngestReport()
    for chunk in prepare_chunks(captures, defaults, size=chunk_size, workers=workers):
        report.refused += [str(one) for one in chunk if isinstance(one, CaptureError)]
        _store_chunk(timeline, [one for one in chunk if isinstance(one, Prepared)], near, report)
        progress(len(chunk))
    return report


def _store_chunk(timeline: Timeline, chunk: Sequence[Prepared], near: NearPolicy, report: IngestReport) -> None:
    _set_outlets(timeline, chunk)
    with transaction.atomic():
        lock_texts(one.draft.document.text_sha256 for one in chunk)
        lock_timeline(timeline)
        counts = propose_read(timeline=timeline, read=list(_store(timeline, chunk, near, report)))
    report.proposals.add(counts)


def _set_outlets(timeline: Timeline, chunk: Sequence[Prepared]) -> None:
    """Give each draft its outlet; the database is asked once for each name or host, not for each draft."""
    outlets: dict[tuple[str, str], Outlet] = {}
    for one in chunk:
        name, url = one.draft.outlet, one.draft.document.url
        key = (name, host_of(url))
        if key not in outlets:
            outlets[key], _is_new = find_outlet(timeline, name=name, url=url)
        one.draft.document.outlet = outlets[key]


def _store(
    timeline: Timeline, chunk: Sequence[Prepared], near: NearPolicy, report: IngestReport
) -> Iterator[tuple[Document, ReadText]]:
    """Yield the documents that are new to the timeline, with what they date."""
    documents = [one.draft.document for one in chunk]
    known = KnownDocuments(documents, among=comparable_documents(None, timeline))
    batch = DocumentBatch(timeline, documents)
    for one in chunk:
        draft = one.draft
        nearest = known.find(draft.document)
        if nearest and nearest.sameness is Sameness.TEXT:
            batch.flush()  # it may be one of those that wait, and the decision asks what the timeline holds
        verdict = decide_outcome(draft.document, nearest, timeline=timeline, near=near)
        document = batch.store(draft.document, verdict)
        report.outcomes[verdict.outcome] += 1
        if verdict.sentence:
            report.notes.append(f"{draft.capture.origin}: {verdict.sentence}")
        if verdict.outcome is Outcome.ASKING:
            batch.flush()  # the question names its nearest
            ask_about(timeline, draft, verdict)
        if document and verdict.outcome in NEW:
            known.add(document)
            yield document, one.read
    batch.flush()


def ask_about(timeline: Timeline, draft: Draft, verdict: StorageDecision) -> Capture:
    """Keep a text as a capture that waits for a person; what is chosen there goes on from the text as it was read."""
    text = draft.capture
    metadata = metadata_of(text) | ({"outlet": draft.outlet} if draft.outlet else {})
    asked = Capture.objects.filter(
        timeline=timeline,
        state=CaptureState.ASKING,
        content_sha256=keep_original(text.text.encode()),
        user_metadata=metadata,
    ).first()
    capture = asked or Capture.objects.create(
        timeline=timeline, method=CaptureMethod.UPLOAD, name=text.origin[-500:], url=text.url, user_metadata=metadata,
        content_sha256=keep_original(text.text.encode()), response={"media_type": "text/plain", "charset": "utf-8"},
    )  # fmt: skip
    nearest = verdict.nearest
    change = Change(
        CaptureState.ASKING, verdict.sentence,
        nearest=nearest.document if nearest else None, likeness=nearest.likeness if nearest else None,
    )  # fmt: skip
    return end_capture(capture, change)

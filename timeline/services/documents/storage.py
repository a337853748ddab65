"""Storing drafts as documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils import timezone

from timeline.models import Document
from timeline.services.documents.storage_verdict import Outcome
from timeline.services.documents.versions import store_version
from timeline.services.proposals.bulk_rows import copy_rows, give_keys

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.models import Timeline
    from timeline.services.documents.storage_verdict import Verdict

# What a verdict makes of a draft: a document that is new to the timeline and to be read.
NEW = frozenset({Outcome.STORED, Outcome.ADDED, Outcome.COPY, Outcome.VERSION})


def store_draft(draft: Document, verdict: Verdict, timeline: Timeline) -> tuple[Document | None, list[str]]:
    """Return the document that a draft became, or the one that it repeats; None where a person is still asked.

    Of a new version the sentences tell what became of the citations of the one before.
    """
    known = verdict.nearest.document if verdict.nearest else None
    if verdict.outcome in {Outcome.ASKING, Outcome.SKIPPED, Outcome.KNOWN, Outcome.ADDED}:
        if verdict.outcome is Outcome.ADDED and known:
            known.timelines.add(timeline)
        return None if verdict.outcome is Outcome.ASKING else known, []
    _mark_copy(draft, verdict)
    draft.save()
    draft.timelines.add(timeline)
    return draft, store_version(known, draft).sentences if known and verdict.outcome is Outcome.VERSION else []


class DocumentBatch:
    """Drafts that are stored together; what is more than a row of its own is stored at once."""

    def __init__(self, timeline: Timeline, drafts: Sequence[Document]) -> None:
        self._timeline = timeline
        self._rows: list[Document] = []
        give_keys(drafts)  # so that what is not stored yet can be told apart, and be the original of a copy
        for draft in drafts:
            draft.captured_at = timezone.now()

    def store(self, draft: Document, verdict: Verdict) -> Document | None:
        """Return the document that a draft becomes, or the one that it repeats."""
        if verdict.outcome in {Outcome.STORED, Outcome.COPY}:
            _mark_copy(draft, verdict)
            self._rows.append(draft)
            return draft
        self.flush()
        return store_draft(draft, verdict, self._timeline)[0]

    def flush(self) -> None:
        """Store what waits."""
        copy_rows(self._rows)
        belonging = Document.timelines.through
        copy_rows([belonging(document_id=row.pk, timeline_id=self._timeline.pk) for row in self._rows])
        self._rows = []


def _mark_copy(draft: Document, verdict: Verdict) -> None:
    if verdict.nearest and verdict.outcome is Outcome.COPY:
        draft.set_copy_of(verdict.nearest.document.copy_of or verdict.nearest.document)

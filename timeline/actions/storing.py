"""Storing drafts as documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.actions.settling import Outcome
from timeline.actions.versions import store_version

if TYPE_CHECKING:
    from timeline.actions.settling import Verdict
    from timeline.models import Document, Timeline

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
    if known and verdict.outcome is Outcome.COPY:
        draft.set_copy_of(known.copy_of or known)
    draft.save()
    draft.timelines.add(timeline)
    return draft, store_version(known, draft).sentences if known and verdict.outcome is Outcome.VERSION else []

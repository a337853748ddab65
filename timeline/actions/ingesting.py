"""Ingesting: captures become documents, and documents proposals, all at once or not at all."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.db import transaction

from timeline.actions.capturing import Outcome, store_capture
from timeline.actions.proposing import ProposalCounts, propose_events
from timeline.capture import CapturedText, CaptureError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from timeline.actions.capturing import Defaults
    from timeline.models import Document, Timeline


@dataclass(slots=True)
class IngestReport:
    """What was taken in, what was known, and what was refused with the reason."""

    outcomes: Counter[Outcome] = field(default_factory=Counter)
    known: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    proposals: ProposalCounts = field(default_factory=ProposalCounts)


@transaction.atomic
def ingest_captures(
    *,
    timeline: Timeline,
    captures: Iterable[CapturedText | CaptureError],
    defaults: Defaults,
    progress: Callable[[Sequence[Document]], Iterable[Document]] = iter,
) -> IngestReport:
    """Store every capture that can be stored and propose events from it; the rest is named in the report."""
    report = IngestReport()
    fresh = [document for capture in captures if (document := _store(timeline, capture, defaults, report))]
    report.proposals = propose_events(timeline=timeline, documents=fresh, progress=progress)
    return report


def _store(
    timeline: Timeline, capture: CapturedText | CaptureError, defaults: Defaults, report: IngestReport
) -> Document | None:
    """Return the document that a capture became, or None where there is nothing new to read."""
    if isinstance(capture, CaptureError):
        report.refused.append(str(capture))
        return None
    try:
        document, outcome = store_capture(capture=capture, timeline=timeline, defaults=defaults)
    except CaptureError as error:
        report.refused.append(str(error))
        return None
    report.outcomes[outcome] += 1
    if outcome is Outcome.KNOWN:
        report.known.append(f"{capture.origin}: the same text is stored already as “{document}” ({document.outlet}).")
        return None
    return document

"""Reconstructing a stored timeline anew: readings that changed are proposed again, what people decided stays."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.db import transaction

from timeline.actions.attesting import attest_events
from timeline.actions.proposing import ProposalCounts, propose_found, read_documents, refresh_proposals
from timeline.actions.stored_statements import find_stored_statements
from timeline.actions.withdrawing import explain_anew, leave_out_withdrawn, withdraw_outdated
from timeline.reconstruction import ReconstructedEvent, reconstruct_events

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from timeline.models import Document, Timeline


@dataclass(slots=True)
class RefreshReport:
    """What a run changed, or would change."""

    document_count: int
    proposals: ProposalCounts
    withdrawn_count: int = 0
    refreshed: list[str] = field(default_factory=list)
    groups: list[ReconstructedEvent] = field(default_factory=list)


@transaction.atomic
def reconstruct_timeline(
    *,
    timeline: Timeline,
    is_dry_run: bool = False,
    progress: Callable[[Sequence[Document]], Iterable[Document]] = iter,
) -> RefreshReport:
    """Read all documents of a timeline anew and bring its proposals up to date; a dry run stores nothing.

    Passages stay with the event that they are stored with, so that merges, splits and rejections last; only
    passages of undecided proposals whose reading changed are withdrawn and proposed again.
    """
    documents = list(timeline.documents.select_related("outlet").order_by("uid"))
    found, counts = read_documents(timeline=timeline, documents=documents, progress=progress)
    report = RefreshReport(len(documents), counts)
    found = leave_out_withdrawn(timeline, found)
    report.withdrawn_count = withdraw_outdated(timeline, documents, found).citation_count
    explain_anew(timeline, documents, found)
    propose_found(timeline=timeline, found=found, counts=counts)
    report.groups = _groups(timeline)
    changed = refresh_proposals(events=timeline.events.all(), groups=report.groups)
    attest_events(timeline.events.unattested().only("pk"))
    report.refreshed = [f"{event.title} ({event.edtf})" for event in changed]
    transaction.set_rollback(is_dry_run)
    return report


def _groups(timeline: Timeline) -> list[ReconstructedEvent]:
    stored = find_stored_statements(timeline)
    return reconstruct_events(
        (statement for statement, _event in stored.values()),
        fixed={key: event for key, (_statement, event) in stored.items()},
    )

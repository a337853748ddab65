"""Reconstructing a stored timeline anew: readings that changed are proposed again, what people decided stays."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.db import transaction

from timeline.core.reconstruction import ReconstructedEvent, reconstruct_events
from timeline.services.documents.publication_candidates import find_certain, infer_undated
from timeline.services.events.corroboration import attest_events
from timeline.services.events.statements import find_stored_statements
from timeline.services.proposals.entity_linking import name_proposals
from timeline.services.proposals.proposals import (
    Found,
    ProposalCounts,
    propose_found,
    read_documents,
    refresh_proposals,
)
from timeline.services.proposals.retraction import explain_anew, leave_out_withdrawn, withdraw_outdated

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from timeline.core.reconstruction import PublicationGuess
    from timeline.models import Document, Timeline


@dataclass(slots=True)
class RefreshReport:
    """What a run changed, or would change."""

    document_count: int
    proposals: ProposalCounts
    withdrawn_count: int = 0
    refreshed: list[str] = field(default_factory=list)
    groups: list[ReconstructedEvent] = field(default_factory=list)
    guesses: list[tuple[Document, PublicationGuess]] = field(default_factory=list)


@transaction.atomic
def reconstruct_timeline(
    *,
    timeline: Timeline,
    is_dry_run: bool = False,
    progress: Callable[[Sequence[Document]], Iterable[Document]] = iter,
) -> RefreshReport:
    """Read all documents of a timeline anew and bring its proposals up to date; a dry run stores nothing.

    Of documents without a date, what all days on which they may have appeared agree on is proposed too.

    Passages stay with the event that they are stored with, so that merges, splits and rejections last; only
    passages of undecided proposals whose reading changed are withdrawn and proposed again.
    """
    documents = list(timeline.documents.select_related("outlet", "copy_of").order_by("uid"))
    found, counts = read_documents(timeline=timeline, documents=documents, progress=progress)
    report = RefreshReport(len(documents), counts)
    report.guesses = _infer(documents, found)
    for document, guess in report.guesses:
        found = find_certain(timeline, document, guess) | found
    found = leave_out_withdrawn(timeline, found)
    report.withdrawn_count = withdraw_outdated(timeline, documents, found).citation_count
    explain_anew(timeline, documents, found)
    propose_found(timeline=timeline, found=found, counts=counts)
    report.groups = _groups(timeline)
    changed = refresh_proposals(events=timeline.events.all(), groups=report.groups)
    name_proposals(timeline)
    attest_events(timeline.events.unattested().only("pk"))
    report.refreshed = [f"{event.title} ({event.edtf})" for event in changed]
    transaction.set_rollback(is_dry_run)
    return report


def _infer(documents: Sequence[Document], found: Mapping[str, Found]) -> list[tuple[Document, PublicationGuess]]:
    undated = [document for document in documents if document.published_day is None]
    known = [one.statement for one in found.values() if one.statement.published is not None]
    guesses = infer_undated(undated, known)
    return [(one, guesses[str(one.uid)]) for one in undated if str(one.uid) in guesses]


def _groups(timeline: Timeline) -> list[ReconstructedEvent]:
    stored = find_stored_statements(timeline)
    return reconstruct_events(
        (statement for statement, _event in stored.values()),
        fixed={key: event for key, (_statement, event) in stored.items()},
    )

"""Reconstruct a stored timeline again: what would be read differently now is retracted and proposed again."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.db import transaction

from timeline.core.reconstruction import ReconstructedEvent, reconstruct_events
from timeline.models import Citation, Claim
from timeline.models.citation import BY_HAND
from timeline.selectors.undecided import undecided_claims, undecided_events
from timeline.services.events.corroboration import refresh_corroboration
from timeline.services.events.dates import reckoning_of
from timeline.services.events.statements import find_stored_statements
from timeline.services.proposals.entity_linking import name_proposals
from timeline.services.proposals.proposals import leave_out_retracted, propose_found, read_documents
from timeline.services.proposals.publication_candidates import find_certain, infer_undated
from timeline.services.proposals.reading import Found
from timeline.services.proposals.storage import refresh_proposals

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from timeline.core.reconstruction import PublicationGuess
    from timeline.models import Document, Timeline
    from timeline.services.proposals.reading import Found, ProposalCounts

_READ_ANEW = ("rule", "anchor", "explanation", "readings")


@dataclass(frozen=True, slots=True)
class Retraction:
    """How many passages were taken back, and from which events."""

    citation_count: int
    events: frozenset[int]


class Finder:
    """Finds what a stored passage is read as now: by its identifier, or by its place where it came from elsewhere."""

    def __init__(self, found: Mapping[str, Found]) -> None:
        self._found = found
        self._by_place = {one.place: one for one in found.values()}

    def find(self, citation: Citation) -> Found | None:
        """Return the reading of a passage, if its words still give a date."""
        place = (citation.document_id, citation.start, citation.end, citation.timex_start)
        return self._found.get(str(citation.uid)) or self._by_place.get(place)  # type: ignore[arg-type]  # no such place

    def date_of(self, citation: Citation) -> str:
        """Return the date that a passage gives now, empty if none."""
        one = self.find(citation)
        return one.statement.date.text if one else ""


def retract_outdated(timeline: Timeline, documents: Sequence[Document], found: Mapping[str, Found]) -> Retraction:
    """Delete the machine's claims that have a passage which is read otherwise now, and events left empty by that."""
    cited = Citation.objects.filter(claim__in=undecided_claims(timeline), document__in=documents)
    rows = cited.select_related("claim").only("uid", "document", "start", "end", "timex_start", "edtf", "claim__event")
    finder = Finder(found)
    outdated = [citation for citation in rows.iterator() if finder.date_of(citation) != citation.edtf]
    claims = {citation.claim_id for citation in outdated}
    events = frozenset(citation.claim.event_id for citation in outdated)
    citation_count = Citation.objects.filter(claim__in=claims).count()
    Claim.objects.filter(pk__in=claims).delete()
    _delete_emptied(timeline, events)
    return Retraction(citation_count, events)


def explain_anew(timeline: Timeline, documents: Sequence[Document], found: Mapping[str, Found]) -> int:
    """Update the explanation of passages whose date stays the same; return how many changed."""
    cited = Citation.objects.filter(claim__event__timeline=timeline, document__in=documents).exclude(rule=BY_HAND)
    finder, changed = Finder(found), []
    for citation in cited.exclude(rule="").only("uid", "document", "start", "end", "timex_start", "edtf", *_READ_ANEW):
        one = finder.find(citation)
        if one and one.statement.date.text == citation.edtf and _explain(citation, one):
            changed.append(citation)
    Citation.objects.bulk_update(changed, _READ_ANEW, batch_size=500)
    return len(changed)


def _delete_emptied(timeline: Timeline, events: Collection[int]) -> None:
    emptied = undecided_events(timeline).filter(pk__in=events, claims__isnull=True, merged__isnull=True)
    emptied.filter(told_apart_from__isnull=True, told_apart_by__isnull=True).delete()


def _explain(citation: Citation, one: Found) -> bool:
    """Store how the date is worked out now; return whether that is another way than before."""
    fresh = reckoning_of(one.draft.resolution)
    before = {column: getattr(citation, column) for column in fresh}
    for column, value in fresh.items():
        setattr(citation, column, value)
    return before != fresh


@dataclass(slots=True)
class RefreshReport:
    """What a run changed, or would change."""

    document_count: int
    proposals: ProposalCounts
    retracted_count: int = 0
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
    """Read all documents of a timeline again and update its proposals; a dry run stores nothing.

    Of documents without a date, what all days on which they may have appeared agree on is proposed too.

    Passages stay with the event that they are stored with, so that merges, splits and rejections last; only
    passages of undecided proposals whose reading changed are retracted and proposed again.
    """
    documents = list(timeline.documents.select_related("outlet", "copy_of").order_by("uid"))
    found, counts = read_documents(timeline=timeline, documents=documents, progress=progress)
    report = RefreshReport(len(documents), counts)
    report.guesses = _infer(documents, found)
    for document, guess in report.guesses:
        found = find_certain(timeline, document, guess) | found
    found = leave_out_retracted(timeline, found)
    report.retracted_count = retract_outdated(timeline, documents, found).citation_count
    explain_anew(timeline, documents, found)
    propose_found(timeline=timeline, found=found, counts=counts)
    report.groups = _groups(timeline)
    changed = refresh_proposals(events=timeline.events.all(), groups=report.groups)
    name_proposals(timeline)
    refresh_corroboration(timeline.events.with_outdated_corroboration().only("pk"))
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
        language=timeline.main_language,
    )

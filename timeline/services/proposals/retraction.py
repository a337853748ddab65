"""Taking back what the machine proposed and would read otherwise now; what a person decided is left alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Exists, OuterRef, Q

from timeline.models import Citation, Claim, ClaimStatus, Decision, Event, EventStatus, Verb
from timeline.services.events.dates import reckoning_of

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from django.db.models import QuerySet

    from timeline.models import Document, Timeline
    from timeline.services.proposals.proposals import Found

BY_HAND = "by hand"  # the rule of passages that a curator dated
_READ_ANEW = ("rule", "anchor", "explanation", "readings")


@dataclass(frozen=True, slots=True)
class Withdrawal:
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


def undecided_claims(timeline: Timeline) -> QuerySet[Claim]:
    """Return the claims that the machine proposed and that no person decided about.

    Those of an undecided proposal, and those that a later run added to an event that is published.
    """
    decided = Decision.objects.filter(event=OuterRef("event"))
    is_open = Q(event__status=EventStatus.PROPOSED) & ~Exists(decided)
    return Claim.objects.filter(
        is_open | Q(event__status=EventStatus.PUBLISHED),
        ~Exists(Decision.objects.filter(claim=OuterRef("pk"))),
        ~Exists(Citation.objects.filter(claim=OuterRef("pk"), rule__in=["", BY_HAND])),
        event__timeline=timeline,
        status=ClaimStatus.PROPOSED,
    )


def undecided_events(timeline: Timeline) -> QuerySet[Event]:
    """Return the proposals that no person decided about."""
    return timeline.events.filter(status=EventStatus.PROPOSED, decisions__isnull=True)


def leave_out_withdrawn(timeline: Timeline, found: Mapping[str, Found]) -> dict[str, Found]:
    """Return what was found, but for the passages that a person took off their claim for good."""
    decisions = Decision.objects.filter(event__timeline=timeline, verb=Verb.WITHDRAW)
    withdrawn = set(decisions.values_list("before__citation", flat=True))
    return {key: one for key, one in found.items() if key not in withdrawn}


def withdraw_outdated(timeline: Timeline, documents: Sequence[Document], found: Mapping[str, Found]) -> Withdrawal:
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
    return Withdrawal(citation_count, events)


def explain_anew(timeline: Timeline, documents: Sequence[Document], found: Mapping[str, Found]) -> int:
    """Bring the reckoning of passages up to date whose date stays the same; return how many changed."""
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
    """Take over how the date is worked out now; tell whether that is another way than before."""
    fresh = reckoning_of(one.draft.resolution)
    before = {field: getattr(citation, field) for field in fresh}
    for field, value in fresh.items():
        setattr(citation, field, value)
    return before != fresh

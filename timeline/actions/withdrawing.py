"""Taking back what the machine proposed and would read otherwise now; what a person decided is left alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Exists, OuterRef, Q

from timeline.actions.passage_dates import reckoning_of
from timeline.models import Citation, Claim, ClaimStatus, Decision, Event, EventStatus, Verb

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from django.db.models import QuerySet

    from timeline.actions.proposing import Found
    from timeline.models import Document, Timeline

BY_HAND = "by hand"  # the rule of passages that a curator dated
_READ_ANEW = ("rule", "anchor", "explanation", "readings")


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """How many passages were taken back, and from which events."""

    citation_count: int
    events: frozenset[int]


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
    rows = cited.values_list("uid", "edtf", "claim", "claim__event", "document", "start", "end", "timex_start")
    read = {one.place: one for one in found.values()}  # what moved here from another version is known by its place
    outdated = [row for row in rows.iterator() if _is_outdated(found.get(str(row[0])) or read.get(row[4:]), row[1])]
    claims = {row[2] for row in outdated}
    events = frozenset(row[3] for row in outdated)
    citation_count = Citation.objects.filter(claim__in=claims).count()
    Claim.objects.filter(pk__in=claims).delete()
    _delete_emptied(timeline, events)
    return Withdrawal(citation_count, events)


def explain_anew(timeline: Timeline, documents: Sequence[Document], found: Mapping[str, Found]) -> int:
    """Bring the reckoning of passages up to date whose date stays the same; return how many changed."""
    cited = Citation.objects.filter(claim__event__timeline=timeline, document__in=documents).exclude(rule=BY_HAND)
    changed = []
    for citation in cited.exclude(rule="").only("uid", "edtf", *_READ_ANEW):
        one = found.get(str(citation.uid))
        if one and one.statement.date.text == citation.edtf and _explain(citation, one):
            changed.append(citation)
    Citation.objects.bulk_update(changed, _READ_ANEW, batch_size=500)
    return len(changed)


def _is_outdated(one: Found | None, edtf: str) -> bool:
    return one is None or one.statement.date.text != edtf


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

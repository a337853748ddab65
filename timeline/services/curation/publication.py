"""Publish and reject events and claims."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone
from django.utils.translation import gettext as _

from timeline.models import Citation, Claim, ClaimStatus, Decision, Event, EventStatus, Stance, Verb
from timeline.selectors.event_evidence import with_claims
from timeline.selectors.second_person import why_wait_for_another
from timeline.services.access.guards import require_event_allowed
from timeline.services.cards import draw_cards_after_commit, refresh_cards_after_commit
from timeline.services.curation.decisions import (
    decision,
    require_another,
    require_person,
    require_reason,
    state_of_claim,
)
from timeline.services.curation.following_titles import follow_title
from timeline.services.errors import RefusedError
from timeline.services.events.corroboration import keep_corroboration

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from django.contrib.auth.models import User
    from django.db.models import QuerySet

    from timeline.services.curation.decisions import State


@dataclass(slots=True)
class CurationReport:
    """What an action on many events did: the events done, the claims accepted, and what was refused, with reasons."""

    done: list[Event] = field(default_factory=list)
    accepted_count: int = 0
    refused: list[str] = field(default_factory=list)


@transaction.atomic
def publish_events(*, events: Iterable[Event], user: User | None) -> CurationReport:
    """Publish events and accept their proposed claims that cite a passage; the others are refused with the reason."""
    keys = [event.pk for event in events]
    locked = with_claims(Event.objects.filter(pk__in=keys)).select_for_update(of=("self",))
    return publish_held(list(locked.order_by("pk")), user)


def publish_held(events: Iterable[Event], user: User | None) -> CurationReport:
    """Publish events that the caller holds locked, loaded `with_claims`; what is stored is set on them too."""
    outcome, decisions = CurationReport(), []
    for event in events:
        reason = _why_not_publish(event, user)
        if reason:
            outcome.refused.append(reason)
        elif event.status != EventStatus.PUBLISHED:
            decisions.append(_publish(event, outcome, user))
    _store_statuses(outcome.done, EventStatus.PUBLISHED)
    Decision.objects.bulk_create(made for made in decisions if made)
    keep_corroboration(outcome.done)
    draw_cards_after_commit(outcome.done)
    return outcome


@transaction.atomic
def reject_events(*, events: Iterable[Event], why: str, user: User | None) -> CurationReport:
    """Take events out of the chronology, for a stated reason. Their claims and citations stay as they are."""
    return reject_held(_locked(events), why=why, user=user)


def reject_held(events: Iterable[Event], *, why: str, user: User | None) -> CurationReport:
    """Reject events that the caller holds locked; those that are rejected already stay as they are."""
    require_reason(why)
    outcome, decisions = CurationReport(), []
    for event in events:
        if event.status == EventStatus.REJECTED:
            continue
        require_person(user=user, event=event)
        before = {"status": str(event.status)}
        after = {"status": str(EventStatus.REJECTED)}
        outcome.done.append(event)
        if user:
            decisions.append(decision(verb=Verb.REJECT, user=user, event=event, before=before, after=after, why=why))
    _store_statuses(outcome.done, EventStatus.REJECTED)
    Decision.objects.bulk_create(decisions)
    return outcome


@transaction.atomic
def unpublish_events(*, events: Iterable[Event], why: str, user: User) -> CurationReport:
    """Take published events from readers, for a stated reason: they are proposals again, with their claims."""
    require_reason(why)
    outcome, decisions = CurationReport(), []
    for event in _locked(events).filter(status=EventStatus.PUBLISHED):
        before, after = {"status": str(event.status)}, {"status": str(EventStatus.PROPOSED)}
        outcome.done.append(event)
        decisions.append(decision(verb=Verb.UNPUBLISH, user=user, event=event, before=before, after=after, why=why))
    _store_statuses(outcome.done, EventStatus.PROPOSED)
    Decision.objects.bulk_create(decisions)
    refresh_cards_after_commit(outcome.done)
    return outcome


@transaction.atomic
def accept_claims(*, claims: Iterable[Claim], user: User) -> list[Claim]:
    """Accept claims, rejected ones too; each must cite a passage."""
    waiting = list(_locked_claims(claims).exclude(status=ClaimStatus.ACCEPTED).prefetch_related("citations"))
    for claim in waiting:
        if not _supports(claim):
            raise RefusedError(_("“%(claim)s” cites no passage; cite one, then accept it.") % {"claim": claim})
    for event in _accept(waiting, user):
        refresh_cards_after_commit([event])
    return waiting


def accept_held(claims: Sequence[Claim], user: User) -> None:
    """Accept cited claims of events that the caller holds locked, loaded `with_claims`."""
    events = _accept(claims, user)
    keep_corroboration(events)
    draw_cards_after_commit(events)


def _accept(claims: Sequence[Claim], user: User) -> list[Event]:
    _decide_claims(claims, ClaimStatus.ACCEPTED, "", user)
    events = list(dict.fromkeys(claim.event for claim in claims))
    for event in events:
        follow_title(event, user=user)
    return events


@transaction.atomic
def reject_claims(*, claims: Iterable[Claim], why: str, user: User) -> list[Claim]:
    """Reject claims for a stated reason; a published event keeps at least one that cites a passage."""
    require_reason(why)
    rejected = list(_locked_claims(claims).exclude(status=ClaimStatus.REJECTED))
    _decide_claims(rejected, ClaimStatus.REJECTED, why, user)
    for event in {claim.event for claim in rejected}:
        require_cited(event)
    refresh_cards_after_commit(claim.event for claim in rejected)
    return rejected


def cited_claims() -> QuerySet[Claim]:
    """Return the standing claims that cite a passage in their support."""
    return Claim.objects.standing().filter(
        Exists(Citation.objects.filter(claim=OuterRef("pk"), stance=Stance.SUPPORTS))
    )


def is_supported(claim: Claim) -> bool:
    """Return whether a claim stands and cites a passage in its support, as `cited_claims` asks the database."""
    return claim.status != ClaimStatus.REJECTED and _supports(claim)


def _supports(claim: Claim) -> bool:
    return any(citation.stance == Stance.SUPPORTS for citation in claim.citations.all())


def require_cited(event: Event) -> None:
    """Refuse a published event that no passage supports any more."""
    if event.status == EventStatus.PUBLISHED and not cited_claims().filter(event=event).exists():
        raise RefusedError(
            _("“%(event)s” is published and would be left without a cited claim; reject the event instead.")
            % {"event": event}
        )


def _locked(events: Iterable[Event]) -> QuerySet[Event]:
    """Return the stored rows of events, locked in one order, so that two curators wait instead of clashing."""
    chosen = Event.objects.filter(pk__in=[event.pk for event in events])
    return chosen.select_related("merged_into", "timeline").select_for_update(of=("self",)).order_by("pk")


def _locked_claims(claims: Iterable[Claim]) -> QuerySet[Claim]:
    chosen = Claim.objects.filter(pk__in=[claim.pk for claim in claims])
    return chosen.select_related("event__timeline").select_for_update(of=("self", "event")).order_by("pk")


def _why_not_publish(event: Event, user: User | None) -> str:
    """Return the sentence that says why this event cannot be published, or nothing."""
    try:
        require_person(user=user, event=event)
        require_event_allowed(user, event, is_public=True)
    except RefusedError as error:
        return str(error)
    if event.merged_into:
        return _("“%(event)s” was merged into “%(into)s”; publish that one.") % {
            "event": event,
            "into": event.merged_into,
        }
    cited = [claim for claim in event.claims.all() if is_supported(claim)]
    if not cited:
        return _("“%(event)s” has no claim that cites a passage, so it cannot be published yet.") % {"event": event}
    if user and event.timeline.needs_second_person and not any(one.status == ClaimStatus.ACCEPTED for one in cited):
        return _(
            "Nobody has accepted a claim of “%(event)s” yet; when somebody has, a second person publishes it."
        ) % {"event": event}
    return why_wait_for_another(event, user)


def _publish(event: Event, outcome: CurationReport, user: User | None) -> Decision | None:
    proposed = [
        claim
        for claim in event.claims.all()
        if claim.status == ClaimStatus.PROPOSED
        and is_supported(claim)
        and not (user and event.timeline.needs_second_person)
    ]
    ids = [claim.pk for claim in proposed]
    for claim in proposed:
        claim.status = ClaimStatus.ACCEPTED
    if ids:
        Claim.objects.filter(pk__in=ids).update(status=ClaimStatus.ACCEPTED)
    before: State = {"status": str(event.status)}
    after: State = {"status": str(EventStatus.PUBLISHED)} | ({"accepted_claims": ids} if ids else {})
    outcome.done.append(event)
    outcome.accepted_count += len(ids)
    return decision(verb=Verb.PUBLISH, user=user, event=event, before=before, after=after) if user else None


def _store_statuses(events: list[Event], status: EventStatus) -> None:
    for event in events:
        event.status = status
    ids = [event.pk for event in events]
    Event.objects.filter(pk__in=ids).update(status=status, merged_into=None, changed_at=timezone.now())


def _decide_claims(claims: Sequence[Claim], status: ClaimStatus, why: str, user: User) -> None:
    """Store a status of claims with a decision for each, in three queries."""
    decisions = []
    for claim in claims:
        if status == ClaimStatus.ACCEPTED:
            require_another(claim, user)
        before = state_of_claim(claim)
        claim.status, claim.rejected_why = status, why.strip()
        decisions.append(
            decision(
                verb=Verb.ACCEPT if status == ClaimStatus.ACCEPTED else Verb.REJECT, user=user, event=claim.event,
                claim=claim, before=before, after=state_of_claim(claim), why=why,
            )
        )  # fmt: skip
    Claim.objects.filter(pk__in=[claim.pk for claim in claims]).update(status=status, rejected_why=why.strip())
    Event.objects.filter(pk__in={claim.event_id for claim in claims}).update(changed_at=timezone.now())
    Decision.objects.bulk_create(decisions)

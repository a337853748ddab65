"""Edit events, claims and citations as a curator; what changed is recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext as _

from timeline.models import Citation, Claim, ClaimStatus, Event, Verb
from timeline.services.cards import refresh_cards_after_commit
from timeline.services.curation.decisions import (
    decision,
    require_person,
    require_reason,
    state_of_citation,
    state_of_claim,
    state_of_event,
)
from timeline.services.curation.publication import require_cited
from timeline.services.errors import RefusedError
from timeline.services.events.dates import DATE_FIELDS, refresh_event_date

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.contrib.auth.models import User

    from timeline.models import Actor, Place

_EVENT_FIELDS = [
    "title", "summary", *DATE_FIELDS, "is_dated_by_hand", "dated_why", "sequence", "importance", "place",
    "changed_at",
]  # fmt: skip
_CLAIM_FIELDS = ["statement", "attribution", "modality", "sequence", "status", "rejected_why"]


@transaction.atomic
def add_event(*, event: Event, actors: Iterable[Actor] = (), user: User) -> Event:
    """Store a new event as a proposal; a date given with it counts as the person's and needs the reason."""
    _require_known(event, actors)
    if event.edtf:
        _date_by_hand(event)
    event.save(force_insert=True)
    event.actors.set(actors)
    decision(verb=Verb.EDIT, user=user, event=event, before={}, after=state_of_event(event)).save()
    return event


@transaction.atomic
def edit_event(*, event: Event, actors: Iterable[Actor] | None = None, user: User | None) -> Event:
    """Store an event as it was changed in memory, all but its status and its timeline.

    A person who changes the date dates it by hand, and has to say why. One who takes that mark away
    gives the date back to the passages.
    """
    stored = Event.objects.select_related("place", "timeline").select_for_update(of=("self",)).get(pk=event.pk)
    require_person(user=user, event=stored)
    _require_known(event, actors or ())
    before = state_of_event(stored)
    if event.edtf != stored.edtf and user:
        _date_by_hand(event)
    elif stored.is_dated_by_hand and not event.is_dated_by_hand:
        event.dated_why = ""
        refresh_event_date(event)
    event.save(update_fields=_EVENT_FIELDS)
    if actors is not None:
        event.actors.set(actors)
    after = state_of_event(event)
    if user and before != after:
        why = event.dated_why if before["date"] != after["date"] else ""
        decision(verb=Verb.EDIT, user=user, event=event, before=before, after=after, why=why).save()
    refresh_cards_after_commit([event])
    return event


@transaction.atomic
def edit_claim(*, claim: Claim, user: User) -> Claim:
    """Store a new or changed claim; a published event must keep one that cites a passage."""
    stored = Claim.objects.select_for_update().filter(pk=claim.pk).first()
    before = state_of_claim(stored) if stored else {}
    if claim.status == ClaimStatus.REJECTED:
        require_reason(claim.rejected_why)
    else:
        claim.rejected_why = ""
    claim.save(update_fields=_CLAIM_FIELDS if stored else None)
    if before != state_of_claim(claim):
        verb = Verb.REJECT if claim.status == ClaimStatus.REJECTED != before.get("status") else Verb.EDIT
        _record(claim, verb, before, state_of_claim(claim), user, why=claim.rejected_why)
    if stored:
        require_cited(claim.event)
    refresh_cards_after_commit([claim.event])
    return claim


@transaction.atomic
def edit_citation(*, citation: Citation, why: str, user: User) -> Citation:
    """Store what a person changed of a citation: its stance, or how its date is read. The passage never changes."""
    stored = Citation.objects.select_related("claim__event__timeline").get(pk=citation.pk)
    require_reason(why)
    if citation.edtf != stored.edtf:
        citation.rule, citation.anchor, citation.readings = "by hand", "", []
        citation.explanation = _("Dated by a curator: %(why)s") % {"why": why.strip()}
    citation.save(
        update_fields=["stance", "edtf", "earliest", "latest", "extent", "rule", "anchor", "readings", "explanation"]
    )
    _record(stored.claim, Verb.EDIT, state_of_citation(stored), state_of_citation(citation), user, why=why)
    _follow(stored.claim.event)
    return citation


@transaction.atomic
def retract_citations(*, citations: Iterable[Citation], why: str, user: User) -> int:
    """Take citations off their claims and return how many; the decisions keep them whole."""
    require_reason(why)
    chosen = Citation.objects.filter(pk__in=[citation.pk for citation in citations])
    retracted = list(chosen.select_related("claim__event__timeline").select_for_update(of=("self",)).order_by("pk"))
    for citation in retracted:
        before = state_of_citation(citation)
        citation.delete()
        _record(citation.claim, Verb.WITHDRAW, before, {}, user, why=why)
    for event in {citation.claim.event for citation in retracted}:
        _follow(event)
    return len(retracted)


def _require_known(event: Event, actors: Iterable[Actor]) -> None:
    """Refuse names that another timeline keeps to itself."""
    named: list[Actor | Place] = [*actors, *([event.place] if event.place else [])]
    for one in named:
        if one.timeline_id not in {None, event.timeline_id}:
            raise RefusedError(
                _("“%(name)s” is kept in another chronology; add the name to this one.") % {"name": one}
            )


def _date_by_hand(event: Event) -> None:
    if not event.dated_why.strip():
        raise RefusedError(_("Say why this is the date; readers see the reason beside it."))
    event.is_dated_by_hand, event.date_explanation = True, ""


def _record(
    claim: Claim, verb: Verb, before: dict[str, object], after: dict[str, object], user: User, *, why: str
) -> None:
    claim.event.save(update_fields=["changed_at"])
    decision(verb=verb, user=user, event=claim.event, claim=claim, before=before, after=after, why=why).save()


def _follow(event: Event) -> None:
    """Let the event follow what its passages now say."""
    require_cited(event)
    if refresh_event_date(event):
        event.save(update_fields=[*DATE_FIELDS, "changed_at"])
    refresh_cards_after_commit([event])

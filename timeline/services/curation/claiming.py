"""Claim a passage: from words that a curator selected in a text to a claim of an event."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from timeline.models import Capability, Claim, ClaimStatus, Event, EventStatus, Modality, Verb
from timeline.services.access.guards import require_allowed
from timeline.services.cards import refresh_cards_after_commit
from timeline.services.curation.citing import draft_citation_at
from timeline.services.curation.decisions import decision, state_of_citation, state_of_claim, state_of_event
from timeline.services.errors import RefusedError
from timeline.services.events.dates import DATE_FIELDS, refresh_event_date

if TYPE_CHECKING:
    from django.contrib.auth.models import User

    from timeline.core.text import Span
    from timeline.models import Citation, Document, Timeline
    from timeline.services.events.dates import PassageDate


@dataclass(frozen=True, slots=True)
class NewClaim:
    """What a curator says of a passage: the assertion, who makes it, and what the event is called if it is new."""

    statement: str
    attribution: str = ""
    modality: Modality = Modality.HAPPENED
    title: str = ""


@transaction.atomic
def claim_passage(
    *,
    timeline: Timeline,
    document: Document,
    span: Span,
    date: PassageDate,
    said: NewClaim,
    event: Event | None = None,
    status: ClaimStatus = ClaimStatus.ACCEPTED,
    user: User,
) -> Citation:
    """Store a claim with its passage, of an event that stands or of a new one, which is a proposal.

    What a curator claims of an event that readers see is proposed, for an editor to accept; so is anybody's claim of
    it where that needs a second person.
    """
    require_allowed(user, Capability.REVIEW, timeline)
    if not said.statement.strip():
        raise RefusedError(_("A claim needs a statement."))
    target = _locked(timeline, event) if event else _new_event(timeline, said)
    if target.status == EventStatus.PUBLISHED and not _may_accept(timeline, user):
        status = ClaimStatus.PROPOSED
    claim = Claim(
        event=target, statement=said.statement.strip(), attribution=said.attribution.strip(),
        modality=said.modality, status=status, sequence=target.claims.count(),
    )  # fmt: skip
    claim.save(force_insert=True)
    citation = draft_citation_at(claim=claim, document=document, span=span, date=date)
    citation.save()
    # What is only proposed does not move what readers see.
    is_dating = target.status != EventStatus.PUBLISHED or status == ClaimStatus.ACCEPTED
    if (is_dating and refresh_event_date(target)) or not event:
        target.save(update_fields=[*DATE_FIELDS, "changed_at"])
    _record(target, claim, citation, user, is_new=event is None)
    refresh_cards_after_commit([target])
    return citation


def _may_accept(timeline: Timeline, user: User) -> bool:
    return timeline.allows(user, Capability.PUBLISH) and not timeline.needs_second_person


def _locked(timeline: Timeline, event: Event) -> Event:
    rows = Event.objects.select_related("timeline", "place").select_for_update(of=("self",)).filter(timeline=timeline)
    found = rows.exclude(status=EventStatus.REJECTED).filter(pk=event.pk).first()
    if found is None:
        raise RefusedError(
            _("“%(event)s” is no event of this chronology any more; choose another.") % {"event": event}
        )
    return found


def _new_event(timeline: Timeline, said: NewClaim) -> Event:
    title = said.title.strip() or " ".join(said.statement.split())
    return Event.objects.create(
        timeline=timeline, title=Truncator(title).chars(200), status=EventStatus.PROPOSED
    )  # fmt: skip


def _record(event: Event, claim: Claim, citation: Citation, user: User, *, is_new: bool) -> None:
    if is_new:
        decision(verb=Verb.EDIT, user=user, event=event, before={}, after=state_of_event(event)).save()
    about: dict[str, Any] = {"user": user, "event": event, "claim": claim, "before": {}}
    about["is_proposal"] = claim.status == ClaimStatus.PROPOSED
    decision(verb=Verb.EDIT, after=state_of_claim(claim), **about).save()
    decision(verb=Verb.CITE, after=state_of_citation(citation), **about).save()

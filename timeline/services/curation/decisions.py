"""Record what a person decided: who, when, what, why, before and after."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from django.utils.translation import gettext as _

from timeline.models import Capability, Decision, EventStatus
from timeline.selectors.second_person import is_own_claim, why_wait_for_another
from timeline.services.access.guards import require_allowed, require_event_allowed
from timeline.services.errors import RefusedError

if TYPE_CHECKING:
    from django.contrib.auth.models import User

    from timeline.models import Citation, Claim, Event, Verb

State: TypeAlias = dict[str, Any]


def state_of_event(event: Event) -> State:
    """Return what curators can change of an event, as JSON values."""
    return {
        "title": event.title,
        "summary": event.summary,
        "date": event.edtf,
        "is_dated_by_hand": event.is_dated_by_hand,
        "dated_why": event.dated_why,
        "sequence": event.sequence,
        "importance": event.importance,
        "status": str(event.status),
        "place": event.place.name if event.place else None,
        "actors": sorted(actor.name for actor in event.actors.all()),
    }


def state_of_claim(claim: Claim) -> State:
    """Return what curators can change of a claim, as JSON values."""
    return {
        "statement": claim.statement,
        "attribution": claim.attribution,
        "modality": str(claim.modality),
        "sequence": claim.sequence,
        "status": str(claim.status),
        "rejected_why": claim.rejected_why,
    }


def state_of_citation(citation: Citation) -> State:
    """Return a citation whole, so that what is retracted is not lost."""
    return {
        "citation": str(citation.uid),
        "document": citation.document_id,
        "start": citation.start,
        "end": citation.end,
        "exact": citation.exact,
        "stance": str(citation.stance),
        "date": citation.edtf,
        "date_words": citation.timex_text,
        "explanation": citation.explanation,
    }


def changes(before: State, after: State) -> tuple[State, State]:
    """Return both states reduced to what differs."""
    keys = [key for key in before | after if before.get(key) != after.get(key)]
    return {key: before[key] for key in keys if key in before}, {key: after[key] for key in keys if key in after}


def decision(
    *,
    verb: Verb,
    user: User,
    event: Event,
    before: State,
    after: State,
    claim: Claim | None = None,
    why: str = "",
    is_proposal: bool = False,
) -> Decision:
    """Return a decision that holds what changed, not stored yet; refuse a person who may not take it.

    A proposal about what readers see changes nothing that they see, so a curator may make it.
    """
    statuses = {before.get("status"), after.get("status")}
    if is_proposal:
        require_allowed(user, Capability.REVIEW, event.timeline)
    else:
        require_event_allowed(user, event, is_public=EventStatus.PUBLISHED in statuses)
    was, became = changes(before, after)
    return Decision(verb=verb, user=user, event=event, claim=claim, why=why.strip(), before=was, after=became)


def require_person(*, user: User | None, event: Event) -> None:
    """Refuse a person who may not change an event, and the machine one that a person decided about."""
    require_event_allowed(user, event)
    if user is None and event.decisions.exists():
        raise RefusedError(_("A person decided about “%(event)s”; only a person can change it.") % {"event": event})


def require_second_person(event: Event, user: User, *, becomes: str) -> None:
    """Refuse to put one's own work back before readers, by undoing or restoring, where that needs somebody else."""
    if becomes == EventStatus.PUBLISHED and (reason := why_wait_for_another(event, user)):
        raise RefusedError(reason)


def require_another(claim: Claim, user: User) -> None:
    """Refuse to accept one's own claim of what readers see, where that needs somebody else."""
    if is_own_claim(claim, user):
        raise RefusedError(
            _("You edited “%(claim)s”; in this chronology somebody else accepts it.") % {"claim": claim}
        )


def require_reason(why: str) -> None:
    """Refuse an empty reason."""
    if not why.strip():
        raise RefusedError(_("Say why, in a few words: the decision is kept with its reason."))

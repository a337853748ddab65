"""Review: what a person decides in the inbox, all of it or nothing, each act with a way back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext as _

from timeline.models import (
    Act,
    Capability,
    Citation,
    ClaimStatus,
    Event,
    EventStatus,
    ReviewAct,
)
from timeline.selectors.event_evidence import with_claims
from timeline.selectors.review_queue import reviewed_timelines
from timeline.selectors.second_person import why_wait_for_another
from timeline.services.curation.decisions import require_reason
from timeline.services.curation.editing import edit_citation
from timeline.services.curation.merging import distinguish_events, merge_pair
from timeline.services.curation.publication import (
    accept_held,
    is_supported,
    publish_held,
    reject_claims,
    reject_held,
)
from timeline.services.curation.snapshots import take_snapshot, with_merged
from timeline.services.curation.unchanged import ChangedError
from timeline.services.errors import RefusedError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from django.contrib.auth.models import User

    from timeline.models import Timeline
    from timeline.services.curation.snapshots import Snapshot


@dataclass(frozen=True, slots=True)
class Choice:
    """What is done, why, and with which other event or reading."""

    act: Act
    why: str = ""
    other: Event | None = None
    citation: Citation | None = None
    reading: int = 0


@transaction.atomic
def decide(*, seen: Mapping[int, int], choice: Choice, user: User) -> list[ReviewAct]:
    """Do one thing with events that a person saw in these revisions; one act for each timeline.

    ChangedError where one has changed since, RefusedError where it cannot be done; nothing is done then.
    """
    events = _locked(seen, choice, user)
    acts = []
    for timeline in dict.fromkeys(event.timeline for event in events):
        chosen = [event for event in events if event.timeline == timeline]
        keys = [event.pk for event in chosen] + ([choice.other.pk] if choice.other else [])
        before = take_snapshot(keys)
        _DO[choice.act](chosen, choice, user)
        acts.append(_act(timeline, choice, chosen, before, take_snapshot(keys), user))
    return acts


def _locked(seen: Mapping[int, int], choice: Choice, user: User) -> list[Event]:
    """Return the events, loaded with their claims; they, the other one and those merged into them are locked.

    Refuse what this person does not review, and what has changed since it was seen.
    """
    if not seen:
        raise RefusedError(_("Choose at least one proposal."))
    keys = {*seen, *([choice.other.pk] if choice.other else [])}
    rows = with_claims(Event.objects.filter(with_merged(keys), timeline__in=reviewed_timelines(user)))
    loaded = rows.select_for_update(of=("self",)).order_by("pk")
    events = [event for event in loaded if event.pk in seen]
    if len(events) < len(seen):
        raise RefusedError(_("One of these is no proposal that you review."))
    changed = ", ".join(f"“{event}”" for event in events if event.revision != seen[event.pk])
    if changed:
        raise ChangedError(_("Somebody changed %(titles)s meanwhile. Look again, then decide.") % {"titles": changed})
    return events


def _act(
    timeline: Timeline, choice: Choice, events: Sequence[Event], before: Snapshot, after: Snapshot, user: User
) -> ReviewAct:
    return ReviewAct.objects.create(
        kind=choice.act, titles=[event.title for event in events], why=choice.why.strip(),
        before=before, after=after, user=user, timeline=timeline,
    )  # fmt: skip


def _accept(events: Sequence[Event], _choice: Choice, user: User) -> None:
    """Publish what this person may publish; of the rest, accept the claims, for an editor to publish."""
    mine = [event for event in events if _may_publish(event, user)]
    report = publish_held(mine, user)
    if report.refused:
        raise RefusedError(" ".join(report.refused))
    left = [event for event in events if event not in report.done]
    proposed = [claim for event in left for claim in event.claims.all() if claim.status == ClaimStatus.PROPOSED]
    waiting = [claim for claim in proposed if is_supported(claim)]
    if waiting:
        accept_held(waiting, user)
    accepted = {claim.event_id for claim in waiting}
    for event in left:
        if event.pk in accepted:
            continue
        if reason := why_wait_for_another(event, user):
            raise RefusedError(reason)
        if any(claim.event_id == event.pk for claim in proposed):
            raise RefusedError(_("“%(event)s” cites no passage; cite one, then accept it.") % {"event": event})


def _may_publish(event: Event, user: User) -> bool:
    """Return whether accepting an event publishes it; where that needs two, the first only accepts its claims."""
    if not event.timeline.allows(user, Capability.PUBLISH) or why_wait_for_another(event, user):
        return False
    accepted = any(claim.status == ClaimStatus.ACCEPTED for claim in event.claims.all())
    return accepted or not event.timeline.needs_second_person


def _reject(events: Sequence[Event], choice: Choice, user: User) -> None:
    """Reject proposals; of what is published, the claims that wait."""
    require_reason(choice.why)
    proposed = [event for event in events if event.status == EventStatus.PROPOSED]
    if proposed:
        reject_held(proposed, why=choice.why, user=user)
    waiting = [
        claim
        for event in events
        if event.status == EventStatus.PUBLISHED
        for claim in event.claims.all()
        if claim.status == ClaimStatus.PROPOSED
    ]
    if waiting:
        reject_claims(claims=waiting, why=choice.why, user=user)
    if not proposed and not waiting:
        raise RefusedError(_("Nothing of it waits for a decision."))


def _attach(events: Sequence[Event], choice: Choice, user: User) -> None:
    other = _other(choice)
    for event in events:
        other = merge_pair(other, event, user=user, why=choice.why)


def _duplicate(events: Sequence[Event], choice: Choice, user: User) -> None:
    why = _("A duplicate of “%(event)s”.") % {"event": _other(choice)}
    _reject(events, Choice(choice.act, f"{why} {choice.why}".strip()), user)


def _distinguish(events: Sequence[Event], choice: Choice, user: User) -> None:
    distinguish_events(events=[*events, _other(choice)], user=user, why=choice.why)


def _choose_reading(events: Sequence[Event], choice: Choice, user: User) -> None:
    citation = choice.citation
    if citation is None or citation.claim.event_id not in {event.pk for event in events}:
        raise RefusedError(_("That passage is not one of this proposal."))
    if not 0 <= choice.reading < len(citation.readings):
        raise RefusedError(_("There is no such reading."))
    chosen = citation.readings[choice.reading]
    citation.set_date(chosen["edtf"])
    edit_citation(citation=citation, why=choice.why.strip() or chosen["explanation"], user=user)


def _other(choice: Choice) -> Event:
    if choice.other is None:
        raise RefusedError(_("Choose the other event."))
    return choice.other


_DO: dict[Act, Callable[[Sequence[Event], Choice, User], None]] = {
    Act.ACCEPT: _accept,
    Act.REJECT: _reject,
    Act.ATTACH: _attach,
    Act.DUPLICATE: _duplicate,
    Act.DISTINGUISH: _distinguish,
    Act.READING: _choose_reading,
}

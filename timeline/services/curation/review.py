"""Review: what a person decides in the inbox, all of it or nothing, each act with a way back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from timeline.models import (
    Act,
    Assignment,
    Capability,
    Citation,
    ClaimStatus,
    Comment,
    Event,
    EventStatus,
    ReviewAct,
    Verb,
)
from timeline.selectors.event_evidence import with_evidence
from timeline.services.access.guards import require_allowed, require_event_allowed
from timeline.services.cards import refresh_cards_after_commit
from timeline.services.curation.decisions import decision, require_reason, state_of_event
from timeline.services.curation.editing import edit_citation
from timeline.services.curation.merging import distinguish_events, merge_pair
from timeline.services.curation.publication import (
    accept_claims,
    cited_claims,
    publish_events,
    reject_claims,
    reject_events,
)
from timeline.services.curation.snapshots import restore_snapshot, take_snapshot
from timeline.services.curation.unchanged import ChangedError
from timeline.services.errors import RefusedError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from django.contrib.auth.models import User

    from timeline.models import Timeline
    from timeline.models.review import ReviewActQuerySet
    from timeline.services.curation.snapshots import Snapshot

MOST_UNDONE = 50  # of a person's last acts


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


@transaction.atomic
def undo(*, act: ReviewAct, user: User) -> ReviewAct:
    """Take an act of one's own back: all is as it was. Refused where somebody changed something of it since."""
    stored = ReviewAct.objects.select_for_update(of=("self",)).select_related("timeline").get(pk=act.pk)
    if stored.user_id != user.pk:
        raise RefusedError(_("Only the person who decided it can take it back."))
    if stored.undone_at:
        raise RefusedError(_("It was taken back already."))
    if not last_acts(user).filter(pk=stored.pk).exists():
        raise RefusedError(_("Only the last %(number)d decisions can be taken back.") % {"number": MOST_UNDONE})
    keys = [int(key) for key in stored.after["events"]]
    rows = Event.objects.select_related("timeline", "place").select_for_update(of=("self",)).filter(pk__in=keys)
    events = list(rows.order_by("pk"))
    if take_snapshot(keys) != stored.after:
        raise RefusedError(_("Somebody changed %(titles)s since, so it cannot be taken back.") % {
            "titles": ", ".join(f"“{title}”" for title in stored.titles)
        })  # fmt: skip
    for event in events:
        was, now = stored.before["events"].get(str(event.pk), {}).get("status"), event.status
        require_event_allowed(user, event, is_public=EventStatus.PUBLISHED in {was, now})
    states = {event.pk: state_of_event(event) for event in events}
    restore_snapshot(stored.before, stored.after)
    for event in Event.objects.select_related("timeline", "place").filter(pk__in=keys):
        decision(
            verb=Verb.UNDO, user=user, event=event, before=states[event.pk], after=state_of_event(event)
        ).save()  # fmt: skip
    stored.undone_at = timezone.now()
    stored.save(update_fields=["undone_at"])
    refresh_cards_after_commit(events)
    return stored


def last_acts(user: User) -> ReviewActQuerySet:
    """Return what a person did last, newest first, as far as it can be taken back."""
    acts = ReviewAct.objects.filter(user=user, timeline__deleted_at=None)
    return ReviewAct.objects.filter(pk__in=list(acts.values_list("pk", flat=True)[:MOST_UNDONE]))


@transaction.atomic
def assign(*, event: Event, to: User | None, user: User) -> None:
    """Ask a member who reviews the timeline to decide about an event, or nobody any more."""
    require_allowed(user, Capability.REVIEW, event.timeline)
    if to is None:
        Assignment.objects.filter(event=event).delete()
        return
    if not event.timeline.allows(to, Capability.REVIEW):
        raise RefusedError(_("%(name)s does not review this chronology.") % {"name": to.get_username()})
    Assignment.objects.update_or_create(event=event, defaults={"user": to, "assigned_by": user})


def comment(*, event: Event, text: str, user: User) -> Comment:
    """Say something about an event to those who review it."""
    require_allowed(user, Capability.REVIEW, event.timeline)
    if not text.strip():
        raise RefusedError(_("A comment needs some words."))
    return Comment.objects.create(event=event, user=user, text=text.strip())


def _locked(seen: Mapping[int, int], choice: Choice, user: User) -> list[Event]:
    """Return the events as stored and locked in one order; refuse who may not review them, and what has changed."""
    keys = {*seen, *([choice.other.pk] if choice.other else [])}
    list(Event.objects.select_for_update(of=("self",)).filter(pk__in=keys).order_by("pk").values_list("pk"))
    events = list(with_evidence(Event.objects.filter(pk__in=seen)).order_by("pk"))
    if not events:
        raise RefusedError(_("Choose at least one proposal."))
    for event in events:
        require_allowed(user, Capability.REVIEW, event.timeline)
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
    mine = [event for event in events if event.timeline.allows(user, Capability.PUBLISH)]
    report = publish_events(events=mine, user=user)
    if report.refused:
        raise RefusedError(" ".join(report.refused))
    waiting = cited_claims().filter(event__in=events, status=ClaimStatus.PROPOSED)
    accepted = accept_claims(claims=waiting, user=user)
    left = {event.pk for event in events} - {event.pk for event in report.done} - {one.event_id for one in accepted}
    for event in events:
        if event.pk in left and any(claim.status == ClaimStatus.PROPOSED for claim in event.claims.all()):
            raise RefusedError(_("“%(event)s” cites no passage; cite one, then accept it.") % {"event": event})


def _reject(events: Sequence[Event], choice: Choice, user: User) -> None:
    """Reject proposals; of what is published, the claims that wait."""
    require_reason(choice.why)
    proposed = [event for event in events if event.status == EventStatus.PROPOSED]
    if proposed:
        reject_events(events=proposed, why=choice.why, user=user)
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

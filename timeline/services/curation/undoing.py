"""Take back what a person did in the inbox: all is as it was, and that it was taken back is on record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from timeline.models import Act, Citation, Claim, ClaimStatus, Event, EventStatus, ReviewAct, Verb
from timeline.services.access.guards import require_event_allowed
from timeline.services.cards import refresh_cards_after_commit
from timeline.services.curation.decisions import decision, require_another, require_second_person, state_of_event
from timeline.services.curation.snapshots import restore_snapshot, take_snapshot
from timeline.services.errors import RefusedError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.contrib.auth.models import User

    from timeline.models.review import ReviewActQuerySet
    from timeline.services.curation.snapshots import Snapshot

MOST_UNDONE = 50  # of a person's last acts
_CLAIM = ("statement", "attribution", "modality", "sequence", "status", "rejected_why")


@transaction.atomic
def undo(*, act: ReviewAct, user: User) -> ReviewAct:
    """Take an act of one's own back: all is as it was. Refused where somebody changed something of it since."""
    stored = ReviewAct.objects.select_for_update(of=("self",)).select_related("timeline").get(pk=act.pk)
    _require_undoable(stored, user)
    keys = [int(key) for key in stored.after["events"]]
    events = _locked(keys)
    _require_allowed(stored, events, user)  # before anything is said of what others did
    now = take_snapshot(keys)
    if now != stored.after:
        raise RefusedError(_("Somebody changed %(titles)s since, so it cannot be taken back.") % {
            "titles": ", ".join(f"“{title}”" for title in stored.titles)
        })  # fmt: skip
    states = {event.pk: state_of_event(event) for event in events}
    restore_snapshot(stored.before, stored.after)
    became = take_snapshot(keys)
    _record(keys, states, now, became, user)
    stored.undone_at = timezone.now()
    stored.save(update_fields=["undone_at"])
    ReviewAct.objects.create(
        kind=Act.UNDO, titles=stored.titles, before=now, after=became, undoes=stored, user=user,
        timeline=stored.timeline,
    )  # fmt: skip
    refresh_cards_after_commit(events)
    return stored


def _require_allowed(act: ReviewAct, events: Sequence[Event], user: User) -> None:
    """Refuse who may not change what readers see, and one's own work brought before them where that needs two."""
    for event in events:
        was = str(act.before["events"].get(str(event.pk), {}).get("status", ""))
        require_event_allowed(user, event, is_public=EventStatus.PUBLISHED in {was, event.status})
        require_second_person(event, user, becomes=was)
    accepted = [
        int(key)
        for key, claim in act.before["claims"].items()
        if claim["status"] == ClaimStatus.ACCEPTED != act.after["claims"].get(key, claim)["status"]
    ]
    for claim in Claim.objects.filter(pk__in=accepted).select_related("event__timeline"):
        require_another(claim, user)


def last_acts(user: User) -> ReviewActQuerySet:
    """Return what a person did last, newest first, as far as it can be taken back."""
    acts = ReviewAct.objects.filter(user=user, timeline__deleted_at=None).exclude(kind=Act.UNDO)
    return ReviewAct.objects.filter(pk__in=list(acts.values_list("pk", flat=True)[:MOST_UNDONE]))


def _require_undoable(act: ReviewAct, user: User) -> None:
    if act.user_id != user.pk:
        raise RefusedError(_("Only the person who decided it can take it back."))
    if act.undone_at:
        raise RefusedError(_("It was taken back already."))
    if not last_acts(user).filter(pk=act.pk).exists():
        raise RefusedError(_("Only the last %(number)d decisions can be taken back.") % {"number": MOST_UNDONE})


def _locked(keys: Sequence[int]) -> list[Event]:
    rows = Event.objects.select_related("timeline", "place").select_for_update(of=("self",))
    return list(rows.filter(pk__in=keys).order_by("pk"))


def _record(keys: Sequence[int], states: dict[int, Any], was: Snapshot, became: Snapshot, user: User) -> None:
    """Keep a decision for each event, and for each claim and passage that is another than before."""
    events = {event.pk: event for event in Event.objects.select_related("timeline", "place").filter(pk__in=keys)}
    for key, event in events.items():
        decision(
            verb=Verb.UNDO, user=user, event=event, before=states[key], after=state_of_event(event)
        ).save()  # fmt: skip
    claims = {claim.pk: claim for claim in Claim.objects.filter(event__in=events)}
    changes = [(claims[int(key)], *pair) for key, pair in _changed("claims", _CLAIM, was, became)]
    redated = _changed("citations", ("edtf",), was, became)
    citations = Citation.objects.in_bulk([int(name) for name, _pair in redated])
    for name, (before, after) in redated:
        citation = citations[int(name)]
        changes.append((claims[citation.claim_id], {"date": before["edtf"]}, {"date": after["edtf"]}))
    for claim, before, after in changes:
        event = events[claim.event_id]
        decision(verb=Verb.UNDO, user=user, event=event, claim=claim, before=before, after=after).save()


def _changed(kind: str, names: Sequence[str], was: Snapshot, became: Snapshot) -> list[tuple[str, Any]]:
    pairs = []
    for key, values in became[kind].items():
        before, after = ({name: one[name] for name in names} for one in (was[kind].get(key, values), values))
        if before != after:
            pairs.append((key, (before, after)))
    return pairs

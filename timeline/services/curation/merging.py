"""Merge events that tell of one happening."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import F, Max
from django.utils import timezone
from django.utils.translation import gettext as _

from timeline.models import Claim, ClaimStatus, Event, EventStatus, Verb
from timeline.services.cards import refresh_cards_after_commit
from timeline.services.curation.decisions import decision, require_person, state_of_event
from timeline.services.curation.event_dates import DATE_FIELDS, redate_event
from timeline.services.curation.publication import cited_claims
from timeline.services.curation.splitting import follow_merge
from timeline.services.errors import RefusedError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.contrib.auth.models import User

    from timeline.services.curation.decisions import State


@transaction.atomic
def merge_events(*, into: Event, others: Iterable[Event], user: User | None, why: str = "") -> Event:
    """Move the claims and actors of other events into one; the others become rejected and name it.

    The date is worked out anew from all the passages, unless a person gave it. Merging into a published
    event accepts the claims that come with it and cite a passage.
    """
    target, sources = _locked(into, others)
    for event in (target, *sources):
        require_person(user=user, event=event)
    before = {event.pk: _state(event) for event in (target, *sources)}
    for source in sources:
        _move_claims(source, target)
        target.actors.add(*source.actors.all())
    _settle(target)
    _retire(sources, target)
    follow_merge(into=target, sources=sources)
    if user:
        for event in (target, *sources):
            decision(
                verb=Verb.MERGE, user=user, event=event, before=before[event.pk], after=_state(event), why=why
            ).save()  # fmt: skip
    refresh_cards_after_commit([target])
    return target


def _locked(into: Event, others: Iterable[Event]) -> tuple[Event, list[Event]]:
    """Return the stored rows, locked in one order, or refuse what cannot be merged."""
    ids = {into.pk, *(event.pk for event in others)}
    rows = Event.objects.filter(pk__in=ids).select_related("place").select_for_update(of=("self",)).order_by("pk")
    events = {event.pk: event for event in rows}
    target = events.pop(into.pk)
    if not events:
        raise RefusedError(_("Choose at least two events to merge."))
    if target.status == EventStatus.REJECTED:
        raise RefusedError(_("“%(event)s” is rejected; merge into one that stands.") % {"event": target})
    for source in events.values():
        _refuse_source(source, target)
    return target, list(events.values())


def _refuse_source(source: Event, target: Event) -> None:
    names = {"event": source, "into": target}
    if source.timeline_id != target.timeline_id:
        raise RefusedError(_("“%(event)s” and “%(into)s” belong to different timelines.") % names)
    if source.merged_into_id:
        raise RefusedError(_("“%(event)s” was merged into another event already.") % names)
    if source.status == EventStatus.PUBLISHED and target.status != EventStatus.PUBLISHED:
        raise RefusedError(
            _("“%(event)s” is published and “%(into)s” is not; merge into the published one instead.") % names
        )


def _move_claims(source: Event, target: Event) -> None:
    """Append the claims to those of the target, in the order they had."""
    last = target.claims.aggregate(last=Max("sequence"))["last"]
    Claim.objects.filter(event=source).update(event=target, sequence=F("sequence") + (0 if last is None else last + 1))


def _settle(target: Event) -> None:
    """Date the target anew and, when readers see it, accept what came with it."""
    redate_event(target)
    target.save(update_fields=[*DATE_FIELDS, "changed_at"])
    if target.status == EventStatus.PUBLISHED:
        proposed = cited_claims().filter(event=target, status=ClaimStatus.PROPOSED)
        proposed.update(status=ClaimStatus.ACCEPTED)


def _retire(sources: list[Event], target: Event) -> None:
    """Reject the emptied events; those merged into them earlier now name the target too."""
    for source in sources:
        source.status, source.merged_into = EventStatus.REJECTED, target
    fate = {"merged_into": target, "changed_at": timezone.now()}
    Event.objects.filter(pk__in=[source.pk for source in sources]).update(status=EventStatus.REJECTED, **fate)
    Event.objects.filter(merged_into__in=sources).update(**fate)


def _state(event: Event) -> State:
    claims = Claim.objects.filter(event=event).order_by("pk").values_list("pk", flat=True)
    return state_of_event(event) | {"claims": list(claims), "merged_into": event.merged_into_id}

"""Take a wrong merge back: the event that was taken in stands again, with the claims that it had."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext as _

from timeline.models import Claim, Decision, Event, EventStatus, Verb
from timeline.services.cards import refresh_cards_after_commit
from timeline.services.curation.decisions import decision, require_second_person, state_of_event
from timeline.services.curation.folding import unfold_claims
from timeline.services.curation.publication import require_cited
from timeline.services.errors import RefusedError
from timeline.services.events.dates import DATE_FIELDS, refresh_event_date

if TYPE_CHECKING:
    from django.contrib.auth.models import User


@transaction.atomic
def unmerge_event(*, event: Event, user: User, why: str = "") -> Event:
    """Give an event that was merged into another its claims and its state back; what was decided since stays.

    Claims that went on to a third event stay there. Both events are dated by the passages that they have then.
    """
    rows = Event.objects.select_related("timeline", "place", "merged_into__timeline").select_for_update(of=("self",))
    source = rows.get(pk=event.pk)
    made = Decision.objects.filter(event=source, verb=Verb.MERGE).first()
    if source.merged_into_id is None or made is None:
        complaint = _("“%(event)s” was not merged by a person, so there is no merge to take back.")
        raise RefusedError(complaint % {"event": source})
    require_second_person(source, user, becomes=str(made.before.get("status", "")))
    target = rows.get(pk=source.merged_into_id)
    before = {one.pk: state_of_event(one) for one in (source, target)}
    moved = Claim.objects.filter(pk__in=made.before.get("claims", []), event=target)
    if not moved:
        raise RefusedError(_("None of the claims of “%(event)s” is there any more.") % {"event": source})
    moved.update(event=source)
    unfold_claims(made.after.get("folded", []))
    _restore(source, target, was=str(made.before.get("status", EventStatus.PROPOSED)))
    for one in (source, target):
        after = state_of_event(one)
        decision(verb=Verb.UNMERGE, user=user, event=one, before=before[one.pk], after=after, why=why).save()
    refresh_cards_after_commit([source, target])
    return source


def _restore(source: Event, target: Event, *, was: str) -> None:
    """Let the source stand as it did, and the target without what came from it."""
    source.status, source.merged_into = EventStatus(was), None
    source.save(update_fields=["status", "merged_into", "changed_at"])
    kept = Decision.objects.filter(event=target, verb=Verb.MERGE).first()
    if kept and "actors" in kept.before:
        target.actors.remove(*source.actors.exclude(name__in=kept.before["actors"]))
    for one in (source, target):
        require_cited(one)
        if refresh_event_date(one):
            one.save(update_fields=[*DATE_FIELDS, "changed_at"])

"""The order of events inside one day, by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext as _

from timeline.models import Event, EventStatus, Verb
from timeline.services.cards import refresh_cards_after_commit
from timeline.services.curation.decisions import decision
from timeline.services.errors import RefusedError

if TYPE_CHECKING:
    from django.contrib.auth.models import User

    from timeline.models.event import EventQuerySet


@transaction.atomic
def move_in_day(*, event: Event, step: int, user: User) -> list[Event]:
    """Put an event before (-1) or after (+1) its neighbour of the same day; return the day in its new order."""
    day = list(events_of_day(event).select_related("timeline").select_for_update(of=("self",)))
    place = next((place for place, one in enumerate(day) if one.pk == event.pk), None)
    if place is None:
        raise RefusedError(_("Only events that have a date can be put in order."))
    if not 0 <= place + step < len(day):
        raise RefusedError(_("“%(event)s” stands there already.") % {"event": event})
    day.insert(place + step, day.pop(place))
    changed = [one for number, one in enumerate(day) if _number(one, number, user)]
    refresh_cards_after_commit(changed)
    return day


def events_of_day(event: Event) -> EventQuerySet:
    """Return the events that stand at the same place in time, in their order; none where that is unknown."""
    same = Event.objects.filter(timeline=event.timeline_id, position=event.position)
    return same.exclude(status=EventStatus.REJECTED).in_order()


def _number(event: Event, number: int, user: User) -> bool:
    """Give an event its number in the day, with a decision; return whether that is another than before."""
    before = {"sequence": event.sequence}
    if event.sequence == number:
        return False
    event.sequence = number
    event.save(update_fields=["sequence", "changed_at"])
    decision(verb=Verb.EDIT, user=user, event=event, before=before, after={"sequence": number}).save()
    return True

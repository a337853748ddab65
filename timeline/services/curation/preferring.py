"""Settle a disagreement: prefer what one passage says, for a reason, or leave it open. Nothing is taken away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext as _

from timeline.models import ClaimStatus, Event, Verb
from timeline.selectors.preferences import preferences_of
from timeline.services.cards import refresh_cards_after_commit
from timeline.services.curation.decisions import decision, require_person, require_reason
from timeline.services.curation.editing import edit_event
from timeline.services.errors import RefusedError

if TYPE_CHECKING:
    from django.contrib.auth.models import User

    from timeline.models import Citation

DATE = "date"  # the matter that the event's own date follows


@transaction.atomic
def prefer_passage(*, event: Event, matter: str, citation: Citation | None, why: str, user: User) -> None:
    """Keep which passage an editor prefers on a matter, or (None) that it is left open again.

    Where it is the date, the event takes the date of the passage; left open, it follows the passages again.
    """
    stored = Event.objects.select_related("timeline", "place").select_for_update(of=("self",)).get(pk=event.pk)
    require_person(user=user, event=stored)
    require_reason(why)
    known = preferences_of(stored).get(matter)
    if citation:
        _require_of(stored, citation)
    if citation is None and known is None:
        raise RefusedError(_("It is open already."))
    if matter == DATE:
        _date(stored, citation, why, user)
    before = {"preferred": known.citation if known else None}
    after = {"preferred": str(citation.uid) if citation else None, "matter": matter}
    decision(verb=Verb.PREFER, user=user, event=stored, before=before, after=after, why=why).save()
    stored.save(update_fields=["changed_at"])
    refresh_cards_after_commit([stored])


def _require_of(event: Event, citation: Citation) -> None:
    if citation.claim.event_id != event.pk or citation.claim.status == ClaimStatus.REJECTED:
        raise RefusedError(_("This passage does not belong to “%(event)s” any more.") % {"event": event})


def _date(event: Event, citation: Citation | None, why: str, user: User) -> None:
    if citation is None:
        event.is_dated_by_hand = False
    elif not citation.edtf:
        raise RefusedError(_("This passage gives no date."))
    else:
        event.set_date(citation.edtf)
        event.is_dated_by_hand, event.dated_why, event.date_explanation = True, why.strip(), ""
    edit_event(event=event, user=user)

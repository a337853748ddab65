"""Four eyes: where a timeline asks for it, whoever accepted or edited an event does not publish it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Exists, OuterRef
from django.utils.translation import gettext as _

from timeline.models import Decision, EventStatus, Verb

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser, User

    from timeline.models import Claim, Event

# What makes an event a person's own work; to reject, keep apart or take from readers does not.
_HANDLING = (
    Verb.EDIT, Verb.ACCEPT, Verb.CITE, Verb.SPLIT, Verb.MERGE, Verb.UNMERGE, Verb.PREFER, Verb.RESTORE, Verb.WITHDRAW,
)  # fmt: skip


def is_handled_by(user: User | AnonymousUser) -> Exists:
    """Return the condition that this person accepted or edited something of an event, even if they took it back."""
    return Exists(Decision.objects.filter(event=OuterRef("pk"), user=user.pk, verb__in=_HANDLING))


def why_wait_for_another(event: Event, user: User | AnonymousUser | None) -> str:
    """Return why this person may not publish an event that they otherwise might, or nothing."""
    if user is None or event.status == EventStatus.PUBLISHED or not event.timeline.needs_second_person:
        return ""
    if event.decisions.filter(user=user.pk, verb__in=_HANDLING).exists():
        return _("You accepted or edited “%(event)s”; in this chronology somebody else publishes it.") % {
            "event": event
        }
    return ""


def is_own_claim(claim: Claim, user: User) -> bool:
    """Return whether a claim that readers would see is this person's own work, where that needs a second person."""
    if not claim.event.timeline.needs_second_person or claim.event.status != EventStatus.PUBLISHED:
        return False
    return claim.decisions.filter(user=user, verb__in=_HANDLING).exists()

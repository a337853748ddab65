"""Who is asked to decide about an event, and what those who review it say to each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext as _

from timeline.models import Assignment, Capability, Comment
from timeline.services.access.guards import require_allowed
from timeline.services.errors import RefusedError

if TYPE_CHECKING:
    from django.contrib.auth.models import User

    from timeline.models import Event


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

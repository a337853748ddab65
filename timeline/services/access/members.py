"""Members of a timeline: appointed, let go, gone; a timeline always keeps an owner."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pghistory
from django.db import transaction
from django.utils.translation import gettext as _

from timeline.models import Capability, Membership, Role, Timeline
from timeline.models.access import forget_access
from timeline.services.access.guards import require_allowed
from timeline.services.errors import RefusedError

if TYPE_CHECKING:
    from django.contrib.auth.models import User


@transaction.atomic
def create_timeline(*, timeline: Timeline, user: User) -> Timeline:
    """Store a new timeline, of which the person who makes it is the owner."""
    timeline.save(force_insert=True)
    with pghistory.context(user=user.pk):
        Membership.objects.create(user=user, timeline=timeline, role=Role.OWNER)
    forget_access(user)
    return timeline


@transaction.atomic
def make_owner(*, timeline: Timeline, user: User) -> Membership:
    """Make a user the owner of a timeline, for who has the command line."""
    with pghistory.context(user=user.pk):
        owner, _is_new = Membership.objects.update_or_create(
            timeline=timeline, user=user, defaults={"role": Role.OWNER}
        )
    forget_access(user)
    return owner


@transaction.atomic
def change_role(*, membership: Membership, role: Role, user: User) -> Membership:
    """Give a member another role."""
    require_allowed(user, Capability.MANAGE, membership.timeline)
    stored = _locked(membership)
    if role != Role.OWNER:
        _require_other_owner(stored)
    stored.role = role
    with pghistory.context(user=user.pk):
        stored.save(update_fields=["role"])
    forget_access(user)
    return stored


@transaction.atomic
def remove_member(*, membership: Membership, user: User) -> None:
    """Let a member go; everybody may let go of themselves."""
    if membership.user_id != user.pk:
        require_allowed(user, Capability.MANAGE, membership.timeline)
    stored = _locked(membership)
    _require_other_owner(stored)
    with pghistory.context(user=user.pk):
        stored.delete()
    forget_access(user)


@transaction.atomic
def hand_over(*, membership: Membership, user: User) -> None:
    """Make a member the owner in the place of the person who does it, who stays as an editor."""
    own = Membership.objects.filter(timeline=membership.timeline_id, user=user, role=Role.OWNER).first()
    if own is None or own.pk == membership.pk:
        raise RefusedError(_("Only an owner can hand a chronology over, and to somebody else."))
    change_role(membership=membership, role=Role.OWNER, user=user)
    change_role(membership=own, role=Role.EDITOR, user=user)


def _locked(membership: Membership) -> Membership:
    """Return the stored row, with all of its timeline locked, so that two owners cannot both be the last to go."""
    Timeline.objects.select_for_update().get(pk=membership.timeline_id)
    stored = Membership.objects.select_related("timeline").filter(pk=membership.pk).first()
    if stored is None:
        raise RefusedError(_("This person is no member any more."))
    return stored


def _require_other_owner(membership: Membership) -> None:
    owners = Membership.objects.filter(timeline=membership.timeline_id, role=Role.OWNER).exclude(pk=membership.pk)
    if membership.role == Role.OWNER and not owners.exists():
        raise RefusedError(_("A chronology needs an owner: make somebody else one first."))

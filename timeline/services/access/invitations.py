"""Invitations: links that expire, and are good once."""

from __future__ import annotations

import hashlib
import secrets
from datetime import timedelta
from typing import TYPE_CHECKING

import pghistory
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from timeline.models import Capability, Invitation, Membership, Role
from timeline.models.access import forget_access
from timeline.models.roles import CAPABILITIES
from timeline.services.access.guards import require_allowed
from timeline.services.errors import RefusedError

if TYPE_CHECKING:
    from django.contrib.auth.models import User

    from timeline.models import Timeline

LIFETIME = timedelta(days=7)


def invite(*, timeline: Timeline, role: Role, user: User, note: str = "") -> tuple[Invitation, str]:
    """Return an invitation with its secret, which is shown this once and not stored."""
    require_allowed(user, Capability.MANAGE, timeline)
    token = secrets.token_urlsafe(32)
    made = Invitation.objects.create(
        timeline=timeline, role=role, note=note, made_by=user, token_sha256=_hash(token),
        expires_at=timezone.now() + LIFETIME,
    )  # fmt: skip
    return made, token


def renew_secret(invitation: Invitation) -> str:
    """Return a new secret of an invitation; the one before opens nothing any more."""
    token = secrets.token_urlsafe(32)
    Invitation.objects.filter(pk=invitation.pk).update(token_sha256=_hash(token))
    return token


def revoke(*, invitation: Invitation, user: User) -> None:
    """Make a link good for nothing."""
    require_allowed(user, Capability.MANAGE, invitation.timeline)
    Invitation.objects.filter(pk=invitation.pk, accepted_at__isnull=True).update(revoked_at=timezone.now())


def find_invitation(token: str) -> Invitation | None:
    """Return the invitation of a link that can still be accepted."""
    return Invitation.objects.open().select_related("timeline", "made_by").filter(token_sha256=_hash(token)).first()


@transaction.atomic
def accept(*, token: str, user: User) -> Membership:
    """Make the person a member; one who is a member already never loses by it."""
    invitation = Invitation.objects.open().select_for_update(of=("self",)).filter(token_sha256=_hash(token)).first()
    if invitation is None:
        raise RefusedError(_("This link was used or taken back, or it has expired. Ask for another."))
    if not invitation.timeline.allows(invitation.made_by, Capability.MANAGE):
        raise RefusedError(_("Who made this link is no owner any more. Ask for another."))
    invitation.accepted_at, invitation.accepted_by = timezone.now(), user
    invitation.save(update_fields=["accepted_at", "accepted_by"])
    role = Role(invitation.role)
    with pghistory.context(user=user.pk, invited_by=invitation.made_by_id):
        member, is_new = Membership.objects.get_or_create(
            user=user, timeline=invitation.timeline, defaults={"role": role}
        )
        if not is_new and CAPABILITIES[Role(member.role)] < CAPABILITIES[role]:
            member.role = role
            member.save(update_fields=["role"])
    forget_access(user)
    return member


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()

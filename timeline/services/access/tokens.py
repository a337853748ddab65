"""Tokens: how a person lets a program act for them, and takes that back."""

from __future__ import annotations

import hashlib
import secrets
from datetime import timedelta
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _

from timeline.models import ApiToken
from timeline.models.access import narrow_access
from timeline.models.roles import Role
from timeline.services.errors import RefusedError

if TYPE_CHECKING:
    from django.contrib.auth.models import User

    from timeline.models import Timeline

_MARK = "timeline_"  # by which programs that search for leaked secrets know one
_HINT = len(_MARK) + 3
_MOST = 20
_NOTED = timedelta(hours=1)  # a write for each request would cost more than it says


def make_token(*, user: User, name: str, role: Role, timeline: Timeline | None = None) -> tuple[ApiToken, str]:
    """Return a token with its secret, which is shown this once and not stored."""
    if ApiToken.objects.listed_for(user).count() >= _MOST:
        raise RefusedError(_("You have %d tokens. Revoke one that you no longer need.") % _MOST)
    secret = f"{_MARK}{secrets.token_urlsafe(32)}"
    made = ApiToken.objects.create(
        user=user, name=name, role=role, timeline=timeline, token_sha256=_hash(secret), hint=secret[:_HINT]
    )
    return made, secret


def revoke_token(*, token: ApiToken, user: User) -> None:
    """Make a token of one's own useless."""
    ApiToken.objects.filter(pk=token.pk, user=user, revoked_at__isnull=True).update(revoked_at=timezone.now())


def find_token(secret: str) -> ApiToken | None:
    """Return the token of a secret; its `user` may do only what the token may."""
    found = ApiToken.objects.live().select_related("user").filter(token_sha256=_hash(secret)).first()
    if found is None:
        return None
    narrow_access(found.user, Role(found.role), found.timeline_id)
    now = timezone.now()
    if found.used_at is None or now - found.used_at > _NOTED:
        ApiToken.objects.filter(pk=found.pk).update(used_at=now)
    return found


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()

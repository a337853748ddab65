"""Where a person is signed in, and signing out there."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.contrib.auth import HASH_SESSION_KEY
from django.utils import timezone
from django.utils.crypto import constant_time_compare

from timeline.models.session import AccountSession

if TYPE_CHECKING:
    from datetime import datetime

    from django.contrib.auth.models import User
    from django.db.models import QuerySet


@dataclass(frozen=True, slots=True)
class SignedIn:
    """A browser in which a person is signed in; the key is a hash, so that no page holds what signs in."""

    key: str
    agent: str
    started_at: datetime
    is_current: bool


def sessions_of(user: User, *, current: str) -> list[SignedIn]:
    """Return where a person is signed in, the latest first."""
    rows = [row for row in _rows(user).order_by("-started_at") if _is_of_password(row, user)]
    return [SignedIn(_hash(row.session_key), row.agent, row.started_at, row.session_key == current) for row in rows]


def end_sessions(user: User, *, key: str, current: str) -> int:
    """Sign out of one session, or of all but the current one where none is named; return of how many."""
    chosen = [row.session_key for row in _rows(user) if (_hash(row.session_key) == key if key else True)]
    ended = [one for one in chosen if key or one != current]
    AccountSession.objects.filter(session_key__in=ended).delete()
    return len(ended)


def _is_of_password(row: AccountSession, user: User) -> bool:
    """Return whether a session is of the password that stands: those before it open nothing."""
    return constant_time_compare(row.get_decoded().get(HASH_SESSION_KEY, ""), user.get_session_auth_hash())


def _rows(user: User) -> QuerySet[AccountSession]:
    return AccountSession.objects.filter(account=user.pk, expire_date__gt=timezone.now())


def _hash(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()[:32]

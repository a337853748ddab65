"""What one person may do, and in which timelines. Querysets, pages, the admin and services all ask here."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.contrib.auth.models import Permission, User
from django.db.models import Exists, Q

from timeline.models.roles import CAPABILITIES, Role

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.contrib.auth.models import AnonymousUser

    from timeline.models.roles import Capability

ADMINISTER = "administer_site"
_KEPT_AS = "_timeline_access"  # like Django's own _perm_cache: for as long as the object lives


@dataclass(frozen=True, slots=True)
class Access:
    """The roles of a person by timeline; an administrator of the site may do everything everywhere."""

    is_administrator: bool = False
    roles: Mapping[int, Role] = field(default_factory=dict)

    def may(self, capability: Capability, timeline_id: int) -> bool:
        """Return whether it is allowed in a timeline; that a timeline is public does not count here."""
        role = self.roles.get(timeline_id)
        return self.is_administrator or (role is not None and capability in CAPABILITIES[role])

    def may_anywhere(self, capability: Capability) -> bool:
        """Return whether it is allowed in some timeline."""
        return self.is_administrator or bool(self.timelines(capability))

    def timelines(self, capability: Capability) -> list[int]:
        """Return the keys of the timelines in which a member may do it; of an administrator, only their own."""
        return [key for key, role in self.roles.items() if capability in CAPABILITIES[role]]


_NONE = Access()


def access_of(user: User | AnonymousUser) -> Access:
    """Return what a user may do, asked of the database once for each user object."""
    if not (user.is_authenticated and user.is_active):
        return _NONE
    kept = user.__dict__.get(_KEPT_AS)
    if not isinstance(kept, Access):
        kept = user.__dict__[_KEPT_AS] = _read(user)
    return kept


def forget_access(user: User) -> None:
    """Let the next question be answered by the database, after a membership changed."""
    user.__dict__.pop(_KEPT_AS, None)


def narrow_access(user: User, role: Role, timeline_id: int | None) -> None:
    """Let this user object do no more than a role may, in one timeline or in all of the person's.

    What an administrator may do besides does not count: it is not a role in a timeline.
    """
    roles = {
        key: min(own, role, key=lambda one: len(CAPABILITIES[one]))
        for key, own in _read(user).roles.items()
        if timeline_id in {None, key}
    }
    user.__dict__[_KEPT_AS] = Access(roles=roles)


def _read(user: User) -> Access:
    given = Permission.objects.filter(Q(user=user.pk) | Q(group__user=user.pk), codename=ADMINISTER)
    rows = User.objects.filter(pk=user.pk).values_list("memberships__timeline", "memberships__role", Exists(given))
    found = list(rows)
    roles = {timeline: Role(role) for timeline, role, _is_given in found if timeline is not None}
    return Access(user.is_superuser or any(is_given for *_membership, is_given in found), roles)

"""The groups of people and what each may do."""

from __future__ import annotations

from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.db.models import Q

CURATORS = "Curators"
CONTRIBUTORS = "Contributors"
READERS = "Readers of private timelines"

_WRITTEN = ("timeline", "outlet", "document", "actor", "place", "event", "claim", "citation")
_DELETED = ("timeline", "outlet", "document", "actor", "place")  # and each only while nothing needs it
_BRINGING = ("view_capture", "add_capture")

ROLES: dict[str, frozenset[str]] = {
    CURATORS: frozenset(
        [f"{verb}_{noun}" for noun in _WRITTEN for verb in ("view", "add", "change")]
        + [f"delete_{noun}" for noun in _DELETED]
        + ["view_decision"]
        + list(_BRINGING)
    ),
    CONTRIBUTORS: frozenset(_BRINGING),
    READERS: frozenset(["view_timeline"]),
}


@transaction.atomic
def grant_roles() -> dict[str, int]:
    """Make the groups and give each exactly its permissions; return how many each has."""
    return {name: _grant(name, codenames) for name, codenames in ROLES.items()}


def _grant(name: str, codenames: frozenset[str]) -> int:
    permissions = Permission.objects.filter(Q(content_type__app_label="timeline"), codename__in=codenames)
    found = set(permissions.values_list("codename", flat=True))
    if found != codenames:
        raise LookupError(f"Permissions are missing ({', '.join(sorted(codenames - found))}); run migrate first.")
    group, _created = Group.objects.get_or_create(name=name)
    group.permissions.set(permissions)
    return len(found)

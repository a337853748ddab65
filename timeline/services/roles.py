"""The group of those who administer the site. What people may do in one timeline is their membership of it."""

from __future__ import annotations

from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.db.models import Q

from timeline.models.access import ADMINISTER

ADMINISTRATORS = "Administrators"

# Beside every timeline, they look after accounts.
ROLES: dict[str, frozenset[str]] = {
    ADMINISTRATORS: frozenset([ADMINISTER, "view_user", "add_user", "change_user"]),
}


@transaction.atomic
def grant_roles() -> dict[str, int]:
    """Make the group and give it exactly its permissions; return how many it has."""
    return {name: _grant(name, codenames) for name, codenames in ROLES.items()}


def _grant(name: str, codenames: frozenset[str]) -> int:
    permissions = Permission.objects.filter(
        Q(content_type__app_label__in=["timeline", "auth"]), codename__in=codenames
    )
    found = set(permissions.values_list("codename", flat=True))
    if found != codenames:
        raise LookupError(f"Permissions are missing ({', '.join(sorted(codenames - found))}); run migrate first.")
    group, _created = Group.objects.get_or_create(name=name)
    group.permissions.set(permissions)
    return len(found)

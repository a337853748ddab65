"""Who owns a timeline that a command makes."""

from __future__ import annotations

from django.contrib.auth.models import User
from django.core.management.base import CommandError
from django.urls import reverse

from timeline.models import Membership, Role, Timeline
from timeline.services.access.members import make_owner


def find_owner(name: str | None) -> User | None:
    """Return the user who was named, or none where nobody was."""
    owner = User.objects.filter(username=name, is_active=True).first() if name else None
    if name and owner is None:
        raise CommandError(f"There is no user “{name}”; make one with “manage.py createsuperuser”.")
    return owner


def give_owner(timeline: Timeline, owner: User | None) -> str:
    """Make a user the owner, and return a sentence about who owns the timeline."""
    if owner:
        make_owner(timeline=timeline, user=owner)
        return f"{owner} owns “{timeline}”."
    owners = Membership.objects.filter(timeline=timeline, role=Role.OWNER, user__is_active=True)
    names = ", ".join(owners.order_by("user__username").values_list("user__username", flat=True))
    if names:
        return f"{names} owns “{timeline}”."
    page = reverse("members", args=[timeline.slug])
    return f"Nobody owns “{timeline}” yet: an administrator of the site invites one at {page}, or use --owner NAME."

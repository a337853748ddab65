"""People whom an archive names: accounts that nobody can sign in to, so that no account here did what they did."""

from __future__ import annotations

from django.contrib.auth.models import User

RECORDED = " (as recorded in the archive)"
_LONGEST = 150


def recorded_person(name: str) -> User:
    """Return who stands for a name of an archive; nobody can sign in as them."""
    user, is_new = User.objects.get_or_create(
        username=f"{name[: _LONGEST - len(RECORDED)]}{RECORDED}", defaults={"is_active": False}
    )
    if is_new:
        user.set_unusable_password()
        user.save(update_fields=["password"])
    return user


def name_in_archives(username: str) -> str:
    """Return the name by which an archive calls an account."""
    return username.removesuffix(RECORDED)

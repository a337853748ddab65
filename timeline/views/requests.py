"""What views ask of a request."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser, User
    from django.http import HttpRequest


def is_curator(user: User | AnonymousUser) -> bool:
    """Tell whether a user sees proposals."""
    return user.has_perm("timeline.change_event")


def wants_partial(request: HttpRequest) -> bool:
    """Tell whether htmx asks for a part; a page that the back button restores is wanted whole."""
    htmx = request.htmx  # type: ignore[attr-defined]
    return bool(htmx) and not htmx.history_restore_request

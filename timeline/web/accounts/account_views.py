"""One's own account: the chronologies one belongs to, what one deleted, and where one is signed in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from timeline.models import Timeline
from timeline.services.access.sessions import end_sessions, sessions_of
from timeline.web.requests import signed_in

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@never_cache
@require_safe
@login_required
def account(request: HttpRequest) -> HttpResponse:
    """Show what belongs to one's account."""
    user = signed_in(request)
    memberships = (
        user.memberships.filter(timeline__deleted_at=None).select_related("timeline").order_by("timeline__title")
    )
    context = {
        "memberships": memberships,
        "deleted": Timeline.objects.deleted_by_owner(user),
        "sessions": sessions_of(user, current=request.session.session_key or ""),
        "grace": settings.DELETION_GRACE_DAYS,
    }
    return render(request, "timeline/account.html", context)


@require_POST
@login_required
def sessions_end(request: HttpRequest) -> HttpResponse:
    """Sign out one session, or with none named all but this one."""
    end_sessions(signed_in(request), key=request.POST.get("session", ""), current=request.session.session_key or "")
    return redirect("account")

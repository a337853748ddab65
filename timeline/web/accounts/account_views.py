"""One's own account: chronologies, what one deleted, where one is signed in, and the tokens of programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from timeline.models import ApiToken, Role, Timeline
from timeline.services.access.sessions import end_sessions, sessions_of
from timeline.services.access.tokens import make_token, revoke_token
from timeline.services.access.two_factor import has_second_factor, is_offered
from timeline.services.errors import RefusedError
from timeline.web.accounts.token_form import TokenForm
from timeline.web.requests import signed_in

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@never_cache
@require_safe
@login_required
def account(request: HttpRequest) -> HttpResponse:
    """Show what belongs to one's account."""
    return render(request, "timeline/account.html", _page(request, TokenForm(user=signed_in(request))))


@never_cache
@require_POST
@login_required
def token_new(request: HttpRequest) -> HttpResponse:
    """Make a token, and show its secret this once."""
    user = signed_in(request)
    form, secret = TokenForm(request.POST, user=user), ""
    if form.is_valid():
        chosen = form.cleaned_data
        try:
            _made, secret = make_token(
                user=user, name=chosen["name"], role=Role(chosen["role"]), timeline=chosen["timeline"]
            )
        except RefusedError as refusal:
            form.add_error(None, str(refusal))
        else:
            form = TokenForm(user=user)
    context = _page(request, form) | {"secret": secret}
    return render(request, "timeline/account.html", context, status=400 if form.errors else 200)


@require_POST
@login_required
def token_revoke(request: HttpRequest, pk: int) -> HttpResponse:
    """Make a token of one's own useless."""
    user = signed_in(request)
    revoke_token(token=get_object_or_404(ApiToken.objects.filter(user=user), pk=pk), user=user)
    return redirect("account")


@require_POST
@login_required
def sessions_end(request: HttpRequest) -> HttpResponse:
    """Sign out one session, or with none named all but this one."""
    end_sessions(signed_in(request), key=request.POST.get("session", ""), current=request.session.session_key or "")
    return redirect("account")


def _page(request: HttpRequest, form: TokenForm) -> dict[str, Any]:
    user = signed_in(request)
    memberships = user.memberships.filter(timeline__deleted_at=None).select_related("timeline")
    return {
        "memberships": memberships.order_by("timeline__title"),
        "deleted": Timeline.objects.deleted_by_owner(user),
        "sessions": sessions_of(user, current=request.session.session_key or ""),
        "grace": settings.DELETION_GRACE_DAYS,
        "offers_two_factor": is_offered(),
        "has_two_factor": has_second_factor(user),
        "tokens": ApiToken.objects.listed_for(user),
        "form": form,
    }

"""The members of a chronology: who they are, invitations, and who opened the door to whom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.contrib.auth.models import User
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from timeline.models import Capability, Invitation, Membership, Role, Timeline
from timeline.services.access.invitation_mail import invite_by_mail
from timeline.services.access.invitations import accept, find_invitation, invite, revoke
from timeline.services.access.members import change_role, hand_over, remove_member
from timeline.services.errors import RefusedError
from timeline.web.members.forms import InvitationForm, RoleForm
from timeline.web.requests import allowed_timeline, signed_in

if TYPE_CHECKING:
    from datetime import datetime

    from django.http import HttpRequest, HttpResponse

_MOST_CHANGES = 100


@dataclass(frozen=True, slots=True)
class DoorEntry:
    """Who became what, by whose hand, and when."""

    at: datetime
    who: str
    words: str
    by: str


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def members(request: HttpRequest, slug: str) -> HttpResponse:
    """Show who belongs to a chronology to its owners; a POST makes an invitation, mailed or shown this once."""
    timeline = allowed_timeline(request, slug, Capability.MANAGE)
    form, link = InvitationForm(request.POST or None), ""
    if request.method == "POST" and form.is_valid():
        try:
            link = _invite(request, timeline, form)
        except RefusedError as refusal:
            form.add_error("address", str(refusal))
        else:
            if not link:
                return redirect("members", slug=slug)
    return render(request, "timeline/members.html", _page(request, timeline, form) | {"link": link})


@require_POST
@login_required
def member(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Give a member another role, let them go, or hand the chronology over to them."""
    timeline = allowed_timeline(request, slug, Capability.MANAGE)
    membership = get_object_or_404(timeline.memberships.select_related("timeline", "user"), pk=pk)
    form = RoleForm(request.POST)
    if form.is_valid():
        try:
            _change(membership, form, signed_in(request))
        except RefusedError as refusal:
            messages.error(request, str(refusal))
    return (
        redirect("members", slug=slug) if timeline.allows(_fresh(request), Capability.MANAGE) else redirect("account")
    )


@require_POST
@login_required
def leave(request: HttpRequest, slug: str) -> HttpResponse:
    """Let go of one's own membership."""
    memberships = Membership.objects.filter(timeline__slug=slug, user=signed_in(request)).select_related("timeline")
    membership = get_object_or_404(memberships)
    try:
        remove_member(membership=membership, user=signed_in(request))
    except RefusedError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("You left “%(title)s”.") % {"title": membership.timeline})
    return redirect("account")


@require_POST
@login_required
def invitation_revoke(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Make a link good for nothing."""
    timeline = allowed_timeline(request, slug, Capability.MANAGE)
    revoke(invitation=get_object_or_404(timeline.invitations.all(), pk=pk), user=signed_in(request))
    return redirect("members", slug=slug)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def invitation(request: HttpRequest, token: str) -> HttpResponse:
    """Say what a link is for, and make who accepts it a member."""
    found = find_invitation(token)
    if request.method == "POST":
        try:
            membership = accept(token=token, user=signed_in(request))
        except RefusedError as refusal:
            messages.error(request, str(refusal))
        else:
            return redirect(membership.timeline)
    context = {"invitation": found, "token": token}
    return render(request, "timeline/invitation.html", context, status=200 if found else 404)


def _invite(request: HttpRequest, timeline: Timeline, form: InvitationForm) -> str:
    """Return the link of a new invitation, or nothing where it is mailed."""
    role, note, user = Role(form.cleaned_data["role"]), form.cleaned_data["note"], signed_in(request)
    if address := form.cleaned_data.get("address", ""):
        site = request.build_absolute_uri("/").rstrip("/")
        invite_by_mail(timeline=timeline, role=role, user=user, note=note, address=address, site=site)
        messages.success(request, _("A mail with the link is on its way to %(address)s.") % {"address": address})
        return ""
    _made, token = invite(timeline=timeline, role=role, user=user, note=note)
    return request.build_absolute_uri(reverse("invitation", args=[token]))


def _change(membership: Membership, form: RoleForm, user: User) -> None:
    if form.cleaned_data["action"] == "remove":
        remove_member(membership=membership, user=user)
    elif form.cleaned_data["action"] == "hand-over":
        hand_over(membership=membership, user=user)
    elif form.cleaned_data["role"]:
        change_role(membership=membership, role=Role(form.cleaned_data["role"]), user=user)


def _fresh(request: HttpRequest) -> User:
    """Return the person as stored: what they may do may just have changed."""
    return User.objects.get(pk=signed_in(request).pk)


def _page(request: HttpRequest, timeline: Timeline, form: InvitationForm) -> dict[str, Any]:
    order = [str(role) for role in reversed(Role)]
    rows = sorted(
        timeline.memberships.select_related("user"), key=lambda one: (order.index(one.role), one.user.username)
    )
    return {
        "timeline": timeline,
        "memberships": rows,
        "roles": Role.choices,
        "own": next((one.pk for one in rows if one.user_id == request.user.pk), None),
        "invitations": Invitation.objects.open().filter(timeline=timeline).select_related("made_by"),
        "form": form,
        "history": _history(timeline),
    }


def _history(timeline: Timeline) -> list[DoorEntry]:
    """Return who opened the door to whom, the latest first."""
    rows = list(
        Membership.events.rel.related_model.objects.filter(timeline=timeline.pk)  # type: ignore[attr-defined]
        .select_related("pgh_context").order_by("-pgh_created_at", "-pgh_id")[:_MOST_CHANGES]
    )  # fmt: skip
    names = dict(
        User.objects.filter(pk__in={_actor(row) for row in rows} | {row.user_id for row in rows}).values_list(
            "pk", "username"
        )
    )
    words = {"insert": _("became %(role)s"), "update": _("became %(role)s"), "delete": _("left, or was let go")}
    return [
        DoorEntry(
            row.pgh_created_at,
            names.get(row.user_id, "?"),
            words[row.pgh_label] % {"role": Role(row.role).label.split(":")[0]},
            names.get(_actor(row), ""),
        )
        for row in rows
    ]


def _actor(row: Any) -> int:
    """Return the key of who did it; 0 where nobody signed in did."""
    metadata = row.pgh_context.metadata if row.pgh_context else {}
    return int(metadata.get("invited_by") or metadata.get("user") or 0)

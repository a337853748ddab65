"""A chronology is made in one form, set up in another, deleted, and given back while that is possible."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from timeline.models import Capability, Document, Timeline
from timeline.services.access.members import create_timeline
from timeline.services.deletion import delete_timeline, restore_timeline
from timeline.services.errors import RefusedError
from timeline.web.requests import allowed_timeline, signed_in
from timeline.web.timelines.forms import DeletedDocumentsForm, TimelineForm

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def timeline_new(request: HttpRequest) -> HttpResponse:
    """Make a chronology, and lead to it."""
    form = TimelineForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        return redirect(create_timeline(timeline=form.save(commit=False), user=signed_in(request)))
    return render(request, "timeline/timeline_form.html", {"form": form}, status=400 if form.errors else 200)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@login_required
@transaction.atomic
def timeline_settings(request: HttpRequest, slug: str) -> HttpResponse:
    """Change title, standfirst, readers and languages."""
    timeline = allowed_timeline(request, slug, Capability.MANAGE)
    if request.method == "POST":
        timeline = Timeline.objects.select_for_update().get(pk=timeline.pk)
    form = TimelineForm(request.POST or None, instance=timeline)
    if request.method == "POST" and form.is_valid():
        messages.success(request, _("Stored."))
        return redirect(form.save())
    context = {"form": form, "timeline": Timeline.objects.get(pk=timeline.pk), "grace": settings.DELETION_GRACE_DAYS}
    return render(request, "timeline/timeline_form.html", context, status=400 if form.errors else 200)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def timeline_delete(request: HttpRequest, slug: str) -> HttpResponse:
    """Offer the exports once more, and delete a chronology whose title is typed."""
    timeline = allowed_timeline(request, slug, Capability.MANAGE)
    if request.method == "POST":
        if request.POST.get("title", "").strip() == timeline.title:
            delete_timeline(timeline=timeline, user=signed_in(request))
            message = _("“%(title)s” is deleted. You can restore it here for %(days)d days.")
            messages.success(request, message % {"title": timeline, "days": settings.DELETION_GRACE_DAYS})
            return redirect("account")
        messages.error(request, _("Type the title exactly as it is above."))
    context = {"timeline": timeline, "grace": settings.DELETION_GRACE_DAYS}
    return render(request, "timeline/timeline_delete.html", context)


@require_POST
@login_required
def timeline_restore(request: HttpRequest, slug: str) -> HttpResponse:
    """Give a deleted chronology back to its members."""
    timeline = get_object_or_404(Timeline.objects.deleted_by_owner(signed_in(request)), slug=slug)
    try:
        restore_timeline(timeline=timeline, user=signed_in(request))
    except RefusedError as refusal:
        messages.error(request, str(refusal))
        return redirect("account")
    return redirect(timeline)


@never_cache
@require_safe
@login_required
def deleted_documents(request: HttpRequest, slug: str) -> HttpResponse:
    """List what was deleted from a chronology and can be restored."""
    timeline = get_object_or_404(Timeline.objects.readable_by(request.user), slug=slug)
    if not timeline.allows(request.user, Capability.PUBLISH):
        raise PermissionDenied
    deleted = Document.objects.filter(timelines=timeline, deleted_at__isnull=False).order_by("-deleted_at", "pk")
    documents = deleted.select_related("outlet", "deleted_by").defer("text", "bands")
    form = DeletedDocumentsForm(request.GET)
    context = {
        "timeline": timeline,
        "documents": documents,
        "just": documents.filter(address=form.cleaned_data["just"]).first() if form.is_valid() else None,
        "grace": settings.DELETION_GRACE_DAYS,
    }
    return render(request, "timeline/deleted_documents.html", context)

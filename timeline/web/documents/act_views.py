"""What an editor does with a whole document: let readers have it, take it from them, delete it, give it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from timeline.models import Capability, Document, Timeline
from timeline.services.deletion import delete_document, release_document, restore_document, withdraw_document
from timeline.services.errors import RefusedError
from timeline.web.requests import signed_in

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse


@require_POST
@login_required
def document_release(request: HttpRequest, address: UUID, slug: str) -> HttpResponse:
    """Let readers of a chronology have a document, or with “withdraw” take it from them."""
    document = get_object_or_404(Document.objects.reviewed_by(request.user), address=address)
    timeline = get_object_or_404(Timeline.objects.where_may(request.user, Capability.REVIEW), slug=slug)
    act = withdraw_document if "withdraw" in request.POST else release_document
    try:
        act(document=document, timeline=timeline, user=signed_in(request))
    except RefusedError as refusal:
        messages.error(request, str(refusal))
    return redirect(document)


@require_POST
@login_required
def document_delete(request: HttpRequest, address: UUID) -> HttpResponse:
    """Take a document from everybody's sight, and lead to where it can be given back."""
    document = get_object_or_404(Document.objects.reviewed_by(request.user), address=address)
    try:
        delete_document(document=document, user=signed_in(request))
    except RefusedError as refusal:
        messages.error(request, str(refusal))
        return redirect(document)
    timeline = document.timelines.where_may(request.user, Capability.PUBLISH).first()
    if timeline is None:
        messages.success(request, _("“%(title)s” is deleted.") % {"title": document})
        return redirect("timeline-list")
    return redirect(f"{reverse('deleted-documents', args=[timeline.slug])}?just={document.address}")


@require_POST
@login_required
def document_restore(request: HttpRequest, address: UUID) -> HttpResponse:
    """Give a deleted document back."""
    editable = Timeline.objects.where_may(request.user, Capability.PUBLISH)
    deleted = Document.objects.filter(deleted_at__isnull=False, timelines__in=editable).distinct()
    document = get_object_or_404(deleted, address=address)
    try:
        restore_document(document=document, user=signed_in(request))
    except RefusedError as refusal:
        raise Http404 from refusal
    return redirect(document)

"""Versions of a document's page: what changed, what no longer matches, and looking at the live page again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from timeline.core.text import direction_of
from timeline.models import Capability, Citation, Document
from timeline.models.version_chain import live_version
from timeline.selectors.access import readable_versions
from timeline.services.captures.submission import recapture
from timeline.services.curation.citing import cite_again, keep_orphan, retract_orphan
from timeline.services.errors import RefusedError
from timeline.web.documents.changes import compare_versions, present_orphan
from timeline.web.documents.orphan_form import OrphanChoice, OrphanForm
from timeline.web.documents.version_notes import read_versions, split_kept, visible_orphans
from timeline.web.requests import signed_in

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

_MOST_ORPHANS = 100  # of each kind on one page; those decided make room


@require_safe
def document_changes(request: HttpRequest, address: UUID) -> HttpResponse:
    """Show word by word how a version differs from the one before, and what is cited that it no longer has."""
    return render(request, "timeline/document_changes.html", _page(request, _find(request, address)))


@require_POST
def document_check(request: HttpRequest, address: UUID) -> HttpResponse:
    """Fetch the live page of a document again, and lead to the capture."""
    document = _find(request, address)
    if not document.timelines.where_may(request.user, Capability.CAPTURE).exists():
        raise PermissionDenied
    try:
        capture = recapture(document, signed_in(request))
    except RefusedError as refusal:
        messages.error(request, str(refusal))
        return HttpResponseRedirect(document.get_absolute_url())
    return HttpResponseRedirect(capture.get_absolute_url())


@require_POST
def orphan_decision(request: HttpRequest, address: UUID, citation_pk: int) -> HttpResponse:
    """Do what a curator decided about a citation that the live page no longer has."""
    document = _find(request, address)
    reviewed = document.timelines.where_may(request.user, Capability.REVIEW)
    if not reviewed:
        raise PermissionDenied
    versions = readable_versions(document, request.user).order_by().values("pk")
    citations = Citation.objects.filter(document__in=versions, claim__event__timeline__in=reviewed)
    citation = get_object_or_404(citations, pk=citation_pk)
    form = OrphanForm(request.POST, live=live_version(document, among=readable_versions(document, request.user)))
    if form.is_valid() and _decides(request, citation, form):
        return HttpResponseRedirect(reverse("document-changes", args=[document.address]) + "#orphans")
    page = _page(request, document) | {"form": form, "form_of": citation.pk}
    return render(request, "timeline/document_changes.html", page, status=400)


def _find(request: HttpRequest, address: UUID) -> Document:
    documents = Document.objects.readable_by(request.user).select_related("outlet", "supersedes")
    return get_object_or_404(documents, address=address)


def _decides(request: HttpRequest, citation: Citation, form: OrphanForm) -> bool:
    values, user = form.cleaned_data, signed_in(request)
    try:
        if values["choice"] == OrphanChoice.CITE:
            text, words = values["pasted_text"], values["date_words"]
            cite_again(citation=citation, pasted_text=text, date_words=words, user=user)
        elif values["choice"] == OrphanChoice.KEEP:
            keep_orphan(citation=citation, why=values["why"], user=user)
        else:
            retract_orphan(citation=citation, why=values["why"], user=user)
    except RefusedError as refusal:
        form.add_error("pasted_text" if values["choice"] == OrphanChoice.CITE else "why", str(refusal))
        return False
    messages.success(request, _("Decided."))
    return True


def _page(request: HttpRequest, document: Document) -> dict[str, Any]:
    versions = read_versions(document, request.user)
    readable = readable_versions(document, request.user)
    numbers = {entry.key: entry.number for entry in versions.entries}
    waiting, kept = split_kept(visible_orphans(document, request.user))
    live = live_version(document, among=readable)
    old = document.supersedes if document.supersedes_id in numbers else None
    return {
        "document": document,
        "direction": direction_of(document.language),
        "versions": versions,
        "older": versions.entries[numbers[old.pk] - 1] if old else None,
        "changes": compare_versions(old, document) if old else None,
        "waiting": [present_orphan(one, live, version=numbers[one.document_id]) for one in waiting[:_MOST_ORPHANS]],
        "kept": [present_orphan(one, live, version=numbers[one.document_id]) for one in kept[:_MOST_ORPHANS]],
        "more": max(0, len(waiting) - _MOST_ORPHANS) + max(0, len(kept) - _MOST_ORPHANS),
        "live": live,
        "is_curator": document.timelines.where_may(request.user, Capability.REVIEW).exists(),
    }

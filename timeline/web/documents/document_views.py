"""The reader: a document with every cited passage highlighted, where it comes from, and its original to keep."""

from __future__ import annotations

import mimetypes
from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import messages
from django.db.models import Q
from django.http import FileResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from timeline.models import ClaimStatus, Document, EventStatus
from timeline.services.captures.originals import OriginalError, has_original, open_original
from timeline.web.documents.provenance import present_provenance
from timeline.web.documents.reader import read_document_page
from timeline.web.documents.version_notes import read_versions
from timeline.web.events.passages import kind_words, published_words, reference_to
from timeline.web.requests import for_contributors, is_curator, may_bring
from timeline.web.text_direction import direction_of

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from timeline.models import Citation
    from timeline.models.document import DocumentQuerySet


class ReaderForm(forms.Form):
    """Where in a long document to open the reader, in code points."""

    at = forms.IntegerField(min_value=0, required=False)


@require_safe
def document_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a document's text with its cited passages and date words."""
    documents = Document.objects.readable_by(request.user).select_related("outlet").prefetch_related("timelines")
    document = get_object_or_404(documents, pk=pk)
    form = ReaderForm(request.GET)
    at = form.cleaned_data["at"] or 0 if form.is_valid() else 0
    citations = _visible_citations(request, document)
    context = {
        "document": document,
        "citations": citations,
        "page": read_document_page(document, citations, at=at),
        "direction": direction_of(document.language),
        "published": published_words(document),
        "kind": kind_words(document),
        "reference": reference_to(document),
        "timelines": [one for one in document.timelines.all() if one.is_readable_by(request.user)],
        "page_versions": read_versions(document, request.user),
        **_provenance(request, document),
    }
    return render(request, "timeline/document_detail.html", context)


@require_safe
@never_cache
@for_contributors
def document_original(request: HttpRequest, pk: int) -> HttpResponse | FileResponse:
    """Hand out the bytes as they were captured: to be saved, never to be opened as a page of this site."""
    document = get_object_or_404(Document.objects.readable_by(request.user), pk=pk)
    try:
        if not has_original(document.bytes_sha256):
            raise OriginalError(_("The original of this document is not kept here."))
        file = open_original(document.bytes_sha256)
    except OriginalError as error:
        messages.error(request, str(error))
        return redirect(document)
    name = (slugify(document.title)[:80] or "document") + (mimetypes.guess_extension(document.media_type) or "")
    response = FileResponse(file, as_attachment=True, filename=name, content_type="application/octet-stream")
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    response["X-Content-Type-Options"] = "nosniff"
    return response


def _provenance(request: HttpRequest, document: Document) -> dict[str, Any]:
    """Return where a document comes from, and what repeats it, as far as this user may see."""
    readable = Document.objects.readable_by(request.user).select_related("outlet").defer("text", "bands", "headers")
    return {
        "provenance": present_provenance(document),
        "copies": _copies(readable, document),
        "has_original": may_bring(request.user) and has_original(document.bytes_sha256),
    }


def _copies(documents: DocumentQuerySet, document: Document) -> DocumentQuerySet:
    """Return the documents that repeat this one, or that it repeats, or that repeat the same as it does."""
    same = Q(copy_of=document)
    if document.copy_of_id:
        same |= Q(pk=document.copy_of_id) | Q(copy_of=document.copy_of_id)
    return documents.filter(same).exclude(pk=document.pk)


def _visible_citations(request: HttpRequest, document: Document) -> list[Citation]:
    """Return the citations that this user may see, in the order of the text."""
    visible = Q(claim__status=ClaimStatus.ACCEPTED, claim__event__status=EventStatus.PUBLISHED)
    if is_curator(request.user):
        visible = ~Q(claim__status=ClaimStatus.REJECTED) & ~Q(claim__event__status=EventStatus.REJECTED)
    readable = document.citations.filter(
        visible, claim__event__timeline__in=document.timelines.readable_by(request.user)
    )
    return list(
        readable.select_related("claim__event__timeline").defer("search", "claim__search").order_by("start", "id")
    )

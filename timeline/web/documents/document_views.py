"""The reader: a document with every cited passage highlighted, where it comes from, and its original to keep."""

from __future__ import annotations

import mimetypes
from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import FileResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.encoding import iri_to_uri
from django.utils.http import http_date
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from timeline.core.text import direction_of
from timeline.models import Capability, Document
from timeline.models.access import access_of
from timeline.selectors.access import shown_timelines, visible_claims
from timeline.selectors.ignored_words import ignored_words
from timeline.services.captures.originals import OriginalError, has_original, open_original
from timeline.web.cards.passages import kind_words, published_words, reference_to
from timeline.web.documents.acts import present_acts
from timeline.web.documents.provenance import present_provenance
from timeline.web.documents.reader import read_document_page
from timeline.web.documents.version_notes import read_versions
from timeline.web.requests import for_contributors

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

    from timeline.models import Citation, Timeline
    from timeline.models.document import DocumentQuerySet


class ReaderForm(forms.Form):
    """Where in a long document to open the reader, in code points."""

    at = forms.IntegerField(min_value=0, required=False)


@require_safe
def document_detail(request: HttpRequest, address: UUID) -> HttpResponse:
    """Show a document's text with its cited passages and date words."""
    documents = Document.objects.readable_by(request.user).select_related("outlet").prefetch_related("timelines")
    document = get_object_or_404(documents, address=address)
    form = ReaderForm(request.GET)
    at = form.cleaned_data["at"] or 0 if form.is_valid() else 0
    timelines = shown_timelines(document, request.user)
    citations = _visible_citations(request, document, timelines)
    reviewed = [one for one in timelines if one.allows(request.user, Capability.REVIEW)]
    ignored = [ignored_words(one) for one in reviewed] if reviewed else None
    context = {
        "document": document,
        "citations": citations,
        "page": read_document_page(document, citations, at=at, ignored=ignored),
        "direction": direction_of(document.language),
        "published": published_words(document),
        "kind": kind_words(document),
        "reference": reference_to(document),
        "timelines": timelines,
        "may_date": bool(reviewed),
        "may_review_text": bool(reviewed),
        "acts": present_acts(document, timelines, request.user, is_cited=bool(citations)),
        "page_versions": read_versions(document, request.user),
        **_provenance(request, document),
    }
    return _as_memento(render(request, "timeline/document_detail.html", context), document)


def _as_memento(response: HttpResponse, document: Document) -> HttpResponse:
    """Say in the headers when and from where the text was captured (Memento, RFC 7089)."""
    response["Memento-Datetime"] = http_date(document.captured_at.timestamp())
    if document.url:
        response["Link"] = f'<{iri_to_uri(document.url)}>; rel="original"'
    return response


@require_safe
def document_by_number(request: HttpRequest, pk: int) -> HttpResponse:
    """Lead from the address that a document once had to that of today; numbers find no more than lists show."""
    return redirect(
        get_object_or_404(Document.objects.listed_for(request.user).only("address"), pk=pk), permanent=False
    )


@require_safe
@never_cache
@for_contributors
def document_original(request: HttpRequest, address: UUID) -> HttpResponse | FileResponse:
    """Hand out the bytes as they were captured: to be saved, never to be opened as a page of this site."""
    document = get_object_or_404(Document.objects.readable_by(request.user), address=address)
    if not _adds_to(request, document):
        raise PermissionDenied
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
        "has_original": _adds_to(request, document) and has_original(document.bytes_sha256),
    }


def _adds_to(request: HttpRequest, document: Document) -> bool:
    """Return whether this person adds documents to a timeline that has this one."""
    access = access_of(request.user)
    return access.is_administrator or any(access.may(Capability.CAPTURE, one.pk) for one in document.timelines.all())


def _copies(documents: DocumentQuerySet, document: Document) -> DocumentQuerySet:
    """Return the documents that repeat this one, or that it repeats, or that repeat the same as it does."""
    same = Q(copy_of=document)
    if document.copy_of_id:
        same |= Q(pk=document.copy_of_id) | Q(copy_of=document.copy_of_id)
    return documents.filter(same).exclude(pk=document.pk)


def _visible_citations(request: HttpRequest, document: Document, timelines: list[Timeline]) -> list[Citation]:
    """Return the citations that this user may see, in the order of the text."""
    readable = document.citations.filter(visible_claims(request.user), claim__event__timeline__in=timelines)
    return list(
        readable.select_related("claim__event__timeline").defer("search", "claim__search").order_by("start", "id")
    )

"""The reader: a document with every cited passage highlighted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import forms
from django.db.models import Q
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from timeline.models import ClaimStatus, Document, EventStatus
from timeline.presenting.languages import direction_of
from timeline.presenting.passages import kind_words, published_words, reference_to
from timeline.presenting.reader import read_document_page
from timeline.views.requests import is_curator

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from timeline.models import Citation


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
    }
    return render(request, "timeline/document_detail.html", context)


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

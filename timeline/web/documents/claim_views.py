"""Claim a passage of a document: selected in the reader, or pasted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponseRedirect
from django.shortcuts import render
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from timeline.core.text import direction_of
from timeline.models import ClaimStatus
from timeline.services.curation.claiming import claim_passage
from timeline.services.errors import RefusedError
from timeline.web.documents.claim_form import PassageClaimForm, SelectionForm, draft_from
from timeline.web.documents.timex_views import reviewed_document
from timeline.web.requests import signed_in

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def document_claim(request: HttpRequest, address: UUID) -> HttpResponse:
    """Ask for a claim of the passage that was selected, with the date that is read in it; a POST stores it."""
    document, timelines = reviewed_document(request, address)
    selection = SelectionForm(request.GET, document=document)
    context = {"document": document, "direction": direction_of(document.language), "selection": selection}
    if not selection.is_valid():
        return render(request, "timeline/document_claim.html", context, status=400 if request.GET else 200)
    draft = draft_from(document, selection.span, timelines)
    form = PassageClaimForm(request.POST or None, draft=draft)
    if request.method == "POST" and form.is_valid():
        try:
            citation = claim_passage(
                document=document, span=draft.span, user=signed_in(request), **form.what_to_store()
            )
        except RefusedError as refusal:
            form.add_error(None, str(refusal))
        else:
            event = citation.claim.event
            link = format_html('<a href="{}">{}</a>', event.get_absolute_url(), event)
            said = _("The claim is stored with the event {}.")
            if citation.claim.status == ClaimStatus.PROPOSED:
                said = _("The claim is proposed for the event {}; somebody else accepts it.")
            messages.success(request, format_html(said, link))
            return HttpResponseRedirect(citation.get_absolute_url())
    return render(request, "timeline/document_claim.html", context | {"draft": draft, "form": form})

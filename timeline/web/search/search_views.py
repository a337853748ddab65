"""The search page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from django.shortcuts import render
from django.views.decorators.http import require_safe

from timeline.selectors.search import MOST_COUNTED, Found, SearchRequest, is_found, search
from timeline.selectors.spelling import suggest_word
from timeline.web.public_pages import never_kept, site_page
from timeline.web.search.highlights import Highlighter
from timeline.web.search.results import present_documents, present_events
from timeline.web.search.search_form import SearchForm

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from timeline.models import Timeline

_MOST_SUGGESTED = 4  # words that are looked at for slips


@site_page
@never_kept
@require_safe
def search_everything(request: HttpRequest) -> HttpResponse:
    """Show what one finds among all that one may read, or in one chronology."""
    form = SearchForm(request.GET, user=request.user)
    is_valid = form.is_valid()
    context: dict[str, Any] = {"form": form, "timeline": form.cleaned_data.get("in") if is_valid else None}
    if is_valid and form.asked != SearchRequest(timeline=form.asked.timeline):
        found = search(form.asked, request.user)
        context |= _results(request, form, found)
    return render(request, "timeline/search.html", context, status=200 if is_valid else 400)


def _results(request: HttpRequest, form: SearchForm, found: Found) -> dict[str, Any]:
    marker = Highlighter.of(form.asked.words)
    return {
        "events": present_events(found, marker),
        "documents": present_documents(found, marker),
        "event_count": found.event_count,
        "document_count": found.document_count,
        "most": MOST_COUNTED,
        "is_searched": True,
        "suggestion": _suggest(request, form) if found.is_empty else None,
    }


def _suggest(request: HttpRequest, form: SearchForm) -> dict[str, str] | None:
    """Return the words typed with each that finds nothing put right, and its address; None where none is near."""
    timeline: Timeline | None = form.asked.timeline
    words = form.cleaned_data["q"]
    for word in form.asked.words[:_MOST_SUGGESTED]:
        if not is_found(SearchRequest(words=(word,), timeline=timeline), request.user):
            meant = suggest_word(word, timeline=timeline, user=request.user)
            words = words.replace(word, meant) if meant else words
    if words == form.cleaned_data["q"]:
        return None
    place = {"in": timeline.slug} if timeline else {}
    return {"words": words, "query": urlencode({"q": words, **place})}

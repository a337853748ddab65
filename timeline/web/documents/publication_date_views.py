"""When a document was published: the days that its text fits, what a day would change, and one click to set it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from timeline.core.temporal import edtf_from_day, iso_weekday, parse_edtf
from timeline.core.text import direction_of
from timeline.models import Document, PublishedKnown
from timeline.selectors.date_history import find_date_changes
from timeline.selectors.date_words import say_date
from timeline.services.documents.publication_date import preview_publication_date, set_publication_date, state_of_date
from timeline.services.errors import RefusedError
from timeline.services.proposals.publication_candidates import days_in_words, find_candidates
from timeline.web.cards.passages import published_words
from timeline.web.documents.publication_date_form import DocumentDateForm
from timeline.web.requests import signed_in, wants_partial

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

    from timeline.core.reconstruction import PublicationGuess
    from timeline.core.temporal import DayNumber
    from timeline.services.documents.publication_date_report import EventChange, PassageChange, PublicationDateReport

_SHOWN = 60  # of each list


@dataclass(frozen=True, slots=True)
class CandidateView:
    """A day on which a document may have been published, and the page that shows what it would change."""

    edtf: str
    weekday: str
    day: str
    month: str
    href: str


@dataclass(frozen=True, slots=True)
class GuessView:
    """The days that a text fits, in words and one by one, with the reasons."""

    words: str
    candidates: tuple[CandidateView, ...]
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SuggestionView:
    """A date that a program guesses, and the page that shows what it would change."""

    words: str
    href: str


@dataclass(frozen=True, slots=True)
class ChangeList:
    """Passages or events that a date changes in one way, the first of them, and how many more."""

    key: str
    title: str
    passages: tuple[PassageChange, ...] = ()
    events: tuple[EventChange, ...] = ()
    more: int = 0
    note: str = ""


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def document_date(request: HttpRequest, address: UUID) -> HttpResponse:
    """Show candidates, preview a date, or store it and resolve again all that no person decided."""
    if not request.user.is_authenticated:
        return redirect_to_login(request.get_full_path())
    document = _find_document(request, address)
    if not Document.objects.reviewed_by(request.user).filter(pk=document.pk).exists():
        raise PermissionDenied
    if wants_partial(request):
        return render(request, "timeline/document_date.html#candidates", _candidates(document))
    form = DocumentDateForm(request.POST or request.GET or None, document=document)
    if request.method == "POST" and form.is_valid() and _stores(request, document, form):
        return HttpResponseRedirect(reverse("document-date", args=[document.address]))
    context = _page(document, form) | _preview(document, form)
    return render(request, "timeline/document_date.html", context, status=400 if form.errors else 200)


def _find_document(request: HttpRequest, address: UUID) -> Document:
    documents = Document.objects.readable_by(request.user).select_related("outlet").defer("text")
    return get_object_or_404(documents, address=address)


def _stores(request: HttpRequest, document: Document, form: DocumentDateForm) -> bool:
    values = form.cleaned_data
    why = values["why"] or _reasons(document, values)
    try:
        report = set_publication_date(
            document, edtf=values["published"], known=values["known"], why=why, user=signed_in(request),
            seen=values["seen"],
        )  # fmt: skip
    except RefusedError as refusal:
        form.add_error("published", str(refusal))
        return False
    messages.success(request, _told(report))
    return True


def _page(document: Document, form: DocumentDateForm) -> dict[str, Any]:
    return {
        "document": document,
        "direction": direction_of(document.language),
        "published": published_words(document),
        "seen": state_of_date(document),
        "form": form,
        "changes": find_date_changes(document),
    } | (_candidates(document) if not form.is_bound else {})


def _preview(document: Document, form: DocumentDateForm) -> dict[str, Any]:
    """Return what the date that was asked for would change; what is refused stands beside the box."""
    if not form.is_bound or not form.is_valid():
        return {}
    edtf, known = form.cleaned_data["published"], form.cleaned_data["known"]
    try:
        report = preview_publication_date(document, edtf)
    except RefusedError as refusal:
        form.add_error("published", str(refusal))
        return {}
    why = form.cleaned_data["why"] or _reasons(document, form.cleaned_data)
    confirm = {"published": edtf, "known": "" if known == PublishedKnown.UNKNOWN else known, "why": why}
    return {
        "report": report,
        "confirm": confirm,
        "known": known.label,
        "wanted": report.becomes_words,
        "lists": list(_lists(report)),
    }


def _lists(report: PublicationDateReport) -> Iterator[ChangeList]:
    """Yield what changes, list by list, each cut where it grows too long to read."""
    kept = _("They keep their date until a person decides otherwise; the arrow shows how they would be read now.")
    passages = [
        ("kept", _("Stay, because a person decided"), report.kept, kept),
        ("dated", _("Get a date"), report.dated, ""),
        ("changed", _("Get another date"), report.changed, ""),
        ("lost", _("Lose their date"), report.lost, ""),
    ]
    events = [
        ("added", _("New events"), report.added),
        ("redated", _("Events with another date"), report.redated),
        ("removed", _("Proposals that go"), report.removed),
    ]
    for key, title, changes, note in passages:
        if changes:
            yield ChangeList(
                key, title, passages=tuple(changes[:_SHOWN]), more=max(0, len(changes) - _SHOWN), note=note
            )
    for key, title, listed in events:
        if listed:
            yield ChangeList(key, title, events=tuple(listed[:_SHOWN]), more=max(0, len(listed) - _SHOWN))


def _candidates(document: Document) -> dict[str, Any]:
    guess = find_candidates(document)
    return {
        "document": document,
        "guess": _present_guess(document, guess) if guess else None,
        "suggestion": _present_suggestion(document),
    }


def _present_suggestion(document: Document) -> SuggestionView | None:
    """Return the guess of a program at the date of an undated document, with the page that shows what it changes."""
    if document.published_edtf or not document.suggested_edtf:
        return None
    edtf = document.suggested_edtf
    query = urlencode({"published": edtf, "known": PublishedKnown.SUGGESTED.value})
    href = f"{reverse('document-date', args=[document.address])}?{query}"
    return SuggestionView(say_date(parse_edtf(edtf)), href)


def _present_guess(document: Document, guess: PublicationGuess) -> GuessView:
    words = days_in_words(guess.candidates) if guess.candidates else ""
    return GuessView(words, tuple(_present_day(document, day) for day in guess.candidates), guess.reasons)


def _present_day(document: Document, day: DayNumber) -> CandidateView:
    edtf = edtf_from_day(day)
    number, _space, month = say_date(parse_edtf(edtf)).partition(" ")
    query = urlencode({"published": edtf, "known": PublishedKnown.INFERRED.value})
    href = f"{reverse('document-date', args=[document.address])}?{query}"
    return CandidateView(edtf, str(WEEKDAYS[iso_weekday(day) - 1]), number, month, href)


def _reasons(document: Document, values: dict[str, Any]) -> str:
    """Return why the text fits an inferred day, in sentences to keep beside it."""
    if values["known"] != PublishedKnown.INFERRED:
        return ""
    guess = find_candidates(document)
    if guess is None or values["published"] not in {edtf_from_day(day) for day in guess.candidates}:
        return ""
    fits = _("The text fits %(days)s.") % {"days": days_in_words(guess.candidates)}
    return " ".join([fits, *guess.reasons])


def _told(report: PublicationDateReport) -> str:
    passages = ngettext("%d passage resolved again", "%d passages resolved again", report.passage_count)
    events = ngettext("%d event changed", "%d events changed", report.event_count)
    said = f"{passages % report.passage_count}, {events % report.event_count}."
    if report.becomes:
        return _("Published %(date)s: %(said)s") % {"date": report.becomes_words, "said": said}
    return _("The date is unknown now: %(said)s") % {"said": said}

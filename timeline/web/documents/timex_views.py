"""One date expression of a document: what it means, what claims it dates, and what a curator makes of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from timeline.core.temporal import parse_edtf
from timeline.core.text import Span, direction_of, split_sentences
from timeline.models import Capability, Claim, ClaimStatus, Document, Timeline
from timeline.selectors.date_words import say_date
from timeline.selectors.ignored_words import ignored_words
from timeline.services.curation.publication import accept_claims, reject_claims
from timeline.services.curation.standing_rules import ignore_place, ignore_words
from timeline.services.curation.unchanged import unchanged
from timeline.services.errors import RefusedError
from timeline.web.documents.coverage import cites
from timeline.web.documents.reader import read_timexes
from timeline.web.requests import signed_in

if TYPE_CHECKING:
    from uuid import UUID

    from django.contrib.auth.models import User
    from django.http import HttpRequest, HttpResponse

    from timeline.core.extraction import Resolution
    from timeline.models import Citation, StandingRule

_LONGEST = 300  # code points of a date expression

_SCOPES = [
    ("place", gettext_lazy("Only here")),
    ("document", gettext_lazy("These words in this document")),
    ("outlet", gettext_lazy("These words in this outlet")),
    ("timeline", gettext_lazy("These words in the whole chronology")),
]


class ClaimVerdictForm(forms.Form):
    """Accept a claim of an event as the person saw it, or reject it with a reason."""

    revision = forms.IntegerField()
    claim = forms.ModelChoiceField(Claim.objects.none())
    verdict = forms.ChoiceField(choices=[("accept", ""), ("reject", "")])
    why = forms.CharField(label=gettext_lazy("Why"), required=False, max_length=2000)


class IgnoreForm(forms.Form):
    """Ignore the words: where, and why."""

    scope = forms.ChoiceField(label=gettext_lazy("Ignore"), choices=_SCOPES, initial="place", widget=forms.RadioSelect)
    why = forms.CharField(
        label=gettext_lazy("Why"),
        max_length=2000,
        help_text=gettext_lazy("The rule is kept with its reason; it can be revoked."),
        error_messages={"required": gettext_lazy("Say why: the rule is kept with its reason.")},
    )
    timeline = forms.ModelChoiceField(Timeline.objects.none(), label=gettext_lazy("Chronology"), empty_label=None)

    def __init__(self, data: Any, timelines: Any) -> None:
        super().__init__(data)
        self.fields["timeline"].queryset = timelines  # type: ignore[attr-defined]
        self.fields["timeline"].initial = timelines[0]
        if len(timelines) == 1:
            self.fields["timeline"].widget = forms.HiddenInput()


@dataclass(frozen=True, slots=True)
class TimexPage:
    """A date expression with its sentence cut around it, how it is read, and what it dates."""

    span: Span
    before: str
    words: str
    after: str
    date_words: str
    explanation: str
    citations: list[Citation]
    rules: list[StandingRule]
    sentence: Span


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def document_timex(request: HttpRequest, address: UUID, start: int, end: int) -> HttpResponse:
    """Show one date expression to curators; a POST accepts or rejects a claim of it, or ignores it."""
    document, timelines = reviewed_document(request, address)
    if not start < end <= min(len(document.text), start + _LONGEST):
        raise Http404
    page = _page(document, Span(start, end), timelines)
    form = IgnoreForm(request.POST if "ignore" in request.POST else None, timelines)
    if request.method == "POST" and _decide(request, document, page, form):
        return HttpResponseRedirect(reader_address(document, start))
    context = {
        "document": document, "direction": direction_of(document.language), "page": page, "form": form,
        "timelines": timelines,
    }  # fmt: skip
    return render(request, "timeline/document_timex.html", context)


def reviewed_document(request: HttpRequest, address: UUID) -> tuple[Document, Any]:
    """Return a document and those of its timelines that this person reviews, or refuse who reviews none."""
    documents = Document.objects.readable_by(request.user).select_related("outlet")
    document = get_object_or_404(documents, address=address)
    timelines = document.timelines.where_may(request.user, Capability.REVIEW).order_by("title")
    if not timelines:
        raise PermissionDenied
    return document, timelines


def reader_address(document: Document, start: int) -> str:
    """Return the address of a place in the reader, for who reviews the document."""
    page = f"?at={start}" if start > 50_000 else ""
    return f"{document.get_absolute_url()}{page}#d{start}"


def _page(document: Document, span: Span, timelines: Any) -> TimexPage:
    sentences = [one for one in split_sentences(document.text) if one.overlaps(span)]
    around = Span(
        min([span.start, *(one.start for one in sentences)]), max([span.end, *(one.end for one in sentences)])
    )
    found = next((one for place, one in read_timexes(document, around) if place.overlaps(span)), None)
    rules = [ignored_words(one).find(document, span, span.of(document.text)) for one in timelines]
    return TimexPage(
        span=span,
        before=document.text[around.start : span.start],
        words=span.of(document.text),
        after=document.text[span.end : around.end],
        date_words=say_date(parse_edtf(found.edtf)) if found and found.edtf else "",
        explanation=_explanation(found),
        citations=_citations(document, span, timelines),
        rules=[rule for rule in rules if rule],
        sentence=around,
    )


def _explanation(found: Resolution | None) -> str:
    if found is None:
        return _("No date is read in these words.")
    return found.explanation if found.is_resolved else found.unresolved_reason


def _citations(document: Document, span: Span, timelines: Any) -> list[Citation]:
    near = document.citations.filter(claim__event__timeline__in=timelines, start__lt=span.end, end__gt=span.start)
    rows = near.exclude(claim__status=ClaimStatus.REJECTED).exclude(claim__event__status="rejected")
    return [one for one in rows.select_related("claim__event__timeline").order_by("id") if cites(one, span)]


def _decide(request: HttpRequest, document: Document, page: TimexPage, form: IgnoreForm) -> bool:
    """Do what was asked and say so; what is refused is said too, and nothing changes."""
    user = signed_in(request)
    try:
        if "ignore" in request.POST:
            if not form.is_valid():
                return False
            _ignore(document, page, form.cleaned_data, user)
            messages.success(request, _("“%(words)s” is ignored.") % {"words": page.words})
            return True
        return _judge(request, page, user)
    except RefusedError as refusal:
        messages.error(request, str(refusal))
        return False


def _judge(request: HttpRequest, page: TimexPage, user: User) -> bool:
    form = ClaimVerdictForm(request.POST)
    claims = Claim.objects.filter(pk__in=[one.claim_id for one in page.citations])
    form.fields["claim"].queryset = claims.select_related("event")  # type: ignore[attr-defined]
    if not form.is_valid():
        messages.error(request, _("Choose the claim once more; it may have changed meanwhile."))
        return False
    claim, why = form.cleaned_data["claim"], form.cleaned_data["why"]
    with unchanged(claim.event, revision=form.cleaned_data["revision"]):
        if form.cleaned_data["verdict"] == "accept":
            accept_claims(claims=[claim], user=user)
            done = _("The claim is accepted.")
        else:
            reject_claims(claims=[claim], why=why, user=user)
            done = _("The claim is rejected.")
    messages.success(request, done)
    return True


def _ignore(document: Document, page: TimexPage, asked: dict[str, Any], user: User) -> None:
    timeline: Timeline = asked["timeline"]
    if any(one.claim.status == ClaimStatus.ACCEPTED for one in page.citations):
        raise RefusedError(_("These words date an accepted claim; reject that first, or change its date."))
    if asked["scope"] == "place":
        ignore_place(timeline=timeline, document=document, span=page.span, why=asked["why"], user=user)
        return
    where: dict[str, dict[str, Any]] = {
        "document": {"document": document}, "outlet": {"outlet": document.outlet}, "timeline": {},
    }  # fmt: skip
    ignore_words(timeline=timeline, words=page.words, why=asked["why"], user=user, **where[asked["scope"]])

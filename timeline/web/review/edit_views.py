"""Edit a proposal where it stands in the inbox, and split a claim of it; without JavaScript, on a page of its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from timeline.core.text import direction_of
from timeline.models import Claim, ClaimStatus, Event
from timeline.selectors.known_names import KINDS, suggest_names
from timeline.services.curation.proposal_editing import edit_proposal, split_claim
from timeline.services.curation.unchanged import unchanged
from timeline.services.errors import RefusedError
from timeline.web.requests import next_address, signed_in, wants_partial
from timeline.web.review.edit_form import ProposalForms, SplitForm
from timeline.web.review.one_item import item_answer, reviewed_item

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from timeline.models import Citation


@dataclass(frozen=True, slots=True)
class _Passage:
    """What a claim cites, in its own language and direction."""

    exact: str
    language: str
    direction: str

    @classmethod
    def of(cls, citation: Citation) -> _Passage:
        language = citation.document.language
        return cls(citation.exact, language, direction_of(language))


class NamesForm(forms.Form):
    """Letters of a name, and what it is a name of."""

    kind = forms.ChoiceField(choices=[(kind, kind) for kind in KINDS])
    q = forms.CharField(max_length=200, required=False)


@never_cache
@require_safe
@login_required
def review_item(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one proposal, wherever it stands in the inbox: htmx gets the item, a browser a page with it."""
    reviewed_item(request, pk)
    return item_answer(request, pk)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def review_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a proposal as boxes; a POST stores it, unless somebody stored something else meanwhile."""
    with transaction.atomic():  # of two who send at once, the second sees what the first stored
        event = reviewed_item(request, pk, is_locked=request.method == "POST")
        asked = ProposalForms(request.POST or None, event=event)
        if request.method == "POST" and asked.is_valid():
            try:
                with transaction.atomic():
                    act = edit_proposal(edited=asked.edited(), user=signed_in(request))
            except RefusedError as refusal:
                asked.refuse(str(refusal))
            else:
                return _done(request, pk, _("“%(title)s” is stored.") if act else _("“%(title)s” is as it was."))
    words = {"heading": _("Edit the proposal"), "button": _("Store")}
    return _form(request, event, {"boxes": "timeline/_review_edit.html", "asked": asked, **words})


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def review_split(request: HttpRequest, pk: int, claim_pk: int) -> HttpResponse:
    """Ask which two assertions a claim makes; a POST makes two claims of it, if the event is as the person saw it."""
    event = reviewed_item(request, pk)
    claims = Claim.objects.exclude(status=ClaimStatus.REJECTED).select_related("event__timeline")
    claim = get_object_or_404(claims, pk=claim_pk, event=event)
    form = SplitForm(request.POST or None, claim=claim)
    if request.method == "POST" and form.is_valid():
        try:
            with unchanged(event, revision=form.cleaned_data["revision"]):
                split_claim(claim=claim, user=signed_in(request), **form.halves())
        except RefusedError as refusal:
            form.add_error(None, str(refusal))
            form.data = form.data.copy()  # type: ignore[attr-defined]  # a QueryDict
            form.data["revision"] = str(Event.objects.get(pk=pk).revision)  # type: ignore[index]
        else:
            return _done(request, pk, _("“%(title)s”: the claim is split into two."))
    words = {"heading": _("Split a claim"), "button": _("Split")}
    passages = [_Passage.of(one) for one in claim.citations.select_related("document")]
    return _form(request, event, {"boxes": "timeline/_review_split.html", "form": form, "passages": passages, **words})


@never_cache
@require_safe
@login_required
def review_names(request: HttpRequest, pk: int) -> HttpResponse:
    """Offer the names that a timeline knows with these letters, in any spelling, as options of a list."""
    event = reviewed_item(request, pk)
    form = NamesForm(request.GET)
    if not form.is_valid():
        raise Http404
    asked = form.cleaned_data
    names = suggest_names(asked["kind"], event.timeline, asked["q"])
    return render(request, "timeline/_review_names.html", {"names": names})


def _form(request: HttpRequest, event: Event, context: dict[str, Any]) -> HttpResponse:
    """Show boxes in the one frame that all forms of the inbox have."""
    template = "timeline/review_form.html"
    here = next_address(request, reverse("timeline-review", args=[event.timeline.slug]))
    context = {"event": event, "here": here, "address": request.path} | context
    return render(request, f"{template}#form" if wants_partial(request) else template, context)


def _done(request: HttpRequest, pk: int, sentence: str) -> HttpResponse:
    event = Event.objects.select_related("timeline").get(pk=pk)
    notice = sentence % {"title": event.title}
    if wants_partial(request):
        return item_answer(request, pk, notice=notice)
    messages.success(request, notice)
    return HttpResponseRedirect(next_address(request, reverse("timeline-review", args=[event.timeline.slug])))

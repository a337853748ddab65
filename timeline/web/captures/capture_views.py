"""Captures: the list, the history of one, and what the person who submitted it may decide."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from django import forms
from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe
from django.views.decorators.vary import vary_on_headers

from timeline.core.text import direction_of
from timeline.ingest import CaptureError
from timeline.models import Capture, CaptureChoice, Document
from timeline.services.captures.submission import decide, retry
from timeline.services.captures.text_storage import draft_of
from timeline.services.errors import RefusedError
from timeline.web.captures.history import tell_story
from timeline.web.captures.list_form import CaptureListForm
from timeline.web.captures.rows import ASKED, present_capture, read_captures, with_relations
from timeline.web.documents.changes import compare_versions
from timeline.web.requests import for_contributors, next_address, signed_in, wants_partial

if TYPE_CHECKING:
    import uuid

    from django.http import HttpRequest

_MOST_MEMBERS = 100


@never_cache
@require_safe
@vary_on_headers("HX-Request", "HX-History-Restore-Request")
@for_contributors
def captures(request: HttpRequest) -> HttpResponse:
    """List captures, newest first; to htmx, which asks while some are unfinished, only the list, if it changed."""
    form = CaptureListForm(request.GET, user=signed_in(request))
    visible = Capture.objects.visible_to(request.user)
    page = read_captures(
        with_relations(form.apply(visible), request.user),
        of_all=form.apply(visible, with_state=False),
        before=form.cleaned_data.get("before"),
        user=signed_in(request),
    )
    if wants_partial(request) and form.cleaned_data.get("seen") == page.digest:
        return HttpResponse(status=204)
    template = "timeline/captures.html#list" if wants_partial(request) else "timeline/captures.html"
    return render(request, template, {"form": form, "page": page} | _addresses(form, page.older))


def _addresses(form: CaptureListForm, older: int | None) -> dict[str, str]:
    """Return the query strings of the links on the page."""
    before = form.cleaned_data.get("before")
    return {
        "here": form.query_string(before=before),
        "back": f"{reverse('captures')}?{form.query_string(before=before)}",
        "base": form.query_string(),
        "any_state": form.query_string(state=""),
        "older": form.query_string(before=older) if older else "",
    }


@never_cache
@require_safe
@for_contributors
def capture_detail(request: HttpRequest, uid: uuid.UUID) -> HttpResponse:
    """Tell the whole story of one capture."""
    capture = get_object_or_404(with_relations(Capture.objects.visible_to(request.user), request.user), uid=uid)
    members = with_relations(capture.members.all(), request.user).order_by("pk")[:_MOST_MEMBERS]
    context = {
        "capture": capture,
        "row": present_capture(capture, request.user),
        "story": tell_story(capture),
        "members": [present_capture(member, request.user) for member in members],
        "member_count": capture.members.count(),
    }
    return render(request, "timeline/capture_detail.html", context)


@never_cache
@require_safe
@for_contributors
def capture_compare(request: HttpRequest, uid: uuid.UUID) -> HttpResponse:
    """Show word by word how what waits for a choice differs from the document that it is most like."""
    asked = Capture.objects.visible_to(request.user).filter(state__in=ASKED)
    readable = Document.objects.readable_by(request.user)
    visible = with_relations(asked.filter(nearest__in=readable.values("pk")), request.user)
    capture = get_object_or_404(visible, uid=uid)
    context: dict[str, Any] = {"row": present_capture(capture, request.user)}
    try:
        draft = draft_of(capture)
        context |= {
            "changes": compare_versions(cast("Document", capture.nearest), draft),
            "document": draft,
            "direction": direction_of(draft.language),
        }
    except CaptureError as error:
        context["complaint"] = str(error)
    return render(request, "timeline/capture_compare.html", context)


class ChoiceForm(forms.Form):
    """What to do with something that is nearly a stored document."""

    choice = forms.ChoiceField(choices=CaptureChoice.choices)


@require_POST
@for_contributors
def capture_choice(request: HttpRequest, uid: uuid.UUID) -> HttpResponse:
    """Store the choice of the person who submitted it."""
    capture = get_object_or_404(Capture.objects.visible_to(request.user), uid=uid)
    form = ChoiceForm(request.POST)
    if form.is_valid():
        try:
            decide(capture, CaptureChoice(form.cleaned_data["choice"]), signed_in(request))
        except (CaptureError, RefusedError) as error:
            messages.error(request, str(error))
    return _back(request, capture)


@require_POST
@for_contributors
def capture_retry(request: HttpRequest, uid: uuid.UUID) -> HttpResponse:
    """Try again what failed."""
    capture = get_object_or_404(Capture.objects.visible_to(request.user), uid=uid)
    try:
        retry(capture, signed_in(request))
    except (CaptureError, RefusedError) as error:
        messages.error(request, str(error))
    return _back(request, capture)


def _back(request: HttpRequest, capture: Capture) -> HttpResponse:
    """Lead to where the button stood, and there to the capture."""
    back = next_address(request, "")
    return HttpResponseRedirect(f"{back}#c{capture.uid}" if back else capture.get_absolute_url())

"""The history of an event, a claim, a passage or a document: one page for all, with a way back to each version."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from timeline.models import Capability, Claim, Decision
from timeline.selectors.object_history import ObjectVersion, find_versions, latest_version, version_rows
from timeline.services.curation.restoring_versions import restore_version
from timeline.services.errors import RefusedError
from timeline.web.documents.text_diff import compare_words
from timeline.web.documents.timex_views import reviewed_document
from timeline.web.events.act_views import reviewed_event
from timeline.web.requests import allowed_timeline, signed_in

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

    from timeline.models import Timeline
    from timeline.web.documents.text_diff import Piece

_MOST_DECISIONS = 200


class RestoreForm(forms.Form):
    """Which version to put back, what the person knew, and why."""

    version = forms.IntegerField()
    seen = forms.IntegerField()
    why = forms.CharField(max_length=2000, required=False)


@dataclass(frozen=True, slots=True)
class Thing:
    """What a history is of: its kind and key, its name, and where that leads."""

    kind: str
    key: int
    name: str
    href: str
    timeline: Timeline | None = None


@dataclass(frozen=True, slots=True)
class ShownVersion:
    """A version with the words of its differences marked."""

    version: ObjectVersion
    rows: tuple[tuple[str, tuple[Piece, ...]], ...]
    words: str


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def event_history(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Show what became of an event, with links to the histories of its claims and passages."""
    event = reviewed_event(request, slug, pk)
    claims = Claim.objects.filter(event=event).prefetch_related("citations").order_by("sequence", "pk")
    thing = Thing("event", event.pk, event.title, event.get_absolute_url(), event.timeline)
    decisions = Decision.objects.filter(event=event)
    return _history(request, thing, decisions, claims=claims, event=event)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def claim_history(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Show what became of a claim, and of the passages that were taken off it."""
    timeline = allowed_timeline(request, slug, Capability.REVIEW)
    claim = Claim.objects.select_related("event__timeline").filter(event__timeline=timeline, pk=pk).first()
    if claim is None:
        raise Http404
    gone = version_rows("citation").filter(claim_id=pk, pgh_label="delete").order_by("pgh_id")
    thing = Thing("claim", pk, claim.statement, claim.event.get_absolute_url(), timeline)
    return _history(request, thing, Decision.objects.filter(claim=pk), gone=gone, event=claim.event)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def citation_history(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Show what became of a passage, also of one that was taken off its claim."""
    timeline = allowed_timeline(request, slug, Capability.REVIEW)
    row = version_rows("citation").filter(pgh_obj_id=pk, claim__event__timeline=timeline).order_by("-pgh_id").first()
    claim = Claim.objects.select_related("event__timeline").filter(pk=row.claim_id).first() if row else None
    if row is None or claim is None:
        raise Http404
    thing = Thing("citation", pk, row.exact, claim.event.get_absolute_url(), timeline)
    uid = str(row.uid)
    about = Decision.objects.filter(claim=claim, before__citation=uid) | Decision.objects.filter(
        claim=claim, after__citation=uid
    )
    return _history(request, thing, about, event=claim.event)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def document_history(request: HttpRequest, address: UUID) -> HttpResponse:
    """Show what became of what is said of a document; its text never changes."""
    document, _timelines = reviewed_document(request, address)
    thing = Thing("document", document.pk, document.title, document.get_absolute_url())
    return _history(request, thing, Decision.objects.none(), document=document)


def _history(request: HttpRequest, thing: Thing, decisions: Any, **more: Any) -> HttpResponse:
    if request.method == "POST" and _restores(request, thing):
        return redirect(request.path)
    versions = find_versions(thing.kind, thing.key)
    context = {
        "thing": thing,
        "timeline": thing.timeline,
        "versions": [_shown(version) for version in versions],
        "seen": latest_version(thing.kind, thing.key),
        "decisions": decisions.select_related("user", "claim").order_by("-decided_at", "-pk")[:_MOST_DECISIONS],
        **more,
    }
    return render(request, "timeline/history.html", context)


def _restores(request: HttpRequest, thing: Thing) -> bool:
    form = RestoreForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Press the button of the version that you want back."))
        return False
    try:
        restore_version(kind=thing.kind, key=thing.key, user=signed_in(request), **form.cleaned_data)
    except RefusedError as refusal:
        messages.error(request, str(refusal))
        return False
    messages.success(request, _("It stands as it did then."))
    return True


def _shown(version: ObjectVersion) -> ShownVersion:
    words = {"insert": _("stored"), "update": _("changed"), "delete": _("taken away")}[version.label]
    rows = () if version.label == "delete" else version.differences
    return ShownVersion(version, tuple((row.name, compare_words(row.before, row.after)) for row in rows), words)

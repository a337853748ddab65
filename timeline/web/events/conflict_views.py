"""Where passages of an event disagree: side by side, for an editor to prefer one or to leave it open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from timeline.models import Citation, Event
from timeline.selectors.event_evidence import with_evidence
from timeline.selectors.preferences import preferences_of
from timeline.services.curation.preferring import DATE, prefer_passage
from timeline.services.curation.unchanged import unchanged
from timeline.services.errors import RefusedError
from timeline.services.events.corroboration import corroborate_event
from timeline.web.cards.event_card import present_event
from timeline.web.events.act_forms import PreferForm
from timeline.web.events.act_views import reviewed_event
from timeline.web.events.date_evidence import passages_by_uid, present_dates
from timeline.web.events.disputed_matters import disputed_matters
from timeline.web.requests import signed_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from django.http import HttpRequest, HttpResponse

    from timeline.selectors.preferences import Preference
    from timeline.web.cards.passages import PassageView
    from timeline.web.events.date_evidence import Verdict


@dataclass(frozen=True, slots=True)
class Side:
    """What one passage says of the matter, and when."""

    passage: PassageView
    attribution: str
    when: str
    says: str
    verdict: Verdict
    is_preferred: bool


@dataclass(frozen=True, slots=True)
class Matter:
    """One matter with its sides, and what was preferred why."""

    key: str
    title: str
    line: str
    sides: tuple[Side, ...]
    why: str


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def event_conflict(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Show the sides of each disagreement of an event; a POST prefers one, or leaves it open."""
    event = reviewed_event(request, slug, pk)
    form = PreferForm(request.POST or None, event=event)
    if request.method == "POST":
        if form.is_valid() and _prefer(request, event, form):
            return redirect("event-conflict", slug=slug, pk=pk)
        for errors in form.errors.values():
            messages.error(request, str(errors[0]))
        event = reviewed_event(request, slug, pk)
    context = {"event": event, "timeline": event.timeline, "matters": list(_matters(event))}
    return render(request, "timeline/event_conflict.html", context)


def _prefer(request: HttpRequest, event: Event, form: PreferForm) -> bool:
    asked = form.cleaned_data
    citation = None
    if asked["citation"]:
        rows = Citation.objects.select_related("claim").filter(claim__event=event)
        citation = get_object_or_404(rows, pk=asked["citation"])
    try:
        with unchanged(event, revision=asked["revision"]) as stored:
            prefer_passage(
                event=stored, matter=asked["matter"], citation=citation, why=asked["why"], user=signed_in(request)
            )
    except RefusedError as refusal:
        messages.error(request, str(refusal))
        return False
    messages.success(request, _("It is preferred.") if citation else _("It is left open."))
    return True


@dataclass(frozen=True, slots=True)
class _Background:
    """What of an event is needed beside each matter: when each passage says it was, citations, and preferences."""

    when: Mapping[int, str]
    citations: Mapping[str, Citation]
    preferred: Mapping[str, Preference]


def _matters(event: Event) -> Iterator[Matter]:
    loaded = with_evidence(Event.objects.filter(pk=event.pk)).get()
    card = present_event(loaded, with_proposals=True)
    dates = present_dates(loaded, card)
    background = _Background(
        when={row.passage.key: row.read_as for row in dates},
        citations={str(one.uid): one for claim in loaded.claims.all() for one in claim.citations.all()},
        preferred=preferences_of(event),
    )
    if len({row.read_as for row in dates}) > 1:
        yield _matter(DATE, _("On the date"), "", [(row, row.said) for row in dates], background)
    found = corroborate_event(loaded)
    for one in disputed_matters(loaded, found, passages_by_uid(loaded, card)):
        yield _matter(one.key, one.title, one.line, [(row, row.says) for row in one.rows], background)


def _matter(key: str, title: str, line: str, rows: Iterable[tuple[Any, str]], background: _Background) -> Matter:
    """Return one matter from its rows, each with what its passage says."""
    known = background.preferred.get(key)
    chosen = background.citations[known.citation].pk if known and known.citation in background.citations else 0
    sides = tuple(
        Side(
            row.passage,
            row.attribution,
            background.when.get(row.passage.key, ""),
            says,
            row.verdict,
            row.passage.key == chosen,
        )
        for row, says in rows
    )
    return Matter(key, title, line, sides, known.why if known else "")

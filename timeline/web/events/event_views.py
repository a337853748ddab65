"""One event: its claims, its passages, and how its date follows from them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from django.contrib import messages
from django.db.models import F, Q
from django.db.models.fields.tuple_lookups import Tuple, TupleGreaterThan, TupleLessThan
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from timeline.models import Capability, Event, Timeline
from timeline.selectors.event_evidence import with_evidence
from timeline.selectors.second_person import why_wait_for_another
from timeline.selectors.similar_events import find_alike
from timeline.services.curation.merging import distinguish_events, merge_pair
from timeline.services.curation.ordering import events_of_day
from timeline.services.errors import RefusedError
from timeline.services.events.corroboration import corroborate_event
from timeline.web.cards.event_card import present_event, visible_claims
from timeline.web.cards.known_cards import first_report
from timeline.web.events.date_evidence import passages_by_uid, present_dates
from timeline.web.events.disagreement import with_preferences
from timeline.web.events.disputed_matters import disputed_matters
from timeline.web.events.linked_data import embed_json_ld, event_json_ld
from timeline.web.events.same_event_form import SameForm
from timeline.web.events.understanding import understand_claims
from timeline.web.public_pages import timeline_page
from timeline.web.requests import allowed_timeline
from timeline.web.sharing.shared_things import share_event

if TYPE_CHECKING:
    from django.contrib.auth.models import User
    from django.http import HttpRequest, HttpResponse

    from timeline.models.event import EventQuerySet
    from timeline.web.cards.event_card import EventCard


@timeline_page
@require_safe
def event_detail(request: HttpRequest, slug: str, pk: int, **_title: str) -> HttpResponse:
    """Show an event; the address of an outdated title, or of an event merged into another, leads to that of today."""
    timeline = get_object_or_404(Timeline.objects.readable_by(request.user), slug=slug)
    visible = timeline.events.visible_to(request.user)
    merged = Event.objects.filter(pk=pk).values("merged_into")
    event = get_object_or_404(with_evidence(visible), Q(pk=pk) | Q(pk__in=merged))
    if request.path != event.get_absolute_url():
        return redirect(event, permanent=False)
    is_curator = timeline.allows(request.user, Capability.REVIEW)
    card = present_event(event, with_proposals=is_curator)
    previous, following = _neighbours(visible, event)
    context = {
        "timeline": timeline,
        "event": event,
        "card": card,
        "passages": [passage for claim in card.claims for passage in claim.passages],
        "first_reported": first_report(event),
        "previous": previous,
        "following": following,
        "json_ld": embed_json_ld(event_json_ld(event, card, request.build_absolute_uri(card.href))),
        "is_curator": is_curator,
        "may_publish": timeline.allows(request.user, Capability.PUBLISH),
        "waits": why_wait_for_another(event, request.user) if is_curator else "",
        "same_day": is_curator and event.position is not None and events_of_day(event).count() > 1,
        "shared": share_event(request, event),
        "alike": find_alike(event, visible) if is_curator else (),
        "understandings": understand_claims(visible_claims(event, with_proposals=is_curator)),
        **_evidence(event, card),
    }
    return render(request, "timeline/event_detail.html", context)


@require_POST
def event_same(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Merge an event with one that looks alike, or keep that it is not the same; then show what stays."""
    timeline = allowed_timeline(request, slug, Capability.REVIEW)
    visible = timeline.events.visible_to(request.user).select_related("timeline")
    event = get_object_or_404(visible, pk=pk)
    form = SameForm(request.POST, others=visible.exclude(pk=pk))
    if not form.is_valid():
        messages.error(request, _("Choose the other event once more; it may have changed meanwhile."))
        return redirect(event)
    try:
        kept = _decide(event, form, cast("User", request.user))
    except RefusedError as refusal:
        messages.error(request, str(refusal))
        return redirect(event)
    sentence = (
        _("“%(other)s” is merged into this event.")
        if form.is_same
        else _("“%(other)s” is marked as different from this event.")
    )
    messages.success(request, sentence % {"other": event if kept != event else form.cleaned_data["other"]})
    return redirect(kept)


def _decide(event: Event, form: SameForm, user: User) -> Event:
    """Do what the curator answered; return the event that stays, a published one wherever one of the two is."""
    other, why = form.cleaned_data["other"], form.cleaned_data["why"]
    if form.is_same:
        return merge_pair(event, other, user=user, why=why)
    distinguish_events(events=[event, other], user=user, why=why)
    return event


def _evidence(event: Event, card: EventCard) -> dict[str, Any]:
    """Return how the passages support the event, what they say about its date, and where they disagree."""
    attestation = corroborate_event(event)
    passages = passages_by_uid(event, card)
    disagreements = disputed_matters(event, attestation, passages)
    return {
        "attestation": attestation,
        "dates": present_dates(event, card),
        "disagreements": with_preferences(disagreements, event, passages) if disagreements else (),
    }


def _neighbours(events: EventQuerySet, event: Event) -> tuple[Event | None, Event | None]:
    """Return the dated events before and after one, or None."""
    if event.position is None:
        return None, None
    here = (event.position, event.sequence, event.pk)
    order = Tuple(F("position"), F("sequence"), F("id"))
    dated = events.filter(position__isnull=False).select_related("timeline").defer("search")
    before = dated.filter(TupleLessThan(order, here)).order_by("-position", "-sequence", "-id").first()
    after = dated.filter(TupleGreaterThan(order, here)).order_by("position", "sequence", "id").first()
    return before, after

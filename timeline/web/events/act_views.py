"""What a curator does with one event: edit, publish, unpublish, reject, merge, split, move inside its day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from timeline.models import Capability, Event
from timeline.selectors.similar_events import find_alike
from timeline.services.curation.editing import edit_event
from timeline.services.curation.merging import distinguish_events, merge_pair, split_claims
from timeline.services.curation.ordering import move_in_day
from timeline.services.curation.publication import publish_events, reject_events, unpublish_events
from timeline.services.curation.unchanged import unchanged
from timeline.services.errors import RefusedError
from timeline.web.events.act_forms import ActForm, MergeForm, MoveForm, ReasonedActForm, SplitForm
from timeline.web.events.edit_form import EventEditForm
from timeline.web.requests import allowed_timeline, next_address, signed_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.contrib.auth.models import User
    from django.http import HttpRequest, HttpResponse

_MOST_OFFERED = 30


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def event_edit(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Ask what an event is called, when it was, who took part and where; a POST stores it."""
    with transaction.atomic():  # of two who send at once, the second sees what the first stored
        event = reviewed_event(request, slug, pk, is_locked=request.method == "POST")
        form = EventEditForm(request.POST or None, instance=event)
        if request.method == "POST" and form.is_valid():
            try:
                stored = edit_event(event=event, actors=form.cleaned_data["actors"], user=signed_in(request))
            except RefusedError as refusal:
                form.add_error(None, str(refusal))
            else:
                messages.success(request, _("The event is stored."))
                return redirect(next_address(request, stored.get_absolute_url()))
    return _page(request, event, form, title=_("Edit the event"), button=_("Store"))


@require_POST
@login_required
def event_publish(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Publish an event as the person saw it."""
    event = reviewed_event(request, slug, pk)
    form = ActForm(request.POST, event=event)
    if not form.is_valid():
        messages.error(request, _("Press the button on the event’s page."))
        return redirect(event)
    try:
        with unchanged(event, revision=form.cleaned_data["revision"]) as stored:
            outcome = publish_events(events=[stored], user=signed_in(request))
    except RefusedError as refusal:
        messages.error(request, str(refusal))
        return redirect(event)
    for reason in outcome.refused:
        messages.error(request, reason)
    if outcome.done:
        messages.success(request, _("The event is published."))
    return redirect(event)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def event_unpublish(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Ask why, then take an event from readers: it is a proposal again."""

    def act(event: Event, form: ActForm, user: User) -> Event:
        unpublish_events(events=[event], why=form.cleaned_data["why"], user=user)
        return event

    event = reviewed_event(request, slug, pk)
    form = ReasonedActForm(request.POST or None, event=event)
    return _act(request, event, form, act, title=_("Unpublish the event"), button=_("Unpublish"))


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def event_reject(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Ask why, then take an event out of the chronology."""

    def act(event: Event, form: ActForm, user: User) -> Event:
        reject_events(events=[event], why=form.cleaned_data["why"], user=user)
        return event

    event = reviewed_event(request, slug, pk)
    form = ReasonedActForm(request.POST or None, event=event)
    return _act(request, event, form, act, title=_("Reject the event"), button=_("Reject"))


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def event_merge(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Ask which event is the same, or looks so and is not; then merge, or keep that they are different."""

    def act(event: Event, form: ActForm, user: User) -> Event:
        other, why = form.cleaned_data["other"], form.cleaned_data["why"]
        if "distinguish" in request.POST:
            distinguish_events(events=[event, other], user=user, why=why)
            return event
        return merge_pair(event, other, user=user, why=why)

    event = reviewed_event(request, slug, pk)
    form = MergeForm(request.POST or None, event=event, others=_others(request, event))
    title, button = _("The same as another event?"), _("Merge: it is the same")
    return _act(request, event, form, act, title=title, button=button, second=("distinguish", _("Not the same event")))


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def event_split(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Ask which claims are about another event, then move them to one of their own."""

    def act(_event: Event, form: ActForm, user: User) -> Event:
        asked = form.cleaned_data
        return split_claims(claims=asked["claims"], user=user, title=asked["title"], why=asked["why"])

    event = reviewed_event(request, slug, pk)
    form = SplitForm(request.POST or None, event=event)
    return _act(request, event, form, act, title=_("Split the event"), button=_("Move to a new event"))


@require_POST
@login_required
def event_move(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Put an event before or after its neighbour of the same day."""
    event = reviewed_event(request, slug, pk)
    form = MoveForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Press the button on the event’s page."))
        return redirect(event)
    try:
        with unchanged(event, revision=form.cleaned_data["revision"]) as stored:
            move_in_day(event=stored, step=form.cleaned_data["step"], user=signed_in(request))
    except RefusedError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("The order of the day is stored."))
    return redirect(event)


def reviewed_event(request: HttpRequest, slug: str, pk: int, *, is_locked: bool = False) -> Event:
    """Return an event of a timeline that this person reviews, rejected or not; others are refused."""
    timeline = allowed_timeline(request, slug, Capability.REVIEW)
    events = timeline.events.select_related("timeline", "place", "merged_into__timeline")
    return get_object_or_404(events.select_for_update(of=("self",)) if is_locked else events, pk=pk)


def _act(
    request: HttpRequest,
    event: Event,
    form: ActForm,
    act: Callable[[Event, ActForm, User], Event],
    *,
    title: str,
    button: str,
    second: tuple[str, str] | None = None,
) -> HttpResponse:
    """Do what was asked to the event that the person saw; ask once more where it changed meanwhile."""
    if request.method == "POST" and form.is_valid():
        try:
            with unchanged(event, revision=form.cleaned_data["revision"]) as stored:
                kept = act(stored, form, signed_in(request))
        except RefusedError as refusal:
            form.add_error(None, str(refusal))
            event = reviewed_event(request, event.timeline.slug, event.pk)
            form.data = form.data.copy()  # type: ignore[attr-defined]  # a QueryDict
            form.data["revision"] = str(event.revision)  # type: ignore[index]
        else:
            messages.success(request, _("Done; the decision is on record."))
            return redirect("event-history", slug=kept.timeline.slug, pk=kept.pk)
    return _page(request, event, form, title=title, button=button, second=second)


def _page(request: HttpRequest, event: Event, form: Any, **words: Any) -> HttpResponse:
    return render(request, "timeline/event_act.html", {"event": event, "form": form, **words})


def _others(request: HttpRequest, event: Event) -> Any:
    """Return the events that may be the same: those that look alike, and those of the same days."""
    visible = event.timeline.events.visible_to(request.user).exclude(pk=event.pk)
    keys = [one.key for one in find_alike(event, visible)] if event.position is not None else []
    near = visible.overlapping(event.bounds) if event.edtf else visible
    keys += near.in_order().values_list("pk", flat=True)[:_MOST_OFFERED]
    return visible.filter(pk__in=keys).select_related("timeline").in_order()

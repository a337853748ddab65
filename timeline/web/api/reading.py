"""What the API reads: always for the person who asks, with the filters of the pages and pages by keyset."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID  # noqa: TC003 - the API reads annotations

from django.db.models import Q
from django.http import HttpRequest  # noqa: TC002 - the API reads annotations
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from ninja import Query, Router

from timeline.exports.records import (
    actor_record,
    claim_record,
    document_record,
    place_record,
    timeline_record,
)
from timeline.models import Actor, Capability, Document, Event, EventStatus, Place, Timeline
from timeline.selectors.event_evidence import with_evidence
from timeline.selectors.event_stream import shown_claims
from timeline.selectors.keyset_paging import read_page
from timeline.web.api.problems import ProblemError
from timeline.web.api.records import event_answer
from timeline.web.api.schemas import (
    ActorOut,
    ClaimOut,
    DocumentPageOut,
    DocumentPlace,
    DocumentTextOut,
    EventFilters,
    EventOut,
    EventPageOut,
    PlaceOut,
    Problem,
    TimelineOut,
    TimelineScope,
    Words,
)
from timeline.web.filter_form import ChronologyForm

if TYPE_CHECKING:
    from timeline.exports.records import Record
    from timeline.models.event import EventQuerySet

router = Router()
_PROBLEMS = {400: Problem, 401: Problem, 404: Problem, 422: Problem, 429: Problem}
_PAGE = 50


@router.get(
    "/timelines",
    tags=["Timelines"],
    response={200: list[TimelineOut], 401: Problem, 429: Problem},
    summary="Timelines",
)
def timelines(request: HttpRequest) -> list[Record]:
    """Return the timelines that you may be shown."""
    return [_timeline(request, one) for one in Timeline.objects.listed_for(request.user).order_by("slug")]


@router.get("/timelines/{slug}", tags=["Timelines"], response={200: TimelineOut, **_PROBLEMS}, summary="One timeline")
def timeline(request: HttpRequest, slug: Words) -> Record:
    """Return a timeline."""
    return _timeline(request, _find(request, slug))


@router.get(
    "/timelines/{slug}/events",
    tags=["Events"],
    response={200: EventPageOut, **_PROBLEMS},
    summary="Events in order of time",
)
def events(request: HttpRequest, slug: Words, filters: Query[EventFilters]) -> Record:  # noqa: ARG001 - the form reads
    """Return a page of dated events with their evidence, filtered as the pages filter."""
    found = _find(request, slug)
    is_reviewer = found.allows(request.user, Capability.REVIEW)
    form = ChronologyForm(request.GET, timeline=found, is_curator=is_reviewer)
    if not form.is_valid():
        errors = {name: [str(one) for one in complaints] for name, complaints in form.errors.items()}
        raise ProblemError(400, _("A filter is not understood."), errors)
    chosen = form.selection().apply(found.events.visible_to(request.user))
    page = read_page(chosen.without_texts(), after=form.cursors()["after"])
    whole = {one.pk: one for one in with_evidence(Event.objects.filter(pk__in=[one.pk for one in page.events]))}
    address = request.build_absolute_uri(request.path)
    return {
        "count": chosen.count(),
        "items": [event_answer(request, whole[one.pk], is_reviewer=is_reviewer) for one in page.events],
        "next": f"{address}?{form.query_string(after=str(page.after))}" if page.after else None,
    }


@router.get("/events/{uid}", tags=["Events"], response={200: EventOut, **_PROBLEMS}, summary="One event")
def event(request: HttpRequest, uid: UUID, scope: Query[TimelineScope]) -> Record:
    """Return an event with the claims and passages that you may see; of an unlisted timeline, give its slug."""
    found = get_object_or_404(with_evidence(_readable_events(request, scope.timeline)), uid=uid)
    return event_answer(request, found, is_reviewer=found.timeline.allows(request.user, Capability.REVIEW))


@router.get("/claims/{uid}", tags=["Events"], response={200: ClaimOut, **_PROBLEMS}, summary="One claim")
def claim(request: HttpRequest, uid: UUID, scope: Query[TimelineScope]) -> Record:
    """Return a claim with its passages; of an unlisted timeline, give its slug."""
    found = get_object_or_404(with_evidence(_readable_events(request, scope.timeline)), claims__uid=uid)
    is_reviewer = found.timeline.allows(request.user, Capability.REVIEW)
    claims = [one for one in shown_claims(found, with_proposals=is_reviewer) if one.uid == uid]
    if not claims:
        raise ProblemError(404, _("There is nothing here that you may read."))
    return claim_record(claims[0])


@router.get(
    "/timelines/{slug}/documents",
    tags=["Documents"],
    response={200: DocumentPageOut, **_PROBLEMS},
    summary="Documents",
)
def documents(request: HttpRequest, slug: Words, place: Query[DocumentPlace]) -> Record:
    """Return a page of the documents of a timeline that you may read, oldest captured first."""
    found = _find(request, slug)
    readable = Document.objects.readable_by(request.user).filter(
        pk__in=found.documents.values("pk"), pk__gt=place.after
    )
    rows = list(readable.select_related("outlet").defer("text", "bands").order_by("id")[: _PAGE + 1])
    address = request.build_absolute_uri(request.path)
    return {
        "items": [_document(request, one) for one in rows[:_PAGE]],
        "next": f"{address}?after={rows[_PAGE - 1].pk}" if len(rows) > _PAGE else None,
    }


@router.get(
    "/timelines/{slug}/documents/{uid}",
    tags=["Documents"],
    response={200: DocumentTextOut, **_PROBLEMS},
    summary="One document with text",
)
def document(request: HttpRequest, slug: Words, uid: UUID) -> Record:
    """Return a document with its text; one of an unlisted timeline is found only by who knows the timeline."""
    readable = Document.objects.readable_by(request.user).filter(pk__in=_find(request, slug).documents.values("pk"))
    found = get_object_or_404(readable.select_related("outlet"), uid=uid)
    return {**_document(request, found), "text": found.text}


@router.get("/timelines/{slug}/actors", tags=["Names"], response={200: list[ActorOut], **_PROBLEMS}, summary="Actors")
def actors(request: HttpRequest, slug: Words) -> list[Record]:
    """Return the actors of the events that you may see."""
    visible = _find(request, slug).events.visible_to(request.user)
    return [actor_record(one) for one in Actor.objects.filter(pk__in=visible.values("actors")).order_by("name")]


@router.get("/timelines/{slug}/places", tags=["Names"], response={200: list[PlaceOut], **_PROBLEMS}, summary="Places")
def places(request: HttpRequest, slug: Words) -> list[Record]:
    """Return the places of the events that you may see."""
    visible = _find(request, slug).events.visible_to(request.user)
    return [place_record(one) for one in Place.objects.filter(pk__in=visible.values("place")).order_by("name")]


def _find(request: HttpRequest, slug: str) -> Timeline:
    return get_object_or_404(Timeline.objects.readable_by(request.user), slug=slug)


def _readable_events(request: HttpRequest, slug: str) -> EventQuerySet:
    """Return the events that may be seen in one timeline, or in those that this person is shown in lists.

    An identifier follows from what was read, so knowing it does not show that somebody knows an unlisted timeline.
    """
    everywhere = Timeline.objects.listed_for(request.user)
    timelines = Timeline.objects.readable_by(request.user).filter(slug=slug) if slug else everywhere
    mine = Timeline.objects.where_may(request.user, Capability.REVIEW)
    shown = Q(status=EventStatus.PUBLISHED) | (Q(timeline__in=mine) & ~Q(status=EventStatus.REJECTED))
    return Event.objects.filter(shown, timeline__in=timelines).distinct()


def _timeline(request: HttpRequest, one: Timeline) -> Record:
    return {**timeline_record(one), "url": request.build_absolute_uri(one.get_absolute_url())}


def _document(request: HttpRequest, one: Document) -> Record:
    return {**document_record(one), "page": request.build_absolute_uri(one.get_absolute_url())}

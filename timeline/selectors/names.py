"""Who and what a chronology names, as far as one person may see: in how many events, beside whom, and where."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from django.db.models import Count, Max, Min, Q

from timeline.models import Actor, Citation, ClaimStatus, Event, Outlet, Place
from timeline.selectors.event_filters import Selection
from timeline.selectors.search import searched_documents

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.contrib.auth.models import AnonymousUser, User
    from django.db.models import QuerySet

    from timeline.models import Timeline
    from timeline.models.document import DocumentQuerySet
    from timeline.models.event import EventQuerySet

MOST_LISTED = 500
MOST_BESIDE = 24


class NameKind(StrEnum):
    """What a name is of."""

    ACTOR = "actor"
    PLACE = "place"
    OUTLET = "outlet"


@dataclass(frozen=True, slots=True)
class Named:
    """An actor, a place or an outlet, how many events it has to do with, and the first and last day of these."""

    key: int
    name: str
    count: int
    first: int | None = None
    last: int | None = None


@dataclass(frozen=True, slots=True)
class Onlooker:
    """Whose view it is: the person, the timeline, and whether proposals belong to it."""

    timeline: Timeline
    user: User | AnonymousUser
    with_proposals: bool

    @property
    def events(self) -> EventQuerySet:
        """The events of the timeline that this person sees."""
        return self.timeline.events.visible_to(self.user)

    @property
    def documents(self) -> DocumentQuerySet:
        """The documents of the timeline that this person reads."""
        return searched_documents(self.timeline, self.user)

    def known(self, kind: NameKind) -> QuerySet[Any]:
        """Return those of a kind that the timeline may name to this person, whether or not an event has them."""
        if kind is NameKind.OUTLET:
            return Outlet.objects.filter(pk__in=self.documents.order_by().values("outlet"))
        model = Actor if kind is NameKind.ACTOR else Place
        path = "actors" if kind is NameKind.ACTOR else "place"
        named = self.events.order_by().filter(**{f"{path}__isnull": False}).values(path)
        return model.objects.known_in(self.timeline).filter(pk__in=named)

    def events_of(self, kind: NameKind, one: Any) -> EventQuerySet:
        """Return the events that somebody takes part in, that happened there, or that an outlet reports."""
        asked = replace(Selection(with_proposals=self.with_proposals), **{kind.value: one})
        return asked.apply(self.events)

    def documents_of(self, kind: NameKind, one: Any) -> DocumentQuerySet:
        """Return the documents of an outlet, or those that events of an actor or a place cite."""
        if kind is NameKind.OUTLET:
            return self.documents.filter(outlet=one)
        events = self.events_of(kind, one).order_by().values("pk")
        cited = Citation.objects.filter(claim__event__in=events).exclude(claim__status=ClaimStatus.REJECTED)
        if not self.with_proposals:
            cited = cited.filter(claim__status=ClaimStatus.ACCEPTED)
        return self.documents.filter(pk__in=cited.values("document"))

    def list_names(self, kind: NameKind) -> list[Named]:
        """Return all of a kind, those with most events first."""
        counted = self._count(kind)
        names = self.known(kind).values_list("pk", "name")
        found = [replace(counted.get(key, Named(key, "", 0)), name=name) for key, name in names]
        return sorted(found, key=lambda one: (-one.count, one.name.casefold(), one.key))[:MOST_LISTED]

    def _count(self, kind: NameKind) -> dict[int, Named]:
        path = {"actor": "actors", "place": "place", "outlet": "claims__citations__document__outlet"}[kind.value]
        events = self.events.order_by().filter(**{f"{path}__isnull": False})
        if kind is NameKind.OUTLET:
            statuses = [ClaimStatus.ACCEPTED, *([ClaimStatus.PROPOSED] if self.with_proposals else [])]
            events = self.events.order_by().filter(Q(**{f"{path}__isnull": False}, claims__status__in=statuses))
        number = Count("pk", distinct=kind is NameKind.OUTLET)  # an outlet may have several claims of one event
        rows = events.values(path).annotate(number=number, first=Min("position"), last=Max("position"))
        return {key: Named(key, "", *row) for key, *row in rows.values_list(path, "number", "first", "last")}

    def beside(self, kind: NameKind, events: EventQuerySet, *, without: int | None = None) -> list[Named]:
        """Return the actors or places that these events name most often."""
        keys = events.order_by().values("pk")
        named: QuerySet[Any] = Event.actors.through.objects.filter(event__in=keys)
        if kind is NameKind.PLACE:
            named = Event.objects.filter(pk__in=keys, place__isnull=False)
        counted = named.exclude(**{kind.value: without}).order_by().values_list(f"{kind.value}_id")
        fullest = counted.annotate(number=Count("*")).order_by("-number", f"{kind.value}_id")
        return self._named(kind, list(fullest[:MOST_BESIDE]))

    def _named(self, kind: NameKind, counts: Sequence[tuple[int, int]]) -> list[Named]:
        names = dict(self.known(kind).filter(pk__in=[key for key, _number in counts]).values_list("pk", "name"))
        found = [Named(key, names[key], number) for key, number in counts if key in names]
        return sorted(found, key=lambda one: (-one.count, one.name.casefold()))[:MOST_BESIDE]

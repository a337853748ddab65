"""Which events a reader asked for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from django.contrib.postgres.search import SearchQuery
from django.db.models import Count, Exists, OuterRef, Q, Subquery
from django.db.models.expressions import Value
from django.db.models.functions import Coalesce, NullIf

from timeline.models import Citation, Claim, ClaimStatus, EventStatus, Modality, Stance
from timeline.models.searching import folded

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from timeline.models import Actor, Outlet, Place
    from timeline.models.event import EventQuerySet
    from timeline.temporal import Bounds

_WORD = re.compile(r"[^\W_]+")
_MOST_WORDS = 8


class State(StrEnum):
    """What can be asked of an event's standing."""

    CORROBORATED = "corroborated"
    SINGLE = "single"
    DISPUTED = "disputed"
    PLANNED = "planned"
    PROPOSED = "proposed"


@dataclass(frozen=True, slots=True)
class Selection:
    """What a reader asked for; None and empty where nothing was asked."""

    words: str = ""
    actor: Actor | None = None
    place: Place | None = None
    outlet: Outlet | None = None
    bounds: Bounds | None = None
    state: State | None = None
    with_proposals: bool = False

    def apply(self, events: EventQuerySet) -> EventQuerySet:
        """Return the events that were asked for; undated ones lie in no stretch of time."""
        for word in search_words(self.words):
            events = events.filter(self._tells(word))
        if self.actor:
            events = events.filter(actors=self.actor)
        if self.place:
            events = events.filter(place=self.place)
        if self.outlet:
            events = events.filter(
                pk__in=self._citations().filter(document__outlet=self.outlet).values("claim__event")
            )
        if self.bounds:
            events = events.overlapping(self.bounds)
        return self._in_state(events) if self.state else events

    def _tells(self, word: str) -> Q:
        """Return the condition that title, summary, claim or passage has a word that begins like this."""
        # The word is letters and digits only, so it cannot break out of the query's syntax.
        query = SearchQuery(folded(Value(f"{word}:*")), config="simple", search_type="raw")
        return (
            Q(search=query)
            | Q(pk__in=self._claims().filter(search=query).values("event"))
            | Q(pk__in=self._citations().filter(search=query).values("claim__event"))
        )

    def _in_state(self, events: EventQuerySet) -> EventQuerySet:
        claims = self._claims().filter(event=OuterRef("pk"))
        citations = self._citations().filter(claim__event=OuterRef("pk"))
        denied = Exists(claims.filter(modality=Modality.DENIED))
        contradicted = Exists(citations.filter(stance=Stance.CONTRADICTS))
        match self.state:
            case State.PLANNED:
                told = Exists(claims.exclude(modality=Modality.PLANNED))
                return events.filter(~told, Exists(claims))
            case State.DISPUTED:
                return events.filter(denied | contradicted)
            case State.PROPOSED:
                return events.filter(status=EventStatus.PROPOSED)
        counted = events.annotate(outlet_count=Subquery(_count_outlets(citations)))
        return (
            counted.filter(outlet_count__gte=2) if self.state == State.CORROBORATED else counted.filter(outlet_count=1)
        )

    def _claims(self) -> QuerySet[Claim]:
        statuses = [ClaimStatus.ACCEPTED, *([ClaimStatus.PROPOSED] if self.with_proposals else [])]
        return Claim.objects.filter(status__in=statuses)

    def _citations(self) -> QuerySet[Citation]:
        statuses = [ClaimStatus.ACCEPTED, *([ClaimStatus.PROPOSED] if self.with_proposals else [])]
        return Citation.objects.filter(claim__status__in=statuses)


def search_words(text: str) -> list[str]:
    """Return the words of a search; those after the eighth are left out."""
    return _WORD.findall(text)[:_MOST_WORDS]


def _count_outlets(citations: QuerySet[Citation]) -> QuerySet[Citation, Any]:
    owner = Coalesce(NullIf("document__outlet__group", Value("")), "document__outlet__name")
    supporting = citations.filter(stance=Stance.SUPPORTS).order_by().values("claim__event")
    return supporting.annotate(count=Count(owner, distinct=True)).values("count")

"""Which events a reader asked for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from django.contrib.postgres.search import SearchQuery
from django.db.models import Q
from django.db.models.expressions import Value

from timeline.models import Citation, Claim, ClaimStatus, EventStatus
from timeline.models.event import EVENT_WORDS
from timeline.models.searching import folded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.db.models import QuerySet

    from timeline.core.geography import Area
    from timeline.core.temporal import Bounds
    from timeline.models import Actor, Outlet, Place
    from timeline.models.event import EventQuerySet

WORD = re.compile(r"[^\W_]+")
_MOST_WORDS = 8


class State(StrEnum):
    """What can be asked of an event's standing."""

    CORROBORATED = "corroborated"
    SINGLE = "single"
    DISPUTED = "disputed"
    PLANNED = "planned"
    PROPOSED = "proposed"


STATES: dict[State, dict[str, Any]] = {
    State.CORROBORATED: {"outlet_count__gte": 2},
    State.SINGLE: {"outlet_count": 1},
    State.DISPUTED: {"is_disputed": True},
    State.PLANNED: {"is_planned": True},
    State.PROPOSED: {"status": EventStatus.PROPOSED},
}


@dataclass(frozen=True, slots=True)
class Selection:
    """What a reader asked for; None and empty where nothing was asked."""

    words: str = ""
    actor: Actor | None = None
    place: Place | None = None
    outlet: Outlet | None = None
    area: Area | None = None  # in which the place of an event lies
    bounds: Bounds | None = None
    state: State | None = None
    with_proposals: bool = False
    known: int | None = None  # the day by which a document that reports it had appeared
    by_beginning: bool = True  # whether a word finds all that begin with it

    @property
    def is_narrow(self) -> bool:
        """Return whether anything was asked for."""
        return self != Selection(with_proposals=self.with_proposals)

    def apply(self, events: EventQuerySet) -> EventQuerySet:
        """Return the events that were asked for; undated ones lie in no stretch of time."""
        words = search_words(self.words)
        if words and not self.with_proposals:
            events = events.alias(words=EVENT_WORDS).filter(words=words_query(words, by_beginning=self.by_beginning))
        for word in words if self.with_proposals else ():
            events = events.filter(self._tells(word))
        if self.actor:
            events = events.filter(actors=self.actor)
        events = self._placed(events)
        if self.outlet:
            events = events.filter(
                pk__in=self._citations().filter(document__outlet=self.outlet).values("claim__event")
            )
        if self.known is not None:
            known = Citation.objects.filter(
                claim__status=ClaimStatus.ACCEPTED, document__published_latest__lte=self.known
            )
            events = events.filter(pk__in=known.values("claim__event"))
        if self.bounds:
            events = events.overlapping(self.bounds)
        return events.filter(**STATES[self.state]) if self.state else events

    def _placed(self, events: EventQuerySet) -> EventQuerySet:
        if self.place:
            events = events.filter(place=self.place)
        if self.area:
            west, south, east, north = self.area.sides
            events = events.filter(place__longitude__range=(west, east), place__latitude__range=(south, north))
        return events

    def _tells(self, word: str) -> Q:
        """Return the condition that title, summary, claim or passage has a word that begins like this."""
        query = words_query([word])
        return (
            Q(search=query)
            | Q(pk__in=self._claims().filter(search=query).values("event"))
            | Q(pk__in=self._citations().filter(search=query).values("claim__event"))
        )

    def _claims(self) -> QuerySet[Claim]:
        return Claim.objects.filter(status__in=self._statuses)

    def _citations(self) -> QuerySet[Citation]:
        return Citation.objects.filter(claim__status__in=self._statuses)

    @property
    def _statuses(self) -> tuple[ClaimStatus, ...]:
        proposed = (ClaimStatus.PROPOSED,) if self.with_proposals else ()
        return (ClaimStatus.ACCEPTED, *proposed)


def words_query(words: Sequence[str], *, by_beginning: bool = True) -> SearchQuery:
    """Return the query for all these words, or for words that begin with them."""
    return SearchQuery(
        folded(Value(joined_words(words, by_beginning=by_beginning))), config="simple", search_type="raw"
    )


def joined_words(words: Sequence[str], *, by_beginning: bool) -> str:
    """Return the words in the syntax of queries; of letters and digits only, they cannot break out of it."""
    sign = ":*" if by_beginning else ""
    return " & ".join(f"{word}{sign}" for word in words)


def search_words(text: str, *, most: int = _MOST_WORDS) -> list[str]:
    """Return the words of a search; those after the eighth, or after as many as given, are left out."""
    return WORD.findall(text)[:most]

"""Events that may be the same as one: near its days, alike in words and names, and marked as different by nobody."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache, reduce
from operator import or_
from typing import TYPE_CHECKING, Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Case, F, OuterRef, Q, When
from django.db.models.functions import Abs

from timeline.core.reconstruction.wording import content_stems
from timeline.core.temporal import Bounds
from timeline.models import Claim, Distinction, Event, EventStatus
from timeline.models.card import EventActor
from timeline.models.event import touching
from timeline.selectors.date_words import say_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from django.db.models import QuerySet

    from timeline.models import Timeline
    from timeline.models.event import EventQuerySet

_MOST_COMPARED = 200  # with one event, the nearest first
_MOST = 5
_COLUMNS = ("title", "edtf", "earliest", "latest", "position", "status", "timeline_id", "place_id")
_LIKE = 0.3  # of the words and names, by their rarity among the events of those days; or all the names of one day


@dataclass(frozen=True, slots=True)
class AlikeEvent:
    """An event that may be the same, and how alike it is in percent."""

    key: int
    title: str
    href: str
    date_words: str
    percent: int
    is_proposed: bool


@dataclass(frozen=True, slots=True)
class Told:
    """What an event is told in: the words of its title and of its claims, and who and where by their keys."""

    title: frozenset[str]
    statements: frozenset[str]
    names: frozenset[str]
    words: frozenset[str]
    day: int | None  # None where it is no single day

    @classmethod
    def by(cls, event: Any) -> Told:
        """Return the words of an event that is loaded `with_words`."""
        told = frozenset(event.statements)
        words = _stems_of(" ".join([event.title, *sorted(told)]))
        names = {f"actor {key}" for key in event.actor_keys} | {f"place {key}" for key in (event.place_id,) if key}
        day = event.earliest if event.earliest == event.latest else None
        return cls(_stems_of(event.title), told, frozenset(names), words | names, day)

    def has_cast_of(self, other: Told) -> bool:
        """Return whether just the same names take part on the same day, in sentences of their own."""
        is_told_apart = not self.statements & other.statements
        return is_told_apart and bool(self.names) and self.names == other.names and None is not self.day == other.day

    def beside(self, other: Told) -> tuple[frozenset[str], frozenset[str]]:
        """Return the words of both that tell whether they are one event.

        Clauses of one sentence share all its words and are events of their own, so there the titles alone count.
        """
        return (self.title, other.title) if self.statements & other.statements else (self.words, other.words)


def find_alike(event: Event, events: EventQuerySet) -> tuple[AlikeEvent, ...]:
    """Return those of some events, on the same or adjacent days, that are most alike. One query, or two."""
    return find_alike_of_each([event], events).get(event.pk, ())


def find_alike_of_each(chosen: Sequence[Event], events: EventQuerySet) -> dict[int, tuple[AlikeEvent, ...]]:
    """Return what `find_alike` finds for each of some events, none for those without a date."""
    timelines = {event.pk: event.timeline for event in chosen}
    return {
        key: tuple(_present(one, alike, timelines[key]) for alike, one in ranked[:_MOST])
        for key, ranked in rank_alike(chosen, events).items()
    }


def rank_alike(chosen: Iterable[Event], events: EventQuerySet) -> dict[int, list[tuple[float, Any]]]:
    """Return how alike the others are that each of some dated events is like, from 0 to 1, with each; the most first.

    One query for all, and one more for those that are not among the events or so many that not all are loaded.
    """
    dated = {event.pk: event for event in chosen if event.position is not None}
    if not dated:
        return {}
    days = [Q(timeline=event.timeline_id) & touching(_widened(event.bounds)) for event in dated.values()]
    found = events.filter(reduce(or_, days), position__isnull=False).order_by(*_nearest(list(dated.values())))
    near: list[Any] = list(with_words(found)[: _MOST_COMPARED * len(dated)])
    loaded = {one.pk: one for one in near}
    if missing := dated.keys() - loaded.keys():
        loaded |= {one.pk: one for one in with_words(Event.objects.filter(pk__in=missing))}
    told = {key: Told.by(one) for key, one in loaded.items()}
    # One that is not loaded was taken away meanwhile.
    return {key: _rank(loaded[key], near, told) for key in dated if key in loaded}


def _nearest(events: Sequence[Event]) -> tuple[Any, ...]:
    """Return the order in which the nearest to one event come first, or those of several by their days."""
    return (Abs(F("position") - events[0].position), "pk") if len(events) == 1 else ("position", "pk")


def with_words(events: EventQuerySet) -> EventQuerySet:
    """Load events with what they are compared by: days, title, standing statements, names, and what they are not."""
    statements = Claim.objects.standing().filter(event=OuterRef("pk")).values("statement")
    actors = EventActor.objects.filter(event=OuterRef("pk")).values("actor_id")
    return events.only(*_COLUMNS).annotate(
        statements=ArraySubquery(statements),
        actor_keys=ArraySubquery(actors),
        told_apart=ArraySubquery(_told_apart()),
    )


def _told_apart() -> QuerySet[Distinction, Any]:
    """Return the keys of the events that a person marked as different from one."""
    pairs = Distinction.objects.filter(Q(one=OuterRef("pk")) | Q(other=OuterRef("pk")))
    other = Case(When(one=OuterRef("pk"), then=F("other_id")), default=F("one_id"))
    return pairs.annotate(apart=other).values("apart")


def _beside(event: Any, near: Sequence[Any]) -> list[Any]:
    """Return those of some events that one may be the same as, nearest first, by plain numbers: they are thousands."""
    days = _widened(event.bounds)
    low = -math.inf if days.earliest is None else days.earliest
    high = math.inf if days.latest is None else days.latest
    apart = {event.pk, *event.told_apart}
    found = [
        one
        for one in near
        if (one.earliest is None or one.earliest <= high)
        and (one.latest is None or one.latest >= low)
        and one.timeline_id == event.timeline_id
        and one.pk not in apart
    ]
    return sorted(found, key=lambda one: (abs(one.position - event.position), one.pk))[:_MOST_COMPARED]


@lru_cache(maxsize=10_000)
def _stems_of(text: str) -> frozenset[str]:
    """Return the stems of a text; pages ask for the same ones again and again."""
    return content_stems(text)


def _rank(event: Any, events: Sequence[Any], told: Mapping[int, Told]) -> list[tuple[float, Any]]:
    """Return how alike the events are that are most so, from 0 to 1, with each of them."""
    near = _beside(event, events)
    weights = _weights([told[event.pk].words, *(told[one.pk].words for one in near)])
    ranked = []
    for one in near:
        own, other = told[event.pk].beside(told[one.pk])
        if shared := own & other:
            product = sum(weights[word] for word in own) * sum(weights[word] for word in other)
            alike = round(sum(weights[word] for word in shared) / math.sqrt(product), 6)
            if alike >= _LIKE or told[event.pk].has_cast_of(told[one.pk]):
                ranked.append((-alike, one.pk, one))
    return [(-alike, one) for alike, _key, one in sorted(ranked)]


def _weights(texts: Sequence[frozenset[str]]) -> dict[str, float]:
    """Return the square of each word's weight, by its rarity among some texts: what the cosine of two is made of."""
    counts = Counter(word for text in texts for word in text)
    by_count = {count: math.log(1 + len(texts) / count) ** 2 for count in set(counts.values())}
    return {word: by_count[count] for word, count in counts.items()}


def _widened(bounds: Bounds) -> Bounds:
    earliest = None if bounds.earliest is None else bounds.earliest - 1
    return Bounds(earliest, None if bounds.latest is None else bounds.latest + 1)


def _present(one: Event, alike: float, timeline: Timeline) -> AlikeEvent:
    one.timeline = timeline
    return AlikeEvent(
        key=one.pk,
        title=one.title,
        href=one.get_absolute_url(),
        date_words=say_date(one.date) if one.date else "",
        percent=round(100 * alike),
        is_proposed=one.status == EventStatus.PROPOSED,
    )

"""Events that may be the same as one: near its days, in similar words, and not marked as different by anybody."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import lru_cache, reduce
from operator import or_
from typing import TYPE_CHECKING, Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, OuterRef, Q
from django.db.models.functions import Abs

from timeline.core.reconstruction.wording import content_stems
from timeline.core.temporal import Bounds
from timeline.models import Claim, ClaimStatus, Distinction, EventStatus
from timeline.models.event import touching
from timeline.selectors.date_words import say_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from timeline.models import Event
    from timeline.models.event import EventQuerySet

_MOST_COMPARED = 200
_MOST = 5
_COLUMNS = ("title", "edtf", "earliest", "latest", "status", "timeline_id")
_LIKE = 0.2  # of the words, by their rarity among the events of those days


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
    """What an event is told in: the words of its title and of its claims."""

    title: frozenset[str]
    statements: frozenset[str]
    words: frozenset[str]

    @classmethod
    def by(cls, event: Event, statements: Iterable[str]) -> Told:
        """Return the words of an event with these claims."""
        told = frozenset(statements)
        return cls(_stems_of(event.title), told, _stems_of(" ".join([event.title, *sorted(told)])))

    def beside(self, other: Told) -> tuple[frozenset[str], frozenset[str]]:
        """Return the words of both that tell whether they are one event.

        Clauses of one sentence share all its words and are events of their own, so there the titles alone count.
        """
        return (self.title, other.title) if self.statements & other.statements else (self.words, other.words)


def find_alike(event: Event, events: EventQuerySet) -> tuple[AlikeEvent, ...]:
    """Return the events of the same or adjacent days with the most similar words, in three queries."""
    if not event.edtf:
        return ()
    near = _near(event, events)
    return _rank(event, near, _words([event, *near]))


def find_alike_of_each(chosen: Sequence[Event], events: EventQuerySet) -> dict[int, tuple[AlikeEvent, ...]]:
    """Return what `find_alike` finds for each of some dated events, loaded `with_review`. One query for all."""
    dated = [event for event in chosen if event.edtf]
    days = [Q(timeline=event.timeline_id) & touching(_widened(event.bounds)) for event in dated]
    if not days:
        return {}
    found = events.exclude(edtf="").filter(reduce(or_, days)).order_by("position", "pk").only(*_COLUMNS)
    statements = Claim.objects.standing().filter(event=OuterRef("pk")).values("statement")
    near: list[Any] = list(found.annotate(statements=ArraySubquery(statements))[: _MOST_COMPARED * 5])
    words = {one.pk: Told.by(one, one.statements) for one in near} | {event.pk: _own_words(event) for event in dated}
    return {event.pk: _rank(event, _beside(event, near)[:_MOST_COMPARED], words) for event in dated}


def _beside(event: Any, near: Sequence[Any]) -> list[Any]:
    """Return those of some events that one may be the same as, by plain numbers: they are thousands."""
    days = _widened(event.bounds)
    low = -math.inf if days.earliest is None else days.earliest
    high = math.inf if days.latest is None else days.latest
    apart = {event.pk, *event.told_apart}
    return [
        one
        for one in near
        if (one.earliest is None or one.earliest <= high)
        and (one.latest is None or one.latest >= low)
        and one.timeline_id == event.timeline_id
        and one.pk not in apart
    ]


def _own_words(event: Event) -> Told:
    """Return the words of an event that is loaded with its claims."""
    standing = [claim.statement for claim in event.claims.all() if claim.status != ClaimStatus.REJECTED]
    return Told.by(event, standing)


@lru_cache(maxsize=10_000)
def _stems_of(text: str) -> frozenset[str]:
    """Return the stems of a text; pages ask for the same ones again and again."""
    return content_stems(text)


def _rank(event: Event, near: Sequence[Event], told: Mapping[int, Told]) -> tuple[AlikeEvent, ...]:
    weights = _weights([told[event.pk].words, *(told[one.pk].words for one in near)])
    ranked = []
    for one in near:
        own, other = told[event.pk].beside(told[one.pk])
        if shared := own & other:
            product = sum(weights[word] for word in own) * sum(weights[word] for word in other)
            alike = round(sum(weights[word] for word in shared) / math.sqrt(product), 6)
            if alike >= _LIKE:
                ranked.append((-alike, one.pk, one))
    return tuple(_present(one, -alike, event) for alike, _key, one in sorted(ranked)[:_MOST])


def _weights(texts: Sequence[frozenset[str]]) -> dict[str, float]:
    """Return the square of each word's weight, by its rarity among some texts: what the cosine of two is made of."""
    counts = Counter(word for text in texts for word in text)
    by_count = {count: math.log(1 + len(texts) / count) ** 2 for count in set(counts.values())}
    return {word: by_count[count] for word, count in counts.items()}


def _near(event: Event, events: EventQuerySet) -> Sequence[Event]:
    """Return the events whose days touch those of an event, the nearest first."""
    distinctions = Distinction.objects.filter(Q(one=event) | Q(other=event)).values_list("one", "other")
    apart = {key for pair in distinctions for key in pair} | {event.pk}
    nearest = Abs(F("position") - event.position)
    found = events.overlapping(_widened(event.bounds)).exclude(pk__in=apart).order_by(nearest, "pk")
    return list(found.only(*_COLUMNS)[:_MOST_COMPARED])


def _widened(bounds: Bounds) -> Bounds:
    earliest = None if bounds.earliest is None else bounds.earliest - 1
    return Bounds(earliest, None if bounds.latest is None else bounds.latest + 1)


def _words(events: Sequence[Event]) -> Mapping[int, Told]:
    """Return the words of each event's title and standing claims."""
    statements: dict[int, list[str]] = defaultdict(list)
    claims = Claim.objects.standing().filter(event__in=[event.pk for event in events])
    for key, statement in claims.values_list("event", "statement"):
        statements[key].append(statement)
    return {event.pk: Told.by(event, statements[event.pk]) for event in events}


def _present(one: Event, alike: float, event: Event) -> AlikeEvent:
    one.timeline = event.timeline
    return AlikeEvent(
        key=one.pk,
        title=one.title,
        href=one.get_absolute_url(),
        date_words=say_date(one.date) if one.date else "",
        percent=round(100 * alike),
        is_proposed=one.status == EventStatus.PROPOSED,
    )

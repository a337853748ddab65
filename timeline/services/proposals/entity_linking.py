"""Who takes part in proposed events, and where: curated actors and places found in passages; new names offered."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby, islice
from operator import itemgetter
from typing import TYPE_CHECKING, Any, TypeAlias

from django.core.cache import cache
from django.db import transaction
from django.db.models import Count, Max
from django.utils.translation import gettext as _

from timeline.core.reconstruction.entities.discovery import DiscoveredName, discover_names
from timeline.core.reconstruction.entities.kinds import is_like_a_person, kind_of_name
from timeline.core.reconstruction.entities.names import KnownName, NameMatcher, short_names
from timeline.core.text import fold
from timeline.models import Actor, ActorKind, Citation, ClaimStatus, Document, Event, Place
from timeline.models.names import keeper_of_names
from timeline.selectors.undecided import undecided_events
from timeline.services.batches import in_batches
from timeline.services.errors import RefusedError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from django.db.models import QuerySet

    from timeline.models import Timeline

    Row: TypeAlias = tuple[int, int, str]  # a document, an event, a passage

PLACE = "place"
_COLUMNS = ("pk", "name", "aliases")
_DOCUMENTS_AT_ONCE = 100
_READ_FOR_NAMES = 500  # documents of a timeline in which new names are looked for, the latest
_MOST_OFFERED = 100
_KEPT_SECONDS = 60 * 60
_SHARE = 3  # an actor is named by one in so many of an event's documents, or is mentioned in passing


@dataclass(slots=True)
class _Named:
    """Which documents report an event, and which of them name whom and where."""

    documents: set[int] = field(default_factory=set)
    actors: dict[int, set[int]] = field(default_factory=lambda: defaultdict(set))
    places: set[int] = field(default_factory=set)

    def takes_part(self, actor: int) -> bool:
        """Return whether enough of the documents name an actor."""
        return _SHARE * len(self.actors[actor]) >= len(self.documents)


class _Curated:
    """The actors and places that curators keep and a timeline knows, as they are found in texts."""

    def __init__(self, timeline: Timeline) -> None:
        names = _spellings("actor", Actor.objects.known_in(timeline))
        places = _spellings(PLACE, Place.objects.known_in(timeline))
        self._keys = {_identity(key): key for key in (*names, *places)}
        # What is an actor and a place under one name, as a state, is found as the actor.
        spelt = {fold(name): key[1] for key, given in places.items() for name in given}
        shared = ((key[1], fold(name)) for key, given in names.items() for name in given)
        self._twins = {actor: spelt[name] for actor, name in shared if name in spelt}
        self.names = [KnownName(_identity(key), given, key[0] == PLACE) for key, given in (names | places).items()]

    @cached_property
    def matcher(self) -> NameMatcher:
        """What finds them in texts."""
        return NameMatcher(self.names)

    def __bool__(self) -> bool:
        return bool(self._keys)

    def knows(self, name: str) -> bool:
        """Return whether a name is, or holds, that of a curated actor or place."""
        return bool(self.matcher.find(name))

    def add_named(self, named: _Named, document: int, passage: str, short: dict[str, str]) -> None:
        """Add whom and what place a passage names."""
        named.documents.add(document)
        for mention in self.matcher.find(passage, short):
            kind, key = self._keys[mention.identity]
            if kind == PLACE:
                named.places.add(key)
                continue
            named.actors[key].add(document)
            if key in self._twins:
                named.places.add(self._twins[key])


def _spellings(kind: str, known: QuerySet[Any]) -> dict[tuple[str, int], tuple[str, ...]]:
    """Return the names of each; a shared one whose name the timeline keeps for itself stands back."""
    found: dict[str, tuple[int, tuple[str, ...]]] = {}
    for pk, name, aliases in known.values_list(*_COLUMNS):
        found.setdefault(name, (pk, (name, *aliases)))
    return {(kind, pk): given for pk, given in found.values()}


def _identity(key: tuple[str, int]) -> str:
    return f"{key[0]} {key[1]}"


def find_curated_names(timeline: Timeline) -> list[KnownName]:
    """Return the actors and places that a timeline knows, with all their spellings."""
    return _Curated(timeline).names


@transaction.atomic
def name_proposals(timeline: Timeline, events: Iterable[Event] | None = None) -> int:
    """Give proposals that no person decided about the actors that their passages name, and the place if it is one.

    `events` are those in question, all if not said; returns how many changed. Some queries for each hundred documents.
    """
    curated = _Curated(timeline)
    if not curated:
        return 0
    chosen = undecided_events(timeline)
    if events is not None:
        chosen = chosen.filter(pk__in=[event.pk for event in events])
    places = dict(chosen.order_by("pk").values_list("pk", "place"))
    named = _read_names(curated, list(places))
    return len(_store_actors(named) | _store_places(named, places))


def _read_names(curated: _Curated, events: Sequence[int]) -> dict[int, _Named]:
    citations = Citation.objects.filter(claim__event__in=events).exclude(claim__status=ClaimStatus.REJECTED)
    rows = citations.order_by("document", "start", "pk").values_list("document", "claim__event", "exact")
    named: dict[int, _Named] = {event: _Named() for event in events}
    for batch in _by_document(rows.iterator()):
        for document, text in Document.objects.filter(pk__in=batch).values_list("pk", "text"):
            short = short_names(text, curated.matcher.find(text))
            for _document, event, passage in batch[document]:
                curated.add_named(named[event], document, passage, short)
    return named


def _by_document(rows: Iterator[Row]) -> Iterator[dict[int, list[Row]]]:
    """Yield the passages of a hundred documents after the other."""
    grouped = ((document, list(group)) for document, group in groupby(rows, key=itemgetter(0)))
    yield from map(dict, in_batches(grouped, _DOCUMENTS_AT_ONCE))


def _store_actors(named: Mapping[int, _Named]) -> set[int]:
    """Give each event the actors that take part in it and no others; return the events that changed."""
    links = Event.actors.through
    stored = set(links.objects.filter(event__in=named).values_list("event", "actor"))
    wanted = {(event, actor) for event, one in named.items() for actor in list(one.actors) if one.takes_part(actor)}
    gone = links.objects.filter(event__in={event for event, _actor in stored - wanted})
    gone_keys = [key for key, event, actor in gone.values_list("pk", "event", "actor") if (event, actor) not in wanted]
    links.objects.filter(pk__in=gone_keys).delete()
    fresh = sorted(wanted - stored)
    links.objects.bulk_create([links(event_id=event, actor_id=actor) for event, actor in fresh], batch_size=5000)
    return {event for event, _actor in stored ^ wanted}


def _store_places(named: Mapping[int, _Named], stored: Mapping[int, int | None]) -> set[int]:
    """Give each event its place where exactly one is named, or none; return the events that changed."""
    changed: dict[int | None, list[int]] = defaultdict(list)
    for event, one in named.items():
        place = next(iter(one.places)) if len(one.places) == 1 else None
        if place != stored[event]:
            changed[place].append(event)
    for place, events in changed.items():
        Event.objects.filter(pk__in=events).update(place=place)
    return {event for events in changed.values() for event in events}


def find_unknown_names(timeline: Timeline) -> list[DiscoveredName]:
    """Return names in a timeline's documents that no curated actor, place or outlet has, the most frequent first."""
    curated = _Curated(timeline)
    outlets = {fold(name) for name in timeline.documents.values_list("outlet__name", flat=True).distinct()}
    unknown = (
        name
        for name in _discover(timeline)
        if not any(fold(spelling) in outlets or curated.knows(spelling) for spelling in name.spellings)
    )
    return list(islice(unknown, _MOST_OFFERED))


def _discover(timeline: Timeline) -> list[DiscoveredName]:
    state = timeline.documents.aggregate(count=Count("pk"), last=Max("pk"))
    key = f"names-{timeline.pk}-{state['count']}-{state['last']}"
    found: list[DiscoveredName] | None = cache.get(key)
    if found is None:
        rows = list(timeline.documents.order_by("-pk").values_list("uid", "text", "language")[:_READ_FOR_NAMES])
        texts = sorted((str(uid), text) for uid, text, _language in rows)
        found = discover_names(texts, {str(uid): language for uid, _text, language in rows})
        cache.set(key, found, _KEPT_SECONDS)
    return found


def likely_kind(name: DiscoveredName) -> str:
    """Return what a discovered name most likely is, for a person to confirm."""
    if name.is_place:
        return PLACE
    known = kind_of_name(name.spellings[0])
    return ActorKind.PERSON if not known and is_like_a_person(name.spellings[0]) else ActorKind(known or "unknown")


@transaction.atomic
def add_name(*, timeline: Timeline, name: str, aliases: Sequence[str], kind: str) -> Actor | Place:
    """Store an actor (of a kind) or a place with its other spellings; a name that the timeline knows is refused.

    What is found in a closed timeline's documents is kept there.
    """
    others = [alias for alias in dict.fromkeys(aliases) if alias != name]
    known = (Place if kind == PLACE else Actor).objects.known_in(timeline)
    if known.filter(name=name).exists():
        raise RefusedError(_("“%(name)s” exists already.") % {"name": name})
    keeper = keeper_of_names(timeline)
    if kind == PLACE:
        return Place.objects.create(name=name, aliases=others, timeline=keeper)
    return Actor.objects.create(name=name, aliases=others, kind=ActorKind(kind), timeline=keeper)

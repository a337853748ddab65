"""People and places by the names that a file gives: the known ones found, the others made, a batch at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from django.db.models import Q

from timeline.core.reconstruction.entities.kinds import kind_of_name
from timeline.core.text import without_directions
from timeline.models import Actor, ActorKind, Place
from timeline.models.names import keeper_of_names
from timeline.services.bulk_rows import copy_rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from timeline.models import Timeline
    from timeline.services.importing.imported_events import ImportedEvent

_LONGEST = 200
_N = TypeVar("_N", Actor, Place)


def stored_name(name: str) -> str:
    """Return a name as it is stored: on one line, without signs of direction, as long as the column is."""
    return " ".join(without_directions(name).split())[:_LONGEST].rstrip()


class KeysByName(Generic[_N]):
    """The primary keys of people or places by name, in memory for as long as a file is imported."""

    def __init__(self, timeline: Timeline, model: type[_N], make: Callable[[str], _N]) -> None:
        self._timeline = timeline
        self._model: type[_N] = model
        self._make: Callable[[str], _N] = make
        self._keys: dict[str, int] = {}

    def learn(self, names: Iterable[str]) -> None:
        """Look for names that were not asked for before, and store those that the timeline does not know."""
        wanted = {name: None for name in names if name and name not in self._keys}
        if not wanted:
            return
        known = self._model.objects.known_in(self._timeline)
        either = Q(name__in=list(wanted)) | Q(aliases__overlap=list(wanted))
        found = list(known.filter(either).values_list("pk", "name", "aliases"))
        for key, _name, aliases in reversed(found):  # the first of several is kept
            self._keys |= {alias: key for alias in aliases if alias in wanted}
        self._keys |= {name: key for key, name, _aliases in reversed(found) if name in wanted}
        new = [self._make(name) for name in wanted if name not in self._keys]
        copy_rows(new)
        self._keys |= {one.name: one.pk for one in new}

    def __getitem__(self, name: str) -> int:
        """Return the key behind a name that was learnt."""
        return self._keys[name]


def people_of(timeline: Timeline) -> KeysByName[Actor]:
    """Return the people that a timeline knows; what those are that nobody knows, their own words say."""
    keeper = keeper_of_names(timeline)
    return KeysByName(timeline, Actor, lambda name: Actor(name=name, kind=_kind(name), timeline=keeper))


def _kind(name: str) -> ActorKind:
    """Return what a name stands for: a file does not say it."""
    return ActorKind(kind_of_name(name) or "unknown")


class Places:
    """The places of a timeline; a new one gets the coordinates with which it is named first."""

    def __init__(self, timeline: Timeline) -> None:
        keeper = keeper_of_names(timeline)
        self._degrees: Mapping[str, tuple[float, float]] = {}
        self._keys = KeysByName(timeline, Place, lambda name: self._place(name, keeper))

    def learn(self, events: Iterable[ImportedEvent]) -> None:
        """Look for the places of some events, and store those that the timeline does not know."""
        named = [(stored_name(one.place), one.coordinates) for one in events]
        self._degrees = {name: degrees for name, degrees in reversed(named) if degrees}
        self._keys.learn(name for name, _degrees in named)

    def __getitem__(self, name: str) -> int | None:
        """Return the key of a place that was learnt; none for no name."""
        stored = stored_name(name)
        return self._keys[stored] if stored else None

    def _place(self, name: str, keeper: Timeline | None) -> Place:
        latitude, longitude = self._degrees.get(name, (None, None))
        return Place(name=name, latitude=latitude, longitude=longitude, timeline=keeper)

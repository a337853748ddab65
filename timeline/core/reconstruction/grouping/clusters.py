"""Groups in the making: statements of one event so far, and what all of them allow."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from timeline.core.reconstruction.entities.countries import is_state, state_of
from timeline.core.temporal import Bounds, Extent

if TYPE_CHECKING:
    from collections.abc import Mapping

    from timeline.core.reconstruction.clocks import Clock
    from timeline.core.reconstruction.profiles import Measure, Profile
    from timeline.core.reconstruction.statements import Statement
    from timeline.core.text import Span


@dataclass(slots=True)
class Cluster:
    """Statements of one event so far, with the days that all of them allow and the sum of their words."""

    bounds: Bounds
    extent: Extent
    members: list[int] = field(default_factory=list)
    dates: dict[tuple[str, str], str] = field(default_factory=dict)  # the date that each passage gives
    clauses: dict[tuple[str, str, Span], Span | None] = field(default_factory=dict)  # what date words of each date
    towns: set[str] = field(default_factory=set)
    kinds: dict[tuple[str, Clock | None], Profile] = field(default_factory=dict)  # one profile for each
    measures: dict[str, frozenset[Measure]] = field(default_factory=dict)  # by document
    seconds: dict[str, set[tuple[str, bool]]] = field(
        default_factory=dict
    )  # by document: types, and whether "a second"
    placed: dict[str, list[Profile]] = field(default_factory=dict)  # by document, of statements that say where
    words: dict[str, float] = field(default_factory=dict)
    square: float = 0.0  # of the length of `words`

    def likeness_to_whole(self, vector: Mapping[str, float]) -> float:
        """Return the cosine of a vector of length 1 with all words of the group."""
        return self._shared(vector) / math.sqrt(self.square)

    def add_words(self, vector: Mapping[str, float]) -> None:
        """Take the words of one more statement in."""
        self.square += 2 * self._shared(vector) + sum(weight * weight for weight in vector.values())
        for word, weight in vector.items():
            self.words[word] = self.words.get(word, 0.0) + weight

    def _shared(self, vector: Mapping[str, float]) -> float:
        return sum(weight * self.words.get(word, 0.0) for word, weight in vector.items())


def is_compatible(cluster: Cluster, statement: Statement) -> bool:
    """Whether a group and a statement may be of one time."""
    if cluster.extent is Extent.THROUGHOUT or statement.date.extent is Extent.THROUGHOUT:
        return cluster.extent is statement.date.extent and cluster.bounds == statement.bounds
    return cluster.bounds.overlaps(statement.bounds)


def is_elsewhere(cluster: Cluster, statement: Statement) -> bool:
    """Whether a statement names towns and none of those of the group; capitals may be meant as governments."""
    towns = towns_of(statement)
    return bool(towns and cluster.towns) and cluster.towns.isdisjoint(towns)


def are_governments(cluster: Cluster, statement: Statement) -> bool:
    """Whether capitals that are named may be meant as governments."""
    return any(state_of(town) for town in (*cluster.towns, *towns_of(statement)))


def towns_of(statement: Statement) -> list[str]:
    """Return the places of a statement that are no states."""
    return [place for place in statement.places if not is_state(place)]

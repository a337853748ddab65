"""Points that would lie on top of each other, drawn as one."""

from __future__ import annotations

from dataclasses import dataclass
from math import hypot
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Spot:
    """A point of a drawing, and how much it counts."""

    key: int
    x: float
    y: float
    count: int


@dataclass(frozen=True, slots=True)
class Cluster:
    """One or more spots where they weigh most: the middle of them all, each as often as it counts."""

    x: float
    y: float
    count: int
    spots: tuple[Spot, ...]


def cluster_spots(spots: Sequence[Spot], *, distance: float) -> list[Cluster]:
    """Return the spots in clusters whose first spots are farther apart than a distance; the fullest come first.

    The fullest spot takes in all within the distance, then the fullest of the rest, and so on, so the same spots give
    the same clusters. It looks at the clusters of nine squares for each spot.
    """
    heads: list[list[Spot]] = []
    squares: dict[tuple[int, int], list[list[Spot]]] = {}
    for spot in sorted(spots, key=lambda one: (-one.count, one.key)):
        column, row = int(spot.x // distance), int(spot.y // distance)
        near = [
            members
            for dx in (-1, 0, 1)
            for dy in (-1, 0, 1)
            for members in squares.get((column + dx, row + dy), ())
            if _apart(members[0], spot) <= distance
        ]
        if near:
            min(near, key=lambda members: (_apart(members[0], spot), members[0].key)).append(spot)
        else:
            heads.append([spot])
            squares.setdefault((column, row), []).append(heads[-1])
    return sorted((_cluster(members) for members in heads), key=lambda one: (-one.count, one.spots[0].key))


def _apart(one: Spot, other: Spot) -> float:
    return hypot(one.x - other.x, one.y - other.y)


def _cluster(spots: Sequence[Spot]) -> Cluster:
    count = sum(spot.count for spot in spots)
    return Cluster(
        x=sum(spot.x * spot.count for spot in spots) / count,
        y=sum(spot.y * spot.count for spot in spots) / count,
        count=count,
        spots=tuple(spots),
    )

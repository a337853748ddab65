"""Grouping: which statements speak of one event."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from timeline.reconstruction.wording import likeness, weigh, weighted_words
from timeline.temporal import Bounds, Extent

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from timeline.reconstruction.statements import Statement

# Wording may differ more where both give the very same date than where one date only holds the other, and
# most where both give the same stretch of time, which few statements of a timeline do.
SAME_STRETCH = 0.12
SAME_DATE = 0.17
COMPATIBLE_DATE = 0.20
_WIDEST_BLOCK = 62  # days: statements wider than that are compared with those of the same date only


@dataclass(slots=True)
class _Cluster:
    """Statements of one event so far, with the days that all of them allow."""

    bounds: Bounds
    extent: Extent
    members: list[int] = field(default_factory=list)


def cluster_statements(
    statements: Iterable[Statement], *, fixed: Mapping[str, str] | None = None
) -> list[tuple[str | None, tuple[Statement, ...]]]:
    """Return groups of statements about one event, each with the event it was fixed to, or None.

    `fixed` names the event of a statement's key, where a person or an earlier run decided. Statements of one
    fixed event stay together; two fixed events are never joined. The order of the input does not matter.
    """
    ordered = sorted(statements, key=lambda statement: statement.rank)
    vectors = weigh([weighted_words(statement) for statement in ordered])
    grouping = _Grouping(ordered, vectors, dict(fixed or {}))
    for index in range(len(ordered)):
        grouping.place(index)
    return grouping.groups()


class _Grouping:
    """One pass, most exactly dated first: a statement joins the most alike compatible group, or founds one."""

    def __init__(
        self, statements: Sequence[Statement], vectors: Sequence[dict[str, float]], fixed: dict[str, str]
    ) -> None:
        self._statements = statements
        self._vectors = vectors
        self._fixed = fixed
        self._clusters: list[_Cluster] = []
        self._events: dict[str, int] = {}
        self._blocks: dict[object, list[int]] = defaultdict(list)
        self._keep_fixed_together()

    def groups(self) -> list[tuple[str | None, tuple[Statement, ...]]]:
        """Return what was grouped, in order of time."""
        names = {index: event for event, index in self._events.items()}
        found = [
            (names.get(index), tuple(self._statements[member] for member in cluster.members))
            for index, cluster in enumerate(self._clusters)
        ]
        return sorted(found, key=lambda group: group[1][0].rank[2:])

    def place(self, index: int) -> None:
        """Put one statement where it belongs."""
        if self._statements[index].key in self._fixed:
            return
        best = max(self._candidates(index), default=None)
        if best is None:
            self._found(index)
        else:
            self._join(-best[1], index)

    def _keep_fixed_together(self) -> None:
        for index, statement in enumerate(self._statements):
            event = self._fixed.get(statement.key)
            if event is None:
                continue
            if event in self._events:
                self._join(self._events[event], index)
            else:
                self._events[event] = self._found(index)

    def _candidates(self, index: int) -> Iterator[tuple[float, int]]:
        """Yield how alike each compatible group is, and its number (negative: of equals the first wins)."""
        statement = self._statements[index]
        numbers = {number for block in _blocks_of(statement) for number in self._blocks[block]}
        for number in numbers:
            cluster = self._clusters[number]
            if not _is_compatible(cluster, statement) or self._is_told_apart(cluster, statement):
                continue
            alike = max(likeness(self._vectors[index], self._vectors[member]) for member in cluster.members)
            if alike >= _needed(cluster, statement):
                yield round(alike, 9), -number

    def _is_told_apart(self, cluster: _Cluster, statement: Statement) -> bool:
        """Whether a sentence of the group gives both its date and this one: then they are two events."""
        members = (self._statements[member] for member in cluster.members)
        return any(one.passage == statement.passage and one.date != statement.date for one in members)

    def _found(self, index: int) -> int:
        statement = self._statements[index]
        self._clusters.append(_Cluster(statement.bounds, statement.date.extent))
        number = len(self._clusters) - 1
        self._join(number, index)
        return number

    def _join(self, number: int, index: int) -> None:
        cluster, statement = self._clusters[number], self._statements[index]
        cluster.bounds = cluster.bounds.intersection(statement.bounds) or cluster.bounds
        cluster.members.append(index)
        for block in _blocks_of(statement):
            if number not in self._blocks[block]:
                self._blocks[block].append(number)


def _is_compatible(cluster: _Cluster, statement: Statement) -> bool:
    if cluster.extent is Extent.THROUGHOUT or statement.date.extent is Extent.THROUGHOUT:
        return cluster.extent is statement.date.extent and cluster.bounds == statement.bounds
    return cluster.bounds.overlaps(statement.bounds)


def _needed(cluster: _Cluster, statement: Statement) -> float:
    if statement.bounds != cluster.bounds:
        return COMPATIBLE_DATE
    return SAME_STRETCH if statement.date.extent is Extent.THROUGHOUT else SAME_DATE


def _blocks_of(statement: Statement) -> Iterator[object]:
    """Yield the blocks in which a statement looks for its like: its 31-day stretches, or its date itself."""
    bounds = statement.bounds
    if bounds.earliest is None or bounds.latest is None or (bounds.width or 0) > _WIDEST_BLOCK:
        yield statement.date.text
    else:
        yield from range(bounds.earliest // 31, bounds.latest // 31 + 1)

"""Grouping: which statements speak of one event."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from timeline.core.reconstruction.grouping.blocking import CandidateIndex, haunts, homes
from timeline.core.reconstruction.grouping.closeness import Closeness
from timeline.core.reconstruction.grouping.clusters import (
    Cluster,
    are_governments,
    is_compatible,
    is_elsewhere,
    towns_of,
)
from timeline.core.reconstruction.grouping.contested import find_contested
from timeline.core.reconstruction.grouping.named_events import NamedEvents, refers_to
from timeline.core.reconstruction.grouping.placeless import find_placeless
from timeline.core.reconstruction.profiles import profiles_of
from timeline.core.reconstruction.strictness import are_apart
from timeline.core.reconstruction.wording import WordCounts, event_features
from timeline.core.temporal import Extent

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from timeline.core.reconstruction.statements import Statement

# Wording may differ more where both give the very same date than where one date only holds the other, and
# most where both give the same stretch of time, which few statements of a timeline do.
SAME_STRETCH = 0.12
SAME_DATE = 0.17
COMPATIBLE_DATE = 0.20
# How much of that a statement must share with the group as a whole: a chain of neighbours is not one event.
_SHARE_OF_WHOLE = 0.7
_SECOND_LOOK = 1.3  # times as much where groups are joined that exist already
_WIDEST = 7  # days that an event may have to be taken for known on one of them
_ELSEWHERE = 1.5  # times as much between statements that speak of different capitals


def cluster_statements(
    statements: Iterable[Statement],
    *,
    fixed: Mapping[str, str] | None = None,
    apart: Collection[tuple[str, str]] = (),
    counts: WordCounts | None = None,
) -> list[tuple[str | None, tuple[Statement, ...]]]:
    """Return groups of statements about one event, each with the event it was fixed to, or None.

    `fixed` names the event of a statement's key, where a person or an earlier run decided. Statements of one
    fixed event stay together; two fixed events are never joined. `apart` are pairs of keys that a person keeps
    apart: they never share a group unless fixed there. The order of the input does not matter.

    `counts` are those of the whole timeline where the statements are only a part of it: new statements, and the
    stored ones within their `Reach`, are grouped as they would be among all.
    """
    ordered = sorted(statements, key=lambda statement: statement.rank)
    sentences = [event_features(statement) for statement in ordered]
    counts = counts or WordCounts.of(sentences)
    vectors = [counts.vector(sentence) for sentence in sentences]
    grouping = _Grouping(ordered, CandidateIndex(vectors, counts), dict(fixed or {}), _both_ways(apart))
    for index in range(len(ordered)):
        grouping.place(index)
    grouping.join_groups()
    grouping.join_known()
    grouping.join_placeless()
    grouping.join_contested()
    return grouping.groups()


def _both_ways(pairs: Collection[tuple[str, str]]) -> dict[str, set[str]]:
    kept_apart: dict[str, set[str]] = defaultdict(set)
    for one, other in pairs:
        kept_apart[one].add(other)
        kept_apart[other].add(one)
    return dict(kept_apart)


class _Grouping:
    """One pass, most exactly dated first: a statement joins the most alike compatible group, or founds one."""

    def __init__(
        self,
        statements: Sequence[Statement],
        index: CandidateIndex,
        fixed: dict[str, str],
        apart: dict[str, set[str]],
    ) -> None:
        self._statements = statements
        self._vectors = index.vectors
        self._fixed = fixed
        self._apart = apart
        self._clusters: list[Cluster] = []
        self._cluster_of: dict[int, int] = {}
        self._events: dict[str, int] = {}
        self._index = index
        self._profiles = profiles_of(statements)
        self._closeness = Closeness(statements, index.vectors, self._profiles)
        self._keep_fixed_together()

    def groups(self) -> list[tuple[str | None, tuple[Statement, ...]]]:
        """Return what was grouped, in order of time."""
        names = {index: event for event, index in self._events.items()}
        found = [
            (names.get(index), tuple(self._statements[member] for member in sorted(cluster.members)))
            for index, cluster in enumerate(self._clusters)
            if cluster.members
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

    def join_groups(self) -> None:
        """Join groups of which one half would join the other now: what was placed early saw little of the rest."""
        votes: Counter[tuple[int, int]] = Counter()
        fixed = set(self._events.values())
        for index, number in sorted(self._cluster_of.items()):
            if number not in fixed:
                found = self._candidates(index, _SECOND_LOOK)
                votes.update((number, -near) for _closeness, near in found if -near != number)
        for (one, other), count in sorted(votes.items(), key=lambda item: (-item[1], item[0])):
            members, into = self._clusters[one].members, self._clusters[other]
            is_asked = members and count * 2 >= len(members) and len(members) <= len(into.members)
            if is_asked and all(self._may_join(into, member) for member in members):
                self._merge(one, other)

    def join_known(self) -> None:
        """Join what speaks of "the fire" and names no other to what is said of a fire right before, or that day."""
        fixed = set(self._events.values())
        named = NamedEvents(self._statements, self._index)
        for index, statement in enumerate(self._statements):
            number = self._cluster_of[index]
            if not refers_to(statement) or number in fixed:
                continue
            before = named.before(index)
            found = {self._cluster_of[other] for other in ([before] if before is not None else named.on_day(index))}
            if len(found - {number}) != 1:
                continue
            into = (found - {number}).pop()
            members, target = self._clusters[number].members, self._clusters[into]
            is_known = len(members) <= len(target.members) and (target.bounds.width or _WIDEST + 1) <= _WIDEST
            if is_known and all(self._may_join(target, member) for member in members):
                self._merge(number, into)

    def join_placeless(self) -> None:
        """Join what tells of "the blast" and says no place to the one group of its day that tells of a blast there."""
        for place, other in list(find_placeless(self._statements, self._profiles, self._cluster_of)):
            one, into = sorted(
                (self._cluster_of[place], self._cluster_of[other]),
                key=lambda number: (len(self._clusters[number].members), -number),
            )
            members = self._clusters[one].members
            is_free = one != into and one not in self._events.values()
            if is_free and all(self._may_join(self._clusters[into], member) for member in members):
                self._merge(one, into)

    def join_contested(self) -> None:
        """Join groups of one event that give dates which exclude each other, and disagree on nothing else."""
        fixed = set(self._events.values())
        for first, second in find_contested(self._statements, self._index, self._profiles):
            into, one = sorted(
                (self._cluster_of[first], self._cluster_of[second]), key=lambda number: (number not in fixed, number)
            )
            if one != into and one not in fixed and self._may_be_contested(one, into):
                self._merge(one, into)

    def _may_be_contested(self, one: int, into: int) -> bool:
        """Whether no document mentions both, and nobody keeps them apart."""
        members = self._members(one)
        documents = {member.document for member in members}
        in_both = [member.document in documents for member in self._members(into)]
        return not any(in_both) and not any(self._is_kept_apart(self._clusters[into], member) for member in members)

    def _members(self, number: int) -> list[Statement]:
        return [self._statements[member] for member in self._clusters[number].members]

    def _merge(self, one: int, other: int) -> None:
        cluster = self._clusters[one]
        for member in cluster.members:
            self._put(other, member)
        self._clusters[one] = Cluster(cluster.bounds, cluster.extent)

    def _keep_fixed_together(self) -> None:
        for index, statement in enumerate(self._statements):
            event = self._fixed.get(statement.key)
            if event is None:
                continue
            if event in self._events:
                self._join(self._events[event], index)
            else:
                self._events[event] = self._found(index)

    def _candidates(self, index: int, caution: float = 1) -> Iterator[tuple[float, int]]:
        """Yield how alike each compatible group is, and its number (negative: of equals the first wins)."""
        statement, vector = self._statements[index], self._vectors[index]
        alike: dict[int, tuple[float, float]] = {}
        for other in self._index.find(index, haunts(statement)):
            number = self._cluster_of[other]
            alike[number] = max(alike.get(number, (0.0, 0.0)), self._closeness.between(index, other))
        for number, (closest, close) in alike.items():
            cluster = self._clusters[number]
            needed = caution * _needed(cluster, statement)
            enough = _SHARE_OF_WHOLE * needed * close / closest if closest else math.inf
            is_alike = closest >= needed and cluster.likeness_to_whole(vector) >= enough
            if is_alike and self._may_join(cluster, index):
                yield round(closest, 9), -number

    def _may_join(self, cluster: Cluster, index: int) -> bool:
        statement = self._statements[index]
        if self._is_another(cluster, index):
            return False
        if is_elsewhere(cluster, statement) and not are_governments(cluster, statement):
            return False
        return is_compatible(cluster, statement) and not self._is_kept_apart(cluster, statement)

    def _is_another(self, cluster: Cluster, index: int) -> bool:
        """Whether the group has a step or a time of day that excludes the statement's, or its document has both."""
        profile = self._profiles[index]
        if any(are_apart(profile, other) for other in cluster.kinds.values()):
            return True
        document = self._statements[index].document
        if any(profile.is_elsewhere(other) for other in cluster.placed.get(document, ())):
            return True
        if (profile.event_type, not profile.is_second) in cluster.seconds.get(document, ()):
            return True
        measures = cluster.measures.get(document, frozenset())
        return bool(profile.measures and measures) and profile.measures.isdisjoint(measures)

    def _is_kept_apart(self, cluster: Cluster, statement: Statement) -> bool:
        """Whether a sentence of the group gives both its date and this one, or a person said they differ.

        Of two clauses that the same words date, each tells of an event of its own.
        """
        if cluster.dates.get(statement.passage, statement.date.text) != statement.date.text:
            return True
        if cluster.clauses.get((*statement.passage, statement.date_span), statement.clause) != statement.clause:
            return True
        others = self._apart.get(statement.key)
        return others is not None and any(self._statements[member].key in others for member in cluster.members)

    def _found(self, index: int) -> int:
        statement = self._statements[index]
        self._clusters.append(Cluster(statement.bounds, statement.date.extent))
        number = len(self._clusters) - 1
        self._join(number, index)
        return number

    def _join(self, number: int, index: int) -> None:
        self._put(number, index)
        self._index.add(index, homes(self._statements[index]))

    def _put(self, number: int, index: int) -> None:
        cluster, statement = self._clusters[number], self._statements[index]
        cluster.bounds = cluster.bounds.intersection(statement.bounds) or cluster.bounds
        cluster.members.append(index)
        cluster.dates.setdefault(statement.passage, statement.date.text)
        cluster.clauses.setdefault((*statement.passage, statement.date_span), statement.clause)
        cluster.towns.update(towns_of(statement))
        profile = self._profiles[index]
        cluster.kinds.setdefault((profile.event_type, profile.clock), profile)
        cluster.measures[statement.document] = cluster.measures.get(statement.document, frozenset()) | profile.measures
        if profile.places:
            cluster.placed.setdefault(statement.document, []).append(profile)
        cluster.seconds.setdefault(statement.document, set()).add((profile.event_type, profile.is_second))
        cluster.add_words(self._vectors[index])
        self._cluster_of[index] = number


def _needed(cluster: Cluster, statement: Statement) -> float:
    stricter = _ELSEWHERE if is_elsewhere(cluster, statement) else 1.0
    if statement.bounds != cluster.bounds:
        return stricter * COMPATIBLE_DATE
    return stricter * (SAME_STRETCH if statement.date.extent is Extent.THROUGHOUT else SAME_DATE)

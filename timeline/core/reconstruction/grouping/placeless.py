"""Clauses that tell of a disaster without saying where: "the blast", in a report about Selim, is that of Selim."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from timeline.core.frames.event_types import are_compatible
from timeline.core.reconstruction.profiles import DISASTERS, HARM
from timeline.core.reconstruction.strictness import are_apart

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from timeline.core.reconstruction.profiles import Profile
    from timeline.core.reconstruction.statements import Statement

_MOST = 200  # statements of one day


def find_placeless(
    statements: Sequence[Statement], profiles: Sequence[Profile], cluster_of: Mapping[int, int]
) -> Iterator[tuple[int, int]]:
    """Yield pairs of statements, the first without a place, where one group of its day alone tells of the same.

    Same means the same type of event, or a disaster that may have killed or hurt whom the first tells of, where the
    title of its document has a name of the other. What is no disaster joins only what other languages tell: in its
    own, the wording would have shown it. Where the titles have only a state in common, a disaster must be told of by
    two outlets or with the same number.
    """
    groups = _Groups(statements, profiles, cluster_of)
    on_day: dict[int, list[int]] = defaultdict(list)
    for place, (statement, profile) in enumerate(zip(statements, profiles, strict=True)):
        if statement.day is not None and profile.has_own_type:
            on_day[statement.day].append(place)
    for places in on_day.values():
        for place in places[:_MOST]:
            if profiles[place].is_placeless and profiles[place].setting:
                yield from ((place, other) for other in groups.joined_by(place, places[:_MOST]))


class _Groups:
    """The groups that statements are in, with the languages and the outlets that tell of each."""

    def __init__(
        self, statements: Sequence[Statement], profiles: Sequence[Profile], cluster_of: Mapping[int, int]
    ) -> None:
        self._statements, self._profiles, self._cluster_of = statements, profiles, cluster_of
        self._languages: dict[int, set[str]] = defaultdict(set)
        self._outlets: dict[int, set[str]] = defaultdict(set)
        for place, statement in enumerate(statements):
            self._languages[cluster_of[place]].add(profiles[place].language)
            self._outlets[cluster_of[place]].add(statement.outlet)

    def joined_by(self, place: int, places: Sequence[int]) -> list[int]:
        """Return a statement of each group that surely tells of the same as one without a place."""
        one = self._profiles[place]
        others = [other for other in places if self._cluster_of[other] != self._cluster_of[place]]
        alike = [other for other in others if _are_alike(one, self._profiles[other])]
        placed = [other for other in alike if not self._profiles[other].is_placeless]
        found = {self._cluster_of[other]: other for other in reversed(placed or alike)}
        spoken = [self._languages[number] for number in found]
        is_disaster = one.event_type in DISASTERS | HARM
        is_sure = is_disaster or not any(one.language in tongues for tongues in spoken)
        # Each language tells of it once.
        is_once = not placed and len(set().union(*spoken)) == sum(map(len, spoken))
        if any(one.shares_only_states(self._profiles[other]) for other in found.values()):
            is_known = not is_disaster or self._are_known(place, found)
            is_sure = is_sure and is_known and self._is_alone(place, places)
            is_once = is_once and not is_disaster
        return sorted(found.values()) if is_sure and (len(found) == 1 or is_once) else []

    def _is_alone(self, place: int, places: Sequence[int]) -> bool:
        """Whether the document of a statement tells of no other such event on its day."""
        document, kind = self._statements[place].document, self._profiles[place].event_type
        own = (other for other in places if self._statements[other].document == document)
        return len({self._cluster_of[other] for other in own if self._profiles[other].event_type == kind}) == 1

    def _are_known(self, place: int, found: Mapping[int, int]) -> bool:
        """Whether two outlets tell of one of these groups, or one gives the same number as a statement."""
        one = self._statements[place]
        return any(
            len(self._outlets[number]) > 1 or _count_alike(one, self._statements[other])
            for number, other in found.items()
        )


def _are_alike(one: Profile, other: Profile) -> bool:
    is_harm = one.event_type in HARM and other.event_type in DISASTERS
    is_kind = one.event_type == other.event_type or (is_harm and are_compatible(one.event_type, other.event_type))
    return is_kind and not are_apart(one, other) and one.is_set_where(other)


def _count_alike(one: Statement, other: Statement) -> bool:
    """Whether both clauses give the same number of something: "two trains", "iki tren"."""
    numbers, others = (
        {(quantity.low, quantity.high) for quantity in (statement.frame.quantities if statement.frame else ())}
        for statement in (one, other)
    )
    return not numbers.isdisjoint(others)

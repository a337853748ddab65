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

_MOST = 64  # statements of one day


def find_placeless(
    statements: Sequence[Statement], profiles: Sequence[Profile], cluster_of: Mapping[int, int]
) -> Iterator[tuple[int, int]]:
    """Yield pairs of statements, the first without a place, where one group of its day alone tells of the same.

    Same means a disaster of the same type, or one that may have killed or hurt whom the first tells of, where the
    title of its document has a name of the other.
    """
    on_day: dict[int, list[int]] = defaultdict(list)
    for place, (statement, profile) in enumerate(zip(statements, profiles, strict=True)):
        if statement.day is not None and profile.event_type in DISASTERS | HARM:
            on_day[statement.day].append(place)
    for places in on_day.values():
        for place in places[:_MOST]:
            if not profiles[place].setting:
                continue
            alike = [other for other in places[:_MOST] if _may_be_one(place, other, profiles, cluster_of)]
            placed = [other for other in alike if not profiles[other].setting] or alike
            if len({cluster_of[other] for other in placed}) == 1:
                yield place, placed[0]


def _may_be_one(place: int, other: int, profiles: Sequence[Profile], cluster_of: Mapping[int, int]) -> bool:
    one, two = profiles[place], profiles[other]
    is_harm = one.event_type in HARM and two.event_type in DISASTERS and are_compatible(one.event_type, two.event_type)
    is_kind = one.event_type == two.event_type or is_harm
    return is_kind and cluster_of[place] != cluster_of[other] and not are_apart(one, two) and one.is_set_where(two)

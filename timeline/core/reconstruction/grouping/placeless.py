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
    on_day: dict[int, list[int]] = defaultdict(list)
    languages: dict[int, set[str]] = defaultdict(set)
    outlets: dict[int, set[str]] = defaultdict(set)
    for place, (statement, profile) in enumerate(zip(statements, profiles, strict=True)):
        languages[cluster_of[place]].add(profile.language)
        outlets[cluster_of[place]].add(statement.outlet)
        if statement.day is not None and profile.has_own_type:
            on_day[statement.day].append(place)
    for places in on_day.values():
        for place in places[:_MOST]:
            one = profiles[place]
            if not (one.is_placeless and one.setting):
                continue
            others = [other for other in places[:_MOST] if cluster_of[other] != cluster_of[place]]
            alike = [other for other in others if _are_alike(one, profiles[other])]
            placed = [other for other in alike if not profiles[other].is_placeless]
            found = {cluster_of[other]: other for other in reversed(placed or alike)}
            spoken = [languages[number] for number in found]
            # Each language tells of it once.
            is_once = not placed and len(set().union(*spoken)) == sum(map(len, spoken))
            is_disaster = one.event_type in DISASTERS | HARM
            is_sure = is_disaster or not any(one.language in tongues for tongues in spoken)
            if any(one.shares_only_states(profiles[other]) for other in found.values()):
                own = {
                    cluster_of[other]
                    for other in places
                    if statements[other].document == statements[place].document
                    and profiles[other].event_type == one.event_type
                }
                is_known = not is_disaster or any(
                    len(outlets[number]) > 1 or _count_alike(statements[place], statements[other])
                    for number, other in found.items()
                )
                is_sure = is_sure and len(own) == 1 and is_known
                is_once = is_once and not is_disaster
            if is_sure and (len(found) == 1 or is_once):
                yield from ((place, other) for other in sorted(found.values()))


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

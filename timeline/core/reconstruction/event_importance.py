"""How much each event matters among the others: who reports it, how long, of what kind, how exactly dated.

The share of the best thirty that fall on days of public reference timelines (eight people in the news, a hundred
documents each) doubled by exactness, and rose again by later references and by types. Names of outlets and languages
decide little there, for all those documents are of one outlet; they count for what they show: that more than one
newsroom, and more than one country, thought the event worth reporting.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from timeline.core.reconstruction.digest.importance import weigh_event
from timeline.core.reconstruction.profiles import profile_of
from timeline.core.reconstruction.statements import Modality

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from timeline.core.reconstruction.statements import Statement
    from timeline.core.temporal import Bounds

_BY_OUTLETS = 0.3  # what each doubling of the outlets, more or less, adds
_BY_LANGUAGES = 0.2
_BY_LATER = 0.25
_SOON = 3  # days after an event within which it is news; who names it later refers back to it
_NOT_HAPPENED = 0.6
# Widths in days, and what an event counts that is dated no more exactly: a year is mostly named to compare with.
_EXACTNESS = ((1, 1.0), (7, 0.7), (31, 0.5))
_COARSE = 0.3
_REPEATED = 0.3  # what an event counts beside a weightier one of its day and kind with the same people
_HEAVY, _LIGHT = 1.3, 0.7


def _types(text: str) -> frozenset[str]:
    return frozenset(text.split())


# What year pages and obituaries of record list: who came to power, who died, who was tried, what broke or was agreed.
_OF_RECORD = _types(
    "die kill attack bomb shell shoot explode crash derail collapse sink run-aground quake flood storm landslide "
    "erupt invade capture coup ceasefire surrender independence kidnap execute elect appoint inaugurate resign "
    "dismiss arrest charge try convict acquit sentence extradite pardon sign ratify veto dissolve insolvency acquire "
    "found outbreak evacuate"
)
# What happens every week, and what is only said.
_ROUTINE = _types(
    "say report confirm praise doubt warn play compete perform rise fall earn arrive move speak return campaign admit "
    "postpone begin hold publish visit"
)


def weigh_events(
    groups: Sequence[Sequence[Statement]], dates: Sequence[Bounds], weights: Mapping[str, float]
) -> list[float]:
    """Return the importance of each event, given its statements, its date and what each statement counts by key."""
    found = [_weigh(members, date, weights) for members, date in zip(groups, dates, strict=True)]
    alike: dict[tuple[int, str], list[int]] = defaultdict(list)
    for index, (members, date) in enumerate(zip(groups, dates, strict=True)):
        if date.width == 1 and date.earliest is not None:
            alike[date.earliest, _type_of(members)].append(index)
    for same in alike.values():
        for index in _repetitions(same, groups, found):
            found[index] *= _REPEATED
    return [round(weight, 3) for weight in found]


def _weigh(members: Sequence[Statement], date: Bounds, weights: Mapping[str, float]) -> float:
    outlets = len({one.group or one.outlet for one in members})
    languages = len({one.language.partition("-")[0] for one in members})
    weight = weigh_event(members, weights) * _of_kind(members) * _exactness(date)
    weight *= 1 + _BY_OUTLETS * math.log(outlets) + _BY_LANGUAGES * (languages - 1)
    weight *= 1 + _BY_LATER * math.log1p(_later_documents(members, date))
    return weight if any(one.modality is Modality.HAPPENED for one in members) else weight * _NOT_HAPPENED


def _exactness(date: Bounds) -> float:
    return next((factor for width, factor in _EXACTNESS if date.width is not None and date.width <= width), _COARSE)


def _later_documents(members: Sequence[Statement], date: Bounds) -> int:
    """Count the documents that still report an event when it is news no more."""
    latest = date.latest
    if latest is None:
        return 0
    return len({one.document for one in members if one.published is not None and one.published > latest + _SOON})


def _type_of(members: Sequence[Statement]) -> str:
    """Return the event type that most statements have, of equals the first by name; "" where none has one."""
    counts = Counter(one.frame.event_type for one in members if one.frame is not None and one.frame.event_type)
    return min(counts, key=lambda name: (-counts[name], name), default="")


def _of_kind(members: Sequence[Statement]) -> float:
    kind = _type_of(members)
    return _HEAVY if kind in _OF_RECORD else _LIGHT if kind in _ROUTINE else 1.0


def _repetitions(same: Sequence[int], groups: Sequence[Sequence[Statement]], weights: Sequence[float]) -> list[int]:
    """Return which of the events of one day and kind are about the same people as a weightier one."""
    if len(same) == 1:
        return []
    repeated, seen = [], set[str]()
    for index in sorted(same, key=lambda index: (-weights[index], groups[index][0].key)):
        names = {name for one in groups[index] for name in profile_of(one).names}
        if not names.isdisjoint(seen):
            repeated.append(index)
        seen |= names
    return repeated

"""What grouping compares of a statement besides its wording: what happened, to whom, and at what time of day."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from timeline.core.frames.event_types import SPEECH, WEAK, are_compatible
from timeline.core.reconstruction.clocks import Clock, find_clock
from timeline.core.reconstruction.entities.name_words import CALENDAR, TITLES
from timeline.core.reconstruction.entities.sounds import sound_key
from timeline.core.text import fold

Measure: TypeAlias = "tuple[str, str, float]"  # kind, unit and value

if TYPE_CHECKING:
    from timeline.core.frames import EventFrame
    from timeline.core.reconstruction.statements import Statement

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_ENDING = re.compile(r"[’'][^\W\d_]{0,4}$")  # a genitive, or Turkish endings after a name
_SHORTEST = 3


def _types(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Steps of one course: who is arrested and sentenced on one day went through two events, however alike they are told.
_STEPS = _types(
    "arrest charge try convict acquit sentence appeal release extradite pardon search testify plead surrender "
    "appoint resign dismiss elect nominate retire inaugurate arrive leave meet sign ratify veto open close begin end "
    "launch run-aground refloat sink collapse demolish build repair insolvency acquire die bury be-born marry divorce "
    "kidnap rescue flee strike protest"
)
# Events that befall somebody or something once, so that two days for one of them are a contradiction.
_ONCE = _types(
    "die be-born marry resign dismiss appoint elect inaugurate convict acquit sentence extradite demolish collapse "
    "sink run-aground refloat crash derail insolvency acquire sign ratify independence dissolve found bury arrest "
    "surrender release coup destroy"
)

# Of the likeness that is needed otherwise, what is needed where type and names agree, or do not.
SAME_OF_THE_SAME = 0.2
KIN_OF_THE_SAME = 0.6
_SAME_TYPE = 0.7
_SAME_NAMES = 0.9
_OTHER_NAMES = 1.3
_OTHER_TYPE = 2.2
_NEVER = math.inf


@dataclass(frozen=True, slots=True)
class Profile:
    """What a statement says happened, in terms that do not depend on its language."""

    event_type: str
    """"" where it is not known, or where somebody only speaks."""
    names: frozenset[str]
    measures: frozenset[Measure]
    """What is given exactly and belongs to one event only."""
    clock: Clock | None

    @property
    def happens_once(self) -> bool:
        """Whether such an event befalls those who take part in it once."""
        return self.event_type in _ONCE


def profile_of(statement: Statement) -> Profile:
    """Return what grouping compares of a statement."""
    frame = statement.frame
    if frame is None:
        return Profile("", frozenset(), frozenset(), None)
    event_type = "" if frame.event_type in SPEECH else frame.event_type
    measures = frozenset(
        (one.kind, one.unit, one.low)
        for one in frame.quantities
        if one.kind == "magnitude" and one.low is not None and one.low == one.high
    )
    clock = find_clock(frame.clause.of(statement.text), statement.date_words)
    return Profile(event_type, _names(frame, statement.text), measures, clock)


def strictness(one: Profile, other: Profile) -> float:
    """Return how many times as alike two statements must be as those that tell no more than their words do.

    Infinity where they cannot tell of one event.
    """
    if are_apart(one, other):
        return _NEVER
    shared, is_known = one.names & other.names, bool(one.event_type and other.event_type)
    names = _SAME_NAMES if shared else _OTHER_NAMES if one.names and other.names else 1.0
    if not is_known:
        return names
    if one.event_type == other.event_type:
        if one.event_type in WEAK:
            return names
        return SAME_OF_THE_SAME if shared else _SAME_TYPE * names
    if not are_compatible(one.event_type, other.event_type):
        return _OTHER_TYPE * names
    return KIN_OF_THE_SAME if shared else names


def are_apart(one: Profile, other: Profile) -> bool:
    """Return whether two statements cannot tell of one event: two steps of one course, or two times of day."""
    if one.clock is not None and other.clock is not None and one.clock.excludes(other.clock):
        return True
    types = {one.event_type, other.event_type}
    return types <= _STEPS and not are_compatible(one.event_type, other.event_type)


def _names(frame: EventFrame, text: str) -> frozenset[str]:
    """Return keys of the names in a frame; of a clause in letters without capitals, of all its longer words."""
    clause = frame.clause.of(text)
    if clause.upper() == clause.lower():
        return frozenset(sound_key(word) for word in _WORD.findall(clause) if len(word) >= _SHORTEST)
    named = " ".join((*(one.name for one in frame.participants), frame.place))
    words = (_ENDING.sub("", word) for word in _WORD.findall(named) if word[0].isupper())
    return frozenset(sound_key(word) for word in words if len(word) >= _SHORTEST and not _says_nothing(fold(word)))


def _says_nothing(folded: str) -> bool:
    return folded in TITLES or folded in CALENDAR

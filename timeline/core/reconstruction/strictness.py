"""How alike two statements must be to be of one event, by what they say happened, to whom and where."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from timeline.core.frames.event_types import VICTIMS, WEAK, are_compatible
from timeline.core.reconstruction.ages import are_of_other_ages

if TYPE_CHECKING:
    from timeline.core.reconstruction.profiles import Profile


def _types(text: str) -> frozenset[str]:
    return frozenset(text.split())


_SEVERAL = 2

# Steps of one course: who is arrested and sentenced on one day went through two events, however alike the wording is.
_STEPS = _types(
    "arrest charge try convict acquit sentence appeal release extradite pardon search testify plead surrender "
    "appoint resign dismiss elect nominate retire inaugurate arrive leave meet sign ratify veto open close begin end "
    "launch run-aground refloat sink collapse demolish build repair insolvency acquire die bury be-born marry divorce "
    "kidnap rescue flee strike protest"
)
# Steps that families of types put together, and that are two all the same: who met also signed.
_TWO_STEPS = frozenset(
    map(
        _types,
        ("sign meet", "sign negotiate", "sign visit", "arrive meet", "arrive leave", "arrive sign", "charge arrest"),
    )
)
_OF_SUBJECTS = _types("die be-born resign retire")

# Of the likeness that is needed otherwise, what is needed where types, names and places agree, or do not.
_SAME_OF_THE_SAME = 0.2
_SAME_AT_THE_PLACE = 0.45
_SAME_IN_CONTEXT = 0.7  # likewise where one names nobody, and its document named the same right before
_SAME_IN_OTHER_WORDS = 0.05  # likewise between two languages, which share no words
_AT_THE_PLACE_IN_OTHER_WORDS = 0.3
_SAME_OF_A_SHORT_NAME = 0.06  # likewise where only a short name may be the same
_SAME_TWO_IN_OTHER_WORDS = 0.25  # where the type of one is not known, and both name two of the same
_KIN_OF_THE_SAME = 0.6
_KIN_IN_OTHER_WORDS = 0.25
_KIN_OF_TWO_IN_OTHER_WORDS = 0.12  # likewise where both name two of the same
_SAME_VERB = 0.5
_SAME_TYPE = 0.7
_SAME_NAMES = 0.9
_OTHER_NAMES = 1.3
_OTHER_NAMES_IN_OTHER_WORDS = 2.0  # likewise between two languages, which have names in common if anything
_OTHER_PLACE = 3.0
_OTHER_TYPE = 2.2
_NEVER = math.inf


def strictness(one: Profile, other: Profile) -> float:
    """Return how many times as alike two statements must be as those of which only the words are known.

    Infinity where they cannot be about one event.
    """
    if are_apart(one, other):
        return _NEVER
    shares_names = one.shares_names(other)
    shares_place = one.shares_place(other) or one.shares_figures(other)
    if one.verb and one.verb == other.verb and one.language == other.language and (shares_names or shares_place):
        return _SAME_VERB
    is_foreign = one.language != other.language
    if not (one.event_type and other.event_type):
        return _of_unknown_type(one, other, is_shared=shares_names or shares_place)
    if one.event_type == other.event_type and one.event_type not in WEAK:
        if shares_names or shares_place:
            return _of_the_same(is_foreign=is_foreign, is_by_name=shares_names)
        return _of_the_same_type(one, other)
    if not are_compatible(one.event_type, other.event_type):
        return _OTHER_TYPE * _by_names(one, other, is_shared=shares_names or shares_place)
    if shares_names or shares_place:
        return _of_kin(one, other) if is_foreign else _KIN_OF_THE_SAME
    return _by_names(one, other, is_shared=False)


def _of_unknown_type(one: Profile, other: Profile, *, is_shared: bool) -> float:
    """Return what likeness counts where it is not known of both what happened."""
    if one.language != other.language and one.shared_keys(other) >= _SEVERAL:
        return _SAME_TWO_IN_OTHER_WORDS
    return _by_names(one, other, is_shared=is_shared)


def _of_the_same(*, is_foreign: bool, is_by_name: bool) -> float:
    """Return what likeness counts where types agree, and names or else only places do."""
    if is_foreign:
        return _SAME_IN_OTHER_WORDS if is_by_name else _AT_THE_PLACE_IN_OTHER_WORDS
    return _SAME_OF_THE_SAME if is_by_name else _SAME_AT_THE_PLACE


def _of_kin(one: Profile, other: Profile) -> float:
    """Return what likeness counts in two languages where types may be of one event, and one name or several agree."""
    agreeing = one.shared_keys(other) + one.shares_figures(other)
    return _KIN_OF_TWO_IN_OTHER_WORDS if agreeing >= _SEVERAL else _KIN_IN_OTHER_WORDS


def _of_the_same_type(one: Profile, other: Profile) -> float:
    """Return what likeness counts where only types agree, and perhaps what was named right before."""
    if one.shares_context(other):
        return _SAME_IN_CONTEXT
    if one.shares_faintly(other) and one.event_type not in VICTIMS:
        return _SAME_OF_A_SHORT_NAME
    others = _by_names(one, other, is_shared=False)
    return others if others == _OTHER_PLACE else _SAME_TYPE * others


def _by_names(one: Profile, other: Profile, *, is_shared: bool) -> float:
    if is_shared:
        return _SAME_NAMES
    if one.is_elsewhere(other):
        return _OTHER_PLACE
    if one.language != other.language and one.names | one.places and other.names | other.places:
        return _OTHER_NAMES_IN_OTHER_WORDS
    is_named = bool(one.words and other.words) and not one.is_without_capitals
    return _OTHER_NAMES if is_named and one.language == other.language else 1.0


def befell_others(one: Profile, other: Profile) -> bool:
    """Whether two clauses in the same words tell of others or of other places: two arrests, two fires of one day.

    Who won an election at one place is one event, be it told of two.
    """
    if one.is_contest and other.is_contest and not (one.is_elsewhere(other) or one.is_of_other_office(other)):
        return False
    if one.language != other.language or not one.event_type or one.event_type != other.event_type:
        return False
    named = one.names - one.places, other.names - other.places
    if not all(named):
        return _are_at_two_places(one, other)
    return (one.happens_once and not one.shares_names(other)) or _are_at_two_places(one, other)


def _are_at_two_places(one: Profile, other: Profile) -> bool:
    """Whether a thing that is not known before is told of two places: "a warehouse in Selim", not "the plane"."""
    return one.is_elsewhere(other) and not one.shares_names(other) and not (one.is_definite and other.is_definite)


def are_others(one: Profile, other: Profile) -> bool:
    """Whether two clauses tell of the deaths or resignations of others, or of two who did it to two others."""
    if not one.event_type or one.event_type != other.event_type:
        return False
    if one.event_type in _OF_SUBJECTS:
        # A first name alone is another in another language: "King John", "el rey Juan".
        fewest = 1 if one.language == other.language else _SEVERAL
        return min(len(one.subjects), len(other.subjects)) >= fewest and not one.shares_names(other)
    return one.language == other.language and _are_all_others(one, other)


def _are_all_others(one: Profile, other: Profile) -> bool:
    """Whether others do it, or both name several, and none is the same: "Renn bought Orla", "Ott bought Velm"."""
    if (one.is_contest and not one.is_of_other_office(other)) or not one.words.isdisjoint(other.words):
        return False
    named = one.names - one.places, other.names - other.places
    return all((one.subjects, other.subjects)) or (all(named) and min(one.name_count, other.name_count) > 1)


def are_apart(one: Profile, other: Profile) -> bool:
    """Return whether two statements cannot be about one event: two steps of one course, or two times of day."""
    if one.clock is not None and other.clock is not None and one.clock.excludes(other.clock):
        return True
    if one.is_several is not other.is_several:
        return True
    if are_of_other_ages(one.ages, other.ages):
        return True
    types = {one.event_type, other.event_type}
    if types in _TWO_STEPS:
        return True
    return types <= _STEPS and not are_compatible(one.event_type, other.event_type)

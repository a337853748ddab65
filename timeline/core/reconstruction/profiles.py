"""What grouping compares of a statement besides its wording: what happened, to whom, and at what time of day."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

from timeline.core.frames.event_types import SPEECH, WEAK, are_compatible
from timeline.core.reconstruction.clocks import Clock, find_clock
from timeline.core.reconstruction.entities.name_words import CALENDAR, NOUNS_WITH_CAPITALS, SECOND, SEPARATE, TITLES
from timeline.core.reconstruction.entities.sounds import name_pair, sound_key
from timeline.core.text import fold

Measure: TypeAlias = "tuple[str, str, float]"  # kind, unit and value

if TYPE_CHECKING:
    from timeline.core.reconstruction.statements import Statement

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_ENDING = re.compile(r"[’'][^\W\d_]{0,4}$")  # a genitive, or Turkish endings after a name
_WITHOUT_CAPITALS = frozenset({"ar"})
_SHORTEST = 3
_SEVERAL = 2
_BEFORE_NOUN = 3  # words in which "second" may stand before a noun
_LONGEST_STEM = 5
_OPENINGS = "“”\"«»„'‘’([-–— \n"


def _types(text: str) -> frozenset[str]:
    return frozenset(text.split())


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
# Events that befall somebody or something once, so that two days for one of them are a contradiction.
_ONCE = _types(
    "die be-born marry resign dismiss appoint elect inaugurate convict acquit sentence extradite demolish collapse "
    "sink run-aground refloat crash derail insolvency acquire sign ratify independence dissolve found bury arrest "
    "surrender release coup destroy reopen"
)

# Events that news counts together: "killed in separate attacks".
_OF_VICTIMS = _types(
    "die kill injure attack bomb shell shoot explode stab crash burn fall hit clash find rescue arrest"
)

# What happens somewhere, so that a clause that says neither where nor to whom speaks of what its document is about.
DISASTERS = _types(
    "explode quake crash sink collapse burn flood storm shoot attack bomb landslide derail erupt run-aground leak stab"
)
HARM = _types("die kill injure")
"""What disasters do, which tells of one where nobody else is named: "six people were killed"."""

# Of the likeness that is needed otherwise, what is needed where types, names and places agree, or do not.
_SAME_OF_THE_SAME = 0.2
_SAME_AT_THE_PLACE = 0.45
_SAME_IN_OTHER_WORDS = 0.1  # likewise between two languages, which share no words
_AT_THE_PLACE_IN_OTHER_WORDS = 0.3
_SAME_TWO_IN_OTHER_WORDS = 0.25  # where the type of one is not known, and both name two of the same
_KIN_OF_THE_SAME = 0.6
_KIN_IN_OTHER_WORDS = 0.25
_SAME_VERB = 0.5
_SAME_TYPE = 0.7
_SAME_NAMES = 0.9
_OTHER_NAMES = 1.3
_OTHER_PLACE = 3.0
_OTHER_TYPE = 2.2
_NEVER = math.inf


@dataclass(frozen=True, slots=True)
class Profile:
    """What a statement says happened, in terms that do not depend on its language."""

    event_type: str = ""
    """Empty where it is not known, or where somebody only speaks."""
    names: frozenset[str] = frozenset()
    """Keys of those who take part and are surely named: not the first word of a sentence, nor a German noun."""
    places: frozenset[str] = frozenset()
    around: frozenset[str] = frozenset()
    """Places that the whole passage names."""
    setting: frozenset[str] = frozenset()
    """Names in the title of the document, where a clause tells of a disaster without saying where: "the blast"."""
    words: frozenset[str] = frozenset()
    """Keys of all that may be a name; of a clause in letters without capitals, of all its longer words."""
    measures: frozenset[Measure] = frozenset()
    """What is given exactly and belongs to one event only."""
    clock: Clock | None = None
    language: str = ""
    is_second: bool = False
    """Whether the clause tells of another event of its kind: "a second quake"."""
    is_several: bool = False
    """Whether the clause tells of several events of its kind at once: "died in separate accidents"."""
    verb: str = ""
    """The stem of the verb, where no event type is known."""

    @property
    def happens_once(self) -> bool:
        """Whether such an event befalls those who take part in it once."""
        return self.event_type in _ONCE

    @property
    def has_own_type(self) -> bool:
        """Whether it is known what happened, and not only that something took place, began or ended."""
        return bool(self.event_type) and self.event_type not in WEAK

    @property
    def is_without_capitals(self) -> bool:
        """Whether its language has no capitals, so that no name is sure."""
        return self.language in _WITHOUT_CAPITALS

    def shares_names(self, other: Profile) -> bool:
        """Return whether somebody takes part in both."""
        places = self.places | other.places
        return bool(((self.names & other.words) | (other.names & self.words)) - places)

    def shared_keys(self, other: Profile) -> int:
        """Return how many names of one, of people or places, are named in the other."""
        ours, theirs = self.names | self.places, other.names | other.places
        return len((ours & other.words) | (theirs & self.words))

    def shares_place(self, other: Profile) -> bool:
        """Return whether a place of one is named in the other."""
        return bool((self.places & other.words) | (other.places & self.words))

    def is_set_where(self, other: Profile) -> bool:
        """Whether the document of one that says no place is about a place or a person that the other names."""
        shared = (self.setting & (other.words | other.setting)) | (other.setting & self.words)
        is_german = self.language in NOUNS_WITH_CAPITALS and other.language in NOUNS_WITH_CAPITALS
        return len(shared) >= (_SEVERAL if is_german else 1)


def profile_of(statement: Statement) -> Profile:
    """Return what grouping compares of a statement."""
    frame = statement.frame
    if frame is None:
        return Profile()
    measures = frozenset(
        (one.kind, one.unit, one.low)
        for one in frame.quantities
        if one.kind == "magnitude" and one.low is not None and one.low == one.high
    )
    clause, language = frame.clause.of(statement.text), statement.language.partition("-")[0]
    names = frozenset(key for one in frame.participants for key in _firm_keys(one.name, statement.text, language))
    places = _firm_keys(frame.place, statement.text, language)
    event = frozenset(map(sound_key, frame.predicate.split()))
    is_set_nowhere = frame.event_type in DISASTERS | HARM and not (names or places)
    return Profile(
        event_type="" if frame.event_type in SPEECH else frame.event_type,
        names=names,
        places=places,
        setting=_keys_of_title(statement.title) - event if is_set_nowhere else frozenset(),
        around=frozenset(statement.places),
        words=_keys(clause),
        measures=measures,
        clock=find_clock(clause, statement.date_words, language),
        language=language,
        is_second=_is_second(clause, frame.predicate),
        is_several=frame.event_type in _OF_VICTIMS and not SEPARATE.isdisjoint(map(fold, _WORD.findall(clause))),
        verb="" if frame.event_type else fold(frame.predicate)[:_LONGEST_STEM],
    )


def _is_second(clause: str, predicate: str) -> bool:
    """Whether a word for "second" or "another" stands right before the noun that says what happened."""
    words = [fold(word) for word in _WORD.findall(clause)]
    noun = fold(predicate).partition(" ")[0]
    places = [place for place, word in enumerate(words) if noun and word.startswith(noun)]
    return any(word in SECOND for place in places for word in words[max(0, place - _BEFORE_NOUN) : place])


def strictness(one: Profile, other: Profile) -> float:
    """Return how many times as alike two statements must be as those of which only the words are known.

    Infinity where they cannot be about one event.
    """
    if are_apart(one, other):
        return _NEVER
    shares_names, shares_place = one.shares_names(other), one.shares_place(other)
    if one.verb and one.verb == other.verb and one.language == other.language and (shares_names or shares_place):
        return _SAME_VERB
    is_foreign = one.language != other.language
    if not (one.event_type and other.event_type):
        return _of_unknown_type(one, other, is_shared=shares_names or shares_place)
    if one.event_type == other.event_type and one.event_type not in WEAK:
        if shares_names or shares_place:
            return _of_the_same(is_foreign=is_foreign, is_by_name=shares_names)
        others = _by_names(one, other, is_shared=False)
        return others if others == _OTHER_PLACE else _SAME_TYPE * others
    if not are_compatible(one.event_type, other.event_type):
        return _OTHER_TYPE * _by_names(one, other, is_shared=shares_names or shares_place)
    if shares_names or shares_place:
        return _KIN_IN_OTHER_WORDS if is_foreign else _KIN_OF_THE_SAME
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


def _by_names(one: Profile, other: Profile, *, is_shared: bool) -> float:
    if is_shared:
        return _SAME_NAMES
    if one.places and other.places and one.around.isdisjoint(other.around):
        return _OTHER_PLACE
    is_named = bool(one.words and other.words) and not one.is_without_capitals
    return _OTHER_NAMES if is_named and one.language == other.language else 1.0


def befell_others(one: Profile, other: Profile) -> bool:
    """Whether two clauses of one language name others whom such an event befalls once: two arrests of one day."""
    is_of_kind = one.language == other.language and one.happens_once and one.event_type == other.event_type
    named = one.names - one.places, other.names - other.places
    return is_of_kind and all(named) and not one.shares_names(other)


def are_apart(one: Profile, other: Profile) -> bool:
    """Return whether two statements cannot be about one event: two steps of one course, or two times of day."""
    if one.clock is not None and other.clock is not None and one.clock.excludes(other.clock):
        return True
    if one.is_several is not other.is_several:
        return True
    types = {one.event_type, other.event_type}
    if types in _TWO_STEPS:
        return True
    return types <= _STEPS and not are_compatible(one.event_type, other.event_type)


def _firm_keys(name: str, text: str, language: str) -> frozenset[str]:
    """Return keys of what is surely a name: a single word may have its capital for another reason."""
    is_alone = " " not in name
    if is_alone and (language in NOUNS_WITH_CAPITALS or text.lstrip(_OPENINGS).startswith(name)):
        return frozenset()
    return _keys(name)


def _keys(words: str) -> frozenset[str]:
    bare = [_ENDING.sub("", word) for word in _WORD.findall(words)]
    # "Alder-Brücke" is a name and what it names.
    parts = [part for word in bare for part in (word, *(word.split("-") if "-" in word else ()))]
    named = [word for word in parts if len(word) >= _SHORTEST and not word[0].islower() and not _says_nothing(word)]
    pairs = (name_pair(one, other) for one, other in pairwise(bare) if not (one[0].islower() or other[0].islower()))
    return frozenset(map(sound_key, named)) | frozenset(pair for pair in pairs if pair)


def _keys_of_title(title: str) -> frozenset[str]:
    """Return keys of the names in a title: its first word has a capital for its place, unless a mark follows."""
    first = _WORD.match(title)
    is_name = first is not None and (_ENDING.search(first[0]) or title[first.end() :].lstrip().startswith(":"))
    return _keys(title if is_name or first is None else title[first.end() :])


def _says_nothing(word: str) -> bool:
    folded = fold(word)
    return folded in TITLES or folded in CALENDAR

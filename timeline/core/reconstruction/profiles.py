"""What grouping compares of a statement besides its wording: what happened, to whom, and at what time of day."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

from timeline.core.frames import Role
from timeline.core.frames.event_types import SPEECH, WEAK
from timeline.core.frames.measures import KINDS
from timeline.core.reconstruction.ages import ages_in
from timeline.core.reconstruction.clocks import Clock, find_clock
from timeline.core.reconstruction.entities.name_words import (
    DEFINITES,
    ELECTED_OFFICES,
    ELECTION_ENDINGS,
    ELECTIONS,
    INDEFINITES,
    NO_ELECTIONS,
    NOUNS_WITH_CAPITALS,
    SECOND,
    SEPARATE,
)
from timeline.core.reconstruction.entities.sounds import sound_key
from timeline.core.reconstruction.name_keys import (
    WITHOUT_CAPITALS,
    WORD,
    faint_keys,
    firm_keys,
    keys_of_full_names,
    keys_of_states,
    keys_of_title,
    name_keys,
    place_keys,
)
from timeline.core.text import fold

Measure: TypeAlias = "tuple[str, str, float]"  # kind, unit and value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.core.frames import Quantity
    from timeline.core.reconstruction.statements import Statement

_SEVERAL = 2
_MANY = 7  # victims
_BEFORE_NOUN = 3  # words in which "second" may stand before a noun
_LONGEST_STEM = 5


def _types(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Events that befall somebody or something once, so that two days for one of them are a contradiction.
_ONCE = _types(
    "die be-born marry resign dismiss appoint elect inaugurate convict acquit sentence extradite demolish collapse "
    "sink run-aground refloat crash derail insolvency acquire sign ratify independence dissolve found bury arrest "
    "surrender release coup destroy reopen"
)

_ENDED = _types("die kill")
CONTESTS = _types("win elect")
"""What is a contest where the clause speaks of an election."""
_BEFORE_ELECTION, _BEHIND_ELECTION = 2, 4  # words among which its office may stand
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


@dataclass(frozen=True, slots=True)
class Profile:
    """What a statement says happened, in terms that do not depend on its language."""

    event_type: str = ""
    """Empty where it is not known, or where somebody only speaks."""
    names: frozenset[str] = frozenset()
    """Keys of those who take part and are surely named: not the first word of a sentence, nor a German noun."""
    faint: frozenset[str] = frozenset()
    """Sounds of short names, in letters without capitals of all short words: of use beside the same type of event."""
    subjects: frozenset[str] = frozenset()
    """Those of the names that stand for who does it or whom it befalls."""
    places: frozenset[str] = frozenset()
    context: frozenset[str] = frozenset()
    """Keys of those named right before in the document, where the clause names nobody: "all twelve were freed"."""
    around: frozenset[str] = frozenset()
    """Places that the whole passage names."""
    setting: frozenset[str] = frozenset()
    """Names in the title of the document, and the states that its words are of."""
    full_names: frozenset[str] = frozenset()
    """Those of the setting that stand in a name of several words, as that of a person."""
    words: frozenset[str] = frozenset()
    """Keys of all that may be a name; of a clause in letters without capitals, of all its longer words."""
    measures: frozenset[Measure] = frozenset()
    """What is given exactly and belongs to one event only."""
    victims: frozenset[tuple[str, float]] = frozenset()
    """How many were killed, injured or missing, where they are so many that few other events have as many."""
    ages: frozenset[int] = frozenset()
    clock: Clock | None = None
    language: str = ""
    is_definite: bool = False
    """Whether it takes what it tells of for known: "the plane crashed"."""
    name_count: int = 0
    """How many it names, be they sure or not."""
    is_second: bool = False
    """Whether the clause tells of another event of its kind: "a second quake"."""
    is_several: bool = False
    """Whether the clause tells of several events of its kind at once: "died in separate accidents"."""
    is_contest: bool = False
    """Whether somebody won what only one can win: an election."""
    offices: frozenset[str] = frozenset()
    """For which offices or bodies such an election is."""
    verb: str = ""
    """The stem of the verb, where no event type is known."""

    @property
    def is_placeless(self) -> bool:
        """Whether it is known what happened, and the clause says neither to whom nor where but for the state."""
        return self.has_own_type and not (self.names | self.places) - keys_of_states()

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
        return self.language in WITHOUT_CAPITALS

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
        """Whether the title of its document names a place or a single word that the other or its title names.

        A state that both are about is enough only between two languages, and a full name only where it is a place.
        """
        shared = self._shared_setting(other)
        shared -= keys_of_states() if self.language == other.language else frozenset()
        is_german = self.language in NOUNS_WITH_CAPITALS and other.language in NOUNS_WITH_CAPITALS
        return len(shared) >= (_SEVERAL if is_german else 1)

    def shares_only_states(self, other: Profile) -> bool:
        """Whether the title of its document and the other are about the same state, and nothing else tells where."""
        return self._shared_setting(other) <= keys_of_states()

    def _shared_setting(self, other: Profile) -> frozenset[str]:
        persons = (self.full_names | other.full_names) - self.places - other.places - keys_of_states()
        return (self.setting & (other.words | other.setting)) - persons

    def is_of_other_office(self, other: Profile) -> bool:
        """Whether both tell for what an election was, and it was not the same."""
        return bool(self.offices and other.offices) and self.offices.isdisjoint(other.offices)

    def shares_faintly(self, other: Profile) -> bool:
        """Return whether a short name may be the same in two alphabets, of which one has no capitals."""
        is_across = self.is_without_capitals is not other.is_without_capitals
        return is_across and not self.faint.isdisjoint(other.faint)

    def shares_context(self, other: Profile) -> bool:
        """Return whether one names nobody, and what its document named right before is in the other."""
        ours, theirs = self.context & (other.words | other.context), other.context & self.words
        return bool(ours or theirs)

    def is_elsewhere(self, other: Profile) -> bool:
        """Whether both name a place, and the passages no place that is the same."""
        is_placed = bool(self.places and other.places) and self.around.isdisjoint(other.around)
        return is_placed and not self.shares_place(other)

    def shares_figures(self, other: Profile) -> bool:
        """Return whether both count as many victims or measure as much, and neither is known to be elsewhere."""
        is_as_much = not (self.victims | self.measures).isdisjoint(other.victims | other.measures)
        return is_as_much and not self.is_elsewhere(other)


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
    names = frozenset(key for one in frame.participants for key in firm_keys(one.name, statement.text, language))
    places = place_keys(frame.place, clause, statement.text, language)
    event = frozenset(map(sound_key, frame.predicate.split()))
    folded = [fold(word) for word in WORD.findall(clause)] if frame.event_type in CONTESTS else []
    elections = [at for at, word in enumerate(folded) if _is_election(word)]
    return Profile(
        event_type="" if frame.event_type in SPEECH else frame.event_type,
        names=names,
        faint=faint_keys(clause, frame, language),
        subjects=frozenset(
            key
            for one in frame.participants
            if one.role is Role.SUBJECT
            for key in firm_keys(one.name, statement.text, language)
        ),
        places=places,
        setting=keys_of_title(statement.title) - event,
        full_names=keys_of_full_names(statement.title, language),
        around=frozenset(statement.places),
        words=name_keys(clause, language).union(*(name_keys(one.name) for one in frame.participants)),
        measures=measures,
        victims=_victims(frame.quantities),
        ages=ages_in(clause) if frame.event_type in _ENDED else frozenset(),
        clock=find_clock(clause, statement.date_words, language),
        language=language,
        is_definite=_is_definite(clause),
        name_count=len(frame.participants),
        is_second=_is_second(clause, frame.predicate),
        is_several=frame.event_type in _OF_VICTIMS and not SEPARATE.isdisjoint(map(fold, WORD.findall(clause))),
        is_contest=frame.event_type in CONTESTS and bool(elections),
        offices=_offices(folded, elections),
        verb="" if frame.event_type else fold(frame.predicate)[:_LONGEST_STEM],
    )


def _is_election(word: str) -> bool:
    """Whether a word stands for an election, or ends in one: "l'election", "by-election", "Präsidentenwahl"."""
    is_compound = word.endswith(ELECTION_ENDINGS) and not word.endswith(NO_ELECTIONS)
    return is_compound or word in ELECTIONS or re.split("[’'-]", word)[-1] in ELECTIONS


def _offices(words: Sequence[str], elections: Sequence[int]) -> frozenset[str]:
    """Return for what the elections are at these places of a clause, as far as it is known."""
    beside = {word for at in elections for word in words[max(0, at - _BEFORE_ELECTION) : at + _BEHIND_ELECTION]}
    return frozenset(
        office for beginning, office in ELECTED_OFFICES.items() if any(word.startswith(beginning) for word in beside)
    )


def _victims(quantities: Sequence[Quantity]) -> frozenset[tuple[str, float]]:
    many = ((one.kind, one.low or 0.0) for one in quantities if one.kind in KINDS.values())
    return frozenset((kind, count) for kind, count in many if count >= _MANY)


def _is_definite(clause: str) -> bool:
    words = [fold(part) for word in WORD.findall(clause) for part in re.split("[’']", word)]
    return not DEFINITES.isdisjoint(words[:_SEVERAL]) and INDEFINITES.isdisjoint(words)


def _is_second(clause: str, predicate: str) -> bool:
    """Whether a word for "second" or "another" stands right before the noun that says what happened."""
    words = [fold(word) for word in WORD.findall(clause)]
    noun = fold(predicate).partition(" ")[0]
    places = [place for place, word in enumerate(words) if noun and word.startswith(noun)]
    return any(word in SECOND for place in places for word in words[max(0, place - _BEFORE_NOUN) : place])


def profiles_of(statements: Sequence[Statement]) -> list[Profile]:
    """Return the profiles of statements, in their order; those that name nobody with the names right before them."""
    found = [profile_of(statement) for statement in statements]
    order = sorted(range(len(statements)), key=lambda at: (statements[at].document, statements[at].position))
    for before, at in pairwise(order):
        named = found[before].names | found[before].places | found[before].context
        is_near = statements[before].document == statements[at].document
        if is_near and named and found[at].event_type and not found[at].names | found[at].places:
            found[at] = replace(found[at], context=named)
    return found

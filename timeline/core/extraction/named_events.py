"""A name for an event that no clause describes well: "Grounding of Orla, Selim Strait"."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from timeline.core.extraction.agreement import ends_as_participle
from timeline.core.extraction.clause_words import clause_words_of
from timeline.core.extraction.predicates import forms_of, lexicon_of
from timeline.core.extraction.sentence_words import Verb
from timeline.core.extraction.written_words import with_capital
from timeline.core.frames import Role
from timeline.core.frames.event_types import SPEECH, WEAK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.core.extraction.clause_words import ClauseWords
    from timeline.core.extraction.sentence_words import Word
    from timeline.core.frames import EventFrame, Participant

_SHORTEST = 2  # characters of no name: initials
_MOST = 2  # participants that a name holds
_AMBIGUOUS = WEAK | {"leave", "win", "lose"}
"""Types that a name leaves open: who "left the firm" did not depart, and a victory may be the other's."""
BEFALLS = frozenset(
    (
        "die", "be-born", "resign", "retire", "run-aground", "sink", "collapse", "crash", "derail", "explode",
        "insolvency", "go-missing", "surrender", "kill", "injure", "arrest", "kidnap", "acquit",
        "convict", "sentence", "extradite", "deport",
    )
)  # fmt: skip
"""Types that happen to somebody, so that the name of one participant makes the event clear."""
_BY_OTHERS = frozenset(("kill", "injure", "arrest", "kidnap", "acquit", "convict", "sentence", "extradite", "deport"))
"""Of these, what somebody else does to them, who may be the one that is named."""
_BY_NOBODY = frozenset(("fall", "rise", "return", "arrive", "flee", "die", "be-born", "resign", "retire"))
"""Types of what nobody else does, so that a "von" or "da" stands before where it came from: "fiel von der Leiter"."""
_SURE = (Role.SUBJECT, Role.OBJECT, Role.AGENT)


@cache
def _nouns_of(language: str) -> dict[str, str]:
    return lexicon_of(language).labels


def event_noun(verb: Word, rest: Sequence[Word], frame: EventFrame, language: str) -> str:
    """Return the noun of what a verb tells, or "" where the event of its clause is another."""
    behind = {word.plain for word in rest}
    types = [form.event_type for form in forms_of(verb.plain, language) if behind.issuperset(form.rest)]
    types = types if frame.event_type in types and frame.event_type not in SPEECH | _AMBIGUOUS else []
    return (
        "" if frame.is_negated or not types else with_capital(_nouns_of(language).get(frame.event_type, ""), language)
    )


def name_of_type(frame: EventFrame, language: str) -> str:
    """Return the noun of the type of an event, or "" where the type has none."""
    return with_capital(_nouns_of(language).get(frame.event_type, ""), language)


def name_event(frame: EventFrame, language: str, *, is_subject_known: bool = True) -> str:
    """Return the noun of an event with who takes part and where, or "" where the frame does not make them sure.

    Where a pronoun that nothing makes clear is the subject, no name that stands before the verb is.
    """
    noun = _nouns_of(language).get(frame.event_type, "")
    if not noun or frame.event_type in SPEECH or frame.event_type in _AMBIGUOUS or frame.is_negated:
        return ""
    is_verb_second = clause_words_of(language).is_verb_second
    roles = _SURE if is_subject_known else (*_SURE[1:], *([Role.OTHER] if is_verb_second else []))
    without = Role.AGENT if frame.event_type in _BY_NOBODY else None
    involved = [
        one
        for one in frame.participants
        if one.role in roles
        and one.role is not without
        and len(one.name) > _SHORTEST
        and not one.name.lower().startswith(noun.lower())  # German "Zusammenstöße" of "zu Zusammenstößen"
    ][:_MOST]
    names = [one.name for one in involved]
    place = [frame.place] if frame.place and frame.place not in names else []
    if not names and not place:
        return ""
    is_clear = is_subject_known and len(involved) == 1 and frame.event_type in BEFALLS
    is_clear = is_clear and (frame.event_type not in _BY_OTHERS or involved[0].role is Role.OBJECT)
    joined = ", ".join([*names, *place])
    title = f"{noun} of {joined}" if language == "en" and is_clear else f"{noun}: {joined}"
    return with_capital(title, language)


def without_adjective(
    participants: tuple[Participant, ...], words: Sequence[Word], known: ClauseWords
) -> tuple[Participant, ...]:
    """Return participants without words that only describe a noun: "Torrential rain", "a French writer"."""
    endings = tuple(known.adjective_endings)
    describing = {
        one.text
        for one, noun in pairwise(words)
        if noun.text.islower()
        and noun.verb is Verb.NONE
        and noun.plain not in known.small
        and (one is words[0] or (endings and one.plain.endswith(endings)))
    }
    describing |= {word.text for word in words if ends_as_participle(word, known)}
    if (words and words[0].verb is not Verb.NONE) or (words and forms_of(words[0].plain, known.language)):
        describing.add(words[0].text)  # "Sworn in as mayor": a capital at the head of a sentence makes no name
    return tuple(one for one in participants if one.name not in describing)

"""The noun that a relative clause or a participle tells more about, where only one before it agrees with the verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.core.extraction.agreement import agree, agreeing_verbs, have_one_form, is_participle, shows_form

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.core.extraction.clause_words import ClauseWords
    from timeline.core.extraction.sentence_words import Word

_LONGEST = 6  # words of a noun


def is_noun(words: Sequence[Word], known: ClauseWords) -> bool:
    """Whether words are a noun with its article, or a name; many may be a clause without a verb that we know."""
    is_led = bool(words) and (words[0].text[0].isupper() or words[0].plain in known.determiners)
    return is_led and len(words) <= _LONGEST


def agrees(subject: Sequence[Word], rest: Sequence[Word], lead: Sequence[Word], known: ClauseWords) -> bool:
    """Whether the first verb of a clause inside another may be of its subject; "que" may be its object."""
    is_object = bool(lead) and lead[-1].plain in known.relatives_as_objects | known.contents
    return is_object or all(agree(subject, verb, known) for verb in agreeing_verbs(rest, known))


def agreeing_noun(pieces: Sequence[Sequence[Word]], rest: Sequence[Word], known: ClauseWords) -> list[Word]:
    """Return the nearest noun before a clause inside another that its first verb agrees with, and all behind it."""
    verbs = agreeing_verbs(rest, known)
    before = max((one for one in pieces if one[-1].end <= rest[0].start), key=lambda one: one[-1].end, default=[])
    for place in range(len(before) - 1, -1, -1):
        if before[place].is_verb:
            break
        if before[place].plain in known.agents:
            continue  # "stilato dal porto"
        if shows_form(before[place], known) and all(agree(before[place:], verb, known) for verb in verbs):
            return _without_end(before[place:], known)
    return []


def _without_end(phrase: Sequence[Word], known: ClauseWords) -> list[Word]:
    """Return a noun phrase without dates, and what leads only to them."""
    found = [word for word in phrase if not word.is_date]
    while len(found) > 1 and found[-1].plain in known.dates | known.prepositions:
        found.pop()
    return found


def is_of_other_noun(rest: Sequence[Word], before: Sequence[Word], known: ClauseWords) -> bool:
    """Whether a participle behind "and" is not of the subject before: "sono raccolte in un rapporto e pubblicato"."""
    verbs = agreeing_verbs(before, known)
    return len(verbs) > 1 and is_participle(rest[0], known) and not have_one_form(verbs[1], rest[0], known)

"""The subject that a clause shares with the one before it, and the auxiliary that both have."""

from __future__ import annotations

from itertools import dropwhile, takewhile
from typing import TYPE_CHECKING

from timeline.core.extraction.sentence_words import Verb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.core.extraction.clause_words import ClauseWords
    from timeline.core.extraction.sentence_words import Word


def shared_subject(
    subject: Sequence[Word],
    before: Sequence[Word],
    rest: Sequence[Word],
    known: ClauseWords,
    *,
    is_adverse: bool = False,
) -> list[Word]:
    """Return the subject of the clause before, with its auxiliaries where `rest` can only begin with a participle.

    "Renn was arrested and | convicted" has "Renn was"; "was elected and | signed the treaty" has no "was". What denies
    the first verb denies the next as well, but not behind "but".
    """
    if known.is_verb_second:
        return [*without_clitics(list(subject), known), *auxiliary_of_both(before, rest, known)]
    carried = list(takewhile(lambda word: _is_auxiliary(word, known), reversed(subject)))[::-1]
    bare = list(subject[: len(subject) - len(carried)])
    auxiliaries = carried or _auxiliaries(before, known)
    behind = list(dropwhile(lambda word: word.is_date or word.plain in known.dates, rest))
    is_whole = bool(bare and auxiliaries and behind) and not any(word.verb is Verb.AUXILIARY for word in bare)
    own = [word for word in auxiliaries if word.verb is Verb.AUXILIARY]
    if is_whole and own and _goes_on(own[-1], behind, known):
        return [*bare, *(own if is_adverse else auxiliaries)]
    return without_clitics(bare, known)


def auxiliary_of_both(before: Sequence[Word], rest: Sequence[Word], known: ClauseWords) -> list[Word]:
    """Return the auxiliary of a clause that ends with its participle, as does the next: "wurde … | angeklagt"."""
    own = [word for word in rest if not (word.is_date or word.plain in known.dates) and word.text[0].isalnum()]
    ahead = [word for word in before if word.is_verb]
    is_bracket = len(ahead) > 1 and ahead[0].verb is Verb.AUXILIARY and ahead[-1].verb is Verb.FINITE
    is_last = (
        bool(own)
        and (len(rest) == 1 or not rest[0].is_verb)
        and own[-1].verb is Verb.FINITE
        and sum(word.is_verb for word in own) == 1
    )
    return ahead[:1] if is_bracket and is_last else []


def without_clitics(subject: list[Word], known: ClauseWords) -> list[Word]:
    """Return a subject without what only the verb of its own clause has: "le maire s’" of "s’est enfui"."""
    found = list(takewhile(lambda word: _is_clitic(word, known), reversed(subject[1:])))
    return subject[: len(subject) - len(found)]


def _is_clitic(word: Word, known: ClauseWords) -> bool:
    is_elided = word.text in "'’" or (len(word.text) == 1 and word.text.islower())
    return bool(known.clitics) and (is_elided or word.plain in known.clitics)


def _is_auxiliary(word: Word, known: ClauseWords) -> bool:
    return word.verb is Verb.AUXILIARY or word.plain in known.negations


def _auxiliaries(words: Sequence[Word], known: ClauseWords) -> list[Word]:
    """Return the auxiliaries in front of the first participle of a clause: "has not been", or nothing."""
    first = next((place for place, word in enumerate(words) if word.is_verb), len(words))
    while first and words[first - 1].plain in known.negations:
        first -= 1
    found = list(takewhile(lambda word: _is_auxiliary(word, known), words[first:]))
    behind = words[first + len(found) :]
    verb = next((word for word in behind if not known.is_adverb(word.plain)), None)
    ending = tuple(known.past_participles)
    is_participle = verb is not None and (verb.verb is Verb.FINITE or verb.plain.endswith(ending))
    return found if is_participle else []


def _goes_on(auxiliary: Word, rest: Sequence[Word], known: ClauseWords) -> bool:
    """Whether the verb that words begin with needs the auxiliary of the clause before."""
    verb, behind = rest[0], rest[1:]
    if verb.verb is not Verb.FINITE or verb.plain in known.pasts | known.actives:
        return False
    if auxiliary.plain not in known.passive_auxiliaries:
        endings = known.strong_participles or known.past_participles
        return auxiliary.plain in known.havings and verb.plain.endswith(tuple(endings))
    if verb.plain.endswith(tuple(known.strong_participles)):
        return True
    # "Is called so and hits the shelves": what stands in the present is no participle.
    is_participle = (
        verb.plain.endswith(tuple(known.past_participles)) if known.past_participles else verb.plain[-1] != "s"
    )
    return is_participle and has_no_object(behind, known)


def has_no_object(behind: Sequence[Word], known: ClauseWords) -> bool:
    """Whether no object stands right behind a verb: "signed the treaty" is no passive."""
    if not behind or behind[0].is_date or not behind[0].text[0].isalnum():
        return True
    openings = known.dates | known.prepositions | known.subordinators | known.coordinators | known.infinitive_marks
    return behind[0].plain in openings or known.is_adverb(behind[0].plain)

"""Relative clauses without pronoun and auxiliary: "the man arrested on Friday said that …"."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from timeline.core.extraction.clause_verbs import is_speech_verb
from timeline.core.extraction.sentence_words import MARKS, Verb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.core.extraction.clause_words import ClauseWords
    from timeline.core.extraction.sentence_words import Word

_FEWEST = 2  # words of a noun phrase: an article and a noun


def find_reduced(part: Sequence[Word], known: ClauseWords) -> int | None:
    """Return where in a part, behind which a verb stands, a participle stands; or None.

    What leads to it, with a date and then another verb, is a noun that the participle only describes.
    """
    own = list(part)
    while own and known.is_adverb(own[-1].plain):
        own.pop()
    if not known.passives or not own or not own[-1].is_date:
        return None
    places = [place for place, word in enumerate(own) if word.verb is not Verb.NONE]
    if len(places) != 1 or not _is_participle(own[places[0]], known):
        return None
    head = own[: places[0]]
    is_noun = len(head) >= _FEWEST and (head[0].plain in known.determiners or head[0].text[0].isupper())
    is_question = any(word.plain in known.relatives | known.questions or word.is_date for word in head)
    between = list(takewhile(lambda word: not word.is_date, own[places[0] + 1 :]))
    is_object = any(word.plain in known.determiners for word in between[:1])
    return places[0] if is_noun and not (is_question or is_object) else None


def _is_participle(word: Word, known: ClauseWords) -> bool:
    is_speech = is_speech_verb(word.plain, known.language) and word.plain in known.bare_contents
    return word.verb is Verb.FINITE and word.plain not in known.holding and not is_speech


def is_reduced(words: Sequence[Word], place: int, known: ClauseWords) -> bool:
    """Whether a participle only describes the subject, as another verb follows: "pupils abducted there were freed".

    "Died in a house built by monks" and "arrested a man armed with a knife" have their verbs first.
    """
    word, behind = words[place], words[place + 1 :]
    if word.verb is not Verb.FINITE or place == 0 or not behind or word.plain in known.actives:
        return False
    if any(one.verb is not Verb.NONE for one in words[:place]) or not _is_led_on(word, behind[0], known):
        return False
    stops = known.coordinators | known.subordinators | known.relatives | known.contents
    within = list(takewhile(lambda one: one.text not in MARKS and one.plain not in stops, behind))
    verb = next((at for at, one in enumerate(within) if one.is_verb), None)
    if verb is None:
        return False
    after = within[verb + 1 : verb + 2]
    return within[verb].verb is Verb.AUXILIARY or any(one.plain in known.determiners for one in after)


def _is_led_on(word: Word, following: Word, known: ClauseWords) -> bool:
    """Whether what follows a participle is no object: "abducted in", and in German its noun: "entführten Schüler"."""
    if following.plain in known.prepositions | known.places | known.agents:
        return True
    return known.is_verb_second and word.text.islower() and following.text[0].isupper()

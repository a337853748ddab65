"""The verb of a clause: whether it comes first, and whether it only says something."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from timeline.core.extraction.predicates import find_triggers, forms_of
from timeline.core.extraction.sentence_words import Verb
from timeline.core.frames.event_types import SPEECH

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.core.extraction.clause_words import ClauseWords
    from timeline.core.extraction.predicates import Trigger
    from timeline.core.extraction.sentence_words import Word

_DENIALS = frozenset({"deny", "doubt"})
_LONGEST_SPEECH = 16  # words of "a senior official of the port said on Thursday"
_LONGEST_SUBJECT = 8
_LONGEST_SHELL = 4  # words of "it is widely feared"
_SHORT = 3  # words of a subject that a participle leads


def opens_with_verb(words: Sequence[Word], known: ClauseWords) -> bool:
    """Whether a verb comes first, behind at most adverbs and a date: its subject stands elsewhere."""
    beside = known.dates | known.clitics
    own = [
        word
        for before, word in zip((None, *words), words, strict=False)
        if not (word.is_date or word.plain in beside or _is_beside(word, before, known))
    ]
    return bool(own) and own[0].is_verb and not _is_attribute(own, known)


def _is_noun(before: Word | None, known: ClauseWords) -> bool:
    """Whether a word is a noun by the article before it: "le gouvernement" ends as an adverb does."""
    return before is not None and before.plain in known.determiners and before.verb is Verb.NONE


def _is_beside(word: Word, before: Word | None, known: ClauseWords) -> bool:
    # "Kelly resigned": a capital and an ending make no adverb.
    is_adverb = word.plain in known.adverbs or (
        word.text.islower() and known.is_adverb(word.plain) and not _is_noun(before, known)
    )
    return word.text in "'’" or (is_adverb and word.plain not in known.existentials)


def _is_attribute(words: Sequence[Word], known: ClauseWords) -> bool:
    """Whether the first word only describes the subject: "suspected fighters fired"."""
    if words[0].verb is not Verb.FINITE or not known.passives or words[0].plain in known.bare_contents:
        return False
    phrase = list(takewhile(lambda word: not word.is_verb, words[1 : 1 + _LONGEST_SUBJECT]))
    is_noun = bool(phrase) and all(word.verb is Verb.NONE and word.plain not in known.small for word in phrase)
    return is_noun and len(phrase) <= _SHORT and len(words) > len(phrase) + 1


def is_speech(words: Sequence[Word], language: str) -> bool:
    """Whether all that these words say is that somebody said something."""
    if len(words) > _LONGEST_SPEECH:
        return False
    verbs = [(place, word) for place, word in enumerate(words) if word.verb is Verb.FINITE]
    phrases = {one.place for one in find_triggers([word.plain for word in words], language) if _is_spoken(one)}
    return bool(verbs) and all(place in phrases or is_speech_verb(word.plain, language) for place, word in verbs)


def _is_spoken(trigger: Trigger) -> bool:
    """Whether several words together are a verb of saying: "gab … bekannt"."""
    return trigger.is_phrase and not trigger.is_noun and trigger.event_type in SPEECH


def is_speech_verb(simple: str, language: str) -> bool:
    """Whether a word is a verb of saying."""
    forms = forms_of(simple, language)
    # "sagte" alone, before "sagte … aus": most verbs stand without a particle.
    alone = [form for form in forms if not form.rest] or list(forms)
    return bool(alone) and alone[0].event_type in SPEECH and not alone[0].is_noun


def denies(words: Sequence[Word], language: str) -> bool:
    """Whether these words say that something is not so."""
    triggers = find_triggers([word.plain for word in words], language)
    return any(trigger.event_type in _DENIALS for trigger in triggers)


def is_shell(words: Sequence[Word], known: ClauseWords) -> bool:
    """Whether nobody is named who says what follows: "it is estimated", "it emerged"."""
    own = [word for word in words if not (word.is_date or word.plain in known.dates)]
    is_led = bool(own) and own[0].plain in known.expletives and known.needs_subject
    return is_led and len(own) <= _LONGEST_SHELL and own[-1].verb is Verb.FINITE


def is_inverted(words: Sequence[Word], known: ClauseWords) -> bool:
    """Whether the subject stands right behind the verb that leads: "a ainsi déclaré le maire"."""
    if not known.turned_passives or not opens_with_verb(words, known):
        return False
    last = max(place for place, word in enumerate(words) if word.is_verb)
    participles = tuple(known.participles)
    behind = [word for word in words[last + 1 :] if not (word.is_date or known.is_adverb(word.plain))]
    behind = behind[bool(behind) and behind[0].plain.endswith(participles) :][:1]
    return any(word.text[0].isupper() or word.plain in known.determiners for word in behind)

"""The words of a clause in the order in which they make a sentence of their own, with the subject it has elsewhere."""

from __future__ import annotations

from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from timeline.core.extraction.agreement import auxiliaries_for, ends_as_participle, participle_behind
from timeline.core.extraction.clause_verbs import opens_with_verb
from timeline.core.extraction.phrases_of_nouns import phrase_at, phrase_behind_verb, subject_of
from timeline.core.extraction.predicates import forms_of
from timeline.core.extraction.sentence_parts import Kind
from timeline.core.extraction.sentence_words import Verb, Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.core.extraction.clause import Clause
    from timeline.core.extraction.clause_words import ClauseWords

NOWHERE = -1
_NEAR = 2  # characters of a comma between words
_SHORTEST_PARTICLE = 2
_STOPS = frozenset(".!?…؟")
_LONGEST_OBJECT = 6  # likewise
_LONGEST_NAME = 4  # words
_SINGULAR = ("ss", "us", "is")  # "process", "census", "crisis"
_PERFECT = {"having": "had"}


def inserted(text: str) -> Word:
    """Return a word that stands nowhere in the text."""
    return Word(NOWHERE, NOWHERE, text, text)


def standing_alone(clause: Clause, known: ClauseWords) -> list[Word]:
    """Return the words of a clause, beginning with its subject."""
    words = in_order(clause)
    if clause.kind is Kind.MAIN and (name := _name_beside(clause, known)):
        is_owned = clause.pieces[0][0].plain in known.possessives  # "his wife, Anna Berg, resigned"
        return [*([] if is_owned else clause.pieces[0]), *name, *words[len(clause.pieces[0]) :]]
    if known.is_verb_last and clause.kind is Kind.MAIN and (subject := _subject_aside(clause, known)):
        return [*subject, *words]
    if clause.kind is Kind.RELATIVE:
        return _of_relative(clause, words, known)
    if clause.kind is Kind.PARTICIPLE:
        return _of_participle(clause, words, known)
    if clause.kind is Kind.JOINED and clause.subject:
        return [*clause.subject, *words]
    if clause.kind is Kind.ADVERBIAL and (place := participle_behind(words, known)):
        return _turned(words[:place], words[place:], known)
    if known.is_verb_second and words:
        is_hanging = clause.kind in (Kind.ADVERBIAL, Kind.CONTENT) and bool(clause.lead)
        return _verb_second(words, known, is_verb_last=is_hanging)
    return words


def _name_beside(clause: Clause, known: ClauseWords) -> list[Word]:
    """Return the name right behind a subject that names nobody: "the harbour master, Anna Berg, resigned"."""
    first, *others = clause.pieces
    if not others or any(word.text[0].isupper() for word in first[1:]) or any(word.is_date for word in first):
        return []
    behind = [piece for piece in clause.asides if first[-1].end < piece[0].start < others[0][0].start]
    if not behind or len(behind[0]) > _LONGEST_NAME or any(word.is_date for word in behind[0]):
        return []
    if first[0].plain in known.possessives and known.needs_subject and behind[0][-1].text[0].isupper():
        return behind[0]  # "his wife, the former Queen Anna, resigned"
    return behind[0] if len(behind) == 1 and all(word.text[0].isupper() for word in behind[0]) else []


def _subject_aside(clause: Clause, known: ClauseWords) -> list[Word]:
    """Return the subject that a comma parts from the rest of its clause: "Komisyon, teklifleri açacak"."""
    first = clause.pieces[0][0]
    beside = next((piece for piece in clause.asides if 0 < first.start - piece[-1].end <= _NEAR), [])
    # "Depremde yıkılan okul": before a noun stands what describes it.
    is_noun = 0 < len(beside) <= _LONGEST_OBJECT and not any(word.is_date for word in beside) and not beside[-1].verb
    own = known.adverbs | known.coordinators | known.prepositions | known.linking
    return beside if is_noun and not any(word.plain in own for word in (beside[0], beside[-1])) else []


def _of_relative(clause: Clause, words: list[Word], known: ClauseWords) -> list[Word]:
    if not clause.subject or _is_restricted(clause.subject, known):
        return []
    if clause.lead[-1].plain in known.genitive_relatives:
        return [*clause.subject, inserted("’s"), *words] if known.article else []
    if clause.lead[0].plain in known.prepositions or clause.lead[-1].plain in known.places_relative:
        return _with_place(words, known)
    own = [word for word in words if not (word.is_date or word.plain in known.dates)]
    if known.plural_endings and _may_be_object(own, clause.subject, known):
        return []
    subject = clause.subject
    if article := known.articles_within.get(subject[0].plain):
        subject = [inserted(article), *subject[1:]]
    if known.is_verb_second:
        is_object = clause.lead[-1].plain in known.relatives_as_objects or phrase_at(words, 0, known)
        return [] if is_object else [*subject, *_last_verb_first(words, known.language)]
    # "The paper, which first reported": a word before the verb that is no noun phrase is no subject.
    is_adverb = len(words) > 1 and words[1].is_verb and words[0].plain in known.firsts
    if is_adverb or opens_with_verb(words, known) or clause.lead[-1].plain not in known.relatives_as_objects:
        return [*subject, *words]
    return _with_object(words, subject, known, is_content=clause.lead[-1].plain in known.contents)


def _with_place(words: list[Word], known: ClauseWords) -> list[Word]:
    """Return a relative clause behind a preposition, or nothing where who did it is not said: "a los que separó"."""
    if known.is_verb_second:
        return _verb_second(words, known, is_verb_last=True)
    is_open = known.plural_endings and opens_with_verb(words, known) and words[0].plain not in known.clitics
    return [] if is_open else words


def _may_be_object(words: Sequence[Word], phrase: Sequence[Word], known: ClauseWords) -> bool:
    """Whether it is not said who did what a relative clause tells: "el vídeo que hizo", "incarico che manterrà"."""
    is_bare = phrase[0].plain not in known.small and phrase[0].text[0].islower()
    return len(words) == 1 or is_bare or _is_of_several(words, phrase, known)


def _is_of_several(words: Sequence[Word], phrase: Sequence[Word], known: ClauseWords) -> bool:
    """Whether a verb is of several and its subject a lone name, or not and its subject is of several."""
    verb = next((word for word in words if word.is_verb), words[0])
    is_name = len(phrase) == 1 and phrase[0].text[0].isupper()
    is_several = verb.plain.endswith(tuple(known.plural_endings))
    # "La revolución de los jazmines, que acabó": the verb is not of the noun right before.
    return (is_name and is_several) or (phrase[0].plain in known.plural_articles and not is_several)


def _with_object(words: list[Word], phrase: Sequence[Word], known: ClauseWords, *, is_content: bool) -> list[Word]:
    """Return a relative clause with what it tells of as its object: "the pier, which the army closed"."""
    first, *rest = phrase
    if known.turned_passives and first.text[0].islower() and first.plain not in known.determiners:
        return []  # "intellectuel et social que la science possède"
    if any(one.verb is Verb.FINITE and other.verb is Verb.AUXILIARY for one, other in pairwise(words)):
        # "The party, which observers agree was robbed": one clause in another.
        return []
    if not _is_object(phrase, known):
        # "A circular to the pilots of the port that it mailed": what was mailed is missing.
        return [] if words[-1].verb is Verb.FINITE else words
    if is_content and first.plain not in known.determiners and phrase[-1].text.islower() and known.singulars:
        # "Groups estimate that ten died": the verb before "that" is one that no table knows.
        return words
    noun = [inserted(first.plain)._replace(verb=Verb.FINITE) if first.plain in known.determiners else first, *rest]
    verb = max((place for place, word in enumerate(words) if word.verb is not Verb.NONE), default=len(words) - 1)
    is_stranded = words[-1].plain in known.prepositions
    stop = len(words) if is_stranded else verb + 1
    return [*words[:stop], *noun, *words[stop:]]


def _is_object(phrase: Sequence[Word], known: ClauseWords) -> bool:
    """Whether a phrase may be an object: in a long one stands a verb that we do not know."""
    is_noun = len(phrase) <= _LONGEST_OBJECT and not any(known.is_adverb(word.plain) for word in phrase)
    return is_noun and phrase[-1].plain not in known.prepositions | known.content_nouns


def _is_restricted(subject: Sequence[Word], known: ClauseWords) -> bool:
    """Whether a noun phrase means nobody without its relative clause: "every state that votes"."""
    is_one = len(subject) > 1 and subject[0].plain in known.determiners and subject[1].plain in known.restrictive
    return subject[0].plain in known.restrictive or is_one


def _of_participle(clause: Clause, words: list[Word], known: ClauseWords) -> list[Word]:
    if clause.subject and words and words[0].plain in _PERFECT:
        return [*clause.subject, inserted(_PERFECT[words[0].plain])._replace(verb=Verb.AUXILIARY), *words[1:]]
    if clause.subject and words and ends_as_participle(words[0], known):
        return _turned(clause.subject, words, known)
    if not (clause.subject and known.passives and words and words[0].verb is Verb.FINITE):
        return []
    # "The review of the troops": the noun stands before the preposition.
    head = list(takewhile(lambda word: word.plain not in known.prepositions, clause.subject)) or clause.subject
    is_plural = head[-1].plain.endswith("s") and head[-1].text.islower() and not head[-1].plain.endswith(_SINGULAR)
    auxiliary = "were" if is_plural else "was"
    first = words[0] if words[0].text.islower() else inserted(words[0].plain)._replace(verb=words[0].verb)
    return [*clause.subject, inserted(auxiliary)._replace(verb=Verb.AUXILIARY), first, *words[1:]]


def _turned(subject: Sequence[Word], words: list[Word], known: ClauseWords) -> list[Word]:
    """Return a noun and the participle behind it as a sentence: "le décret", "a été", "publié"."""
    auxiliaries = [inserted(one)._replace(verb=Verb.AUXILIARY) for one in auxiliaries_for(words[0], known)]
    article = known.articles_within.get(subject[0].plain)
    subject = [inserted(article), *subject[1:]] if article else subject
    first = words[0]._replace(verb=Verb.FINITE)
    if first.text[0].isupper():
        first = inserted(first.plain)  # it led the sentence
    return [*subject, *auxiliaries, first, *words[1:]] if auxiliaries else []


def in_order(clause: Clause) -> list[Word]:
    """Return the words of a clause without what only stands beside it."""
    return [word for piece in clause.pieces for word in piece if word.text not in _STOPS]


def _verb_second(words: list[Word], known: ClauseWords, *, is_verb_last: bool) -> list[Word]:
    """Return the words of a clause with the subject first and the finite verb behind it."""
    if is_verb_last:
        led = list(takewhile(lambda word: word.is_date or word.plain in known.dates, words))
        words = [*words[len(led) :], *led] if any(word.is_date for word in led) else words
        subject = phrase_at(words, 0, known)
        if not subject and len(words) > 1 and words[0].plain == "sich":
            subject = phrase_at(words, 1, known)
            words = [*subject, words[0], *words[1 + len(subject) :]]
        return [*subject, *_last_verb_first(words[len(subject) :], known.language)] if subject else words
    verb = next((place for place, word in enumerate(words) if word.is_verb), None)
    if verb == 0 and (subject := phrase_behind_verb(words, known)):
        return [*subject, *(word for word in words if word not in subject)]
    is_reported = words[0].plain in known.sources
    if verb is None or not (is_reported or any(word.is_date for word in words[:verb])):
        return words
    opening = [] if is_reported else [word for word in words[:verb] if not (word.is_date or word.plain in known.dates)]
    is_adverb = all(known.is_adverb(word.plain) for word in opening)
    subject = phrase_behind_verb(words[verb:], known) if is_adverb else subject_of(words, known)
    if not subject:
        return _place_first(words, verb, known)
    if subject[0].start < words[verb].start or not is_adverb:
        # "Mit zehn Booten hat der Hafen 2013 …": what else stands before the verb stays there.
        return words
    return [*subject, *(word for word in words[verb:] if word not in subject)]


def _place_first(words: list[Word], verb: int, known: ClauseWords) -> list[Word]:
    """Return the words with the place in front of the verb that stood behind it: "Am 3. Mai starben in Selim …"."""
    place = words[verb + 1 : verb + 3]
    is_place = len(place) > 1 and place[0].plain in known.places and place[1].text[0].isupper()
    if not is_place or len(words) == verb + 3:
        return words
    before = [word for word in words[:verb] if not word.is_date and word.plain not in known.dates]
    return words if before else [*place, words[verb], *words[verb + 3 :]]


def _last_verb_first(words: Sequence[Word], language: str) -> list[Word]:
    last = max((place for place, word in enumerate(words) if word.is_verb), default=None)
    if last is None:
        return []
    verb, particle = _parted(words[last], language)
    return [verb, *words[:last], *words[last + 1 :], *particle]


def _parted(verb: Word, language: str) -> tuple[Word, list[Word]]:
    """Return a verb without the particle that it has at the end of a clause, and the particle: "zurücktrat"."""
    for end in range(_SHORTEST_PARTICLE, len(verb.text) - _SHORTEST_PARTICLE):
        particle, stem = verb.plain[:end], verb.plain[end:]
        if any(form.rest == (particle,) for form in forms_of(stem, language)):
            return verb._replace(start=NOWHERE, end=NOWHERE, text=stem, plain=stem), [inserted(particle)]
    return verb, []

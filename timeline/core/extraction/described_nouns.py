"""Nouns that a dated participle describes: "la ley aprobada el 3 de mayo", "der am Freitag festgenommene Kapitän"."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from timeline.core.extraction.agreement import agree, auxiliaries_for, ends_as_participle
from timeline.core.extraction.clause import Clause
from timeline.core.extraction.clause_sentences import inserted
from timeline.core.extraction.named_events import BEFALLS
from timeline.core.extraction.phrases_of_nouns import last_phrase
from timeline.core.extraction.predicates import find_triggers, forms_of
from timeline.core.extraction.sentence_parts import Kind
from timeline.core.extraction.sentence_words import Verb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.core.extraction.clause_words import ClauseWords
    from timeline.core.extraction.read_sentences import ReadSentence
    from timeline.core.extraction.sentence_words import Word

_SHORTEST_PHRASE = 2  # words
_LONGEST = 5  # words of a noun with its article


def described_noun(clause: Clause, date: int, known: ClauseWords) -> Clause | None:
    """Return the noun with its participle as a clause of its own, or None where the date is that of the verb."""
    if not known.participles:
        return None
    words = clause.words
    at = next((place for place, word in enumerate(words) if word.date == date), 0)
    phrase = _before_noun(words, at, known) if known.is_verb_second else _behind_noun(words, at, known)
    place = next((place for place, word in enumerate(phrase) if place and ends_as_participle(word, known)), 0)
    if place and auxiliaries_for(phrase[place], known):
        return Clause(Kind.PARTICIPLE, [phrase[place:]], [], phrase[:place], is_attribute=True)
    return Clause(Kind.FRAGMENT, [phrase], is_attribute=True) if phrase else None


def _behind_noun(words: Sequence[Word], at: int, known: ClauseWords) -> list[Word]:
    """Return "ley aprobada el 3 de mayo" where another verb follows."""
    start = at - 1
    while start > 0 and words[start].plain in known.dates:
        start -= 1
    is_beside = any(word.is_verb for word in words[at + 1 :])
    is_beside = is_beside or (bool(known.turned_passives) and any(word.is_date for word in words[:start]))
    if start < 1 or not is_beside or not _is_participle(words[start], known):
        return []
    if words[start].plain.startswith(tuple(known.happenings)):
        return []  # "the collapse, which occurred in May, left ten dead" tells of one event
    first = next(
        (place for place in range(start - 1, -1, -1) if _begins_noun(words[place], words[start], known)), None
    )
    if first is None or start - first not in range(2, _LONGEST) or any(word.is_verb for word in words[first:start]):
        return []
    first += not known.turned_passives  # else its article may lead a sentence
    return [*words[first : start + 1], *words[start + 1 : at + 1]]


def _begins_noun(word: Word, participle: Word, known: ClauseWords) -> bool:
    is_determiner = word.plain in known.determiners
    return is_determiner and (not known.turned_passives or agree([word], participle, known))


def _before_noun(words: Sequence[Word], at: int, known: ClauseWords) -> list[Word]:
    """Return "Kapitän festgenommen am Freitag" of what German writes the other way round."""
    start = at
    while start > 0 and words[start - 1].plain in known.dates - known.determiners:
        start -= 1
    behind = words[at + 1 : at + 1 + _LONGEST]
    participle = next((place for place, word in enumerate(behind) if _is_participle(word, known)), None)
    if start == 0 or words[start - 1].plain not in known.determiners or participle is None:
        return []
    between, noun = (
        behind[:participle],
        list(takewhile(lambda word: word.is_capital, words[at + 2 + participle :][:_LONGEST])),
    )
    if not noun or any(word.is_verb for word in between):
        return []
    stem = _stem(behind[participle].plain, known)
    word = inserted(stem)
    return [*noun, *between, word, *words[start : at + 1]]


def _is_participle(word: Word, known: ClauseWords) -> bool:
    if word.verb is Verb.AUXILIARY or not word.text[0].islower() or word.is_date:
        return False
    if known.is_verb_second:
        stem = _stem(word.plain, known)
        return stem != word.plain and stem.endswith(("t", "en")) and bool(forms_of(stem, known.language))
    return word.plain.endswith(tuple(known.participles))


def _stem(word: str, known: ClauseWords) -> str:
    """Return a participle without the ending that it has before a noun: "verhaftet" of "verhafteten"."""
    for ending in sorted(known.participles, key=len, reverse=True):
        if word.endswith(ending) and forms_of(word.removesuffix(ending), known.language):
            return word.removesuffix(ending)
    return word


def _is_before_verb(words: Sequence[Word], at: int, known: ClauseWords) -> bool:
    """Whether a date is of what befell somebody before: "Nach dem Tod des Kapitäns am 7. Mai | trauerten".

    In front of a German verb stands one phrase, so that a date behind a noun belongs to it.
    """
    is_led = words[0].plain in known.sequential and at > 1 and not any(word.is_verb for word in words[:at])
    if not (known.is_verb_second and is_led and at + 1 < len(words) and words[at + 1].is_verb):
        return False
    triggers = find_triggers([word.plain for word in words[:at]], known.language)
    return bool(triggers) and triggers[0].is_noun and triggers[0].event_type in BEFALLS


def nominal(clause: Clause, place: int, read: ReadSentence, known: ClauseWords) -> Clause | None:
    """Return the noun phrase of a date, where the verb of its clause has another: "an accident in 2008"."""
    words = clause.words
    at = next((index for index, word in enumerate(words) if word.date == place), 0)
    is_other = any(word.is_date and word.date != place and word.date in read.event_dates for word in words)
    if not (is_other or _is_before_verb(words, at, known)):
        return None
    end = at
    while end and words[end - 1].plain in known.dates:
        end -= 1
    is_in_subject = 0 < end < at and not any(word.is_verb or word.is_date for word in words[:end])
    phrase = words[:end] if is_in_subject else last_phrase(words[:end], known) if 0 < end < at else []
    while phrase and phrase[0].plain in known.prepositions | known.subordinators:
        phrase = phrase[1:]
    triggers = find_triggers([word.plain for word in phrase], known.language)
    is_last = bool(triggers) and triggers[-1].is_noun and triggers[-1].last == len(phrase) - 1
    is_noun = is_last or (is_in_subject and any(one.is_noun for one in triggers))
    if not is_noun or len(phrase) < _SHORTEST_PHRASE:
        return None
    is_before = _is_before_verb(words, at, known)
    phrase = phrase[1:] if is_before and phrase[0].plain in known.determiners else phrase
    return Clause(Kind.FRAGMENT, [[*phrase, *words[end : at + 1]]], is_attribute=is_before)

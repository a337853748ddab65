"""Noun phrases in the words of a clause: its subject, and the last one before a relative pronoun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.core.extraction.predicates import forms_of
from timeline.core.extraction.sentence_words import Verb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.core.extraction.clause_words import ClauseWords
    from timeline.core.extraction.sentence_words import Word

_LONGEST = 9
_AROUND = 3  # words: one with those beside it


def last_phrase(words: Sequence[Word], known: ClauseWords) -> list[Word]:
    """Return the last noun phrase: from its determiner, or from behind a preposition or a verb."""
    if not any(word.verb is not Verb.NONE for word in words) and not (words and words[0].plain in known.prepositions):
        return [word for word in words if not word.is_date]
    places = range(len(words))
    begins = (
        max((at for at in places if _is_border(words[at], known) and not _is_in_name(words, at, known)), default=-1)
        + 1
    )
    if begins < len(words) and words[begins - 1].plain in known.articles_within and words[begins].text.islower():
        begins -= 1  # "una salida al conflicto": the article is in the preposition
    found = list(words[begins:][-_LONGEST:])
    if len(found) > 1 and found[0].plain in known.contents and found[1].text[0].isupper():
        # "on the grounds that Renn, who …"
        found = found[1:]
    determined = [
        place
        for place, word in enumerate(found)
        if word.plain in known.determiners and not _is_in_name(found, place, known)
    ]
    return found[determined[-1] :] if determined else found


def _is_in_name(words: Sequence[Word], place: int, known: ClauseWords) -> bool:
    """Whether a small word joins two words of a name: "Hasan al Orla", "Ministero della Difesa"."""
    around = words[max(0, place - 1) : place + 2]
    is_inside = len(around) == _AROUND and words[place].text.islower() and words[place].verb is Verb.NONE
    return is_inside and bool(known.turned_passives) and all(one.text[0].isupper() for one in (around[0], around[-1]))


def nearest_phrase(words: Sequence[Word], known: ClauseWords) -> list[Word]:
    """Return the noun phrase that a relative clause without a comma belongs to: "the names of the pilots who …"."""
    joints = known.prepositions | known.articles_within.keys()
    last = max((place for place, word in enumerate(words) if word.is_verb or word.plain in joints), default=-1)
    behind = list(words[last + 1 :])
    is_determined = len(behind) > 1 and behind[0].plain in known.determiners
    return behind if is_determined and behind[-1].text.islower() else last_phrase(words, known)


def last_of_pair(phrase: Sequence[Word], known: ClauseWords) -> list[Word]:
    """Return the last name of "the contrast between Renn and Witt", of whom alone "who" tells."""
    at = next((place for place in range(len(phrase) - 1, 0, -1) if phrase[place].plain in known.coordinators), 0)
    is_inside = any(word.plain in known.prepositions for word in phrase[:at])
    is_name = is_inside and all(word.text[0].isupper() for word in phrase[at + 1 :])
    return list(phrase[at + 1 :] if is_name else phrase)


def _is_border(word: Word, known: ClauseWords) -> bool:
    return word.verb is not Verb.NONE or word.is_date or word.plain in known.prepositions


def subject_of(words: Sequence[Word], known: ClauseWords) -> list[Word]:
    """Return the subject of a clause: before its first verb, or behind it where the verb comes second or first."""
    verb = next((place for place, word in enumerate(words) if word.is_verb), len(words))
    before = _without_adverbs(_without_opening(words[:verb], known), known)
    if before or not (known.is_verb_second or known.is_verb_first):
        return before
    return _with_partner(phrase_at(words, verb + 1, known), words, verb, known)


def _with_partner(phrase: list[Word], words: Sequence[Word], verb: int, known: ClauseWords) -> list[Word]:
    """Return a subject with the one joined to it, where the verb before is of several: "waren Renn | und Ott"."""
    if not phrase or not words[verb].plain.endswith(tuple(known.several_endings)):
        return phrase
    rest = [word for word in words if word.start > phrase[-1].start]
    is_joined = bool(rest) and rest[0].plain in known.coordinators - known.adversatives - known.alternatives
    partner = phrase_at(rest, 1, known) if is_joined else []
    return [*phrase, *rest[:1], *partner] if partner else phrase


def _without_adverbs(words: list[Word], known: ClauseWords) -> list[Word]:
    """Return a subject without the adverbs between it and its verb: "Renn also", "Renn never"."""
    end = len(words)
    while end > 1 and words[end - 1].text.islower() and _is_adverb(words[end - 1], known):
        if words[end - 2].plain in known.determiners:
            break  # "le gouvernement"
        end -= 1
    return words[:end]


def _is_adverb(word: Word, known: ClauseWords) -> bool:
    return word.plain in known.negations or known.is_adverb(word.plain)


def _without_opening(words: Sequence[Word], known: ClauseWords) -> list[Word]:
    """Return words without a date and a phrase with a preposition that lead them."""
    rest = list(words)
    if rest and (rest[0].plain in known.prepositions or rest[0].is_date):
        # "On 3 May, in the port, the ferry": the subject begins at the last determiner or name behind the date.
        date = max((place for place, word in enumerate(rest) if word.is_date), default=-1)
        return [] if date < 0 or known.is_verb_second else rest[date + 1 :]
    return [word for word in rest if not word.is_date]


def phrase_at(words: Sequence[Word], start: int, known: ClauseWords) -> list[Word]:
    """Return the noun phrase that begins at a place: a pronoun, or words up to the end of its noun."""
    found: list[Word] = []
    for word in words[start : start + _LONGEST]:
        if not found and word.plain in known.pronouns and word.plain not in known.determiners:
            return [word]
        is_joined = bool(found) and word.text == "-" and word.start == found[-1].end  # "Alder-Damm"
        if not is_joined and (word.is_verb or word.is_date or (found and _ends_phrase(word, found, known))):
            break
        found.append(word)
    head = found[1:] if len(found) > 1 and found[0].plain in known.approximate else found
    is_phrase = bool(head) and (
        head[0].plain in known.determiners
        or head[0].text[0].isupper()
        or head[0].text.isdigit()
        or (head[0].text[0].isdigit() and len(head) > 1)
    )
    return found if is_phrase and any(word.text[0].isupper() or not known.is_verb_second for word in found) else []


def phrase_behind_verb(words: Sequence[Word], known: ClauseWords) -> list[Word]:
    """Return the subject behind a verb that comes first, and a date and a "sich": "traf sich am Montag der Rat"."""
    at = 1
    while at < len(words) - 1 and (
        _is_beside(words[at], known) or (words[at].plain in known.dates and words[at + 1].is_date)
    ):
        at += 1
    phrase = phrase_at(words, at, known)
    is_relative = bool(phrase) and phrase[0].plain in known.relatives_as_objects
    return [] if is_relative else _with_partner(phrase, words, 0, known)


def _is_beside(word: Word, known: ClauseWords) -> bool:
    return word.is_date or word.plain in known.reflexives


def owned_phrase_at(words: Sequence[Word], start: int, known: ClauseWords) -> list[Word]:
    """Return likewise a noun phrase with the names that it belongs to: "le parquet de Turin"."""
    found = phrase_at(words, start, known)
    end = start + len(found)
    while found and end < len(words) and words[end].plain in known.belonging:
        behind = end + 1
        while behind < len(words) and (words[behind].plain in known.determiners or words[behind].text in "'’"):
            behind += 1
        owner = phrase_at(words, behind, known) or words[behind : behind + 1]
        if not owner or owner[0].is_verb or owner[0].is_date:
            break
        found, end = list(words[start : behind + len(owner)]), behind + len(owner)
    return found


def _ends_phrase(word: Word, found: Sequence[Word], known: ClauseWords) -> bool:
    if word.text[0].isupper():
        # "erhob die Staatsanwaltschaft | Anklage": a noun with its article, and what it does.
        is_event = known.is_verb_second and any(form.is_noun for form in forms_of(word.plain, known.language))
        return is_event and len(found) > 1 and found[-2].plain in known.determiners and found[-1].text[0].isupper()
    has_noun = any(one.text[0].isupper() for one in found[1:] or found)
    is_genitive = word.plain in known.genitives
    return word.plain in known.prepositions or (has_noun and not is_genitive and found[-1].text[0].isupper())

"""Dates that say which event a noun means: "the blast of 4 August", "Tuesday's attack", "4 Ağustos'taki patlama"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.core.extraction.clause import Clause
from timeline.core.extraction.known_events import nouns_and_verbs
from timeline.core.extraction.predicate_choice import choose_predicate
from timeline.core.extraction.sentence_parts import Kind
from timeline.core.extraction.sentence_words import Verb
from timeline.core.frames.event_types import SPEECH, WEAK, are_compatible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.core.extraction.clause_words import ClauseWords
    from timeline.core.extraction.predicates import Trigger
    from timeline.core.extraction.sentence_words import Word

_LONGEST = 8  # words of a phrase on one side of its date
_ADJECTIVES = 3  # words from a date, or an article, to its noun
_LINKS = 2  # words between a verb and the event during which it happened: "lors de"
_APOSTROPHES = "'’"
_FOLLOWING = SPEECH | frozenset(
    (
        "arrest", "charge", "convict", "acquit", "sentence", "sue", "extradite", "pardon", "search", "investigate",
        "testify", "plead", "rule", "question", "dismiss", "decide", "reject", "request", "fine", "sanction", "pay",
        "speak", "appeal", "release",
    )
)  # fmt: skip
"""Types of what people do about an event when it is over: the date of the event is not theirs."""


def adnominal(clause: Clause, date: int, known: ClauseWords, *, is_over: bool) -> Clause | None:
    """Return the noun phrase of the event that a date belongs to, or None where it is the date of the verb.

    It is of the noun where the verb tells what somebody did about the event: who died "in Tuesday's attack" died on
    Tuesday, who was charged over it was not charged then. And it is where the date `is_over` and the verb looks ahead.
    """
    words = clause.words
    at = next((place for place, word in enumerate(words) if word.date == date), 0)
    if not clause.has_verb or words[at].date != date:
        return None
    found = _behind(words, at, known) or _before(words, at, known, is_over=is_over)
    return (
        Clause(Kind.FRAGMENT, [found], is_attribute=True)
        if found and (is_over or _follows(found, words, known))
        else None
    )


def _follows(phrase: Sequence[Word], words: Sequence[Word], known: ClauseWords) -> bool:
    """Whether what the clause tells, or the noun before a phrase, comes after the event of the phrase."""
    before = [word for word in words if word.start < phrase[1].start and word not in phrase]
    between = known.determiners | known.attribute_endings | frozenset(_APOSTROPHES)
    while before and before[-1].plain in between:
        before.pop()
    is_meanwhile = any(word.plain in known.meanwhile for word in before[-_LINKS:])
    if is_meanwhile or phrase[-1].plain.endswith(tuple(known.locatives)):
        return False  # "arrested during Tuesday's protest"
    rest = [word for word in words if word not in phrase]
    told = [
        one.event_type
        for one in (*nouns_and_verbs(before, known)[-1:], choose_predicate(nouns_and_verbs(rest, known)))
        if one
    ]
    events = [one for one in nouns_and_verbs(phrase, known) if one.is_noun]
    return any(
        one in SPEECH or (one in _FOLLOWING and not any(are_compatible(one, event.event_type) for event in events))
        for one in told
    )


def _behind(words: Sequence[Word], at: int, known: ClauseWords) -> list[Word]:
    """Return a date and the phrase of the noun behind it: "Tuesday's attack on the embassy"."""
    start = _behind_ending(words, at, known)
    for end in range(start + 1, min(len(words), start + _ADJECTIVES) + 1):
        if _is_event(words[start:end], known):
            return [words[at], *words[start : _end_of_phrase(words, end, known)]]
        if words[end - 1].verb is not Verb.NONE or words[end - 1].plain in known.small:
            break
    return []


def _behind_ending(words: Sequence[Word], at: int, known: ClauseWords) -> int:
    """Return where words go on behind a date that says more of them, or the end: "salı günkü", "the 12 May"."""
    start = at + 1
    while start < len(words) and words[start].text in _APOSTROPHES:
        start += 1
    if start > at + 1:
        is_attribute = start < len(words) and words[start].plain in known.attribute_endings
        return start + 1 if is_attribute else len(words)
    if known.is_verb_last:
        is_attribute = words[at].text.endswith(tuple(known.attribute_endings))
    else:
        is_attribute = bool(known.attribute_endings) and at > 0 and words[at - 1].plain in known.determiners
    return start if is_attribute else len(words)


def _end_of_phrase(words: Sequence[Word], start: int, known: ClauseWords) -> int:
    """Return where what says more of a noun ends: "on the embassy", "of a ferry", but not "in a statement"."""
    end = start
    while not known.is_verb_last and end + 1 < len(words) and words[end].plain in known.prepositions | known.belonging:
        is_vague = words[end + 1].plain in known.determiners - known.definites
        last = end + 1
        while last < len(words) and last - start < _LONGEST and _is_of_phrase(words[last], last == end + 1, known):
            last += 1
        if last == end + 1 or (is_vague and words[end].plain not in known.belonging):
            break
        end = last
    return end


def _is_of_phrase(word: Word, is_first: bool, known: ClauseWords) -> bool:
    if word.text in _APOSTROPHES:
        return not is_first  # "contre l'ambassade"
    is_plain = word.verb is Verb.NONE and not word.is_date and word.text[0].isalnum()
    return is_plain and (word.plain not in known.small or (is_first and word.plain in known.determiners))


def _before(words: Sequence[Word], at: int, known: ClauseWords, *, is_over: bool) -> list[Word]:
    """Return a date and the phrase of the noun before it: "the blast in the port of 4 August"."""
    end = at
    if at and words[at - 1].plain in known.date_links:
        end = at - 1
    elif is_over:
        while end and words[end - 1].plain in known.dates:
            end -= 1
    elif not (_is_bare(words, at, known) or words[at].text.startswith(tuple(f"{link} " for link in known.date_links))):
        return []
    for start in range(end - 1, max(-1, end - 1 - _LONGEST), -1):
        if words[start].verb is Verb.FINITE or words[start].is_date:
            break
        if any(one.is_noun and not one.place and _counts(one) for one in nouns_and_verbs(words[start:end], known)):
            behind = words[at + 1 : _end_of_phrase(words, at + 1, known)]
            return [words[at], *_with_adjectives(words, start, end, known), *behind]
    return []


def _is_bare(words: Sequence[Word], at: int, known: ClauseWords) -> bool:
    """Whether a date stands right behind a noun, as in Arabic "هجوم 4 أغسطس", but not "النتائج في 5 نوفمبر"."""
    is_led = words[at].text.split()[0] in known.dates or (at > 0 and words[at - 1].plain in known.prepositions)
    return known.is_verb_first and not is_led


def _with_adjectives(words: Sequence[Word], start: int, end: int, known: ClauseWords) -> list[Word]:
    """Return the words of a noun that begins at `start` from behind its article on, where one is near."""
    first = start
    while first and start - first < _ADJECTIVES and words[first - 1].text.islower():
        if words[first - 1].plain in known.small:
            break
        first -= 1
    return list(words[first:end])


def _is_event(words: Sequence[Word], known: ClauseWords) -> bool:
    """Whether words end with a noun that names an event."""
    return any(one.is_noun and one.last == len(words) - 1 and _counts(one) for one in nouns_and_verbs(words, known))


def _counts(trigger: Trigger) -> bool:
    return trigger.event_type not in SPEECH | WEAK

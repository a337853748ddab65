"""What "and" joins: two names or two nouns, or two clauses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.core.extraction.sentence_words import Verb

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from timeline.core.extraction.clause_words import ClauseWords
    from timeline.core.extraction.sentence_words import Word

_NAMES = 3  # a preposition and the names beside "and"


def joins_names(words: Sequence[Word], place: int, known: ClauseWords) -> bool:
    """Whether "and" stands between two names behind a preposition: "in Oslo and Bergen"."""
    near = [*words[max(0, place - 2) : place], *words[place + 1 : place + 2]]
    if len(near) < _NAMES or near[0].plain not in known.prepositions:
        return False
    return all(word.text[0].isupper() for word in near[1:])


def joins_adjectives(words: Sequence[Word], place: int, known: ClauseWords) -> bool:
    """Whether "and" stands between adjectives before their noun: "in a fair and free way", "a most fair and free"."""
    following, before = words[place + 1], words[max(0, place - 3) : max(0, place - 1)]
    is_led = bool(before) and (
        before[-1].plain in known.singulars
        or (known.is_adverb(before[-1].plain) and before[0].plain in known.singulars)
    )
    is_plain = following.text[0].islower() and following.verb is Verb.NONE and not following.is_date
    return is_led and is_plain and following.plain not in known.small and not known.is_adverb(following.plain)


def joins_nouns(behind: Iterable[Word], known: ClauseWords) -> bool:
    """Whether the one verb behind "and" is that of a relative clause: "killed ten women and a man who sailed".

    `behind` is what stands between "and" and the next mark.
    """
    if not known.needs_subject or known.is_verb_second:
        return False
    is_relative = has_verb = is_over = False
    for word in behind:
        if word.is_verb and (is_over or not is_relative):
            return False
        is_relative = is_relative or word.plain in known.sure_relatives
        is_over = has_verb and not word.is_verb
        has_verb = has_verb or word.is_verb
    return has_verb

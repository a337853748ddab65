"""Whether a clause says that something did not happen: its verb is negated, and not only a part of what it tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.core.extraction.clause_words import clause_words_of
from timeline.core.extraction.sentence_words import Verb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.core.extraction.clause_words import ClauseWords
    from timeline.core.extraction.sentence_words import Word

_REACH = 2  # words between a negation and its verb


def is_negated(words: Sequence[Word], predicate: int | None, language: str) -> bool:
    """Whether these words of a clause, without dates, deny the event that `predicate` is the place of.

    "Without warning the tower fell", "fell not far away" and "left no doubt" deny no event; "did not meet",
    "traf ihn nicht", "görüşmedi" and "no meeting took place" do.
    """
    known = clause_words_of(language)
    return any(_denies(words, place, predicate, known) for place in range(len(words)))


def _denies(words: Sequence[Word], place: int, predicate: int | None, known: ClauseWords) -> bool:
    word, behind = words[place], words[place + 1 : place + 1 + _REACH]
    if behind and behind[0].plain in known.undoing:
        return False
    if word.plain in known.denials:
        return known.is_verb_first or _is_at_verb(words, place, predicate)
    if behind and f"{word.plain}={behind[0].plain}" in known.refusals:
        return predicate is not None and place < predicate
    if word.plain in known.denying_articles:
        is_subject = not any(one.verb is not Verb.NONE for one in words[:place])
        return is_subject and predicate is not None and place < predicate <= place + _REACH
    if place == predicate or (predicate is None and word.verb is not Verb.NONE):
        return any(ending in word.plain for ending in known.negative_endings)
    is_contracted = len(behind) == _REACH and behind[0].text in "'’" and behind[1].plain == "t"
    return is_contracted and word.plain.endswith("n") and _is_at_verb(words, place + _REACH, predicate)


def _is_at_verb(words: Sequence[Word], place: int, predicate: int | None) -> bool:
    """Whether the verb of the event stands beside a negation, or before one that ends its clause: "traf ihn nicht"."""
    rest = [at for at in range(place + 1, len(words)) if words[at].text[:1].isalnum()]
    verbs = [
        at for at, word in enumerate(words) if at == predicate or (predicate is None and word.verb is Verb.FINITE)
    ]
    return not rest or any(at in rest[:_REACH] or at == place - 1 for at in verbs)

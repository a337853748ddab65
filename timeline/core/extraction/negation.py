"""Whether a clause says that something did not happen: its verb is negated, and not only a part of what it tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.core.extraction.clause_words import clause_words_of
from timeline.core.extraction.sentence_words import MARKS, Verb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.core.extraction.clause_words import ClauseWords
    from timeline.core.extraction.sentence_words import Word

_REACH = 2  # words between a negation and its verb
_OBJECT = 3  # words from a verb to the article that denies its object: "unterzeichnete Renn keinen Vertrag"


def is_negated(words: Sequence[Word], predicate: int | None, language: str) -> bool:
    """Whether these words of a clause, without dates, deny the event that `predicate` is the place of.

    "Without warning the tower fell", "fell not far away" and "left no doubt" deny no event; "did not meet",
    "traf ihn nicht", "görüşmedi" and "no meeting took place" do. Where only how or why may be denied ("did not resign
    quietly"), and in a question, nothing is.
    """
    known = clause_words_of(language)
    if any(word.plain in known.untils for word in words[1:]):
        return False  # "did not tell the police until 9 May": on that day they were told
    return any(_denies(words, place, predicate, known) for place in range(len(words))) and not _is_partial(
        words, predicate, known
    )


def _denies(words: Sequence[Word], place: int, predicate: int | None, known: ClauseWords) -> bool:
    word, behind = words[place], words[place + 1 : place + 1 + _REACH]
    # "N'oublions pas que": the verb before the negation may leave the event as well.
    if _is_undone(behind, known) or _is_undone(words[max(0, place - 1) : place], known):
        return False
    if word.plain in known.denials:
        return known.is_verb_first or _is_at_verb(words, place, predicate)
    if behind and f"{word.plain}={behind[0].plain}" in known.refusals:
        return predicate is not None and place < predicate
    is_pair = bool(behind) and f"{word.plain}={behind[0].plain}" in known.denying_subjects
    if is_pair or word.plain in known.denying_subjects:
        return predicate is not None and place < predicate and _leads(words, place, known)
    if word.plain in known.denying_articles:
        return predicate is not None and _denies_noun(words, place, predicate, known)
    # "İstifa etmedi": a noun names the event, and the word behind it is its verb.
    is_verb = word.verb is not Verb.NONE if predicate is None else predicate <= place <= predicate + 1
    if is_verb and any(ending in word.plain for ending in known.negative_endings):
        return True
    is_contracted = len(behind) == _REACH and behind[0].text in "'’" and behind[1].plain == "t"
    is_left = _is_undone(words[place + 1 + _REACH : place + 2 + _REACH], known)
    return is_contracted and not is_left and word.plain.endswith("n") and _is_at_verb(words, place + _REACH, predicate)


def _is_undone(behind: Sequence[Word], known: ClauseWords) -> bool:
    """Whether what stands right behind a negation leaves the event: "not only", "never stopped", "not without"."""
    return bool(behind) and (behind[0].plain in known.undoing or _is_without(behind[0], known))


def _is_without(word: Word, known: ClauseWords) -> bool:
    return word.plain in known.negations and word.plain in known.prepositions


def _leads(words: Sequence[Word], place: int, known: ClauseWords) -> bool:
    """Whether a word stands for the subject: no verb is before it, and no article right before it."""
    is_noun = place > 0 and words[place - 1].plain in known.determiners
    return not is_noun and not any(one.verb is not Verb.NONE for one in words[:place])


def _denies_noun(words: Sequence[Word], place: int, predicate: int, known: ClauseWords) -> bool:
    """Whether an article denies the subject before the verb, or the object right behind it or before a last verb."""
    # "A man of no party", "at no cost".
    is_of_phrase = (
        place > 0
        and words[place - 1].plain in known.prepositions | known.places
        and words[place].start - words[place - 1].end <= 1
    )
    behind = words[place + 1 : place + 2]
    # "Nichts ahnend".
    is_of_manner = any(one.text.islower() and one.plain.endswith(tuple(known.acting)) for one in behind)
    # A noun that is given again stands for the relative pronoun behind it: "aucun rescapé …, qui a tué".
    is_again = sum(one.start == words[place].start for one in words) > 1
    if is_of_phrase or is_again or (is_of_manner and predicate != place + 1):
        return False
    if place < predicate:
        return _denies_before(words, place, predicate, known)
    between = words[predicate + 1 : place]
    # The "on" of a date is left between them.
    is_led = any(one.plain in known.prepositions and one.plain not in known.dates for one in between)
    is_near = place - predicate <= _OBJECT and not is_led
    return is_near and words[predicate].verb is not Verb.NONE


def _denies_before(words: Sequence[Word], place: int, predicate: int, known: ClauseWords) -> bool:
    """Whether a verb follows what an article denies: "no treaty was signed", "hat keinen Vertrag unterzeichnet"."""
    between = words[place + 1 : predicate]
    if any(one.text in MARKS or one.plain in known.coordinators for one in between):
        return False
    has_verb = any(one.verb is not Verb.NONE for one in words[:place])
    verbs = [one for one in between if one.verb is not Verb.NONE]
    if has_verb:
        rest = [one for one in words[predicate + 1 :] if one.text[:1].isalnum()]
        return known.is_verb_second and not verbs and not rest
    is_passive = bool(verbs) and all(one.verb is Verb.AUXILIARY for one in verbs) and between[-1] in verbs
    return predicate <= place + _REACH or is_passive


def _is_at_verb(words: Sequence[Word], place: int, predicate: int | None) -> bool:
    """Whether the verb of the event stands beside a negation, or before one that ends its clause: "traf ihn nicht"."""
    rest = [at for at in range(place + 1, len(words)) if words[at].text[:1].isalnum()]
    verbs = [
        at for at, word in enumerate(words) if at == predicate or (predicate is None and word.verb is Verb.FINITE)
    ]
    return not rest or any(at in rest[:_REACH] or at == place - 1 for at in verbs)


def _is_partial(words: Sequence[Word], predicate: int | None, known: ClauseWords) -> bool:
    """Whether it may be only how or why that a negation denies, or a question, or two negations that make none."""
    if any(word.text == "?" or word.plain in known.causes or _is_without(word, known) for word in words):
        return True
    manner = words[predicate + 1 : predicate + 2] if predicate is not None else ()
    return any(one.plain.endswith(tuple(known.manner_endings)) for one in manner)

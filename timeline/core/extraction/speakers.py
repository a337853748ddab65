"""Who says what a clause reports."""

from __future__ import annotations

from itertools import dropwhile
from typing import TYPE_CHECKING

from timeline.core.extraction.antecedents import LONGEST_SUBJECT
from timeline.core.extraction.phrases_of_nouns import owned_phrase_at, subject_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.core.extraction.clause import Clause
    from timeline.core.extraction.clause_words import ClauseWords
    from timeline.core.extraction.sentence_words import Word

_STOPS = frozenset(".!?…؟")
_APOSTROPHES = "'’"


def speaker_of(clause: Clause, clauses: Sequence[Clause], text: str, known: ClauseWords) -> str:
    """Return who says what a clause reports, in the words of the text, or ""."""
    speaking = [other for other in clauses if other.said is clause] or [clause] * (clause.said is not None)
    subject = _saying(speaking[0].words, known) if speaking else []
    unclear = known.pronouns | known.possessives | known.adverbs
    if not 0 < len(subject) <= LONGEST_SUBJECT or subject[0].plain in unclear:
        return ""
    if any(word.plain in known.first_persons for word in subject):
        return ""
    if len(subject) == 1 and (subject[0].plain in known.small or not subject[0].text[0].isupper()):
        return ""
    return " ".join(text[subject[0].start : subject[-1].end].split())


def _saying(words: list[Word], known: ClauseWords) -> list[Word]:
    """Return the subject of a verb of saying, which may stand behind it: "a déclaré Anna Berg"."""
    verbs = [place for place, word in enumerate(words) if word.is_verb]
    # "…, wie die Polizei mitteilte": what only joins the clause is nobody's name.
    joints = known.questions | known.subordinators
    subject = list(dropwhile(lambda word: word.plain in joints, subject_of(words, known)))
    subject = subject or (owned_phrase_at(words, verbs[-1] + 1, known) if verbs else [])
    return [word for word in subject if word.text not in _STOPS]


def says_what_was_said(clause: Clause, clauses: Sequence[Clause], known: ClauseWords) -> bool:
    """Whether all that a sentence says is what the one before has told: "the mayor announced this on Monday"."""
    if clause.said is not None and any(word.text not in _STOPS for word in clause.said.words):
        return False
    words = [word for word in (*clause.lead, *clause.words) if word.text not in _APOSTROPHES]
    is_more = any(one is not clause and one is not clause.said and one.has_verb for one in clauses)
    return not (is_more or any(word.plain in known.coordinators for word in clause.words)) and any(
        word.plain in known.anaphors and _stands_alone(words[place + 1 : place + 2], known)
        for place, word in enumerate(words)
    )


def _stands_alone(following: Sequence[Word], known: ClauseWords) -> bool:
    """Whether no noun can follow a "this" or "das"."""
    word = next(iter(following), None)
    is_verb = word is not None and (word.is_verb or word.is_date or word.text in _STOPS)
    return word is None or is_verb or word.plain in known.dates | known.prepositions

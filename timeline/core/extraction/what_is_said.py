"""What somebody says: the clause that a verb of saying belongs to, before or behind it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from timeline.core.extraction.clause_verbs import is_shell, is_speech, is_speech_verb
from timeline.core.extraction.sentence_parts import Kind
from timeline.core.extraction.sentence_words import Verb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.core.extraction.clause import Clause
    from timeline.core.extraction.clause_words import ClauseWords

_SAYABLE = frozenset({Kind.MAIN, Kind.JOINED, Kind.CONTENT})
_FURTHER = (Kind.MAIN, Kind.JOINED)
_LAST = 2  # words that the verb of a clause is among
_NEAR = 5  # words from a noun to the "that" that says what it is
_INSIDE = frozenset({Kind.RELATIVE, Kind.PARTICIPLE})


def find_what_is_said(clauses: Sequence[Clause], known: ClauseWords) -> None:
    """Set in the clauses of a sentence what is said in each, and what it does not read without."""
    for place, clause in enumerate(clauses):
        if _is_reported(clause, known):
            clause.said = _main_beside(clauses, place)
            continue
        ahead = (one for one in clauses[place + 1 :] if one.kind not in _INSIDE)
        following = next(ahead, None)
        # "…, he said, denying that …": what is said stands right behind, or before.
        is_followed = following is not None and following.kind is Kind.CONTENT
        is_followed = is_followed and following is clauses[place + 1]
        is_followed = is_followed and (
            bool(following and following.lead) or _said_before(clauses, place, known) is None
        )
        if clause.kind is Kind.SPEECH and not is_followed:
            clause.said = _said_before(clauses, place, known)
        elif following is not None and following.kind is Kind.CONTENT:
            is_next = clauses[place + 1] is following
            if is_speech(clause.words, known.language) or is_shell(clause.words, known):
                clause.said = following
            elif clause.words and (
                _needs_content(clause, known, is_next=is_next) or (is_next and _is_right_behind(clause, following))
            ):
                clause.content = following


def _is_reported(clause: Clause, known: ClauseWords) -> bool:
    """Whether a clause only says who reports what stands beside it: "wie die Polizei mitteilte"."""
    words = clause.words
    is_led = bool(words) and words[0].plain in known.reporting
    return is_led and any(is_speech_verb(word.plain, known.language) for word in words[-_LAST:])


def _main_beside(clauses: Sequence[Clause], place: int) -> Clause | None:
    """Return the main clause right before or, where there is none, behind."""
    beside = [*clauses[:place][::-1], *clauses[place + 1 :]]
    return next((one for one in beside if one.kind in (Kind.MAIN, Kind.JOINED)), None)


def _said_before(clauses: Sequence[Clause], place: int, known: ClauseWords) -> Clause | None:
    """Return what somebody says behind it: of two clauses with "and" the first."""
    sayable = [one for one in clauses[:place] if one.kind in _SAYABLE]
    while len(sayable) > 1 and sayable[-1].kind in _FURTHER and _goes_with(sayable[-1], sayable[-2], known):
        sayable.pop()
    return sayable[-1] if sayable else None


def _goes_with(clause: Clause, before: Clause, known: ClauseWords) -> bool:
    is_joined = bool(clause.lead) and clause.lead[0].plain in known.coordinators - known.adversatives
    return is_joined and before.kind is Kind.MAIN and clause.said is None


def _needs_content(clause: Clause, known: ClauseWords, *, is_next: bool) -> bool:
    """Whether a clause ends with a verb or a noun that says nothing by itself: "on the grounds that"."""
    last = clause.words[-1]
    # "Fears that", and "fears in Selim that".
    near = pairwise(clause.words[-_NEAR:])
    is_noun = is_next and any(
        one.plain in known.content_nouns and other.plain in known.prepositions for one, other in near
    )
    return last.is_verb or (is_next and last.verb is Verb.INFINITIVE) or last.plain in known.content_nouns or is_noun


def _is_right_behind(clause: Clause, content: Clause) -> bool:
    """Whether a "that" follows the date of a clause at once: "found on 3 May that", but not "a flood that"."""
    return bool(content.lead) and clause.kind not in _INSIDE and clause.words[-1].is_date

"""Clauses that count the victims of one event: "36 people died and 85 were injured in the crash on Tuesday"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.core.extraction.clause import Clause
from timeline.core.extraction.predicates import find_triggers
from timeline.core.extraction.sentence_parts import Kind

if TYPE_CHECKING:
    from timeline.core.extraction.clause_words import ClauseWords
    from timeline.core.extraction.read_sentences import ReadSentence

_HARM = frozenset(("die", "kill", "injure", "go-missing"))
_FREE = (Kind.MAIN, Kind.JOINED)


def with_other_victims(clause: Clause, read: ReadSentence, known: ClauseWords) -> Clause:
    """Return a clause that counts victims with the one beside it that "and" joins and that has no date of its own."""
    if clause.kind not in _FREE:
        return clause
    place = next(at for at, one in enumerate(read.clauses) if one is clause)
    before, behind = read.clauses[max(0, place - 1) : place], read.clauses[place + 1 : place + 2]
    if before and _is_joined(clause, known) and _goes_along(before[0], known) and _counts_victims(clause, known):
        return _joined(before[0], clause)
    if behind and _is_joined(behind[0], known) and _goes_along(behind[0], known) and _counts_victims(clause, known):
        return _joined(clause, behind[0])
    return clause


def _is_joined(clause: Clause, known: ClauseWords) -> bool:
    return len(clause.lead) == 1 and clause.lead[0].plain in known.coordinators - known.adversatives


def _goes_along(clause: Clause, known: ClauseWords) -> bool:
    is_dated = any(word.is_date for word in clause.words)
    return clause.kind in _FREE and not is_dated and _counts_victims(clause, known)


def _counts_victims(clause: Clause, known: ClauseWords) -> bool:
    told = find_triggers([word.plain for word in clause.words], known.language)
    is_counted = any(word.text[0].isdigit() or word.plain in known.approximate for word in clause.words)
    return is_counted and clause.has_verb and any(one.event_type in _HARM for one in told)


def _joined(one: Clause, other: Clause) -> Clause:
    pieces = [*one.pieces, [*other.lead, *other.pieces[0]], *other.pieces[1:]]
    return Clause(one.kind, pieces, lead=one.lead, subject=one.subject, asides=[*one.asides, *other.asides])

"""Clauses that count the victims of one event: "36 people died and 85 were injured in the crash on Tuesday"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.core.extraction.clause import Clause
from timeline.core.extraction.predicates import find_triggers
from timeline.core.extraction.sentence_parts import Kind

if TYPE_CHECKING:
    from timeline.core.extraction.clause_words import ClauseWords
    from timeline.core.extraction.predicates import Trigger
    from timeline.core.extraction.read_sentences import ReadSentence

_DEAD, _HURT = frozenset(("die", "kill")), frozenset(("injure", "go-missing"))
_FREE = (Kind.MAIN, Kind.JOINED)


def with_other_victims(clause: Clause, read: ReadSentence, known: ClauseWords) -> Clause:
    """Return a clause that counts victims with the one beside it that "and" joins and that has no date of its own."""
    if clause.kind not in _FREE:
        return clause
    place = next(at for at, one in enumerate(read.clauses) if one is clause)
    before, behind = read.clauses[max(0, place - 1) : place], read.clauses[place + 1 : place + 2]
    if before and _is_joined(clause, known) and _are_of_one(before[0], clause, known):
        return _joined(before[0], clause)
    if behind and _is_joined(behind[0], known) and _are_of_one(behind[0], clause, known):
        return _joined(clause, behind[0])
    return clause


def _is_joined(clause: Clause, known: ClauseWords) -> bool:
    return len(clause.lead) == 1 and clause.lead[0].plain in known.coordinators - known.adversatives


def _are_of_one(undated: Clause, clause: Clause, known: ClauseWords) -> bool:
    """Whether one clause counts the dead and the other the hurt, and not both say where or in what."""
    if undated.kind not in _FREE or any(word.is_date for word in undated.words):
        return False
    fates = _fate(undated, known), _fate(clause, known)
    return all(fates) and fates[0] != fates[1] and not (_is_placed(undated, known) and _is_placed(clause, known))


def _fate(clause: Clause, known: ClauseWords) -> str:
    """Return whether a clause counts dead or hurt people, or "" where it counts nobody."""
    is_counted = any(word.text[0].isdigit() or word.plain in known.approximate for word in clause.words)
    told = {one.event_type for one in _triggers(clause, known)} if is_counted and clause.has_verb else set()
    return "dead" if told & _DEAD else "hurt" if told & _HURT else ""


def _is_placed(clause: Clause, known: ClauseWords) -> bool:
    """Whether a clause names the event or a place: "in the crash", "in Selim"."""
    is_named = any(one.is_noun and one.event_type not in _DEAD | _HURT for one in _triggers(clause, known))
    capitals = [word for word in clause.words[1:] if word.is_capital]
    return is_named or (not known.is_verb_second and any(word.plain not in known.small for word in capitals))


def _triggers(clause: Clause, known: ClauseWords) -> list[Trigger]:
    return find_triggers([word.plain for word in clause.words], known.language)


def _joined(one: Clause, other: Clause) -> Clause:
    pieces = [*one.pieces, [*other.lead, *other.pieces[0]], *other.pieces[1:]]
    return Clause(one.kind, pieces, lead=one.lead, subject=one.subject, asides=[*one.asides, *other.asides])

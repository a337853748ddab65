"""Coordinated clauses that one date covers: "On 15 August a blast killed 31 and the mayor resigned"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.core.extraction.predicates import find_triggers
from timeline.core.extraction.sentence_parts import Kind
from timeline.core.extraction.sentence_words import Verb
from timeline.core.extraction.shared_subjects import has_no_object
from timeline.core.extraction.tense import POSSIBLE
from timeline.core.frames.event_types import SPEECH, SUFFERED, WEAK, are_compatible

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from timeline.core.extraction.clause import Clause
    from timeline.core.extraction.clause_words import ClauseWords
    from timeline.core.extraction.read_sentences import ReadSentence
    from timeline.core.extraction.sentence_words import Word
    from timeline.core.frames import EventFrame

_COORDINATED = (Kind.MAIN, Kind.JOINED)
_INSIDE = (Kind.RELATIVE, Kind.PARTICIPLE)
_NEAR = 3  # words from "both" to its date
_LEADING = 3  # words from the beginning of a sentence to a date that leads it
_OF_EVENTS = ("past", "future")  # tenses
# What comes of an event to others, where one clause tells both of one subject: "fell and died".
_CONSEQUENCES = frozenset({"die", "kill", "injure", "damage", "destroy", "hit", "leave"})


def clauses_sharing(read: ReadSentence, home: Clause, date: int) -> list[Clause]:
    """Return the other main clauses that a date covers, in the order of the text.

    A date that leads the sentence covers what "and" adds to its clause; one at the end covers what stands before
    only where it says so: "both on 15 August".
    """
    if home.kind not in _COORDINATED or home.said is not None or home.content is not None:
        return []
    place = next(at for at, one in enumerate(read.clauses) if one is home)
    if _leads(home, date, read.known):
        return _chain(read.clauses[place + 1 :], read.known)
    if _ends_for_both(home, date, read.known) and place:
        return _chain(read.clauses[place - 1 : place], read.known, is_joined=bool(home.lead))
    return []


def tells_another(
    clause: Clause, frame: EventFrame, before: Iterable[tuple[Clause, EventFrame]], known: ClauseWords
) -> bool:
    """Whether a clause tells of an event of its own beside those of the clauses before, all in one tense."""
    told = list(before)
    kind = frame.event_type
    if not kind or kind in SPEECH | WEAK or frame.is_negated or not frame.headline:
        return False
    if not _is_told_by_verb(clause, kind, known) or _tense_of(clause, known) not in _OF_EVENTS:
        return False
    if clause.kind is Kind.JOINED and (kind in _CONSEQUENCES or not told[-1][1].event_type):
        return False
    if _shares_auxiliary(clause) and (told[-1][1].is_negated or (known.passives and kind not in SUFFERED)):
        return False
    if kind in SUFFERED and _lacks_auxiliary(clause, told[-1][0], known):
        return False
    if _looks_back(clause, known) and not _looks_back(told[0][0], known):
        return False
    return all(
        _tense_of(clause, known) == _tense_of(other, known)
        and one.event_type not in SPEECH
        and one.headline != frame.headline
        and not (one.event_type and are_compatible(one.event_type, kind))
        for other, one in told
    )


def _is_told_by_verb(clause: Clause, event_type: str, known: ClauseWords) -> bool:
    """Whether a verb of a clause names its event, or its object: "ordered the evacuation", not "led it in the war"."""
    words = clause.words
    triggers = find_triggers([word.plain for word in words], known.language)
    named = [one for one in triggers if one.event_type == event_type]
    return any(not one.is_noun or _is_object(words[: one.place], known) for one in named)


def _is_object(before: Sequence[Word], known: ClauseWords) -> bool:
    """Whether a noun behind these words, with its article, may be the object of a verb among them."""
    verb = next((place for place, word in enumerate(before) if word.is_verb), len(before))
    between = before[verb + 1 :]
    return verb < len(before) and known.prepositions.isdisjoint(word.plain for word in between)


def _leads(clause: Clause, date: int, known: ClauseWords) -> bool:
    """Whether a date stands at the head of its clause: "On 3 May", but not "After Monday's race" and "May saw"."""
    words = [*clause.lead, *clause.words]
    place = next(place for place, word in enumerate(words) if word.date == date)
    ahead, behind = words[:place], words[place + 1 :]
    is_owner = bool(behind) and behind[0].text in "'’" and bool(known.singulars)
    is_subject = bool(behind) and behind[0].is_verb and known.needs_subject and not known.is_verb_second
    if is_owner or is_subject:
        return False
    leading = known.dates | known.determiners | known.linking
    return len(ahead) <= _LEADING and all(word.plain in leading or not word.text[0].isalnum() for word in ahead)


def _ends_for_both(home: Clause, date: int, known: ClauseWords) -> bool:
    words = home.words
    place = next((at for at, word in enumerate(words) if word.date == date), 0)
    return any(word.plain in known.both for word in words[max(0, place - _NEAR) : place])


def _chain(clauses: Sequence[Clause], known: ClauseWords, *, is_joined: bool = False) -> list[Clause]:
    """Return the clauses that "and" adds one after the other: of a list, the last has it."""
    found: list[Clause] = []
    sure, is_behind = 0, False
    for clause in clauses:
        if clause.kind in _INSIDE:
            is_behind = True
            continue
        if not _is_coordinated(clause, known) or (is_behind and clause.kind is Kind.JOINED):
            # "A dispute over milk which was mixed with water and sold": it goes on with what stands inside.
            break
        found.append(clause)
        if clause.lead or is_joined or known.is_verb_last:
            sure = len(found)
    return found[:sure]


def _is_coordinated(clause: Clause, known: ClauseWords) -> bool:
    """Whether a clause only goes on with what is told: it has no other date, and leads to nothing that is said."""
    words = clause.words
    if clause.kind not in _COORDINATED or clause.said is not None or clause.content is not None:
        return False
    if not clause.has_verb or any(word.is_date for word in words):
        return False
    others = known.onward | known.nobodies
    if any(word.plain in others for word in (*clause.lead, *words)) or _goes_onward(words, known):
        return False
    return all(word.plain in known.coordinators - known.alternatives for word in clause.lead)


def _goes_onward(words: Sequence[Word], known: ClauseWords) -> bool:
    """Whether several words of a clause say that it is of another time: "at last", or "before" at its end."""
    text = "=".join(["", *(word.plain for word in words if word.text[0].isalnum()), ".", ""])
    return any(f"={phrase}=" in text for phrase in known.onward_phrases)


def _shares_auxiliary(clause: Clause) -> bool:
    """Whether a clause has its auxiliary from the one before: "was arrested and charged"."""
    return clause.kind is Kind.JOINED and any(word.verb is Verb.AUXILIARY for word in clause.subject)


def _lacks_auxiliary(clause: Clause, before: Clause, known: ClauseWords) -> bool:
    """Whether a clause is passive only by the one before: "the treaty was signed and | the mayor arrested"."""
    words = clause.words
    first = next(place for place, word in enumerate(words) if word.is_verb)
    is_passive = any(word.plain in known.passives for word in before.words)
    return (
        clause.kind is Kind.MAIN
        and is_passive
        and words[first].verb is Verb.FINITE
        and has_no_object(words[first + 1 :], known)
    )


def _looks_back(clause: Clause, known: ClauseWords) -> bool:
    """Whether a clause tells of what was before, or would be: "had resigned"."""
    endings = known.pluperfect_endings
    return any(
        word.plain in known.pluperfects or (word.is_verb and any(ending in word.plain for ending in endings))
        for word in (*clause.subject, *clause.words)
    )


def _tense_of(clause: Clause, known: ClauseWords) -> str:
    """Return the tense of a clause: a participle behind an auxiliary of the present tells of what is past."""
    words = clause.words
    tenses = [word.tense for word in words if word.tense]
    if "past" in tenses or "future" in tenses or POSSIBLE in tenses:
        return next(tense for tense in tenses if tense in ("past", "future", POSSIBLE))
    has_auxiliary = any(word.verb is Verb.AUXILIARY for word in words)
    is_compound = has_auxiliary and any(word.verb is Verb.FINITE for word in words)
    # An Arabic verb without a mark of the future is a past.
    is_past = is_compound or (known.is_verb_first and not tenses)
    return "past" if is_past else next(iter(tenses), "")

"""Event frames: what a clause says happened, who takes part, where, and how many."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from timeline.core.extraction.clause_words import clause_words_of
from timeline.core.extraction.negation import is_negated
from timeline.core.extraction.predicate_choice import choose_predicate, counted_event, told_at
from timeline.core.extraction.predicates import find_triggers, forms_of
from timeline.core.extraction.reduced_relatives import is_reduced
from timeline.core.extraction.sentence_words import MARKS, Verb
from timeline.core.frames import EventFrame, Participant, Role
from timeline.core.frames.number_phrases import numbers_of
from timeline.core.frames.quantities import find_quantities
from timeline.core.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline.core.extraction.clause_words import ClauseWords
    from timeline.core.extraction.predicates import Trigger
    from timeline.core.extraction.sentence_words import Word
    from timeline.core.text import Span

_JOINTS = frozenset({"-", "of", "de", "del", "der", "von", "van", "bin", "al", "di", "du", "des", "la", "&"})
_APART = 3  # characters between words of two names
_LOCATIVE = re.compile(r"[nd]?[dt][ae](?:ki)?|nd[ae]")


def frame_of(
    words: Sequence[Word], clause: Span, language: str, *, more: Sequence[Word] = (), focus: int = 0
) -> EventFrame:
    """Return the event frame of the words of a clause.

    `more` are words that say who and how many, and not what; what stands from the character `focus` on names the
    event before all others.
    """
    undated = _without_dates(words, language)
    known = clause_words_of(language)
    reduced = {place for place in range(len(undated)) if is_reduced(undated, place, known)}
    triggers = [one for one in _triggers(undated, language) if one.is_noun or one.place not in reduced]
    focused = [one for one in triggers if undated[one.place].start >= focus]
    # "Reopened to traffic after repairs": a noun alone makes no infinitive.
    predicate = choose_predicate(focused if any(not one.is_noun for one in focused) else triggers)
    turn = undated[predicate.place].start if predicate else clause.start
    everything = [*undated, *_without_dates(more, language)]
    named = [_participant(name, everything, turn, language) for name in _names(everything, language)]
    quantities = find_quantities(" ".join(word.text for word in everything), language)
    named_event = counted_event(predicate, triggers, quantities)
    return EventFrame(
        clause=clause,
        predicate=named_event.lemma
        if named_event
        else _verb_of([word for place, word in enumerate(undated) if place not in reduced]),
        event_type=named_event.event_type if named_event else "",
        participants=tuple(dict.fromkeys(one for one in named if one.role is not Role.PLACE)),
        place=next((one.name for one in named if one.role is Role.PLACE), ""),
        quantities=quantities,
        is_negated=any(is_negated(undated, place, language) for place in told_at(predicate, triggers)),
    )


def _triggers(undated: Sequence[Word], language: str) -> list[Trigger]:
    """Return what may name the event of a clause."""
    found = [as_noun(one, undated, language) for one in find_triggers([word.plain for word in undated], language)]
    known = clause_words_of(language)
    # "The fallen bridge": what stands between an article and its noun says which bridge, and not what happened.
    found = [one for one in found if one.is_noun or one.is_phrase or not _is_in_name(one, undated)]
    found = [one for one in found if not _is_adverb(one, undated[one.place], known)]
    triggers = [one for one in found if one.is_noun or not _is_attribute(one, undated, known.determiners)] or found
    return _verbs_first([one for one in triggers if not _is_cause(one, undated, known)] or triggers, undated)


def _is_cause(trigger: Trigger, words: Sequence[Word], known: ClauseWords) -> bool:
    """Whether a noun only says why: "cancelled 300 flights because of a strike"."""
    before = takewhile(
        lambda word: word.verb is Verb.NONE and word.text not in MARKS, reversed(words[: trigger.place])
    )
    near = [*before, *words[trigger.last + 1 : trigger.last + 2]]
    return trigger.is_noun and any(word.plain in known.causes for word in near)


def _verbs_first(triggers: list[Trigger], words: Sequence[Word]) -> list[Trigger]:
    """Leave out what is no verb where it stands beside a verb of an event: "Finance minister Renn resigned"."""
    verbs = [one for one in triggers if not one.is_noun and (one.is_phrase or words[one.place].verb is not Verb.NONE)]
    return [one for one in triggers if one.is_noun or one in verbs] if verbs else triggers


def _is_adverb(trigger: Trigger, word: Word, known: ClauseWords) -> bool:
    """Whether a word only has the beginning of a verb: "completely"."""
    endings = tuple(known.adverb_endings - known.noun_endings)
    return bool(endings) and not trigger.is_phrase and word.plain.endswith(endings) and word.plain != trigger.lemma


def as_noun(trigger: Trigger, words: Sequence[Word], language: str) -> Trigger:
    """Return a trigger as a noun where its word may be one and is no verb where it stands: "the attack"."""
    word = words[trigger.place]
    if _is_noun_in_ing(trigger, words, clause_words_of(language)):
        return trigger._replace(is_noun=True)
    if trigger.is_noun or trigger.is_phrase or word.verb is not Verb.NONE:
        return trigger
    noun = next((form for form in forms_of(word.plain, language) if form.is_noun and not form.rest), None)
    return trigger if noun is None else trigger._replace(is_noun=True, event_type=noun.event_type, lemma=noun.lemma)


def _is_noun_in_ing(trigger: Trigger, words: Sequence[Word], known: ClauseWords) -> bool:
    """Whether a word in "-ing" belongs to a noun before the verb: "the dairy building was destroyed"."""
    if words[trigger.place].verb is not Verb.GERUND or not trigger.place or not known.singulars:
        return False
    before = words[trigger.place - 1]
    is_led = before.verb is Verb.NONE and (before.plain in known.determiners or before.plain not in known.small)
    return is_led and any(word.verb is Verb.FINITE for word in words[trigger.place + 1 :])


def _without_dates(words: Sequence[Word], language: str) -> list[Word]:
    """Return the words without dates and the endings that are written behind them: "3 Mayıs'ta"."""
    endings = clause_words_of(language).date_endings
    kept: list[Word] = []
    for place, word in enumerate(words):
        is_behind = endings and any(one.is_date for one in words[max(0, place - 2) : place])
        if not (word.is_date or (is_behind and (word.text in "'’" or word.plain in endings))):
            kept.append(word)
    return kept


def _is_attribute(trigger: Trigger, undated: Sequence[Word], determiners: frozenset[str]) -> bool:
    return not trigger.is_phrase and trigger.place > 0 and undated[trigger.place - 1].plain in determiners


def _is_in_name(trigger: Trigger, words: Sequence[Word]) -> bool:
    """Whether a verb is a word of a name: "Injured Reserve"."""
    if not words[trigger.place].text[0].isupper() or sum(word.text[0].isupper() for word in words) * 2 > len(words):
        return False
    beside = [*words[max(0, trigger.place - 1) : trigger.place], *words[trigger.last + 1 : trigger.last + 2]]
    return any(word.text[0].isupper() for word in beside)


def _verb_of(words: Sequence[Word]) -> str:
    """Return the verb of a clause that no table knows, as it is written, or ""."""
    verbs = [word for word in words if word.verb is Verb.FINITE] or [
        word for word in words if word.verb is Verb.GERUND
    ]
    return verbs[0].plain if verbs else ""


def infinitive_before(words: Sequence[Word], date: int) -> int:
    """Return where the infinitive begins that a date stands behind, as in "agreed to sign on 3 May", or 0."""
    at = next((place for place, word in enumerate(words) if word.date == date), 0)
    verbs = [word for word in words[:at] if word.verb is not Verb.NONE]
    return verbs[-1].start if verbs and verbs[-1].verb is Verb.INFINITIVE else 0


def _names(words: Sequence[Word], language: str) -> Iterator[range]:
    """Yield the places of runs of words with a capital, joined by what stands inside names."""
    small, first = clause_words_of(language).small, 0
    numbers = numbers_of(language)
    while first < len(words):
        if not _is_name(words[first], small) or fold(words[first].text) in numbers:
            first += 1
            continue
        last = first
        while (after := _next_of_name(words, last, small)) is not None:
            last = after
        yield range(first, last + 1)
        first = last + 1


def _is_name(word: Word, small: frozenset[str]) -> bool:
    return word.text[0].isupper() and word.plain not in small


def _next_of_name(words: Sequence[Word], place: int, small: frozenset[str]) -> int | None:
    """Return the place of the next word of a name, over at most two joints."""
    for ahead in range(place + 1, min(place + 4, len(words))):
        if words[ahead].start - words[ahead - 1].end > _APART:
            # A date or a bracket stood between them.
            return None
        if _is_name(words[ahead], small):
            return ahead
        if words[ahead].plain not in _JOINTS:
            return None
    return None


def _participant(name: range, words: Sequence[Word], turn: int, language: str) -> Participant:
    known = clause_words_of(language)
    before = [word.plain for word in _beside(words, name.start)]
    while before and before[-1] in known.determiners:
        before.pop()
    after = [word.plain for word in words[name.stop : name.stop + 2]]
    text = "".join(_spaced(words, place, name.start) for place in name).strip()
    role = _role(before[-1:], after, known, is_early=words[name.start].start < turn)
    is_event = role is Role.PLACE and any(form.is_noun for form in forms_of(words[name.start].plain, language))
    return Participant(text, Role.OTHER if is_event or _is_modifier(name, words, known) else role)


def _beside(words: Sequence[Word], first: int) -> Sequence[Word]:
    """Return the words right before a name, none from before a date that stood between: "in 1999, Renn"."""
    for place in range(first, max(0, first - 3), -1):
        if words[place].start - words[place - 1].end > _APART:
            return words[place:first]
    return words[max(0, first - 3) : first]


def _is_modifier(name: range, words: Sequence[Word], known: ClauseWords) -> bool:
    """Whether a name only says which of those that a noun behind it names: "a young Norse woman"."""
    before, behind = words[max(0, name.start - 2) : name.start], words[name.stop : name.stop + 1]
    is_led = len(name) == 1 and known.needs_subject and any(word.plain in known.singulars for word in before)
    return is_led and any(word.text.islower() and not (word.verb or word.plain in known.small) for word in behind)


def _spaced(words: Sequence[Word], place: int, first: int) -> str:
    """Return a word with the space before it, where the text has one."""
    is_joined = place > first and words[place - 1].end == words[place].start
    return words[place].text if is_joined else f" {words[place].text}"


def _role(before: Sequence[str], after: Sequence[str], known: ClauseWords, *, is_early: bool) -> Role:
    if known.agents.intersection(before) or known.agents_behind.intersection(after[:1]):
        return Role.AGENT
    is_locative = len(after) > 1 and after[0] in "'’" and _LOCATIVE.fullmatch(after[1]) is not None
    if known.places.intersection(before) or is_locative:
        return Role.PLACE
    if known.prepositions.intersection(before):
        return Role.OTHER
    return Role.SUBJECT if is_early else Role.OBJECT

"""A sentence up to a mark behind a clause of it: what the clause by itself would break off or leave unclear."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from timeline.core.extraction.clause_verbs import is_speech_verb
from timeline.core.extraction.predicates import forms_of
from timeline.core.extraction.sentence_parts import Kind
from timeline.core.extraction.sentence_words import MARKS, Verb
from timeline.core.extraction.shortening import last_going_on

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline.core.extraction.clause import Clause
    from timeline.core.extraction.clause_words import ClauseWords
    from timeline.core.extraction.read_sentences import ReadSentence
    from timeline.core.extraction.sentence_words import Word

_NEAR = 3  # characters between words that stand together
_LONGEST = 400  # characters of a sentence that become a headline of 150 without dates and what can be cut
_SAYING = frozenset(("say", "report", "announce", "confirm", "claim", "warn", "rule"))
"""Types of verbs that say nothing without what is said, as "confess" does."""
_STOPS = frozenset(".!?…؟")
_PARTING = MARKS | frozenset('"“”„«»')
_FREE = (Kind.MAIN, Kind.SPEECH)
_TELLING = (Kind.MAIN, Kind.JOINED, Kind.SPEECH, Kind.CONTENT)


def breaks_off(words: Sequence[Word], read: ReadSentence, text: str, known: ClauseWords) -> bool:
    """Whether words end with a verb that goes on behind them: "asked him to explain | why", "a judge ruled"."""
    last = words[-1]
    if last.start < read.sentence.start:
        return False
    if ends_with_speech(words, known):
        # "The pier is shut, a judge ruled": what is said may stand before.
        return not known.is_verb_last and not any(word.is_verb for word in words[:-2])
    end = max(word.end for word in words)
    if last.is_verb and not known.is_verb_first and _says_that(end, read, text, known):
        return True
    at = read.first_from(end)
    following = read.words[at] if at < len(read.words) else None
    if following is not None and _lacks_content_verb(words, known):
        return True
    if following is None or last.end < end or _is_parted(last, following, text):
        return False
    if last.verb is Verb.NONE:
        # "Said the pilots | and dockers would strike": what is said has no verb yet.
        verbs = [word for word in words if word.is_verb]
        is_saying = bool(verbs) and verbs[-1].plain in known.bare_contents
        return is_saying and following.plain in known.coordinators
    is_beside = following.plain in known.dates | known.coordinators
    return not (following.is_date or is_beside or known.is_verb_last)


def _lacks_content_verb(words: Sequence[Word], known: ClauseWords) -> bool:
    """Whether a "that" right behind a verb has no verb of its own: "reveló que los jefes de Selim"."""
    if not known.turned_passives:
        return False
    last = max((place for place, word in enumerate(words) if word.is_verb), default=len(words) - 1)
    behind = words[last + 1] if last + 1 < len(words) else None
    return behind is not None and behind.plain in known.contents and words[last].verb is Verb.FINITE


def _says_that(end: int, read: ReadSentence, text: str, known: ClauseWords) -> bool:
    """Whether a "that" follows an offset at once, or behind a date: "aseguró hoy | que"."""
    first = read.first_from(end)
    before = read.words[first - 1] if first else None
    for place in range(first, len(read.words)):
        word = read.words[place]
        is_parted = before is not None and _is_parted(before, word, text)
        if is_parted or word.plain in known.contents or not (word.is_date or word.plain in known.dates):
            return not is_parted and word.plain in known.contents
        before = word
    return False


def is_torn_apart(words: Sequence[Word], known: ClauseWords) -> bool:
    """Whether words that stand apart in the sentence do not go together: "known for | died", "will be | reopens"."""
    joints = known.prepositions | known.determiners | known.infinitive_marks
    return not known.is_verb_second and any(
        one.start >= 0
        and other.start - one.end > _NEAR
        and other.is_verb
        and (one.plain in joints or (one.is_verb and (other.verb is Verb.AUXILIARY or other.tense == "future")))
        for one, other in pairwise(words)
    )


def without_open_verb(words: Sequence[Word], known: ClauseWords) -> Sequence[Word]:
    """Return words without a gerund at their end that says nothing by itself: "lodged a motion | demanding"."""
    last, before = words[-1], words[-2].plain
    joints = known.prepositions | known.subordinators
    if last.verb is not Verb.GERUND or not (before in joints or is_speech_verb(last.plain, known.language)):
        return words
    rest = words[: -2 if before in joints else -1]
    return rest if any(word.is_verb for word in rest) and not rest[-1].is_verb else words


def beginnings(clause: Clause, read: ReadSentence, text: str, *, is_speech: bool) -> Iterator[list[Word]]:
    """Yield the words from a free clause, or the head of the sentence, up to each mark behind a clause of it.

    Only from the head where all that the clause says is that somebody says what stands before.
    """
    words = read.words
    last = next((word for word in reversed(clause.pieces[-1]) if word.text not in _STOPS), words[-1])
    if is_speech:
        verbs_of_saying = [word for word in clause.words if word.is_verb]
        if verbs_of_saying:
            yield words[: read.first_from(verbs_of_saying[-1].start + 1)]
        return
    first = read.first_from(last.start)
    starts = [start for start in _starts(clause, read) if words[first].end - start <= _LONGEST]
    verbs = {word for one in read.clauses if one.kind in _TELLING for word in one.words if word.is_verb}
    going_on = last_going_on(words, text, read.known) if starts else 0
    for start in starts:
        head = read.first_from(start)
        for place in range(max(first, head), len(words)):
            if words[place].end - start > _LONGEST:
                break
            is_end = place + 1 == len(words) or _is_parted(words[place], words[place + 1], text)
            if is_end and place >= going_on and not verbs.isdisjoint(words[head : place + 1]):
                yield words[head : place + 1]


def _starts(clause: Clause, read: ReadSentence) -> list[int]:
    """Return where the sentence and its free clauses before a clause begin, the nearest first."""
    heads = [one.words[0].start for one in read.clauses if one.kind in _FREE and one.words]
    return sorted({read.words[0].start, *(start for start in heads if start <= clause.words[0].start)}, reverse=True)


def without_emptied(words: Sequence[Word], sentence: Sequence[Word], text: str, known: ClauseWords) -> list[Word]:
    """Return words without what a date left alone between two marks: "the congress, which ended, praised"."""
    kept = {word.start for word in words}
    emptied: set[int] = set()
    segment: list[Word] = []
    for place, word in enumerate(sentence):
        segment.append(word)
        if place + 1 < len(sentence) and not _is_parted(word, sentence[place + 1], text):
            continue
        rest = [one for one in segment if one.start in kept]
        is_short = len(rest) <= 1 + (bool(rest) and rest[0].plain in known.relatives)
        if is_short and len(rest) < len(segment) and words[0] not in rest:
            emptied.update(one.start for one in rest)
        segment = []
    return [word for word in words if word.start not in emptied]


def without_introduction(words: Sequence[Word], text: str, known: ClauseWords) -> Sequence[Word]:
    """Return words behind a clause that leads them: "after the vote was lost, | Renn left"."""
    if words[0].plain not in known.dependent | known.hanging:
        return words
    for place in range(2, len(words) - 2):
        is_marked = "," in text[words[place - 1].end : words[place].start]
        if is_marked and any(word.is_verb for word in words[:place]):
            return words[place:]
    return words


def _is_parted(word: Word, following: Word, text: str) -> bool:
    return not _PARTING.isdisjoint(text[word.end : following.start])


def ends_with_speech(words: Sequence[Word], known: ClauseWords) -> bool:
    """Whether the last word only says that somebody says something: "a judge ruled", but not "it was announced"."""
    if not words or words[-1].verb is not Verb.FINITE:
        return False
    forms = forms_of(words[-1].plain, known.language)
    if not any(form.event_type in _SAYING and not (form.is_noun or form.rest) for form in forms):
        return False
    return len(words) == 1 or words[-2].plain not in known.copulas


def leaves_verb_out(words: Sequence[Word], read: ReadSentence, known: ClauseWords) -> bool:
    """Whether words hold what leads a clause and not its verb: "said that if it rains, | the pier would close"."""
    kept = {word.start for word in words}
    if any(
        one.plain in known.coordinators and other.plain in known.prepositions and date.is_date
        for one, other, date in zip(words, words[1:], words[2:], strict=False)
    ):
        return True  # "late in 2000 or into 2001" without the first of its dates
    is_cut = words[-1].start < read.words[-1].start
    if is_cut and any(one.plain in known.contents and other.plain in known.hanging for one, other in pairwise(words)):
        return True
    led = [one for one in read.clauses if one.lead and one.lead[0].start in kept and one.has_verb]
    return any(kept.isdisjoint(word.start for word in one.words if word.is_verb) for one in led)


def has_unclear_person(words: Sequence[Word], read: ReadSentence, known: ClauseWords) -> bool:
    """Whether a "he" stands for nobody whom the words name, or one may take it for whom another sentence names."""
    is_far = words[0].start < read.sentence.start
    for place, word in enumerate(words):
        if word.plain in known.persons:
            before = words[:place]
            is_named = any(one.text[0].isupper() and one.plain not in known.small for one in before)
            return is_far or not is_named or any(one.plain in known.coordinators for one in before)
    return False

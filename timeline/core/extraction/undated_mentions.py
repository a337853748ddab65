"""Sentences without a date of their own that speak of an event as past: "The flood is the largest on the coast"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING

from timeline.core.extraction.clause_words import clause_words_of
from timeline.core.extraction.event_frames import frame_of
from timeline.core.extraction.known_events import known_event, nouns_and_verbs
from timeline.core.extraction.sentence_parts import Kind
from timeline.core.extraction.sources_in_words import without_sources
from timeline.core.frames.event_types import SPEECH, WEAK
from timeline.core.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from timeline.core.extraction.clause import Clause
    from timeline.core.extraction.clause_words import ClauseWords
    from timeline.core.extraction.dated_clauses import ClauseReader
    from timeline.core.extraction.documents import Document
    from timeline.core.extraction.sentence_words import Word
    from timeline.core.frames import EventFrame

_FEWEST = 3  # words of a clause that says enough
_TELLING = (Kind.MAIN, Kind.CONTENT, Kind.JOINED, Kind.FRAGMENT)
_NOT_YET = frozenset({"future", "prospect", "possible"})


@dataclass(frozen=True, slots=True)
class UndatedMention:
    """A sentence that speaks of an event and does not say when; spans of the frame are those of the passage."""

    passage: Span
    frame: EventFrame
    is_definite: bool
    """Whether it takes the event for known: "the flood"."""
    attribution: str = ""


def find_undated(document: Document, reader: ClauseReader, dated: Iterable[Span]) -> Iterator[UndatedMention]:
    """Yield what sentences say happened that no claim is drafted of; `dated` are the passages of claims, in order."""
    known = clause_words_of(document.language)
    taken = {
        number
        for span in dated
        for number in range(document.finder.sentence_at(span.start), document.finder.sentence_at(span.end - 1) + 1)
    }
    place = 0
    for number, sentence in enumerate(document.sentences):
        first = place
        while place < len(document.resolutions) and document.resolutions[place].span.start < sentence.end:
            place += 1
        tenses = document.tenses_in(sentence)
        if number not in taken and not tenses & _NOT_YET:
            clauses = reader.main_clauses(sentence, range(first, place))
            found = (_mention(clause, sentence, known, is_past="past" in tenses) for clause in clauses)
            yield from islice((one for one in found if one is not None), 1)


def _mention(clause: Clause, sentence: Span, known: ClauseWords, *, is_past: bool) -> UndatedMention | None:
    said = clause.said if clause.said is not None and clause.said.words else clause
    words = _before_dates(list(without_sources([said.subject, *said.in_pieces], known)), known)
    if sum(word.text[0].isalnum() for word in words) < _FEWEST or said.kind not in _TELLING:
        return None
    if said.kind is Kind.FRAGMENT and known.definites and not known.is_verb_first:
        return None
    frame = frame_of(words, Span(words[0].start, words[-1].end).shifted(-sentence.start), known.language)
    noun = known_event(words, known)
    if noun is not None:
        frame = replace(frame, predicate=noun.lemma, event_type=noun.event_type)
    is_denying = any(word.plain in known.negations for word in words)
    if not frame.event_type or frame.event_type in SPEECH | WEAK or is_denying:
        return None
    is_verb = is_past and any(word.is_verb and word.plain for word in words) and not _is_noun(frame, words, known)
    return UndatedMention(sentence, frame, noun is not None) if noun is not None or is_verb else None


def _is_noun(frame: EventFrame, words: Sequence[Word], known: ClauseWords) -> bool:
    return any(one.is_noun and one.lemma == frame.predicate for one in nouns_and_verbs(words, known))


def _before_dates(words: Sequence[Word], known: ClauseWords) -> list[Word]:
    """Return the words before the first date, for what stands beside a date belongs to another event."""
    end = next((place for place, word in enumerate(words) if word.is_date), len(words))
    if end == len(words):
        return list(words)
    while end and (words[end - 1].plain in known.determiners | known.dates | known.prepositions | known.subordinators):
        end -= 1
    return list(words[:end])

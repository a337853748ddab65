"""Headlines from more than a clause: the sentence, its beginning, or what it quotes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.core.extraction.clause_sentences import in_order
from timeline.core.extraction.clause_verbs import is_speech
from timeline.core.extraction.headline_dates import without_dates
from timeline.core.extraction.headline_words import HeadlineWords
from timeline.core.extraction.phrases_of_nouns import subject_of
from timeline.core.extraction.sentence_beginnings import (
    beginnings,
    breaks_off,
    ends_with_speech,
    has_unclear_person,
    leaves_verb_out,
    without_emptied,
    without_introduction,
)
from timeline.core.extraction.sentence_parts import Kind
from timeline.core.extraction.sentence_words import Verb
from timeline.core.extraction.shortening import shortened
from timeline.core.extraction.whole_sentences import is_whole, stands_alone, without_hanging_end
from timeline.core.extraction.written_words import QUOTATION, is_closed, write_as_it_stands
from timeline.core.text.mojibake import repair_mojibake

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.core.extraction.clause import Clause
    from timeline.core.extraction.read_sentences import ReadSentence
    from timeline.core.extraction.sentence_words import Word

_LONGEST = 150  # characters of a sentence that is a headline as it stands
_FAR = 300  # characters of a quotation
_FEW = 4  # words that a headline of a whole sentence needs
_INSIDE = (Kind.RELATIVE, Kind.PARTICIPLE)
_QUESTION = re.compile(r"\s*[?؟]")
_OPENS_QUOTATION = re.compile(r"\s*[,:]?\s*(?:[“„«]|â€œ)|\s*[,:]\s*\"")


class SentenceHeadlines(HeadlineWords):
    """Makes headlines of whole sentences of one text."""

    def _whole_sentence(self, read: ReadSentence, *, is_short: bool = True) -> str:
        """Return the sentence with its one date left out, where it is short and reads by itself, or ""."""
        words = _without_speaker(read)
        if len(read.event_dates) != 1 or not words or self._is_asked(read.clauses[-1], words):
            return ""
        words = without_dates(words, read.event_dates, self._known)
        if len(without_hanging_end(words, self._known)) < len(words):
            return ""
        is_absolute = any(word.plain in self._known.absolutes for word in words)
        is_verbless = not any(word.verb for word in words) and len(words) > _FEW
        is_clear = is_whole(words, self._known) or (is_verbless and stands_alone(words, self._known))
        if is_absolute or is_speech(words, self._language) or not is_clear:
            return ""
        written = self._written(words)
        return written if (len(written) <= _LONGEST or not is_short) and is_closed(written) else ""

    def _beginning(self, clause: Clause, words: Sequence[Word], read: ReadSentence) -> str:
        """Return the sentence up to the first mark behind a clause where it reads by itself, or ""."""
        if clause.kind is Kind.EMBEDDED:
            return ""
        is_speech = ends_with_speech(words, self._known)
        # "The ship that sank on 3 May was raised": without its date, the raising would seem to have it.
        dates = frozenset() if clause.kind in _INSIDE else read.event_dates
        for found in beginnings(clause, read, self._text, is_speech=is_speech):
            bare = self._with_name(self._bare(found, read, dates), read)
            bare = without_emptied(bare, found, self._text, self._known) if bare else bare
            if len(bare) > _FEW and self._reads_well(bare, clause, found, read):
                written = self._as_it_stands(bare, clause, read)
                if len(written) <= _LONGEST and is_closed(written):
                    return written
        return ""

    def _as_it_stands(self, words: Sequence[Word], clause: Clause, read: ReadSentence) -> str:
        """Return words of a sentence as a headline that keeps the verbs of a clause."""
        return shortened(
            words,
            self._text,
            self._known,
            lambda some: write_as_it_stands(some, read.words, self._text, self._known),
            held=max((word.end for word in clause.words if word.verb is not Verb.NONE), default=clause.words[-1].end),
        )

    def _reads_well(self, words: Sequence[Word], clause: Clause, found: Sequence[Word], read: ReadSentence) -> bool:
        """Whether words of a sentence hold all of a clause but its dates, and make a sentence of their own."""
        known = self._known
        own = [word for word in clause.words if word.is_verb and word in found]
        main = without_introduction(words, self._text, known)
        is_clear = all(word in words for word in own) and is_whole(main, known) and not self._is_asked(clause, words)
        is_clear = is_clear and words[0].plain not in known.relatives_within
        is_open = breaks_off(words, read, self._text, known) or leaves_verb_out(words, read, known)
        return is_clear and not (is_open or has_unclear_person(words, read, known))

    def _is_asked(self, clause: Clause, words: Sequence[Word]) -> bool:
        """Whether a clause is a question, or only leads up to what somebody says: "the mayor asked: …"."""
        last = max((*clause.words, *words), key=lambda word: word.end)
        is_question = _QUESTION.match(self._text, last.end) is not None or last.text in "?؟"
        is_leading = bool(last.verb) or is_speech(clause.words, self._language)
        # „…“: the mark that opens quotations in English closes them in German.
        is_leading = is_leading and self._text.rfind("„", max(0, last.end - _FAR), last.end) < 0
        return is_question or (is_leading and _OPENS_QUOTATION.match(self._text, last.end) is not None)

    def _quotation(self, clause: Clause, read: ReadSentence) -> str:
        """Return a quotation right behind a clause with the one who says it, or ""."""
        said = in_order(clause)
        if clause.said is not None or clause.content is not None or not said or not is_speech(said, self._language):
            return ""
        end = max(word.end for word in said)
        if self._text.count('"', said[0].start, end) % 2:
            return ""  # “acknowledged "errors" | but said”: the mark closes
        quotation = QUOTATION.match(self._text, end, read.sentence.end)
        name = self._with_name(subject_of(without_dates(said, read.event_dates, self._known), self._known), read)
        if quotation is None or not name or name[0].plain in self._known.pronouns - self._known.determiners:
            return ""
        return f"{self._written(name)}: “{_said_in(quotation[1])}”"


def _without_speaker(read: ReadSentence) -> list[Word]:
    """Return the words of a sentence without who said it behind it: "…, a indiqué le port"."""
    last = read.clauses[-1]
    is_behind = last.kind is Kind.SPEECH and last.said is not None and not last.lead
    return [word for word in read.words if word.start < last.words[0].start] if is_behind else read.words


def _said_in(quotation: str) -> str:
    """Return the words of a quotation up to a closing mark that a wrong decoding spoilt."""
    return " ".join(repair_mojibake(quotation).partition("”")[0].split()).rstrip(" .,")

"""A clause as a sentence that stands alone: who did what, without its date, its conjunction and who said so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.core.extraction.clause_sentences import NOWHERE, in_order, inserted, standing_alone
from timeline.core.extraction.clause_verbs import denies, is_speech
from timeline.core.extraction.clause_words import clause_words_of
from timeline.core.extraction.headline_dates import without_dates
from timeline.core.extraction.named_events import name_event
from timeline.core.extraction.phrases_of_nouns import subject_of
from timeline.core.extraction.sentence_parts import Kind
from timeline.core.extraction.sentence_words import Verb, Word
from timeline.core.extraction.whole_sentences import ends_well, is_whole, speaks_of_speaker, without_hanging_end
from timeline.core.frames import Role

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from timeline.core.extraction.clauses import Clause
    from timeline.core.extraction.read_sentences import ReadSentence
    from timeline.core.frames import EventFrame

SHELLS = frozenset({"say", "report", "confirm", "announce", ""})
_PAIRS = (("(", ")"), ("“", "”"), ("«", "»"), ("[", "]"))
_STOPS = frozenset(".!?…؟")
_LONGEST = 110  # characters of a sentence that is a headline as it stands
_NEAR = 3  # characters between words that stand together
_FEWEST = 2  # words that a headline needs
_FEW = 4  # likewise, and a pronoun
_LOOSE = re.compile(r"\s+(?=[,.;:!?%)’']|n['’]t\b)|(?<=[(¿¡])\s+")
_QUESTION = re.compile(r"\s*[?؟]")
_OPENS_QUOTATION = re.compile(r"\s*[,:]?\s*[“„«]|[,:]\s*\"")
_QUOTATION = re.compile(r"[^\w“„«\"]{0,3}[“„«\"]\s*(\w[^“”„«»\"]{8,})[“”»\"]?")


class Headliner:
    """Makes headlines of the clauses of one text."""

    def __init__(self, text: str, language: str, subject_before: Callable[[ReadSentence, Word], list[Word]]) -> None:
        self._text = text
        self._language = language
        self._known = clause_words_of(language)
        self._subject_before = subject_before

    def headline(
        self, clause: Clause, read: ReadSentence, frame: EventFrame, speaker: str = "", host: Clause | None = None
    ) -> str:
        """Return the clause as a sentence of its own, a name for the event where it makes none, or "".

        `host` is the clause of the event, where this one only goes with it.
        """
        if clause.kind is Kind.EMBEDDED and any(denies(one.words, self._language) for one in read.clauses):
            return ""
        words = self._denied(clause, read) or self._words_of(host or clause, frame)
        condition = [word for word in clause.lead if word.plain in self._known.conditions] if host is None else []
        words = without_hanging_end(without_dates(words, read.event_dates, self._known), self._known)
        while len(words) > _FEW and words[0].plain in self._known.linking:
            words = words[1:]
        words = self._with_name(words, read)
        is_open = (
            clause.kind is Kind.EMBEDDED
            or _is_gerund(clause, words)
            or any(word.plain in self._known.questions for word in clause.lead)
        )
        if not (is_open or self._is_asked(clause, words)):
            if is_whole(words, self._known):
                # Nobody says that what stands behind an "if" is so.
                return self._written([*condition, *words])
            if speaker and words and speaks_of_speaker(words, self._known):
                return f"{speaker[0].upper()}{speaker[1:]}: “{self._written(words)}”"
        return (
            self._quotation(clause, read)
            or (self._whole_sentence(read) if clause.kind in (Kind.MAIN, Kind.JOINED) else "")
            or self._without_pronoun(words, frame)
            or (self._noun_phrase(clause, words) if clause.is_attribute else "")
            or self._named(clause, frame)
            or self._noun_phrase(clause, words)
        )

    def _whole_sentence(self, read: ReadSentence) -> str:
        """Return the sentence with its one date left out, where it is short and reads by itself, or ""."""
        words = sorted({word for one in read.clauses for word in (*one.lead, *one.words)}, key=lambda word: word.start)
        words = [word for word in words if word.text not in _STOPS]
        if len(read.event_dates) != 1 or not words or self._is_asked(read.clauses[-1], words):
            return ""
        words = without_dates(words, read.event_dates, self._known)
        if len(without_hanging_end(words, self._known)) < len(words):
            return ""
        is_absolute = any(word.plain in self._known.absolutes for word in words)
        if is_absolute or is_speech(words, self._language) or not is_whole(words, self._known):
            return ""
        written = self._written(words)
        return written if len(written) <= _LONGEST and _is_closed(written) else ""

    def _without_pronoun(self, words: Sequence[Word], frame: EventFrame) -> str:
        """Return what somebody does whom the text does not name, where the rest is clear: "Signs the treaty"."""
        known = self._known
        if len(words) <= _FEW or words[0].plain not in known.doers or words[1].verb is not Verb.FINITE:
            return ""
        if any(one.role is Role.SUBJECT for one in frame.participants) or not ends_well(words, known):
            return ""
        return self._written(words[1:])

    def _named(self, clause: Clause, frame: EventFrame) -> str:
        """Return a name for the event, or "", as for what somebody denies: a name would assert it."""
        return "" if denies(clause.words, self._language) else name_event(frame, self._language)

    def _is_asked(self, clause: Clause, words: Sequence[Word]) -> bool:
        """Whether a clause is a question, or only leads up to what somebody says: "the mayor asked: …"."""
        last = max((*clause.words, *words), key=lambda word: word.end)
        is_question = _QUESTION.match(self._text, last.end) is not None or last.text in "?؟"
        is_leading = bool(last.verb) or is_speech(clause.words, self._language)
        return is_question or (is_leading and _OPENS_QUOTATION.match(self._text, last.end) is not None)

    def _quotation(self, clause: Clause, read: ReadSentence) -> str:
        """Return a quotation with the one who says it, or ""."""
        if not is_speech(clause.words, self._language):
            return ""
        quotation = _QUOTATION.match(self._text, clause.words[-1].end, read.sentence.end)
        name = self._with_name(subject_of(in_order(clause), self._known), read)
        if quotation is None or not name or name[0].plain in self._known.pronouns - self._known.determiners:
            return ""
        return f"{self._written(name)}: “{' '.join(quotation[1].split()).rstrip(' .,')}”"

    def _denied(self, clause: Clause, read: ReadSentence) -> list[Word]:
        """Return what somebody denies with the one who does, for by itself it would be asserted; or nothing."""
        for other in read.clauses:
            if clause in (other.said, other.content) and denies(other.words, self._language):
                return [*standing_alone(other, self._known), *clause.lead, *in_order(clause)]
        return []

    def _words_of(self, clause: Clause, frame: EventFrame) -> list[Word]:
        """Return what is said without who says it, unless saying it is the event: a denial, a threat."""
        said = clause.said
        if clause.content is not None:
            return [*standing_alone(clause, self._known), *clause.content.lead, *in_order(clause.content)]
        if said is None or not said.has_verb:
            is_shell = frame.event_type in ("say", "report") and is_speech(clause.words, self._language)
            is_shell = is_shell and clause.kind not in (Kind.RELATIVE, Kind.PARTICIPLE)
            return [] if is_shell else standing_alone(clause, self._known)
        if frame.event_type in SHELLS:
            return standing_alone(said, self._known)
        if said.kind is not Kind.CONTENT:
            return standing_alone(said, self._known)
        return [*standing_alone(clause, self._known), *said.lead, *in_order(said)]

    def _noun_phrase(self, clause: Clause, words: Sequence[Word]) -> str:
        """Return a clause without a verb as it stands, without its article, or ""."""
        bare = words[1:] if words and words[0].plain in self._known.determiners else words
        is_long = sum(word.text[0].isalnum() for word in bare) >= _FEWEST
        is_noun = clause.kind is Kind.FRAGMENT and is_long and bare[0].verb is Verb.NONE
        # "… the other dates being the awards": no noun stands for that.
        is_noun = is_noun and not any(word.plain in self._known.absolutes for word in bare)
        return self._written(bare) if is_noun else ""

    def _with_name(self, words: list[Word], read: ReadSentence) -> list[Word]:
        """Return the words with the name that a pronoun at their head stands for, where the text has given it."""
        if words and words[0].plain in self._known.possessives and self._known.article:
            return [*(inserted(article) for article in self._known.article), *words[1:]]
        name = self.name_for(words, read)
        return [*name, *words[1:]] if name else words

    def name_for(self, words: Sequence[Word], read: ReadSentence) -> list[Word]:
        """Return the name that a pronoun at the head of the words stands for, or nothing."""
        known = self._known
        if not words or words[0].plain not in known.pronouns - known.first_persons or self._is_expletive(words):
            return []
        if words[0].plain in known.determiners and len(words) > 1 and not words[1].is_verb:
            return []
        return self._subject_before(read, words[0])

    def _is_expletive(self, words: Sequence[Word]) -> bool:
        """Whether a pronoun stands for nothing: "it was clear that …", but not "it was refloated"."""
        known = self._known
        if len(words) <= _FEWEST or words[0].plain not in known.expletives:
            return False
        if words[1].plain in known.impersonal:
            return True
        is_passive = words[1].plain in known.copulas and words[2].verb is Verb.FINITE
        return words[1].verb is Verb.AUXILIARY and (
            not is_passive or any(one.plain in known.contents for one in words)
        )

    def _written(self, words: Sequence[Word]) -> str:
        pieces: list[str] = []
        end = words[0].start
        for word in words:
            is_near = 0 <= end <= word.start <= end + _NEAR
            between = self._text[end : word.start] if is_near else " "
            has_comma = "," in between and not self._parts_subject(word, pieces)
            pieces.append("" if is_near and not between and pieces else "," * has_comma + " ")
            pieces.append(word.text if word.start == NOWHERE else self._text[word.start : word.end])
            end = word.end
        text = _LOOSE.sub("", " ".join("".join(pieces).split()))
        text = text.strip(" .,;:–—-!?…")
        first = "İ" if self._language == "tr" and text[:1] == "i" else text[:1].upper()
        return first + text[1:]

    def _parts_subject(self, word: Word, before: Sequence[str]) -> bool:
        """Whether a comma before a word parts a subject from its verb: alone there, it is left of an apposition."""
        is_lone = not any(piece.startswith(",") for piece in before)
        return word.is_verb and is_lone and not self._known.is_verb_second


def _is_closed(text: str) -> bool:
    """Whether every bracket and quotation mark of a text has its other half."""
    return text.count('"') % 2 == 0 and all(text.count(one) == text.count(other) for one, other in _PAIRS)


def _is_gerund(clause: Clause, words: Sequence[Word]) -> bool:
    """Whether a clause only goes with another: "forcing a vote"."""
    return clause.kind is Kind.PARTICIPLE and bool(words) and words[0].verb is Verb.GERUND

"""A clause as a sentence that stands alone: who did what, without its date, its conjunction and who said so."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from timeline.core.extraction.clause_sentences import in_order, inserted, standing_alone
from timeline.core.extraction.clause_verbs import denies, is_speech, opens_with_verb
from timeline.core.extraction.clause_words import clause_words_of
from timeline.core.extraction.headline_dates import without_dates
from timeline.core.extraction.incomplete_clauses import (
    clause_before,
    ends_with_verb,
    is_gerund,
    is_orphan,
    lacks_head,
)
from timeline.core.extraction.named_events import event_noun, name_event, without_adjective
from timeline.core.extraction.phrases_of_nouns import subject_of
from timeline.core.extraction.sentence_parts import Kind
from timeline.core.extraction.sentence_words import Verb, Word
from timeline.core.extraction.tense import POSSIBLE
from timeline.core.extraction.whole_sentences import (
    ends_well,
    has_unclear_subject,
    is_expletive,
    is_whole,
    speaks_of_speaker,
    stands_alone,
    unclear_subject_at,
    without_dateless_head,
    without_hanging_end,
)
from timeline.core.extraction.written_words import QUOTATION, is_closed, quotation_around, write

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from timeline.core.extraction.clauses import Clause
    from timeline.core.extraction.read_sentences import ReadSentence
    from timeline.core.frames import EventFrame

SHELLS = frozenset({"say", "report", "confirm", "announce", ""})
_STOPS = frozenset(".!?…؟")
_LONGEST = 150  # characters of a sentence that is a headline as it stands
_LONGEST_DATE = 30  # characters, with what goes with it
_FAR = 300  # characters of a quotation
_TELLING = (Kind.MAIN, Kind.JOINED, Kind.SPEECH)
_FEWEST = 2  # words that a headline needs
_FEW = 4  # likewise, and a pronoun
_QUESTION = re.compile(r"\s*[?؟]")
_OPENS_QUOTATION = re.compile(r"\s*[,:]?\s*[“„«]|[,:]\s*\"")


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
        words = self._denied(clause, read) or self._words_of(host or read.with_noun_before(clause), frame)
        condition = [word for word in clause.lead if word.plain in self._known.conditions] if host is None else []
        behind = read.condition_behind(clause.said or clause) if words and host is None else []
        bare = self._bare([*words, *behind], read)
        words = self._with_name(bare, read)
        if self._needs_saying(clause, bare, words, read) and (said := self._with_saying(clause, read)):
            return said
        is_open = (
            clause.kind is Kind.EMBEDDED
            or is_gerund(clause, words)
            or any(word.plain in self._known.questions for word in clause.lead)
        )
        if self._has_unknown_verb(clause, words, read) and (sentence := self._whole_sentence(read, is_short=False)):
            return sentence
        is_headless = bool(words) and lacks_head(clause, words, self._known)
        if not (is_open or self._is_asked(clause, words)):
            if is_whole(words, self._known) and not is_headless:
                # Nobody says that what stands behind an "if" is so.
                return self._written([*condition, *words])
            is_told = clause.kind in (Kind.MAIN, Kind.JOINED, Kind.CONTENT)
            if speaker and is_told and words and speaks_of_speaker(words, self._known) and self._is_unbroken(words):
                said = quotation_around(words, self._text, read.sentence) or self._written(words)
                return f"{speaker[0].upper()}{speaker[1:]}: “{said}”"
        return (
            self._quotation(clause, read)
            or (self._whole_sentence(read) if is_headless or clause.kind in (Kind.MAIN, Kind.JOINED) else "")
            or (self._noun_phrase(clause, words) if clause.is_attribute else "")
            or self._of_nobody(clause, words, frame)
            or self._noun_phrase(clause, words)
        )

    def _bare(self, words: list[Word], read: ReadSentence) -> list[Word]:
        """Return words without dates, without a conjunction that leads nowhere and without "also" before them."""
        words = without_dates(
            without_dateless_head(words, read.event_dates, self._known), read.event_dates, self._known
        )
        words = without_hanging_end(words, self._known)
        while len(words) > _FEW and words[0].plain in self._known.linking:
            words = words[1:]
        if words and words[0].is_verb and words[0].plain.startswith(tuple(self._known.joined)):
            # "وستعقد": the "and" is written with its verb.
            words = [words[0]._replace(start=words[0].start + 1, text=words[0].text[1:]), *words[1:]]
        return words

    def _needs_saying(self, clause: Clause, bare: Sequence[Word], named: Sequence[Word], read: ReadSentence) -> bool:
        """Whether what is said is unclear without who says it, or only somebody's wish to show it."""
        if any(clause is one.content and one.words[-1].verb is Verb.INFINITIVE for one in read.clauses):
            return True
        is_own = bool(bare) and bare[0].plain in self._known.possessives
        if is_orphan(clause, read):
            return True
        is_said = clause.kind is Kind.CONTENT or clause.said is not None
        if is_said and not self._known.needs_subject and opens_with_verb(bare, self._known):
            return True
        if not named or (named[0].start >= read.sentence.start and not is_own):
            return not named or not is_whole(named, self._known)
        # The name stands in another sentence; in this one somebody speaks.
        return bool(bare) and bare[0].plain in self._known.pronouns | self._known.possessives

    def _with_saying(self, clause: Clause, read: ReadSentence) -> str:
        """Return what is said with who says it, where only that makes a pronoun clear: "Renn said he was ill"."""
        content = clause if clause.said is None else clause.said
        host = next((one for one in read.clauses if content is one.said or content is one.content), None)
        host = host or (clause_before(content, read) if is_orphan(content, read) else None)
        if (
            host is None
            or not content.words
            or host.kind not in _TELLING
            or host.words[0].start > content.words[0].start
        ):
            return ""
        words = [*standing_alone(host, self._known), *content.lead, *in_order(content)]
        words += read.condition_behind(content)
        words = self._with_name(self._bare(words, read), read)
        verbs = [word for word in in_order(content) if word.is_verb]
        is_clear = verbs[-1:] != [] and verbs[-1] in words and is_whole(words, self._known)
        return self._written(words) if is_clear and not self._is_asked(content, words) else ""

    def _has_unknown_verb(self, clause: Clause, words: Sequence[Word], read: ReadSentence) -> bool:
        """Whether a sentence has a main verb that no table knows, or its clause goes on behind an insertion."""
        if clause.kind is Kind.FRAGMENT:
            is_sentence = self._text[read.sentence.end - 1] == "."
            return is_sentence and not clause.is_attribute and len(read.clauses) == 1 and len(clause.words) > _FEW
        if clause.kind is Kind.RELATIVE:
            return all(one.kind in (Kind.RELATIVE, Kind.FRAGMENT) for one in read.clauses)
        is_open = len(words) > _FEWEST and self._known.needs_subject and ends_with_verb(words, self._known)
        hanging = self._known.subordinators | self._known.relatives | self._known.both
        return is_open and any(
            piece[0].start > words[-1].end and piece[0].plain not in hanging for piece in clause.asides
        )

    def _whole_sentence(self, read: ReadSentence, *, is_short: bool = True) -> str:
        """Return the sentence with its one date left out, where it is short and reads by itself, or ""."""
        words = sorted({word for one in read.clauses for word in (*one.lead, *one.words)}, key=lambda word: word.start)
        words = [word for word in words if word.text not in _STOPS]
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

    def _of_nobody(self, clause: Clause, words: Sequence[Word], frame: EventFrame) -> str:
        """Return a name for the event; where its subject is a mere pronoun, one with what stands behind the verb."""
        if self._known.is_verb_second:
            return self._named(clause, words, frame) or self._without_pronoun(words, frame)
        return self._without_pronoun(words, frame) or self._named(clause, words, frame)

    def _without_pronoun(self, words: Sequence[Word], frame: EventFrame) -> str:
        """Return what somebody does whom the text does not name: "Signing: long lease for the pier"."""
        known = self._known
        words = words[unclear_subject_at(words, known) :]
        if len(words) < _FEW or words[0].plain not in known.doers or words[1].verb is not Verb.FINITE:
            return ""
        if not ends_well(words, known):
            return ""
        rest = words[2:]
        is_led = rest[0].plain in known.prepositions  # "into tears", "down from three boards" are nobody
        noun = "" if known.is_verb_second or is_led else event_noun(words[1], rest, frame, self._language)
        rest = rest[1:] if rest[0].plain in known.determiners and len(rest) > 1 else rest
        if noun:
            return f"{noun}: {self._text[rest[0].start : rest[0].start + 1]}{self._written(rest)[1:]}"
        return self._written(words[1:]) if len(words) > _FEW else ""

    def _named(self, clause: Clause, words: Sequence[Word], frame: EventFrame) -> str:
        """Return a name for the event, or "", as for what somebody denies or wonders: a name would assert it."""
        is_open = any(word.plain in self._known.questions | self._known.conditions for word in clause.lead)
        if is_open or denies(clause.words, self._language) or any(one.tense == POSSIBLE for one in clause.words):
            return ""
        frame = replace(
            frame, participants=without_adjective(frame.participants, [*clause.subject, *clause.words], self._known)
        )
        return name_event(frame, self._language, is_subject_known=not has_unclear_subject(words, self._known))

    def _is_asked(self, clause: Clause, words: Sequence[Word]) -> bool:
        """Whether a clause is a question, or only leads up to what somebody says: "the mayor asked: …"."""
        last = max((*clause.words, *words), key=lambda word: word.end)
        is_question = _QUESTION.match(self._text, last.end) is not None or last.text in "?؟"
        is_leading = bool(last.verb) or is_speech(clause.words, self._language)
        # „…“: the mark that opens quotations in English closes them in German.
        is_leading = is_leading and self._text.rfind("„", max(0, last.end - _FAR), last.end) < 0
        return is_question or (is_leading and _OPENS_QUOTATION.match(self._text, last.end) is not None)

    def _quotation(self, clause: Clause, read: ReadSentence) -> str:
        """Return a quotation with the one who says it, or ""."""
        if not is_speech(clause.words, self._language):
            return ""
        quotation = QUOTATION.match(self._text, clause.words[-1].end, read.sentence.end)
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

    def _is_unbroken(self, words: Sequence[Word]) -> bool:
        """Whether the words stand one behind the other in the text, as those of a quotation must."""
        return all(0 <= other.start - one.end <= _LONGEST_DATE for one, other in pairwise(words))

    def _noun_phrase(self, clause: Clause, words: Sequence[Word]) -> str:
        """Return a clause without a verb as it stands, without its article, or ""."""
        bare = words[1:] if words and words[0].plain in self._known.determiners else words
        is_long = sum(word.text[0].isalnum() for word in bare) >= _FEWEST
        is_noun = clause.kind is Kind.FRAGMENT and is_long and bare[0].verb is Verb.NONE
        # "… the other dates being the awards": no noun stands for that.
        is_noun = is_noun and not any(word.plain in self._known.absolutes for word in bare)
        is_noun = is_noun and (clause.is_attribute or not any(word.verb is Verb.INFINITIVE for word in bare))
        openings = self._known.prepositions | self._known.dependent | self._known.subordinators | self._known.adverbs
        return self._written(bare) if is_noun and words[0].plain not in openings else ""

    def _with_name(self, words: list[Word], read: ReadSentence) -> list[Word]:
        """Return the words with the name that a pronoun at their head stands for, where the text has given it."""
        if words and words[0].plain in self._known.possessives and self._known.article:
            return [*(inserted(article) for article in self._known.article), *words[1:]]
        place = unclear_subject_at(words, self._known)
        name = self._subject_before(read, words[place]) if place else self.name_for(words, read)
        is_clear = bool(name) and self._is_clear(name, words[place], read)
        return [*words[:place], *name, *words[place + 1 :]] if is_clear else words

    def _is_clear(self, name: Sequence[Word], pronoun: Word, read: ReadSentence) -> bool:
        """Whether nobody else may be meant by "he": a wrong name is worse than none."""
        demonstratives = (self._known.definites | self._known.contents) - self._known.article
        if self._known.article and name[0].plain in demonstratives:
            return False  # "this change"
        is_far = name[0].start < read.sentence.start
        is_double = any(word.text == "s" for word in name[:-1])  # "Renn's lawyer, Anna Berg"
        return pronoun.plain not in self._known.persons or not (is_double or (is_far and read.names_before(pronoun)))

    def name_for(self, words: Sequence[Word], read: ReadSentence) -> list[Word]:
        """Return the name that a pronoun at the head of the words stands for, or nothing."""
        known = self._known
        if not words or words[0].plain not in known.pronouns - known.first_persons or is_expletive(words, known):
            return []
        if words[0].plain in known.determiners and len(words) > 1 and not words[1].is_verb:
            return []
        return self._subject_before(read, words[0])

    def _written(self, words: Sequence[Word]) -> str:
        return write(words, self._text, self._known)

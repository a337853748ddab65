"""A clause as a sentence that stands alone: who did what, without its date, its conjunction and who said so."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from timeline.core.extraction.agreement import ends_as_participle
from timeline.core.extraction.clause_sentences import in_order, standing_alone
from timeline.core.extraction.clause_verbs import denies, is_speech, opens_with_verb
from timeline.core.extraction.headline_dates import without_dates
from timeline.core.extraction.incomplete_clauses import (
    clause_before,
    describes_noun,
    ends_with_verb,
    is_gerund,
    is_orphan,
    lacks_head,
    without_auxiliaries,
)
from timeline.core.extraction.named_events import event_noun, name_event, name_of_type, without_adjective
from timeline.core.extraction.predicates import without_case
from timeline.core.extraction.sentence_beginnings import (
    breaks_off,
    ends_with_speech,
    is_torn_apart,
    without_open_verb,
)
from timeline.core.extraction.sentence_headlines import SentenceHeadlines
from timeline.core.extraction.sentence_parts import Kind
from timeline.core.extraction.sentence_words import Verb, Word
from timeline.core.extraction.tense import POSSIBLE
from timeline.core.extraction.whole_sentences import (
    ends_well,
    has_unclear_subject,
    is_whole,
    speaks_of_speaker,
    unclear_subject_at,
)
from timeline.core.extraction.written_words import quotation_around

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.core.extraction.clause import Clause
    from timeline.core.extraction.read_sentences import ReadSentence
    from timeline.core.frames import EventFrame

SHELLS = frozenset({"say", "report", "confirm", "announce", ""})
_LONGEST_DATE = 30  # characters, with what goes with it
_TELLING = (Kind.MAIN, Kind.JOINED, Kind.SPEECH)
_CLOSING = frozenset('"”“»')
_FEWEST = 2  # words that a headline needs
_FEW = 4  # likewise, and a pronoun


class Headliner(SentenceHeadlines):
    """Makes headlines of the clauses of one text."""

    def headline(
        self, clause: Clause, read: ReadSentence, frame: EventFrame, speaker: str = "", host: Clause | None = None
    ) -> str:
        """Return the clause as a sentence of its own, a name for the event where it makes none, or "".

        `host` is the clause of the event, where this one only goes with it.
        """
        if self._is_denied(clause, read):
            return ""
        if clause.is_attribute and clause.kind is Kind.FRAGMENT and not clause.has_verb:
            return self._of_noun(without_dates(clause.words, read.event_dates, self._known), frame)
        words = self._denied(clause, read) or self._words_of(host or read.with_noun_before(clause), frame)
        behind = read.condition_behind(clause.said or clause) if words and host is None else []
        bare = self._bare([*words, *behind], read)
        words = self._with_name(bare, read)
        if self._needs_saying(clause, bare, words, read) and (said := self._with_saying(clause, read)):
            return said
        if sentence := self._quotation(clause, read) or self._of_unknown_verb(clause, words, read):
            return sentence
        is_headless = bool(words) and lacks_head(clause, words, self._known)
        if not (self._is_open(clause, words) or self._is_asked(clause, words)):
            if is_whole(words, self._known) and not is_headless:
                return self._of_whole(clause, words, read, is_host=host is not None)
            if quoted := self._as_said(clause, words, read, speaker):
                return quoted
        return (
            (self._whole_sentence(read) if is_headless or clause.kind in (Kind.MAIN, Kind.JOINED) else "")
            or (self._noun_phrase(clause, words) if clause.is_attribute else "")
            or (self._noun_phrase(clause, words) if clause.kind is Kind.FRAGMENT else "")
            or self._beginning(clause, words, read)
            or self._of_nobody(clause, words, read, frame)
        )

    def _is_denied(self, clause: Clause, read: ReadSentence) -> bool:
        """Whether a clause inside another is what somebody denies: "battığını yalanladı"."""
        return clause.kind is Kind.EMBEDDED and any(denies(one.words, self._language) for one in read.clauses)

    def _is_open(self, clause: Clause, words: Sequence[Word]) -> bool:
        """Whether a clause only goes with another, or asks."""
        is_question = any(word.plain in self._known.questions for word in clause.lead)
        is_hanging = is_question or clause.kind is Kind.EMBEDDED or is_gerund(clause, words)
        # "Que ha presentado en Selim": who did it is not said.
        is_content = clause.kind is Kind.CONTENT and bool(self._known.turned_passives) and bool(words)
        return is_hanging or (is_content and opens_with_verb(words, self._known))

    def _as_said(self, clause: Clause, words: Sequence[Word], read: ReadSentence, speaker: str) -> str:
        """Return words that only their speaker makes clear as he says them, or ""."""
        is_told = clause.kind in (Kind.MAIN, Kind.JOINED, Kind.CONTENT) or self._closes_quotation(clause)
        is_his = bool(speaker) and is_told and bool(words) and speaks_of_speaker(words, self._known)
        if not (is_his and self._is_unbroken(words)):
            return ""
        said = quotation_around(words, self._text, read.sentence) or self._written(words)
        return f"{speaker[0].upper()}{speaker[1:]}: “{said}”"

    def _of_whole(self, clause: Clause, words: Sequence[Word], read: ReadSentence, *, is_host: bool) -> str:
        """Return words that are whole, with their "if", or the beginning of the sentence where they break off."""
        condition = [] if is_host else [word for word in clause.lead if word.plain in self._known.conditions]
        is_torn = is_torn_apart(words, self._known) or breaks_off(words, read, self._text, self._known)
        if (is_torn or condition) and (beginning := self._beginning(clause, words, read)):
            return beginning
        if condition and not is_torn:
            return self._whole_sentence(read)
        if is_torn and ends_with_speech(words, self._known):
            return ""  # "a judge said" tells of nothing
        # Nobody says that what stands behind an "if" is so.
        return self._written([*condition, *(without_open_verb(words, self._known) if is_torn else words)])

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

    def _of_unknown_verb(self, clause: Clause, words: Sequence[Word], read: ReadSentence) -> str:
        return self._whole_sentence(read, is_short=False) if self._has_unknown_verb(clause, words, read) else ""

    def _of_nobody(self, clause: Clause, words: Sequence[Word], read: ReadSentence, frame: EventFrame) -> str:
        """Return a name for the event; where its subject is a mere pronoun, one with what stands behind the verb."""
        if self._is_unsure(clause):
            return ""
        if self._known.is_verb_second:
            return self._named(clause, words, frame) or self._without_pronoun(words, read, frame)
        return self._without_pronoun(words, read, frame) or self._named(clause, words, frame)

    def _without_pronoun(self, words: Sequence[Word], read: ReadSentence, frame: EventFrame) -> str:
        """Return what somebody does whom the text does not name: "Signing: long lease for the pier"."""
        known = self._known
        words = words[unclear_subject_at(words, known) :]
        if len(words) < _FEW or not ends_well(words, known):
            return ""
        if verb := without_auxiliaries(words, known):
            is_sentence = len(verb) >= _FEW and not describes_noun(words[0], read, self._text)
            return self._written(verb) if is_sentence else ""
        if words[0].plain not in known.doers or words[1].verb is not Verb.FINITE:
            return ""
        rest = words[2:]
        is_led = rest[0].plain in known.prepositions  # "into tears", "down from three boards" are nobody
        noun = "" if known.is_verb_second or is_led else event_noun(words[1], rest, frame, self._language)
        rest = rest[1:] if rest[0].plain in known.determiners and len(rest) > 1 else rest
        if noun:
            return f"{noun}: {self._text[rest[0].start : rest[0].start + 1]}{self._written(rest)[1:]}"
        return self._written(words[1:]) if len(words) > _FEW else ""

    def _named(self, clause: Clause, words: Sequence[Word], frame: EventFrame) -> str:
        """Return a name for the event, or "", as for what somebody denies: a name would assert it."""
        if denies(clause.words, self._language) or any(one.tense == POSSIBLE for one in clause.words):
            return ""
        frame = replace(
            frame, participants=without_adjective(frame.participants, [*clause.subject, *clause.words], self._known)
        )
        return name_event(frame, self._language, is_subject_known=not has_unclear_subject(words, self._known))

    def _is_unsure(self, clause: Clause) -> bool:
        """Whether a clause is one that nobody asserts, behind an "if" or a "whether"."""
        return any(word.plain in self._known.questions | self._known.conditions for word in clause.lead)

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

    def _closes_quotation(self, clause: Clause) -> bool:
        """Whether a clause says who said what stands in quotation marks before it."""
        said = clause.said
        if said is None or not said.words or said.words[-1].end > clause.words[0].start:
            return False
        return any(mark in _CLOSING for mark in self._text[said.words[-1].end : clause.words[0].start])

    def _is_unbroken(self, words: Sequence[Word]) -> bool:
        """Whether the words stand one behind the other in the text, as those of a quotation must."""
        return all(0 <= other.start - one.end <= _LONGEST_DATE for one, other in pairwise(words))

    def _of_noun(self, words: Sequence[Word], frame: EventFrame) -> str:
        """Return the noun of an event with what goes with it; a lone one without its case: "Saldırı", "Anschlag"."""
        if len(words) > 1 or not (self._known.is_verb_last or self._known.is_verb_second):
            return self._written(words)
        return name_of_type(frame, self._language) if self._known.is_verb_last else without_case(words[0].text)

    def _noun_phrase(self, clause: Clause, words: Sequence[Word]) -> str:
        """Return a clause without a verb as it stands, without its article, or ""."""
        bare = words[1:] if words and words[0].plain in self._known.determiners else words
        is_long = sum(word.text[0].isalnum() for word in bare) >= _FEWEST
        is_noun = clause.kind is Kind.FRAGMENT and is_long and bare[0].verb is Verb.NONE
        is_noun = is_noun and not ends_as_participle(words[0], self._known)
        # "… the other dates being the awards": no noun stands for that.
        is_noun = is_noun and not any(word.plain in self._known.absolutes for word in bare)
        is_noun = is_noun and (clause.is_attribute or not any(word.verb is Verb.INFINITIVE for word in bare))
        openings = self._known.prepositions | self._known.dependent | self._known.subordinators | self._known.adverbs
        return self._written(bare) if is_noun and words[0].plain not in openings else ""

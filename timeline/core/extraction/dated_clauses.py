"""The clause that each date of a sentence belongs to, with its event frame and the use of the date."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from timeline.core.extraction.adnominal_dates import adnominal
from timeline.core.extraction.antecedents import find_antecedent
from timeline.core.extraction.bare_clauses import tells
from timeline.core.extraction.clause_words import clause_words_of
from timeline.core.extraction.clauses import clauses_of
from timeline.core.extraction.described_nouns import described_noun, nominal
from timeline.core.extraction.event_frames import frame_of, infinitive_before
from timeline.core.extraction.headlines import SHELLS, Headliner
from timeline.core.extraction.known_events import known_event
from timeline.core.extraction.named_persons import NamedPersons
from timeline.core.extraction.opening_hours import weekly_places
from timeline.core.extraction.predicates import find_triggers, forms_of, plain
from timeline.core.extraction.read_sentences import ReadSentence
from timeline.core.extraction.sentence_parts import Kind
from timeline.core.extraction.sentence_words import Verb, sentence_words
from timeline.core.extraction.shared_dates import clauses_sharing, tells_another
from timeline.core.extraction.sources_in_words import without_sources
from timeline.core.extraction.speakers import says_what_was_said, speaker_of
from timeline.core.extraction.tense import POSSIBLE
from timeline.core.extraction.time_uses import use_of
from timeline.core.extraction.timex import TimexType
from timeline.core.extraction.victims import with_other_victims
from timeline.core.frames import TimeUse
from timeline.core.frames.event_types import are_compatible
from timeline.core.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline.core.extraction.clause import Clause
    from timeline.core.extraction.documents import Document
    from timeline.core.extraction.sentence_words import Word
    from timeline.core.frames import EventFrame

_AGENCY = r"(?:Reuters|AP|AFP|dpa|DPA|ANSA|Ansa|EFE|Efe|AA|IHA|DHA|Adnkronos|AGI|LaPresse|Europa Press)"
_DATELINE = re.compile(
    rf"\({_AGENCY}\)[ .]{{0,2}}[-–—] ?(?:[A-ZÀ-Þ]{{3,}}[^.;:\n]{{0,40}}? [-–—] )?"
    r"|\([A-ZÀ-Þ][\w’' -]{2,30}\) (?=[A-ZÀ-Þ«“\"])"
    r"|[A-ZÀ-Þ]{3,}[^.;:\n]{0,60}? [-–—] |[^.;:\n]{2,40}\((?:Reuters|AP|AFP|dpa|ANSA|EFE|AA|IHA|DHA)\)(?: [-–—])? "
)
_REPORTS = frozenset({"say", "report", "confirm", ""})
_SAYING = frozenset({"say", "report", "confirm", "announce", "reveal"})
_SPACED = re.compile(r"\w ,")
_FEW = 6  # words of a line that only says where and when it was written
_BACK = 4  # sentences that a pronoun reaches back
_FEWEST = 2
_MOST_SHARING = 8  # clauses that one date covers besides its own
_ENDS = frozenset(".!?…؟")
_ASKS = frozenset("?؟")
_FREE = (Kind.MAIN, Kind.SPEECH, Kind.FRAGMENT)


@dataclass(frozen=True, slots=True)
class DatedClause:
    """A date with the clause that it belongs to."""

    place: int
    use: TimeUse
    clause: Span
    tense: str
    frame: EventFrame
    governing: Span
    """The clause with that of the one who says so, where it is said."""
    speaker: str
    """Who says so, in the words of the text, or ""."""
    is_further: bool = False
    """Whether the date words stand in another clause, whose event they date as well."""


class ClauseReader:
    """Reads the dated sentences of one text."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._language = document.language
        self._known = clause_words_of(document.language)
        self._is_spaced = _SPACED.search(document.text) is not None
        self._firsts: dict[int, list[Clause]] = {}
        """The first clause of each sentence that a pronoun of another reached back to."""
        self._persons = NamedPersons(document.text, self._known)
        self._headliner = Headliner(document.text, document.language, self._subject_before)

    def read(self, sentence: Span, places: range) -> Iterator[DatedClause]:
        """Yield each dated clause of a sentence, in the order of its dates."""
        read = ReadSentence(sentence, self._clauses(sentence, places), self._known)
        weekly = weekly_places(self._document, sentence, places)
        uses = {place: TimeUse.RATE if place in weekly else self._use_of(read, place) for place in places}
        resolutions = self._document.resolutions
        read.event_dates.update(place for place in places if uses[place] is TimeUse.EVENT and resolutions[place].edtf)
        for place in places:
            clause = read.clause_of(place)
            found = self._dated(place, uses[place], clause, read)
            yield found
            if found.use is TimeUse.EVENT:
                yield from self._further(found, clause, read)

    def _further(self, found: DatedClause, home: Clause, read: ReadSentence) -> Iterator[DatedClause]:
        """Yield what the date of a clause dates besides: coordinated clauses that tell of events of their own."""
        told = [(home, found.frame)]
        for clause in clauses_sharing(read, home, found.place)[:_MOST_SHARING]:
            further = self._dated(found.place, found.use, clause, read)
            if further.use is TimeUse.EVENT and tells_another(clause, further.frame, told, self._known):
                told.append((clause, further.frame))
                yield replace(further, is_further=True)

    def read_undated(self, number: int, passage: Span) -> EventFrame:
        """Return the frame of a whole sentence without a date; spans count from the beginning of the passage."""
        sentence = self._document.sentences[number]
        clauses = self._clauses(sentence, range(0))
        words = clauses[0].words if clauses else []
        frame = frame_of(words, sentence.shifted(-passage.start), self._language)
        headline = (
            self._headliner.headline(clauses[0], ReadSentence(sentence, clauses, self._known), frame)
            if clauses
            else ""
        )
        return replace(frame, headline=headline)

    def main_clauses(self, sentence: Span, places: range) -> list[Clause]:
        """Return the clauses of a sentence that hang on no other."""
        return [clause for clause in self._clauses(sentence, places) if clause.kind in _FREE]

    def _clauses(self, sentence: Span, places: range) -> list[Clause]:
        dateline = _DATELINE.match(self._document.text, sentence.start, sentence.end)
        is_dated = any(dateline and self._document.resolutions[place].span.start < dateline.end() for place in places)
        start = dateline.end() if dateline and not is_dated else sentence.start
        words = sentence_words(self._document, Span(start, sentence.end), places)
        if dateline and is_dated:
            # "(ANSA) - SELIM, 3 MAG - Il porto": of the line only the date goes with what follows.
            words = [word for word in words if word.is_date or word.start >= dateline.end()]
        return clauses_of(words, self._language, is_spaced=self._is_spaced)

    def _use_of(self, read: ReadSentence, place: int) -> TimeUse:
        resolution = self._document.resolutions[place]
        use = use_of(self._document.text, read.sentence, resolution, self._language)
        return self._use_of_verbless(read.clause_of(place), read, place) if use is TimeUse.EVENT else use

    def _dated(self, place: int, use: TimeUse, clause: Clause, read: ReadSentence) -> DatedClause:
        clause = with_other_victims(clause, read, self._known)
        span = clause.span_around(place)
        speaker = speaker_of(clause, read.clauses, self._document.text, self._known)
        said = clause.said.words if clause.said is not None else ()
        governing = _governing(clause, read.clauses, span, place)
        clause = self._noun_of(clause, place, read) or clause
        around = span.shifted(-read.sentence.start)
        frame = self._frame(clause, place, around, read, more=said)
        host = read.host_of(clause)
        if not frame.event_type and (host := host or read.meanwhile(clause)) is not None:
            frame = self._frame(host, place, around, read, more=clause.words)
        if use is TimeUse.EVENT:
            headline = self._headline(clause, place, read, frame, speaker, host)
            frame = replace(frame, headline=headline, refers_to=self._known_event(clause, frame))
            use = TimeUse.SPEECH if self._only_says(frame, clause, read) else use
            frame = self._with_what_is_said(frame, clause)
        is_described = clause.kind in (Kind.FRAGMENT, Kind.PARTICIPLE) and clause.is_attribute
        is_described = is_described and not self._is_to_come(place)
        tense = "past" if is_described else _tense_of(clause, place)
        return DatedClause(place, use, span, tense, frame, governing, speaker)

    def _noun_of(self, clause: Clause, place: int, read: ReadSentence) -> Clause | None:
        """Return the noun that a date says more of as a clause of its own, or None where the date is the verb's."""
        return (
            described_noun(clause, place, self._known)
            or adnominal(clause, place, self._known, is_over=self._is_over(clause, place))
            or nominal(clause, place, read, self._known)
        )

    def _is_over(self, clause: Clause, place: int) -> bool:
        """Whether a date lies before publication and the verb of its clause looks ahead."""
        published = self._document.published
        latest = self._document.resolutions[place].best.bounds.latest
        is_past = published is not None and latest is not None and latest < published.first_day
        return is_past and any(word.tense == "future" for word in clause.words)

    def _is_to_come(self, place: int) -> bool:
        """Whether a date lies behind publication."""
        published = self._document.published
        earliest = self._document.resolutions[place].best.bounds.earliest
        return published is not None and earliest is not None and earliest > published.last_day

    def _headline(
        self, clause: Clause, place: int, read: ReadSentence, frame: EventFrame, speaker: str, host: Clause | None
    ) -> str:
        aside = read.aside_of(clause, place)
        if aside is None:
            return self._headliner.headline(clause, read, frame, speaker, host)
        return self._headliner.headline(aside, read, self._frame(aside, place, frame.clause, read, more=()))

    def _frame(
        self, clause: Clause, place: int, around: Span, read: ReadSentence, *, more: Sequence[Word]
    ) -> EventFrame:
        parts = list(without_sources([clause.subject, *clause.in_pieces], self._known))
        words = self._without_doubtful(parts, read.sentence)
        return frame_of(
            words,
            around,
            self._language,
            more=[*self._headliner.name_for(words, read), *more],
            focus=infinitive_before(words, place),
        )

    def _known_event(self, clause: Clause, frame: EventFrame) -> str:
        """Return the noun of the event that a clause takes for known, where it names nobody and no place."""
        noun = known_event(clause.words, self._known)
        if noun is None or frame.place or not are_compatible(frame.event_type, noun.event_type):
            return ""
        # German nouns have capitals, so that "Brand" counts as a name.
        named = [one.name for one in frame.participants if plain(one.name, self._language) != noun.lemma]
        return "" if named else noun.lemma

    def _only_says(self, frame: EventFrame, clause: Clause, read: ReadSentence) -> bool:
        """Whether the date says only when something was said that has a date of its own.

        How long something will take, "another month", is no such date.
        """
        if (
            frame.event_type in _SAYING
            and clause.content is None
            and says_what_was_said(clause, read.clauses, self._known)
        ):
            return True
        said = clause.said.words if clause.said is not None else []
        is_ahead = any(word.tense in ("future", "prospect") for word in said)
        dates = [word.date for word in said if word.is_date and not (is_ahead and self._is_length(word.date))]
        # Announcing what is to come is an event of its own; announcing what has a date already only reports it.
        is_report = frame.event_type in _REPORTS or (frame.event_type == "announce" and not is_ahead)
        return bool(dates) and is_report

    def _is_length(self, date: int) -> bool:
        is_bare = not self._document.timexes[date].relation
        return is_bare and self._document.resolutions[date].type is TimexType.DURATION

    def _with_what_is_said(self, frame: EventFrame, clause: Clause) -> EventFrame:
        """Return the frame with the event that was said to have happened, where saying it is all the clause tells."""
        said = clause.said
        if said is None or frame.event_type not in SHELLS or any(word.is_date for word in said.words):
            return frame
        if any(word.tense not in ("", "past") for word in said.words):
            return frame
        within = frame_of(
            list(without_sources([said.subject, *said.in_pieces], self._known)), frame.clause, self._language
        )
        return replace(frame, event_type=within.event_type, predicate=within.predicate) if within.predicate else frame

    def _without_doubtful(self, words: list[Word], sentence: Span) -> list[Word]:
        """Return the words, the first of the sentence in small letters where only its place gives it a capital."""
        if len(words) < _FEWEST or words[0].start != sentence.start or not self._is_common(words[0], words[1]):
            return words
        return [words[0]._replace(text=words[0].plain), *words[1:]]

    def _is_common(self, word: Word, following: Word) -> bool:
        if not word.text[0].isupper() or following.text[0].isupper():
            return False
        if word.verb is Verb.GERUND or self._known.is_adverb(word.plain) or forms_of(word.plain, self._language):
            return True
        return f" {word.plain} " in self._document.text

    def _use_of_verbless(self, clause: Clause, read: ReadSentence, place: int) -> TimeUse:
        """Return the use of a date in words without any verb: an event where a noun names one, else a heading."""
        if clause.kind is not Kind.FRAGMENT or len(read.clauses) > 1 or self._document.is_entry(read.sentence, place):
            return TimeUse.EVENT
        words = [word for word in clause.words if not word.is_date]
        if find_triggers([word.plain for word in words], self._language):
            return TimeUse.EVENT
        if not words:
            return TimeUse.HEADING
        end = self._document.text[read.sentence.end - 1]
        is_sentence = end in _ENDS
        if len(words) <= _FEW:
            return (
                TimeUse.EVENT
                if is_sentence
                and end not in _ASKS
                and tells(clause, self._document.resolutions[place], place, self._known)
                else TimeUse.PUBLICATION
            )
        return TimeUse.EVENT if is_sentence else TimeUse.HEADING

    def _subject_before(self, read: ReadSentence, pronoun: Word) -> list[Word]:
        """Return the subject that a pronoun stands for, or nothing."""
        within = [clause for clause in read.clauses if clause.words and _is_before(clause, pronoun)]
        before = self._first_clauses(read.sentence)
        return find_antecedent(
            pronoun, within=reversed(within), before=before, known=self._known, is_person=self._persons.has
        )

    def _first_clauses(self, sentence: Span) -> Iterator[Clause]:
        """Yield the first clause of each of the sentences before, the nearest first."""
        number = self._document.finder.sentence_at(sentence.start)
        for back in range(number - 1, max(-1, number - 1 - _BACK), -1):
            if back not in self._firsts:
                clauses = self._clauses(self._document.sentences[back], range(0))
                # "“…,” Anna Berg said": the subject of the sentence is who says it.
                self._firsts[back] = [one for one in clauses if one.said in clauses[:1]][:1] or clauses[:1]
            yield from self._firsts[back]


def _is_before(clause: Clause, pronoun: Word) -> bool:
    """Whether a clause ends before a pronoun, or its subject stands before it: "Renn, until he resigned, led …"."""
    first, last = clause.words[0], clause.words[-1]
    return (
        first.start < pronoun.start
        and (last.end <= pronoun.start or clause.kind is Kind.MAIN)
        and pronoun not in clause.words
    )


def _tense_of(clause: Clause, date: int) -> str:
    """Return the tense of a clause: that of the verb nearest to the date, one before it first."""
    words = clause.words
    at = next((place for place, word in enumerate(words) if word.date == date), 0)
    tenses = [word.tense for word in (*reversed(words[:at]), *words[at:]) if word.tense]
    return next((tense for tense in tenses if tense != POSSIBLE), "prospect" if tenses else "")


def _governing(clause: Clause, clauses: Sequence[Clause], span: Span, date: int) -> Span:
    """Return the clause with the one that says it, and with its verb where the date stands in what follows that."""
    around = [other.words for other in clauses if clause in (other.said, other.content) and other.words]
    if clause.kind is Kind.EMBEDDED and not clause.is_attribute:
        # What is done with "that he died" is said by the verb of the whole: "denied that he died".
        around += [other.words for other in clauses if other.kind is not Kind.EMBEDDED]
    last = max(clause.pieces, key=lambda piece: piece[0].start)
    if last[0].start < span.start and any(word.date == date for piece in clause.asides for word in piece):
        around.append(last)
    starts = [span.start, *(words[0].start for words in around)]
    ends = [span.end, *(words[-1].end for words in around)]
    return Span(min(starts), max(ends))

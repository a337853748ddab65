"""One pass over a document, in order: every temporal expression with its readings."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from timeline.core.extraction import cycles, durations, moons, resolution, weekdays  # noqa: F401 - they register what they resolve
from timeline.core.extraction.context import Context
from timeline.core.extraction.intervals import BEGIN, END, before_end, linked
from timeline.core.extraction.languages import grammar_of
from timeline.core.extraction.layout import arranged
from timeline.core.extraction.meanings import Absolute, Duration, Offset, Recurring, Reference, Timed
from timeline.core.extraction.points import Point
from timeline.core.extraction.readings import reading_of
from timeline.core.extraction.recognition import recognise
from timeline.core.extraction.resolvers import resolve_meaning
from timeline.core.extraction.tense import TenseFinder
from timeline.core.extraction.timex import Resolution, TimexType
from timeline.core.extraction.units import Unit
from timeline.core.temporal import parse_edtf
from timeline.core.text import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.core.extraction.outcomes import Outcome
    from timeline.core.extraction.recognition import Timex
    from timeline.core.extraction.tokens import Token

NARRATIVE_GENRES = frozenset({"narrative", "history", "encyclopedia"})
DATELINE = "dateline"
_ENTRY = re.compile(r"\W*(?:\w{1,3}\W+)?")
_SAYING = re.compile(r"\s*[:–—-]\s+(?:\S+\s+){3,}")


@dataclass(frozen=True, slots=True)
class Document:
    """A text that has been read: its expressions, and beside each the tense around it."""

    text: str
    language: str
    published: Point | None
    tokens: Sequence[Token]
    timexes: tuple[Timex, ...]
    resolutions: tuple[Resolution, ...]
    finder: TenseFinder

    @property
    def sentences(self) -> list[Span]:
        """The sentences of the text."""
        return self.finder.sentences

    def tells_event(self, sentence: Span) -> bool:
        """Whether a verb is found in the sentence, or in this part of one."""
        return self.finder.has_verb(sentence)

    def is_entry(self, sentence: Span, place: int) -> bool:
        """Whether the sentence is an entry of a chronology: a date, a mark, and words, with or without a verb."""
        if place == len(self.resolutions):
            return False
        date = self.resolutions[place].span
        entry = _ENTRY.fullmatch(self.text[sentence.start : date.start]) and sentence.contains(date)
        return bool(entry) and _SAYING.match(self.text, date.end, sentence.end) is not None

    def tenses_in(self, span: Span) -> set[str]:
        """The tenses that words in the span show."""
        return self.finder.tenses(span)

    def tense_near(self, place: int) -> str:
        """The tense that the expression stands in."""
        return self.finder.near(self.timexes[place])

    def tense_after(self, place: int) -> str:
        """The first tense after the expression in its sentence, speaking left aside."""
        return self.finder.after(self.timexes[place])


def find_timexes(text: str, *, language: str, dct: str | None = None, genre: str = "news") -> list[Resolution]:
    """The temporal expressions of a text, in order and without overlap, each resolved.

    Dates count from `dct`, the ISO date of publication; in a narrative, from the date told before.
    """
    return list(read_document(text, language=language, dct=dct, genre=genre).resolutions)


def read_document(text: str, *, language: str, dct: str | None = None, genre: str = "news") -> Document:
    """The text with its temporal expressions resolved."""
    tokens, timexes, finder = _recognised(text, language)
    published = publication_point(dct)
    context = Context(published, is_narrative=genre in NARRATIVE_GENRES)
    followers = (*timexes[1:], None)
    resolutions = tuple(
        _resolve(timex, follower, text, tokens, context, finder)
        for timex, follower in zip(timexes, followers, strict=bool(timexes))
    )
    return Document(text, language, published, tokens, timexes, linked(timexes, resolutions), finder)


@lru_cache(maxsize=8)  # a text without a date is read as of many days, one after the other
def _recognised(text: str, language: str) -> tuple[Sequence[Token], tuple[Timex, ...], TenseFinder]:
    grammar = grammar_of(language)
    tokens = grammar.vocabulary.tokens(text)
    recognised = [timex for timex in recognise(tokens, grammar) if not is_bare_dateline(timex)]
    timexes = arranged(recognised, tokens, text)
    return tokens, timexes, TenseFinder(text, tokens, grammar.cues, is_verb_last=grammar.grammar.is_verb_last)


def is_bare_dateline(timex: Timex) -> bool:
    """Whether it is the day that an agency prints before its report, without a year: it tells nothing new."""
    return timex.relation == DATELINE and not isinstance(timex.meaning, Absolute)


def publication_point(dct: str | None) -> Point | None:
    """The day of an ISO date or date and time; ValueError when it is neither."""
    if not dct:
        return None
    bounds = parse_edtf(dct[:10]).bounds
    if bounds.earliest is None or bounds.width != 1:
        raise ValueError(f"The publication date {dct} is no single day.")
    return Point(Unit.DAY, bounds.earliest)


def _resolve(
    timex: Timex,
    follower: Timex | None,
    text: str,
    tokens: Sequence[Token],
    context: Context,
    finder: TenseFinder,
) -> Resolution:
    span = Span(tokens[timex.first].start, tokens[timex.last - 1].end)
    words = span.of(text)
    context.relation = timex.relation
    context.tense = _tense_of(timex, span, text, finder)
    context.is_beside_verb = finder.is_beside(timex)
    outcomes = resolve_meaning(timex.meaning, context)
    if follower is not None and timex.relation == BEGIN and follower.relation == END:
        outcomes = before_end(timex, follower, outcomes, context)
    point = outcomes[0].point
    if timex.relation == DATELINE and context.published is None:
        context.published = point
    length = (
        timex.meaning.duration if isinstance(timex.meaning, Offset) and timex.meaning.needs_future else timex.meaning
    )
    if isinstance(length, Duration):
        context.note_length(length.unit, length.amount)
    if point is not None:
        context.note(point, leads=finder.leads(timex))
    quoted = related_words(timex, text, tokens, span)
    readings = tuple(reading_of(timex, quoted, outcome, context.published) for outcome in outcomes)
    return Resolution(span, words, type_of(timex, outcomes[0]), timex.rule, readings)


def _tense_of(timex: Timex, span: Span, text: str, finder: TenseFinder) -> str:
    """The tense near an expression; an entry of a chronology looks back, also where its verb is in the present."""
    tense = finder.near(timex)
    is_entry = finder.leads(timex) and _SAYING.match(text, span.end) is not None
    return "past" if is_entry and tense not in ("future", "prospect") else tense


def related_words(timex: Timex, text: str, tokens: Sequence[Token], span: Span) -> str:
    """The words to quote in an explanation: those of the expression, and a "since" that stands before it."""
    if timex.first and tokens[timex.first - 1].entry.values.get("RELATION") == timex.relation:
        return text[tokens[timex.first - 1].start : span.end]
    return span.of(text)


def type_of(timex: Timex, outcome: Outcome) -> TimexType:
    """The ISO-TimeML type of the expression."""
    match timex.meaning:
        case Duration() | Offset(keeps_length=True):
            return TimexType.DURATION
        case Recurring():
            return TimexType.SET
        case Timed():
            return TimexType.TIME
        case Offset() | Reference():
            return TimexType.DATE
    return TimexType.TIME if "T" in outcome.value else TimexType.DATE

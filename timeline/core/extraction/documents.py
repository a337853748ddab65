"""One pass over a document, in order: every temporal expression with its readings."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from timeline.core.extraction import cycles, durations, moons, resolution, weekdays  # noqa: F401 - they register what they resolve
from timeline.core.extraction.context import Context
from timeline.core.extraction.counted_months import with_counted_months
from timeline.core.extraction.intervals import BEGIN, END, before_end, linked
from timeline.core.extraction.languages import grammar_of
from timeline.core.extraction.meanings import (
    Absolute,
    Anchor,
    DayOfMonth,
    Duration,
    InYear,
    Offset,
    Recurring,
    Reference,
    Shifted,
    Timed,
)
from timeline.core.extraction.outcomes import undated
from timeline.core.extraction.points import Point
from timeline.core.extraction.readings import reading_of
from timeline.core.extraction.recognition import recognise
from timeline.core.extraction.resolvers import resolve_meaning
from timeline.core.extraction.surroundings import SAYING, prepare, relation_of
from timeline.core.extraction.tense import REPORT, TenseFinder
from timeline.core.extraction.timex import Resolution, TimexType
from timeline.core.extraction.units import Unit
from timeline.core.temporal import parse_edtf
from timeline.core.text import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.core.extraction.meanings import Meaning
    from timeline.core.extraction.outcomes import Outcome
    from timeline.core.extraction.recognition import Timex
    from timeline.core.extraction.tokens import Token

NARRATIVE_GENRES = frozenset({"narrative", "history", "encyclopedia"})
DATELINE = "dateline"
_ENTRY = re.compile(r"\W*(?:\w{1,3}\W+)?")
_RULES = " \t=#*_:.–—-|()[]'’"
"""What may stand beside a date in a heading."""


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

    def is_entry(self, sentence: Span, place: int) -> bool:
        """Whether the sentence is an entry of a chronology: a date, a mark, and words, with or without a verb."""
        date = self.resolutions[place].span
        entry = _ENTRY.fullmatch(self.text[sentence.start : date.start]) and sentence.contains(date)
        return bool(entry) and SAYING.match(self.text, date.end, sentence.end) is not None

    def tenses_in(self, span: Span) -> set[str]:
        """The tenses that words in the span show."""
        return self.finder.tenses(span)

    def tense_near(self, place: int) -> str:
        """The tense that the expression stands in."""
        return self.finder.near(self.timexes[place])

    def tense_after(self, place: int) -> str:
        """The first tense after the expression in its sentence, speaking left aside."""
        return self.finder.after(self.timexes[place])


def find_timexes(
    text: str, *, language: str, dct: str | None = None, genre: str = "news", country: str = ""
) -> list[Resolution]:
    """The temporal expressions of a text, in order and without overlap, each resolved.

    Dates count from `dct`, the ISO date of publication; in a narrative, from the date mentioned before. The country of
    the outlet, as ISO 3166 has it, gives the order of day and month in figures.
    """
    return list(read_document(text, language=language, dct=dct, genre=genre, country=country).resolutions)


def read_document(
    text: str, *, language: str, dct: str | None = None, genre: str = "news", country: str = ""
) -> Document:
    """The text with its temporal expressions resolved."""
    tokens, timexes, finder = _recognised(text, language)
    published = publication_point(dct)
    context = Context(published, is_narrative=genre in NARRATIVE_GENRES)
    context.is_month_first, context.order_shown_by = order_of_figures(tokens, country)
    followers = (*timexes[1:], None)
    found = [
        (timex, one)
        for timex, follower in zip(timexes, followers, strict=bool(timexes))
        if (one := _resolve(timex, follower, text, tokens, context, finder)) is not None
    ]
    timexes, resolutions = tuple(timex for timex, _ in found), tuple(one for _, one in found)
    dated = with_counted_months(text, language, linked(timexes, resolutions))
    return Document(text, language, published, tokens, timexes, dated, finder)


def order_of_figures(tokens: Sequence[Token], country: str) -> tuple[bool | None, str]:
    """Whether the month comes first in days in figures, and what shows it; None where nothing does.

    A day above twelve shows the order of the whole text; two that contradict each other show none.
    """
    written = [token.entry.values["WRITTENDATE"] for token in tokens if "WRITTENDATE" in token.entry.values]
    pairs = [one[:2] for one in written if isinstance(one, tuple)]
    shown = {second > _MONTHS for first, second in pairs if first > _MONTHS or second > _MONTHS}
    if len(shown) == 1:
        return shown.pop(), "in other dates of this text"
    if country and pairs:
        return country.upper() in _MONTH_FIRST_COUNTRIES, "in the country of the outlet"
    return None, ""


_MONTHS = 12
_MONTH_FIRST_COUNTRIES = frozenset({"US", "PH", "FM", "PW", "MH", "GU", "PR"})


@lru_cache(maxsize=8)  # a text without a date is read as of many days, one after the other
def _recognised(text: str, language: str) -> tuple[Sequence[Token], tuple[Timex, ...], TenseFinder]:
    grammar = grammar_of(language)
    tokens = grammar.vocabulary.tokens(text)
    timexes = tuple(timex for timex in recognise(tokens, grammar) if not is_bare_dateline(timex))
    return tokens, timexes, TenseFinder(text, tokens, grammar)


def is_bare_dateline(timex: Timex) -> bool:
    """Whether it is the day that an agency prints before its report, without a year: it says nothing new."""
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
) -> Resolution | None:
    """The expression as dated here; None where its words are no time here."""
    span = Span(tokens[timex.first].start, tokens[timex.last - 1].end)
    words = span.of(text)
    prepare(context, timex, span, text, tokens, finder)
    outcomes = resolve_meaning(timex.meaning, context)
    if _is_left_out(timex.meaning, outcomes[0].point, context):
        return None
    if _counts_from_nothing(timex.meaning, outcomes[0], context):
        outcomes = (undated(outcomes[0].value, "counts from a day that the text does not say"),)
    if follower is not None and timex.relation == BEGIN and follower.relation == END:
        outcomes = before_end(timex, follower, outcomes, context)
    point = outcomes[0].point
    timex = replace(timex, relation=relation_of(timex, point, text, context, tokens, finder))
    if timex.relation == DATELINE and context.published is None:
        context.published = point
    length = (
        timex.meaning.duration if isinstance(timex.meaning, Offset) and timex.meaning.needs_future else timex.meaning
    )
    if isinstance(length, Duration):
        context.note_length(length.unit, length.amount)
    if point is not None:
        _note(context, timex, span, text, point, finder)
    quoted = related_words(timex, text, tokens, span)
    readings = tuple(reading_of(timex, quoted, outcome, context.published) for outcome in outcomes)
    return Resolution(span, words, type_of(timex, outcomes[0]), timex.rule, readings)


def _counts_from_nothing(meaning: Meaning, outcome: Outcome, context: Context) -> bool:
    """Whether words that count from a day mentioned before find none, and nothing says that they look ahead.

    "Two days later he died", at the head of a text, is not two days after its publication.
    """
    anchor = meaning.base if isinstance(meaning, Offset) else getattr(meaning, "anchor", None)
    is_told = anchor is Anchor.MENTION and context.tense not in _AHEAD and outcome.anchor is context.published
    point, published = outcome.point, context.published
    return is_told and point is not None and published is not None and point.first_day > published.last_day


def _is_left_out(meaning: Meaning, point: Point | None, context: Context) -> bool:
    """Whether the words are no time here: a day that names an event of long ago, "former" outside a history."""
    if isinstance(meaning, Reference):
        return meaning.is_adjective and not context.is_narrative
    if isinstance(meaning, DayOfMonth) and meaning.is_entry:
        return point is None
    return isinstance(meaning, InYear) and meaning.is_name and not _has_just_been(point, context.published)


def _has_just_been(point: Point | None, published: Point | None) -> bool:
    """Whether an event that is named by its day is news, so that the day is the nearest one."""
    return point is not None and published is not None and abs(published.index - point.first_day) <= _NEWS


_NEWS = 60
"""Days."""
_AHEAD = ("future", "prospect")


def _note(context: Context, timex: Timex, span: Span, text: str, point: Point, finder: TenseFinder) -> None:
    """Keep the date as an anchor of what follows; the day of somebody's words is none where another is known."""
    leads = finder.leads(timex)
    if point.unit in (Unit.YEAR, Unit.MONTH) and is_heading(span, text):
        context.heading = point
    elif point.unit is Unit.YEAR and leads and isinstance(timex.meaning, Absolute) and not timex.relation:
        context.year = point
    is_speech = point.unit is Unit.DAY and finder.near(timex) == REPORT and not leads
    if context.mention is None or not is_speech or context.is_narrative:
        clock = timex.meaning.clock if isinstance(timex.meaning, Timed) else ""
        is_passing = isinstance(timex.meaning, Shifted) and timex.meaning.anchor is Anchor.PUBLICATION
        is_passing = is_passing or (isinstance(timex.meaning, Timed) and context.passing_end > 0)
        context.passing_end = span.end if is_passing and not context.is_narrative else 0
        is_aside = text.rfind("(", max(0, span.start - _ASIDE), span.start) > text.rfind(")", 0, span.start)
        context.note(point, leads=leads, is_aside=is_aside, clock=int(clock[1:3]) if clock[1:3].isdecimal() else None)


_ASIDE = 40
"""Characters in which a bracket is still open."""


def is_heading(span: Span, text: str) -> bool:
    """Whether the words stand alone on their line."""
    start, end = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.end)
    return end >= 0 and not (text[start : span.start] + text[span.end : end]).strip(_RULES)


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

"""What stands around an expression: its tense, its verb, and how its sentence bounds what it dates."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from timeline.core.extraction.clause_words import clause_words_of
from timeline.core.extraction.dated_participles import dates_participle
from timeline.core.extraction.meanings import InYear, Timed
from timeline.core.extraction.tense import PAST, REPORT
from timeline.core.extraction.units import Unit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.core.extraction.context import Context
    from timeline.core.extraction.points import Point
    from timeline.core.extraction.recognition import Timex
    from timeline.core.extraction.tense import TenseFinder
    from timeline.core.extraction.tokens import Token
    from timeline.core.text import Span

_NEAR_NEGATION = 14  # tokens between a negation and its "until"
_CLAUSE_ENDS = re.compile(r"[.;:!?,]")
SAYING = re.compile(r"[^\S\n]*[:–—-][^\S\n]+(?:\S+[^\S\n]+){2,}\S")


def relation_of(
    timex: Timex, point: Point | None, text: str, context: Context, tokens: Sequence[Token], finder: TenseFinder
) -> str:
    """Return how an expression bounds what it dates, as its sentence means it."""
    if context.is_moved and timex.relation == "until":
        # What is put off until a day takes place on it.
        return ""
    if timex.relation == "until" and _is_negated(timex, text, tokens, finder.language):
        # "Did not tell the police until 9 May": on that day they were told.
        return ""
    if isinstance(timex.meaning, Timed) and _is_shortly_before(timex, tokens):
        # "Shortly before 9 p.m. on Friday" is on that day.
        return ""
    return "by" if timex.relation == "until" and _is_term(point, context, timex, finder) else timex.relation


def prepare(
    context: Context, timex: Timex, span: Span, text: str, tokens: Sequence[Token], finder: TenseFinder
) -> None:
    """Set in the context what stands around the expression."""
    context.relation = timex.relation
    # "Il 12 luglio la banca annunciò …": what leads a sentence dates the words that are reported there.
    context.is_beside_verb = finder.is_beside(timex) or (finder.leads(timex) and _has_one_tense(timex, finder))
    context.is_moved = finder.is_moved(timex)
    # An entry of a listing says its day by itself; a sentence of a report goes on from the one before.
    is_next_line = context.passing_end > 0 and "\n" in text[context.passing_end : span.start]
    context.is_other_entry = is_next_line and not finder.near(timex)
    sentence = finder.sentence_of(timex)
    if sentence != context.sentence:
        context.sentence, context.year = sentence, None
    is_name = isinstance(timex.meaning, InYear) and timex.meaning.is_name
    context.tense = "" if is_name else _tense_of(timex, span, text, finder)
    if context.tense in ("future", "prospect") and dates_participle(timex, tokens, text, finder.language):
        context.tense = PAST
    context.find_verb = partial(finder.verb_near, timex)


def _has_one_tense(timex: Timex, finder: TenseFinder) -> bool:
    """Whether its sentence only tells of the past: "On 12 July police arrested …", or of what is reported there."""
    near = finder.near(timex)
    is_day = isinstance(timex.meaning, InYear) and not timex.meaning.is_name
    is_told = near == PAST and finder.tenses(finder.sentences[finder.sentence_of(timex)]) <= {PAST, REPORT}
    return near == REPORT or (is_day and is_told)


def _is_negated(timex: Timex, text: str, tokens: Sequence[Token], language: str) -> bool:
    """Whether a verb right before an "until" is negated, in a language that says "not until" for "only on"."""
    known = clause_words_of(language)
    first = max(0, timex.first - _NEAR_NEGATION)
    before = _CLAUSE_ENDS.split(text[tokens[first].start : tokens[timex.first].start])[-1].lower().split()
    is_negated = any(word in known.denials or word.endswith(("n't", "n’t")) for word in before)
    return bool(known.untils) and is_negated


def _is_shortly_before(timex: Timex, tokens: Sequence[Token]) -> bool:
    if timex.relation != "before":
        return False
    return any("SHORTLY" in token.entry.values for token in tokens[max(0, timex.first - 2) : timex.first])


def _is_term(point: Point | None, context: Context, timex: Timex, finder: TenseFinder) -> bool:
    """Whether "until" means "by": German "soll bis 2028 ersetzt werden", which is done once and for all."""
    is_coarse = point is not None and point.unit >= Unit.MONTH
    return is_coarse and context.tense in ("future", "prospect") and finder.is_term(timex)


def _tense_of(timex: Timex, span: Span, text: str, finder: TenseFinder) -> str:
    """The tense near an expression; an entry of a chronology looks back, also where its verb is in the present."""
    tense = finder.near(timex)
    is_entry = finder.leads(timex) and SAYING.match(text, span.end) is not None
    return "past" if is_entry and tense not in ("future", "prospect") else tense

"""How a text presents what it dates: as happened, planned, denied, or only under a condition."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from timeline.core.extraction.clause_words import clause_words_of
from timeline.core.extraction.dismissals import is_dismissed
from timeline.core.extraction.languages import grammar_of
from timeline.core.extraction.predicates import plain

if TYPE_CHECKING:
    from timeline.core.extraction.dated_clauses import DatedClause
    from timeline.core.extraction.documents import Document
    from timeline.core.text import Span


class Modality(StrEnum):
    """How the text presents what it dates."""

    HAPPENED = "happened"
    PLANNED = "planned"
    DENIED = "denied"
    CONDITIONAL = "conditional"


def modality_of(document: Document, found: DatedClause, sentence: Span) -> Modality:
    """Return how the sentence presents what the date of this clause dates."""
    modality, language, text = _by_tense(document, found, sentence), document.language, document.text
    span = document.resolutions[found.place].span
    if _is_denied(found.governing.of(text), language) or is_dismissed(text, span.start, span.end, language):
        return Modality.DENIED
    if modality is Modality.HAPPENED:
        # What happened is in doubt only where the "if" leads up to it; that it was said never is.
        lead = text[max(sentence.start, found.clause.start - _LEAD) : span.start]
        is_said = found.tense == "report"
        return modality if is_said or not _is_found("conditional", language, lead) else Modality.CONDITIONAL
    is_conditional = _is_found("conditional", language, sentence.of(text))
    is_possible = _is_found("possible", language, found.clause.of(text))
    return Modality.CONDITIONAL if is_conditional or is_possible else modality


_NEGATED = 3  # words before a verb among which its negation stands
_FAR = 50  # characters between a plan and its date
_PARTING = re.compile(r"[,;:.()]")
_LEAD = 10  # characters before a clause that its conjunction may stand in


def _by_tense(document: Document, found: DatedClause, sentence: Span) -> Modality:
    tense = found.tense or document.tense_near(found.place)
    if tense == "report" and document.tense_after(found.place) in ("future", "prospect"):
        # What was said on Thursday is what will be: the announcement matters less than the plan.
        return Modality.PLANNED
    if _is_planned(document, found, sentence):
        return Modality.PLANNED
    bounds = document.resolutions[found.place].bounds
    published = document.published.index if document.published else None
    if published is not None and bounds.earliest is not None and bounds.earliest > published:
        return Modality.PLANNED
    if published is not None and bounds.latest is not None and bounds.latest < published:
        return Modality.HAPPENED
    is_term = published is not None and bounds.earliest is None and bounds.latest is not None
    # "Should be ready by autumn": a term that lies ahead is no time of what has happened.
    is_ahead = tense == "future" or (is_term and tense in ("prospect", "present"))
    return Modality.PLANNED if is_ahead else Modality.HAPPENED


def _is_planned(document: Document, found: DatedClause, sentence: Span) -> bool:
    """Whether words beside the date say that what it dates was a plan, be the day over or not."""
    text, span = document.text, document.resolutions[found.place].span
    before = text[max(sentence.start, span.start - _FAR) : span.start]
    behind = _expression("planned_behind", document.language)
    leading = _expression("planned", document.language)
    last = max((match.end() for match in leading.finditer(before)), default=None) if leading else None
    is_led = last is not None and _PARTING.search(before, last) is None
    return is_led or (behind is not None and behind.match(text[span.end : span.end + _FAR].lstrip(" ")) is not None)


def _is_denied(words: str, language: str) -> bool:
    """Whether a verb denies what is said, and is not negated itself: "never denied that"."""
    expression = _expression("denied", language)
    negations = clause_words_of(language).negations
    for match in expression.finditer(words) if expression else ():
        before = words[: match.start()].split()[-_NEGATED:]
        behind = words[match.end() :].split()[:1]
        near = {plain(word.strip(",.;:’'"), language) for word in (*before, *behind)}
        if near.isdisjoint(negations) and not any(word.endswith(("n't", "n’t")) for word in before):
            return True
    return False


def _is_found(cue: str, language: str, words: str) -> bool:
    expression = _expression(cue, language)
    return expression is not None and expression.search(words) is not None


@cache
def _expression(cue: str, language: str) -> re.Pattern[str] | None:
    patterns: tuple[str, ...] = getattr(grammar_of(language).grammar.claims, cue)
    return re.compile("|".join(patterns), re.IGNORECASE) if patterns else None

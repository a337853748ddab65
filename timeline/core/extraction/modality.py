"""How a text presents what it dates: as happened, planned, denied, or only under a condition."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from timeline.core.extraction.languages import grammar_of

if TYPE_CHECKING:
    from timeline.core.extraction.documents import Document
    from timeline.core.text import Span


class Modality(StrEnum):
    """How the text presents what it dates."""

    HAPPENED = "happened"
    PLANNED = "planned"
    DENIED = "denied"
    CONDITIONAL = "conditional"


def modality_of(document: Document, place: int, sentence: Span, clause: Span) -> Modality:
    """Return how the sentence presents what its expression at this place dates."""
    told, language = _by_tense(document, place), document.language
    if _is_found("denied", language, sentence.of(document.text)):
        return Modality.DENIED
    if told is Modality.HAPPENED:
        # What happened is in doubt only where the "if" leads up to it; that it was said never is.
        lead = document.text[clause.start : document.resolutions[place].span.start]
        is_said = document.tense_near(place) == "report"
        return told if is_said or not _is_found("conditional", language, lead) else Modality.CONDITIONAL
    is_conditional = _is_found("conditional", language, sentence.of(document.text))
    is_possible = _is_found("possible", language, clause.of(document.text))
    return Modality.CONDITIONAL if is_conditional or is_possible else told


def _by_tense(document: Document, place: int) -> Modality:
    tense = document.tense_near(place)
    if tense == "report" and document.tense_after(place) in ("future", "prospect"):
        # What was said on Thursday is what will be: the announcement matters less than the plan.
        return Modality.PLANNED
    bounds = document.resolutions[place].bounds
    published = document.published.index if document.published else None
    if published is not None and bounds.earliest is not None and bounds.earliest > published:
        return Modality.PLANNED
    if published is not None and bounds.latest is not None and bounds.latest < published:
        return Modality.HAPPENED
    return Modality.PLANNED if tense == "future" else Modality.HAPPENED


def _is_found(cue: str, language: str, words: str) -> bool:
    expression = _expression(cue, language)
    return expression is not None and expression.search(words) is not None


@cache
def _expression(cue: str, language: str) -> re.Pattern[str] | None:
    patterns: tuple[str, ...] = getattr(grammar_of(language).grammar.claims, cue)
    return re.compile("|".join(patterns), re.IGNORECASE) if patterns else None

"""Draft claims: each dated statement of a text, with its modality and who says it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from timeline.extraction.clauses import clause_around
from timeline.extraction.documents import Document, read_document
from timeline.extraction.grammars import grammar_of
from timeline.extraction.timex import TimexType

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.extraction.timex import Resolution
    from timeline.text import Span


class Modality(StrEnum):
    """How the text presents what it dates."""

    HAPPENED = "happened"
    PLANNED = "planned"
    DENIED = "denied"


@dataclass(frozen=True, slots=True)
class ClaimDraft:
    """One dated statement: the sentence, its date, how it is presented and who says so ("" when nobody is named)."""

    passage: Span
    statement: str
    resolution: Resolution
    modality: Modality
    attribution: str
    clause: Span
    """The part of the passage that tells what the expression dates."""

    @property
    def edtf(self) -> str:
        """The date of the statement: the whole stretch, where its expression is one end of it."""
        return self.resolution.interval or self.resolution.edtf or ""


def draft_claims(text: str, *, language: str, dct: str | None = None) -> list[ClaimDraft]:
    """A claim for each date of each sentence that tells an event; the ends of a stretch make one claim."""
    return read_claims(text, language=language, dct=dct)[1]


def read_claims(text: str, *, language: str, dct: str | None = None) -> tuple[list[Resolution], list[ClaimDraft]]:
    """All temporal expressions and all claims of a text, in one pass."""
    document = read_document(text, language=language, dct=dct)
    return list(document.resolutions), list(_claims(document))


def _claims(document: Document) -> Iterator[ClaimDraft]:
    place = 0
    for sentence in document.sentences:
        first = place
        while place < len(document.resolutions) and document.resolutions[place].span.start < sentence.end:
            place += 1
        if place > first and document.tells_event(sentence):
            yield from _claims_of(sentence, range(first, place), document)


def _claims_of(sentence: Span, places: range, document: Document) -> Iterator[ClaimDraft]:
    statement = " ".join(sentence.of(document.text).split())
    attribution = attribution_of(statement, document.language)
    is_denied = _is_denied(statement, document.language)
    seen: set[str] = set()
    for place in places:
        resolution = document.resolutions[place]
        date = resolution.interval or resolution.edtf
        if date is None or resolution.type is TimexType.SET or date in seen:
            continue
        seen.add(date)
        modality = Modality.DENIED if is_denied else _modality(document, place)
        clause = clause_around(document, sentence, resolution.span)
        yield ClaimDraft(sentence, statement, resolution, modality, attribution, clause)


def _modality(document: Document, place: int) -> Modality:
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


def _is_denied(statement: str, language: str) -> bool:
    denied = _expressions(language)[0]
    return denied is not None and denied.search(statement) is not None


def attribution_of(statement: str, language: str) -> str:
    """Who says so, in the words of the sentence; "" when it names nobody."""
    for expression in _expressions(language)[1]:
        if match := expression.search(statement):
            return str(match["who"]).strip(" ,")
    return ""


@cache
def _expressions(language: str) -> tuple[re.Pattern[str] | None, tuple[re.Pattern[str], ...]]:
    cues = grammar_of(language).grammar.claims
    denied = re.compile("|".join(cues.denied), re.IGNORECASE) if cues.denied else None
    return denied, tuple(re.compile(pattern) for pattern in cues.attribution)

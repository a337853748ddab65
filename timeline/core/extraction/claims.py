"""Draft claims: each dated statement of a text, with its modality and who says it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from timeline.core.extraction.clauses import clause_around
from timeline.core.extraction.documents import Document, read_document
from timeline.core.extraction.event_frames import frame_of
from timeline.core.extraction.inherited_dates import follows_on
from timeline.core.extraction.languages import grammar_of
from timeline.core.extraction.modality import Modality, modality_of
from timeline.core.extraction.timex import TimexType
from timeline.core.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.core.extraction.timex import Resolution
    from timeline.core.frames import EventFrame


@dataclass(frozen=True, slots=True)
class ClaimDraft:
    """One dated statement: the sentence, its date, how it is presented and who says so ("" when nobody is named).

    A sentence that inherits its date has a passage that begins with the sentence before, where the date stands.
    """

    passage: Span
    statement: str
    resolution: Resolution
    modality: Modality
    attribution: str
    clause: Span
    """The part of the passage that tells what the expression dates."""
    frame: EventFrame
    """What the clause says happened."""

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
    before: list[tuple[int, ClaimDraft]] = []
    for sentence in document.sentences:
        first = place
        while place < len(document.resolutions) and document.resolutions[place].span.start < sentence.end:
            place += 1
        if not (document.tells_event(sentence) or document.is_entry(sentence, first)):
            before = []
            continue
        dated = list(_claims_of(sentence, range(first, place), document))
        yield from [draft for _place, draft in dated] or _inherited(before, sentence, range(first, place), document)
        before = dated


def _claims_of(sentence: Span, places: range, document: Document) -> Iterator[tuple[int, ClaimDraft]]:
    """Yield the claims of a sentence, each with the place of the expression that dates it."""
    statement = " ".join(sentence.of(document.text).split())
    attribution = attribution_of(statement, document.language) if places else ""
    seen: set[str] = set()
    for place in places:
        resolution = document.resolutions[place]
        date = resolution.interval or resolution.edtf
        if date is None or resolution.type is TimexType.SET or date in seen:
            continue
        seen.add(date)
        clause = clause_around(document, sentence, resolution.span)
        modality = modality_of(document, place, sentence, clause)
        frame = _frame(document, places, sentence, clause)
        yield place, ClaimDraft(sentence, statement, resolution, modality, attribution, clause, frame)


def _inherited(
    before: list[tuple[int, ClaimDraft]], sentence: Span, places: range, document: Document
) -> Iterator[ClaimDraft]:
    """Yield the claim of a sentence that goes on telling what the one before dates; its passage is both."""
    if len(before) != 1 or any(document.resolutions[place].edtf for place in places):
        return
    place, told = before[0]
    if not follows_on(document, place, told, sentence):
        return
    statement = " ".join(sentence.of(document.text).split())
    attribution = attribution_of(statement, document.language)
    passage = Span(told.passage.start, sentence.end)
    frame = _frame(document, places, passage, sentence)
    yield ClaimDraft(passage, statement, told.resolution, Modality.HAPPENED, attribution, sentence, frame)


def _frame(document: Document, places: range, passage: Span, clause: Span) -> EventFrame:
    spans = [document.resolutions[place].span for place in places]
    dates = [span.shifted(-passage.start) for span in spans if clause.overlaps(span)]
    return frame_of(passage.of(document.text), clause.shifted(-passage.start), dates, document.language)


def attribution_of(statement: str, language: str) -> str:
    """Who says so, in the words of the sentence; "" when it names nobody."""
    for expression in _attributions(language):
        if match := expression.search(statement):
            return str(match["who"]).strip(" ,")
    return ""


@cache
def _attributions(language: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for pattern in grammar_of(language).grammar.claims.attribution)

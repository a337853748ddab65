"""Draft claims: each dated statement of a text, with its modality and who says it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from timeline.extraction.documents import Document, read_document
from timeline.extraction.grammars import grammar_of
from timeline.extraction.timex import TimexType
from timeline.text import split_sentences

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


def draft_claims(text: str, *, language: str, dct: str | None = None) -> list[ClaimDraft]:
    """A claim for each date of each sentence that tells an event; the ends of a stretch make one claim."""
    document = read_document(text, language=language, dct=dct)
    return [claim for sentence in split_sentences(text) for claim in _claims_of(sentence, document)]


def _claims_of(sentence: Span, document: Document) -> Iterator[ClaimDraft]:
    found = [place for place, one in enumerate(document.resolutions) if sentence.contains(one.span)]
    if not found or not document.tells_event(sentence):
        return
    words = sentence.of(document.text)
    statement = " ".join(words.split())
    attribution = attribution_of(statement, document.language)
    seen: set[str] = set()
    for place in found:
        resolution = document.resolutions[place]
        date = resolution.interval or resolution.edtf
        if date is None or resolution.type is TimexType.SET or date in seen:
            continue
        seen.add(date)
        modality = _modality(statement, document, place)
        yield ClaimDraft(sentence, statement, resolution, modality, attribution)


def _modality(statement: str, document: Document, place: int) -> Modality:
    denied = _expressions(document.language)[0]
    if denied and denied.search(statement):
        return Modality.DENIED
    earliest, latest = document.resolutions[place].bounds.earliest, document.resolutions[place].bounds.latest
    published = document.published.index if document.published else None
    if published is not None and earliest is not None and earliest > published:
        return Modality.PLANNED
    if published is not None and latest is not None and latest < published:
        return Modality.HAPPENED
    return Modality.PLANNED if document.tenses[place] == "future" else Modality.HAPPENED


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

"""The clause that an expression stands in: the words that say what it dates."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from timeline.core.extraction.languages import grammar_of
from timeline.core.text import Span

if TYPE_CHECKING:
    from timeline.core.extraction.documents import Document

_MARKS = r"[,:](?!\d)|[;()،؛]|\s[–—-]\s"
_FAR = 600
_SHORT = 4
"""Words that a date may have before it in a part that still begins with it: "And late on Wednesday"."""


def clause_around(document: Document, sentence: Span, expression: Span) -> Span:
    """The part of the sentence, bounded by commas and conjunctions, that holds the expression and a verb."""
    parts = _parts(document, _near(sentence, expression), expression)
    first = last = next(place for place, part in enumerate(parts) if part.contains(expression))
    leads = _leads(document.text, parts[first], expression)
    while last - first + 1 < len(parts) and not document.tells_event(Span(parts[first].start, parts[last].end)):
        if last + 1 < len(parts) and (leads or not first):
            last += 1
        else:
            first -= 1
    while last + 1 < len(parts) and _goes_on(document, parts[last]):
        last += 1
    return _trimmed(document.text, Span(parts[first].start, parts[last].end))


def _goes_on(document: Document, part: Span) -> bool:
    words = part.of(document.text).split()
    return bool(words) and words[-1].lower() in grammar_of(document.language).grammar.claims.contents


def _near(sentence: Span, expression: Span) -> Span:
    """The sentence, or what is near in one without end, as tables and lists can be."""
    return Span(max(sentence.start, expression.start - _FAR), min(sentence.end, expression.end + _FAR))


def _parts(document: Document, sentence: Span, expression: Span) -> list[Span]:
    marks = _marks(document.language).finditer(document.text, sentence.start, sentence.end)
    outside = [mark.end() for mark in marks if mark.end() <= expression.start or mark.start() >= expression.end]
    cuts = [sentence.start, *outside]
    return [Span(start, end) for start, end in zip(cuts, [*cuts[1:], sentence.end], strict=True)]


def _leads(text: str, part: Span, expression: Span) -> bool:
    """Whether the part begins with its date, so that what it dates comes after."""
    return len(text[part.start : expression.start].split()) < _SHORT


def _trimmed(text: str, span: Span) -> Span:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip(" \t\u00a0"))
    return Span(start, span.start + len(words.rstrip(" \t\u00a0,;:(–—-،؛")))


@cache
def _marks(language: str) -> re.Pattern[str]:
    words = grammar_of(language).grammar.claims.conjunctions
    return re.compile(rf"{_MARKS}|\b(?:{'|'.join(words)})\b" if words else _MARKS, re.IGNORECASE)

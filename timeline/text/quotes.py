"""Quotes that can be found again (W3C TextQuoteSelector)."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.text.spans import Span

CONTEXT_LENGTH = 32


@dataclass(frozen=True, slots=True)
class TextQuote:
    """A passage with the text before and after it."""

    exact: str
    prefix: str = ""
    suffix: str = ""


def quote_at(text: str, span: Span) -> TextQuote:
    """Return the passage at a span with 32 code points of context on either side."""
    before = text[max(0, span.start - CONTEXT_LENGTH) : span.start]
    return TextQuote(span.of(text), before, text[span.end : span.end + CONTEXT_LENGTH])

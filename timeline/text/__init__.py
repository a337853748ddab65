"""Texts: where passages stand, where sentences end, and how to find a quote again."""

from __future__ import annotations

from timeline.text.normalisation import fold, normalise_text
from timeline.text.quotes import TextQuote, quote_at
from timeline.text.spans import Span

__all__ = ["Span", "TextQuote", "fold", "normalise_text", "quote_at"]

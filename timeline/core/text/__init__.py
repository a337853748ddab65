"""Texts: where passages stand, where sentences end, and how to find a quote again."""

from __future__ import annotations

from timeline.core.text.direction import close_directions, direction_of, without_directions
from timeline.core.text.fragments import text_fragment
from timeline.core.text.normalisation import fold, normalise_text
from timeline.core.text.quotes import (
    QuoteNotFound,
    QuoteNotUnique,
    TextQuote,
    find_quote,
    find_unique,
    quote_at,
)
from timeline.core.text.sentences import split_paragraphs, split_sentences
from timeline.core.text.spans import Span
from timeline.core.text.versions import find_again

__all__ = [
    "QuoteNotFound",
    "QuoteNotUnique",
    "Span",
    "TextQuote",
    "close_directions",
    "direction_of",
    "find_again",
    "find_quote",
    "find_unique",
    "fold",
    "normalise_text",
    "quote_at",
    "split_paragraphs",
    "split_sentences",
    "text_fragment",
    "without_directions",
]

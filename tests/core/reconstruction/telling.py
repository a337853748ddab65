"""Statements for tests, made of a sentence and the words in it that give a date."""

from __future__ import annotations

from typing import Any

from timeline.core.reconstruction import Statement
from timeline.core.temporal import parse_edtf
from timeline.core.text import Span


def told(
    key: str, text: str, words: str = "", edtf: str = "2024-08-15", outlet: str = "Gazette", **kwargs: Any
) -> Statement:
    """A statement whose key begins with the letter of its document."""
    start = text.index(words)
    return Statement(key, key[0], outlet, text, Span(start, start + len(words)), parse_edtf(edtf), **kwargs)

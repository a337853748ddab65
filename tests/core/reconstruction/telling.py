"""Statements for tests, made of a sentence and the words in it that give a date."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from timeline.core.extraction.claims import draft_claims
from timeline.core.reconstruction import Statement
from timeline.core.temporal import parse_edtf
from timeline.core.text import Span


def told(
    key: str, text: str, words: str = "", edtf: str = "2024-08-15", outlet: str = "Gazette", **kwargs: Any
) -> Statement:
    """A statement whose key begins with the letter of its document."""
    start = text.index(words)
    return Statement(key, key[0], outlet, text, Span(start, start + len(words)), parse_edtf(edtf), **kwargs)


def framed(key: str, text: str, words: str = "", edtf: str = "2024-08-15", **kwargs: Any) -> Statement:
    """A statement with the frame that extraction makes of the clause that the date words stand in."""
    one = told(key, text, words, edtf, **{"outlet": f"Outlet {key[0]}", **kwargs})
    drafts = draft_claims(text, language=one.language, dct="2030-01-01")
    draft = next(draft for draft in drafts if draft.resolution.span.overlaps(one.date_span))
    return replace(one, frame=draft.frame, clause=draft.clause)

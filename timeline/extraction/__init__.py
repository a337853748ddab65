"""Temporal expressions and dated claims in texts of several languages, each explained."""

from __future__ import annotations

from timeline.extraction.claims import ClaimDraft, draft_claims, read_claims
from timeline.extraction.documents import find_timexes
from timeline.extraction.grammars import LANGUAGES
from timeline.extraction.modality import Modality
from timeline.extraction.phrases import parse_date_words
from timeline.extraction.timex import Reading, Resolution, TimexType

__all__ = [
    "LANGUAGES",
    "ClaimDraft",
    "Modality",
    "Reading",
    "Resolution",
    "TimexType",
    "draft_claims",
    "find_timexes",
    "parse_date_words",
    "read_claims",
]

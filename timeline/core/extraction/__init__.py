"""Temporal expressions and dated claims in texts of several languages, each explained."""

from __future__ import annotations

from timeline.core.extraction.claim_draft import ClaimDraft
from timeline.core.extraction.claims import draft_claims, read_claims, read_story
from timeline.core.extraction.date_words import parse_date_words
from timeline.core.extraction.documents import find_timexes
from timeline.core.extraction.languages import LANGUAGES
from timeline.core.extraction.modality import Modality
from timeline.core.extraction.timex import Reading, Resolution, TimexType
from timeline.core.extraction.undated_mentions import UndatedMention

__all__ = [
    "LANGUAGES",
    "ClaimDraft",
    "Modality",
    "Reading",
    "Resolution",
    "TimexType",
    "UndatedMention",
    "draft_claims",
    "find_timexes",
    "parse_date_words",
    "read_claims",
    "read_story",
]

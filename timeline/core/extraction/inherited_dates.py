"""Dates that a sentence inherits from the one before, because it continues the same event."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from timeline.core.extraction.languages import grammar_of
from timeline.core.extraction.modality import Modality

if TYPE_CHECKING:
    from timeline.core.extraction.claim_draft import ClaimDraft
    from timeline.core.extraction.documents import Document
    from timeline.core.text import Span

_OTHER_TIMES = {"future", "prospect", "present"}


def follows_on(document: Document, place: int, before: ClaimDraft, sentence: Span) -> bool:
    """Whether a sentence right after a dated one says, by its first words and its tense, that it goes on with it.

    Only a day is inherited, only what is reported as past, and never the day on which something was said.
    """
    if before.modality is not Modality.HAPPENED or before.resolution.bounds.width != 1:
        return False
    if document.tense_near(place) == "report":
        return False
    continues = _continues(document.language)
    if continues is None or not continues.match(sentence.of(document.text)):
        return False
    tenses = document.tenses_in(sentence)
    return "past" in tenses and not tenses & _OTHER_TIMES


@cache
def _continues(language: str) -> re.Pattern[str] | None:
    patterns = grammar_of(language).grammar.claims.continues
    return re.compile(rf"(?:{'|'.join(patterns)})\b") if patterns else None

"""Who says so: the speaker that the words of a sentence name."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from timeline.core.extraction.clause_words import clause_words_of
from timeline.core.extraction.documents import read_document
from timeline.core.extraction.languages import grammar_of
from timeline.core.extraction.sentence_words import Verb, sentence_words
from timeline.core.text import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.core.extraction.clause_words import ClauseWords
    from timeline.core.extraction.sentence_words import Word


def attribution_of(statement: str, language: str) -> str:
    """Who says so, in the words of the sentence; "" when it names nobody."""
    for expression in _attributions(language):
        for match in expression.finditer(statement):
            speaker = str(match["who"]).strip(" ,.")
            if _is_speaker(speaker, language):
                return speaker
    return ""


@lru_cache(maxsize=4096)
def _is_speaker(words: str, language: str) -> bool:
    """Whether words name somebody: not a date, not a clause of its own, and not nobody."""
    document = read_document(words, language=language)
    if document.resolutions:
        return False
    known = clause_words_of(language)
    own = sentence_words(document, Span(0, len(words)), range(0))
    return bool(own) and not (_is_nobody(own, known) or _holds_clause(own, known))


def _is_nobody(words: Sequence[Word], known: ClauseWords) -> bool:
    """Whether words deny: "nobody", "no official", "critics never"; a "non-profit group" is somebody."""
    negations = known.negations - known.prepositions
    return words[0].plain in negations | known.nobodies or words[-1].plain in negations


def _holds_clause(words: Sequence[Word], known: ClauseWords) -> bool:
    """Whether words tell what somebody did before they come to what he said: "the mayor resigned and later"."""
    behind = next((words[at + 1 :] for at, word in enumerate(words) if at and word.verb is Verb.FINITE), ())
    return bool(behind) and (behind[0].plain in known.coordinators or known.is_adverb(behind[-1].plain))


@cache
def _attributions(language: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for pattern in grammar_of(language).grammar.claims.attribution)

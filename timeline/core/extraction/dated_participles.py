"""Participles beside a date: what was signed on Sunday was signed before, whatever the verb of its sentence says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.core.extraction.clause_words import clause_words_of
from timeline.core.extraction.predicates import forms_of, plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.core.extraction.recognition import Timex
    from timeline.core.extraction.tokens import Token

_AUXILIARY = 3  # words before a participle among which its auxiliary stands


def dates_participle(timex: Timex, tokens: Sequence[Token], text: str, language: str) -> bool:
    """Whether a date says when a noun was treated so: "un acuerdo firmado el domingo", "der am 3. Mai gehobene Kahn".

    A participle behind an auxiliary is the verb of its clause: "será firmado el domingo".
    """
    known = clause_words_of(language)
    if not known.participles:
        return False
    if known.is_verb_second:
        words = _words(tokens[timex.last : timex.last + 2], text)
        return len(words) > 1 and words[1][0].isupper() and _is_inflected(words[0], language)
    first = timex.first
    while first and plain(_words(tokens[first - 1 : first], text)[0], language) in known.dates:
        first -= 1
    words = [plain(word, language) for word in _words(tokens[max(0, first - 1 - _AUXILIARY) : first], text)]
    if len(words) <= 1 or not words[-1].endswith(tuple(known.participles)):
        return False
    forms = forms_of(words[-1], language)
    is_verb = bool(forms) and not any(form.is_noun for form in forms)
    return is_verb and known.auxiliaries.isdisjoint(words[:-1]) and words[-2] not in known.small


def _words(tokens: Sequence[Token], text: str) -> list[str]:
    return [text[token.start : token.end] for token in tokens]


def _is_inflected(word: str, language: str) -> bool:
    """Whether a word is a participle with the ending that it has before a noun: "unterzeichneten"."""
    known = clause_words_of(language)
    stems = [word.removesuffix(ending) for ending in known.participles if word.endswith(ending)]
    return word[0].islower() and any(stem.endswith(("t", "en")) and forms_of(stem, language) for stem in stems)

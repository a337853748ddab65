"""Words of a clause written as a sentence."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from timeline.core.extraction.clause_sentences import NOWHERE
from timeline.core.text import fold
from timeline.core.text.mojibake import repair_mojibake

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.core.extraction.clause_words import ClauseWords
    from timeline.core.extraction.sentence_words import Word
    from timeline.core.text import Span

_APOSTROPHES = "'’"
_VOWELS = frozenset("aeiouyhœ")
_NEAR = 3  # characters between words that stand together
QUOTATION = re.compile(r"[^\wâ“„«\"]{0,3}(?:[“„«\"]|â€œ)\s*(\w[^“”„«»\"]{8,})[“”»\"]?")
_LONGEST_QUOTATION = 150  # characters
_PAIRS = (("(", ")"), ("“", "”"), ("«", "»"), ("[", "]"))
_DASHES = frozenset("–—")
_PARTING = frozenset(":;()[]") | _DASHES
_BRACKETS = re.compile(r"[()\[\]]")
_DOUBLE = re.compile(r"[“”«»\"]")
_LOOSE = re.compile(r"\s+(?=[,.;:!?%)’']|n['’]t\b)|(?<=[(¿¡])\s+")


def write(words: Sequence[Word], text: str, known: ClauseWords) -> str:
    """Return words as the text has them, with the commas between them, and a capital."""
    pieces: list[str] = []
    commas, has_dash = 0, False
    end = words[0].start
    kept = _without_single_quotes(words)
    for word, following in zip(kept, [*kept[1:], None], strict=True):
        is_near = 0 <= end <= word.start <= end + _NEAR
        between = text[end : word.start] if is_near else " "
        has_comma = "," in between and not _parts_subject(word, following, known, commas=commas)
        is_seam = not is_near and bool(pieces) and word.start >= 0
        has_comma = has_comma or (is_seam and _closes_apposition(word, known, commas=commas))
        # "www.orla.example", "1.2bn": what no space parts is one.
        is_joined = is_near and bool(pieces) and not any(one.isspace() for one in between)
        # A lone dash before a verb is left of an apposition.
        is_left = word.is_verb and not has_dash
        parting = _PARTING - _DASHES if is_left else _PARTING
        is_marked = is_near and bool(pieces) and not parting.isdisjoint(between)
        is_kept = (
            is_marked or (is_joined and "," not in between) or (is_near and bool(pieces) and pieces[-1].endswith("â€"))
        )
        between = between if is_kept else _point_behind(between, pieces) + "," * has_comma + " "
        is_close = is_seam and _elide(pieces, _own(word, text), known)
        pieces += ["" if is_close else between, _own(word, text)]
        commas += sum(piece.startswith(",") for piece in pieces[-2:])
        has_dash = has_dash or not _DASHES.isdisjoint("".join(pieces[-2:]))
        end = word.end
    return _tidied("".join(pieces), known.language)


def _point_behind(between: str, pieces: Sequence[str]) -> str:
    """Return the full stop behind an initial: "M. Renn"."""
    return "." * (between.startswith(".") and bool(pieces) and len(pieces[-1]) == 1 and pieces[-1].isupper())


def _elide(pieces: list[str], following: str, known: ClauseWords) -> bool:
    """Write the last word as it is beside one that stood elsewhere; return whether no space goes between them.

    French "que, mardi, un port" is "qu'un port", and "qu'en mai la ville" is "que la ville".
    """
    is_vowel = fold(following)[:1] in _VOWELS
    if pieces[-1] in _APOSTROPHES:
        whole = known.whole_words.get("".join(pieces[-3:-2]).lower(), "")
        if whole and not is_vowel:
            pieces[-3:] = [whole]
        return is_vowel
    short = next((short for short, whole in known.whole_words.items() if whole == pieces[-1]), "")
    if short and is_vowel:
        pieces[-1] = f"{short}'"
    return bool(short) and is_vowel


def write_as_it_stands(words: Sequence[Word], sentence: Sequence[Word], text: str, known: ClauseWords) -> str:
    """Return words of a sentence with all marks between them, and one comma where words were left out between two."""
    behind = {one.start: text[one.end : other.start] for one, other in pairwise(sentence)}
    ahead = {other.start: text[one.end : other.start] for one, other in pairwise(sentence)}
    pieces = [_own(words[0], text)]
    for one, word in pairwise(words):
        gap = text[one.end : word.start]
        if one.start in behind and gap == behind[one.start]:
            pieces.append(gap)
        else:
            is_parted = "," in ahead.get(word.start, "") and "," not in behind.get(one.start, "")
            # "Came in April, when the pier fell": without its date, no comma stands before "when".
            is_parted = is_parted and word.plain not in known.hanging
            pieces.append(", " if is_parted else " ")
        pieces.append(_own(word, text))
    return _tidied("".join(pieces), known.language)


def _own(word: Word, text: str) -> str:
    return word.text if word.start == NOWHERE else text[word.start : word.end]


def _tidied(text: str, language: str) -> str:
    written = " ".join(repair_mojibake(text).split())
    written = written if is_closed(written) else _BRACKETS.sub("", _DOUBLE.sub("", written))
    return with_capital(_LOOSE.sub("", written).strip(" .,;:–—-!?…"), language)


def with_capital(text: str, language: str) -> str:
    """Return a text with a capital at its head, in Turkish "İ" for "i"."""
    first = "İ" if language == "tr" and text[:1] == "i" else text[:1].upper()
    return first + text[1:]


def _without_single_quotes(words: Sequence[Word]) -> list[Word]:
    """Return words without quotation marks that stand apart from them, as tokenisers leave them: "a ' war ' room"."""
    return [
        word
        for before, word, behind in zip((None, *words), words, (*words[1:], None), strict=False)
        if not (
            word.text in "'’‘"
            and before is not None
            and before.end < word.start
            and (behind is None or word.end < behind.start)
            and not before.plain.endswith("s")
        )
    ]


def _parts_subject(word: Word, following: Word | None, known: ClauseWords, *, commas: int) -> bool:
    """Whether a comma before a word parts a subject from its verb: alone there, it is left of an apposition."""
    if following is not None and following.plain in known.coordinators:
        return False  # "a series of trials, arrests and bans"
    is_clitic = word.plain in known.clitics - known.determiners  # "Anna Berg, | s'est"
    return (word.is_verb or is_clitic) and not commas and not known.is_verb_second


def _closes_apposition(word: Word, known: ClauseWords, *, commas: int) -> bool:
    """Whether a verb that stood elsewhere follows a subject with a comma inside: "Renn, a pilot, | was"."""
    has_verb = known.is_verb_second or known.is_verb_last or known.is_verb_first
    return word.is_verb and not has_verb and commas == 1


def is_closed(text: str) -> bool:
    """Whether every bracket and quotation mark of a text has its other half."""
    return text.count('"') % 2 == 0 and all(text.count(one) == text.count(other) for one, other in _PAIRS)


def quotation_around(words: Sequence[Word], text: str, sentence: Span) -> str:
    """Return the whole quotation that words are a part of, where it is short, or ""."""
    for one in QUOTATION.finditer(text, sentence.start, sentence.end):
        is_part = one.start(1) + 1 < words[0].start and words[-1].end <= one.end()
        if is_part and len(one[1]) <= _LONGEST_QUOTATION:
            return " ".join(one[1].split()).rstrip(" .,")
    return ""

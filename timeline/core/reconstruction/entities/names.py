"""Names of actors and places, found however a text spells them."""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz.distance import Indel

from timeline.core.text import Span, fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_ENDING = re.compile(r"[’'](?:s|[^\W\d_]{0,3})$")  # the English genitive, and Turkish endings after a name
NEARLY = 0.85  # of the letters, for words long enough that a slip does not make another name
_LONG = 6
# Letters and pairs that transliterations use by turns; vowels count little, and glides come and go.
_SPELLINGS = (
    ("sch", "s"), ("sh", "s"), ("ch", "c"), ("kh", "h"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("ph", "f"),
    ("dj", "j"), ("ou", "u"), ("q", "k"), ("x", "ks"), ("z", "s"),
)  # fmt: skip
_VOWELS = re.compile(r"[aeiou]+")
_GLIDES = re.compile(r"[wvy]+")
_DOUBLED = re.compile(r"(.)\1+")
_FEWEST_CONSONANTS = 3
_JOINTS = frozenset({"", " ", "\u00a0", "-", "\n"})
_ARTICLES = frozenset({"al", "el", "ar", "as", "ash", "an", "at", "the"})
# What may be of a name: words without a small letter at their head, and those that are small inside names.
_CANDIDATE = re.compile(
    r"(?<![^\W_])(?:(?:(?:al|el|ar|as|ash|an|at)-)?(?![a-zß-öø-ÿ])[^\W\d_]+(?:[’'-][^\W\d_]+)*"
    r"|(?:of|the|bin|ibn|de|del|du|des|der|van|von|di|da|y|ve)(?![^\W_]))"
)


@dataclass(frozen=True, slots=True)
class KnownName:
    """An actor or a place with all the names that curators gave it."""

    identity: str
    names: tuple[str, ...]
    is_place: bool = False
    is_exact: bool = False  # only these spellings: so for names that differ little from others


@dataclass(frozen=True, slots=True)
class NameMention:
    """Where a text names somebody or some place."""

    identity: str
    span: Span
    is_place: bool = False


class _Entry(NamedTuple):
    """A name of an identity, in folded words."""

    words: tuple[str, ...]
    known: KnownName


class _Token(NamedTuple):
    """A word of a text that can be of a name: where it stands, and folded without its ending."""

    span: Span
    folded: str


def is_same_word(one: str, other: str, *, fewest: int = _FEWEST_CONSONANTS) -> bool:
    """Whether two folded words may be spellings of one name; `fewest` consonants must be the same."""
    if one == other:
        return True
    if one[:1] != other[:1]:
        return False
    if min(len(one), len(other)) >= _LONG and Indel.normalized_similarity(one, other) >= NEARLY:
        return True
    skeleton = consonants(one)
    return len(skeleton) >= fewest and skeleton == consonants(other)


@lru_cache(maxsize=65536)
def consonants(folded: str) -> str:
    """Return what transliterations of a folded word have in common."""
    for spelling, common in _SPELLINGS:
        folded = folded.replace(spelling, common)
    initial, others = folded[:1], _GLIDES.sub("", folded[1:])
    return _DOUBLED.sub(r"\1", initial + _VOWELS.sub("", others))


class NameMatcher:
    """Finds known names in texts; a text that gives a full name may go on with its last word alone."""

    def __init__(self, known: Iterable[KnownName]) -> None:
        self._exact: dict[str, list[_Entry]] = defaultdict(list)
        self._tolerant: dict[str, list[_Entry]] = defaultdict(list)  # by the first letter, which must be the same
        for one in sorted(known, key=lambda known_name: known_name.identity):
            for name in one.names:
                words = tuple(token.folded for token in _tokens(name, is_name=True))
                if words and one.is_exact:
                    self._exact[words[0]].append(_Entry(words, one))
                elif words:
                    self._tolerant[words[0][:1]].append(_Entry(words, one))
        self._entries: dict[str, list[_Entry]] = {}

    def find(self, text: str, short: Mapping[str, str] | None = None) -> list[NameMention]:
        """Return the mentions in text order; none overlaps another.

        `short` are the identities of last words that the rest of the document gives in full; see `short_names`.
        """
        tokens = _tokens(text)
        found = self._matches(tokens, text)
        mentions = [_mention(tokens[place : place + len(entry.words)], entry.known) for place, entry in found]
        last_words = {**(short or {}), **short_names(text, mentions)}
        if last_words:
            mentions += _alone(tokens, last_words, mentions)
        return sorted(mentions, key=lambda one: one.span)

    def _matches(self, tokens: Sequence[_Token], text: str) -> Iterator[tuple[int, _Entry]]:
        place = 0
        while place < len(tokens):
            entry = self._match(tokens, place, text)
            if entry is not None:
                yield place, entry
            place += 1 if entry is None else len(entry.words)

    def _match(self, tokens: Sequence[_Token], place: int, text: str) -> _Entry | None:
        for entry in self._beginning_like(tokens[place].folded):
            given = tokens[place : place + len(entry.words)]
            if len(given) == len(entry.words) and _is_together(given, text) and _is_spelt(given, entry):
                return entry
        return None

    def _beginning_like(self, folded: str) -> list[_Entry]:
        """Return the names whose first word may be this one, the longest first; every word is looked up once."""
        if folded not in self._entries:
            alike = (one for one in self._tolerant.get(folded[:1], ()) if _is_spelling(folded, one.words[0], one))
            found = [*self._exact.get(folded, ()), *alike]
            self._entries[folded] = sorted(found, key=lambda one: (-len(one.words), one.words, one.known.identity))
        return self._entries[folded]


def short_names(text: str, mentions: Iterable[NameMention]) -> dict[str, str]:
    """Return whom the last words of full names name in a text."""
    found: dict[str, str] = {}
    for one in mentions:
        _first, _space, last = one.span.of(text).rpartition(" ")
        if _first and not one.is_place:
            found[_folded(last)] = one.identity
    return found


def bare_word(word: str) -> str:
    """Return a word without the ending that an apostrophe sets apart."""
    return _ENDING.sub("", word)


def _tokens(text: str, *, is_name: bool = False) -> list[_Token]:
    """Return the words of a text that may be of names; an Arabic article joined by a hyphen is not part of one."""
    tokens = []
    for match in (WORD if is_name else _CANDIDATE).finditer(text):
        word = bare_word(match[0])
        tokens.append(_Token(Span(match.start(), match.start() + len(word)), _folded(word)))
    return tokens


@lru_cache(maxsize=65536)
def _folded(word: str) -> str:
    folded = fold(word)
    head, hyphen, rest = folded.partition("-")
    return (rest if hyphen and head in _ARTICLES else folded).replace("-", "")


def _is_together(given: Sequence[_Token], text: str) -> bool:
    """Whether words stand side by side."""
    pairs = itertools.pairwise(given)
    return all(
        other.span.start - one.span.end <= 1 and text[one.span.end : other.span.start] in _JOINTS
        for one, other in pairs
    )


def _is_spelt(given: Sequence[_Token], entry: _Entry) -> bool:
    return all(_is_spelling(token.folded, word, entry) for token, word in zip(given, entry.words, strict=True))


def _is_spelling(folded: str, word: str, entry: _Entry) -> bool:
    if entry.known.is_exact:
        return folded == word
    return is_same_word(folded, word, fewest=_FEWEST_CONSONANTS - (len(entry.words) > 1))


def _mention(given: Sequence[_Token], known: KnownName) -> NameMention:
    return NameMention(known.identity, Span(given[0].span.start, given[-1].span.end), known.is_place)


def _alone(
    tokens: Sequence[_Token], last_words: Mapping[str, str], mentions: Sequence[NameMention]
) -> list[NameMention]:
    taken = {place for one in mentions for place in range(one.span.start, one.span.end)}
    found = ((token, _of_like(token.folded, last_words)) for token in tokens if token.span.start not in taken)
    return [NameMention(identity, token.span) for token, identity in found if identity is not None]


def _of_like(folded: str, last_words: Mapping[str, str]) -> str | None:
    if folded in last_words:
        return last_words[folded]
    return next((identity for word, identity in last_words.items() if is_same_word(folded, word)), None)

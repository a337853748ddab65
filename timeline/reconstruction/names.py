"""Names of actors and places, found however a text spells them, and new ones discovered by their capitals."""

from __future__ import annotations

import itertools
import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz.distance import Indel

from timeline.text import Span, fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_ENDING = re.compile(r"[’'](?:s|[^\W\d_]{0,3})$")  # the English genitive, and Turkish endings after a name
_NEARLY = 0.85  # of the letters, for words long enough that a slip does not make another name
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
_ARTICLES = frozenset({"al", "el", "ar", "as", "ash", "an", "at", "the"})
_MENTIONED_TWICE = 2
_LONGEST_NAME = 4


@dataclass(frozen=True, slots=True)
class KnownName:
    """An actor or a place with all the names that curators gave it."""

    identity: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NameMention:
    """Where a text names somebody or some place."""

    identity: str
    span: Span


@dataclass(frozen=True, slots=True)
class DiscoveredName:
    """A name that several documents give, with its spellings, the most frequent first."""

    spellings: tuple[str, ...]
    documents: tuple[str, ...]


class _Token(NamedTuple):
    """A word of a text: where it stands, and folded without its ending."""

    span: Span
    folded: str


def is_same_word(one: str, other: str, *, fewest: int = _FEWEST_CONSONANTS) -> bool:
    """Whether two folded words may be spellings of one name; `fewest` consonants must be the same."""
    if one == other:
        return True
    if one[:1] != other[:1]:
        return False
    if min(len(one), len(other)) >= _LONG and Indel.normalized_similarity(one, other) >= _NEARLY:
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
        self._names: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
        for one in sorted(known, key=lambda known_name: known_name.identity):
            for name in one.names:
                words = tuple(token.folded for token in _tokens(name))
                if words:
                    self._names[words[0][:1]].append((words, one.identity))
        for names in self._names.values():
            names.sort(key=lambda entry: (-len(entry[0]), entry))

    def find(self, text: str) -> list[NameMention]:
        """Return the mentions in text order; none overlaps another."""
        tokens = _tokens(text)
        mentions, last_words = [], {}
        place = 0
        while place < len(tokens):
            found = self._match(tokens, place, text)
            if found is None:
                place += 1
                continue
            words, identity = found
            mentions.append(
                NameMention(identity, Span(tokens[place].span.start, tokens[place + len(words) - 1].span.end))
            )
            if len(words) > 1:
                last_words[words[-1]] = identity
            place += len(words)
        return sorted([*mentions, *_alone(tokens, last_words, mentions, text)], key=lambda one: one.span)

    def _match(self, tokens: Sequence[_Token], place: int, text: str) -> tuple[tuple[str, ...], str] | None:
        for words, identity in self._names.get(tokens[place].folded[:1], ()):
            given = tokens[place : place + len(words)]
            if len(given) == len(words) and _is_named(given, text) and _is_spelt(given, words):
                return words, identity
        return None


def discover_names(texts: Iterable[tuple[str, str]]) -> list[DiscoveredName]:
    """Return names that at least two documents give; `texts` are pairs of a document and its text."""
    groups: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    documents: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for document, text in texts:
        for name in _capitalised(text):
            key = tuple(consonants(fold(word)) for word in name.split())
            groups[key][name] += 1
            documents[key].add(document)
    found = [
        DiscoveredName(_by_frequency(spellings), tuple(sorted(documents[key])))
        for key, spellings in groups.items()
        if len(documents[key]) >= _MENTIONED_TWICE
    ]
    return sorted(found, key=lambda name: (-len(name.documents), name.spellings))


def _by_frequency(spellings: Counter[str]) -> tuple[str, ...]:
    return tuple(sorted(spellings, key=lambda name: (-spellings[name], name)))


def _capitalised(text: str) -> Iterator[str]:
    """Yield runs of two to four capitalised words; a single one may be any word at the beginning of a sentence."""
    run: list[re.Match[str]] = []
    for match in [*_WORD.finditer(text), None]:
        if match and match[0][0].isupper() and (not run or text[run[-1].end() : match.start()] == " "):
            run.append(match)
            continue
        yield from _names_of(run, text)
        run = [match] if match and match[0][0].isupper() else []


def _names_of(run: Sequence[re.Match[str]], text: str) -> Iterator[str]:
    words = [_ENDING.sub("", word[0]) for word in run]
    if 2 <= len(words) <= _LONGEST_NAME:
        yield " ".join(words)
    # The capital of the first word may be that of the sentence.
    if 2 < len(words) <= _LONGEST_NAME + 1 and (run[0].start() == 0 or text[run[0].start() - 2] in ".!?\n"):
        yield " ".join(words[1:])


def _tokens(text: str) -> list[_Token]:
    """Return the words of a text; an Arabic article joined by a hyphen is not part of the name."""
    tokens = []
    for match in _WORD.finditer(text):
        word = _ENDING.sub("", match[0])
        folded = fold(word)
        head, hyphen, rest = folded.partition("-")
        if hyphen and head in _ARTICLES:
            folded = rest
        tokens.append(_Token(Span(match.start(), match.start() + len(word)), folded.replace("-", "")))
    return tokens


def _is_named(given: Sequence[_Token], text: str) -> bool:
    """Whether words stand side by side, and begin with capitals where the script has them."""
    begins = all(not text[token.span.start].islower() for token in given)
    pairs = itertools.pairwise(given)
    return begins and all(other.span.start - one.span.end <= 1 for one, other in pairs)


def _is_spelt(given: Sequence[_Token], words: Sequence[str]) -> bool:
    fewest = _FEWEST_CONSONANTS - (len(words) > 1)
    return all(is_same_word(token.folded, word, fewest=fewest) for token, word in zip(given, words, strict=True))


def _alone(
    tokens: Sequence[_Token], last_words: dict[str, str], mentions: Sequence[NameMention], text: str
) -> Iterator[NameMention]:
    taken = {place for one in mentions for place in range(one.span.start, one.span.end)}
    for token in tokens:
        identity = last_words.get(token.folded) or _of_like(token.folded, last_words)
        if identity and token.span.start not in taken and not text[token.span.start].islower():
            yield NameMention(identity, token.span)


def _of_like(folded: str, last_words: dict[str, str]) -> str | None:
    return next((identity for word, identity in last_words.items() if is_same_word(folded, word)), None)

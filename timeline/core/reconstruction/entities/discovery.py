"""New names, discovered by their capitals in the texts of several documents."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz.distance import Indel

from timeline.core.reconstruction.entities.name_words import CALENDAR, LOCATIVES, TITLES
from timeline.core.reconstruction.entities.names import NEARLY, WORD, bare_word, consonants
from timeline.core.text import fold
from timeline.core.text.abbreviations import STARTERS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    Key = tuple[str, ...]

_MENTIONED_TWICE = 2
_LONGEST_NAME = 4
_SHORTEST_TOWN = 4  # letters
_LONG = 6
_MOSTLY = 0.5  # of its mentions, a place stands behind a word of place
_STARTS = frozenset(".!?\n:;“”\"«»'‘•-–—|*")  # what ends where a capital says nothing
_LOCATIVE_ENDING = re.compile(r"[’'](?:da|de|ta|te)(?:ki)?$")  # Turkish


@dataclass(frozen=True, slots=True)
class DiscoveredName:
    """A name that several documents give, with its spellings, the most frequent first."""

    spellings: tuple[str, ...]
    documents: tuple[str, ...]
    is_place: bool = False


class _Run(NamedTuple):
    """Capitalised words side by side, and whether a word of place governs them."""

    words: tuple[str, ...]
    is_located: bool


def discover_names(
    texts: Iterable[tuple[str, str]], languages: Mapping[str, str] | None = None
) -> list[DiscoveredName]:
    """Return names that at least two documents give; `texts` are pairs of a document and its text.

    `languages` are those of the documents, English where they do not say.
    """
    spellings: dict[Key, Counter[str]] = defaultdict(Counter)
    documents: dict[Key, set[str]] = defaultdict(set)
    located: Counter[Key] = Counter()
    for document, text in texts:
        for run in _runs(text, (languages or {}).get(document, "en").partition("-")[0]):
            key = _key(run.words)
            spellings[key][" ".join(run.words)] += 1
            documents[key].add(document)
            located[key] += run.is_located
    found = [
        DiscoveredName(
            _by_frequency(sum((spellings[key] for key in keys), Counter())),
            tuple(sorted(set().union(*(documents[key] for key in keys)))),
            sum(located[key] for key in keys) >= _MOSTLY * sum(spellings[key].total() for key in keys),
        )
        for keys in _joined(spellings)
    ]
    kept = (name for name in found if len(name.documents) >= _MENTIONED_TWICE and _is_name(name))
    return sorted(kept, key=lambda name: (-len(name.documents), name.spellings))


def _is_name(name: DiscoveredName) -> bool:
    """Whether it is a name of several words, or a place: single words are capitalised for many reasons."""
    return name.is_place or " " in name.spellings[0]


def _key(words: Sequence[str]) -> Key:
    """Return what the spellings of a name of several words have in common; a single word is only itself."""
    folded = [fold(word) for word in words]
    return tuple(consonants(word) for word in folded) if len(folded) > 1 else (f"={folded[0]}",)


def _joined(spellings: Mapping[Key, Counter[str]]) -> Iterator[list[Key]]:
    """Yield the keys that one name has; spellings may also differ by a letter lost in a long last word."""
    of_remnant: dict[tuple[Key, str], list[Key]] = {}
    home: dict[Key, list[Key]] = {}
    for key in sorted(spellings, key=lambda one: (-spellings[one].total(), one)):
        last = fold(max(spellings[key].items(), key=lambda item: (item[1], item[0]))[0].split()[-1])
        remnants = _remnants(key, last)
        kin = next((of_remnant[remnant] for remnant in remnants if remnant in of_remnant), None)
        home[key] = kin if kin is not None else []
        home[key].append(key)
        for remnant in remnants:
            of_remnant.setdefault(remnant, home[key])
    yield from {id(keys): keys for keys in home.values()}.values()


def _remnants(key: Key, last: str) -> list[tuple[Key, str]]:
    if len(key) == 1 or len(last) < _LONG:
        return []
    lost = (last[:place] + last[place + 1 :] for place in range(len(last)))
    return [(key[:-1], word) for word in (last, *lost) if Indel.normalized_similarity(word, last) >= NEARLY]


def _by_frequency(spellings: Counter[str]) -> tuple[str, ...]:
    return tuple(sorted(spellings, key=lambda name: (-spellings[name], name)))


def _runs(text: str, language: str) -> Iterator[_Run]:
    """Yield runs of up to four capitalised words that do not begin a sentence, where any word has a capital."""
    locatives = LOCATIVES.get(language, frozenset())
    before = ""
    run: list[re.Match[str]] = []
    for match in [*WORD.finditer(text), None]:
        is_capitalised = match is not None and match[0][0].isupper()
        if match is not None and is_capitalised and (not run or text[run[-1].end() : match.start()] == " "):
            run.append(match)
            continue
        if run:
            yield from _names_of(run, text, is_located=before in locatives, may_be_single=language != "de")
        run = [match] if match is not None and is_capitalised else []
        before = "" if match is None or is_capitalised else match[0]


def _names_of(run: list[re.Match[str]], text: str, *, is_located: bool, may_be_single: bool) -> Iterator[_Run]:
    is_located = is_located or _LOCATIVE_ENDING.search(run[-1][0]) is not None
    words = [bare_word(word[0]) for word in run]
    start = run[0].start()
    if start < 2 or text[start - 1] in _STARTS or text[start - 2] in _STARTS:
        # The capital of the first word may be that of the sentence.
        begins = len(words) > 2 or words[0].casefold() in STARTERS
        words, may_be_single = words[begins:], False
    yield from _kept(words, is_located=is_located, may_be_single=may_be_single)


def _kept(words: Sequence[str], *, is_located: bool, may_be_single: bool) -> Iterator[_Run]:
    kept = list(words)
    while kept and fold(kept[0]) in TITLES:
        kept.pop(0)
    if any(fold(word) in CALENDAR for word in kept):
        return
    is_single = len(kept) == 1 and may_be_single and len(kept[0]) >= _SHORTEST_TOWN
    if is_single or 2 <= len(kept) <= _LONGEST_NAME:
        yield _Run(tuple(kept), is_located)

"""Keys of the names in a clause, by which spellings of one name meet whatever their language."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from timeline.core.reconstruction.entities.countries import countries, origin_of
from timeline.core.reconstruction.entities.name_words import (
    BEFORE_NAMES,
    CALENDAR,
    GENITIVES,
    LOCATIVES,
    NO_TOWNS,
    NOUNS_WITH_CAPITALS,
    TITLES,
    WITH_ARTICLES,
)
from timeline.core.reconstruction.entities.sounds import faint_key, name_pair, sound_key
from timeline.core.text import fold

if TYPE_CHECKING:
    from timeline.core.frames import EventFrame

WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
WITHOUT_CAPITALS = frozenset({"ar"})
_ENDING = re.compile(r"[’'][^\W\d_]{0,4}$")  # a genitive, or Turkish endings after a name
_SHORTEST = 3
_RIGHT = "يمنى"  # "right" in Arabic, which folds to "Yemeni"
_APOSTROPHES = ("'", "’")
_OPENINGS = "“”\"«»„'‘’([-–— \n"


def firm_keys(name: str, text: str, language: str) -> frozenset[str]:
    """Return keys of what is surely a name: a single word may have its capital for another reason.

    Where nouns have articles, a sentence begins with a single noun only if it is a name: "Norval a fermé".
    """
    is_alone = " " not in name
    is_first = text.lstrip(_OPENINGS).startswith(name) and language not in WITH_ARTICLES
    return frozenset() if is_alone and (language in NOUNS_WITH_CAPITALS or is_first) else name_keys(name)


def faint_keys(clause: str, frame: EventFrame, language: str) -> frozenset[str]:
    """Return keys of the short names in a clause, or of all its short words where letters have no capitals."""
    named = [one.name for one in frame.participants] + [frame.place]
    words = WORD.findall(clause if language in WITHOUT_CAPITALS else " ".join(named))
    return frozenset(key for word in words if len(word) > _SHORTEST and (key := faint_key(_ENDING.sub("", word))))


def place_keys(place: str, clause: str, text: str, language: str) -> frozenset[str]:
    """Return keys of a place that is surely named, in German one right behind its preposition: "in Selim"."""
    if place and text[text.find(place) + len(place) :].startswith(_APOSTROPHES):
        return name_keys(place)  # Turkish: "Selim'de"
    if language not in NOUNS_WITH_CAPITALS or " " in place or not place:
        return firm_keys(place, text, language)
    before = WORD.findall(fold(clause[: max(0, clause.find(place))]))
    is_town = bool(before) and before[-1] in LOCATIVES[language] and fold(place) not in NO_TOWNS
    return name_keys(place) if is_town else frozenset()


def name_keys(words: str, language: str = "") -> frozenset[str]:
    """Return keys of all that may be a name, where the language has one also without the ending of its genitive."""
    bare = [_ENDING.sub("", word) for word in WORD.findall(words)]
    # "Alder-Brücke" is a name and what it names.
    parts = [part for word in bare for part in (word, *(word.split("-") if "-" in word else ()))]
    named = [word for word in parts if len(word) >= _SHORTEST and not word[0].islower() and not _says_nothing(word)]
    pairs = (name_pair(one, other) for one, other in pairwise(bare) if not (one[0].islower() or other[0].islower()))
    bases = [word[:-1] for word in named if language in GENITIVES and word.endswith("s") and len(word) > _SHORTEST + 1]
    return frozenset(map(sound_key, [*named, *bases])) | frozenset(pair for pair in pairs if pair)


@cache
def keys_of_states() -> frozenset[str]:
    """Return keys of all states, by their names and adjectives and as titles have them."""
    words = (word for one in countries() for word in (*one.names, *one.adjectives))
    return frozenset(map(sound_key, words)) | {f"@{one.identity}" for one in countries()}


@lru_cache(maxsize=4096)
def keys_of_title(title: str) -> frozenset[str]:
    """Return keys of the names in a title, and the states that its words are of, in whatever language.

    Its first word has a capital for its place, unless a mark follows.
    """
    states = (origin_of(fold(_ENDING.sub("", word))) for word in WORD.findall(title) if not word.endswith(_RIGHT))
    first = WORD.match(title)
    is_name = first is not None and (_ENDING.search(first[0]) or title[first.end() :].lstrip().startswith(":"))
    names = name_keys(title if is_name or first is None else title[first.end() :])
    return names | {f"@{state}" for state in states if state}


@lru_cache(maxsize=4096)
def keys_of_full_names(title: str, language: str) -> frozenset[str]:
    """Return keys of the names of several words in a title, as persons have them: "Anna Berg and the ferry".

    A German title begins with a capital that says nothing before a noun with another: "Viele Tote".
    """
    found = [(word[0], word.start(), word.end()) for word in WORD.finditer(title)]
    may_begin = bool(found) and language not in NOUNS_WITH_CAPITALS and fold(found[0][0]) not in BEFORE_NAMES
    pairs = (
        f"{one[0]} {other[0]}"
        for one, other in pairwise(found[0 if may_begin else 1 :])
        if title[one[2] : other[1]].isspace() and not (one[0][0].islower() or other[0][0].islower())
    )
    return frozenset(key for pair in pairs for key in name_keys(pair, language))


def _says_nothing(word: str) -> bool:
    folded = fold(word)
    return folded in TITLES or folded in CALENDAR

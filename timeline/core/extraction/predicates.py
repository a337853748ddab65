"""Verbs and nouns that name an event: looked up by word, each language from a table of its own."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib import resources
from typing import TYPE_CHECKING, NamedTuple

from timeline.core.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_GAP = 14
"""Words that may stand inside a form of several words, where a table gives no other "gap": a German verb waits."""
_ARABIC_PREFIXES = ("وال", "بال", "لل", "ال", "و", "ف", "ب", "ل", "س")
_ARABIC_SUFFIXES = ("ته", "تها", "تهم")  # a verb with its object: “which she signed”
_ARABIC_PRESENT = ("ي", "ت")
_TURKISH_NOT = re.compile(r"(\w{3,}?)m[ae](d[ıi]|y[ae]c[ae])")
_TURKISH_PAST = ("dı", "di", "du", "dü", "tı", "ti", "tu", "tü")
_TURKISH_FUTURE = ("acak", "ecek")
_CASES = ("es", "s", "n")
_SHORTEST_MODIFIER = 3  # letters before the head of a German compound: "Zugunglück"
_FEW_LETTERS = 3
_WORDS_OF_A_LEXICON = ("endings", "heads", "others", "particles", "behind")
_SHORTEST = 2


class Form(NamedTuple):
    """One entry of a table: the type it stands for, and what must follow its first word."""

    event_type: str
    is_noun: bool
    rest: tuple[str, ...]
    lemma: str


class Trigger(NamedTuple):
    """Where a clause names an event: the words from `place` to `last`, inclusive."""

    place: int
    last: int
    event_type: str
    is_noun: bool
    lemma: str

    @property
    def is_phrase(self) -> bool:
        """Whether it takes several words, which makes it surer."""
        return self.last > self.place


@dataclass(slots=True)
class Lexicon:
    """The forms of one language by their first word."""

    exact: dict[str, list[Form]] = field(default_factory=dict)
    beginnings: dict[str, list[Form]] = field(default_factory=dict)
    longest: int = 0
    """How many letters the longest beginning has."""
    gap: int = _GAP
    endings: frozenset[str] = frozenset()
    """What may follow a beginning of few letters: French "tu*" is in "tué", and not in "tunnel"."""
    heads: frozenset[str] = frozenset()
    """Nouns that others are compounds of: German "Fährunglück"."""
    others: frozenset[str] = frozenset()
    """Compounds of these that mean something else: German "Preisexplosion"."""
    particles: frozenset[str] = frozenset()
    """What belongs to a verb only where no more of a phrase follows: "brach ein", not "brach ein Brand aus"."""
    behind: frozenset[str] = frozenset()
    """What may follow such a particle all the same."""
    labels: dict[str, str] = field(default_factory=dict)
    """The noun of each type, as it is written."""

    def add(self, form: str, event_type: str, *, is_noun: bool) -> None:
        """Take in a form as a table writes it."""
        first, *rest = form.split("+")
        table = self.beginnings if first.endswith("*") else self.exact
        entry = Form(event_type, is_noun, tuple(rest), form.replace("*", "").replace("+", " "))
        table.setdefault(first.rstrip("*"), []).append(entry)
        self.longest = max(self.longest, len(first))

    def set(self, name: str, value: str) -> None:
        """Take in what a table says of all forms."""
        if name == "gap":
            self.gap = int(value)
        else:
            setattr(self, name, frozenset(value.split()))

    def forms(self, word: str) -> tuple[Form, ...]:
        """Return the forms that a word may begin, the longest beginnings first."""
        found = list(self.exact.get(word, ()))
        for length in range(min(len(word), self.longest), _SHORTEST - 1, -1):
            if length > _FEW_LETTERS or not self.endings or word[length:] in self.endings:
                found += self.beginnings.get(word[:length], ())
        return tuple(found)


@cache
def lexicon_of(language: str) -> Lexicon:
    """Return the lexicon of a language."""
    lexicon = Lexicon()
    table = resources.files(f"timeline.core.extraction.languages.{language}").joinpath("predicates.txt")
    for line in table.read_text(encoding="utf-8").splitlines():
        event_type, _, forms = line.partition(":")
        if line.startswith("#"):
            continue
        if event_type == "gap" or event_type in _WORDS_OF_A_LEXICON:
            lexicon.set(event_type, forms)
            continue
        verbs, _, nouns = forms.partition("|")
        if nouns.strip():
            lexicon.labels[event_type] = nouns.split()[0].replace("+", " ").rstrip("*")
        for words, is_noun in ((verbs, False), (nouns, True)):
            for form in words.split():
                lexicon.add(plain(form, language), event_type, is_noun=is_noun)
    return lexicon


def plain(word: str, language: str) -> str:
    """Return a word as the tables have it: in lower case, and in Arabic without what writers leave out."""
    if language == "ar":
        return fold(word)
    return word.replace("İ", "i").replace("I", "ı").lower() if language == "tr" else word.lower()


@lru_cache(maxsize=65536)
def forms_of(word: str, language: str) -> tuple[Form, ...]:
    """Return the forms that a plain word may begin, without what Arabic writes in front of it."""
    lexicon = lexicon_of(language)
    affirmed = [form for one in _affirmed(word, language) for form in lexicon.forms(one) if not form.is_noun]
    found = tuple(dict.fromkeys(affirmed)) or lexicon.forms(word)
    if language == "de":
        return found or _german_noun(word, lexicon)
    if found or language != "ar":
        return found
    bare = [word[len(prefix) :] for prefix in _ARABIC_PREFIXES if word.startswith(prefix)]
    bare += [f"{word.removesuffix(suffix)}ت" for suffix in _ARABIC_SUFFIXES if word.endswith(suffix)]
    return next((forms for rest in bare if len(rest) > _SHORTEST and (forms := lexicon.forms(rest))), ())


def _german_noun(word: str, lexicon: Lexicon) -> tuple[Form, ...]:
    """Return the nouns that a word is a case or a compound of: "Fährunglücks" as "Unglück"."""
    for bare in (word, *(word.removesuffix(ending) for ending in _CASES if word.endswith(ending))):
        if bare in lexicon.others:
            break
        heads = (bare[start:] for start in range(_SHORTEST_MODIFIER, len(bare)))
        for noun in (bare, *(head for head in heads if head in lexicon.heads)):
            if nouns := tuple(form for form in lexicon.exact.get(noun, ()) if form.is_noun and not form.rest):
                return nouns
    return ()


def without_case(noun: str) -> str:
    """Return a German noun of an event without the ending of its case: "Anschlag" of "Anschlags"."""
    bare = (noun.removesuffix(ending) for ending in ("", *_CASES))
    return next((one for one in bare if lexicon_of("de").exact.get(one.lower())), noun)


def _affirmed(word: str, language: str) -> Iterator[str]:
    """Yield how a negated word may begin without its negation: Turkish "görüşmedi" as "görüştü"."""
    if language == "ar" and word.startswith(_ARABIC_PRESENT) and len(word) > _SHORTEST + 1:
        yield word + "ي"
    if language == "tr" and (past := _TURKISH_NOT.match(word)):
        stem, is_past = past[1], past[2].startswith("d")
        yield from (stem + ending for ending in (_TURKISH_PAST if is_past else _TURKISH_FUTURE))


def find_triggers(words: Sequence[str], language: str) -> list[Trigger]:
    """Return what in these plain words names an event, in their order; at each place the longest form counts."""
    return [trigger for place, word in enumerate(words) for trigger in _at(words, place, word, language)]


def _at(words: Sequence[str], place: int, word: str, language: str) -> Iterator[Trigger]:
    best: Trigger | None = None
    length = 0
    for form in forms_of(word, language):
        last = _end(words, place, form.rest, lexicon_of(language)) if form.rest else place
        if last is not None and len(form.rest) >= length and (best is None or len(form.rest) > length):
            best, length = Trigger(place, last, form.event_type, form.is_noun, form.lemma), len(form.rest)
    if best is not None:
        yield best


def _end(words: Sequence[str], place: int, rest: Sequence[str], lexicon: Lexicon) -> int | None:
    """Return where the last word of a form stands, or None where one is missing."""
    for part in rest:
        beginning = part.rstrip("*")
        is_open = part.endswith("*")
        ahead = range(place + 1, min(len(words), place + 1 + lexicon.gap))
        found = (
            one
            for one in ahead
            if (words[one] == beginning or (is_open and words[one].startswith(beginning)))
            and (beginning not in lexicon.particles or _is_closing(words, one, lexicon))
        )
        following = next(found, None)
        if following is None:
            return None
        place = following
    return place


def _is_closing(words: Sequence[str], place: int, lexicon: Lexicon) -> bool:
    """Whether no noun follows that a word could stand before."""
    following = words[place + 1] if place + 1 < len(words) else ""
    return not following[:1].isalnum() or following in lexicon.behind

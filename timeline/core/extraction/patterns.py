"""Rules as data: a pattern over tokens, in a language of its own that is a regular expression with words.

In a pattern, a word in capitals is a class of the vocabulary ("MONTH") or a named part of the grammar; any other
word stands for itself; spaces mean nothing; and ( | ) ? {m,n} (?! (?<! (?= (?<= are those of `re`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from timeline.core.extraction.meanings import Meaning
    from timeline.core.extraction.tokens import Entry, Vocabulary


_WORD = re.compile(r"[^\W\d]+(?:_\d+)?")
_LITERAL = "="
_NOTHING = "\uf8ff"
"""The last private use character, which no token has."""


@dataclass(frozen=True, slots=True)
class Found:
    """A meaning that a rule gives to some of its tokens, all of them unless it says which."""

    meaning: Meaning
    mod: str = ""
    relation: str = ""
    first: int | None = None
    last: int | None = None
    """One past the last token."""
    is_weak: bool = False
    """Whether it is a time only when a composition takes it in: "morning", "the first half"."""


Builder: TypeAlias = "Callable[[Match], Meaning | Found | tuple[Found, ...] | None]"


@dataclass(frozen=True, slots=True)
class Rule:
    """A name, a pattern, and what builds the meaning; None from the builder means that the rule does not hold."""

    name: str
    pattern: str
    build: Builder


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that show a tense: past, future, present, prospect ("would") or report (somebody spoke)."""

    tense: str
    pattern: str


class CompiledRule:
    """A rule whose pattern has become a regular expression over the characters of a vocabulary.

    The expression is compiled when a text first needs it: a grammar has some two hundred, most texts use few.
    """

    __slots__ = ("groups", "match", "pattern", "rule")

    def __init__(self, rule: Rule, pattern: str) -> None:
        self.rule = rule
        self.pattern = pattern
        self.groups: dict[str, list[str]] = {}
        self.match: Callable[[str, int], re.Match[str] | None] = self._compile_and_match

    def _compile_and_match(self, characters: str, place: int) -> re.Match[str] | None:
        self.match = re.compile(self.pattern).match
        return self.match(characters, place)


@dataclass(frozen=True, slots=True)
class Match:
    """The tokens that a rule matched, by the class they were matched as."""

    found: re.Match[str]
    entries: Sequence[Entry]
    groups: dict[str, list[str]] = field(default_factory=dict)
    """The groups of each name, kept with the rule: a builder asks for few names, many times."""

    def get(self, name: str) -> object:
        """The value of the first token matched as this class, or None."""
        return next(iter(self.values(name)), None)

    def values(self, name: str) -> list[object]:
        """The values of all tokens matched as this class, in order."""
        return [self.entries[place].values[name] for place in self.places(name)]

    def word(self, name: str) -> str:
        """The value of a class whose values are strings; "" when no token was matched as it."""
        value = self.get(name)
        return value if isinstance(value, str) else ""

    def number(self, name: str, default: int = 0) -> int:
        """The value of a class whose values are whole numbers."""
        value = self.get(name)
        return value if isinstance(value, int) else default

    def numbers(self, name: str = "NUM") -> list[float]:
        """All values of a class of numbers, in order."""
        return [value for value in self.values(name) if isinstance(value, (int, float))]

    def has(self, name: str) -> bool:
        """Whether a token, or a named part, was matched under this name."""
        return bool(self.places(name))

    def range(self, name: str) -> tuple[int, int]:
        """The first token and the one past the last that a class or named part matched."""
        for group in self._groups(name):
            if self.found.start(group) >= 0:
                return self.found.span(group)
        return self.found.span()

    def places(self, name: str) -> list[int]:
        """Where tokens were matched as this class, in order."""
        places = (self.found.start(group) for group in self._groups(name))
        return sorted(place for place in places if place >= 0)

    def _groups(self, name: str) -> list[str]:
        groups = self.groups.get(name)
        if groups is None:
            prefix = f"{name}__"
            groups = [group for group in self.found.re.groupindex if group.startswith(prefix)]
            self.groups[name] = groups
        return groups

    def spans(self, name: str) -> list[tuple[int, int]]:
        """The tokens of each place where a class or named part was matched, half-open and in order."""
        spans = (self.found.span(group) for group in self._groups(name))
        return sorted(span for span in spans if span[0] >= 0)


@dataclass(slots=True)
class PatternCompiler:
    """Turns patterns into regular expressions over one vocabulary."""

    vocabulary: Vocabulary
    parts: Mapping[str, str]
    _counts: dict[str, int] = field(default_factory=lambda: defaultdict(int))

    def compile(self, rule: Rule) -> CompiledRule:
        """The rule, ready to run; ValueError when the pattern uses an unknown class."""
        self._counts.clear()
        return CompiledRule(rule, self._translate(rule.pattern))

    def _translate(self, pattern: str) -> str:
        return _WORD.sub(self._translate_word, pattern).replace(" ", "").replace("\n", "")

    def _translate_word(self, match: re.Match[str]) -> str:
        word = match.group()
        if not is_class_name(word):
            return f"[{self.vocabulary.characters(_LITERAL + word)}]"
        self._counts[word] += 1
        group = f"{word}__{self._counts[word]}"
        if word in self.parts:
            return f"(?P<{group}>{self._translate(self.parts[word])})"
        characters = self.vocabulary.characters(word) or _NOTHING
        return f"(?P<{group}>[{characters}])"


def is_class_name(word: str) -> bool:
    """Whether a word of a pattern names a class and does not stand for itself."""
    return word.isascii() and word.isupper()


def literals_of(patterns: list[str]) -> set[str]:
    """The words in these patterns that stand for themselves."""
    words = {word for pattern in patterns for word in _WORD.findall(pattern)}
    return {word for word in words if not is_class_name(word)}


def literal_class(word: str) -> str:
    """The name of the class that only this word has."""
    return _LITERAL + word

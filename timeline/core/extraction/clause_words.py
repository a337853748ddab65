"""Small words of a language that hold clauses together."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from importlib import resources

from timeline.core.extraction.predicates import plain


@dataclass(frozen=True, slots=True)
class ClauseWords:
    """Small words by what they do; as `plain` has them."""

    determiners: frozenset[str] = frozenset()
    pronouns: frozenset[str] = frozenset()
    """Those that stand for somebody named before."""
    places: frozenset[str] = frozenset()
    """Prepositions before a place."""
    agents: frozenset[str] = frozenset()
    """What stands before the one who acts in a passive."""
    agents_behind: frozenset[str] = frozenset()
    """What stands behind the one who acts."""
    prepositions: frozenset[str] = frozenset()
    subordinators: frozenset[str] = frozenset()
    relatives: frozenset[str] = frozenset()
    contents: frozenset[str] = frozenset()
    """What begins what is said: "that"."""
    coordinators: frozenset[str] = frozenset()
    adverbs: frozenset[str] = frozenset()
    """What may lead a sentence with a capital and is no name: "however"."""
    negations: frozenset[str] = frozenset()
    auxiliaries: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset()
    """What stands before a name and belongs to it: "President"."""

    @property
    def small(self) -> frozenset[str]:
        """All that is no name where a capital leads it."""
        return frozenset().union(*(getattr(self, one.name) for one in fields(self) if one.name != "titles"))


@cache
def clause_words_of(language: str) -> ClauseWords:
    """Return the small words of a language."""
    table = resources.files(f"timeline.core.extraction.languages.{language}").joinpath("clause_words.txt")
    found = {}
    for line in table.read_text(encoding="utf-8").splitlines():
        name, _, words = line.partition(":")
        found[name] = frozenset(plain(word, language) for word in words.split())
    return ClauseWords(**found)


@cache
def small_words_of(language: str) -> frozenset[str]:
    """Return all small words of a language."""
    return clause_words_of(language).small

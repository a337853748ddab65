"""Who and where: the actors and places that statements name, however their documents spell them."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.core.reconstruction.entities.countries import gazetteer, state_of
from timeline.core.reconstruction.entities.discovery import discover_names
from timeline.core.reconstruction.entities.names import KnownName, NameMatcher, consonants, short_names
from timeline.core.reconstruction.entities.roles import holders, unnamed_holders
from timeline.core.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from timeline.core.reconstruction.entities.discovery import DiscoveredName
    from timeline.core.reconstruction.entities.roles import Office
    from timeline.core.reconstruction.statements import Statement

_SHORTEST_ALONE = 4  # letters of a last name that stands for its bearer in all documents
_ABOVE_ALL = 4  # times as many documents as the next of the same last name


def name_statements(
    statements: Iterable[Statement],
    *,
    known: Iterable[KnownName] = (),
    texts: Iterable[tuple[str, str]] = (),
) -> list[Statement]:
    """Return statements with the actors and places that they name, in the same order.

    `known` are names that curators gave, found in all their spellings; others are discovered in `texts`, pairs of
    a document and its text, or in the statements themselves. The identity of a discovered name follows from it
    alone, so that what is named later meets what was named before.
    """
    statements = list(statements)
    whole = {**_joined(statements), **dict(texts)}
    languages = {one.document: one.language for one in statements}
    curated = list(known)
    matcher = NameMatcher([*curated, *_others(curated, sorted(whole.items()), languages)])
    readings = {document: _Reader(matcher, text) for document, text in whole.items()}
    return [readings[one.document].name(one) for one in statements]


class _Reader:
    """What a document names in full, so that short names and offices in its sentences can be resolved."""

    def __init__(self, matcher: NameMatcher, text: str) -> None:
        self._matcher = matcher
        mentions = matcher.find(text)
        self._short = short_names(text, mentions)
        self._holders: dict[Office, str] = holders(text, mentions)
        self._found: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {}

    def name(self, statement: Statement) -> Statement:
        """Return a statement with whom and what place it names."""
        if statement.text not in self._found:
            self._found[statement.text] = self._names(statement.text)
        actors, places = self._found[statement.text]
        return replace(statement, actors=actors, places=places) if actors or places else statement

    def _names(self, text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        mentions = self._matcher.find(text, self._short)
        actors = {one.identity for one in mentions if not one.is_place}
        actors.update(unnamed_holders(text, mentions, self._holders))
        places = {one.identity for one in mentions if one.is_place}
        # Capitals stand for their governments: “Ankara and Baghdad signed”.
        places.update(state for state in map(state_of, sorted(places)) if state)
        return tuple(sorted(actors)), tuple(sorted(places))


def _joined(statements: Sequence[Statement]) -> dict[str, str]:
    passages: dict[str, dict[str, None]] = defaultdict(dict)
    for one in sorted(statements, key=lambda one: (one.position, one.key)):
        passages[one.document].setdefault(one.text)
    return {document: "\n".join(texts) for document, texts in passages.items()}


def _others(
    curated: Sequence[KnownName], texts: Sequence[tuple[str, str]], languages: Mapping[str, str]
) -> list[KnownName]:
    """Return states and discovered names that curators did not name."""
    taken = NameMatcher(curated)
    states = [name for name in gazetteer() if not any(taken.find(spelling.title()) for spelling in name.names)]
    matcher = NameMatcher([*curated, *states])
    found = [name for name in discover_names(texts, languages) if not matcher.find(name.spellings[0])]
    return [*states, *_places(found), *_people([name for name in found if not name.is_place])]


def _places(found: Iterable[DiscoveredName]) -> list[KnownName]:
    places = (name for name in found if name.is_place)
    return [KnownName(_identity(name.spellings[0]), name.spellings, is_place=True, is_exact=True) for name in places]


def _people(found: Sequence[DiscoveredName]) -> list[KnownName]:
    """Return discovered names; a longer one that ends in a shorter is of the same, and a last name may stand alone."""
    identities = {_identity(name.spellings[0]): name for name in found}
    bearers: dict[str, Counter[str]] = defaultdict(Counter)
    known = []
    for identity, name in identities.items():
        words = identity.split()
        endings = (" ".join(words[start:]) for start in range(len(words) - 2, 0, -1))
        same = next((ending for ending in endings if ending in identities), identity)
        known.append(KnownName(same, name.spellings, is_exact=True))
        bearers[fold(name.spellings[0].split()[-1])][same] += len(name.documents)
    return [*known, *_alone(bearers)]


def _alone(bearers: Mapping[str, Counter[str]]) -> list[KnownName]:
    found = []
    for last, counts in sorted(bearers.items()):
        (best, most), *others = [*sorted(counts.items(), key=lambda item: (-item[1], item[0])), ("", 0)]
        if len(last) >= _SHORTEST_ALONE and most >= _ABOVE_ALL * others[0][1]:
            found.append(KnownName(best, (last.title(),), is_exact=True))
    return found


def _identity(name: str) -> str:
    """Return what the spellings of a discovered name have in common, as far as possible."""
    words = fold(name).split()
    return " ".join(map(consonants, words)) if len(words) > 1 else f"={words[0]}"

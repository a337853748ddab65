"""Near-duplicate passages: what one document took over from another, or both from a third.

Passages that give other numbers, dates or names are no copies, however alike their wording: each outlet asked for
itself.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.core.frames import number_words
from timeline.core.frames.measures import KINDS
from timeline.core.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.core.reconstruction.statements import Statement

_WORD = re.compile(r"[^\W_]+")
_FIGURE = re.compile(r"\d+(?:[.,\u066b\u066c]\d+)*")
_SHINGLE = 3  # words
# Of shorter passages likeness says nothing, as there are few ways to say so little: "A deckhand choked to death on
# May 12" has six shingles, and whoever reports it writes four of them.
_FEWEST_SHINGLES = 8
_COPIED = 0.6  # of the shingles of the shorter passage
_FIRST_HOLDERS = 40  # of a shingle: of passages that hundreds print alike, these stand for the rest


def find_copies(statements: Sequence[Statement]) -> list[tuple[int, int]]:
    """Return pairs of statements of different documents whose wording is nearly the same, by their indexes."""
    shingles = [_shingles(statement.text) for statement in statements]
    holders: dict[str, list[int]] = {}
    pairs: dict[tuple[int, int], int] = {}
    for index, own in enumerate(shingles):
        for shingle in own:
            for other in holders.setdefault(shingle, []):
                pairs[other, index] = pairs.get((other, index), 0) + 1
            if len(holders[shingle]) < _FIRST_HOLDERS:
                holders[shingle].append(index)
    return sorted(
        (one, other)
        for (one, other), shared in pairs.items()
        if statements[one].document != statements[other].document
        and shared >= _COPIED * min(len(shingles[one]), len(shingles[other]))
        and not say_otherwise(statements[one], statements[other])
    )


def say_otherwise(one: Statement, other: Statement) -> bool:
    """Return whether each gives a number or a name that the other lacks, or another date in other words.

    A copy that was cut short only lacks some.
    """
    if one.date.text != other.date.text and fold(one.date_words) != fold(other.date_words):
        return True
    tolls, other_tolls = _tolls(one), _tolls(other)
    if any(low != other_tolls.get(kind, low) for kind, low in tolls.items()):
        return True
    if names_unknown_to(other, one) and names_unknown_to(one, other):
        return True
    numbers, others = _numbers(one), _numbers(other)
    return not numbers <= others and not others <= numbers


def names_unknown_to(reader: Statement, one: Statement) -> list[str]:
    """Return whom and which place the clause of a statement names of which another passage has no word."""
    if one.frame is None:
        return []
    words = set(_WORD.findall(fold(reader.text)))
    names = [participant.name for participant in one.frame.participants] + [one.frame.place]
    return [name for name in names if name and words.isdisjoint(_WORD.findall(fold(name)))]


def _tolls(statement: Statement) -> dict[str, float | None]:
    """Return the first number that a statement gives of each kind of people: deaths, injured."""
    quantities = statement.frame.quantities if statement.frame else ()
    return {one.kind: one.low for one in reversed(quantities) if one.kind in KINDS.values()}


def _numbers(statement: Statement) -> frozenset[str]:
    """Return the numbers of a statement besides its date: figures, and words that count."""
    span = statement.date_span
    text = fold(f"{statement.text[: span.start]} {statement.text[span.end :]}")
    counted = number_words.NUMBERS.get(statement.language.partition("-")[0], {})
    return frozenset(_FIGURE.findall(text)) | frozenset(
        str(counted[word]) for word in _WORD.findall(text) if word in counted
    )


def _shingles(text: str) -> frozenset[str]:
    words = _WORD.findall(fold(text))
    if len(words) - _SHINGLE + 1 < _FEWEST_SHINGLES:
        return frozenset()
    return frozenset(" ".join(words[start : start + _SHINGLE]) for start in range(len(words) - _SHINGLE + 1))

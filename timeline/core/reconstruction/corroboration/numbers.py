"""Numbers of a statement with what they count and what is said around them, so that two can be compared."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from timeline.core.frames import find_quantities
from timeline.core.frames.measures import KINDS, OTHERS, PART
from timeline.core.frames.number_words import PARTS
from timeline.core.reconstruction.entities.countries import origins
from timeline.core.reconstruction.entities.name_words import CALENDAR, LOCATIVES
from timeline.core.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline.core.frames import Quantity
    from timeline.core.reconstruction.statements import Statement

_TOKEN = re.compile(r"\d[\d.,\u202f]*\d|\d|[^\W\d_]+|[^\w\s]")
_CONTEXT = 6  # words on either side that must be about the same where only a noun is counted
# The names under which decisions about a matter are stored.
_MATTERS = {**{kind: fate for fate, kind in KINDS.items()}, "bodies found": "found"}
_NOT_COUNTED = frozenset({"magnitude", "money", "share", "people"})


class _Word(NamedTuple):
    """A word as it stands, and folded."""

    text: str
    folded: str


@dataclass(frozen=True, slots=True)
class Count:
    """A number of somebody or something in the passage that gives it."""

    low: float
    high: float | None
    thing: str
    words: str
    context: frozenset[str] = frozenset()  # what else is said around it
    origins: frozenset[str] = frozenset()  # the states that words around it speak of
    parts: frozenset[str] = frozenset()  # words around it that say of which part of the whole it is: “in the province”
    towns: frozenset[str] = frozenset()  # names behind words of place around it

    @property
    def matter(self) -> str:
        """What became of those who are counted, or nothing."""
        return next((name for kind, name in _MATTERS.items() if self.thing.startswith(kind)), "")

    def overlaps(self, other: Count) -> bool:
        """Whether both can be true."""
        return (other.high is None or self.low <= other.high) and (self.high is None or other.low <= self.high)


def find_counts(statement: Statement) -> list[Count]:
    """Return what a statement counts: people by what became of them, and other things by their noun.

    What its frame counts is complemented by the rest of the passage, whose clauses tell of the same event.
    """
    span = statement.date_span
    text = f"{statement.text[: span.start]} ; {statement.text[span.end :]}"
    language = statement.language.partition("-")[0]
    own = statement.frame.quantities if statement.frame else ()
    kinds = {one.kind for one in own}
    told = [*own, *(one for one in find_quantities(text, language) if one.kind not in kinds)]
    tokens = [_Word(match[0], fold(match[0])) for match in _TOKEN.finditer(text)] if told else []
    added = Counter(one.kind for one in told if one.scope == OTHERS)
    counted = [one for one in told if _is_counted(one)]
    # Of two numbers that count some and others besides them, none is of the whole.
    whole = [one for one in counted if not added[one.kind] or sum(each.kind == one.kind for each in counted) == 1]
    return list(dict.fromkeys(_count(one, tokens, language) for one in whole))


def _is_counted(quantity: Quantity) -> bool:
    return quantity.kind not in _NOT_COUNTED and quantity.scope != PART and quantity.low is not None


def _count(quantity: Quantity, tokens: Sequence[_Word], language: str) -> Count:
    is_fate = quantity.kind in _MATTERS
    whom = "people" if quantity.scope in ("", OTHERS) else quantity.scope
    first, after = _place(quantity, tokens)
    return Count(
        quantity.low or 0.0,
        quantity.high,
        f"{quantity.kind} {whom}" if is_fate else f"of {quantity.kind}",
        quantity.words,
        _around(tokens, first, after),
        _origins(tokens, first, after),
        *_scope(tokens, first, after, language),
    )


def _place(quantity: Quantity, tokens: Sequence[_Word]) -> tuple[int, int]:
    """Return the places where the words of a quantity begin and end; none where a person wrote other words."""
    said = [match[0] for match in _TOKEN.finditer(quantity.words)]
    for first in range(len(tokens) - len(said) + 1):
        if [token.text for token in tokens[first : first + len(said)]] == said:
            return first, first + len(said)
    return 0, 0


def _around(tokens: Sequence[_Word], first: int, after: int) -> frozenset[str]:
    near = [*tokens[max(0, first - _CONTEXT) : first], *tokens[after + 1 : after + 1 + _CONTEXT]]
    return frozenset(token.folded[:5] for token in near if len(token.folded) > 3 and token.folded.isalpha())


def _origins(tokens: Sequence[_Word], first: int, after: int) -> frozenset[str]:
    near = tokens[max(0, first - _CONTEXT) : after + _CONTEXT]
    return frozenset(origins()[token.folded] for token in near if token.folded in origins())


def _scope(tokens: Sequence[_Word], first: int, after: int, language: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the parts of a whole that words around a number speak of, and the names behind words of place."""
    near = range(max(0, first - _CONTEXT), min(len(tokens), after + _CONTEXT))
    parts = frozenset(PARTS[tokens[place].folded] for place in near if tokens[place].folded in PARTS)
    return parts, frozenset(_towns(tokens, near, LOCATIVES.get(language, frozenset())))


def _towns(tokens: Sequence[_Word], near: range, locatives: frozenset[str]) -> Iterator[str]:
    for place in near:
        is_behind = place > 0 and tokens[place - 1].folded in locatives
        if is_behind and tokens[place].text[0].isupper() and tokens[place].folded not in CALENDAR:
            yield tokens[place].folded

"""What a collection is about: the names that its documents give most often."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.core.reconstruction.statements import Statement

_VOTES = 3  # names of each document that count: those that it gives most often
_LEADING_NAMES = 8
_OFF_TOPIC = 0.3  # what a statement counts that gives none of the leading names
# A capital after a small letter or a comma is no mere beginning of a sentence.
_NAME = re.compile(r"(?<=[a-zß-ÿğışęłńœžš,] )[A-ZÀ-ÞĞİŞŁŒŽŠ][\w’'-]{2,}")


class Topic:
    """How much each statement has to do with what the collection is about."""

    def __init__(self, statements: Iterable[Statement]) -> None:
        documents: dict[str, Counter[str]] = defaultdict(Counter)
        for statement in statements:
            documents[statement.document].update(set(_NAME.findall(statement.text)))
        votes = Counter(name for names in documents.values() for name in _most_frequent(names, _VOTES))
        self.names = tuple(name for name in _most_frequent(votes, _LEADING_NAMES) if votes[name] > 1)

    def names_any(self, text: str) -> bool:
        """Whether a text gives a leading name; any text does where there are none."""
        return not self.names or any(name in text for name in self.names)

    def relevance(self, statement: Statement) -> float:
        """Return 1 for a statement that gives a leading name, less for others."""
        return self.relevance_of(statement.text)

    def relevance_of(self, text: str) -> float:
        """Return 1 for a text that gives a leading name, less for others."""
        return 1.0 if self.names_any(text) else _OFF_TOPIC


def _most_frequent(counts: Counter[str], number: int) -> list[str]:
    return sorted(counts, key=lambda name: (-counts[name], name))[:number]

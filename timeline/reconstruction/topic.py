"""What a collection is about: the names that most of its documents give."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.reconstruction.statements import Statement

_LEADING_NAMES = 3
_OFF_TOPIC = 0.3  # what a statement counts that gives none of the leading names
# A capital after a small letter or a comma is no mere beginning of a sentence.
_NAME = re.compile(r"(?<=[a-zß-ÿğışęłńœžš,] )[A-ZÀ-ÞĞİŞŁŒŽŠ][\w’'-]{2,}")


class Topic:
    """How much each statement has to do with what the collection is about."""

    def __init__(self, statements: Iterable[Statement]) -> None:
        documents: dict[str, set[str]] = defaultdict(set)
        for statement in statements:
            for name in set(_NAME.findall(statement.text)):
                documents[name].add(statement.document)
        counts = Counter({name: len(found) for name, found in documents.items()})
        ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
        self.names = tuple(name for name, count in ranked[:_LEADING_NAMES] if count > 1)

    def relevance(self, statement: Statement) -> float:
        """Return 1 for a statement that gives a leading name, less for others."""
        if not self.names or any(name in statement.text for name in self.names):
            return 1.0
        return _OFF_TOPIC

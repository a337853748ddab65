"""Rows in batches, so that neither memory nor a statement grows with their number."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_Row = TypeVar("_Row")


def in_batches(rows: Iterable[_Row], size: int) -> Iterator[list[_Row]]:
    """Yield the rows in lists of this size, the last of which may be shorter; nothing is read ahead."""
    remaining = iter(rows)
    while batch := list(islice(remaining, size)):
        yield batch

"""Rows in batches, so that neither memory nor a statement grows with their number."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
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


def in_batches_ahead(rows: Iterable[_Row], size: int) -> Iterator[list[_Row]]:
    """Yield the same lists, the next one read while the caller waits for the database; rows must not need it."""
    batches = in_batches(rows, size)
    with ThreadPoolExecutor(max_workers=1, thread_name_prefix="reading-ahead") as pool:
        waiting = pool.submit(next, batches, None)
        while batch := waiting.result():
            waiting = pool.submit(next, batches, None)
            yield batch

"""Format: one way to take a chronology away."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from django.utils.functional import _StrPromise

    from timeline.exports.export import Export


@dataclass(frozen=True, slots=True)
class Format:
    """A file format: how it is named, what it is for, what it cannot carry, and who writes it piece by piece."""

    key: str
    label: _StrPromise
    use: _StrPromise
    loses: _StrPromise
    extension: str
    media_type: str
    write: Callable[[Export], Iterator[bytes]]
    read_count: int = 1  # how often each event is read, which is what progress is counted in
    most_at_once: int | None = None  # events; a worker makes what is longer
    is_allowed: Callable[[Export], bool] = lambda _export: True

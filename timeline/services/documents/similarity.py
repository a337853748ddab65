"""How alike two whole texts are: shingles of words, and MinHash bands under which near-copies meet."""

from __future__ import annotations

import functools
import re
import zlib
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np

from timeline.core.text import fold

if TYPE_CHECKING:
    from datasketch import MinHash
    from numpy.typing import NDArray

    Shingles: TypeAlias = NDArray[np.uint32]  # sorted, each once

_WORD = re.compile(r"[^\W_]+")
_SHINGLE = 4  # words
_FEWEST_SHINGLES = 12  # texts shorter than that are alike by chance
_LONGEST_TEXT = 400_000  # characters: of a longer text, its beginning stands for it
_ROWS = 4
_BANDS = 16  # sixteen bands of four rows: of texts that share 80 % of their shingles 1 pair in 5,000 is missed
_SPREAD = np.uint64(0x9E3779B97F4A7C15)


def find_shingles(text: str) -> Shingles:
    """Return the hashes of all runs of four words, without their case and accents."""
    words = _WORD.findall(fold(text[:_LONGEST_TEXT]))
    hashes = np.array([zlib.crc32(word.encode()) for word in words], dtype=np.uint64)
    count = max(len(hashes) - _SHINGLE + 1, 0)
    mixed = np.zeros(count, dtype=np.uint64)
    for place in range(_SHINGLE):
        mixed = _mix(mixed ^ hashes[place : place + count])
    return np.unique((mixed >> np.uint64(32)).astype(np.uint32))


def find_bands(shingles: Shingles) -> list[int]:
    """Return 16 numbers of which near-copies share at least one; none for a text too short to tell."""
    if len(shingles) < _FEWEST_SHINGLES:
        return []
    sketch = _sketch(hashfunc=int, permutations=_permutations())
    sketch.update_batch(shingles.tolist())
    rows = sketch.hashvalues.astype(np.uint64).reshape(_BANDS, _ROWS)
    mixed = np.arange(_BANDS, dtype=np.uint64)
    for row in range(_ROWS):
        mixed = _mix(mixed ^ rows[:, row])
    numbers: list[int] = mixed.astype(np.int64).tolist()
    return numbers


def share(one: Shingles, other: Shingles) -> float:
    """Return which part of the longer text both have in common, from 0 to 1."""
    return len(np.intersect1d(one, other, assume_unique=True)) / max(len(one), len(other), 1)


def _mix(numbers: NDArray[np.uint64]) -> NDArray[np.uint64]:
    spread = numbers * _SPREAD
    return spread ^ (spread >> np.uint64(29))


@functools.cache
def _permutations() -> tuple[NDArray[np.uint32], NDArray[np.uint32]]:
    first, second = _sketch().permutations
    return first, second


def _sketch(**options: Any) -> MinHash:
    from datasketch import MinHash  # it takes a second to load, and only what is brought needs it

    return MinHash(_ROWS * _BANDS, scheme="affine32", **options)

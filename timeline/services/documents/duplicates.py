"""Duplicates: stored documents with the same text, the same address or nearly the same words as a new one."""

from __future__ import annotations

import functools
import re
import zlib
from collections import Counter, defaultdict
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
from django.db.models import Q

from timeline.core.text import fold
from timeline.models import Document, TextKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from uuid import UUID

    from numpy.typing import NDArray

    from timeline.models.document import DocumentQuerySet

    Shingles: TypeAlias = NDArray[np.uint32]

NEARLY_THE_SAME = 0.7  # of the longer text
_EXAMINED = 5
_LOADED = ("text_sha256", "text_kind", "url", "canonical_url", "bands", "title", "published_earliest",
           "published_latest", "captured_at", "copy_of_id", "outlet__name", "uid")  # fmt: skip
_WORD = re.compile(r"[^\W_]+")
_SHINGLE = 4  # words
_FEWEST_SHINGLES = 12  # texts shorter than that are alike by chance
_LONGEST_TEXT = 400_000  # characters: of a longer text, its beginning stands for it
_ROWS = 4
_BANDS = 16  # sixteen bands of four rows: of texts that share 80 % of their shingles 1 pair in 5,000 is missed
_SPREAD = np.uint64(0x9E3779B97F4A7C15)


class Sameness(Enum):
    """What two documents have in common."""

    TEXT = "text"
    ADDRESS = "address"
    NEAR = "near"


@dataclass(frozen=True, slots=True)
class Nearest:
    """A stored document that something new is the same as, or nearly; `likeness` from 0 to 1."""

    document: Document
    likeness: float
    sameness: Sameness


def find_nearest(draft: Document, *, among: DocumentQuerySet | None = None) -> Nearest | None:
    """Return what a drafted document repeats: the same text, else the same address or a near-copy.

    `among` are the documents that may be shown to the person; without it, all.
    """
    return KnownDocuments([draft], among=among).find(draft)


class KnownDocuments:
    """What is stored already of several drafts, asked of the database once for all of them."""

    def __init__(self, drafts: Sequence[Document], *, among: DocumentQuerySet | None = None) -> None:
        self._by_text: dict[str, list[Document]] = defaultdict(list)
        self._by_address: dict[str, Document] = {}
        self._by_band: dict[int, list[Document]] = defaultdict(list)
        self._shingles: dict[UUID, Shingles] = {}
        everything = Document.objects.select_related("outlet").only(*_LOADED, "outlet__site").order_by("pk")
        seen = everything if among is None else everything.filter(pk__in=among.values("pk"))
        for document in seen.filter(text_sha256__in={draft.text_sha256 for draft in drafts}):
            self._by_text[document.text_sha256].append(document)
        bands = {band for draft in drafts for band in draft.bands}
        addresses = {address for draft in drafts for address in _addresses(draft)}
        for document in seen.filter(
            Q(bands__overlap=sorted(bands)) | Q(url__in=addresses) | Q(canonical_url__in=addresses)
        ):
            self._file(document)

    def add(self, document: Document) -> None:
        """Know one more, which was just stored."""
        self._by_text[document.text_sha256].append(document)
        self._file(document)

    def find(self, draft: Document) -> Nearest | None:
        """Return the nearest of what is known."""
        return self._same_text(draft) or self._same_address(draft) or self._near(draft)

    def _file(self, document: Document) -> None:
        # A digest is no state of the page that it summarises, so nothing can be its next version.
        for address in _addresses(document) if document.text_kind == TextKind.FULL else ():
            self._by_address[address] = document
        for band in document.bands:
            self._by_band[band].append(document)

    def _same_text(self, draft: Document) -> Nearest | None:
        same = self._by_text.get(draft.text_sha256, ())
        best = min(
            same, key=lambda one: (one.outlet.name != draft.outlet.name, one.copy_of_id is not None), default=None
        )
        return Nearest(best, 1.0, Sameness.TEXT) if best else None

    def _same_address(self, draft: Document) -> Nearest | None:
        """Return the newest document that has one of the draft's addresses."""
        same = [self._by_address[address] for address in _addresses(draft) if address in self._by_address]
        newest = max(same, key=lambda document: document.pk, default=None)
        return Nearest(newest, self._likeness(draft, newest), Sameness.ADDRESS) if newest else None

    def _near(self, draft: Document) -> Nearest | None:
        """Return the most alike of the few documents that share most bands with the draft."""
        filed = [document for band in draft.bands for document in self._by_band.get(band, ())]
        documents = {document.pk: document for document in filed}
        shared = Counter(document.pk for document in filed)
        alike = [
            Nearest(documents[pk], self._likeness(draft, documents[pk]), Sameness.NEAR)
            for pk, _count in shared.most_common(_EXAMINED)
        ]
        best = max(alike, key=lambda one: one.likeness, default=None)
        return best if best and best.likeness >= NEARLY_THE_SAME else None

    def _likeness(self, draft: Document, other: Document) -> float:
        return shared_part(self._shingles_of(draft), self._shingles_of(other))

    def _shingles_of(self, document: Document) -> Shingles:
        if document.uid not in self._shingles:
            self._shingles[document.uid] = find_shingles(document.text)
        return self._shingles[document.uid]


def bands_of(text: str) -> list[int]:
    """Return the bands under which near-copies of a text are found."""
    return find_bands(find_shingles(text))


def _addresses(document: Document) -> Iterable[str]:
    return {address for address in (document.url, document.canonical_url) if address}


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
    """Return 16 numbers of which near-copies share at least one; none for a text that is too short."""
    if len(shingles) < _FEWEST_SHINGLES:
        return []
    rows = _minima(shingles).astype(np.uint64).reshape(_BANDS, _ROWS)
    mixed = np.arange(_BANDS, dtype=np.uint64)
    for row in range(_ROWS):
        mixed = _mix(mixed ^ rows[:, row])
    numbers: list[int] = mixed.astype(np.int64).tolist()
    return numbers


def shared_part(one: Shingles, other: Shingles) -> float:
    """Return which part of the longer text both have in common, from 0 to 1."""
    return len(np.intersect1d(one, other, assume_unique=True)) / max(len(one), len(other), 1)


def _mix(numbers: NDArray[np.uint64]) -> NDArray[np.uint64]:
    spread = numbers * _SPREAD
    return spread ^ (spread >> np.uint64(29))


def _minima(shingles: Shingles) -> NDArray[np.uint32]:
    """Return the least number that each of 64 permutations gives the shingles: MinHash (Broder 1997).

    A permutation is an affine map of 32 bits with an odd factor, after MurmurHash3's finalizer, as in datasketch 2.
    """
    mixed = shingles ^ (shingles >> np.uint32(16))
    mixed = mixed * np.uint32(0x85EBCA6B)
    mixed = mixed ^ (mixed >> np.uint32(13))
    mixed = mixed * np.uint32(0xC2B2AE35)
    mixed = mixed ^ (mixed >> np.uint32(16))
    factors, summands = _permutations()
    least: NDArray[np.uint32] = (mixed.reshape(-1, 1) * factors + summands).min(axis=0)
    return least


@functools.cache
def _permutations() -> tuple[NDArray[np.uint32], NDArray[np.uint32]]:
    """Return factors and summands; NumPy froze this generator, so that stored bands stay comparable."""
    numbers = np.random.RandomState(1)
    factors = numbers.randint(0, 1 << 31, _ROWS * _BANDS, dtype=np.uint32) * np.uint32(2) + np.uint32(1)
    return factors, numbers.randint(0, 1 << 32, _ROWS * _BANDS, dtype=np.uint32)

"""Duplicates: what is stored already of something that is brought, as the same text, address or nearly so."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from django.db.models import Q

from timeline.models import Document, TextKind
from timeline.services.documents.similarity import find_bands, find_shingles, share

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from uuid import UUID

    from timeline.models.document import DocumentQuerySet
    from timeline.services.documents.similarity import Shingles

NEARLY_THE_SAME = 0.7  # of the longer text
_EXAMINED = 5
_LOADED = ("text_sha256", "text_kind", "url", "canonical_url", "bands", "title", "published_earliest",
           "published_latest", "captured_at", "copy_of_id", "outlet__name", "uid")  # fmt: skip


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
    """Return what a drafted document repeats: the same text wherever it is, else the same address or a near-copy.

    `among` are the documents whose reader may be told of them; without it, all.
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
        for document in everything.filter(text_sha256__in={draft.text_sha256 for draft in drafts}):
            self._by_text[document.text_sha256].append(document)
        seen = everything if among is None else everything.filter(pk__in=among.values("pk"))
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
        # A digest is no state of the page that it tells of, so nothing can be its next version.
        for address in _addresses(document) if document.text_kind == TextKind.FULL else ():
            self._by_address[address] = document
        for band in document.bands:
            self._by_band[band].append(document)

    def _same_text(self, draft: Document) -> Nearest | None:
        same = self._by_text.get(draft.text_sha256, ())
        best = min(same, key=lambda one: (one.outlet_id != draft.outlet_id, one.copy_of_id is not None), default=None)
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
        return share(self._shingles_of(draft), self._shingles_of(other))

    def _shingles_of(self, document: Document) -> Shingles:
        if document.uid not in self._shingles:
            self._shingles[document.uid] = find_shingles(document.text)
        return self._shingles[document.uid]


def bands_of(text: str) -> list[int]:
    """Return the bands under which near-copies of a text are found."""
    return find_bands(find_shingles(text))


def _addresses(document: Document) -> Iterable[str]:
    return {address for address in (document.url, document.canonical_url) if address}

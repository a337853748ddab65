"""Check that every citation still stands where it says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Exists, OuterRef, Prefetch, QuerySet

from timeline.models import Citation, Document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.models import Timeline

CHUNK = 16


@dataclass(frozen=True, slots=True)
class Verdict:
    """A citation with what is wrong with it; an empty problem means that it stands."""

    citation: Citation
    problem: str = ""


def verify_citations(*, timeline: Timeline | None = None) -> Iterator[Verdict]:
    """Yield a verdict on each citation, document by document, holding only a few texts at a time.

    Orphans are left out: they are known not to be found.
    """
    citations = Citation.objects.filter(is_orphaned=False).order_by("start", "id")
    if timeline:
        citations = citations.filter(claim__event__timeline=timeline)
    # A cursor inside a transaction streams; outside one PostgreSQL would copy the whole result first.
    with transaction.atomic():
        for document in _cited_documents(citations).iterator(chunk_size=CHUNK):
            for citation in document.citations.all():
                yield Verdict(citation, find_problem(citation, document.text))


def find_problem(citation: Citation, text: str) -> str:
    """Return a sentence about what of the citation is not in the text where it should be, or nothing."""
    if text[citation.start : citation.end] != citation.exact:
        return f"the text from {citation.start} to {citation.end} is not the passage."
    start, end = citation.timex_start, citation.timex_end
    if start is not None and text[start:end] != citation.timex_text:
        return f"the text from {start} to {end} is not the date words “{citation.timex_text}”."
    return ""


def _cited_documents(citations: QuerySet[Citation]) -> QuerySet[Document]:
    cited = Document.objects.filter(Exists(citations.filter(document=OuterRef("pk"))))
    fields = ("uid", "start", "end", "exact", "timex_text", "timex_start", "timex_end", "document_id")
    return cited.only("text").order_by("pk").prefetch_related(Prefetch("citations", citations.only(*fields)))

"""Quotations of a file found again in the documents of a timeline."""

from __future__ import annotations

import uuid
from collections import defaultdict
from typing import TYPE_CHECKING, TypeAlias

from django.utils.translation import gettext as _

from timeline.core.text import QuoteNotFound, QuoteNotUnique, Span, TextQuote, find_unique, quote_at
from timeline.models import Document
from timeline.services.batches import in_batches

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from timeline.models import Timeline
    from timeline.services.importing.imported_events import ImportedPassage

_TEXTS_AT_ONCE = 20  # a text may hold megabytes
_LONGEST = 100_000  # characters of a quotation

Found: TypeAlias = "tuple[Document, Span, TextQuote] | str"


def find_passages(timeline: Timeline, passages: Collection[ImportedPassage]) -> dict[ImportedPassage, Found]:
    """Return where each quotation stands, or the sentence that says why it cites nothing.

    Four queries, and one more for each twenty documents; the documents are without their texts.
    """
    if not passages:
        return {}
    documents = _documents(timeline, passages)
    found: dict[ImportedPassage, Found] = {}
    by_document: dict[Document, list[ImportedPassage]] = defaultdict(list)
    for passage in passages:
        document = _document_of(passage, documents)
        if len(passage.exact) > _LONGEST:
            found[passage] = _("“%s…” is too long to be cited.") % passage.exact[:60]
        elif document is None:
            found[passage] = _unknown(passage)
        else:
            by_document[document].append(passage)
    for some in in_batches(by_document, _TEXTS_AT_ONCE):
        texts = dict(Document.objects.filter(pk__in=[one.pk for one in some]).values_list("pk", "text"))
        for document in some:
            found |= {one: _find(document, texts[document.pk], one) for one in by_document[document]}
    return found


def _unknown(passage: ImportedPassage) -> str:
    words = _("No document of this chronology is the source of “%s”; the claim cites nothing.")
    return words % passage.exact[:60]


def _documents(timeline: Timeline, passages: Iterable[ImportedPassage]) -> dict[tuple[str, str], Document]:
    """Return the documents that passages may be of, by what they are known by; the one captured last goes first."""
    wanted = {
        "uid": {one.document for one in passages if _is_uuid(one.document)},
        "text_sha256": {one.sha256 for one in passages if one.sha256},
        "url": {one.url for one in passages if one.url},
    }
    documents = timeline.documents.select_related("outlet").defer("text", "bands").order_by("captured_at", "id")
    return {
        (name, str(getattr(one, name))): one
        for name, values in wanted.items()
        if values
        for one in documents.filter(**{f"{name}__in": values})
    }


def _document_of(passage: ImportedPassage, documents: dict[tuple[str, str], Document]) -> Document | None:
    return next((documents[key] for key in _keys(passage) if key in documents), None)


def _keys(passage: ImportedPassage) -> Iterator[tuple[str, str]]:
    if _is_uuid(passage.document):
        yield "uid", str(uuid.UUID(passage.document))
    yield "text_sha256", passage.sha256
    yield "url", passage.url


def _find(document: Document, text: str, passage: ImportedPassage) -> Found:
    try:
        span = _span(text, passage)
    except (QuoteNotFound, QuoteNotUnique) as error:
        return str(error)
    return document, span, quote_at(text, span)


def _span(text: str, passage: ImportedPassage) -> Span:
    start = passage.start
    if start is not None and text.startswith(passage.exact, start):
        return Span(start, start + len(passage.exact))
    return find_unique(text, passage.exact)


def _is_uuid(text: str) -> bool:
    try:
        uuid.UUID(text)
    except ValueError:
        return False
    return True

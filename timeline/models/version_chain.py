"""Versions: the states of one page, each a document that supersedes the one before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import connection
from django.db.models import F
from django.db.models.expressions import RawSQL
from django.db.models.functions import Greatest

from timeline.models.document import Document, TextKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.models.document import DocumentQuerySet

# Up to the first version, then down to all that came of it; UNION, not UNION ALL, so that no circle goes on for ever.
_CHAIN = """
    WITH RECURSIVE before AS (
        SELECT id, supersedes_id FROM timeline_document WHERE id = %s
        UNION SELECT one.id, one.supersedes_id FROM timeline_document one JOIN before ON one.id = before.supersedes_id
    ), chain AS (
        SELECT id FROM before WHERE supersedes_id IS NULL
        UNION SELECT one.id FROM timeline_document one JOIN chain ON one.supersedes_id = chain.id
    )
    SELECT id FROM chain
"""

# The same for several documents at once: each with the version that its page was last seen to be.
_LIVE = """
    WITH RECURSIVE before AS (
        SELECT id AS start, id, supersedes_id FROM timeline_document WHERE id = ANY(%s)
        UNION SELECT before.start, one.id, one.supersedes_id
            FROM timeline_document one JOIN before ON one.id = before.supersedes_id
    ), chain AS (
        SELECT start, id FROM before WHERE supersedes_id IS NULL
        UNION SELECT chain.start, one.id FROM timeline_document one JOIN chain ON one.supersedes_id = chain.id
    )
    SELECT DISTINCT ON (chain.start) chain.start, chain.id
    FROM chain JOIN timeline_document document USING (id)
    ORDER BY chain.start, greatest(document.captured_at, document.checked_at) DESC, chain.id DESC
"""


def versions_of(document: Document) -> DocumentQuerySet:
    """Return all versions of a document's page, the first that was captured first; at least the document itself."""
    return Document.objects.filter(pk__in=RawSQL(_CHAIN, [document.pk])).order_by("captured_at", "pk")  # noqa: S611


def live_version(document: Document, *, among: DocumentQuerySet | None = None) -> Document:
    """Return the version that the live page was last seen to be: a page may go back to an earlier one.

    `among` are the versions that may be looked at; without it, all.
    """
    versions = versions_of(document) if among is None else among
    seen = versions.annotate(seen_at=Greatest(F("captured_at"), F("checked_at")))
    return seen.order_by("-seen_at", "-pk")[0]


def live_versions(documents: Iterable[int]) -> dict[int, int]:
    """Return likewise the keys of the live versions of several documents, by the documents' keys, in one query."""
    keys = list(documents)
    if not keys:
        return {}
    with connection.cursor() as cursor:
        cursor.execute(_LIVE, [keys])
        return dict(cursor.fetchall())


def has_live_page(document: Document) -> bool:
    """Return whether there is a page on the web whose text can be compared with the document's."""
    return bool(document.url) and document.text_kind == TextKind.FULL

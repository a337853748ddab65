"""What a search shows of events, passages and documents, as rows: making objects takes longer than reading them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from django.db import connection
from django.urls import reverse

from timeline.core.temporal import Edtf, parse_edtf
from timeline.models import ClaimStatus
from timeline.models.event import event_address

if TYPE_CHECKING:
    from collections.abc import Sequence

_READ = 100_000  # characters of a text in which its passage is looked for
_Row = TypeVar("_Row", "FoundEvent", "FoundDocument")
_EVENTS = """
    SELECT e.id, e.title, e.summary, e.edtf, t.title, t.slug
    FROM timeline_event e JOIN timeline_timeline t ON t.id = e.timeline_id WHERE e.id = ANY(%s)
"""
_PASSAGES = """
    SELECT k.id, c.event_id, k.exact, c.statement, k.document_id, d.language, o.name
    FROM timeline_claim c JOIN timeline_citation k ON k.claim_id = c.id
        JOIN timeline_document d ON d.id = k.document_id JOIN timeline_outlet o ON o.id = d.outlet_id
    WHERE c.event_id = ANY(%s) AND c.status = %s ORDER BY c.sequence, k.id
"""
_DOCUMENTS = """
    SELECT d.id, d.address, d.title, d.language, d.published_edtf, o.name, left(d.text, %s)
    FROM timeline_document d JOIN timeline_outlet o ON o.id = d.outlet_id WHERE d.id = ANY(%s)
"""


@dataclass(frozen=True, slots=True)
class FoundEvent:
    """An event with the chronology that it is in."""

    key: int
    title: str
    summary: str
    edtf: str
    timeline_title: str
    timeline_slug: str

    @property
    def date(self) -> Edtf | None:
        """Return the date as a value, or None where it is unknown."""
        return parse_edtf(self.edtf) if self.edtf else None

    @property
    def address(self) -> str:
        """Return the address of its page."""
        return event_address(self.timeline_slug, self.key, self.title)


@dataclass(frozen=True, slots=True)
class FoundPassage:
    """A passage that an accepted claim of an event cites, and who published it."""

    key: int
    event: int
    exact: str
    statement: str
    document: int
    language: str
    outlet: str


@dataclass(frozen=True, slots=True)
class FoundDocument:
    """A document with the beginning of its text."""

    key: int
    number: str
    title: str
    language: str
    published_edtf: str
    outlet: str
    beginning: str

    @property
    def published(self) -> Edtf | None:
        """Return the publication date as a value, or None where it is unknown."""
        return parse_edtf(self.published_edtf) if self.published_edtf else None

    @property
    def address(self) -> str:
        """Return the address of the reader."""
        return reverse("document-detail", args=[self.number])


def read_events(keys: Sequence[int]) -> list[FoundEvent]:
    """Return these events, in this order."""
    return _in_order(keys, [FoundEvent(*row) for row in _read(_EVENTS, [list(keys)])] if keys else [])


def read_passages(events: Sequence[FoundEvent]) -> list[FoundPassage]:
    """Return the passages of these events, in the order of their claims."""
    keys = [event.key for event in events]
    return [FoundPassage(*row) for row in _read(_PASSAGES, [keys, ClaimStatus.ACCEPTED])] if keys else []


def read_documents(keys: Sequence[int]) -> list[FoundDocument]:
    """Return these documents, in this order."""
    return _in_order(keys, [FoundDocument(*row) for row in _read(_DOCUMENTS, [_READ, list(keys)])] if keys else [])


def _in_order(keys: Sequence[int], rows: list[_Row]) -> list[_Row]:
    found = {row.key: row for row in rows}
    return [found[key] for key in keys if key in found]


def _read(sql: str, parameters: list[Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters)
        return list(cursor.fetchall())

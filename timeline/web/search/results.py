"""What was found, as the page shows it: events with the passages that tell of it, and documents."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.core.text import direction_of
from timeline.selectors.date_words import say_date_if_known

if TYPE_CHECKING:
    from timeline.models import Citation, Document, Event
    from timeline.selectors.search import Found
    from timeline.web.search.highlights import Highlighter, Piece

_PASSAGES = 3  # of an event
_PAGED_FROM = 50_000  # where a document is read in pages


@dataclass(frozen=True, slots=True)
class PassageHit:
    """A passage with who published it."""

    pieces: tuple[Piece, ...]
    outlet: str
    href: str
    language: str
    direction: str


@dataclass(frozen=True, slots=True)
class EventHit:
    """An event, with the passages in which the words stand, or else the claim or summary."""

    href: str
    title: tuple[Piece, ...]
    date_words: str
    chronology: str
    chronology_href: str
    summary: tuple[Piece, ...]
    passages: tuple[PassageHit, ...]


@dataclass(frozen=True, slots=True)
class DocumentHit:
    """A document, with the stretch of its text in which the words stand."""

    href: str
    title: str
    outlet: str
    date_words: str
    pieces: tuple[Piece, ...]
    language: str
    direction: str


def present_events(found: Found, marker: Highlighter) -> tuple[EventHit, ...]:
    """Return the events that were found."""
    citations: dict[int, list[Citation]] = defaultdict(list)
    for citation in found.citations:
        citations[citation.claim.event_id].append(citation)
    return tuple(_event(event, citations[event.pk], marker) for event in found.events)


def present_documents(found: Found, marker: Highlighter) -> tuple[DocumentHit, ...]:
    """Return the documents that were found."""
    return tuple(_document(document, marker) for document in found.documents)


def _event(event: Event, citations: list[Citation], marker: Highlighter) -> EventHit:
    found = {(one.document_id, one.exact): one for one in reversed(citations) if marker.finds(one.exact)}
    passages = list(reversed(found.values()))[:_PASSAGES]
    texts = (event.summary, *(citation.claim.statement for citation in citations))
    summary = next((text for text in texts if text and marker.finds(text)), event.summary)
    return EventHit(
        href=event.get_absolute_url(),
        title=marker.mark(event.title),
        date_words=say_date_if_known(event.date),
        chronology=event.timeline.title,
        chronology_href=event.timeline.get_absolute_url(),
        summary=() if passages else marker.snippet(summary),
        passages=tuple(_passage(event, citation, marker) for citation in passages),
    )


def _passage(event: Event, citation: Citation, marker: Highlighter) -> PassageHit:
    return PassageHit(
        pieces=marker.snippet(citation.exact),
        outlet=citation.document.outlet.name,
        href=f"{event.get_absolute_url()}#p{citation.pk}",
        language=citation.document.language,
        direction=direction_of(citation.document.language),
    )


def _document(document: Document, marker: Highlighter) -> DocumentHit:
    text: str = document.beginning  # type: ignore[attr-defined]
    place = marker.first_place(text)
    return DocumentHit(
        href=document.get_absolute_url() + (f"?at={place}" if place > _PAGED_FROM else ""),
        title=document.title,
        outlet=document.outlet.name,
        date_words=say_date_if_known(document.published),
        pieces=marker.snippet(text),
        language=document.language,
        direction=direction_of(document.language),
    )

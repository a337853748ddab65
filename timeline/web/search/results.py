"""What was found, as the page shows it: events with the passages that tell of it, and documents."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import reverse

from timeline.core.text import direction_of
from timeline.selectors.date_words import say_date_if_known

if TYPE_CHECKING:
    from timeline.selectors.found_rows import FoundDocument, FoundEvent, FoundPassage
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
    passages: dict[int, list[FoundPassage]] = defaultdict(list)
    for passage in found.passages:
        passages[passage.event].append(passage)
    homes = {slug: reverse("chronology", args=[slug]) for slug in {event.timeline_slug for event in found.events}}
    return tuple(_event(event, passages[event.key], marker, homes[event.timeline_slug]) for event in found.events)


def present_documents(found: Found, marker: Highlighter) -> tuple[DocumentHit, ...]:
    """Return the documents that were found."""
    return tuple(_document(document, marker) for document in found.documents)


def _event(event: FoundEvent, passages: list[FoundPassage], marker: Highlighter, home: str) -> EventHit:
    address = event.address
    found = {(one.document, one.exact): one for one in reversed(passages) if marker.finds(one.exact)}
    shown = list(reversed(found.values()))[:_PASSAGES]
    texts = (event.summary, *(passage.statement for passage in passages))
    summary = next((text for text in texts if text and marker.finds(text)), event.summary)
    return EventHit(
        href=address,
        title=marker.mark(event.title),
        date_words=say_date_if_known(event.date),
        chronology=event.timeline_title,
        chronology_href=home,
        summary=() if shown else marker.snippet(summary),
        passages=tuple(_passage(address, passage, marker) for passage in shown),
    )


def _passage(address: str, passage: FoundPassage, marker: Highlighter) -> PassageHit:
    return PassageHit(
        pieces=marker.snippet(passage.exact),
        outlet=passage.outlet,
        href=f"{address}#p{passage.key}",
        language=passage.language,
        direction=direction_of(passage.language),
    )


def _document(document: FoundDocument, marker: Highlighter) -> DocumentHit:
    place = marker.first_place(document.beginning)
    return DocumentHit(
        href=document.address + (f"?at={place}" if place > _PAGED_FROM else ""),
        title=document.title,
        outlet=document.outlet,
        date_words=say_date_if_known(document.published),
        pieces=marker.snippet(document.beginning),
        language=document.language,
        direction=direction_of(document.language),
    )

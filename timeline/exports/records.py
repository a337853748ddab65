"""Rows as plain values, in the project's own words: what the native formats and the API say of each noun."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from timeline.exports.dates import date_words, granularity_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.models import Actor, Citation, Claim, Document, Event, Outlet, Place, Timeline

Record = dict[str, Any]


def timeline_record(timeline: Timeline) -> Record:
    """Return what a timeline says of itself."""
    return {
        "slug": timeline.slug,
        "title": timeline.title,
        "standfirst": timeline.standfirst,
        "method": timeline.method,
        "languages": timeline.languages,
        "visibility": str(timeline.visibility),
        "needs_second_person": timeline.needs_second_person,
    }


def outlet_record(outlet: Outlet) -> Record:
    """Return an outlet."""
    return {
        "name": outlet.name,
        "site": outlet.site,
        "group": outlet.group,
        "country": outlet.country,
        "reliability_note": outlet.reliability_note,
    }


def actor_record(actor: Actor) -> Record:
    """Return an actor with all spellings."""
    return {"name": actor.name, "aliases": actor.aliases, "kind": str(actor.kind)}


def place_record(place: Place) -> Record:
    """Return a place; its coordinates are degrees (WGS 84) or null."""
    return {
        "name": place.name,
        "aliases": place.aliases,
        "latitude": place.latitude,
        "longitude": place.longitude,
    }


def document_record(document: Document) -> Record:
    """Return a document without its text; its outlet must be loaded."""
    return {
        "uid": str(document.uid),
        "title": document.title,
        "outlet": document.outlet.name,
        "authors": document.authors,
        "url": document.url,
        "final_url": document.final_url,
        "language": document.language,
        "published": document.published_edtf,
        "published_known": str(document.published_known),
        "published_note": document.published_note,
        "captured_at": document.captured_at.isoformat(),
        "media_type": document.media_type,
        "text_kind": str(document.text_kind),
        "text_sha256": document.text_sha256,
        "bytes_sha256": document.bytes_sha256,
    }


def event_record(event: Event, claims: Iterable[Claim]) -> Record:
    """Return an event with these claims and their citations; its evidence must be loaded."""
    return {
        "uid": str(event.uid),
        "title": event.title,
        "summary": event.summary,
        "date": {
            "edtf": event.edtf,
            "words": date_words(event),
            "granularity": granularity_of(event.edtf),
            "earliest": event.earliest,
            "latest": event.latest,
            "extent": str(event.extent),
            "explanation": event.dated_why if event.is_dated_by_hand else event.date_explanation,
            "is_dated_by_hand": event.is_dated_by_hand,
        },
        "sequence": event.sequence,
        "status": str(event.status),
        "importance": event.importance,
        "outlet_count": event.outlet_count,
        "disputes": event.disputes,
        "is_disputed": event.is_disputed,
        "is_planned": event.is_planned,
        "changed_at": event.changed_at.isoformat(),
        "place": event.place.name if event.place else None,
        "actors": sorted(actor.name for actor in event.actors.all()),
        "claims": [claim_record(claim) for claim in claims],
    }


def claim_record(claim: Claim) -> Record:
    """Return a claim with its citations."""
    return {
        "uid": str(claim.uid),
        "statement": claim.statement,
        "attribution": claim.attribution,
        "modality": str(claim.modality),
        "sequence": claim.sequence,
        "status": str(claim.status),
        "citations": [citation_record(citation) for citation in claim.citations.all()],
    }


def citation_record(citation: Citation) -> Record:
    """Return a citation; offsets are code points of the document's text, half-open."""
    return {
        "uid": str(citation.uid),
        "document": str(citation.document.uid),
        "start": citation.start,
        "end": citation.end,
        "exact": citation.exact,
        "prefix": citation.prefix,
        "suffix": citation.suffix,
        "stance": str(citation.stance),
        "date": citation.edtf,
        "date_words": citation.timex_text,
        "date_words_start": citation.timex_start,
        "date_words_end": citation.timex_end,
        "rule": citation.rule,
        "anchor": citation.anchor,
        "explanation": citation.explanation,
        "readings": citation.readings,
        "is_orphaned": citation.is_orphaned,
    }

"""Events as schema.org data (https://schema.org/Event), for machines that read pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from timeline.models import Event
    from timeline.presenting.cards import ClaimView, EventCard
    from timeline.presenting.passages import PassageView


def event_json_ld(event: Event, card: EventCard, url: str) -> dict[str, Any]:
    """Return an event; its date is given where ISO 8601 has it without inventing a day."""
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Event",
        "@id": url,
        "url": url,
        "name": event.title,
        "description": event.summary or " ".join(claim.statement for claim in card.claims),
        "temporalCoverage": event.edtf,
        "about": [{"@type": "Thing", "name": actor.name} for actor in event.actors.all()],
        "subjectOf": [_claim(claim) for claim in card.claims],
    }
    if card.iso:
        data["startDate"] = card.iso
    if event.place:
        data["location"] = {"@type": "Place", "name": event.place.name}
    return data


def _claim(claim: ClaimView) -> dict[str, Any]:
    works = [
        {"@type": "CreativeWork", "name": one.title, "publisher": one.outlet, "text": _exact(one)}
        for one in claim.passages
    ]
    return {"@type": "Claim", "text": claim.statement, "appearance": works}


def _exact(passage: PassageView) -> str:
    return f"{passage.before}{passage.date_words}{passage.after}"

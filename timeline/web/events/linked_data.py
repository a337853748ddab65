"""Events as schema.org data (https://schema.org/Event), for machines that read pages."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from django.utils.safestring import mark_safe

if TYPE_CHECKING:
    from django.utils.safestring import SafeString

    from timeline.models import Event
    from timeline.web.cards.event_card import ClaimView, EventCard
    from timeline.web.cards.passages import PassageView

# What could end the element of a page that the data stand in; JSON has it as well as six characters.
_ESCAPES = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&"}


def embed_json_ld(data: dict[str, Any]) -> SafeString:
    """Return data as JSON that may stand in a `<script type="application/ld+json">`, whatever is in them."""
    return mark_safe(json.dumps(data, ensure_ascii=False).translate(_ESCAPES))  # noqa: S308 - no tag can stand in it


def event_json_ld(event: Event, card: EventCard, url: str) -> dict[str, Any]:
    """Return an event; its date is given where ISO 8601 has it without inventing a day."""
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Event",
        "@id": url,
        "url": url,
        "name": event.title,
        "description": event.summary or " ".join(claim.statement for claim in card.claims),
        "about": [{"@type": "Thing", "name": actor.name} for actor in event.actors.all()],
        "subjectOf": [_claim(claim) for claim in card.claims],
    }
    if card.edtf:
        data["temporalCoverage"] = card.edtf
    if card.iso:
        data["startDate"] = card.iso
    if event.place:
        data["location"] = {"@type": "Place", "name": event.place.name}
    return data


def _claim(claim: ClaimView) -> dict[str, Any]:
    works = [
        {"@type": "CreativeWork", "name": one.title, "publisher": one.outlet, "text": _exact(one)}
        for one in claim.passages
        if not one.is_contradiction
    ]
    return {"@type": "Claim", "text": claim.statement, "appearance": works}


def _exact(passage: PassageView) -> str:
    return f"{passage.before}{passage.date_words}{passage.after}"

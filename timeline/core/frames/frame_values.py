"""Event frames as plain values, for JSON, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from timeline.core.frames.frame import EventFrame, Participant, Role
from timeline.core.frames.quantity import Quantity
from timeline.core.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping

_QUANTITY = ("kind", "low", "high", "unit", "scope", "words")


def frame_values(frame: EventFrame) -> dict[str, Any]:
    """Return a frame as values for JSON; what is empty is left out."""
    values: dict[str, Any] = {
        "clause": [frame.clause.start, frame.clause.end],
        "predicate": frame.predicate,
        "event_type": frame.event_type,
        "participants": [[one.name, one.role.value] for one in frame.participants],
        "place": frame.place,
        "quantities": [{name: getattr(one, name) for name in _QUANTITY} for one in frame.quantities],
        "is_negated": frame.is_negated,
        "headline": frame.headline,
        "refers_to": frame.refers_to,
    }
    return {name: value for name, value in values.items() if value}


def frame_from_values(values: Mapping[str, Any]) -> EventFrame | None:
    """Return the frame that values were made of; None where there are none."""
    if "clause" not in values:
        return None
    return EventFrame(
        clause=Span(*values["clause"]),
        predicate=values.get("predicate", ""),
        event_type=values.get("event_type", ""),
        participants=tuple(Participant(name, Role(role)) for name, role in values.get("participants", ())),
        place=values.get("place", ""),
        quantities=tuple(Quantity(**one) for one in values.get("quantities", ())),
        is_negated=values.get("is_negated", False),
        headline=values.get("headline", ""),
        refers_to=values.get("refers_to", ""),
    )

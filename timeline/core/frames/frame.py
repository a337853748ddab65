"""The event frame of a clause, as in ACE, CAMEO and FrameNet: who did what to whom, where."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.core.frames.quantity import Quantity
    from timeline.core.text import Span


class Role(StrEnum):
    """How a participant takes part."""

    SUBJECT = "subject"
    OBJECT = "object"
    AGENT = "agent"  # "by whom" of a passive
    PLACE = "place"
    """Where; kept as the place of a frame, not among its participants."""
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody or something that takes part, in the words of the text."""

    name: str
    role: Role


@dataclass(frozen=True, slots=True)
class EventFrame:
    """What one clause says happened. Spans are half-open code points in the passage that the clause stands in."""

    clause: Span
    predicate: str = ""
    """The lemma of the verb or of the noun that names the event; "" where none is known."""
    event_type: str = ""
    """The key of an event type, such as "sign" or "die"; "" where none fits. A claim never depends on it."""
    participants: tuple[Participant, ...] = ()
    place: str = ""
    quantities: tuple[Quantity, ...] = ()
    is_negated: bool = False
    headline: str = ""
    """The clause as a sentence that stands alone, without its date; "" where it makes none."""
    refers_to: str = ""
    """The noun of an event that the clause takes for known and names by no other name: "the fire was put out"."""

"""What a clause says happened: predicate, event type, participants, place and typed quantities."""

from __future__ import annotations

from timeline.core.frames.event_types import are_compatible
from timeline.core.frames.frame import EventFrame, Participant, Role
from timeline.core.frames.frame_values import frame_from_values, frame_values
from timeline.core.frames.quantities import find_quantities
from timeline.core.frames.quantity import Quantity
from timeline.core.frames.time_use import TimeUse

__all__ = [
    "EventFrame",
    "Participant",
    "Quantity",
    "Role",
    "TimeUse",
    "are_compatible",
    "find_quantities",
    "frame_from_values",
    "frame_values",
]

"""Frames as values for JSON."""

from __future__ import annotations

import json

import pytest

from timeline.core.frames import EventFrame, Participant, Quantity, Role
from timeline.core.frames.frame_values import frame_from_values, frame_values
from timeline.core.text import Span

FULL = EventFrame(
    clause=Span(2, 40),
    predicate="sank",
    event_type="sink",
    participants=(Participant("Orla", Role.SUBJECT),),
    place="Selim",
    quantities=(Quantity("deaths", 3, None, words="at least three"),),
    is_negated=True,
    headline="The barge Orla sank off Selim",
    refers_to="storm",
)


@pytest.mark.parametrize("frame", [FULL, EventFrame(clause=Span(0, 3))])
def test_a_frame_comes_back_from_json_as_it_was(frame: EventFrame) -> None:
    stored = json.loads(json.dumps(frame_values(frame)))

    assert frame_from_values(stored) == frame


def test_no_values_are_no_frame() -> None:
    assert frame_from_values({}) is None

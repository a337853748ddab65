"""How each claim of an event was understood."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.factories import make_claim
from tests.web.reading import get_html, read_text
from timeline.core.frames import EventFrame, Participant, Quantity, Role, frame_values
from timeline.core.text import Span
from timeline.web.events.understanding import understand_claims

if TYPE_CHECKING:
    from django.test import Client

    from tests.web.conftest import Story

pytestmark = pytest.mark.django_db

FRAME = EventFrame(
    clause=Span(0, 10),
    predicate="ran aground",
    event_type="run-aground",
    participants=(Participant("Orla", Role.SUBJECT),),
    place="Selim",
    quantities=(
        Quantity("deaths", 6, 6),
        Quantity("injured", 344, None),
        Quantity("money", 0, 2e6, "USD"),
    ),
    is_negated=True,
)


def test_the_event_page_says_how_a_claim_was_understood(client: Client, story: Story) -> None:
    make_claim(event=story.reopening, statement="Orla ran aground.", frame=frame_values(FRAME), confidence="likely")

    text = read_text(get_html(client, story.reopening.get_absolute_url()))

    assert "How this was understood" in text
    assert "run aground" in text
    assert "deaths 6; injured at least 344; money 0 to 2,000,000 USD" in text
    assert "likely" in text


def test_claims_without_a_frame_say_nothing(story: Story) -> None:
    assert understand_claims(story.reopening.claims.all()) == []

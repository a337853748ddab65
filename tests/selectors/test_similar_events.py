"""Which events of near days are offered as perhaps the same."""

from __future__ import annotations

import pytest

from tests.factories import make_claim, make_event, make_timeline
from timeline.models import Event, Timeline
from timeline.selectors.similar_events import find_alike

pytestmark = pytest.mark.django_db
SENTENCE = "The bank, which had insured the ferry in August, refused to pay on Thursday."


@pytest.fixture
def timeline() -> Timeline:
    return make_timeline()


def make_told(timeline: Timeline, title: str, statement: str) -> Event:
    event = make_event(timeline=timeline, title=title)
    make_claim(event=event, statement=statement)
    return event


def titles(event: Event) -> list[str]:
    """Return what is offered beside an event."""
    return [found.title for found in find_alike(event, Event.objects.all())]


def test_the_same_told_in_like_words_is_offered(timeline: Timeline) -> None:
    event = make_told(timeline, "Bank refuses to pay for the ferry", "The bank refused to pay for the ferry.")
    make_told(timeline, "Bank will not pay for ferry", "It refuses to pay for the ferry, the bank said.")

    assert titles(event) == ["Bank will not pay for ferry"]


def test_two_clauses_of_one_sentence_are_alike_only_by_their_titles(timeline: Timeline) -> None:
    event = make_told(timeline, "The bank refused to pay", SENTENCE)
    make_told(timeline, "Insurance of the ferry", SENTENCE)
    make_told(timeline, "Bank refused to pay", SENTENCE)

    assert titles(event) == ["Bank refused to pay"]

"""Searches ask the indexes that were made for them, however PostgreSQL estimates the words."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection

from tests.factories import make_timeline
from timeline.models import Event
from timeline.selectors.event_filters import Selection
from timeline.selectors.search import SearchRequest, by_bitmap, find_documents, find_events

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _many_events() -> None:
    timeline = make_timeline()
    events = [Event(timeline=timeline, title=f"Report {number}", status="published") for number in range(1500)]
    Event.objects.bulk_create(events)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE timeline_event")


@pytest.mark.parametrize("by_beginning", [True, False])
@pytest.mark.parametrize("words", [("harbour",), ("harbour", "council")])
def test_events_are_found_by_one_index(words: tuple[str, ...], *, by_beginning: bool) -> None:
    found = find_events(SearchRequest(words=words), AnonymousUser(), by_beginning=by_beginning)

    with by_bitmap():
        plan = found.order_by().values("pk").explain()

    assert plan.count("Bitmap Index Scan on event_words") == 1


def test_documents_are_found_by_their_words() -> None:
    with by_bitmap():
        plan = find_documents(SearchRequest(words=("harbour",)), AnonymousUser()).order_by().values("pk").explain()

    assert "Bitmap Index Scan on document_words" in plan


def test_the_search_box_of_a_chronology_asks_the_same_index() -> None:
    chosen = Selection(words="harbour coun").apply(Event.objects.filter(status="published"))

    with by_bitmap():
        plan = chosen.order_by().values("pk").explain()

    assert plan.count("Bitmap Index Scan on event_words") == 1

"""Queries whose SQL is put together once."""

from __future__ import annotations

import pytest

from tests.factories import make_event, make_timeline
from timeline.models import Event
from timeline.selectors.prepared import PreparedQuery

pytestmark = pytest.mark.django_db


def test_a_prepared_query_answers_as_the_query_that_it_was_made_of() -> None:
    timeline = make_timeline()
    event = make_event(timeline=timeline, title="The pier closes")
    make_event(timeline=timeline, title="placeholder")

    query = PreparedQuery.of(Event.objects.filter(title="placeholder").values_list("pk", "title"), "placeholder")

    assert query.read("The pier closes") == [(event.pk, "The pier closes")]
    assert query.read("'; DROP TABLE timeline_event; --") == []


def test_what_has_no_place_for_the_value_is_refused() -> None:
    with pytest.raises(ValueError, match="not in"):
        PreparedQuery.of(Event.objects.filter(title="other").values_list("pk"), "placeholder")

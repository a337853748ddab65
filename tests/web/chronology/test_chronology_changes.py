"""The chronology page after a change: it shows at once, and costs no more than what changed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from pytest_django.asserts import assertContains, assertNotContains

from tests.factories import make_citation, make_claim, make_document, make_event, make_outlet, make_timeline
from tests.web.reading import get_html, read_titles
from timeline.models import ClaimStatus, Event

if TYPE_CHECKING:
    from django.test import Client
    from pytest_django import DjangoAssertNumQueries

    from tests.web.conftest import Story
    from timeline.models import Timeline

pytestmark = pytest.mark.django_db


def test_a_change_shows_at_once(client: Client, story: Story) -> None:
    before = get_html(client, "/harbour/")
    story.ferries.claims.filter(status=ClaimStatus.PROPOSED).update(status=ClaimStatus.ACCEPTED)
    Event.objects.filter(pk=story.bridge.pk).update(title="The bridge is late")

    after = client.get("/harbour/")

    assert "A third sank." not in before
    assertContains(after, "A third sank.")
    assertContains(after, "The bridge is late")
    assertNotContains(after, "The bridge is to open")


def test_a_change_elsewhere_leaves_cards_and_sources_as_they_were_read(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    timeline = make_timeline()
    document = make_document(timeline=timeline, text="The pier closed at noon.")
    shown, other = (make_event(timeline=timeline, title=title, edtf="2024-08-01") for title in ("Pier", "Quay"))
    make_citation(claim=make_claim(event=shown), document=document, exact="The pier closed")
    get_html(client, f"{timeline.get_absolute_url()}?q=pier")
    Event.objects.filter(pk=other.pk).update(summary="At noon.")

    with django_assert_max_num_queries(30) as queries:
        html = get_html(client, f"{timeline.get_absolute_url()}?q=pier")

    assert read_titles(html) == ["Pier"]
    assert document.title in html
    tables = {table for one in queries.captured_queries for table in re.findall(r'FROM "(\w+)"', one["sql"])}
    assert not tables & {"timeline_card", "timeline_claim", "timeline_document"}


def test_a_change_of_a_source_is_seen_on_the_next_page(client: Client) -> None:
    timeline = make_timeline()
    document = make_document(
        timeline=timeline, text="The pier closed at noon.", outlet=make_outlet(name="Quay Review")
    )
    make_citation(claim=make_claim(event=make_event(timeline=timeline)), document=document, exact="The pier closed")
    assert get_html(client, timeline.get_absolute_url()).count("Quay Review") > 2

    document.outlet.name = "Quay Gazette"
    document.outlet.save()

    html = get_html(client, timeline.get_absolute_url())
    assert ("Quay Review" in html, "Quay Gazette" in html) == (False, True)


def add_events(timeline: Timeline, count: int) -> None:
    """Store events of two claims with a citation each, of documents and outlets of their own."""
    for number in range(timeline.events.count(), count):
        event = make_event(timeline=timeline, title=f"Event {number}", edtf=f"20{number:02}-03")
        document = make_document(
            timeline=timeline,
            text=f"The harbour reopened on Thursday. {number}",
            outlet=make_outlet(name=f"O{number}"),
        )
        for _ in range(2):
            make_citation(claim=make_claim(event=event), document=document)


QUERIES_OF_A_PART = 4


@pytest.mark.parametrize("query", ["", "q=harbour", "state=corroborated", "from=2001&to=2020", "q=event&state=single"])
def test_the_number_of_queries_does_not_grow_with_the_events(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries, query: str
) -> None:
    timeline = make_timeline()
    add_events(timeline, 2)
    with django_assert_max_num_queries(25) as few:
        get_html(client, f"/harbour/?{query}")

    add_events(timeline, 30)
    # Numbers are kept by parts of 1,024 keys; where a second part begins among these events, it is counted too.
    with django_assert_max_num_queries(len(few) + QUERIES_OF_A_PART):
        get_html(client, f"/harbour/?{query}")

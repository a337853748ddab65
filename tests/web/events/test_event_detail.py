"""The page of one event."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
from pytest_django.asserts import assertContains, assertNotContains, assertRedirects

from tests.factories import make_citation, make_claim, make_document, make_event, make_outlet, make_timeline
from tests.web.reading import get_html, read_text
from timeline.models import EventStatus, Visibility

if TYPE_CHECKING:
    from typing import Any

    from django.test import Client
    from pytest_django import DjangoAssertNumQueries

    from tests.web.conftest import Story

pytestmark = pytest.mark.django_db


def read_linked_data(html: str) -> dict[str, Any]:
    """Return the schema.org data of a page."""
    return json.loads(
        re.search(r'<script [^>]*type="application/(?:ld\+)?json"[^>]*>(.*?)</script>', html, re.DOTALL)[1]
    )


def test_it_shows_claims_passages_and_how_the_date_follows(client: Client, story: Story) -> None:
    story.reopening.date_explanation = "Both papers say Thursday."
    story.reopening.is_dated_by_hand, story.reopening.dated_why = True, "The papers agree."
    story.reopening.save()

    html = get_html(client, story.reopening.get_absolute_url())
    text = read_text(html)

    assert read_text(re.search(r"<h1.*?</h1>", html, re.DOTALL)[0]) == "Harbour reopens"
    assert "After nine weeks." in text
    assert "Both papers say Thursday." in text
    assert "A curator set this date: The papers agree." in text
    assert "The harbour reopened. (the ministry)" in text
    assert "2 independent outlets" in text
    assert "“Thursday” is read as 22 August 2024." in text
    assert f'href="/documents/{story.gazette.address}/#c{story.passage.pk}"' in html
    assert f'<link rel="canonical" href="{story.reopening.get_absolute_url()}">' in html


def test_it_leads_to_the_events_before_and_after(client: Client, story: Story) -> None:
    html = get_html(client, story.ferries.get_absolute_url())

    neighbours = dict(re.findall(r'<a rel="(prev|next)" href="([^"]+)"', html))

    assert neighbours == {"prev": story.strike.get_absolute_url(), "next": story.reopening.get_absolute_url()}


def test_the_first_and_the_last_event_have_one_neighbour_and_an_undated_one_none(client: Client, story: Story) -> None:
    undated = make_event(timeline=story.timeline, edtf="", title="Some day")
    pages = [get_html(client, one.get_absolute_url()) for one in (story.strike, story.bridge, undated)]

    assert [re.findall(r'rel="(prev|next)"', page) for page in pages] == [["next"], ["prev"], []]
    assert "Date unknown" in read_text(pages[2])


def test_curators_meet_proposals_among_the_neighbours(curator: Client, story: Story) -> None:
    html = get_html(curator, story.ferries.get_absolute_url())

    assert f'rel="prev" href="{story.proposal.get_absolute_url()}"' in html
    assert "A third sank." in html
    assert "A fourth flew." not in html


def test_readers_see_accepted_claims_only(client: Client, story: Story) -> None:
    assertNotContains(client.get(story.ferries.get_absolute_url()), "A third sank.")


def test_machines_read_it_as_schema_org(client: Client, story: Story) -> None:
    data = read_linked_data(get_html(client, story.reopening.get_absolute_url()))

    assert data["@type"] == "Event"
    assert data["startDate"] == "2024-08-22"
    assert data["url"] == f"http://testserver{story.reopening.get_absolute_url()}"
    assert data["location"] == {"@type": "Place", "name": "Port Selim"}


def test_data_for_machines_cannot_end_its_element(client: Client, story: Story) -> None:
    story.reopening.title = "</script><script>alert(1)</script>"
    story.reopening.save()

    html = get_html(client, story.reopening.get_absolute_url())

    assert "<script>alert" not in html
    assert read_linked_data(html)["name"] == "</script><script>alert(1)</script>"


@pytest.mark.parametrize("title", ["event", "harbour-closes", "HARBOUR-REOPENS", "1-2"])
def test_an_old_title_leads_to_the_address_of_today(client: Client, story: Story, title: str) -> None:
    path = f"/harbour/events/{story.reopening.pk}-{title}/"

    assertRedirects(client.get(path), story.reopening.get_absolute_url())


def test_a_title_without_latin_letters_has_an_address(client: Client) -> None:
    event = make_event(timeline=make_timeline(), title="بغداد")

    assert event.get_absolute_url() == f"/harbour/events/{event.pk}-event/"
    assertContains(client.get(event.get_absolute_url()), "بغداد")


def test_what_is_not_published_is_not_there_for_readers(client: Client, story: Story) -> None:
    assert client.get(story.proposal.get_absolute_url()).status_code == 404
    assert client.get(story.rejected.get_absolute_url()).status_code == 404
    assert client.get(f"/harbour/events/{story.proposal.pk}-x/").status_code == 404


def test_curators_open_proposals_and_nobody_what_is_rejected(curator: Client, story: Story) -> None:
    assertContains(curator.get(story.proposal.get_absolute_url()), "proposal, not published")
    assert curator.get(story.rejected.get_absolute_url()).status_code == 404


def test_the_address_of_an_event_that_was_merged_leads_to_the_other(client: Client, story: Story) -> None:
    for event in (story.ferries, story.bridge):
        event.status, event.merged_into = EventStatus.REJECTED, story.reopening
        event.save()

    assertRedirects(client.get(story.ferries.get_absolute_url()), story.reopening.get_absolute_url())
    assertRedirects(client.get(story.bridge.get_absolute_url()), story.reopening.get_absolute_url())


def test_what_was_merged_into_a_proposal_is_not_there_for_readers(client: Client, story: Story) -> None:
    story.ferries.status, story.ferries.merged_into = EventStatus.REJECTED, story.proposal
    story.ferries.save()

    assert client.get(story.ferries.get_absolute_url()).status_code == 404


def test_events_of_private_and_of_other_timelines_are_not_found(client: Client, story: Story) -> None:
    make_timeline(slug="elsewhere")
    assert client.get(story.reopening.get_absolute_url().replace("harbour/", "elsewhere/", 1)).status_code == 404

    story.timeline.visibility = Visibility.PRIVATE
    story.timeline.save()
    assert client.get(story.reopening.get_absolute_url()).status_code == 404


def test_the_number_of_queries_does_not_grow_with_the_claims(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    timeline = make_timeline()
    event = make_event(timeline=timeline)
    counts = []
    for number in (1, 20):
        for index in range(number):
            text = f"The harbour reopened on Thursday. {number} {index}"
            outlet = make_outlet(name=f"Outlet {number} {index}")
            document = make_document(timeline=timeline, text=text, outlet=outlet)
            make_citation(claim=make_claim(event=event), document=document)
        with django_assert_max_num_queries(10) as queries:
            get_html(client, event.get_absolute_url())
        counts.append(len(queries))

    assert counts[0] == counts[1]


def test_it_is_served_under_the_strict_policy_and_only_read(client: Client, story: Story) -> None:
    path = story.reopening.get_absolute_url()

    assert "default-src 'none'" in client.get(path)["Content-Security-Policy"]
    assert client.head(path).status_code == 200
    assert client.post(path).status_code == 405

"""The front page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pytest_django.asserts import assertContains, assertNotContains

from tests.factories import make_event, make_timeline
from tests.web.reading import get_html, read_text
from timeline.models import EventStatus, Visibility

if TYPE_CHECKING:
    from django.test import Client
    from pytest_django import DjangoAssertNumQueries

pytestmark = pytest.mark.django_db


@pytest.fixture
def _timelines() -> None:
    harbour = make_timeline(standfirst="How it reopened.")
    make_timeline(slug="bridge", title="The bridge", visibility=Visibility.UNLISTED)
    make_timeline(slug="strike", title="The strike", visibility=Visibility.PRIVATE)
    for status in (EventStatus.PUBLISHED, EventStatus.PUBLISHED, EventStatus.PROPOSED, EventStatus.REJECTED):
        make_event(timeline=harbour, status=status)


@pytest.mark.usefixtures("_timelines")
def test_readers_see_public_timelines_with_the_number_of_published_events(client: Client) -> None:
    html = get_html(client, "/")

    assert "The harbour How it reopened. 2024 2 events last changed" in read_text(html)
    assert 'href="/harbour/"' in html
    assert "The bridge" not in html
    assert "The strike" not in html
    assert "wait" not in read_text(html)


@pytest.mark.usefixtures("_timelines")
def test_curators_see_all_and_how_much_waits(curator: Client) -> None:
    text = read_text(get_html(curator, "/"))

    assert "2 events last changed" in text
    assert "1 proposal waits" in text
    assert "The bridge 0 events unlisted: for everybody who has the link" in text
    assert "The strike 0 events private: for its members" in text


def test_no_timeline_is_said(client: Client) -> None:
    assertContains(client.get("/"), "No chronology is published yet.")


def test_the_number_of_queries_does_not_grow_with_the_timelines(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(20):
        make_event(timeline=make_timeline(slug=f"harbour-{number}"))

    with django_assert_num_queries(5):
        get_html(client, "/")


def test_only_what_changed_is_worked_out_again(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    event = make_event(timeline=make_timeline(), title="It opens")
    make_timeline(slug="bridge", title="The bridge", visibility=Visibility.UNLISTED)
    first = get_html(client, "/")
    make_event(timeline=event.timeline, edtf="1984", title="It closed")

    second = get_html(client, "/")
    make_timeline(slug="strike", title="The strike", visibility=Visibility.PRIVATE)
    with django_assert_num_queries(3):  # nothing that is listed changed
        third = read_text(get_html(client, "/"))

    assert "1 event last changed" in read_text(first)
    assert "2 events last changed" in read_text(second)
    assert "1984 2024 2 events last changed" in third
    assert second.count("<rect") == first.count("<rect") + 1


def test_titles_are_never_markup(client: Client) -> None:
    make_timeline(title="<script>alert(1)</script>")

    assertNotContains(client.get("/"), "<script>alert")


def test_the_site_is_served_under_a_strict_policy_and_only_read(client: Client) -> None:
    response = client.get("/")

    assert "default-src 'none'" in response["Content-Security-Policy"]
    assert client.head("/").status_code == 200
    assert client.post("/").status_code == 405

"""The chronology page: what it shows to whom, whole or in part."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from pytest_django.asserts import assertContains

from tests.factories import make_citation, make_claim, make_document, make_event, make_outlet, make_timeline
from tests.web.reading import get_html, read_text, read_titles
from timeline.models import Card, Event, EventStatus, Visibility

if TYPE_CHECKING:
    from django.test import Client

    from tests.web.conftest import Story

pytestmark = pytest.mark.django_db

POLICY = {
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "manifest-src 'self'",
}


@pytest.mark.usefixtures("story")
def test_readers_see_published_events_in_order_with_accepted_claims(client: Client) -> None:
    html = get_html(client, "/harbour/")

    assert read_titles(html) == [
        "A strike is denied",
        "Ferries leave",
        "Harbour reopens",
        "The bridge is to open",
    ]
    assert "Two ferries left." in html
    for hidden in ("A third sank.", "A fourth flew.", "Secret talks", "Nonsense", "Bo Birk", "Hidden Cove"):
        assert hidden not in html


@pytest.mark.usefixtures("story")
def test_curators_see_proposals_too_and_nobody_what_is_rejected(curator: Client) -> None:
    html = get_html(curator, "/harbour/")

    assert read_titles(html)[1] == "Secret talks"
    assert "proposal, not published" in html
    assert "A third sank." in html
    assert "Bo Birk" in html
    assert "A fourth flew." not in html
    assert "Nonsense" not in html


@pytest.mark.usefixtures("story")
def test_the_head_counts_what_is_published(client: Client) -> None:
    text = read_text(get_html(client, "/harbour/"))

    assert "The harbour How the harbour reopened. 4 events 2 documents 2 outlets 1984–2025" in text
    assert "We read two papers." in text


def test_an_event_says_when_who_and_how_it_stands(client: Client, story: Story) -> None:
    html = get_html(client, "/harbour/")
    text = read_text(html)

    assert '<time datetime="2024-08-22"' in html
    assert "mid-August 2024" in text
    assert "22 August 2024 (printed in the document)" in text
    assert "“Thursday” is read as 22 August 2024." in text
    assert "2 independent outlets" in text
    assert "single source" in text
    assert "announced only" in text
    assert "denied by Courier" in text
    assert f'href="/documents/{story.gazette.address}/#c{story.passage.pk}"' in html


@pytest.mark.usefixtures("story")
def test_headings_and_gaps_stand_between_the_events(client: Client) -> None:
    text = read_text(get_html(client, "/harbour/"))
    headings = re.findall(r"14 467 days with no recorded event|August 2024 mid-August|131 days with no recorded", text)

    assert headings == ["14 467 days with no recorded event", "August 2024 mid-August", "131 days with no recorded"]


def test_undated_events_stand_at_the_end(client: Client, story: Story) -> None:
    make_event(timeline=story.timeline, edtf="", title="Some day")

    html = get_html(client, "/harbour/")

    assert read_titles(html)[-1] == "Some day"
    assert "5 events" in read_text(html)
    assert len(re.findall(r"<h2[^>]*>[^<]*Date unknown", html)) == 1


def test_a_chronology_of_undated_events_only_has_no_years(client: Client) -> None:
    make_event(timeline=make_timeline(), edtf="", title="Some day")

    html = get_html(client, "/harbour/")

    assert read_titles(html) == ["Some day"]
    assert "No events match." not in html


def test_an_empty_chronology_says_so(client: Client) -> None:
    make_timeline()

    assert "No events match." in get_html(client, "/harbour/")


@pytest.mark.usefixtures("story")
def test_htmx_gets_the_part_that_filters_change(client: Client) -> None:
    part = get_html(client, "/harbour/", **{"HX-Request": "true"})

    assert part.strip().startswith('<section id="result"')
    assert part.strip().endswith("</section>")
    assert "<html" not in part
    assert read_titles(part) == read_titles(get_html(client, "/harbour/"))


@pytest.mark.usefixtures("story")
def test_a_page_that_the_back_button_restores_is_whole(client: Client) -> None:
    whole = get_html(client, "/harbour/", **{"HX-Request": "true", "HX-History-Restore-Request": "true"})

    assert whole.startswith("<!doctype html>")


@pytest.mark.usefixtures("story")
def test_caches_keep_parts_pages_and_users_apart(client: Client) -> None:
    vary = client.get("/harbour/")["Vary"].split(", ")

    assert {"HX-Request", "HX-History-Restore-Request", "Cookie", "Accept-Language"} <= set(vary)


@pytest.mark.parametrize("headers", [{}, {"HX-Request": "true"}])
@pytest.mark.usefixtures("story")
def test_it_is_served_under_the_strict_policy_without_inline_style_or_script(
    client: Client, headers: dict[str, str]
) -> None:
    response = client.get("/harbour/", headers=headers)
    html = response.content.decode()

    assert set(response["Content-Security-Policy"].split("; ")) == POLICY
    assert re.search(r"<[^>]+\s(style|on\w+)=", html) is None
    # Data for machines stand in an element that no browser runs.
    assert re.search(r'<style|<script(?![^>]*\ssrc=|\stype="application/ld\+json">)', html) is None


def test_a_chronology_that_is_private_is_not_there_for_strangers(client: Client, story: Story) -> None:
    story.timeline.visibility = Visibility.PRIVATE
    story.timeline.save()

    assert client.get("/harbour/").status_code == 404
    assert client.get("/harbour/", headers={"HX-Request": "true"}).status_code == 404


def test_curators_read_what_is_private_and_robots_stay_out(curator: Client, story: Story) -> None:
    story.timeline.visibility = Visibility.PRIVATE
    story.timeline.save()

    assertContains(curator.get("/harbour/"), '<meta name="robots" content="noindex">')


def test_what_is_unlisted_is_for_those_who_have_the_link(client: Client, story: Story) -> None:
    story.timeline.visibility = Visibility.UNLISTED
    story.timeline.save()

    assertContains(client.get("/harbour/"), '<meta name="robots" content="noindex">')


def test_a_slug_that_does_not_exist_is_not_found(client: Client) -> None:
    assert client.get("/nowhere/").status_code == 404


@pytest.mark.usefixtures("story")
def test_it_is_only_read(client: Client) -> None:
    assert client.head("/harbour/").status_code == 200
    assert client.post("/harbour/").status_code == 405


@pytest.mark.usefixtures("story")
def test_reading_writes_nothing(client: Client) -> None:
    get_html(client, "/harbour/")

    assert not Card.objects.exists()


def test_what_is_written_is_never_markup(client: Client) -> None:
    timeline = make_timeline(title="<script>alert(1)</script>", standfirst="<b>x</b>", method="<i>y</i>")
    text = "He said: </mark></blockquote><img src=x onerror=alert(2)> on Thursday.\n"
    document = make_document(
        timeline=timeline, text=text, title='"><svg onload=alert(3)>', outlet=make_outlet(name="<u>Rag</u>")
    )
    event = make_event(timeline=timeline, title="<script>alert(4)</script>", summary="<img src=y onerror=alert(5)>")
    claim = make_claim(event=event, statement="<iframe src=z>", attribution="<object>")
    start = text.index("Thursday")
    make_citation(
        claim=claim, document=document, exact=text.strip(), explanation="<embed>",
        timex_text="Thursday", timex_start=start, timex_end=start + 8,
    )  # fmt: skip

    pages = [get_html(client, path) for path in ("/harbour/", event.get_absolute_url(), document.get_absolute_url())]

    for html in pages:
        assert re.search(r"<(script>|img|b>x|i>y|u>R|iframe|object|embed|svg onload)", html) is None
    assert "&lt;/mark&gt;&lt;/blockquote&gt;&lt;img src=x onerror=alert(2)&gt;" in pages[0]


def test_more_undated_events_than_fit_are_told(client: Client) -> None:
    timeline = make_timeline()
    Event.objects.bulk_create(
        Event(timeline=timeline, title=f"Undated {number}", status=EventStatus.PUBLISHED) for number in range(101)
    )

    page = client.get("/harbour/").content.decode()

    assert len(read_titles(page)) == 100
    assert "There are more events without a date" in page

"""Chronologies elsewhere: embeds, oEmbed, citations, pictures."""

from __future__ import annotations

from html import unescape
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from tests.factories import make_event, make_member, make_timeline
from tests.web.reading import get_html, read_text
from timeline.models import Role, Timeline

if TYPE_CHECKING:
    from django.test import Client
    from pytest_django.fixtures import SettingsWrapper

    from tests.web.conftest import Story

pytestmark = pytest.mark.django_db


def test_a_chronology_is_embedded_with_its_events_and_no_cookie(client: Client, story: Story) -> None:
    response = client.get("/harbour/embed/")

    text = read_text(response.content.decode())
    assert response.status_code == 200
    assert "22 August 2024 Harbour reopens" in text
    assert "All 4 events with their sources" in text
    assert "frame-ancestors *" in response.headers["Content-Security-Policy"]
    assert "X-Frame-Options" not in response.headers
    assert not response.cookies
    assert "<script" not in response.content.decode()
    assert story.proposal.title not in text


def test_every_other_page_lets_no_page_frame_it(client: Client, story: Story) -> None:
    for path in ("/harbour/", "/harbour/share/", story.reopening.get_absolute_url(), "/"):
        response = client.get(path)
        assert "frame-ancestors 'none'" in response.headers["Content-Security-Policy"]
        assert response.headers["X-Frame-Options"] == "DENY"


def test_a_kept_embed_has_its_policy_too(client: Client, story: Story) -> None:
    answers = [client.get("/harbour/embed/") for _ in range(2)]

    assert len({answer.headers["Content-Security-Policy"] for answer in answers}) == 1
    assert all("X-Frame-Options" not in answer.headers for answer in answers)
    assert story.timeline.pk


def test_filters_hold_in_an_embed(client: Client, story: Story) -> None:
    text = read_text(get_html(client, "/harbour/embed/", {"q": "ferries", "from": "2024"}))

    assert "Ferries leave" in text
    assert "Harbour reopens" not in text
    assert "Search: ferries" in text
    assert "1 event with its sources" in text
    assert story.timeline.pk


def test_an_event_is_embedded_with_who_reports_it(client: Client, story: Story) -> None:
    text = read_text(get_html(client, f"/harbour/events/{story.reopening.pk}/embed/"))

    assert "Harbour reopens" in text
    assert "Harbour Gazette" in text
    assert "The harbour reopened." in text


@pytest.mark.parametrize("path", ["/harbour/embed/", "/harbour/events/{pk}/embed/", "/nowhere/embed/"])
def test_what_is_not_public_says_so_in_its_frame(client: Client, story: Story, path: str) -> None:
    Timeline.objects.update(visibility="private")
    client.force_login(make_member(story.timeline, role=Role.OWNER))

    response = client.get(path.format(pk=story.reopening.pk))

    assert response.status_code == 404
    assert "is not open to everybody" in response.content.decode()
    assert "harbour" not in response.content.decode().lower()
    assert "frame-ancestors *" in response.headers["Content-Security-Policy"]


def test_a_proposal_is_never_embedded(client: Client, curator: Client, story: Story) -> None:
    for browser in (client, curator):
        assert browser.get(f"/harbour/events/{story.proposal.pk}/embed/").status_code == 404


def ask(client: Client, url: str, **more: str) -> tuple[int, dict[str, object]]:
    response = client.get("/oembed/", {"url": url, **more})
    return response.status_code, response.json()


def test_programs_learn_how_a_page_is_embedded(client: Client, story: Story) -> None:
    html = get_html(client, "/harbour/")
    link = unescape(html.split('type="application/json+oembed" href="')[1].split('"')[0])

    answer = client.get(link).json()

    assert answer["type"] == "rich"
    assert answer["title"] == story.timeline.title
    assert 'src="http://testserver/harbour/embed/"' in answer["html"]
    assert client.get(answer["thumbnail_url"]).headers["Content-Type"] == "image/png"


def test_filters_size_and_events_are_understood(client: Client, story: Story) -> None:
    status, filtered = ask(client, "http://testserver/harbour/?q=ferries&from=2024", maxwidth="300", maxheight="200")
    event = ask(client, f"http://testserver{story.bridge.get_absolute_url()}")[1]

    assert status == 200
    assert (filtered["width"], filtered["height"]) == (300, 200)
    assert "/harbour/embed/?q=ferries&amp;from=2024" in str(filtered["html"])
    assert f"/harbour/events/{story.bridge.pk}/embed/" in str(event["html"])
    assert event["title"] == story.bridge.title


@pytest.mark.parametrize(
    ("url", "more", "status"),
    [
        ("", {}, 400),
        ("http://testserver/harbour/", {"maxwidth": "none"}, 400),
        ("http://testserver/harbour/", {"maxwidth": "5"}, 400),
        ("http://testserver/harbour/", {"format": "xml"}, 501),
        ("http://elsewhere.example/harbour/", {}, 404),
        ("http://testserver/nowhere/", {}, 404),
        ("http://testserver/harbour/members/", {}, 404),
        ("http://testserver/harbour/events/99999999-x/", {}, 404),
        ("http://[broken/", {}, 404),
        ("javascript:alert(1)", {}, 404),
        ("x" * 3000, {}, 400),
        ("http://testserver/a\x00b/", {}, 400),
    ],
)
def test_other_addresses_get_a_clear_answer(
    client: Client, story: Story, url: str, more: dict[str, str], status: int
) -> None:
    assert story.timeline.pk
    found, answer = ask(client, url, **more)

    assert found == status
    assert answer["error"]


def test_a_private_chronology_is_unknown_to_programs(client: Client, story: Story) -> None:
    Timeline.objects.update(visibility="private")

    assert ask(client, "http://testserver/harbour/")[0] == 404
    assert story.timeline.pk


def test_a_page_is_cited_in_three_styles(client: Client, story: Story) -> None:
    text = read_text(get_html(client, "/harbour/share/", {"q": "ferries"}))
    html = get_html(client, f"/harbour/events/{story.bridge.pk}/share/")

    assert "“The harbour,” Timeline (testserver), last modified " in text
    assert "http://testserver/harbour/?q=ferries" in text
    assert "The harbour. (20" in text
    assert "@online{harbour, title = {The harbour}," in text
    assert f"@online{{harbour-{story.bridge.pk}, title = {{The bridge is to open}}, booktitle = " in read_text(html)
    assert "&lt;iframe src=&quot;http://testserver/harbour/events/" in html


def test_titles_are_markup_nowhere(client: Client) -> None:
    timeline = make_timeline(title='A "quote" & <b>more</b> {x}_y%')
    event = make_event(timeline=timeline, title="<script>alert(1)</script>")
    pages = ["/harbour/share/", "/harbour/embed/", f"/harbour/events/{event.pk}/embed/", "/harbour/"]

    htmls = [get_html(client, path) for path in pages]

    assert all("<script>alert" not in html and "<b>more" not in html for html in htmls)
    assert r"A &quot;quote&quot; \&amp; &lt;b&gt;more&lt;/b&gt; \{x\}\_y\%" in htmls[0]
    assert "&lt;b&gt;" in str(ask(client, "http://testserver/harbour/")[1]["html"])


def test_who_cannot_embed_is_not_offered_it(client: Client, story: Story) -> None:
    Timeline.objects.update(visibility="private")
    client.force_login(make_member(story.timeline, role=Role.READER))

    html = get_html(client, "/harbour/share/")

    assert "Only members can open this" in html
    assert "iframe" not in html
    assert "og:image" not in get_html(client, "/harbour/")


@pytest.mark.parametrize(
    "title", ["The harbour", "المرفأ والسفن في المدينة القديمة", "x" * 200, "港 & <b>", "left \u202e right"]
)
def test_pictures_are_of_the_size_that_networks_want(client: Client, title: str) -> None:
    timeline = make_timeline(title=title)
    event = make_event(timeline=timeline, title=title)
    make_event(timeline=timeline, edtf="", title="Some day")

    for path in ("/harbour/picture.png", f"/harbour/events/{event.pk}/picture.png"):
        response = client.get(path)
        image = Image.open(BytesIO(response.content))

        assert (image.format, image.size) == ("PNG", (1200, 630))
        assert len(image.convert("RGB").getcolors(maxcolors=2**24) or []) > 10


def test_a_picture_is_the_same_bytes_each_time(client: Client, story: Story) -> None:
    first, second = (client.get("/harbour/picture.png", {"x": number}).content for number in (1, 2))

    assert first == second
    assert story.timeline.pk


def test_pages_say_what_networks_show(client: Client, story: Story) -> None:
    html = get_html(client, story.reopening.get_absolute_url())

    assert f'<meta property="og:title" content="{story.reopening.title}">' in html
    assert f'og:image" content="http://testserver/harbour/events/{story.reopening.pk}/picture.png"' in html


def test_only_chosen_pages_may_embed(client: Client, story: Story, settings: SettingsWrapper) -> None:
    settings.EMBED_ANCESTORS = ["'none'"]

    assert "lets no other page show" in get_html(client, "/harbour/share/")
    assert story.timeline.pk

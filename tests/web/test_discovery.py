"""Robots, site maps, whom to write to, and links that programs follow."""

from __future__ import annotations

import json
import re
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from tests.factories import make_document, make_member
from timeline.exports import FORMATS
from timeline.models import Event, Role, Visibility

if TYPE_CHECKING:
    from django.test import Client
    from pytest_django.fixtures import SettingsWrapper

    from tests.web.conftest import Story


def addresses(content: bytes) -> list[str]:
    return [one.text or "" for one in ET.fromstring(content).iter() if one.tag.endswith("}loc")]  # noqa: S314 - our own


def test_robots_name_the_site_map(client: Client) -> None:
    text = client.get("/robots.txt").content.decode()

    assert "Disallow: /admin/\n" in text
    assert text.endswith("Sitemap: http://testserver/sitemap.xml\n")


def test_site_maps_lead_to_published_events_of_public_timelines_only(client: Client, story: Story) -> None:
    (part,) = addresses(client.get("/sitemap.xml").content)
    listed = addresses(client.get(part).content)

    assert listed[0] == "http://testserver/harbour/"
    assert f"http://testserver{story.reopening.get_absolute_url()}" in listed
    assert len(listed) == 5
    assert client.get("/harbour/sitemap-2.xml").status_code == 404
    for visibility in (Visibility.UNLISTED, Visibility.PRIVATE):
        story.timeline.visibility = visibility
        story.timeline.save()
        assert addresses(client.get("/sitemap.xml").content) == []
        assert client.get("/harbour/sitemap-1.xml").status_code == 404


@pytest.mark.parametrize(
    ("contact", "shown"),
    [("desk@paper.example", "mailto:desk@paper.example"), ("https://paper.example/us", "https://paper.example/us")],
)
def test_security_names_the_contact(client: Client, settings: SettingsWrapper, contact: str, shown: str) -> None:
    settings.CONTACT = contact

    assert f"Contact: {shown}\nExpires: " in client.get("/.well-known/security.txt").content.decode()


@pytest.mark.django_db
def test_without_a_contact_there_is_no_security_file(client: Client, settings: SettingsWrapper) -> None:
    settings.CONTACT = ""

    assert client.get("/.well-known/security.txt").status_code == 404


def test_a_chronology_links_its_other_formats_in_its_headers(client: Client, story: Story) -> None:
    response = client.get("/harbour/")
    head = response.content.decode().partition("</head>")[0]

    assert response["Link"].startswith('</harbour/download/atom/>; rel="alternate"; type="application/atom+xml", ')
    for key in FORMATS.keys() - {"archive"}:
        kind = FORMATS[key].media_type.partition(";")[0]
        assert f'</harbour/download/{key}/>; rel="alternate"; type="{kind}"' in response["Link"]
        assert re.search(
            f'<link rel="alternate" type="{re.escape(kind)}" title="[^"]+" href="/harbour/download/{key}/">', head
        )
    assert "/download/archive/" not in head
    assert story.timeline


def test_a_chronology_describes_itself_as_a_set_of_data(client: Client, story: Story) -> None:
    story.timeline.title = "</script><b>Harbour"
    story.timeline.save()

    page = client.get("/harbour/").content.decode()

    (found,) = re.findall('<script type="application/ld[+]json">(.*?)</script>', page)
    data = json.loads(found)
    assert (data["@type"], data["name"], data["url"]) == (
        "Dataset", "</script><b>Harbour", "http://testserver/harbour/",
    )  # fmt: skip
    assert data["temporalCoverage"] == "1984-01-01/2025-12-31"
    assert {"encodingFormat", "contentUrl"} < data["distribution"][0].keys()
    assert client.get(data["distribution"][1]["contentUrl"]).status_code == 200


def test_an_event_describes_itself_with_its_claims(client: Client, story: Story) -> None:
    page = client.get(story.reopening.get_absolute_url()).content.decode()

    (found,) = re.findall('<script type="application/ld[+]json">(.*?)</script>', page)
    data = json.loads(found)
    assert (data["@type"], data["startDate"]) == ("Event", "2024-08-22")
    assert data["subjectOf"][0]["@type"] == "Claim"


def test_an_event_under_another_title_keeps_its_address(client: Client, story: Story) -> None:
    address = story.reopening.get_absolute_url()
    Event.objects.filter(pk=story.reopening.pk).update(title="The port opens again")

    response = client.get(address)

    assert response.status_code == 302
    assert client.get(response["Location"]).status_code == 200
    assert response["Location"].endswith("-the-port-opens-again/")


def test_other_versions_of_a_document_are_mementos_too(client: Client, story: Story) -> None:
    older = make_document(timeline=story.timeline, url="https://gazette.example/1", text="The harbour was closed.")
    story.gazette.url = older.url
    story.gazette.supersedes = older
    story.gazette.save()
    make_member(story.timeline, role=Role.READER, username="reader")

    for document in (older, story.gazette):
        response = client.get(document.get_absolute_url())

        assert parsedate_to_datetime(response["Memento-Datetime"]) == document.captured_at.replace(microsecond=0)
        assert response["Link"] == '<https://gazette.example/1>; rel="original"'


def test_a_document_says_when_it_was_captured_and_from_where(client: Client, story: Story) -> None:
    story.gazette.url = "https://gazette.example/1"
    story.gazette.save()

    response = client.get(story.gazette.get_absolute_url())

    assert response["Memento-Datetime"].endswith(" GMT")
    assert response["Link"] == '<https://gazette.example/1>; rel="original"'


def test_a_chronology_keeps_its_address_under_another_title(client: Client, story: Story) -> None:
    client.force_login(make_member(story.timeline, role=Role.OWNER))
    form = client.get("/harbour/settings/").context["form"]
    sent = {name: "" if value is None else value for name, value in form.initial.items()}

    client.post("/harbour/settings/", sent | {"title": "The port, once more"})

    story.timeline.refresh_from_db()
    assert (story.timeline.title, story.timeline.slug) == ("The port, once more", "harbour")
    assert client.get("/harbour/").status_code == 200

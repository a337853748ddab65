"""The API reads for the person who asks, pages by keyset, and says what is wrong as a problem."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.factories import make_curator, make_event
from timeline.models import Visibility

if TYPE_CHECKING:
    from django.http import HttpResponse
    from django.test import Client
    from pytest_django.fixtures import SettingsWrapper

    from tests.web.conftest import Story


def body(response: HttpResponse) -> Any:
    return json.loads(response.content)


@pytest.mark.usefixtures("story")
def test_timelines_are_those_that_one_may_be_shown(client: Client) -> None:
    assert [one["slug"] for one in body(client.get("/api/v1/timelines"))] == ["harbour"]
    assert body(client.get("/api/v1/timelines/harbour"))["url"] == "http://testserver/harbour/"


def test_events_come_with_their_evidence_and_nothing_that_is_not_published(client: Client, story: Story) -> None:
    answer = body(client.get("/api/v1/timelines/harbour/events"))

    assert [one["title"] for one in answer["items"]] == [
        "A strike is denied", "Ferries leave", "Harbour reopens", "The bridge is to open",
    ]  # fmt: skip
    reopening = next(one for one in answer["items"] if one["uid"] == str(story.reopening.uid))
    assert reopening["claims"][0]["citations"][0]["exact"] == "The harbour reopened on Thursday"
    assert answer["next"] is None
    assert "Secret" not in json.dumps(answer)


@pytest.mark.usefixtures("story")
def test_curators_see_proposals(client: Client) -> None:
    client.force_login(make_curator())

    assert "Secret talks" in client.get("/api/v1/timelines/harbour/events").content.decode()


def test_an_identifier_alone_does_not_open_an_unlisted_timeline(client: Client, story: Story) -> None:
    story.timeline.visibility = Visibility.UNLISTED
    story.timeline.save()
    claim = story.reopening.claims.earliest("pk")
    addresses = [f"/api/v1/events/{story.reopening.uid}", f"/api/v1/claims/{claim.uid}"]

    assert [client.get(address).status_code for address in addresses] == [404, 404]
    assert [client.get(f"{one}?timeline=elsewhere").status_code for one in addresses] == [404, 404]
    assert [client.get(f"{one}?timeline=harbour").status_code for one in addresses] == [200, 200]


@pytest.mark.usefixtures("story")
def test_filters_are_those_of_the_pages(client: Client) -> None:
    answer = body(client.get("/api/v1/timelines/harbour/events?state=planned"))
    assert [one["title"] for one in answer["items"]] == ["The bridge is to open"]

    answer = body(client.get("/api/v1/timelines/harbour/events?from=2024-08&to=2024-08-21"))
    assert [one["title"] for one in answer["items"]] == ["Ferries leave"]


def test_pages_lead_to_all_events_once(client: Client, story: Story) -> None:
    for number in range(120):
        make_event(timeline=story.timeline, edtf=f"20{number % 60 + 10}-03-04", title=f"Event {number}")
    address, seen = "/api/v1/timelines/harbour/events?q=event", []
    while address:
        answer = body(client.get(address))
        seen += [one["uid"] for one in answer["items"]]
        address = answer["next"]

    assert len(seen) == len(set(seen)) == answer["count"] == 120


def test_one_event_one_claim_one_document(client: Client, story: Story) -> None:
    claim = story.passage.claim

    assert body(client.get(f"/api/v1/events/{story.reopening.uid}"))["title"] == "Harbour reopens"
    assert body(client.get(f"/api/v1/claims/{claim.uid}"))["statement"] == claim.statement
    assert body(client.get(f"/api/v1/timelines/harbour/documents/{story.gazette.uid}"))["text"] == story.gazette.text
    assert {one["title"] for one in body(client.get("/api/v1/timelines/harbour/documents"))["items"]} == {
        "Harbour reopens", "Le port",
    }  # fmt: skip
    assert [one["name"] for one in body(client.get("/api/v1/timelines/harbour/actors"))] == ["Ada Marin"]
    assert [one["name"] for one in body(client.get("/api/v1/timelines/harbour/places"))] == ["Port Selim"]


def test_what_one_may_not_read_is_not_found(client: Client, story: Story) -> None:
    third = story.ferries.claims.get(statement="A third sank.")
    for path in (f"events/{story.proposal.uid}", f"events/{story.rejected.uid}", f"claims/{third.uid}"):
        response = client.get(f"/api/v1/{path}")
        assert (response.status_code, response["Content-Type"]) == (404, "application/problem+json")

    story.timeline.visibility = Visibility.PRIVATE
    story.timeline.save()
    of_timeline = [f"timelines/harbour{part}" for part in ("", "/events", "/documents", "/actors", "/places")]
    for path in [*of_timeline, f"events/{story.reopening.uid}", f"timelines/harbour/documents/{story.gazette.uid}"]:
        assert client.get(f"/api/v1/{path}").status_code == 404, path
    assert body(client.get("/api/v1/timelines")) == []


@pytest.mark.usefixtures("story")
@pytest.mark.parametrize(
    ("path", "status", "name"),
    [
        ("timelines/harbour/events?from=nonsense", 400, "from"),
        ("timelines/harbour/events?after=xyz", 400, "after"),
        ("timelines/harbour/events?state=happy", 400, "state"),
        ("timelines/harbour/events?actor=x", 422, "actor"),
        ("timelines/harbour/documents?after=-1", 422, "after"),
        ("timelines/harbour/documents?after=99999999999999999999999", 422, "after"),
        ("events/not-a-uid", 422, "uid"),
    ],
)
def test_a_wrong_parameter_is_a_problem_that_names_it(client: Client, path: str, status: int, name: str) -> None:
    response = client.get(f"/api/v1/{path}")

    assert (response.status_code, response["Content-Type"]) == (status, "application/problem+json")
    assert name in body(response)["errors"]


@pytest.mark.usefixtures("story")
def test_an_unchanged_answer_is_not_sent_again(client: Client) -> None:
    etag = client.get("/api/v1/timelines/harbour/events")["ETag"]

    assert client.get("/api/v1/timelines/harbour/events", headers={"If-None-Match": etag}).status_code == 304


@pytest.mark.usefixtures("db")
def test_the_api_describes_itself_without_another_site(client: Client) -> None:
    described = body(client.get("/api/openapi.json"))
    page = client.get("/api/docs").content.decode()

    assert "/api/v1/timelines/{slug}/events" in described["paths"]
    used = {tag for path in described["paths"].values() for one in path.values() for tag in one["tags"]}
    assert used == {tag["name"] for tag in described["tags"]}
    assert all(one["description"] for path in described["paths"].values() for one in path.values())
    assert "timeline/api_docs" in page
    assert "https://" not in page.replace("https://django-ninja.dev", "").replace("https://github.com", "")


@pytest.mark.usefixtures("story")
def test_other_sites_read_only_where_a_setting_lets_them(client: Client, settings: SettingsWrapper) -> None:
    asked = {"Origin": "https://map.example"}
    assert "Access-Control-Allow-Origin" not in client.get("/api/v1/timelines", headers=asked)

    settings.API_ORIGINS = frozenset({"https://map.example"})

    response = client.get("/api/v1/timelines", headers=asked)
    assert response["Access-Control-Allow-Origin"] == "https://map.example"
    assert "Access-Control-Allow-Credentials" not in response
    assert "Access-Control-Allow-Origin" not in client.get(
        "/api/v1/timelines", headers={"Origin": "https://x.example"}
    )
    question = client.options("/api/v1/timelines", headers=asked | {"Access-Control-Request-Method": "GET"})
    assert (question.status_code, question["Access-Control-Allow-Methods"]) == (204, "GET, HEAD, OPTIONS")
    assert "Access-Control-Allow-Origin" not in client.get("/harbour/", headers=asked)

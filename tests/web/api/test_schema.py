"""Whatever is sent, the API answers as its description says: no error of ours, no status that is not described."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlencode

import jsonschema_rs
import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.factories import make_member
from timeline.models import Role
from timeline.services.access.tokens import make_token

if TYPE_CHECKING:
    from hypothesis.strategies import DataObject, SearchStrategy

    from tests.web.conftest import Story

WORDS = st.one_of(
    st.sampled_from(["", "harbour", "2024-08-22", "\0", "%", "' OR 1", "2024-99", "١٢٣", "http://a.example/", "-1"]),
    st.text(max_size=30).filter(lambda text: text.isprintable() or text == ""),
    st.text(alphabet=st.characters(codec="utf-8"), max_size=10),
)
_NO_MORE_THAN = 4096


def resolved(schema: dict[str, Any], api: dict[str, Any]) -> dict[str, Any]:
    """Return a schema with its reference followed."""
    found = schema
    while "$ref" in found:
        found = api["components"]["schemas"][found["$ref"].rsplit("/", 1)[1]]
    return found


def values(schema: dict[str, Any], api: dict[str, Any], known: list[str]) -> SearchStrategy[Any]:
    """Return values that a schema allows, and some that it does not."""
    schema = resolved(schema, api)
    wrong = st.one_of(st.none(), st.booleans(), st.integers(), WORDS, st.lists(st.integers(), max_size=2))
    if "anyOf" in schema:
        return st.one_of(*(values(one, api, known) for one in schema["anyOf"]))
    if schema.get("enum"):
        return st.one_of(st.sampled_from(schema["enum"]), wrong)
    if schema.get("type") == "object":
        parts = {name: values(one, api, known) for name, one in schema["properties"].items()}
        return st.fixed_dictionaries({}, optional=parts)
    if schema.get("type") == "integer":
        return st.one_of(st.integers(-2, 40), st.integers(), wrong)
    if schema.get("format") == "uuid":
        return st.one_of(st.sampled_from(known), st.uuids().map(str), WORDS)
    return st.one_of(WORDS, st.sampled_from(known), wrong) if schema.get("type") == "string" else wrong


def send(data: DataObject, client: Client, api: dict[str, Any], known: list[str], secret: str) -> None:
    """Make one request out of the description, and hold the answer against it."""
    operations = [(path, method) for path, found in api["paths"].items() for method in found]
    path, method = data.draw(st.sampled_from(operations))
    described = api["paths"][path][method]
    address, query = path, {}
    for part in described.get("parameters", []):
        value = data.draw(values(part["schema"], api, known))
        if part["in"] == "path":
            text = "harbour" if value is None else str(value) or "harbour"
            address = address.replace(f"{{{part['name']}}}", quote(text.replace("/", "x"), safe=""))
        else:
            query[part["name"]] = str(value)
    headers = {"Authorization": f"Bearer {secret}"} if data.draw(st.booleans()) else {}
    asked = f"{address}?{urlencode(query)}" if query else address
    if "requestBody" in described:
        body = data.draw(values(described["requestBody"]["content"]["application/json"]["schema"], api, known))
        response = client.post(asked, json.dumps(body), content_type="application/json", headers=headers)
    else:
        response = client.generic(method.upper(), asked, headers=headers)

    answered = str(response.status_code)
    if response["Content-Type"].startswith("text/html"):  # an address that is none of the API's
        assert answered == "404", asked
        return
    assert answered in described["responses"], (method, asked, response.content[:_NO_MORE_THAN])
    kind = "application/problem+json" if response.status_code >= 400 else "application/json"
    assert response["Content-Type"].partition(";")[0] == kind, asked
    body = json.loads(response.content)
    (media,) = described["responses"][answered]["content"].values()
    wrong = [f"{one.instance_path}: {one.message}" for one in checker(media["schema"], api).iter_errors(body)]
    assert wrong == [], (method, asked, response.content[:_NO_MORE_THAN])


def checker(schema: dict[str, Any], api: dict[str, Any]) -> jsonschema_rs.Draft202012Validator:
    """Return what holds a body against a schema of the description (OpenAPI 3.1: JSON Schema 2020-12)."""
    return jsonschema_rs.Draft202012Validator({**schema, "components": api["components"]}, validate_formats=True)


def test_every_answer_is_as_described(story: Story) -> None:
    editor = make_member(story.timeline, role=Role.EDITOR)
    _token, secret = make_token(user=editor, name="fuzz", role=Role.EDITOR)
    client = Client(raise_request_exception=False)
    api = json.loads(client.get("/api/openapi.json").content)
    claim = story.passage.claim
    known = [str(one) for one in (story.gazette.uid, story.reopening.uid, story.proposal.uid, claim.uid)]
    known += ["harbour", "The harbour reopened on Thursday"]

    @settings(
        max_examples=150,
        report_multiple_bugs=True,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(data=st.data())
    def holds(data: DataObject) -> None:
        send(data, client, api, known, secret)

    holds()


@pytest.mark.django_db
@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"null", b'"x"', b"\xff", b'{"url": "\\ud800"}', b"[" * 5000])
def test_a_body_that_is_no_json_is_a_problem(story: Story, body: bytes) -> None:
    _token, secret = make_token(user=make_member(story.timeline, role=Role.EDITOR), name="fuzz", role=Role.EDITOR)
    client = Client(raise_request_exception=False)

    response = client.post(
        "/api/v1/timelines/harbour/captures", body, content_type="application/json",
        headers={"Authorization": f"Bearer {secret}"},
    )  # fmt: skip

    assert response.status_code in {400, 422}
    assert response["Content-Type"] == "application/problem+json"


@pytest.mark.parametrize(
    "path",
    [
        "timelines/%00", "timelines/%00/events", "timelines/%00/documents", "timelines/harbour/events?q=%00",
        "timelines/harbour/events?after=%00", "events/{event}?timeline=%00", "claims/{event}?timeline=%00",
        "timelines/harbour/events?actor=99999999999999999999999", "timelines/harbour/events?from=%00",
    ],
)  # fmt: skip
def test_what_no_database_stores_is_a_problem(story: Story, path: str) -> None:
    client = Client(raise_request_exception=False)

    response = client.get(f"/api/v1/{path.format(event=story.reopening.uid)}")

    assert response.status_code in {400, 404, 422}
    assert response["Content-Type"] == "application/problem+json"

"""Programs write with a token, never with a cookie, and never more than token and person may."""

from __future__ import annotations

import io
import json
import zipfile
from typing import TYPE_CHECKING, Any

import pytest
from django.core.cache import cache

from tests.factories import make_citation, make_claim, make_event, make_member, make_timeline
from timeline.models import Capability, Capture, Claim, ClaimStatus, Decision, Event, EventStatus, Membership, Role
from timeline.services.access.tokens import make_token
from timeline.services.captures.originals import keep_original
from timeline.services.captures.processing import process_capture

if TYPE_CHECKING:
    from django.contrib.auth.models import User
    from django.http import HttpResponse
    from django.test import Client
    from pytest_django import DjangoCaptureOnCommitCallbacks
    from pytest_django.fixtures import SettingsWrapper

    from tests.web.conftest import Story
    from timeline.models import Timeline

QUOTE = "Two ferries had left in mid-August."


class Program:
    """A program that sends a token."""

    def __init__(self, client: Client, secret: str) -> None:
        self._client, self._headers = client, {"Authorization": f"Bearer {secret}"}

    def get(self, path: str) -> HttpResponse:
        return self._client.get(f"/api/v1/{path}", headers=self._headers)

    def post(self, path: str, **sent: Any) -> HttpResponse:
        return self._client.post(f"/api/v1/{path}", sent, content_type="application/json", headers=self._headers)


def program(client: Client, user: User, role: Role = Role.EDITOR, timeline: Timeline | None = None) -> Program:
    return Program(client, make_token(user=user, name="script", role=role, timeline=timeline)[1])


def body(response: HttpResponse) -> Any:
    return json.loads(response.content)


def test_a_text_is_captured_and_its_proposals_are_listed(
    client: Client, story: Story, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    editor = program(client, make_member(story.timeline, role=Role.EDITOR))

    text = "The lighthouse of Port Selim went dark on 3 May 2023.\n"
    sent = {"text": text, "title": "Dark", "outlet": "Gazette", "published": "2023-05-04"}
    with django_capture_on_commit_callbacks(execute=True):
        response = editor.post("timelines/harbour/captures", **sent)

    assert response.status_code == 202
    captured = body(editor.get(response["Location"].removeprefix("http://testserver/api/v1/")))
    assert (captured["state"], captured["is_finished"]) == ("stored", True)
    found = body(editor.get(f"timelines/harbour/proposals?document={captured['document']}"))
    assert [one["date"]["edtf"] for one in found["items"]] == ["2023-05-03"]
    assert found["next"] is None
    assert len(body(editor.get("timelines/harbour/proposals"))["items"]) == 2


def test_what_cannot_be_captured_is_a_problem_that_names_the_field(client: Client, story: Story) -> None:
    contributor = program(client, make_member(story.timeline, role=Role.CONTRIBUTOR))

    wrong = [
        {},
        {"url": "gopher://x"},
        {"url": "http://a.example b"},
        {"text": "x", "published": "yesternight"},
        {"text": "a\0"},
    ]
    answers = [contributor.post("timelines/harbour/captures", **one) for one in wrong]

    assert [one.status_code for one in answers] == [422] * 5
    assert [next(iter(body(one)["errors"])) for one in answers] == ["__all__", "url", "url", "published", "text"]


def test_a_proposed_claim_quotes_its_document_and_publishes_nothing(client: Client, story: Story) -> None:
    contributor = program(client, make_member(story.timeline, role=Role.CONTRIBUTOR))
    curator = program(client, make_member(story.timeline, role=Role.CURATOR))
    before = Event.objects.get(pk=story.reopening.pk)

    sent = {
        "document": str(story.gazette.uid),
        "quote": QUOTE,
        "statement": "Ferries sailed.",
        "event": str(story.reopening.uid),
    }
    assert contributor.post("timelines/harbour/claims", **sent).status_code == 403
    made = curator.post("timelines/harbour/claims", **sent)

    assert made.status_code == 201
    assert body(made)["claim"]["citations"][0]["exact"] == QUOTE
    stored = Claim.objects.get(uid=body(made)["claim"]["uid"])
    assert (stored.status, stored.event.edtf, stored.event.status) == (ClaimStatus.PROPOSED, before.edtf, "published")
    new = body(
        curator.post("timelines/harbour/claims", document=str(story.gazette.uid), quote=QUOTE, statement="Left.")
    )
    event = Event.objects.get(uid=new["event"])
    assert (event.title, event.edtf, event.status) == ("Left.", "[2024-08-11..2024-08-20]", EventStatus.PROPOSED)


def test_a_quote_that_does_not_stand_there_is_refused(client: Client, story: Story) -> None:
    curator = program(client, make_member(story.timeline, role=Role.CURATOR))
    count = Claim.objects.count()

    response = curator.post(
        "timelines/harbour/claims", document=str(story.gazette.uid), quote="Nobody ever wrote this.", statement="No."
    )

    assert (response.status_code, response["Content-Type"]) == (422, "application/problem+json")
    assert Claim.objects.count() == count


def test_a_decision_holds_only_for_the_revision_that_was_seen(client: Client, story: Story) -> None:
    editor = program(client, make_member(story.timeline, role=Role.EDITOR))
    path = f"events/{story.proposal.uid}/decisions"
    (seen,) = body(editor.get("timelines/harbour/proposals"))["items"]

    assert editor.post(path, act="publish", revision=seen["revision"] + 1).status_code == 409
    assert editor.post(path, act="reject", revision=seen["revision"]).status_code == 422
    published = editor.post(path, act="publish", revision=seen["revision"])

    assert (published.status_code, body(published)["status"]) == (200, "published")
    assert Decision.objects.latest("pk").user.username == "editor"
    assert editor.post(path, act="reject", revision=seen["revision"], why="late").status_code == 409


def test_a_curator_accepts_and_may_not_publish(client: Client, story: Story) -> None:
    person = make_member(story.timeline, role=Role.EDITOR)
    curator = program(client, person, Role.CURATOR)
    path = f"events/{story.proposal.uid}/decisions"
    revision = Event.objects.get(pk=story.proposal.pk).revision

    assert curator.post(path, act="publish", revision=revision).status_code == 403
    accepted = curator.post(path, act="accept", revision=revision)

    assert (accepted.status_code, body(accepted)["status"]) == (200, "proposed")
    assert story.proposal.claims.get().status == ClaimStatus.ACCEPTED


def test_a_token_opens_no_more_than_it_and_its_person_may(client: Client, story: Story) -> None:
    other = make_timeline(slug="piers", title="Piers", visibility="private")
    person = make_member(story.timeline, other, role=Role.EDITOR)
    paths = ["timelines/piers", "timelines/harbour/proposals", "timelines/piers/proposals"]

    def seen(role: Role, timeline: Timeline | None = None) -> list[int]:
        return [program(client, person, role, timeline).get(path).status_code for path in paths]

    assert seen(Role.CURATOR) == [200, 200, 200]
    assert seen(Role.READER) == [200, 403, 403]
    assert seen(Role.EDITOR, story.timeline) == [404, 200, 404]
    Membership.objects.filter(user=person, timeline=other).delete()
    assert seen(Role.EDITOR) == [404, 200, 404]
    person.is_superuser = True
    person.save()
    assert seen(Role.EDITOR) == [404, 200, 404]


def test_a_token_that_is_not_valid_opens_nothing_not_even_what_is_public(client: Client, story: Story) -> None:
    person = make_member(story.timeline, role=Role.EDITOR)
    token, secret = make_token(user=person, name="script", role=Role.EDITOR)
    assert Program(client, secret).get("timelines").status_code == 200

    token.revoked_at = token.made_at
    token.save()
    for wrong in (secret, "", "timeline_x"):
        response = Program(client, wrong).get("timelines")
        assert (response.status_code, response["WWW-Authenticate"]) == (401, "Bearer")
    _made, secret = make_token(user=person, name="script", role=Role.EDITOR)
    person.is_active = False
    person.save()
    assert Program(client, secret).get("timelines").status_code == 401


def test_a_session_does_not_write(client: Client, story: Story) -> None:
    client.force_login(make_member(story.timeline, role=Role.OWNER))

    for path in ("timelines/harbour/captures", "timelines/harbour/claims", f"events/{story.proposal.uid}/decisions"):
        response = client.post(f"/api/v1/{path}", {}, content_type="application/json")
        assert (response.status_code, response["Content-Type"]) == (401, "application/problem+json"), path


def test_each_token_has_its_own_limit(client: Client, story: Story, settings: SettingsWrapper) -> None:
    settings.API_RATE = "3/m"
    cache.clear()
    person = make_member(story.timeline, role=Role.EDITOR)
    first, second = program(client, person), program(client, person)

    # Eight requests in a row lie in two minutes at most.
    answers = [first.get("timelines") for _number in range(8)]

    assert answers[-1].status_code == 429 or [one.status_code for one in answers].count(429) >= 2
    limited = next(one for one in answers if one.status_code == 429)
    assert int(limited["Retry-After"]) > 0
    assert second.get("timelines").status_code == 200
    cache.clear()


def test_a_long_text_is_let_in_for_a_token_only(client: Client, story: Story) -> None:
    contributor = program(client, make_member(story.timeline, role=Role.CONTRIBUTOR))
    text = "Nothing of note is said here at all. " * 4000

    assert contributor.post("timelines/harbour/captures", text=text, title="Long").status_code == 202
    sent = json.dumps({"text": text})
    assert client.post("/api/v1/timelines/harbour/captures", sent, content_type="application/json").status_code == 413


def test_pages_of_proposals_lead_to_all(client: Client, story: Story) -> None:
    editor = program(client, make_member(story.timeline, role=Role.EDITOR))
    for number in range(60):
        event = make_event(timeline=story.timeline, title=f"E{number}", edtf="", status=EventStatus.PROPOSED)
        make_citation(claim=make_claim(event=event, status=ClaimStatus.PROPOSED), document=story.gazette)

    seen, address = [], "timelines/harbour/proposals"
    while address:
        page = body(editor.get(address))
        seen += [one["uid"] for one in page["items"]]
        address = (page["next"] or "").removeprefix("http://testserver/api/v1/")

    assert len(seen) == len(set(seen)) == 61


@pytest.mark.parametrize(("role", "is_told"), [(Role.CONTRIBUTOR, False), (Role.CURATOR, True)])
def test_a_worker_reads_what_a_program_sent_with_the_rights_of_its_token(
    client: Client,
    story: Story,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
    role: Role,
    *,
    is_told: bool,
) -> None:
    sent = {"text": "The lighthouse went dark.\n", "outlet": "Herald"}
    sender = program(client, make_member(story.timeline, role=Role.EDITOR), role)
    other = make_member(story.timeline, role=Role.EDITOR, username="other")
    with django_capture_on_commit_callbacks(execute=True):
        program(client, other).post("timelines/harbour/captures", title="Named by a witness", **sent)

    with django_capture_on_commit_callbacks(execute=True):
        response = sender.post("timelines/harbour/captures", **sent)

    told = body(sender.get(response["Location"].removeprefix("http://testserver/api/v1/")))
    assert ("Named by a witness" in told["message"]) == is_told


def test_the_parts_of_a_file_keep_the_rights_of_the_token(story: Story) -> None:
    editor = make_member(story.timeline, role=Role.EDITOR)
    token, _secret = make_token(user=editor, name="script", role=Role.CONTRIBUTOR)
    both = io.BytesIO()
    with zipfile.ZipFile(both, "w") as archive:
        for name in ("a.txt", "b.txt"):
            archive.writestr(name, f"{name}: the harbour reopened.")
    outer = Capture.objects.create(
        timeline=story.timeline, user=editor, token=token, method="upload", name="both.zip",
        content_sha256=keep_original(both.getvalue()),
    )  # fmt: skip

    process_capture(outer.pk)

    parts = list(outer.members.all())
    assert [part.token for part in parts] == [token, token]
    person = parts[0].person
    assert person is not None
    assert (
        story.timeline.allows(person, Capability.CAPTURE),
        story.timeline.allows(person, Capability.REVIEW),
    ) == (True, False)

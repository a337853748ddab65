"""Editing a proposal in the inbox: all its boxes, a second person's change, and one claim made two."""

from __future__ import annotations

from html import unescape
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

import pytest

from tests.factories import (
    make_actor,
    make_citation,
    make_claim,
    make_document,
    make_event,
    make_member,
    make_place,
    make_timeline,
)
from timeline.models import ActorKind, Claim, ClaimStatus, Event, EventStatus, ReviewAct, Role, Timeline
from timeline.services.curation.editing import edit_event
from timeline.services.curation.undoing import undo

if TYPE_CHECKING:
    from django.contrib.auth.models import User
    from django.test import Client

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}


class Boxes(HTMLParser):
    """The values that a page's forms would send."""

    def __init__(self) -> None:
        super().__init__()
        self.values: dict[str, list[str]] = {}
        self._area, self._select = "", ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep what a box holds."""
        found = dict(attrs)
        name, value = found.get("name") or "", found.get("value") or ""
        if tag == "input" and name and found.get("type") not in {"checkbox", "submit"}:
            self.values.setdefault(name, []).append(value)
        elif tag == "textarea":
            self._area = name
            self.values[name] = [""]
        elif tag == "select":
            self._select = name
        elif tag == "option" and self._select and "selected" in found:
            self.values[self._select] = [value]

    def handle_data(self, data: str) -> None:
        """Keep the words of a large box."""
        if self._area:
            self.values[self._area] = [data.removeprefix("\n")]

    def handle_endtag(self, tag: str) -> None:
        """Leave a box."""
        self._area = "" if tag == "textarea" else self._area
        self._select = "" if tag == "select" else self._select


@pytest.fixture
def timeline() -> Timeline:
    return make_timeline()


@pytest.fixture
def editor(timeline: Timeline, client: Client) -> User:
    user = make_member(timeline, role=Role.EDITOR)
    client.force_login(user)
    return user


@pytest.fixture
def event(timeline: Timeline) -> Event:
    """A proposal with one claim."""
    event = make_event(timeline=timeline, status=EventStatus.PROPOSED)
    claim = make_claim(event=event, status=ClaimStatus.PROPOSED, statement="The harbour reopened and ferries left.")
    make_citation(claim=claim, document=make_document(timeline=timeline))
    event.refresh_from_db()
    return event


def opened(client: Client, address: str) -> dict[str, Any]:
    """Return what the form sends as it is opened."""
    boxes = Boxes()
    boxes.feed(client.get(address).content.decode())
    return dict(boxes.values)


def edit(event: Event) -> str:
    return f"/review/{event.pk}/edit/"


def split(event: Event) -> str:
    return f"/review/{event.pk}/split/{event.claims.get().pk}/"


def test_every_part_of_a_proposal_is_edited_at_once_and_taken_back_at_once(
    client: Client, editor: User, event: Event
) -> None:
    actor = make_actor(name="Ada Marin", aliases=["A. Marín"])
    place = make_place(name="Port Selim", aliases=["Selim Limanı"])
    claim, citation = event.claims.get(), event.claims.get().citations.get()
    asked = opened(client, edit(event)) | {
        "event-title": "Ferries leave", "event-edtf": "21 August 2024", "event-actors": ["a. marin", ""],
        "event-place": "Selim Limani", f"c{claim.pk}-statement": "Ferries left.", f"c{claim.pk}-modality": "planned",
        f"c{claim.pk}-attribution": "the ministry", f"p{citation.pk}-stance": "contradicts", "why": "The log says so.",
    }  # fmt: skip

    answer = client.post(edit(event), asked, headers=HTMX)

    event, claim = Event.objects.get(), Claim.objects.get()
    assert "“Ferries leave” is stored." in answer.content.decode()
    assert (event.title, event.edtf, event.dated_why) == ("Ferries leave", "2024-08-21", "The log says so.")
    assert ([*event.actors.all()], event.place) == ([actor], place)
    assert (claim.statement, claim.modality, claim.attribution) == ("Ferries left.", "planned", "the ministry")
    assert claim.citations.get().stance == "contradicts"
    undo(act=ReviewAct.objects.get(), user=editor)
    event.refresh_from_db()
    assert (event.title, event.edtf, event.is_dated_by_hand) == ("Harbour reopens", "2024-08-22", False)
    assert (event.actors.count(), event.place, event.claims.get().statement) == (
        0, None, "The harbour reopened and ferries left.",
    )  # fmt: skip


@pytest.mark.usefixtures("editor")
def test_what_is_not_changed_is_no_decision(client: Client, event: Event) -> None:
    answer = client.post(edit(event), opened(client, edit(event)))

    assert answer.status_code == 302
    assert not ReviewAct.objects.exists()


@pytest.mark.usefixtures("editor")
def test_the_second_who_edits_sees_what_the_first_stored_and_chooses(client: Client, event: Event) -> None:
    asked = opened(client, edit(event)) | {"event-title": "Mine"}
    event.title = "Theirs"
    edit_event(event=event, user=make_member(event.timeline, role=Role.OWNER))

    answer = client.post(edit(event), asked, headers=HTMX)
    again = Boxes()
    again.feed(answer.content.decode())

    assert "it is “Theirs” now" in unescape(answer.content.decode())
    assert Event.objects.get().title == "Theirs"
    assert again.values["event-title"] == ["Mine"]
    client.post(edit(event), again.values, headers=HTMX)
    assert Event.objects.get().title == "Mine"


@pytest.mark.parametrize(
    ("changed", "complaint"),
    [
        ({"event-edtf": "21 August 2024"}, "Say why the date or the stance is another"),
        ({"event-edtf": "some day"}, "complaint"),
        ({"event-title": " "}, "required"),
        ({"event-actors": ["Nobody Known"]}, "“Nobody Known” is not known here."),
        ({"event-place": "Nowhere"}, "“Nowhere” is not known here."),
        ({"event-title": "a\x00b"}, "Null characters"),
    ],
)
@pytest.mark.usefixtures("editor")
def test_what_cannot_be_stored_is_said_beside_its_box(
    client: Client, event: Event, changed: dict[str, Any], complaint: str
) -> None:
    answer = client.post(edit(event), opened(client, edit(event)) | changed)

    assert complaint in unescape(answer.content.decode())
    assert not ReviewAct.objects.exists()


def test_a_curator_does_not_edit_what_readers_see(client: Client, event: Event) -> None:
    Event.objects.update(status=EventStatus.PUBLISHED)
    client.force_login(make_member(event.timeline, role=Role.CURATOR))

    answer = client.post(edit(event), opened(client, edit(event)) | {"event-title": "Mine"})

    assert "only an editor may change it" in answer.content.decode()
    assert Event.objects.get().title == "Harbour reopens"


def test_one_claim_becomes_two_that_both_cite_the_passage(client: Client, editor: User, event: Event) -> None:
    asked = opened(client, split(event)) | {
        "first": "The harbour reopened.", "second": "Ferries left.", "second_date": "21 August 2024",
        "why": "Two things.",
    }  # fmt: skip

    answer = client.post(split(event), asked, headers=HTMX)

    claims = Claim.objects.order_by("sequence")
    assert "the claim is split into two" in answer.content.decode()
    assert [(one.statement, one.status, one.event_id) for one in claims] == [
        ("The harbour reopened.", "proposed", event.pk), ("Ferries left.", "proposed", event.pk),
    ]  # fmt: skip
    citations = [one.citations.get() for one in claims]
    assert [one.exact for one in citations] == ["The harbour reopened on Thursday"] * 2
    assert [one.edtf for one in citations] == ["2024-08-22", "2024-08-21"]
    undo(act=ReviewAct.objects.get(), user=editor)
    assert [(one.statement, one.status) for one in Claim.objects.order_by("sequence")] == [
        ("The harbour reopened and ferries left.", "proposed"), ("Ferries left.", "rejected"),
    ]  # fmt: skip


def test_the_second_claim_can_go_to_an_event_of_its_own(client: Client, editor: User, event: Event) -> None:
    asked = opened(client, split(event)) | {
        "first": "The harbour reopened.", "second": "Ferries left.", "second_date": "21 August 2024", "apart": "on",
    }  # fmt: skip

    client.post(split(event), asked)

    other = Event.objects.exclude(pk=event.pk).get()
    assert (other.title, other.edtf, other.status) == ("Ferries left.", "2024-08-21", "proposed")
    assert other.claims.get().citations.get().document == event.claims.get().citations.get().document
    undo(act=ReviewAct.objects.get(), user=editor)
    other.refresh_from_db()
    assert other.status == EventStatus.REJECTED


@pytest.mark.parametrize(
    ("changed", "complaint"),
    [
        ({}, "The two claims say the same"),
        ({"second": " "}, "required"),
        ({"second": "Ferries left.", "second_date": "some day"}, "complaint"),
        ({"second": "Ferries left.", "revision": "0"}, "while you looked at it"),
    ],
)
@pytest.mark.usefixtures("editor")
def test_a_split_that_cannot_be_is_said(client: Client, event: Event, changed: dict[str, str], complaint: str) -> None:
    if "revision" in changed:
        Event.objects.update(summary="Somebody wrote this.")
    answer = client.post(split(event), opened(client, split(event)) | changed)

    assert complaint in unescape(answer.content.decode())
    assert Claim.objects.count() == 1


@pytest.mark.usefixtures("editor")
def test_names_are_offered_by_any_spelling_and_only_those_of_the_timeline(client: Client, event: Event) -> None:
    closed = make_timeline(slug="closed", title="Closed", visibility="private")
    make_actor(name="Ada Marin", aliases=["A. Marín", "Marina Adams"])
    make_actor(name="Marin Ltd", kind=ActorKind.ORGANISATION)
    make_actor(name="Marinus Secret", timeline=closed)

    answer = client.get(f"/review/{event.pk}/names/?kind=actor&q=MARÍN").content.decode()

    assert answer.split() == [
        '<option', 'value="Marin', 'Ltd"></option>', '<option', 'value="Ada', 'Marin"></option>',
    ]  # fmt: skip
    assert client.get(f"/review/{event.pk}/names/?kind=place&q=").content.decode().split() == []
    assert client.get(f"/review/{event.pk}/names/?kind=none").status_code == 404


@pytest.mark.usefixtures("editor")
def test_an_item_is_shown_by_itself(client: Client, event: Event) -> None:
    page, item = client.get(f"/review/{event.pk}/"), client.get(f"/review/{event.pk}/", headers=HTMX)

    assert "<html" in page.content.decode()
    assert "<html" not in item.content.decode()
    assert all("Harbour reopens" in one.content.decode() for one in (page, item))

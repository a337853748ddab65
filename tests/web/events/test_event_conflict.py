"""Where passages disagree, an editor prefers one or leaves it open, and readers see all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.factories import (
    make_citation,
    make_claim,
    make_document,
    make_event,
    make_member,
    make_outlet,
    make_timeline,
)
from timeline.models import Citation, Decision, Event, Role, Verb
from timeline.services.events.corroboration import refresh_corroboration

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db


@pytest.fixture
def event(client: Client) -> Event:
    """A published event that two outlets date differently, and count differently."""
    timeline = make_timeline()
    event = make_event(timeline=timeline, edtf="[2024-08-15,2024-08-16]")
    for name, day, count in (("Gazette", 15, 27), ("Courier", 16, 31)):
        text = f"A blast killed {count} people on {day} August 2024.\n"
        document = make_document(timeline=timeline, text=text, title=name, outlet=make_outlet(name=name))
        start = text.index(f"{day} August")
        make_citation(
            claim=make_claim(event=event, statement=text.strip()), document=document, exact=text.strip(),
            edtf=f"2024-08-{day}", timex_text=f"{day} August 2024", timex_start=start, timex_end=start + 14,
        )  # fmt: skip
    client.force_login(make_member(timeline, role=Role.EDITOR))
    return event


def answer(client: Client, event: Event, **asked: Any) -> str:
    event.refresh_from_db()
    data = {"revision": event.revision, "matter": "date", **asked}
    return client.post(f"/harbour/events/{event.pk}/conflict/", data, follow=True).content.decode()


def test_the_sides_stand_beside_each_other(client: Client, event: Event) -> None:
    page = client.get(f"/harbour/events/{event.pk}/conflict/")

    assert [side.when for side in page.context["matters"][0].sides] == [
        "15 August 2024", "16 August 2024",
    ]  # fmt: skip
    assert [matter.key for matter in page.context["matters"]] == ["date", "number/killed"]


def test_a_preferred_date_becomes_the_events_and_the_other_stays_visible(client: Client, event: Event) -> None:
    courier = Citation.objects.get(document__title="Courier")

    refused = answer(client, event, citation=courier.pk)
    done = answer(client, event, citation=courier.pk, why="The coroner's report.")

    event.refresh_from_db()
    shown = client.get(event.get_absolute_url()).content.decode()
    assert "Say why" in refused
    assert "It is preferred." in done
    assert (event.edtf, event.dated_why) == ("2024-08-16", "The coroner's report.")
    assert "15 August 2024" in shown
    assert "16 August 2024" in shown


def test_a_date_left_open_again_follows_the_passages(client: Client, event: Event) -> None:
    answer(client, event, citation=Citation.objects.get(document__title="Courier").pk, why="The coroner's report.")

    page = answer(client, event, citation="", why="The coroner was wrong.")

    event.refresh_from_db()
    assert "It is left open." in page
    assert not event.is_dated_by_hand
    assert event.edtf != "2024-08-16"
    assert "It is open already." in answer(client, event, citation="", why="Again.")


def test_a_preferred_number_is_marked_and_the_losing_one_stays(client: Client, event: Event) -> None:
    gazette = Citation.objects.get(document__title="Gazette")

    answer(client, event, matter="number/killed", citation=gazette.pk, why="Counted twice.")

    shown = client.get(event.get_absolute_url()).content.decode()
    assert "An editor prefers this" in shown
    assert "Counted twice." in shown
    assert "31" in shown
    made = Decision.objects.get(verb=Verb.PREFER)
    assert made.after == {"matter": "number/killed", "preferred": str(gazette.uid)}


def test_what_does_not_belong_or_changed_is_refused(client: Client, event: Event) -> None:
    gazette = Citation.objects.get(document__title="Gazette")
    other = make_event(timeline=event.timeline, title="Elsewhere")
    foreign = make_citation(claim=make_claim(event=other), document=gazette.document, exact="A blast")

    assert client.post(f"/harbour/events/{event.pk}/conflict/", {"revision": event.revision, "matter": "date",
        "citation": foreign.pk, "why": "x"}).status_code == 404  # fmt: skip
    assert "Somebody changed" in answer(client, event, revision=99_999, citation=gazette.pk, why="x")
    assert "Choose" in answer(client, event, revision="x", citation=gazette.pk, why="x")


@pytest.mark.parametrize("denied_by", ["modality", "stance"])
def test_what_is_only_denied_is_a_matter_of_its_own(client: Client, denied_by: str) -> None:
    timeline = make_timeline()
    event = make_event(timeline=timeline)
    text = "The ministry denied that the pact ends the presence of troops.\n"
    document = make_document(timeline=timeline, text=text)
    claim = make_claim(
        event=event,
        statement="The pact ends the presence of troops.",
        modality="denied" if denied_by == "modality" else "happened",
    )
    make_citation(
        claim=claim,
        document=document,
        exact=text.strip(),
        stance="supports" if denied_by == "modality" else "contradicts",
    )
    refresh_corroboration([event])
    client.force_login(make_member(timeline, role=Role.EDITOR))

    matters = client.get(f"/harbour/events/{event.pk}/conflict/").context["matters"]
    shown = client.get(event.get_absolute_url()).content.decode()
    citation = claim.citations.get()
    done = answer(client, event, matter=matters[0].key, citation=citation.pk, why="The pact says so.")

    assert [(matter.key, [side.says for side in matter.sides]) for matter in matters] == [
        (f"denial/{claim.uid}", ["denied"])
    ]
    assert "No passage was found here that affirms" in shown
    assert "The pact ends the presence of troops" in shown
    assert "It is preferred." in done
    assert "An editor prefers this" in client.get(event.get_absolute_url()).content.decode()


def test_a_denial_that_another_passage_answers_is_shown_once(client: Client) -> None:
    timeline = make_timeline()
    event = make_event(timeline=timeline)
    claim = make_claim(event=event, statement="The pact ends the presence of troops.")
    for name, text, stance in (
        ("Gazette", "The pact ends the presence of troops.\n", "supports"),
        ("Courier", "The ministry denied that the pact ends the presence of troops.\n", "contradicts"),
    ):
        document = make_document(timeline=timeline, text=text, title=name, outlet=make_outlet(name=name))
        make_citation(claim=claim, document=document, exact=text.strip(), stance=stance)
    refresh_corroboration([event])
    client.force_login(make_member(timeline, role=Role.EDITOR))

    matters = client.get(f"/harbour/events/{event.pk}/conflict/").context["matters"]

    assert [len(matter.sides) for matter in matters] == [2]


def test_a_passage_that_gives_another_day_denies_nothing(client: Client) -> None:
    timeline = make_timeline()
    event = make_event(timeline=timeline, edtf="2021-05-03")
    claim = make_claim(event=event, statement="The ferry Orla sank.")
    for name, day, stance in (("Gazette", 3, "supports"), ("Courier", 9, "contradicts")):
        text = f"The ferry Orla sank on {day} May 2021.\n"
        document = make_document(timeline=timeline, text=text, title=name, outlet=make_outlet(name=name))
        start = text.index(f"{day} May")
        make_citation(
            claim=claim, document=document, exact=text.strip(), stance=stance, edtf=f"2021-05-0{day}",
            timex_text=f"{day} May 2021", timex_start=start, timex_end=start + 10,
        )  # fmt: skip
    refresh_corroboration([event])
    client.force_login(make_member(timeline, role=Role.EDITOR))

    assert "No passage was found" not in client.get(event.get_absolute_url()).content.decode()

"""The inbox: what waits where, for whom, in how many queries, and what its answers say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from django.utils.timezone import now

from tests.factories import (
    TEXT,
    make_actor,
    make_citation,
    make_claim,
    make_document,
    make_event,
    make_member,
    make_timeline,
)
from timeline.models import (
    Act,
    Assignment,
    Capture,
    ClaimStatus,
    Event,
    EventStatus,
    ReviewAct,
    Role,
    Timeline,
    Visibility,
)
from timeline.services.comparing import compare_waiting
from timeline.services.curation.assignment import assign, comment
from timeline.services.curation.review import Choice, decide

if TYPE_CHECKING:
    from django.contrib.auth.models import User
    from django.http import HttpResponse
    from django.test import Client
    from pytest_django.fixtures import DjangoAssertNumQueries

pytestmark = pytest.mark.django_db

HTMX = {"HX-Request": "true"}


@pytest.fixture
def timeline() -> Timeline:
    return make_timeline()


@pytest.fixture
def editor(timeline: Timeline, client: Client) -> User:
    user = make_member(timeline, role=Role.EDITOR)
    client.force_login(user)
    return user


def propose(timeline: Timeline, **kwargs: object) -> Event:
    document = timeline.documents.first() or make_document(timeline=timeline)
    event = make_event(timeline=timeline, status=EventStatus.PROPOSED, **kwargs)
    make_citation(claim=make_claim(event=event, status=ClaimStatus.PROPOSED), document=document)
    event.refresh_from_db()
    return event


def post(client: Client, address: str, event: Event | None = None, **asked: str) -> HttpResponse:
    item = {"item": f"{event.pk}:{event.revision}"} if event else {}
    return client.post(f"/review/{address}", item | asked)


def page(client: Client, query: str = "") -> str:
    return client.get(f"/harbour/review/{query}").content.decode()


@pytest.mark.usefixtures("editor")
def test_a_proposal_shows_its_date_its_words_in_context_and_why(timeline: Timeline, client: Client) -> None:
    event = propose(timeline)
    citation = event.claims.get().citations.get()
    citation.timex_text, citation.explanation = "Thursday", "“Thursday” is the day of publication."
    citation.timex_start = citation.document.text.index("Thursday")
    citation.timex_end = citation.timex_start + len("Thursday")
    citation.save()

    html = page(client)

    assert '<span title="2024-08-22">22 August 2024</span>' in html
    assert "The harbour reopened on <mark>Thursday</mark>" in html
    assert "Two ferries had left in mid-August." in html
    assert "“Thursday” is the day of publication." in html
    assert "Harbour Gazette" in html


def test_each_tab_counts_and_shows_what_waits_in_it(timeline: Timeline, editor: User, client: Client) -> None:
    plain = propose(timeline, title="Plain", edtf="2020-01-01")
    undated = propose(timeline, title="Undated", edtf="")
    propose(timeline, title="Dockers strike", edtf="2021-05-05")
    make_event(timeline=timeline, title="Dockers strike in the harbour", edtf="2021-05-06")
    denied = propose(timeline, title="Denied", edtf="2022-01-01")
    make_citation(claim=make_claim(event=denied, modality="denied"), document=timeline.documents.get())
    Assignment.objects.create(event=plain, user=editor, assigned_by=editor)

    def titles(tab: str) -> set[str]:
        html = page(client, f"?tab={tab}")
        return {title for title in ("Plain", "Undated", "Dockers strike", "Denied") if f">{title}</a></h3>" in html}

    assert titles("new") == {"Plain", "Undated", "Dockers strike", "Denied"}
    assert titles("date") == {"Undated"}
    assert titles("duplicate") == {"Dockers strike"}
    assert titles("conflict") == {"Denied"}
    assert titles("assigned") == {"Plain"}
    counts = [tab["count"] for tab in client.get("/review/").context["tabs"]]
    assert counts == [4, 1, 1, 1, 0, 1, None]
    assert undated.edtf == ""


def test_a_curator_sees_no_more_what_waits_for_an_editor(timeline: Timeline, client: Client) -> None:
    client.force_login(make_member(timeline, role=Role.CURATOR))
    event = propose(timeline)

    before = page(client)
    post(client, "decide/", event, action="accept")

    assert event.title in before
    assert "Nothing waits here." in page(client)
    client.force_login(make_member(timeline, role=Role.EDITOR))
    assert event.title in page(client)


@pytest.mark.parametrize("order", ["document", "event"])
@pytest.mark.usefixtures("editor")
def test_long_queues_are_read_page_by_page(timeline: Timeline, client: Client, order: str) -> None:
    expected = {
        propose(timeline, title=f"Event {number:02}", edtf=f"2020-01-{number + 1:02}").pk for number in range(25)
    }

    first = client.get(f"/review/?order={order}")
    second = client.get(f"/review/?order={order}&after={first.context['after']}")

    seen = [item.key for response in (first, second) for item in response.context["items"]]
    assert (len(seen), set(seen), second.context["after"]) == (25, expected, "")


@pytest.mark.parametrize("count", [2, 24])
def test_a_page_takes_eleven_queries_however_many_proposals_wait(
    timeline: Timeline, editor: User, client: Client, django_assert_num_queries: DjangoAssertNumQueries, count: int
) -> None:
    actor = make_actor()
    for number in range(count):
        event = propose(timeline, title=f"Event {number}", edtf=f"2024-08-{number % 3 + 1:02}")
        event.actors.add(actor)
        comment(event=event, text="Ask the port.", user=editor)
        assign(event=event, to=editor, user=editor)

    compare_waiting(most=count)
    with django_assert_num_queries(11):
        client.get("/harbour/review/")


def test_one_decision_reads_its_evidence_once(
    timeline: Timeline, editor: User, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    event = propose(timeline)

    with django_assert_max_num_queries(28):
        decide(seen={event.pk: event.revision}, choice=Choice(Act.ACCEPT), user=editor)


@pytest.mark.usefixtures("editor")
def test_htmx_gets_what_became_of_a_proposal_and_how_to_undo_it(timeline: Timeline, client: Client) -> None:
    event = propose(timeline)

    done = client.post("/review/decide/", {"item": f"{event.pk}:{event.revision}", "action": "accept"}, headers=HTMX)
    act = ReviewAct.objects.get()
    back = client.post("/review/undo/", {"act": str(act.uid), "item": str(event.pk)}, headers=HTMX)

    assert "“Harbour reopens”: accepted." in done.content.decode()
    assert "Taken back." in back.content.decode()
    event.refresh_from_db()
    assert event.status == EventStatus.PROPOSED


@pytest.mark.usefixtures("editor")
def test_a_proposal_that_changed_meanwhile_is_shown_as_it_is_now(timeline: Timeline, client: Client) -> None:
    event = propose(timeline)
    Event.objects.filter(pk=event.pk).update(title="Quay reopens")

    asked = {"item": f"{event.pk}:{event.revision}", "action": "accept"}
    part = client.post("/review/decide/", asked, headers=HTMX)
    whole = client.post("/review/decide/", asked)

    assert (part.status_code, whole.status_code) == (200, 409)
    assert "Somebody changed “Quay reopens” meanwhile." in part.content.decode()
    assert "Back to the inbox" in whole.content.decode()


@pytest.mark.usefixtures("editor")
def test_of_many_those_with_a_flag_are_left_for_a_closer_look(timeline: Timeline, client: Client) -> None:
    good, undated = propose(timeline, title="Good"), propose(timeline, title="Undated", edtf="")
    items = [f"{one.pk}:{one.revision}" for one in (good, undated)]

    response = client.post("/review/decide/", {"item": items, "action": "accept"}, follow=True)

    statuses = {event.title: event.status for event in Event.objects.all()}
    assert statuses == {"Good": "published", "Undated": "proposed"}
    assert "“Undated” is left for a closer look: no date." in response.content.decode()


@pytest.mark.usefixtures("editor")
def test_many_are_rejected_with_one_reason_and_taken_back_at_once(timeline: Timeline, client: Client) -> None:
    items = [f"{one.pk}:{one.revision}" for one in (propose(timeline), propose(timeline, title="Two"))]

    client.post("/review/decide/", {"item": items, "action": "reject", "why": "A list of tides."})
    rejected = Event.objects.filter(status=EventStatus.REJECTED).count()
    client.post("/review/undo/", {})

    assert (rejected, Event.objects.filter(status=EventStatus.PROPOSED).count()) == (2, 2)


@pytest.mark.parametrize(
    "asked",
    [
        {},
        {"item": "x", "action": "accept"},
        {"item": "1:1", "action": "explode"},
        {"item": "999999999999:1", "action": "accept"},
        {"item": "GOOD", "attach": "NaN"},
        {"item": "GOOD", "reading": "1:9"},
        {"item": "GOOD", "action": "\x00"},
        {"item": "GOOD", "action": "reject"},
    ],
)
@pytest.mark.usefixtures("editor")
def test_nonsense_is_answered_with_a_sentence(
    timeline: Timeline,
    client: Client,
    asked: dict[str, str],
) -> None:
    event = propose(timeline)
    sent = {name: value.replace("GOOD", f"{event.pk}:{event.revision}") for name, value in asked.items()}

    response = client.post("/review/decide/", sent)

    assert response.status_code in {400, 422}
    assert 'role="alert"' in response.content.decode()


@pytest.mark.parametrize(
    ("role", "asked", "most"),
    [
        (Role.EDITOR, {"action": "accept"}, 15),
        (Role.CURATOR, {"action": "accept"}, 15),
        (Role.EDITOR, {"action": "reject", "why": "A list."}, 13),
    ],
)
def test_a_decision_costs_few_queries_however_many_claims_it_is_about(
    timeline: Timeline,
    client: Client,
    django_assert_num_queries: DjangoAssertNumQueries,
    role: Role,
    asked: dict[str, str],
    most: int,
) -> None:
    client.force_login(make_member(timeline, role=role))
    post(client, "decide/", propose(timeline, title="First"), **asked)  # what a process asks once
    event, document = propose(timeline), timeline.documents.get()
    for number in range(3):
        more = make_claim(event=event, statement=f"Ferry {number} left.", status=ClaimStatus.PROPOSED)
        make_citation(claim=more, document=document)
    event.refresh_from_db()

    with django_assert_num_queries(most):
        client.post("/review/decide/", {"item": f"{event.pk}:{event.revision}", **asked}, headers=HTMX)


@pytest.mark.parametrize("query", ["?tab=none", "?order=9", "?after=x", "?after=999999999999.1.1"])
@pytest.mark.usefixtures("editor")
def test_an_absurd_address_is_answered_with_400(client: Client, query: str) -> None:
    assert client.get(f"/review/{query}").status_code == 400


def test_another_timeline_s_proposal_is_neither_shown_nor_decided(timeline: Timeline, client: Client) -> None:
    closed = make_timeline(slug="closed", title="Closed", visibility=Visibility.PRIVATE)
    hidden = make_event(timeline=closed, status=EventStatus.PROPOSED, title="Hidden")
    client.force_login(make_member(timeline, role=Role.EDITOR))

    response = post(client, "decide/", hidden, action="accept")

    assert response.status_code == 422
    assert "Hidden" not in page(client) + response.content.decode()
    assert client.get("/closed/review/").status_code == 404
    assert post(client, f"{hidden.pk}/comment/", text="Hello").status_code == 404


def test_comments_and_assignments_are_shown_with_the_proposal(
    timeline: Timeline, editor: User, client: Client
) -> None:
    event = propose(timeline)

    post(client, f"{event.pk}/comment/", text="Ask the port.")
    post(client, f"{event.pk}/assign/", to=editor.username)
    unknown = post(client, f"{event.pk}/assign/", to="nobody")

    html = page(client, "?tab=assigned")
    assert "Ask the port." in html
    assert f"Assigned to {editor.username}" in html
    assert unknown.status_code == 422


@pytest.mark.usefixtures("editor")
def test_done_lists_the_last_acts_with_a_way_back_for_one_s_own(timeline: Timeline, client: Client) -> None:
    post(client, "decide/", propose(timeline), action="accept")

    mine = page(client, "?tab=done")
    client.force_login(make_member(timeline, role=Role.OWNER))
    others = page(client, "?tab=done")

    assert ("accepted" in mine, "accepted" in others) == (True, True)
    assert ('name="act"' in mine, 'name="act"' in others) == (True, False)


def test_what_a_capture_proposed_is_a_click_away_for_who_may_review(timeline: Timeline, client: Client) -> None:
    user = make_member(timeline, role=Role.CURATOR)
    event, other = propose(timeline, title="Of the capture"), propose(timeline, title="Of another")
    document = make_document(timeline=timeline, title="Other document", text=f"{TEXT}Again.\n")
    other.claims.get().citations.update(document=document)
    Capture.objects.create(
        timeline=timeline, user=user, method="paste", name="Pasted", state="stored", finished_at=now(),
        document=event.claims.get().citations.get().document,
    )  # fmt: skip
    client.force_login(user)
    captures = client.get("/captures/").content.decode()
    address = re.search(r'href="([^"]+)">Review 1 proposal<', captures)

    assert address is not None
    items = client.get(address[1]).context["items"]
    assert [item.title for item in items] == ["Of the capture"]
    assert 'href="/harbour/review/">review them<' in client.get("/harbour/").content.decode()
    client.force_login(make_member(timeline, role=Role.CONTRIBUTOR))
    assert "proposal</a>" not in client.get("/captures/").content.decode()
    assert "review them" not in client.get("/harbour/").content.decode()


@pytest.mark.usefixtures("editor")
def test_words_are_looked_for_in_titles_claims_and_passages(timeline: Timeline, client: Client) -> None:
    propose(timeline, title="Harbour reopens")

    assert "Harbour reopens</a></h3>" in page(client, "?q=harbour")
    assert "Nothing that waits here has these words." in page(client, "?q=zebra")

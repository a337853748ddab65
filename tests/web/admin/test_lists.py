"""The lists of the admin: what they show, and that they ask the database as often for 30 rows as for 2."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from django.db import connection
from django.db.models import F
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import now

from tests.factories import make_member
from tests.web.admin.conftest import add_claim, tell_story
from timeline.models import Capture, Citation, Event, EventStatus, Role
from timeline.services.curation.publication import publish_events
from timeline.web.admin import curation_admin

if TYPE_CHECKING:
    from django.contrib.auth.models import User
    from django.test import Client

NOUNS = ["timeline", "outlet", "document", "actor", "place", "event", "claim", "citation", "decision"]


def query_count(admin: Client, path: str) -> int:
    with CaptureQueriesContext(
        connection,
    ) as queries:
        assert admin.get(path).status_code == 200
    return len(queries)


def list_of(noun: str) -> str:
    # Without the sidebar of filters, which lists timelines and outlets and so grows by design, not by row.
    return f"/admin/timeline/{noun}/"


@pytest.mark.parametrize("noun", NOUNS)
def test_a_list_of_thirty_asks_as_often_as_a_list_of_two(noun: str, admin: Client, curator: User) -> None:
    events = [tell_story(number) for number in range(2)]
    publish_events(events=events, user=curator)
    admin.get(list_of(noun))  # content types and permissions are remembered from here on
    few = query_count(admin, list_of(noun))
    events = [tell_story(number) for number in range(2, 30)]
    publish_events(events=events, user=curator)

    many = query_count(admin, list_of(noun))

    assert many == few <= 10


def test_the_page_of_an_event_asks_as_often_for_thirty_claims_as_for_two(admin: Client) -> None:
    event = tell_story(0)
    add_claim(event, 1)
    path = f"/admin/timeline/event/{event.pk}/change/"
    admin.get(path)
    few = query_count(admin, path)
    for number in range(2, 30):
        add_claim(event, number)

    assert query_count(admin, path) == few <= 10


@pytest.mark.parametrize("noun", [*NOUNS[:-1], "capture"])
@pytest.mark.parametrize("is_member", [True, False])
def test_no_page_asks_more_than_ten_times(noun: str, client: Client, curator: User, *, is_member: bool) -> None:
    event = tell_story(0)
    citation = Citation.objects.get()
    capture = Capture.objects.create(
        timeline=event.timeline, user=curator, method="paste", name="Pasted", state="stored", finished_at=now()
    )
    rows: dict[str, Any] = {
        "timeline": event.timeline, "event": event, "claim": citation.claim, "citation": citation, "capture": capture,
        "document": citation.document, "outlet": citation.document.outlet, "actor": event.actors.get(),
        "place": event.place,
    }  # fmt: skip
    client.force_login(make_member(event.timeline, role=Role.OWNER) if is_member else curator)
    pages = [list_of(noun), f"{list_of(noun)}{rows[noun].pk}/change/"]
    for page in pages:
        client.get(page)  # content types are remembered from here on

    counts = [query_count(client, page) for page in pages]

    assert max(counts) <= 10


@pytest.mark.parametrize("noun", ["claim", "citation", "document", "timeline", "outlet", "actor", "place"])
def test_every_page_opens(noun: str, admin: Client) -> None:
    event = tell_story(0)
    claim = event.claims.get()
    citation = claim.citations.get()
    rows = {
        "timeline": event.timeline,
        "claim": claim,
        "citation": citation,
        "document": citation.document,
        "outlet": citation.document.outlet,
        "actor": event.actors.get(),
        "place": event.place,
    }

    pages = [f"/admin/timeline/{noun}/add/", f"/admin/timeline/{noun}/{rows[noun].pk}/change/"]

    assert [admin.get(page).status_code for page in pages] == [200, 200]


@pytest.mark.parametrize("noun", NOUNS)
def test_every_list_can_be_searched(noun: str, admin: Client) -> None:
    tell_story(7)

    assert admin.get(list_of(noun), {"q": "harbour"}).status_code == 200


def test_events_are_listed_by_date_with_their_counts(admin: Client) -> None:
    late, early = tell_story(1), tell_story(2)
    early.set_date("-0043")
    early.save()
    add_claim(late, 3)

    page = admin.get("/admin/timeline/event/").content.decode()

    assert page.index("44 BCE") < page.index("22 August 2024")
    row = page[page.index("Harbour 1 reopens") :]
    assert '<td class="field-claim_count">2</td><td class="field-passage_count">2</td>' in row
    assert '<td class="field-independent_outlet_count">2</td>' in row


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ({"cited": "yes"}, {"Harbour 1 reopens"}),
        ({"cited": "no"}, {"Harbour 2 reopens", "Harbour 3 reopens"}),
        ({"dated": "hand"}, {"Harbour 3 reopens"}),
        ({"dated": "undated"}, {"Harbour 2 reopens"}),
        ({"dated": "passages"}, {"Harbour 1 reopens"}),
        ({"cited": "nonsense"}, {"Harbour 1 reopens", "Harbour 2 reopens", "Harbour 3 reopens"}),
        ({"q": "claim 3"}, {"Harbour 3 reopens"}),
        ({"q": "Actor 1"}, {"Harbour 1 reopens"}),
    ],
)
def test_events_are_filtered_and_searched(admin: Client, query: dict[str, str], titles: set[str]) -> None:
    _cited, undated, by_hand = (tell_story(number) for number in (1, 2, 3))
    undated.claims.get().citations.all().delete()
    undated.set_date("")
    undated.save()
    by_hand.claims.get().citations.all().delete()
    Event.objects.filter(pk=by_hand.pk).update(is_dated_by_hand=True)

    rows = admin.get("/admin/timeline/event/", query).context["cl"].result_list

    assert {event.title for event in rows} == titles


@pytest.mark.parametrize(
    ("query", "number"),
    [
        ({"readings": "several"}, 1),
        ({"readings": "one"}, 2),
        ({"disputes": "any"}, 1),
        ({"disputes": "number"}, 1),
        ({"disputes": "date"}, 0),
        ({"disputes": "none"}, 2),
        ({"disputes": "nonsense", "readings": "nonsense"}, 3),
    ],
)
@pytest.mark.parametrize(("noun", "title"), [("event", "title"), ("claim", "event__title"), ("citation", None)])
def test_lists_are_filtered_by_ambiguity_and_conflict(
    admin: Client, noun: str, title: str | None, query: dict[str, str], number: int
) -> None:
    several, *_others = (tell_story(number) for number in (1, 2, 3))
    readings = [{"edtf": "2024-08-22", "value": "", "explanation": ""}, {"edtf": "2024-08-15", "value": ""}]
    Citation.objects.filter(claim__event=several).update(readings=readings)
    Event.objects.filter(pk=several.pk).update(
        disputes=["number"], is_disputed=True, attested_revision=F("revision") + 1
    )

    rows = admin.get(list_of(noun), query).context["cl"].result_list

    assert len(rows) == number
    assert title is None or number != 1 or [row[title] for row in rows.values(title)] == [several.title]


def test_a_long_list_is_not_counted_to_its_end_nor_changed_as_a_whole(
    admin: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    events = [tell_story(number) for number in range(3)]
    monkeypatch.setattr(curation_admin, "MOST_COUNTED", 2)
    asked = {"action": "publish", "_selected_action": [events[0].pk], "select_across": "1"}

    page = admin.get(list_of("event"))
    answer = admin.post(list_of("event"), asked, follow=True).content.decode()

    assert "The first 2; filter or search for others." in page.content.decode()
    assert "These are more than 2 rows" in answer
    assert not Event.objects.filter(status=EventStatus.PUBLISHED).exists()


def test_page_inbox_and_admin_lead_to_each_other(admin: Client) -> None:
    event = tell_story(1)
    citation = Citation.objects.get()
    own = f"/admin/timeline/event/{event.pk}/change/"
    inbox = f"/review/{event.pk}/"

    pages = {
        one: admin.get(one).content.decode()
        for one in (
            own, inbox, event.get_absolute_url(), citation.document.get_absolute_url(),
            f"/admin/timeline/claim/{citation.claim_id}/change/", f"/admin/timeline/citation/{citation.pk}/change/",
            f"/admin/timeline/document/{citation.document_id}/change/",
        )
    }  # fmt: skip

    leads = {one: [target for target in (own, inbox) if f'href="{target}"' in html] for one, html in pages.items()}
    of_document = f'href="/review/?document={citation.document_id}"'
    assert f'href="{event.get_absolute_url()}"' in pages[own]
    assert list(leads.values()) == [[inbox], [own], [own, inbox], [], [own, inbox], [inbox], []]
    assert [of_document in list(pages.values())[place] for place in (3, 6)] == [True, True]


def test_actors_are_found_by_any_spelling(admin: Client) -> None:
    actor = tell_story(1).actors.get()
    actor.aliases = ["Yashar", "Yaşar"]
    actor.save()

    found = admin.get("/admin/timeline/actor/", {"q": "yashar"}).context["cl"].result_list

    assert list(found) == [actor]


@pytest.mark.parametrize("words", ["yasar", "GÜLER yaş", "harbour yaşar"])
def test_words_are_found_by_how_they_begin_whatever_their_accents(admin: Client, words: str) -> None:
    found, other = tell_story(1), tell_story(2)
    found.title = "Yaşar Güler visits the harbour"
    found.save()
    citation = Citation.objects.get(claim__event=found)

    lists = {noun: admin.get(list_of(noun), {"q": words}).context["cl"].result_list for noun in ("event", "claim")}

    assert [list(rows) for rows in lists.values()] == [[found], [citation.claim]]
    assert other not in lists["event"]


@pytest.mark.parametrize("words", ["reopened thursday", "claim", "document 1"])
def test_citations_are_found_by_passage_claim_and_document(admin: Client, words: str) -> None:
    citation = Citation.objects.get(claim__event=tell_story(1))

    found = admin.get(list_of("citation"), {"q": words}).context["cl"].result_list

    assert list(found) == [citation]


def test_signs_in_a_search_do_no_harm(admin: Client) -> None:
    tell_story(1)

    assert admin.get(list_of("event"), {"q": "') | harbour:* & !("}).status_code == 200


@pytest.mark.parametrize("noun", ["event", "claim", "citation"])
def test_counts_beside_filters_cannot_be_asked_for(noun: str, admin: Client) -> None:
    tell_story(0)
    admin.get(list_of(noun))

    plain, counted = query_count(admin, list_of(noun)), query_count(admin, f"{list_of(noun)}?_facets=True")

    assert counted == plain
    assert b"_facets" not in admin.get(list_of(noun)).content

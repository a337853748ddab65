"""What the page of an event shows of its date, of who attests it, and of where they disagree; and what curators do."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from pytest_django.asserts import assertContains, assertRedirects

from tests.factories import make_citation, make_claim, make_document, make_event, make_outlet, make_timeline
from tests.web.reading import get_html, read_text
from timeline.models import Decision, Distinction, Document, Event, EventStatus, Modality, PublishedKnown

if TYPE_CHECKING:
    from django.test import Client
    from pytest_django import DjangoAssertNumQueries

pytestmark = pytest.mark.django_db


def tell(event: Event, outlet: str, text: str, words: str, edtf: str, **kwargs: Any) -> None:
    """Store an accepted claim with its passage, of which these words give the date."""
    language = kwargs.pop("language", "en")
    document = make_document(
        timeline=event.timeline, text=text, outlet=make_outlet(name=outlet), language=language, title=outlet
    )
    span = {"timex_text": words, "timex_start": text.index(words), "timex_end": text.index(words) + len(words)}
    make_citation(
        claim=make_claim(event=event, statement=text, **kwargs),
        document=document,
        exact=text,
        edtf=edtf,
        explanation=f"“{words}” is reckoned so.",
        **(span if words else {}),
    )


@pytest.fixture
def event() -> Event:
    """A blast of which six outlets tell differently."""
    event = make_event(timeline=make_timeline(), edtf="2024-08-15", title="A blast on the grain quay")
    tell(event, "Gazette", "On 15 August a blast killed 27 people on the grain quay.", "15 August", "2024-08-15")
    tell(event, "Radio", "At least 45 people were killed by a blast on Thursday.", "Thursday", "2024-08-15")
    mid = "[2024-08-11..2024-08-20]"
    tell(event, "Courier", "In mid-August 27 people died in a blast on the quay.", "mid-August", mid)
    tell(event, "Star", "On 17 August dozens were killed in a blast on the grain quay.", "17 August", "2024-08-17")
    tell(event, "ميناء", "وقع انفجار في الميناء يوم الخميس.", "الخميس", "2024-08-15", language="ar")
    return event


def read_table(html: str, caption: str) -> list[list[str]]:
    """Return the words of the cells of the table with this caption, row by row."""
    tables = re.findall(r"<table.*?</table>", html, re.DOTALL)
    table = next(one for one in tables if f"<caption>{caption}</caption>" in one)
    body = re.search(r"<tbody>(.*)</tbody>", table, re.DOTALL)[1]
    rows = re.findall(r"<tr.*?</tr>", body, re.DOTALL)
    return [[read_text(cell) for cell in re.findall(r"<t[hd][ >].*?</t[hd]>", row, re.DOTALL)] for row in rows]


def test_each_passage_is_set_beside_the_date_with_its_reckoning(client: Client, event: Event) -> None:
    rows = read_table(get_html(client, event.get_absolute_url()), "What each passage says about the date")

    assert rows == [
        ["Passage 1 Gazette", "15 August", "15 August 2024 “15 August” is reckoned so.", "agrees"],
        ["Passage 2 Radio", "Thursday", "15 August 2024 “Thursday” is reckoned so.", "agrees"],
        [
            "Passage 3 Courier",
            "mid-August",
            "mid-August 2024 “mid-August” is reckoned so.",
            "compatible: leaves more room",
        ],
        ["Passage 4 Star", "17 August", "17 August 2024 “17 August” is reckoned so.", "conflict: excludes it"],
        ["Passage 5 ميناء", "الخميس", "15 August 2024 “الخميس” is reckoned so.", "agrees"],
    ]


@pytest.mark.parametrize(
    ("of_event", "of_passage", "words"),
    [
        ("2024-08", "2024-08-15", "compatible: overlaps"),
        ("", "2024-08-15", "the event has no date"),
        ("1984/1990", "1995/1999", "speaks of other days"),
    ],
)
def test_other_verdicts_on_a_date(client: Client, of_event: str, of_passage: str, words: str) -> None:
    event = make_event(timeline=make_timeline(), edtf=of_event)
    tell(event, "Gazette", "It rained then.", "then", of_passage)

    rows = read_table(get_html(client, event.get_absolute_url()), "What each passage says about the date")

    assert rows[0][-1] == words


def test_corroboration_is_told_with_its_derivation(client: Client, event: Event) -> None:
    assert "5 independent outlets: Courier, Gazette, Radio, Star, ميناء." in read_text(
        get_html(client, event.get_absolute_url())
    )


def test_who_disagrees_on_a_number_stands_beside_those_who_leave_room(client: Client, event: Event) -> None:
    html = get_html(client, event.get_absolute_url())
    rows = {row[0].split()[-1]: row for row in read_table(html, "On how many were killed: conflict")}

    assert rows["Gazette"][1:] == [
        "27", "On 15 August a blast killed 27 people on the grain quay.", "conflicts with 2"
    ]  # fmt: skip
    assert rows["Radio"][1] == "At least 45"
    assert rows["Radio"][3] == "conflicts with 1, 3"
    assert rows["Star"][1:2] + rows["Star"][3:] == ["dozens", "compatible with 1, 2, 3"]
    assert '<mark class="differs">At least 45</mark> people were killed' in html
    assert "ميناء" not in rows


def test_a_denial_stands_beside_what_it_denies(client: Client, event: Event) -> None:
    denial = "The board denied that a blast killed 27 people on the grain quay on 15 August."
    tell(event, "Herald", denial, "15 August", "2024-08-15", modality=Modality.DENIED, attribution="the board")

    rows = read_table(get_html(client, event.get_absolute_url()), "On whether it happened: conflict")

    assert ["Passage 6 Herald the board", "denied"] in [row[:2] for row in rows]
    assert ["Passage 1 Gazette", "affirmed"] in [row[:2] for row in rows]


def test_a_later_count_that_is_higher_is_shown_as_a_change(client: Client) -> None:
    event = make_event(timeline=make_timeline(), edtf="2024-08-15")
    for outlet, day, count in (("Gazette", "2024-08-16", 27), ("Courier", "2024-08-19", 31)):
        tell(event, outlet, f"On 15 August a blast killed {count} people.", "15 August", "2024-08-15")
        document = Document.objects.get(title=outlet)
        document.set_published(day, PublishedKnown.PRINTED)
        document.save()

    html = get_html(client, event.get_absolute_url())

    assert "Rose from \u2068“27”\u2069 (\u2068Gazette\u2069) to \u2068“31”\u2069 (\u2068Courier\u2069)." in html
    assert [row[1] for row in read_table(html, "On how many were killed: update")] == ["27", "31"]


def test_passages_have_their_language_and_direction(client: Client, event: Event) -> None:
    assert '<q lang="ar" dir="rtl">الخميس</q>' in get_html(client, event.get_absolute_url())


def test_where_all_agree_there_is_nothing_to_disagree_on(client: Client) -> None:
    event = make_event(timeline=make_timeline())
    tell(event, "Gazette", "On Thursday it rained.", "Thursday", "2024-08-22")

    html = get_html(client, event.get_absolute_url())

    assert "Where they differ" not in html
    assert html.count("<caption>") == 1


def test_an_event_without_a_passage_has_no_tables(client: Client) -> None:
    event = make_event(timeline=make_timeline())

    html = get_html(client, event.get_absolute_url())

    assert "No outlet supports it." in html
    assert "<caption>" not in html


def test_readers_are_not_asked_what_is_the_same(client: Client, twins: tuple[Event, Event]) -> None:
    assert "Possibly the same" not in get_html(client, twins[0].get_absolute_url())


@pytest.fixture
def twins() -> tuple[Event, Event]:
    """Two events told alike of adjacent days, one of other words, and one of another year."""
    timeline = make_timeline()
    one = make_event(timeline=timeline, edtf="2024-08-15", title="A blast on the grain quay kills dozens")
    other = make_event(
        timeline=timeline, edtf="2024-08-16", title="Dozens killed by blast on the grain quay", status="proposed"
    )
    make_event(timeline=timeline, edtf="2024-08-15", title="Ministers meet")
    make_event(timeline=timeline, edtf="2014-08-15", title="A blast on the grain quay kills dozens again")
    return one, other


def alike(html: str) -> list[str]:
    """Return the titles of the events that may be the same."""
    found = re.search(r'<section class="alike".*?</section>', html, re.DOTALL)
    return re.findall(r'<a href="[^"]+" dir="auto">(.*?)</a>', found[0]) if found else []


def test_curators_are_shown_the_nearest_events_told_alike(curator: Client, twins: tuple[Event, Event]) -> None:
    one, other = twins

    assert alike(get_html(curator, one.get_absolute_url())) == [other.title]
    assert alike(get_html(curator, other.get_absolute_url())) == [one.title]


def test_an_undated_event_is_like_none(curator: Client, twins: tuple[Event, Event]) -> None:
    Event.objects.filter(pk=twins[0].pk).update(edtf="", earliest=None, latest=None)

    assert alike(get_html(curator, twins[0].get_absolute_url())) == []


def same(client: Client, event: Event, other: Event | None, verdict: str, **more: str) -> Any:
    data = {"other": str(other.pk) if other else "", "verdict": verdict} | more
    return client.post(f"/harbour/events/{event.pk}/same/", data, follow=True)


def test_what_is_not_the_same_is_told_apart_and_no_more_offered(curator: Client, twins: tuple[Event, Event]) -> None:
    one, other = twins

    page = same(curator, one, other, "not-same", why="another quay")

    assertRedirects(page, one.get_absolute_url())
    assertContains(page, "is marked as different from this event.")
    assert alike(page.content.decode()) == []
    assert alike(get_html(curator, other.get_absolute_url())) == []
    assert Distinction.objects.filter(one=one, other=other).count() == 1
    assert set(Decision.objects.values_list("verb", "why")) == {("distinguish", "another quay")}


@pytest.mark.parametrize("asked", [0, 1])
def test_what_is_the_same_is_merged_into_the_published_one(
    curator: Client, twins: tuple[Event, Event], asked: int
) -> None:
    published, proposal = twins

    page = same(curator, twins[asked], twins[1 - asked], "same")

    assertRedirects(page, published.get_absolute_url())
    assertContains(page, "is merged into this event.")
    proposal.refresh_from_db()
    assert (proposal.status, proposal.merged_into) == (EventStatus.REJECTED, published)


def test_what_cannot_be_done_is_said(curator: Client, twins: tuple[Event, Event]) -> None:
    one, other = twins
    foreign = make_event(timeline=make_timeline(slug="elsewhere"))
    same(curator, one, other, "not-same")

    pages = [
        same(curator, one, other, "not-same"),
        same(curator, one, foreign, "same"),
        same(curator, one, one, "same"),
        same(curator, one, None, "nonsense"),
    ]

    assertContains(pages[0], "These events are marked as different already.")
    for page in pages[1:]:
        assertContains(page, "Choose the other event once more")
    assert Distinction.objects.count() == 1


def test_only_curators_may_and_only_by_post(client: Client, curator: Client, twins: tuple[Event, Event]) -> None:
    one, other = twins
    assert curator.get(f"/harbour/events/{one.pk}/same/").status_code == 405
    assert curator.post("/harbour/events/999999/same/").status_code == 404

    client.logout()

    assert same(client, one, other, "same").status_code == 403
    assert not Decision.objects.exists()


def test_a_curators_page_costs_a_fixed_number_of_queries(
    curator: Client, twins: tuple[Event, Event], django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    one, _other = twins
    tell(one, "Gazette", "On 15 August a blast killed 27 people on the quay.", "15 August", "2024-08-15")
    get_html(curator, one.get_absolute_url())
    with django_assert_num_queries(12):
        get_html(curator, one.get_absolute_url())
    for number in range(9):
        make_event(timeline=one.timeline, edtf="2024-08-15", title=f"A blast on grain quay {number} kills dozens")
        text = f"On 15 August blast number {number} killed 3{number} people on the quay."
        tell(one, f"Outlet {number}", text, "15 August", "2024-08-15")
    with django_assert_num_queries(12):
        get_html(curator, one.get_absolute_url())

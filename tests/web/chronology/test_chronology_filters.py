"""The filters of the chronology: each alone, together, taken back, and given nonsense."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlencode

import pytest

from tests.factories import make_citation, make_claim, make_document, make_event, make_timeline
from tests.web.reading import find_titles, get_html, read_text, read_titles
from timeline.models import Citation, ClaimStatus, Outlet, Place

if TYPE_CHECKING:
    from django.test import Client

    from tests.web.conftest import Story

pytestmark = pytest.mark.django_db

STRIKE, FERRIES, REOPENING = "A strike is denied", "Ferries leave", "Harbour reopens"
BRIDGE, PROPOSAL = "The bridge is to open", "Secret talks"
ALL = [STRIKE, FERRIES, REOPENING, BRIDGE]


def test_actor_place_and_outlet_choose_events(client: Client, story: Story) -> None:
    courier = str(story.courier.outlet_id)

    assert find_titles(client, actor=str(story.ada.pk)) == [REOPENING]
    assert find_titles(client, place=str(story.port.pk)) == [REOPENING]
    assert find_titles(client, outlet=courier) == [STRIKE, REOPENING, BRIDGE]
    assert find_titles(client, outlet=courier, q="bridge") == [BRIDGE]


def test_an_outlet_that_only_a_proposed_claim_cites_is_not_shown_to_readers(client: Client, story: Story) -> None:
    gazette = str(story.gazette.outlet_id)
    story.ferries.claims.filter(status=ClaimStatus.ACCEPTED).update(status=ClaimStatus.PROPOSED)

    assert find_titles(client, outlet=gazette) == [REOPENING]


@pytest.mark.parametrize(
    ("state", "titles"),
    [
        ("corroborated", [REOPENING]),
        ("single", [FERRIES, BRIDGE]),
        ("disputed", [STRIKE]),
        ("planned", [BRIDGE]),
    ],
)
@pytest.mark.usefixtures("story")
def test_states_choose_events(client: Client, state: str, titles: list[str]) -> None:
    assert find_titles(client, state=state) == titles


@pytest.mark.usefixtures("story")
def test_outlets_of_one_group_do_not_corroborate_each_other(client: Client) -> None:
    Outlet.objects.update(group="Harbour Media")

    assert find_titles(client, state="corroborated") == []
    assert REOPENING in find_titles(client, state="single")


def test_a_passage_that_contradicts_makes_an_event_disputed_unless_its_claim_is_rejected(
    client: Client, story: Story
) -> None:
    rejected = story.ferries.claims.get(status=ClaimStatus.REJECTED)
    make_citation(claim=rejected, document=story.courier, exact="There was no strike", stance="contradicts")
    assert find_titles(client, state="disputed") == [STRIKE]

    Citation.objects.filter(claim__event=story.reopening).update(stance="contradicts")
    assert find_titles(client, state="disputed") == [STRIKE, REOPENING]


@pytest.mark.parametrize(
    ("first", "last", "titles"),
    [
        ("2024-08-20", "", [FERRIES, REOPENING, BRIDGE]),
        ("2024-08-21", "", [REOPENING, BRIDGE]),
        ("", "2024-08-11", [STRIKE, FERRIES]),
        ("2024-08", "2024-08", [FERRIES, REOPENING]),
        ("mid-August 2024", "mid-August 2024", [FERRIES]),
        ("since 2024", "", [FERRIES, REOPENING, BRIDGE]),
        ("", "before 1990", [STRIKE]),
        ("44 BC", "1984", [STRIKE]),
        ("Y-17000", "Y170000002", ALL),
        ("2024~", "2024?", [FERRIES, REOPENING]),
    ],
)
@pytest.mark.usefixtures("story")
def test_events_that_may_lie_between_two_dates_are_shown(
    client: Client, first: str, last: str, titles: list[str]
) -> None:
    assert find_titles(client, from_=first, to=last) == titles


def test_events_without_a_date_lie_in_no_stretch_of_time(client: Client, story: Story) -> None:
    make_event(timeline=story.timeline, edtf="", title="Some day")

    assert find_titles(client)[-1] == "Some day"
    assert find_titles(client, from_="1900") == ALL


NONSENSE = [
    ("from=31+February+2024", "From: February 2024 has 29 days, so there is no 31 February 2024."),
    ("to=2024-02-31", "To: February 2024 has 29 days"),
    ("from=Thursday", "From: This names no date: “Thursday” says no week"),
    ("from=2025&to=2024", "To: The end lies before the beginning."),
    ("from=" + "9" * 200, "From: Ensure this value has at most 100 characters (it has 200)."),
    ("from=%00", "From: Null characters are not allowed."),
    ("actor=999999", "Actor: Select a valid choice."),
    ("actor=" + "9" * 40, "Actor: Select a valid choice."),
    ("actor=ada", "Actor: Select a valid choice."),
    ("place=%00", "Place: Null characters are not allowed."),
    ("outlet=-1", "Outlet: Select a valid choice."),
    ("state=proposed", "State: Select a valid choice. proposed is not one of the available choices."),
    ("state=<b>", "State: Select a valid choice. <b> is not one of the available choices."),
    ("after=1.2.3%27--", "After: “1.2.3'--” is no place in a chronology."),
    ("after=" + "1" * 99, "After: Ensure this value has at most 40 characters (it has 99)."),
    ("before=1.2", "Before: “1.2” is no place in a chronology."),
    ("q=%26%7C!", "Search: Type at least one letter or digit."),
    ("q=a%00b", "Search: Null characters are not allowed."),
    ("q=" + "a" * 10_000, "Search: Ensure this value has at most 200 characters (it has 10000)."),
]


@pytest.mark.parametrize(("query", "complaint"), NONSENSE, ids=[query[:24] for query, _ in NONSENSE])
@pytest.mark.usefixtures("story")
def test_what_is_not_understood_is_said_and_left_out(client: Client, query: str, complaint: str) -> None:
    html = get_html(client, f"/harbour/?{query}")

    assert complaint in read_text(html).replace("&#x27;", "'")
    assert html.count('role="alert"') == 1
    assert len(read_titles(html)) in {1, 2, 4}
    assert read_titles(get_html(client, f"/harbour/?{query}", **{"HX-Request": "true"})) == read_titles(html)


def chips_of(html: str) -> dict[str, str]:
    """Return the filters in force: the words of each chip with the address that removes it."""
    chips = re.findall(r'<li><a class="chip" href="([^"]+)">(.*?)</a></li>', html)
    return {read_text(words).removeprefix("Remove ").removesuffix(" ×"): unescape(href) for href, words in chips}


def test_each_chip_removes_its_own_filter_only(client: Client, story: Story) -> None:
    query = {
        "q": "harbour & co",
        "actor": str(story.ada.pk),
        "place": str(story.port.pk),
        "outlet": str(story.outlet.pk),
        "state": "corroborated",
        "from": "mid-August 2024",
        "to": "2024-12",
    }

    chips = chips_of(get_html(client, "/harbour/", query))

    words = {
        "q": "Search: harbour & co",
        "actor": "Actor: Ada Marin",
        "place": "Place: Port Selim",
        "outlet": "Outlet: Harbour Gazette",
        "state": "State: Several outlets",
        "from": "From: mid-August 2024 (11 August 2024)",
        "to": "To: 2024-12",
    }
    assert {name: chips[words[name]] for name in query} == {
        name: f"/harbour/?{urlencode({other: query[other] for other in query if other != name})}" for name in query
    }
    assert len(chips) == 7


@pytest.mark.usefixtures("story")
def test_the_last_chip_leads_to_the_whole(client: Client) -> None:
    assert chips_of(get_html(client, "/harbour/?q=harbour")) == {"Search: harbour": "/harbour/"}


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("from=12/03/2019", "From: 12/03/2019 (3 December 2019)"),
        ("to=12/03/2019", "To: 12/03/2019 (3 December 2019)"),
        ("to=August+2024", "To: August 2024 (31 August 2024)"),
        ("from=15+August+2024", "From: 15 August 2024"),
        ("from=2024-08", "From: 2024-08"),
        ("from=before+1990", "From: before 1990"),
    ],
)
@pytest.mark.usefixtures("story")
def test_a_chip_tells_the_day_that_words_were_read_as(client: Client, query: str, words: str) -> None:
    assert list(chips_of(get_html(client, f"/harbour/?{query}"))) == [words]


@pytest.mark.parametrize("query", ["", "q=", "q=+++&actor=&from=+", "actor=999999", "nothing=known"])
@pytest.mark.usefixtures("story")
def test_without_a_filter_in_force_there_is_no_chip(client: Client, query: str) -> None:
    assert chips_of(get_html(client, f"/harbour/?{query}")) == {}


@pytest.mark.usefixtures("story")
def test_a_filter_that_is_not_understood_does_not_spoil_the_others(client: Client) -> None:
    html = get_html(client, "/harbour/?q=harbour&from=31+February+2024")

    assert read_titles(html) == [REOPENING]
    assert chips_of(html) == {"Search: harbour": "/harbour/"}


def test_filters_stay_in_the_form(client: Client, story: Story) -> None:
    html = get_html(client, "/harbour/", {"q": 'say "so"', "actor": str(story.ada.pk), "from": "mid-August 2024"})

    assert 'value="say &quot;so&quot;"' in html
    assert f'<option value="{story.ada.pk}" selected>Ada Marin</option>' in html
    assert 'value="mid-August 2024"' in html


@pytest.mark.usefixtures("story")
def test_readers_are_offered_only_names_of_what_they_see(client: Client) -> None:
    html = get_html(client, "/harbour/")

    assert re.findall(r'<option value="\d+">(.*?)</option>', html) == [
        "Ada Marin",
        "Port Selim",
        "Courier",
        "Harbour Gazette",
    ]
    assert "Proposed</option>" not in html


def test_filters_of_another_chronology_are_refused(client: Client, story: Story) -> None:
    elsewhere = make_timeline(slug="elsewhere")
    event = make_event(timeline=elsewhere)
    event.actors.add(story.bo)
    make_citation(
        claim=make_claim(event=event),
        document=make_document(timeline=elsewhere, text="On Thursday."),
        exact="On Thursday",
    )

    assert "Select a valid choice" in get_html(client, f"/harbour/?actor={story.bo.pk}")
    assert read_titles(get_html(client, f"/elsewhere/?actor={story.bo.pk}")) == ["Harbour reopens"]


def test_pages_keep_the_filters_and_the_filters_forget_the_page(client: Client) -> None:
    timeline = make_timeline()
    for number in range(31):
        make_event(timeline=timeline, title=f"Harbour {number}")
    make_event(timeline=timeline, title="Elsewhere")

    first = get_html(client, "/harbour/?q=harbour&nothing=known")
    later = unescape(re.search(r'rel="next" href="([^"]+)"', first)[1])
    second = get_html(client, later)

    assert "31 events" in read_text(first)
    assert sorted(parse_qs(later.partition("?")[2])) == ["after", "q"]
    assert len(read_titles(first)) == 30
    assert read_titles(second) == ["Harbour 30"]
    assert chips_of(second) == {"Search: harbour": "/harbour/"}


def test_what_is_filtered_can_be_seen_on_the_map_and_by_outlet(client: Client, story: Story) -> None:
    asked = f"?actor={story.ada.pk}"
    Place.objects.filter(pk=story.port.pk).update(latitude=41.0, longitude=29.0)

    html = get_html(client, f"/harbour/{asked}")
    pages = [client.get(f"/harbour/{name}/{asked}") for name in ("map", "compare")]

    assert f'href="/harbour/map/{asked}"' in html
    assert f'href="/harbour/compare/{asked}"' in html
    assert 'href="/harbour/map/?' not in get_html(client, "/harbour/")
    assert [page.status_code for page in pages] == [200, 200]

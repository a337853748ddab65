"""The filters by standing find exactly the events whose cards say so, as many as the form promises."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from tests.factories import make_citation, make_claim, make_document, make_event, make_outlet, make_timeline
from tests.web.reading import get_html, read_text
from timeline.models import ClaimStatus, Event, EventStatus, Modality, Stance, Timeline
from timeline.services.events.corroboration import refresh_corroboration

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db

WIRE = "The old harbour in the north was opened to ships again on Thursday morning, the ministry said in a statement"
OTHER_WORDS = ("The ferry left the quay.", "Passengers sailed from Port Selim at noon.")
# What is said on a card, by the filter that finds it.
WORDS = {
    "corroborated": r"^\d+ independent outlets$",
    "single": r"^single source$",
    "disputed": r"^(outlets|passages) disagree on|^denied",
    "planned": r"^announced only$|^conditional$",
    "proposed": r"^proposal, not published$",
}
EVENTS: dict[str, list[dict[str, Any]]] = {
    "Nobody tells of it": [],
    "One outlet": [{}],
    "Two outlets": [{}, {"outlet": "Courier"}],
    "A copy": [{"text": f"{WIRE}."}, {"text": f"{WIRE}, he added.", "outlet": "Courier"}],
    "Two numbers": [
        {"text": "A blast killed 27 people on Thursday."},
        {"text": "On Thursday 45 people were killed in a blast.", "outlet": "Courier"},
    ],
    "Plans": [{"modality": Modality.PLANNED}, {"modality": Modality.PLANNED, "outlet": "Courier"}],
    "An if": [{"modality": Modality.CONDITIONAL}],
    "A denial": [{"modality": Modality.DENIED, "attribution": "the union"}],
    "Denied and told": [{}, {"modality": Modality.DENIED, "outlet": "Courier"}],
    "Contradicted": [{}, {"stance": Stance.CONTRADICTS, "outlet": "Courier"}],
    "Planned and denied": [{"modality": Modality.PLANNED}, {"modality": Modality.DENIED}],
    "Two dates": [
        {"text": "The ship sank on 3 May 2024.", "edtf": "2024-05-03"},
        {"text": "The ship sank on 9 May 2024.", "edtf": "2024-05-09", "outlet": "Courier"},
    ],
}


def tell(timeline: Timeline, title: str, claims: list[dict[str, Any]], **kwargs: Any) -> Event:
    event = make_event(timeline=timeline, title=title, **kwargs)
    for number, claim in enumerate(claims):
        text = claim.get("text", f"{OTHER_WORDS[number]} {title}.")
        document = make_document(timeline=timeline, text=text, outlet=make_outlet(name=claim.get("outlet", "Gazette")))
        stored = make_claim(
            event=event, modality=claim.get("modality", Modality.HAPPENED), attribution=claim.get("attribution", "")
        )
        make_citation(
            claim=stored, document=document, exact=text, edtf=claim.get("edtf", "2024-08-22"),
            stance=claim.get("stance", Stance.SUPPORTS),
        )  # fmt: skip
    return event


@pytest.fixture
def timeline() -> Timeline:
    timeline = make_timeline()
    for title, claims in EVENTS.items():
        tell(timeline, title, claims)
    proposal = tell(timeline, "A proposal", [{}, {"outlet": "Herald"}], status=EventStatus.PROPOSED)
    proposal.claims.update(status=ClaimStatus.PROPOSED)
    refresh_corroboration(Event.objects.all())
    return timeline


def read_statuses(html: str) -> dict[str, list[str]]:
    """Return what each card says of its event's standing, by title."""
    cards = re.findall(r"<article.*?</article>", html, re.DOTALL)
    return {
        read_text(re.search(r"<h3.*?</h3>", card, re.DOTALL)[0]): [
            read_text(words) for words in re.findall(r'<span class="status[^"]*">(.*?)</span>', card)
        ]
        for card in cards
    }


def promised(html: str) -> dict[str, int]:
    """Return how many events the form promises for each state."""
    return {state: int(count) for state, count in re.findall(r'<option value="(\w+)"[^>]*>[^<(]*\((\d+)\)', html)}


@pytest.mark.parametrize("is_curator", [False, True])
def test_every_event_is_in_exactly_the_filters_that_its_card_names(
    client: Client, request: pytest.FixtureRequest, timeline: Timeline, *, is_curator: bool
) -> None:
    if is_curator:
        client = request.getfixturevalue("curator")
    whole = get_html(client, "/harbour/")
    said = read_statuses(whole)
    states = [state for state in WORDS if is_curator or state != "proposed"]

    found = {state: set(read_statuses(get_html(client, f"/harbour/?state={state}"))) for state in states}

    assert len(said) == timeline.events.count() - (not is_curator)
    assert found == {
        state: {title for title, words in said.items() if any(re.search(WORDS[state], one) for one in words)}
        for state in states
    }
    assert promised(whole) == {state: len(titles) for state, titles in found.items()}
    assert all(found.values())


@pytest.mark.usefixtures("timeline")
def test_cards_say_what_attestation_found(client: Client) -> None:
    said = read_statuses(get_html(client, "/harbour/"))

    assert said["A copy"] == ["single source"]
    assert said["Two numbers"] == ["outlets disagree on the number", "2 independent outlets"]
    assert said["Two dates"] == ["outlets disagree on the date", "2 independent outlets"]
    assert said["A denial"] == ["denied by the union", "single source"]
    assert said["Contradicted"] == ["denied by Courier", "single source"]
    assert said["Plans"] == ["announced only", "2 independent outlets"]


@pytest.mark.usefixtures("timeline")
def test_the_counts_of_the_head_are_links_that_find_as_many(client: Client) -> None:
    html = get_html(client, "/harbour/")

    links = re.findall(r'<li><a href="(\?state=\w+)">\s*<b>(\d+)</b>', html)

    assert len(links) == 4
    for query, number in links:
        assert len(read_statuses(get_html(client, f"/harbour/{query}"))) == int(number)


@pytest.mark.usefixtures("timeline")
def test_the_axis_marks_what_the_cards_call_disputed_or_planned(client: Client) -> None:
    html = get_html(client, "/harbour/")
    said = read_statuses(html)

    for state in ("disputed", "planned"):
        found = set(re.findall(rf'class="mark {state} [^>]*data-title="([^"]*)"', html))
        named = {
            title.lower().replace(" ", "-")
            for title, words in said.items()
            if any(re.search(WORDS[state], one) for one in words)
        }
        assert {title.lower().replace(" ", "-") for title in found} == named

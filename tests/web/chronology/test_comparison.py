"""Events beside outlets: who reports what, and when."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.factories import make_citation, make_claim, make_document, make_event, make_outlet, make_timeline
from tests.web.reading import get_html, read_text
from timeline.models import ClaimStatus

if TYPE_CHECKING:
    from django.test import Client
    from pytest_django import DjangoAssertNumQueries

    from timeline.models import Document, Timeline

pytestmark = pytest.mark.django_db

TEXT = "The harbour reopened on Thursday. Nobody was hurt."


@pytest.fixture
def timeline() -> Timeline:
    return make_timeline()


def make_report(timeline: Timeline, outlet: str, published: str = "2024-08-22") -> Document:
    return make_document(
        timeline=timeline, text=f"{TEXT} ({outlet})", outlet=make_outlet(name=outlet), published=published
    )


def cells(html: str) -> list[list[str]]:
    """Return the table by rows, as text."""
    rows = re.findall(r"<tr>(.*?)</tr>", html, re.DOTALL)
    cut = [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.DOTALL) for row in rows]
    return [[read_text(cell).strip() for cell in row] for row in cut]


def tell(timeline: Timeline, gazette: Document, radio: Document) -> None:
    both = make_event(timeline=timeline, title="Harbour reopens", edtf="2024-08-22")
    make_citation(claim=make_claim(event=both), document=gazette, exact="harbour", edtf="2024-08-22")
    make_citation(
        claim=make_claim(event=both, statement="It did."), document=radio, exact="harbour", edtf="2024-08-23"
    )
    one = make_event(timeline=timeline, title="Nobody is hurt", edtf="2024-08-24")
    make_citation(claim=make_claim(event=one, modality="denied"), document=gazette, exact="Nobody")
    make_citation(claim=make_claim(event=one, statement="So."), document=gazette, exact="hurt", stance="contradicts")


def test_each_event_stands_beside_the_outlets_that_report_it(client: Client, timeline: Timeline) -> None:
    gazette, radio = make_report(timeline, "Gazette"), make_report(timeline, "Radio", "2024-08-25")
    tell(timeline, gazette, radio)

    html = get_html(client, "/harbour/compare/")
    head, first, second = cells(html)

    assert head == ["Event", "Gazette", "Radio"]
    assert "22 August 2024 Harbour reopens" in first[0]
    assert first[1].startswith("22 August 2024")
    assert "first reported 22 August 2024" in first[1]
    assert "another date" not in first[1]
    assert "reported 25 August 2024" in first[2]
    assert "first" not in first[2]
    assert first[2].startswith("23 August 2024 another date")
    assert "denies" in second[1]
    assert "contradicts" in second[1]
    assert "nothing" in second[2]
    assert re.search(rf'href="{re.escape(gazette.get_absolute_url())}#c\d+"', html)


def test_outlets_beyond_the_eighth_share_a_column(client: Client, timeline: Timeline) -> None:
    event = make_event(timeline=timeline, edtf="2024-08-22")
    claim = make_claim(event=event)
    for number in range(10):
        make_citation(claim=claim, document=make_report(timeline, f"Paper {number}"), exact="harbour")

    head, row = cells(get_html(client, "/harbour/compare/"))

    assert head == ["Event", *(f"Paper {number}" for number in range(8)), "Others"]
    assert "Paper 8" in row[-1]
    assert "Paper 9" in row[-1]


def test_readers_see_accepted_claims_only(curator: Client, timeline: Timeline) -> None:
    event = make_event(timeline=timeline, edtf="2024-08-22")
    claim = make_claim(event=event, status=ClaimStatus.PROPOSED)
    make_citation(claim=claim, document=make_report(timeline, "Gazette"), exact="harbour")

    assert "Gazette" in read_text(get_html(curator, "/harbour/compare/"))
    curator.logout()
    assert "Gazette" not in read_text(get_html(curator, "/harbour/compare/"))


def test_filters_and_pages_stay_in_the_address(client: Client, timeline: Timeline) -> None:
    for number in range(40):
        make_event(timeline=timeline, title=f"Ship {number}", edtf="2024-08-22")

    html = get_html(client, "/harbour/compare/?q=Ship")
    following = re.search(r'rel="next" href="([^"]*)"', html)

    assert following is not None
    assert "q=Ship" in following[1]
    assert len(cells(html)) == 31
    assert len(cells(get_html(client, following[1].replace("&amp;", "&")))) == 11


def test_nothing_found_is_said(client: Client, timeline: Timeline) -> None:
    make_event(timeline=timeline)

    text = read_text(get_html(client, "/harbour/compare/?q=zebra"))

    assert "No events match." in text


def test_the_queries_do_not_grow_with_the_events(
    client: Client, timeline: Timeline, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    gazette, radio = make_report(timeline, "Gazette"), make_report(timeline, "Radio")
    for _ in range(6):
        tell(timeline, gazette, radio)

    with django_assert_max_num_queries(14):
        client.get("/harbour/compare/")

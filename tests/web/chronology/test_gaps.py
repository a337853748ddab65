"""The page of what a chronology does not know."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.factories import make_citation, make_claim, make_document, make_event, make_outlet, make_timeline
from tests.web.reading import get_html, read_text
from timeline.core.temporal import edtf_from_day
from timeline.models import ClaimStatus, Event, EventStatus, Modality, Timeline, Visibility

if TYPE_CHECKING:
    from django.test import Client
    from pytest_django import DjangoAssertNumQueries

    from tests.web.conftest import Story

pytestmark = pytest.mark.django_db

DAY = 738_000


def read_section(html: str, name: str) -> str:
    """Return the words of one section."""
    return read_text(re.search(rf'<section aria-labelledby="{name}">.*?</section>', html, re.DOTALL)[0])


def test_it_names_what_is_missing_to_readers(client: Client, story: Story) -> None:
    make_event(timeline=story.timeline, edtf="", title="Some day")
    make_claim(event=story.reopening, statement="A band played.")
    make_document(timeline=story.timeline, title="Never cited", text="Nothing of note.")

    html = get_html(client, "/harbour/gaps/")

    assert re.findall(r"<b>(\d+)</b>", html) == ["2", "1", "1", "1", "1"]
    assert "Ferries leave" in read_section(html, "single")
    assert "2025 The bridge is to open" in read_section(html, "unconfirmed")
    assert "There are too few events" in read_section(html, "long-gaps")
    assert "Date unknown Some day" in read_section(html, "undated")
    assert "A band played. Harbour reopens" in read_section(html, "claims")
    assert "Never cited" in read_section(html, "documents")
    for hidden in ("Secret talks", "A third sank.", "Nonsense"):
        assert hidden not in html


def test_curators_see_what_proposals_lack_too(curator: Client, story: Story) -> None:
    story.proposal.claims.get().citations.update(edtf="", earliest=None, latest=None)

    html = get_html(curator, "/harbour/gaps/")

    assert "Secret talks" in read_section(html, "single")
    assert "They talked in secret." in read_section(html, "claims")


def test_a_plan_whose_day_is_to_come_is_no_gap(client: Client, story: Story) -> None:
    story.bridge.set_date("2999")
    story.bridge.save()

    assert "None." in read_section(get_html(client, "/harbour/gaps/"), "unconfirmed")


def test_a_gap_that_is_long_for_this_chronology_is_named_with_the_rule(client: Client) -> None:
    timeline = make_timeline()
    for number, day in enumerate([0, 3, 6, 9, 12, 15, 65, 68, 71]):
        make_event(timeline=timeline, title=f"Event {number}", edtf=edtf_from_day(DAY + day))

    words = read_section(get_html(client, "/harbour/gaps/"), "long-gaps")

    assert "at most 3 days apart; a gap is listed where it is more than 23 days long" in words
    assert re.search(r"49 days: \d+ \w+ \d{4} to \d+ \w+ \d{4} from Event 5 to Event 6", words)
    assert words.count(" from ") == 1


def test_what_lasts_and_what_is_vague_tells_of_its_days(client: Client) -> None:
    timeline = make_timeline()
    for number in range(8):
        make_event(timeline=timeline, title=f"Event {number}", edtf=edtf_from_day(DAY + number))
    make_event(
        timeline=timeline, title="Some time then", edtf=f"[{edtf_from_day(DAY + 8)}..{edtf_from_day(DAY + 90)}]"
    )
    make_event(timeline=timeline, title="Late", edtf=edtf_from_day(DAY + 95))

    assert "None." in read_section(get_html(client, "/harbour/gaps/"), "long-gaps")


def test_long_lists_say_how_many_more_there_are_and_where(client: Client, story: Story) -> None:
    for number in range(30):
        event = make_event(timeline=story.timeline, title=f"Ship {number}", edtf=f"1990-01-{number + 1:02}")
        make_citation(claim=make_claim(event=event), document=story.gazette)

    html = get_html(client, "/harbour/gaps/")

    assert '<a href="/harbour/?state=single">and 7 more</a>' in html


def test_the_chronology_leads_to_it(client: Client, story: Story) -> None:
    assert 'href="/harbour/gaps/"' in get_html(client, story.timeline.get_absolute_url())


def test_it_is_there_for_those_who_may_read_the_chronology_only(client: Client, story: Story) -> None:
    assert client.post("/harbour/gaps/").status_code == 405
    assert client.get("/nowhere/gaps/").status_code == 404

    Timeline.objects.update(visibility=Visibility.PRIVATE)
    assert client.get(f"/{story.timeline.slug}/gaps/").status_code == 404


def test_an_empty_chronology_has_no_gaps(client: Client) -> None:
    make_timeline()

    assert get_html(client, "/harbour/gaps/").count("None.") == 5


def test_the_number_of_queries_does_not_grow(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    timeline = make_timeline()

    def tell(first: int, last: int) -> None:
        for number in range(first, last):
            event = make_event(timeline=timeline, title=f"Event {number}", edtf=edtf_from_day(DAY + number**2 * 30))
            text = f"The harbour reopened on Thursday. {number}"
            document = make_document(timeline=timeline, text=text, outlet=make_outlet(name=f"{number}"))
            make_citation(claim=make_claim(event=event, modality=Modality.PLANNED), document=document)
            make_claim(event=event, statement="So it is.", modality=Modality.PLANNED)
            make_claim(event=event, statement="So it will be.", status=ClaimStatus.PROPOSED)
            make_event(timeline=timeline, edtf="", title=f"Some day {number}")
            make_document(timeline=timeline, text=f"Nothing. {number}", title=f"Nothing {number}")

    tell(0, 8)
    with django_assert_num_queries(13):
        get_html(client, "/harbour/gaps/")
    tell(8, 40)
    with django_assert_num_queries(13):
        get_html(client, "/harbour/gaps/")
    assert Event.objects.filter(status=EventStatus.PUBLISHED).count() == 80

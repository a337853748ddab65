"""A chronology as known on a day: what had been reported, in the words of then, and what later documents changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.factories import make_citation, make_claim, make_document, make_event, make_outlet, make_timeline
from tests.web.reading import find_titles, get_html, read_text
from timeline.core.frames import EventFrame, find_quantities, frame_values
from timeline.core.text import Span

if TYPE_CHECKING:
    from django.test import Client

    from timeline.models import Timeline

pytestmark = pytest.mark.django_db

EARLY = "A ferry sank off Eastvale on 20 August; 12 people were killed."
LATE = "The ferry sank off Eastvale on 21 August; 34 people were killed."


def frame_of(text: str) -> dict[str, object]:
    return frame_values(EventFrame(Span(0, len(text)), quantities=find_quantities(text, "en")))


@pytest.fixture
def timeline() -> Timeline:
    timeline = make_timeline()
    event = make_event(timeline=timeline, title="Ferry sinks off Eastvale, killing 34", edtf="2024-08-21")
    for published, text, edtf, outlet in (
        ("2024-08-22", EARLY, "2024-08-20", "Gazette"),
        ("2024-09-05", LATE, "2024-08-21", "Courier"),
    ):
        document = make_document(timeline=timeline, published=published, text=text, outlet=make_outlet(name=outlet))
        claim = make_claim(event=event, statement=text.split(";", maxsplit=1)[0] + ".", frame=frame_of(text))
        make_citation(claim=claim, document=document, exact=text, edtf=edtf)
    inquiry = make_event(timeline=timeline, title="An inquiry opens", edtf="2024-09-04")
    make_citation(
        claim=make_claim(event=inquiry, statement="An inquiry opened."),
        document=make_document(timeline=timeline, published="2024-09-05", text="An inquiry opened on Wednesday."),
        exact="An inquiry opened",
        edtf="2024-09-04",
    )
    undated = make_event(timeline=timeline, title="A rumour", edtf="2024-08-01")
    make_citation(
        claim=make_claim(event=undated, statement="A rumour went round."),
        document=make_document(timeline=timeline, published="", text="A rumour went round in August."),
        exact="A rumour",
        edtf="2024-08",
    )
    return timeline


@pytest.mark.usefixtures("timeline")
@pytest.mark.parametrize(
    ("known", "titles"),
    [
        ("2024-08-21", []),
        ("22 August 2024", ["A ferry sank off Eastvale on 20 August."]),
        ("2024-09", ["Ferry sinks off Eastvale, killing 34", "An inquiry opens"]),
    ],
)
def test_only_what_had_been_reported_is_shown(client: Client, known: str, titles: list[str]) -> None:
    assert find_titles(client, known=known) == titles


@pytest.mark.usefixtures("timeline")
def test_what_later_documents_changed_is_marked(client: Client) -> None:
    text = read_text(get_html(client, "/harbour/?known=2024-08-25"))

    assert "As known on 25 August 2024" in text
    assert "first reported 22 August 2024" in text
    assert "1 later document" in text
    assert "later: 21 August 2024" in text
    assert "later: 34 deaths" in text
    assert "2 were first reported later" in text
    assert "single source" in text
    assert LATE not in text


@pytest.mark.usefixtures("timeline")
def test_the_slider_sends_a_day_by_its_number(client: Client) -> None:
    html = get_html(client, "/harbour/?known=739132&q=ferry")

    assert "As known on 3 September 2024" in read_text(html)
    assert '<input type="hidden" name="q" value="ferry">' in html
    assert "known=2024-08-22" in html
    assert "known=2024-09-05" in html


@pytest.mark.usefixtures("timeline")
@pytest.mark.parametrize("known", ["soon", "2024/..", "99999999", "2024-13-45", "Y1234567"])
def test_what_is_no_day_is_said_or_shows_all_that_had_appeared(client: Client, known: str) -> None:
    response = client.get("/harbour/", {"known": known})

    assert response.status_code == 200


@pytest.mark.usefixtures("timeline")
def test_exports_hold_what_is_known_today(client: Client) -> None:
    response = client.get("/harbour/download/md/", {"known": "2024-08-25"})

    content = b"".join(response.streaming_content if response.streaming else [response.content]).decode()
    assert [title in content for title in ("killing 34", "An inquiry", "A rumour")] == [True] * 3


def test_the_page_of_an_event_names_its_three_clocks(client: Client, timeline: Timeline) -> None:
    event = timeline.events.get(edtf="2024-08-21")

    text = read_text(get_html(client, event.get_absolute_url()))

    assert f"happened 21 August 2024 first reported 22 August 2024 added here {event.created_at:%-d %B %Y}" in text

"""A sentence that tells two events under one date becomes two proposals, and stays so."""

from __future__ import annotations

import pytest

from tests.factories import make_curator, make_document, make_outlet, make_timeline
from timeline.core.text import Span
from timeline.models import Citation, Claim, Document, Event, EventStatus, Timeline
from timeline.services.curation.publication import reject_events
from timeline.services.proposals.proposals import propose_events
from timeline.services.proposals.reconstruction import reconstruct_timeline
from timeline.web.documents.coverage import Coverage
from timeline.web.documents.reader import read_document_page

pytestmark = pytest.mark.django_db

TEXT = "On 4 May 2021 a barge sank off Selim, and the harbour chief Tomas Brekke resigned."
MORE = "Tomas Brekke resigned as harbour chief on 4 May 2021."


@pytest.fixture
def timeline() -> Timeline:
    return make_timeline(slug="ports")


@pytest.fixture
def document(timeline: Timeline) -> Document:
    document = make_document(timeline=timeline, text=TEXT, published="2021-06-01")
    propose_events(timeline=timeline, documents=[document])
    return document


def stored() -> list[tuple[str, str, str]]:
    return [(str(event.uid), event.edtf, event.title) for event in Event.objects.order_by("title")]


@pytest.mark.usefixtures("document")
def test_each_clause_has_its_event_its_claim_and_its_citation_of_the_same_words() -> None:
    assert [(edtf, title) for _uid, edtf, title in stored()] == [
        ("2021-05-04", "A barge sank off Selim"),
        ("2021-05-04", "The harbour chief Tomas Brekke resigned"),
    ]
    assert sorted(Claim.objects.values_list("frame__event_type", flat=True)) == ["resign", "sink"]
    assert set(Citation.objects.values_list("exact", "timex_text")) == {(TEXT, "4 May 2021")}


def test_a_second_run_changes_nothing(timeline: Timeline, document: Document) -> None:
    before = stored()

    propose_events(timeline=timeline, documents=[document])
    reconstruct_timeline(timeline=timeline)

    assert stored() == before
    assert Citation.objects.count() == 2


def test_what_was_rejected_of_the_two_stays_rejected(timeline: Timeline, document: Document) -> None:
    event = Event.objects.get(title__contains="resigned")
    reject_events(events=[event], user=make_curator(), why="In June.")

    propose_events(timeline=timeline, documents=[document])
    reconstruct_timeline(timeline=timeline)

    assert dict(Event.objects.values_list("title", "status")) == {
        "A barge sank off Selim": EventStatus.PROPOSED,
        "The harbour chief Tomas Brekke resigned": EventStatus.REJECTED,
    }


@pytest.mark.usefixtures("document")
def test_another_document_joins_the_clause_that_it_tells_of(timeline: Timeline) -> None:
    other = make_document(timeline=timeline, text=MORE, published="2021-06-02", outlet=make_outlet(name="Herald"))

    propose_events(timeline=timeline, documents=[other])

    counts = {event.title: event.claims.count() for event in Event.objects.all()}
    assert counts == {"A barge sank off Selim": 1, "The harbour chief Tomas Brekke resigned": 2}


def test_the_reader_counts_their_date_once_and_links_both(document: Document) -> None:
    citations = list(document.citations.select_related("claim").order_by("pk"))

    page = read_document_page(document, citations)

    assert page.coverage == Coverage(accepted=0, pending=1, undated=0, unused=0)
    anchors = [key for paragraph in page.paragraphs for segment in paragraph.segments for key in segment.anchors]
    assert anchors == [citation.pk for citation in citations]
    assert {citation.span for citation in citations} == {Span(0, len(TEXT))}

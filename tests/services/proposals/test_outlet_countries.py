"""The country of an outlet orders the day and the month of dates in figures, wherever the text is read."""

from __future__ import annotations

import pytest

from tests.factories import make_document, make_outlet, make_timeline
from timeline.core.temporal import day_number
from timeline.core.text import Span
from timeline.ingest import CapturedText
from timeline.models import Citation, Event
from timeline.services.captures.drafting import Defaults
from timeline.services.events.dates import find_dates_near
from timeline.services.ingestion.ingestion import ingest_captures
from timeline.services.proposals.proposals import propose_events
from timeline.web.documents.reader import read_timexes

pytestmark = pytest.mark.django_db

TEXT = "The harbour of Selim closed on 03/04/2024 after a strike of its pilots."
COUNTRIES = [("US", "2024-03-04"), ("GB", "2024-04-03")]


@pytest.mark.parametrize(("country", "date"), COUNTRIES)
def test_a_stored_document_is_read_as_its_outlet_writes(country: str, date: str) -> None:
    timeline = make_timeline(slug="ports")
    document = make_document(timeline=timeline, text=TEXT, outlet=make_outlet(country=country))

    propose_events(timeline=timeline, documents=[document])

    assert Event.objects.get().edtf == date
    ((_place, found),) = read_timexes(document, Span(0, len(TEXT)))
    assert found.edtf == date
    (near,) = find_dates_near(document=document, span=Span(0, len(TEXT)))
    assert near.edtf == date


@pytest.mark.parametrize(("country", "date"), COUNTRIES)
def test_a_file_read_before_its_outlet_is_known_is_read_once_more(country: str, date: str) -> None:
    timeline = make_timeline(slug="ports")
    make_outlet(name="Gazette", site="https://gazette.example/", country=country)
    capture = CapturedText(
        origin="1.txt", title="Selim", text=TEXT, url="https://gazette.example/1", published="2024-06-01",
        language="en", bytes_sha256="", media_type="text/plain",
    )  # fmt: skip

    ingest_captures(timeline=timeline, captures=[capture], defaults=Defaults(today=day_number(2026, 1, 1)))

    assert Citation.objects.get().edtf == date

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories import make_outlet, make_timeline
from timeline.core.temporal import day_number
from timeline.ingest import CapturedText
from timeline.models import Document, Timeline
from timeline.services.captures.drafting import Defaults
from timeline.services.documents.outlets import find_outlet_of_host
from timeline.services.ingestion.ingestion import ingest_captures

pytestmark = pytest.mark.django_db

PORTS = ("Selim", "Arda", "Kestel", "Midye", "Tavsan", "Karaburun", "Yelken", "Palamut", "Sardalya", "Uskumru")
DEFAULTS = Defaults(today=day_number(2026, 1, 1))


def texts(first: int, count: int) -> list[CapturedText]:
    """Captured texts that share nothing but their outlet and language."""
    return [
        CapturedText(
            origin=f"{number}.txt",
            title=f"{PORTS[number]} signs",
            text=f"Harbour masters of {PORTS[number]} opened quay {number} of the port on {number + 1} May 2024.",
            url=f"https://gazette.example/{number}",
            published="2024-06-01",
            language="en",
            bytes_sha256="",
            media_type="text/plain",
        )
        for number in range(first, first + count)
    ]


def ingest_queries(timeline: Timeline, captures: list[CapturedText]) -> int:
    with CaptureQueriesContext(
        connection,
    ) as queries:
        report = ingest_captures(timeline=timeline, captures=captures, defaults=DEFAULTS)

    assert report.refused == []
    return len(queries)


def test_more_documents_in_a_chunk_need_no_more_queries() -> None:
    timeline = make_timeline(slug="ports")
    make_outlet(name="Gazette", site="https://www.gazette.example/")
    ingest_queries(timeline, texts(0, 2))

    few, many = ingest_queries(timeline, texts(2, 2)), ingest_queries(timeline, texts(4, 6))

    assert many == few, (few, many)
    assert Document.objects.filter(outlet__name="Gazette").count() == 10


@pytest.mark.parametrize(
    ("site", "url", "is_found"),
    [
        ("https://www.gazette.example/", "https://news.gazette.example/a", True),
        ("http://Gazette.example:8080", "https://gazette.example/a", True),
        ("https://gazette.example?edition=2", "https://www.gazette.example/", True),
        ("https://notgazette.example/", "https://gazette.example/a", False),
        ("https://gazette.example.org/", "https://gazette.example/a", False),
        ("https://other.example/gazette.example", "https://gazette.example/a", False),
        ("https://gazetteXexample/", "https://gazette.example/a", False),
    ],
)
def test_an_outlet_is_found_by_the_host_of_its_site(site: str, url: str, is_found: bool) -> None:
    outlet = make_outlet(name="Gazette", site=site)

    assert find_outlet_of_host(make_timeline(), url) == (outlet if is_found else None)


def test_the_nearest_domain_goes_first() -> None:
    make_outlet(name="Group", site="https://press.example/")
    nearer = make_outlet(name="Gazette", site="https://gazette.press.example/")

    assert find_outlet_of_host(make_timeline(), "https://m.gazette.press.example/a") == nearer

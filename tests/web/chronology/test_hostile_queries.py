"""Absurd and hostile query strings get a clear page with the right status, whatever they combine."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.factories import make_event, make_timeline
from tests.web.reading import read_text
from timeline.models import Visibility

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db

WORDS = "+".join(f"harbour{number}" for number in range(10_000))
HUGE = "9" * 30


@pytest.fixture(autouse=True)
def _harbour() -> None:
    timeline = make_timeline()
    for edtf in ("2024-08-22", "-0043-03-15", "Y-5000000", ""):
        make_event(timeline=timeline, edtf=edtf)


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("from=9999999", 200),
        ("from=Y9999999&to=Y-9999999", 200),
        ("to=Y-9999999&show=all", 200),
        ("view=Y9999999..Y99999999", 200),
        ("view=2024-08-22T10:00..2024-08-22T11:00", 200),
        ("view=0000..99999999", 400),
        ("view=1e9..2e9", 400),
        ("view=..", 400),
        ("lanes=zebra", 400),
        ("lanes=actor&lanes=zebra", 400),
        ("show=zebra", 200),
        ("state=zebra", 200),
        (f"actor={HUGE}", 200),
        ("place=-1", 200),
        (f"after={HUGE}.1.1", 200),
        ("after=999999999.99999.999999999999999999", 200),
        ("known=Y9999999", 200),
        ("known=999999&view=2024&lanes=place", 200),
        ("known=%00", 200),
        ("q=%00", 200),
        (f"q={WORDS}", 200),
        ("lang=zebra", 200),
    ],
)
def test_a_clear_page_is_the_answer(client: Client, query: str, status: int) -> None:
    response = client.get(f"/harbour/?{query}")

    assert response.status_code == status
    assert "The harbour" in read_text(response.content.decode())


@pytest.mark.parametrize("path", ["actors", "places", "outlets"])
@pytest.mark.parametrize("key", ["0", HUGE])
def test_a_name_that_does_not_exist_is_not_found(client: Client, path: str, key: str) -> None:
    assert client.get(f"/harbour/{path}/{key}/").status_code == 404


def test_too_many_words_are_refused_by_the_search(client: Client) -> None:
    response = client.get(f"/search/?q={WORDS}")

    assert response.status_code == 400
    assert "Shorten this" in read_text(response.content.decode())


def test_an_embed_of_a_private_chronology_is_as_if_it_did_not_exist(client: Client) -> None:
    make_timeline(slug="closed", title="Closed talks", visibility=Visibility.PRIVATE)

    for path in ("/closed/embed/", "/nowhere/embed/"):
        response = client.get(path)

        assert response.status_code == 404
        assert "Closed talks" not in response.content.decode()

"""The echo of a date box."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.factories import make_curator

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db


@pytest.fixture
def curator(client: Client) -> Client:
    client.force_login(make_curator())
    return client


def echo(client: Client, **query: str) -> str:
    response = client.get("/dates/echo/", query)
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        (
            "mid-August 2024",
            "Understood as: <b>mid-August 2024</b> · EDTF <code>[2024-08-11..2024-08-20]</code> · 11–20 August 2024",
        ),
        ("15 August 2024", "Understood as: <b>15 August 2024</b> · EDTF <code>2024-08-15</code>"),
        (
            "by 12 March 2019",
            "Understood as: <b>by 12 March 2019</b> · EDTF <code>[..2019-03-12]</code> · until 12 March 2019",
        ),
        ("", ""),
        (
            "31 February 2024",
            '<span class="complaint">February 2024 has 29 days, so there is no 31 February 2024.</span>',
        ),
    ],
)
def test_it_says_how_the_words_are_understood(curator: Client, typed: str, answer: str) -> None:
    assert echo(curator, text=typed) == answer


def test_an_unknown_language_and_an_endless_text_are_refused_in_a_sentence(curator: Client) -> None:
    assert "Select a valid choice" in echo(curator, text="1984", language="xx")
    assert "at most 300 characters" in echo(curator, text="1" * 301)


def test_only_curators_are_answered(client: Client) -> None:
    assert client.get("/dates/echo/", {"text": "1984"}).status_code == 403


def test_it_is_only_read(curator: Client) -> None:
    assert curator.post("/dates/echo/", {"text": "1984"}).status_code == 405

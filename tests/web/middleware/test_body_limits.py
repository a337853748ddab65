"""What is too large is refused before it is read, by who sends it and where."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.factories import make_curator
from tests.web.reading import read_text

if TYPE_CHECKING:
    from django.test import Client
    from django.test.client import _MonkeyPatchedWSGIResponse as Response

pytestmark = pytest.mark.django_db

MEGABYTE = 1024 * 1024


class NeverRead:
    """A body that fails the test when anybody reads it."""

    def read(self, _size: int = -1) -> bytes:
        pytest.fail("The body was read.")

    close = readline = read


def post(client: Client, path: str, length: int) -> Response:
    return client.generic(
        "POST", path, b"", content_type="application/x-www-form-urlencoded",
        **{"CONTENT_LENGTH": str(length), "wsgi.input": NeverRead()},
    )  # fmt: skip


@pytest.mark.parametrize("path", ["/login/", "/capture/", "/admin/login/", "/dates/echo/"])
def test_who_is_not_signed_in_sends_little(client: Client, path: str) -> None:
    response = post(client, path, 65 * 1024)

    assert response.status_code == 413
    text = read_text(response.content.decode())
    assert "At most 64.0 KB may be sent here. Nothing was stored." in text.replace("\xa0", " ")
    assert "Sign in to send more." in text


@pytest.mark.parametrize(("path", "length"), [("/login/", 17 * MEGABYTE), ("/capture/", 11_000 * MEGABYTE)])
def test_who_is_signed_in_sends_what_the_page_takes(client: Client, path: str, length: int) -> None:
    client.force_login(make_curator())

    response = post(client, path, length)

    assert response.status_code == 413
    assert "Sign in to send more." not in read_text(response.content.decode())


def test_a_small_form_and_an_odd_length_are_let_through(client: Client) -> None:
    assert client.post("/login/", {"username": "x" * 100, "password": "y" * 1000}).status_code == 200
    assert client.post("/login/", {"username": "x"}, headers={"content-length": "many"}).status_code == 200

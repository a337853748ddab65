"""Pages that say what went wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.test import RequestFactory
from django.views.defaults import server_error

from tests.web.reading import read_text

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "path",
    [
        "/nowhere/",
        "/nowhere",
        "/nowhere/events/1-title/",
        "/documents/1/",
        "/documents/" + "9" * 30 + "/",
        "/documents/x/",
        "/a/b/c/",
        "/%00/",
        "/" + "a" * 3000 + "/",
        "/%D8%A8%D8%BA%D8%AF%D8%A7%D8%AF/",
        "/favicon.ico",
    ],
)
def test_an_address_without_a_page_says_so(client: Client, path: str) -> None:
    response = client.get(path, follow=True)

    assert response.status_code == 404
    assert "There is nothing at this address" in read_text(response.content.decode())
    assert "default-src 'none'" in response["Content-Security-Policy"]


def test_a_page_that_is_not_allowed_offers_to_sign_in(client: Client) -> None:
    response = client.get("/dates/echo/")

    assert response.status_code == 403
    assert "You may not see this" in read_text(response.content.decode())
    assert "default-src 'none'" in response["Content-Security-Policy"]


@pytest.mark.filterwarnings("ignore:Invalid HTTP_HOST header")
def test_a_request_for_another_host_is_not_understood(client: Client) -> None:
    response = client.get("/", headers={"host": "evil.example"})

    assert response.status_code == 400
    assert "This request could not be understood" in read_text(response.content.decode())
    assert "evil" not in response.content.decode()


def test_a_failure_tells_nothing_of_the_inside() -> None:
    response = server_error(RequestFactory().get("/"))

    assert response.status_code == 500
    assert "Something went wrong on our side" in read_text(response.content.decode())

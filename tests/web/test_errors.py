"""Pages that say what went wrong."""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import Client as ClientWithChecks
from django.test import RequestFactory

from tests.web.reading import read_text
from timeline.web.error_pages import server_error, too_many_requests
from timeline.web.request_ids import RequestIdFilter

if TYPE_CHECKING:
    from django.http import HttpRequest
    from django.test import Client

pytestmark = pytest.mark.django_db


def with_nobody(request: HttpRequest) -> HttpRequest:
    """Return a request as the authentication leaves it where nobody is signed in."""
    request.user = AnonymousUser()
    return request


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


def test_a_failure_shows_the_number_under_which_it_is_logged(
    client: Client, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("timeline.models.Timeline.objects", None)  # a view that breaks
    client.raise_request_exception = False

    response = client.get("/")

    assert response.status_code == 500
    number = response["X-Request-ID"]
    assert re.fullmatch("[0-9a-f]{12}", number)
    assert f"The number of this failure is {number}" in read_text(response.content.decode())
    [record] = [record for record in caplog.records if record.levelname == "ERROR"]
    assert record.exc_info


def test_a_log_line_carries_the_number_of_its_request() -> None:
    record = logging.LogRecord("timeline", logging.ERROR, "", 0, "broken", None, None)

    assert RequestIdFilter().filter(record)
    assert record.__dict__["request_id"] == "-"


def test_a_form_without_its_token_says_what_to_do() -> None:
    client = ClientWithChecks(enforce_csrf_checks=True)

    response = client.post("/login/", {"username": "x", "password": "y"})

    assert response.status_code == 403
    assert "This form was not sent" in read_text(response.content.decode())


def test_somebody_who_must_wait_is_told_how_long(rf: RequestFactory) -> None:
    response = too_many_requests(with_nobody(rf.get("/")), 30)

    assert (response.status_code, response["Retry-After"]) == (429, "30")
    assert "Try again in 30 seconds." in read_text(response.content.decode())

"""Dating an undated document in a browser: the days offered, one click to what follows, one to set it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.test_axe import complaints
from tests.factories import make_curator, make_document, make_outlet, make_timeline
from timeline.services.proposals.proposals import propose_events

if TYPE_CHECKING:
    from django.test import Client
    from playwright.sync_api import Page
    from pytest_django.live_server_helper import LiveServer

    from timeline.models import Document

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

TREATY = "The two ports signed a pilotage treaty in Selim on 15 August 2024."
UNDATED = (
    "The ports published the pilotage treaty they signed in Selim last week.\n\n"
    "Dockers paraded with torches along the quay on Thursday.\n"
)


@pytest.fixture
def document() -> Document:
    timeline = make_timeline(slug="ports")
    known = make_document(timeline=timeline, text=TREATY, published="2024-08-20", outlet=make_outlet(name="Courier"))
    document = make_document(timeline=timeline, text=UNDATED, published="")
    propose_events(timeline=timeline, documents=[known, document])
    return document


@pytest.fixture
def curated(page: Page, client: Client, live_server: LiveServer) -> Page:
    """A page of a curator who is signed in."""
    client.force_login(make_curator())
    page.context.add_cookies(
        [{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}]
    )
    return page


def test_two_clicks_date_a_document_and_what_it_says(
    curated: Page, live_server: LiveServer, document: Document
) -> None:
    curated.goto(f"{live_server.url}{document.get_absolute_url()}")
    expect(curated.get_by_role("heading", name="Not dated. The text fits 22, 23 or 24 August 2024.")).to_be_visible()

    curated.get_by_role("link", name="Thursday 22 August 2024").click()
    curated.get_by_role("button", name="Date it 22 August 2024").click()

    expect(curated.locator(".notice")).to_contain_text("Published 22 August 2024: 2 passages resolved again")
    document.refresh_from_db()
    assert (document.published_edtf, document.published_known) == ("2024-08-22", "inferred")


def test_the_box_says_how_words_are_understood(curated: Page, live_server: LiveServer, document: Document) -> None:
    curated.goto(f"{live_server.url}/documents/{document.address}/date/")

    curated.get_by_label("Published").press_sequentially("mid-August 2024")

    expect(curated.locator(".date-echo")).to_contain_text("mid-August 2024")


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_pages_of_dating_are_accessible(
    curated: Page, live_server: LiveServer, document: Document, scheme: str, width: int
) -> None:
    path = f"{live_server.url}/documents/{document.address}/date/"
    curated.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    curated.set_viewport_size({"width": width, "height": 900})

    found = {}
    for address in (path, f"{path}?published=2024-08-22&known=inferred"):
        curated.goto(address)
        found[address] = complaints(curated)
        assert curated.evaluate("document.documentElement.scrollWidth") == width

    assert [one for one in found.values() if one] == []


def test_it_works_without_javascript(
    curated: Page, live_server: LiveServer, document: Document, client: Client
) -> None:
    context = curated.context.browser.new_context(java_script_enabled=False)  # type: ignore[union-attr]
    session = client.cookies["sessionid"].value
    context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])
    plain = context.new_page()

    plain.goto(f"{live_server.url}{document.get_absolute_url()}")
    plain.get_by_role("link", name="See which days its text fits").click()
    plain.get_by_role("link", name="Thursday 22 August 2024").click()
    plain.get_by_role("button", name="Date it 22 August 2024").click()

    expect(plain.locator(".notice")).to_contain_text("Published 22 August 2024")
    context.close()

"""The page of changes in a real browser: nothing for axe to find, in any width, scheme and direction of text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.story import ARABIC, FILLER
from tests.browser.test_axe import complaints
from tests.factories import make_citation, make_claim, make_curator, make_document, make_event, make_timeline
from timeline.services.documents.versions import store_version

if TYPE_CHECKING:
    from django.test import Client
    from playwright.sync_api import Page
    from pytest_django.live_server_helper import LiveServer

    from timeline.models import Document, Timeline

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

EARLIER = (
    "The harbour of Selim reopened on Thursday, the ministry said. Two ferries had left in mid-August.\n"
    "The council will vote on the new pier in May 2025, its speaker said, and the vote is expected to be close.\n"
    "Nobody was hurt.\n"
)
LATER = (
    "Correction: an earlier version of this report gave a wrong number of ferries.\n"
    "The harbour of Selim reopened on Thursday, the ministry said. Three ferries had left in mid-August.\n"
    "The council will vote on the new pier in June 2025, its speaker said, and the vote is expected to be close.\n"
)


def tell_changes(timeline: Timeline) -> list[Document]:
    """Store two pages that changed, and return their newer versions."""
    first = make_document(timeline=timeline, text=EARLIER + FILLER, url="https://example.org/harbour")
    for statement, exact in [
        ("Two ferries left.", "Two ferries had left in mid-August"),
        ("Nobody was hurt.", "Nobody was hurt"),
        ("It reopened.", "The harbour of Selim reopened on Thursday"),
    ]:
        claim = make_claim(event=make_event(timeline=timeline, title=f"Event: {statement}"), statement=statement)
        make_citation(claim=claim, document=first, exact=exact)
    second = make_document(text=LATER + FILLER, url=first.url, title="Harbour reopens after a storm")
    radio = make_document(timeline=timeline, text=ARABIC, language="ar", title="الميناء")
    claim = make_claim(event=make_event(timeline=timeline, title="Ferries"), statement="غادرت عبارتان.")
    make_citation(claim=claim, document=radio, exact="غادرت عبارتان")
    later = make_document(text=ARABIC.replace("عبارتان", "ثلاث عبارات"), language="ar", title="الميناء")
    store_version(first, second)
    store_version(radio, later)
    return [second, later]


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_changes_are_accessible(page: Page, live_server: LiveServer, client: Client, scheme: str, width: int) -> None:
    documents = tell_changes(make_timeline())
    client.force_login(make_curator())
    page.context.add_cookies(
        [{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}]
    )
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.set_viewport_size({"width": width, "height": 900})

    found = {}
    for document in documents:
        for path in (document.get_absolute_url(), f"{document.get_absolute_url()}changes/"):
            page.goto(f"{live_server.url}{path}")
            for summary in page.query_selector_all(".decide summary, .versions summary"):
                summary.click()
            found[path] = complaints(page)
            wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            assert wide == 0, path

    assert found == {path: [] for path in found}


def test_a_curator_decides_about_an_orphan_without_scripts(
    page: Page, live_server: LiveServer, client: Client
) -> None:
    second, _later = tell_changes(make_timeline())
    client.force_login(make_curator())
    page.context.add_cookies(
        [{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}]
    )
    page.goto(f"{live_server.url}{second.get_absolute_url()}")
    page.click("text=2 citations no longer match the live page")

    page.click(".orphan:first-child .decide summary")
    page.fill(".orphan:first-child textarea", "Three ferries had left in mid-August")
    page.click("text=Cite this passage instead")

    expect(page.get_by_text("1 citation no longer matches the live page")).to_be_visible()
    expect(page.locator(".notice")).to_have_text("Decided.")

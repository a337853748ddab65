"""Curation in a real browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import follow
from tests.factories import make_curator
from tests.web.admin.conftest import tell_story
from timeline.models import Citation, Event

if TYPE_CHECKING:
    from pytest_django.live_server_helper import LiveServer

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

SIZES = [(1440, 900), (390, 844)]


@pytest.fixture
def event(page: Page, live_server: LiveServer) -> Event:
    """An event whose page in the admin is open."""
    event = tell_story(1)
    make_curator()
    page.goto(f"{live_server.url}/admin/timeline/event/{event.pk}/change/")
    page.fill("#id_username", "curator")
    page.fill("#id_password", "a-long-password")
    follow(page, page.locator("button.primary[type=submit]"))
    return event


def choose(page: Page, box: str, text: str) -> None:
    """Pick what an autocomplete box finds."""
    page.click(f"{box} + .select2-container")
    page.fill(".select2-dropdown .select2-search__field", text)
    page.click(f".select2-results__option--highlighted:has-text('{text}')")


def test_what_is_typed_as_a_date_is_echoed_live(page: Page, event: Event) -> None:  # noqa: ARG001 - its page
    echo = page.locator(".date-echo")
    expect(echo).to_have_text("Understood as: 22 August 2024 · EDTF 2024-08-22")

    page.fill("#id_edtf", "mid-August 2024")
    expect(echo).to_have_text("Understood as: mid-August 2024 · EDTF [2024-08-11..2024-08-20] · 11–20 August 2024")

    page.fill("#id_edtf", "31 February 2024")
    expect(echo).to_have_text("February 2024 has 29 days, so there is no 31 February 2024.")


def test_an_absent_quote_shows_the_reason_and_keeps_the_form(page: Page, event: Event) -> None:  # noqa: ARG001 - its page
    page.click("#claims-0 summary:has-text('Cite a passage')")
    choose(page, "#id_claims-0-cite_document", "Document 1")
    page.fill("#id_claims-0-cite_quote", "The harbour closed for good.")
    page.fill("#id_title", "The harbour is open again")
    follow(page, page.locator("input[name=_continue]"))

    reason = page.locator("#claims-0 .errorlist")
    expect(reason).to_have_text("The words “The harbour closed for good.” do not stand in this text.")
    expect(reason).to_be_visible()
    expect(page.locator("#id_claims-0-cite_quote")).to_have_value("The harbour closed for good.")
    expect(page.locator("#id_title")).to_have_value("The harbour is open again")

    page.fill("#id_claims-0-cite_quote", "on Thursday")
    page.click("input[name=_continue]")

    expect(page.locator(".messagelist")).to_contain_text("was changed successfully")
    expect(page.locator("#claims-0 .passages q")).to_have_text(["The harbour reopened on Thursday", "on Thursday"])


def test_a_new_claim_is_added_with_its_passage_open(page: Page, event: Event) -> None:
    page.click("text=Add another Claim")
    page.fill("#id_claims-1-statement", "It was a Thursday.")
    choose(page, "#id_claims-1-cite_document", "Document 1")
    page.fill("#id_claims-1-cite_quote", "on Thursday")
    page.click("input[name=_publish]")

    expect(page.locator(".messagelist")).to_contain_text("1 event published. 1 proposed claim accepted with it.")
    assert Citation.objects.filter(claim__event=event, exact="on Thursday").count() == 1


def test_rejecting_from_the_page_of_an_event_asks_why(page: Page, event: Event) -> None:
    page.click("button:has-text('Reject…')")
    page.fill("#id_why", "A slip.")
    page.click("input[value=Reject]")

    expect(page.locator(".messagelist")).to_contain_text("1 event rejected.")
    event.refresh_from_db()
    assert event.status == "rejected"


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_no_page_breaks_the_content_policy_or_overflows(
    page: Page, event: Event, live_server: LiveServer, width: int, height: int
) -> None:
    page.set_viewport_size({"width": width, "height": height})
    document = Citation.objects.get().document_id
    paths = ["", "timeline/event/", "timeline/event/add/", f"timeline/event/{event.pk}/change/"]
    paths += ["timeline/timeline/add/", "timeline/document/add/", f"timeline/document/{document}/change/"]
    paths += ["timeline/citation/add/", "timeline/decision/", "timeline/claim/add/"]

    for path in paths:
        page.goto(f"{live_server.url}/admin/{path}")
        overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert overflow <= 0, path

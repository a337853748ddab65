"""Reading without JavaScript, on a phone, on paper and from right to left."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page, expect

from tests.browser.story import FILLER, tell_story
from tests.factories import make_citation, make_claim, make_document, make_event
from timeline.models import Citation, Document, Event

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser
    from pytest_django.live_server_helper import LiveServer

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def plain_page(browser: Browser) -> Iterator[Page]:
    """A page of a browser that runs no JavaScript."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


@pytest.fixture
def address(live_server: LiveServer) -> str:
    """Where the story can be read."""
    return f"{live_server.url}{tell_story().get_absolute_url()}"


def addresses(live_server: LiveServer) -> list[str]:
    """Return a page of each kind."""
    timeline = tell_story()
    events = [event.get_absolute_url() for event in Event.objects.select_related("timeline").order_by("pk")[:2]]
    documents = [document.get_absolute_url() for document in Document.objects.order_by("pk")]
    paths = ["/", timeline.get_absolute_url(), *events, *documents, "/nowhere/"]
    return [f"{live_server.url}{path}" for path in paths]


def test_without_javascript_filters_passages_and_pages_work(plain_page: Page, address: str) -> None:
    plain_page.goto(address)
    citation = Citation.objects.get(timex_text="Thursday")

    plain_page.click(f"#m{citation.pk}")
    expect(plain_page.locator(f"#p{citation.pk} blockquote")).to_be_visible()
    plain_page.keyboard.press("Escape")

    plain_page.fill("#id_q", "ferries")
    plain_page.get_by_role("button", name="Apply").click()

    expect(plain_page).to_have_url(re.compile(r"\?q=ferries"))
    expect(plain_page.locator("article.event h3")).to_have_text(["Two ferries leave"])

    plain_page.locator("article.event h3 a").click()
    expect(plain_page.locator("h1")).to_have_text("Two ferries leave")


def test_nothing_scrolls_sideways(page: Page, live_server: LiveServer) -> None:
    page.set_viewport_size({"width": 320, "height": 700})

    for address in addresses(live_server):
        # A page that is not there says so in the console as well; that is no complaint of ours.
        if address.endswith("/nowhere/"):
            continue
        page.goto(address)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), address


def test_what_is_pressed_on_a_phone_is_large_enough_for_a_finger(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(address)

    # Marks of the axis are smaller: each leads to an event that the list below holds, with a title to press.
    pressed = "form input:not([type=hidden]), form select, form button, summary, .turn a"
    small = page.evaluate(
        """pressed => [...document.querySelectorAll(pressed)]
            .map(one => [one.outerHTML.slice(0, 80), one.getBoundingClientRect()])
            .filter(([, box]) => box.width && box.height < 43.5)
            .map(([html, box]) => `${html}: ${box.height}`)""",
        pressed,
    )

    assert small == []


def test_a_passage_far_down_is_in_view_at_once(page: Page, live_server: LiveServer) -> None:
    timeline = tell_story()
    document = make_document(timeline=timeline, text=f"{FILLER}The lighthouse was lit again on Monday.\n{FILLER}2")
    claim = make_claim(event=make_event(timeline=timeline, title="The lighthouse is lit"))
    citation = make_citation(claim=claim, document=document, exact="The lighthouse was lit again")

    page.goto(f"{live_server.url}{citation.get_absolute_url()}")

    expect(page.locator("mark", has_text="The lighthouse was lit again")).to_be_in_viewport()


def test_a_document_in_arabic_is_set_from_right_to_left(page: Page, live_server: LiveServer) -> None:
    tell_story()
    document = Document.objects.get(language="ar")

    page.goto(f"{live_server.url}{document.get_absolute_url()}")

    text = page.locator(".text")
    expect(text).to_have_attribute("dir", "rtl")
    expect(text).to_have_attribute("lang", "ar")
    assert text.evaluate("one => getComputedStyle(one).direction") == "rtl"


def test_printed_pages_hold_every_passage_with_its_address(page: Page, address: str) -> None:
    page.goto(address)

    page.emulate_media(media="print")

    for citation in Citation.objects.select_related("document"):
        note = page.locator(f"#p{citation.pk}")
        expect(note.locator("blockquote")).to_be_visible()
        expect(note).to_contain_text(citation.exact)
        expect(note).to_contain_text(citation.document.url)
    expect(page.locator(".filters")).to_be_hidden()
    expect(page.locator(".axis").first).to_be_visible()
    expect(page.locator(".axis-lanes")).to_be_hidden()


def test_a_page_that_does_not_exist_looks_like_the_others_and_leads_home(
    plain_page: Page, live_server: LiveServer
) -> None:
    response = plain_page.goto(f"{live_server.url}/nowhere/")

    assert response is not None
    assert response.status == 404
    plain_page.get_by_role("link", name="Timeline").first.click()
    expect(plain_page).to_have_url(f"{live_server.url}/")

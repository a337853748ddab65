"""Two readers who see what everybody sees: one with a keyboard alone, one whose browser runs no JavaScript."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import follow, follow_focused
from tests.browser.story import tell_story
from tests.factories import make_story
from timeline.models import Event, Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page
    from pytest_django.live_server_helper import LiveServer

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def _harbour() -> None:
    timeline = tell_story()
    Place.objects.update(latitude=41.0, longitude=29.0)
    make_story(Event.objects.get(title="Harbour reopens"), timeline=timeline)


@pytest.fixture
def still_page(browser: Browser) -> Iterator[Page]:
    """A page of a browser without JavaScript."""
    context = browser.new_context(java_script_enabled=False, locale="en-GB")
    context.set_default_timeout(30_000)
    yield context.new_page()
    context.close()


def focused(page: Page) -> str:
    """Return what a screen reader would call the element that has the focus."""
    return str(
        page.evaluate(
            "(document.activeElement.getAttribute('aria-label') || document.activeElement.textContent).trim()"
        )
    )


def tab_to(page: Page, name: str) -> None:
    """Press Tab until something of this name has the focus."""
    for _press in range(120):
        page.keyboard.press("Tab")
        if name in focused(page):
            return
    raise AssertionError(f"No way by keyboard to “{name}”.")


def test_a_keyboard_alone_reads_searches_filters_zooms_and_changes_the_language(
    page: Page, live_server: LiveServer
) -> None:
    page.goto(f"{live_server.url}/")
    tab_to(page, "The harbour")
    follow_focused(page)
    expect(page.locator("h1")).to_have_text("The harbour")

    tab_to(page, "Passage 1: Harbour Gazette")
    page.keyboard.press("Enter")
    expect(page.locator(".passage:popover-open")).to_contain_text("harbour")
    page.keyboard.press("Escape")
    expect(page.locator(".passage:popover-open")).to_have_count(0)
    assert focused(page).startswith("Passage 1")

    page.locator("#id_q").focus()
    page.keyboard.type("ferries")
    expect(page.locator("article.event h3")).to_have_text(["Two ferries leave"])
    page.goto(f"{live_server.url}/harbour/")
    tab_to(page, "Zoom in")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("view="))

    page.goto(f"{live_server.url}/harbour/stories/")
    tab_to(page, "How it reopened")
    follow_focused(page)
    expect(page.locator(".story-bar")).to_be_visible()
    page.keyboard.press("ArrowRight")
    expect(page.locator("[data-place]")).to_have_text("1 / 1")
    tab_to(page, "Türkçe")
    page.keyboard.press("Enter")
    expect(page.locator("html")).to_have_attribute("lang", "tr")


def test_without_javascript_one_reads_searches_filters_zooms_cites_and_changes_the_language(
    still_page: Page, live_server: LiveServer
) -> None:
    page = still_page
    page.goto(f"{live_server.url}/harbour/")
    page.locator("#id_q").fill("ferries")
    page.get_by_role("button", name="Apply").click()
    expect(page.locator("article.event h3")).to_have_text(["Two ferries leave"])

    page.goto(f"{live_server.url}/harbour/")
    page.locator(".axis .wide:visible, .axis-ways").first.wait_for()
    follow(page, page.get_by_role("link", name="Zoom in"))
    assert "view=" in page.url

    page.goto(f"{live_server.url}/harbour/")
    page.locator("article.event h3 a", has_text="Harbour reopens").click()
    page.locator(".sources").get_by_role("link", name="Read in context").first.click()
    expect(page.locator("mark").first).to_be_visible()

    page.goto(f"{live_server.url}/search/?q=harbour")
    expect(page.get_by_role("link", name="Harbour reopens").first).to_be_visible()
    page.goto(f"{live_server.url}/harbour/map/")
    page.get_by_role("link", name="Port Selim: 1 event").click()
    expect(page.locator("article.event h3")).to_have_text(["Harbour reopens"])

    page.get_by_role("link", name="العربيّة").click()
    expect(page.locator("html")).to_have_attribute("dir", "rtl")

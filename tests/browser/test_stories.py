"""Walking through a story: with arrow keys, with buttons, by scrolling, and by links where nothing runs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import follow
from tests.browser.story import tell_story
from tests.browser.test_axe import complaints
from tests.factories import make_member, make_story
from timeline.models import Event, Role, Story

if TYPE_CHECKING:
    from django.test import Client
    from playwright.sync_api import Browser, Page
    from pytest_django.live_server_helper import LiveServer

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def tell() -> Story:
    """Store a story of three steps."""
    timeline = tell_story()
    events = [Event.objects.get(title=title) for title in ("Two ferries leave", "Harbour reopens", "A pier opens")]
    return make_story(*events, timeline=timeline, opening="Ships left and came back.")


def step_pages(told: Story) -> list[str]:
    keys = told.steps.order_by("sequence").values_list("pk", flat=True)
    return [f"{told.get_absolute_url()}{key}/" for key in keys]


def at(path: str) -> re.Pattern[str]:
    return re.compile(re.escape(path) + "$")


@pytest.mark.parametrize("language", ["en-GB", "ar"])
def test_keys_walk_and_each_step_has_its_address(browser: Browser, live_server: LiveServer, language: str) -> None:
    told = tell()
    first, second, third = step_pages(told)
    onward, back = ("ArrowLeft", "ArrowRight") if language == "ar" else ("ArrowRight", "ArrowLeft")
    page = browser.new_context(locale=language, reduced_motion="reduce").new_page()
    page.goto(f"{live_server.url}{told.get_absolute_url()}")

    for key, path in ((onward, first), (onward, second), (onward, third), (onward, third), (back, second)):
        page.keyboard.press(key)
        expect(page).to_have_url(at(path))
    assert page.evaluate("document.activeElement.textContent.trim()") == "Harbour reopens"

    page.reload()
    expect(page.locator("h1")).to_have_text("Harbour reopens")
    page.keyboard.press(onward)
    expect(page).to_have_url(at(third))
    page.context.close()


def test_buttons_and_scrolling_walk(page: Page, live_server: LiveServer) -> None:
    told = tell()
    first, second, _third = step_pages(told)
    page.emulate_media(reduced_motion="reduce")
    page.goto(f"{live_server.url}{told.get_absolute_url()}")

    page.get_by_role("link", name="Begin").click()
    expect(page).to_have_url(at(first))
    page.get_by_role("button", name="Next").click()
    expect(page).to_have_url(at(second))
    expect(page.locator("[data-place]")).to_have_text("2 / 3")

    page.mouse.wheel(0, -10_000)
    expect(page).to_have_url(at(told.get_absolute_url()))
    page.locator(f"#step{told.steps.order_by('sequence')[1].pk}").scroll_into_view_if_needed()
    page.mouse.wheel(0, 500)
    expect(page.locator("[data-place]")).not_to_have_text("0 / 3")


def test_without_javascript_a_story_is_pages_with_links(browser: Browser, live_server: LiveServer) -> None:
    told = tell()
    pages = step_pages(told)
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{live_server.url}{told.get_absolute_url()}")
    assert page.locator(".story-bar").is_hidden()

    follow(page, page.get_by_role("link", name="Begin"))
    seen = [page.url]
    while (onward := page.locator('.turn a[rel="next"]')).count():
        follow(page, onward)
        seen.append(page.url)

    assert seen == [f"{live_server.url}{path}" for path in pages]
    page.get_by_role("link", name="The story whole").click()
    expect(page.locator("h1")).to_have_text(told.title)
    page.context.close()


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_stories_are_accessible_and_do_not_scroll_sideways(
    page: Page, live_server: LiveServer, client: Client, scheme: str, width: int
) -> None:
    told = tell()
    client.force_login(make_member(told.timeline, role=Role.EDITOR))
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.set_viewport_size({"width": width, "height": 900})
    paths = ["/harbour/stories/", told.get_absolute_url(), step_pages(told)[1]]
    own = [f"/harbour/stories/{told.pk}/edit/?q=pier", "/harbour/stories/new/"]
    own.append(f"/harbour/events/{Event.objects.get(title='The pier closes').pk}/story/")

    found = {}
    for path in (*paths, *own):
        if path == own[0]:
            cookie = {"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}
            page.context.add_cookies([cookie])  # type: ignore[list-item]
        page.goto(f"{live_server.url}{path}")
        found[path] = complaints(page)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path

    assert found == {path: [] for path in found}

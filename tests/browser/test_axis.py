"""The axis in a real browser: by pointer, by keyboard, and without JavaScript."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import follow
from tests.browser.story import tell_story
from tests.browser.test_axe import complaints
from tests.factories import make_timeline
from timeline.core.temporal import edtf_from_day
from timeline.models import Event

if TYPE_CHECKING:
    from playwright.sync_api import Browser
    from pytest_django.live_server_helper import LiveServer

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def address(live_server: LiveServer) -> str:
    """Where the story can be read."""
    return f"{live_server.url}{tell_story().get_absolute_url()}"


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.dataset.title || document.activeElement.textContent.trim()"))


def words(page: Page) -> str:
    return page.locator(".axis-words").text_content() or ""


def test_buttons_zoom_in_place_and_the_back_button_undoes_it(page: Page, address: str) -> None:
    page.goto(f"{address}?view=2024")
    page.evaluate("document.documentElement.dataset.stays = 'yes'")

    page.click("[data-way=in]")

    expect(page).to_have_url(re.compile(r"view=2024-04-02\.\.2024-09-30"))
    expect(page.locator(".axis-words")).to_have_text("April–September 2024")
    assert page.locator("html").get_attribute("data-stays") == "yes"

    page.go_back()

    expect(page).to_have_url(f"{address}?view=2024")
    expect(page.locator(".axis-words")).to_have_text("January–December 2024")


def test_keys_zoom_pan_and_fit(page: Page, address: str) -> None:
    page.goto(f"{address}?view=2024")
    page.locator(".wide .mark").first.focus()

    for key, shown in (("+", "April–September 2024"), ("-", "January–December 2024")):
        page.keyboard.press(key)
        expect(page.locator(".axis-words")).to_have_text(shown)
    page.keyboard.press("Shift+ArrowRight")
    expect(page.locator(".axis-words")).not_to_have_text("January–December 2024")
    page.keyboard.press("0")
    expect(page).not_to_have_url(re.compile("view="))


def test_arrows_walk_the_events_which_are_one_stop(page: Page, address: str) -> None:
    page.goto(address)
    expect(page.locator(".wide [tabindex='0']")).to_have_count(1)
    page.locator(".wide [tabindex='0']").focus()

    walked = [focused(page)]
    for key in ("ArrowRight", "ArrowRight", "End", "Home"):
        page.keyboard.press(key)
        walked.append(focused(page))

    assert walked == ["The pier closes", "Two ferries leave", "Harbour reopens", "A pier opens", "The pier closes"]
    page.keyboard.press("Tab")
    assert not page.evaluate("document.activeElement.closest('.drawing')")


def test_a_mark_shows_its_card_in_small_and_leads_to_it_and_back(page: Page, address: str) -> None:
    page.goto(address)
    mark = page.locator(".wide .mark", has_text="Harbour reopens")

    mark.locator(".hit").hover()
    expect(page.locator(".peek")).to_contain_text("22 August 2024")

    mark.focus()
    page.keyboard.press("Enter")

    event = Event.objects.get(title="Harbour reopens")
    expect(page.locator(f"#e{event.pk} h3 a")).to_be_focused()
    expect(page.locator(f"#e{event.pk}")).to_have_class(re.compile("chosen"))
    expect(page.locator("[data-axis] [aria-live]")).to_have_text("Harbour reopens, 22 August 2024")
    expect(page).to_have_url(address)

    page.keyboard.press("Escape")
    expect(mark).to_be_focused()


def test_wheel_drag_and_brush_move_the_view(page: Page, address: str) -> None:
    page.goto(f"{address}?view=2024")
    box = page.locator(".wide.drawing").bounding_box()
    assert box
    middle, height = box["x"] + box["width"] / 2, box["y"] + 10

    page.mouse.move(middle, height)
    page.mouse.down()
    page.mouse.move(middle + box["width"] / 4, height, steps=4)
    page.mouse.up()
    expect(page).to_have_url(re.compile(r"view=2023-\d\d-\d\d\.\.2024-(09|10)"))

    page.keyboard.down("Control")
    page.mouse.wheel(0, -400)
    page.keyboard.up("Control")
    expect(page).to_have_url(re.compile(r"view=2024-\d\d-\d\d\.\."))

    strip = page.locator(".strip").bounding_box()
    assert strip
    page.mouse.move(strip["x"] + 3, strip["y"] + 10)
    page.mouse.down()
    page.mouse.move(strip["x"] + 200, strip["y"] + 10, steps=4)
    page.mouse.up()
    expect(page.locator("[data-axis]")).to_be_visible()
    expect(page).to_have_url(re.compile(r"view="))


def test_an_event_that_is_not_listed_is_fetched(page: Page, live_server: LiveServer) -> None:
    timeline = make_timeline()
    events = [Event(timeline=timeline, title=f"Event {number}", status="published") for number in range(150)]
    for number, event in enumerate(events):
        event.set_date(edtf_from_day(738_000 + number * 3))
    Event.objects.bulk_create(events)
    page.goto(f"{live_server.url}{timeline.get_absolute_url()}?view=2022-06-01..2022-06-20")

    page.locator(".wide .mark", has_text="Event 105").first.click()

    key = Event.objects.get(title="Event 105").pk
    expect(page.locator(f"#e{key} h3 a")).to_be_focused()
    expect(page).to_have_url(re.compile(rf"after=.*#e{key}$"))


def test_without_javascript_links_zoom_and_lead_to_the_cards(browser: Browser, address: str) -> None:
    page = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 900}).new_page()
    page.goto(f"{address}?view=2024")

    page.click("[data-way=in]")
    expect(page.locator(".axis-words")).to_have_text("April–September 2024")
    follow(page, page.locator("[data-way=fit]"))
    page.fill("#axis-jump", "August 2024")
    page.keyboard.press("Enter")
    expect(page.locator(".axis-words")).to_have_text("1–31 August 2024")
    page.click(".axis-lanes >> text=status")
    expect(page.locator(".wide .lane-name").first).to_have_text("Several outlets")
    page.locator(".wide .mark", has_text="Harbour reopens").locator(".hit").click()
    expect(page).to_have_url(re.compile(r"#e\d+$"))
    page.context.close()


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_view_is_accessible(page: Page, address: str, scheme: str, width: int) -> None:
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.set_viewport_size({"width": width, "height": 900})

    found = {}
    for query in ("?view=2024-08", "?lanes=state", "?lanes=place&view=2024", "?view=1900", "compare/"):
        page.goto(f"{address}{query}")
        found[query] = complaints(page)

    assert found == {query: [] for query in found}

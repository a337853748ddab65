"""The map in a browser: its ground is drawn, keys reach every mark, and nothing runs on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import follow_focused
from tests.browser.test_axe import complaints
from tests.factories import make_event, make_place, make_timeline

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page
    from pytest_django.live_server_helper import LiveServer

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def _harbour() -> None:
    timeline = make_timeline()
    for name, latitude, longitude in (("Port Selim", 41.0, 29.0), ("Quay", 41.1, 29.1), ("Far Cape", -34.0, 18.5)):
        make_event(timeline=timeline, title=name, place=make_place(name=name, latitude=latitude, longitude=longitude))


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_map_is_drawn_and_accessible(page: Page, live_server: LiveServer, scheme: str, width: int) -> None:
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{live_server.url}/harbour/map/")

    land = page.locator(".world:visible use.land")
    expect(land).to_have_count(1)
    page.wait_for_load_state("networkidle")
    assert land.evaluate("one => one.getBBox().width") > 30_000
    assert complaints(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_keys_alone_lead_from_a_chronology_to_a_place(browser: Browser, live_server: LiveServer) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{live_server.url}/harbour/")

    for name in ("map", "2 places, among them Port Selim, Quay: 2 events", "Quay: 1 event"):
        for _press in range(60):
            page.keyboard.press("Tab")
            if page.locator("a:focus").count() and _name(page) == name:
                break
        follow_focused(page)

    expect(page.locator("article.event h3")).to_have_text(["Quay"])
    page.context.close()


def _name(page: Page) -> str:
    focused = page.locator("a:focus")
    return focused.get_attribute("aria-label") or focused.inner_text().strip()

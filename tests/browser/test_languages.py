"""Pages in Arabic, from right to left: accessible, nothing off the side, and time running as the page reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.story import tell_story
from tests.browser.test_axe import complaints
from timeline.models import Document, Event

if TYPE_CHECKING:
    from playwright.sync_api import Page
    from pytest_django.live_server_helper import LiveServer

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.mark.parametrize(("width", "scheme"), [(390, "light"), (1440, "dark")])
def test_every_page_from_right_to_left_is_accessible_and_fits(
    page: Page, live_server: LiveServer, width: int, scheme: str
) -> None:
    home = tell_story().get_absolute_url()
    event = Event.objects.select_related("timeline").get(title="Harbour reopens")
    paths = ["/", home, f"{home}?q=zebra", event.get_absolute_url(), f"{home}gaps/", f"{home}compare/", "/login/"]
    paths += [f"{home}actors/", "/search/?q=harbour", f"{home}share/", Document.objects.all()[0].get_absolute_url()]
    page.set_extra_http_headers({"Accept-Language": "ar"})
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.set_viewport_size({"width": width, "height": 900})

    found = {}
    for path in paths:
        page.goto(f"{live_server.url}{path}")
        assert page.evaluate("document.documentElement.dir") == "rtl"
        codes = page.locator("code").evaluate_all("all => all.map(one => getComputedStyle(one).direction)")
        found[path] = complaints(page) + [one for one in codes if one != "ltr"]
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path

    assert found == {path: [] for path in paths}


def test_time_runs_as_the_page_reads(page: Page, live_server: LiveServer) -> None:
    page.set_extra_http_headers({"Accept-Language": "ar"})
    page.goto(f"{live_server.url}{tell_story().get_absolute_url()}")
    marks = page.locator("[data-axis] .drawing:visible .mark")
    expect(marks.nth(1)).to_be_visible()
    first, last = marks.first.bounding_box(), marks.last.bounding_box()
    assert first is not None
    assert last is not None
    assert first["x"] > last["x"]

    marks.first.focus()
    page.keyboard.press("ArrowLeft")
    second = page.evaluate("document.activeElement.dataset.key")
    assert second != marks.first.get_attribute("data-key")
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement.dataset.key") == marks.first.get_attribute("data-key")


def test_a_link_in_the_foot_changes_the_language_without_scripts(page: Page, live_server: LiveServer) -> None:
    home = tell_story().get_absolute_url()
    page.goto(f"{live_server.url}{home}?q=harbour")
    page.get_by_role("link", name="Türkçe").click()
    expect(page.locator("html")).to_have_attribute("lang", "tr")
    assert page.url == f"{live_server.url}{home}?q=harbour"

"""axe-core finds nothing on any public page, light or dark, wide or narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.story import tell_story
from timeline.models import Citation, Document, Event

if TYPE_CHECKING:
    from playwright.sync_api import Page
    from pytest_django.live_server_helper import LiveServer

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def complaints(page: Page, *, without: str = "") -> list[str]:
    """Return what axe-core has to say, one line a kind, of all but the elements that a selector names."""
    context = {"exclude": [[without]]} if without else None
    found = (
        Axe()
        .run(page, context=context, options={"resultTypes": ["violations"], "preload": False})
        .response["violations"]
    )
    return [f"{one['id']}: {one['help']} {[node['target'] for node in one['nodes']][:3]}" for one in found]


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_page_is_accessible(page: Page, live_server: LiveServer, scheme: str, width: int) -> None:
    timeline = tell_story()
    event = Event.objects.select_related("timeline").get(title="Harbour reopens")
    home = timeline.get_absolute_url()
    paths = ["/", home, f"{home}?q=zebra", f"{home}?from=31+February+2024", event.get_absolute_url()]
    paths += ["/search/", "/search/?q=harbour", "/search/?q=harbuor", f"{home}share/", f"{home}embed/"]
    paths += [f"{home}events/{event.pk}/share/", f"{home}events/{event.pk}/embed/"]
    paths += [document.get_absolute_url() for document in Document.objects.all()]
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.set_viewport_size({"width": width, "height": 900})

    found = {}
    for path in paths:
        page.goto(f"{live_server.url}{path}")
        found[path] = complaints(page)

    assert found == {path: [] for path in paths}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_an_open_passage_is_accessible(page: Page, live_server: LiveServer, scheme: str) -> None:
    timeline = tell_story()
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(f"{live_server.url}{timeline.get_absolute_url()}")

    page.click(f"#m{Citation.objects.get(timex_text='Thursday').pk}")
    expect(page.locator(".passage:popover-open")).to_be_visible()

    assert complaints(page) == []

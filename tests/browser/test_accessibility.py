"""Crowded and rare pages under axe-core; the keyboard, large letters, no JavaScript, a silent console."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.story import FILLER, tell_story
from tests.factories import make_citation, make_claim, make_curator, make_document, make_event
from timeline.models import Citation, Document, Event, Timeline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.test import Client
    from playwright.sync_api import Browser
    from pytest_django.live_server_helper import LiveServer

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

WIDTHS = [390, 1440]


@pytest.fixture
def listening_page(browser: Browser) -> Iterator[tuple[Page, list[str]]]:
    """A page, and whatever its console says, for pages that are answered with an error."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page, said = context.new_page(), []
    page.on("console", lambda message: said.append(f"{message.type}: {message.text}"))
    page.on("pageerror", lambda error: said.append(str(error)))
    yield page, said
    context.close()


def complaints(page: Page) -> list[str]:
    """Return what axe-core has to say, one line a kind."""
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    return [f"{one['id']}: {one['help']} {[node['target'] for node in one['nodes']][:3]}" for one in found]


def tell_long_story() -> Timeline:
    """Store the story with a hundred and sixty events more, and a document of several pages that cites one."""
    timeline = tell_story()
    for number in range(160):
        make_claim(event=make_event(timeline=timeline, title=f"Ship {number}", edtf=f"{1900 + number // 2}-03"))
    document = make_document(
        timeline=timeline, title="A long report", text=FILLER * 40 + "On 3 March 1950 a ship came.\n"
    )
    make_citation(claim=Event.objects.get(title="Ship 100").claims.get(), document=document, exact="a ship came")
    return timeline


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_crowded_pages_are_accessible_and_do_not_scroll_sideways(
    page: Page, live_server: LiveServer, scheme: str, width: int
) -> None:
    home = tell_long_story().get_absolute_url()
    document = Document.objects.get(title="A long report").get_absolute_url()
    everything = f"{home}?q=ship&state=single&from=1950&to=mid-August+2024&outlet={Document.objects.first().outlet_id}"
    last = Citation.objects.get(exact="a ship came").get_absolute_url()
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.set_viewport_size({"width": width, "height": 900})

    found = {}
    for path in (home, f"{home}?from=1930", everything, document, last):
        page.goto(f"{live_server.url}{path}")
        found[path] = complaints(page)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path

    assert found == {path: [] for path in found}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_curators_see_of_proposals_is_accessible(
    page: Page, live_server: LiveServer, client: Client, scheme: str
) -> None:
    timeline = tell_story()
    event = make_event(timeline=timeline, title="Secret talks", status="proposed")
    claim = make_claim(event=event, status="proposed")
    citation = make_citation(claim=claim, document=Document.objects.get(language="en"), exact="the ministry said")
    client.force_login(make_curator())
    page.context.add_cookies(
        [{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}]
    )
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]

    found = {}
    for path in ("/", timeline.get_absolute_url(), event.get_absolute_url(), citation.get_absolute_url()):
        page.goto(f"{live_server.url}{path}")
        found[path] = complaints(page)
        assert "proposal" in page.inner_text("body").lower() or page.locator("mark.proposed").count()

    assert found == {path: [] for path in found}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_that_refuse_are_accessible(
    listening_page: tuple[Page, list[str]], live_server: LiveServer, scheme: str
) -> None:
    page, said = listening_page
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]

    for path, status in (("/nowhere/", 404), ("/dates/echo/", 403)):
        response = page.goto(f"{live_server.url}{path}")
        assert response is not None
        assert response.status == status
        assert complaints(page) == []

    assert all("the server responded with a status of" in one for one in said)


def test_the_console_is_silent_on_every_kind_of_page(
    listening_page: tuple[Page, list[str]], live_server: LiveServer
) -> None:
    page, said = listening_page
    home = tell_story().get_absolute_url()
    event = Event.objects.select_related("timeline").get(title="Harbour reopens")
    documents = [document.get_absolute_url() for document in Document.objects.all()]

    for path in ("/", home, f"{home}?q=zebra", event.get_absolute_url(), *documents):
        page.goto(f"{live_server.url}{path}")
    page.goto(f"{live_server.url}{home}")
    page.fill("#id_q", "ferries")
    expect(page.locator("article.event")).to_have_count(1)
    page.go_back()
    expect(page.locator("article.event")).to_have_count(5)

    assert said == []


def test_the_first_tab_offers_to_skip_to_the_content(page: Page, live_server: LiveServer) -> None:
    page.goto(f"{live_server.url}{tell_story().get_absolute_url()}")

    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to content")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")

    expect(page.locator("main")).to_be_focused()


def test_the_keyboard_reaches_every_passage_and_what_has_the_focus_is_seen(
    page: Page, live_server: LiveServer
) -> None:
    page.goto(f"{live_server.url}{tell_story().get_absolute_url()}")
    wanted = {f"m{key}" for key in Citation.objects.values_list("pk", flat=True)}

    reached, unseen = set(), []
    for _ in range(80):
        page.keyboard.press("Tab")
        name, is_seen = page.evaluate(
            """() => {
                const one = document.activeElement, style = getComputedStyle(one), box = one.getBoundingClientRect();
                const marked = (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0)
                    || style.boxShadow !== "none" || one.closest("svg") || one === document.body;
                const isDrawn = box.width > 0 || one === document.body;
                return [one.id || one.outerHTML.slice(0, 80), Boolean(marked) && isDrawn];
            }"""
        )
        reached.add(name)
        if not is_seen:
            unseen.append(name)

    assert wanted <= reached
    assert unseen == []


def test_a_passage_in_the_reader_is_marked_and_in_view(page: Page, live_server: LiveServer) -> None:
    tell_long_story()
    citation = Citation.objects.get(exact="a ship came")
    page.goto(f"{live_server.url}{citation.get_absolute_url()}")

    mark = page.locator("mark", has_text="a ship came")
    expect(mark).to_be_in_viewport()
    expect(page.locator(f"#c{citation.pk}")).to_have_count(1)
    ground = "one => getComputedStyle(one).backgroundColor"
    assert mark.evaluate(ground) not in {"rgba(0, 0, 0, 0)", page.locator("body").evaluate(ground)}


def test_how_date_words_are_read_is_shown_to_the_keyboard(page: Page, live_server: LiveServer) -> None:
    tell_story()
    page.goto(f"{live_server.url}{Document.objects.get(language='en').get_absolute_url()}")
    words = page.locator(".timex[tabindex]", has_text="Thursday").first
    reading = words.locator(".reading")
    expect(reading).to_be_hidden()

    words.focus()

    expect(reading).to_be_visible()
    expect(reading).to_contain_text("22 August 2024")


def test_without_javascript_long_documents_and_date_words_are_read(browser: Browser, live_server: LiveServer) -> None:
    tell_long_story()
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{live_server.url}{Document.objects.get(title='A long report').get_absolute_url()}")

    page.locator("a[rel=next]").first.click()
    expect(page.locator("mark", has_text="a ship came")).to_be_visible()
    page.locator(".timex[tabindex]").first.focus()
    expect(page.locator(".timex .reading").first).to_be_visible()
    page.locator("a[rel=prev]").first.click()

    expect(page.locator("#para1")).to_be_visible()
    context.close()


def test_large_letters_do_not_push_the_page_sideways(page: Page, live_server: LiveServer) -> None:
    """Four hundred percent of a window of 1280 pixels are 320 (WCAG 1.4.10); the open passage must fit as well."""
    page.set_viewport_size({"width": 320, "height": 256})
    page.goto(f"{live_server.url}{tell_story().get_absolute_url()}")
    citation = Citation.objects.get(timex_text="Thursday")

    page.click(f"#m{citation.pk}")

    expect(page.locator(f"#p{citation.pk}")).to_be_visible()
    box = page.locator(f"#p{citation.pk}").bounding_box()
    assert box is not None
    assert (box["x"] >= 0, box["x"] + box["width"] <= 320, box["height"] <= 256) == (True, True, True)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")

"""Curators decide in a real browser: by mouse, by keyboard, and where nothing may complain."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import follow, follow_focused
from tests.browser.test_axe import complaints
from tests.factories import make_document, make_member, make_timeline
from timeline.models import Citation, Event, Role
from timeline.services.proposals.proposals import propose_events

if TYPE_CHECKING:
    from playwright.sync_api import Page
    from pytest_django.live_server_helper import LiveServer

    from timeline.models import Document

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

TEXT = (
    "The 𝐁ridge closed on 3 May 2021, the council said. It opened again on 4 June 2021.\n"
    "Nobody knew why. A barge had hit a pier on 1 May 2021. The pier was built in 1902.\n"
)


@pytest.fixture
def document(page: Page, live_server: LiveServer) -> Document:
    """A document with proposals, open in the reader of a curator."""
    timeline = make_timeline()
    document = make_document(timeline=timeline, text=TEXT)
    propose_events(timeline=timeline, documents=[document])
    make_member(timeline, role=Role.EDITOR)
    page.goto(f"{live_server.url}/login/?next={document.get_absolute_url()}")
    page.fill("#id_username", "editor")
    page.fill("#id_password", "a-long-password")
    follow_focused(page)
    expect(page.locator("h1")).to_have_text("Harbour reopens")
    return document


def select(page: Page, words: str) -> None:
    """Select words of the text as a mouse that is dragged over them does."""
    box = page.evaluate(
        """(words) => {
          const walker = document.createTreeWalker(document.querySelector(".text"), NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const at = node.data.indexOf(words);
            if (at < 0) continue;
            const range = document.createRange();
            range.setStart(node, at);
            range.setEnd(node, at + words.length);
            const { left, right, top, bottom } = range.getBoundingClientRect();
            return { left, right, middle: (top + bottom) / 2 };
          }
        }""",
        words,
    )
    page.mouse.move(box["left"] + 1, box["middle"])
    page.mouse.down()
    page.mouse.move(box["right"] - 1, box["middle"], steps=5)
    page.mouse.up()


@pytest.mark.usefixtures("document")
def test_words_selected_with_the_mouse_become_a_claim(page: Page) -> None:
    select(page, "Nobody knew why.")
    page.get_by_role("link", name="Claim the selected words").click()

    expect(page.locator("blockquote")).to_have_text("Nobody knew why.")
    expect(page.get_by_label("“1 May 2021”: 1 May 2021")).to_be_visible()
    page.get_by_label("“4 June 2021”: 4 June 2021").or_(page.get_by_label("no date")).first.check()
    page.get_by_role("button", name="Store the claim").click()
    expect(page.get_by_role("status").first).to_contain_text("The claim is stored with the event")
    assert Citation.objects.filter(exact="Nobody knew why.").count() == 1


@pytest.mark.usefixtures("document")
def test_words_selected_with_the_keyboard_become_a_claim(page: Page) -> None:
    page.evaluate(
        """() => {
          const node = document.querySelector("#para2").firstChild;
          getSelection().collapse(node, 0);
        }"""
    )
    for _step in range(3):
        page.keyboard.press("Control+Shift+ArrowRight")
    page.evaluate("() => getSelection().isCollapsed && getSelection().modify('extend', 'forward', 'sentence')")
    expect(page.locator("#claim-selection")).to_be_visible()
    page.keyboard.press("c")

    expect(page).to_have_url(re.compile(r"/claim/\?start=\d+&end=\d+"))
    expect(page.locator("blockquote")).to_contain_text("Nobody knew why")


@pytest.mark.usefixtures("document")
def test_keys_go_from_date_to_date_and_a_date_is_decided(page: Page) -> None:
    page.keyboard.press("n")
    expect(page.locator(":focus")).to_contain_text("3 May 2021")
    page.keyboard.press("n")
    expect(page.locator(":focus")).to_contain_text("4 June 2021")
    page.keyboard.press("p")
    expect(page.locator(":focus")).to_contain_text("3 May 2021")
    page.keyboard.press("Enter")

    expect(page.locator("blockquote mark")).to_have_text("3 May 2021")
    follow(page, page.get_by_role("button", name="Accept"))
    expect(page.locator(".result")).to_contain_text("1 accepted")
    page.keyboard.press("n")
    expect(page.locator(":focus")).to_contain_text("4 June 2021")


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_pages_of_a_curator_are_accessible(page: Page, document: Document, scheme: str, width: int) -> None:
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.set_viewport_size({"width": width, "height": 900})
    origin = page.url.split("/documents/")[0]
    start = TEXT.index("3 May 2021")
    slug = document.timelines.get().slug
    own = document.get_absolute_url()
    event = Event.objects.select_related("timeline").order_by("pk")[0]
    acts = [
        f"/{slug}/events/{event.pk}/{act}/" for act in ("edit", "unpublish", "merge", "split", "history", "conflict")
    ]
    paths = [own, f"{own}dates/{start}-{start + 10}/", f"{own}claim/?quote=Nobody+knew+why.", f"/{slug}/rules/"]
    paths += [
        f"/{slug}/corrections/",
        event.get_absolute_url(),
        *acts,
        f"{own}history/",
        f"/{slug}/claims/{event.claims.get().pk}/history/",
    ]

    found = {}
    for path in paths:
        page.goto(f"{origin}{path}")
        found[path] = complaints(page)
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            found[path].append("It scrolls sideways.")

    assert found == {path: [] for path in paths}

"""The chronology in a real browser: filters, passages, pages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page, expect

from tests.browser.story import tell_story
from tests.factories import make_citation, make_claim, make_document, make_event
from timeline.models import Citation, Event

if TYPE_CHECKING:
    from pytest_django.live_server_helper import LiveServer

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def address(live_server: LiveServer) -> str:
    """Where the story can be read."""
    return f"{live_server.url}{tell_story().get_absolute_url()}"


def titles(page: Page) -> list[str]:
    return [title.strip() for title in page.locator("article.event h3").all_text_contents()]


def test_a_filter_changes_the_list_in_place_and_the_back_button_undoes_it(page: Page, address: str) -> None:
    page.goto(address)
    page.evaluate("document.documentElement.dataset.stays = 'yes'")

    page.select_option("#id_state", "disputed")

    expect(page.get_by_role("status")).to_have_text("1 event")
    expect(page).to_have_url(re.compile(r"\?.*state=disputed"))
    assert titles(page) == ["The pier closes"]
    assert page.locator("html").get_attribute("data-stays") == "yes"

    page.go_back()

    expect(page.get_by_role("status")).to_have_text("5 events")
    expect(page.locator("article.event")).to_have_count(5)
    expect(page).to_have_url(address)
    expect(page.locator("header.site")).to_have_count(1)


def test_words_that_are_taken_back_before_the_answer_change_nothing(page: Page, address: str) -> None:
    page.goto(address)
    page.route("**/*q=ferries*", lambda _route: None)  # it waits for ever
    with page.expect_request("**/*q=ferries*"):
        page.fill("#id_q", "ferries")

    with page.expect_event("requestfailed"):
        page.fill("#id_q", "")

    expect(page.locator("#result")).not_to_have_attribute("aria-busy", "true")
    expect(page.locator("article.event")).to_have_count(5)
    expect(page).to_have_url(address)


def test_what_the_back_button_asked_for_comes_though_the_filters_are_sent_again(page: Page, address: str) -> None:
    page.goto(address)
    page.select_option("#id_state", "disputed")
    expect(page.locator("article.event")).to_have_count(1)
    page.route(address, lambda _route: None, times=1)  # it waits for ever
    with page.expect_request(address):
        page.go_back()

    page.press("#id_q", "Enter")

    expect(page.locator("article.event")).to_have_count(5)
    expect(page).to_have_url(address)


def test_a_page_that_is_loaded_anew_keeps_its_filter(page: Page, address: str) -> None:
    page.goto(address)
    page.fill("#id_q", "ferries")
    expect(page.locator("article.event")).to_have_count(1)

    page.reload()

    expect(page.locator("#id_q")).to_have_value("ferries")
    assert titles(page) == ["Two ferries leave"]


def test_a_filter_in_force_is_a_chip_that_removes_it(page: Page, address: str) -> None:
    page.goto(f"{address}?from=2024-08")
    expect(page.locator("article.event")).to_have_count(3)

    page.get_by_role("link", name=re.compile("Remove")).click()

    expect(page).to_have_url(address)
    expect(page.locator("article.event")).to_have_count(5)


def test_a_date_that_cannot_be_is_explained_and_kept(page: Page, address: str) -> None:
    page.goto(address)

    page.fill("#id_from", "31 February 2024")
    page.press("#id_from", "Enter")

    expect(page.get_by_role("alert")).to_contain_text("February 2024 has 29 days")
    expect(page.locator("#id_from")).to_have_value("31 February 2024")


def test_a_passage_opens_by_mouse_and_closes_by_a_click_elsewhere(page: Page, address: str) -> None:
    page.goto(address)
    citation = Citation.objects.get(timex_text="Thursday")
    passage = page.locator(f"#p{citation.pk}")
    expect(passage).to_be_hidden()

    page.click(f"#m{citation.pk}")

    expect(passage).to_be_visible()
    expect(passage.locator("mark")).to_have_text("Thursday")
    expect(passage).to_contain_text("“Thursday” is read as the day of publication")
    expect(passage.get_by_role("link", name="At the publisher")).to_have_attribute(
        "href", re.compile(r"^https://example\.org/harbour#:~:text=")
    )

    passage.hover()
    expect(passage).to_be_visible()

    page.click("h1")
    expect(passage).to_be_hidden()


def test_a_passage_opens_by_keyboard_and_escape_gives_the_focus_back(page: Page, address: str) -> None:
    page.goto(address)
    citation = Citation.objects.get(timex_text="Thursday")
    marker, passage = page.locator(f"#m{citation.pk}"), page.locator(f"#p{citation.pk}")
    marker.focus()

    page.keyboard.press("Enter")
    expect(passage).to_be_visible()

    page.keyboard.press("Tab")
    expect(passage.get_by_role("link", name="Read in context")).to_be_focused()

    page.keyboard.press("Escape")
    expect(passage).to_be_hidden()
    expect(marker).to_be_focused()


def test_a_passage_leads_to_its_place_in_the_document(page: Page, address: str) -> None:
    page.goto(address)
    citation = Citation.objects.get(timex_text="Thursday")
    page.click(f"#m{citation.pk}")

    page.locator(f"#p{citation.pk}").get_by_role("link", name="Read in context").click()

    expect(page).to_have_url(re.compile(rf"/documents/{citation.document.address}/#c{citation.pk}$"))
    expect(page.locator(f"#c{citation.pk}")).to_be_in_viewport()


def test_a_passage_that_a_filter_brought_opens_as_well(page: Page, address: str) -> None:
    page.goto(address)
    citation = Citation.objects.get(timex_text="Thursday")
    page.fill("#id_q", "reopened")
    expect(page).to_have_url(re.compile("q=reopened"))  # once it is shown

    page.click(f"#m{citation.pk}")

    expect(page.locator(f"#p{citation.pk} mark")).to_be_visible()


def test_a_full_page_has_few_elements_as_passages_wait(page: Page, address: str) -> None:
    timeline = Event.objects.first().timeline  # type: ignore[union-attr]
    document = make_document(timeline=timeline, text="The ships came in again, one by one.")
    for number in range(50):
        event = make_event(timeline=timeline, title=f"Ship {number:02}", edtf=f"2025-01-{number % 28 + 1:02}")
        for _ in range(2):
            make_citation(claim=make_claim(event=event), document=document, exact="The ships came in")

    page.goto(address)

    assert len(titles(page)) == 30
    assert page.locator("button.cite").count() > 40
    assert page.evaluate("document.querySelectorAll('*').length") <= 1500


def test_an_open_passage_lies_inside_the_window(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(address)

    for marker in page.locator("button.cite").all():
        marker.scroll_into_view_if_needed()
        marker.click()
        box = page.locator(".passage:popover-open").bounding_box()
        assert box is not None
        assert (box["x"] >= 0, box["x"] + box["width"] <= 390) == (True, True)
        page.keyboard.press("Escape")


def test_pages_follow_each_other_both_ways(page: Page, address: str) -> None:
    timeline = Event.objects.first().timeline  # type: ignore[union-attr]
    for number in range(40):
        make_claim(
            event=make_event(timeline=timeline, title=f"Ship {number:02}", edtf=f"2025-01-{number % 28 + 1:02}")
        )
    page.goto(address)
    first = titles(page)

    page.click("a[rel=next]")
    page.wait_for_url(re.compile(r"\?.*after="))
    second = titles(page)
    page.click("a[rel=prev]")
    page.wait_for_url(re.compile(r"\?.*before="))

    assert (len(first), len(second)) == (30, 15)
    assert not set(first) & set(second)
    assert titles(page) == first


def test_marks_of_the_axis_lead_to_their_events(page: Page, address: str) -> None:
    page.goto(address)

    mark = page.locator(".axis svg.wide a.mark").first
    card = page.locator(str(mark.get_attribute("href")))
    mark.focus()
    page.keyboard.press("Enter")

    expect(card).to_be_in_viewport()

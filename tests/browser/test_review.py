"""The inbox by keys alone, in a real browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import follow
from tests.browser.test_axe import complaints
from tests.factories import (
    make_actor,
    make_citation,
    make_claim,
    make_document,
    make_event,
    make_member,
    make_timeline,
)
from timeline.models import ClaimStatus, Event, EventStatus, ReviewAct, Role, Timeline

if TYPE_CHECKING:
    from playwright.sync_api import Page
    from pytest_django.live_server_helper import LiveServer

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def timeline() -> Timeline:
    """Six proposals of one document, far apart in time, and one that is alike to a published event."""
    timeline = make_timeline()
    document = make_document(timeline=timeline)
    for number in range(6):
        event = make_event(
            timeline=timeline, status=EventStatus.PROPOSED, title=f"Event {number}", edtf=f"200{number}-01-01"
        )
        make_citation(claim=make_claim(event=event, status=ClaimStatus.PROPOSED), document=document)
    return timeline


@pytest.fixture
def inbox(page: Page, live_server: LiveServer, timeline: Timeline) -> Page:
    """The inbox of an editor."""
    make_member(timeline, role=Role.EDITOR, username="editor")
    page.goto(f"{live_server.url}/login/?next=/harbour/review/?order=event")
    page.fill("[name=username]", "editor")
    page.fill("[name=password]", "a-long-password")
    follow(page, page.locator("main button[type=submit]"))
    return page


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.querySelector('h3')?.textContent || ''"))


def test_a_queue_is_worked_through_without_the_mouse(inbox: Page) -> None:
    assert focused(inbox) == "Event 0"
    inbox.keyboard.press("j")
    assert focused(inbox) == "Event 1"
    inbox.keyboard.press("k")
    inbox.keyboard.press("a")
    assert focused(inbox) == "Event 1"  # at once, before the server has answered
    expect(inbox.locator("#announcement")).to_have_text("“Event 0”: accepted.")

    inbox.keyboard.press("r")
    inbox.keyboard.type("A list of tides.")
    inbox.keyboard.press("Enter")
    expect(inbox.locator("#announcement")).to_have_text("“Event 1”: rejected.")
    assert focused(inbox) == "Event 2"

    inbox.keyboard.press("u")
    expect(inbox.locator("#announcement")).to_have_text("Taken back.")
    assert focused(inbox) == "Event 1"
    assert dict(Event.objects.values_list("title", "status")) == {
        "Event 0": "published", **{f"Event {number}": "proposed" for number in range(1, 6)},
    }  # fmt: skip


# Presses keys as a person cannot: all before anything else happens.
_PRESS = """keys => [...keys].forEach(
    key => document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }))
)"""


def test_undo_takes_back_a_decision_that_the_server_has_not_answered_yet(inbox: Page) -> None:
    inbox.keyboard.press("j")
    inbox.evaluate("document.documentElement.dataset.stays = 'yes'")
    inbox.evaluate(_PRESS, "au")

    expect(inbox.locator("#announcement")).to_have_text("Taken back.")
    assert focused(inbox) == "Event 1"
    assert inbox.locator("html").get_attribute("data-stays") == "yes"
    assert set(Event.objects.values_list("status", flat=True)) == {"proposed"}


def test_undo_pressed_twice_takes_back_two_decisions(inbox: Page) -> None:
    for number in (0, 1):
        inbox.keyboard.press("a")
        expect(inbox.locator("#announcement")).to_have_text(f"“Event {number}”: accepted.")
    inbox.evaluate(_PRESS, "uuu")

    expect(inbox.locator("[data-item]")).to_have_count(6)
    assert set(Event.objects.values_list("status", flat=True)) == {"proposed"}


def test_two_decisions_are_taken_back_that_nobody_has_answered_yet(inbox: Page) -> None:
    inbox.evaluate(_PRESS, "aauu")

    expect(inbox.locator("#announcement")).to_have_text("Taken back.")
    expect(inbox.locator("[data-undo]")).to_have_count(0)
    expect(inbox.locator("[data-item]")).to_have_count(6)
    assert set(Event.objects.values_list("status", flat=True)) == {"proposed"}


def test_a_key_pressed_the_moment_an_answer_is_shown_stays_on_the_page(inbox: Page) -> None:
    inbox.evaluate("document.documentElement.dataset.stays = 'yes'")
    inbox.evaluate(
        f"""() => new MutationObserver((_changes, observer) => {{
            if (!document.querySelector("[data-undo]")) return;
            observer.disconnect();
            ({_PRESS})("u");
        }}).observe(document.getElementById("items"), {{ childList: true, subtree: true }})"""
    )
    inbox.keyboard.press("a")

    expect(inbox.locator("#announcement")).to_have_text("Taken back.")
    assert inbox.locator("html").get_attribute("data-stays") == "yes"


def test_a_key_pressed_before_the_page_is_loaded_stays_on_the_page(inbox: Page) -> None:
    inbox.add_init_script(f"""addEventListener("DOMContentLoaded", () => ({_PRESS})("a"), {{ capture: true }})""")
    inbox.reload()

    expect(inbox.locator("#announcement")).to_have_text("“Event 0”: accepted.")
    assert Event.objects.filter(status="published").count() == 1


def test_what_was_decided_does_not_move_what_is_looked_at(inbox: Page) -> None:
    top = "document.activeElement.getBoundingClientRect().top"
    inbox.keyboard.press("a")
    before = inbox.evaluate(top)
    expect(inbox.locator("#announcement")).to_have_text("“Event 0”: accepted.")

    assert abs(inbox.evaluate(top) - before) <= 1


def test_those_selected_are_rejected_with_one_reason(inbox: Page) -> None:
    for _ in range(2):
        inbox.keyboard.press("x")
        inbox.keyboard.press("j")
    inbox.fill("#bulk-why", "Lists of tides.")
    inbox.click("#bulk button[value=reject]")

    expect(inbox.locator(".notice")).to_have_text("2 proposals: rejected.")
    assert ReviewAct.objects.get().titles == ["Event 0", "Event 1"]


def test_somebody_else_s_change_is_shown_before_anything_is_decided(inbox: Page) -> None:
    Event.objects.filter(title="Event 0").update(title="Event zero")

    inbox.keyboard.press("a")

    expect(inbox.locator(".item .complaint")).to_contain_text("Somebody changed “Event zero” meanwhile.")
    assert focused(inbox) == "Event zero"
    assert not ReviewAct.objects.exists()


def test_a_proposal_is_edited_where_it_stands_by_keys(inbox: Page) -> None:
    make_actor(name="Ada Marin", aliases=["Marina Adams"])
    inbox.keyboard.press("e")
    expect(inbox.locator("#id_event-title")).to_be_focused()
    inbox.fill("#id_event-title", "Event nought")
    inbox.fill("#id_event-edtf", "4 May 2000")
    expect(inbox.locator(".date-echo").first).to_contain_text("2000-05-04")
    inbox.locator("#id_event-actors").press_sequentially("adams")
    expect(inbox.locator("#id_event-actors_names option")).to_have_attribute("value", "Ada Marin")
    inbox.fill("#id_event-actors", "Marina Adams")
    found = complaints(inbox)
    inbox.fill("#id_why", "The log says so.")
    inbox.keyboard.press("Enter")

    expect(inbox.locator("#announcement")).to_have_text("“Event nought” is stored.")
    assert focused(inbox) == "Event nought"
    assert found == []
    inbox.keyboard.press("e")
    expect(inbox.locator("#id_event-title")).to_be_focused()
    inbox.keyboard.press("Escape")
    expect(inbox.locator("#id_event-title")).to_have_count(0)
    assert focused(inbox) == "Event nought"


def test_keys_typed_into_a_box_are_words(inbox: Page) -> None:
    inbox.keyboard.press("/")
    inbox.keyboard.type("aerxdmj")

    assert inbox.input_value("#find") == "aerxdmj"
    assert not ReviewAct.objects.exists()


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_tab_is_accessible(inbox: Page, live_server: LiveServer, scheme: str, width: int) -> None:
    inbox.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    inbox.set_viewport_size({"width": width, "height": 900})
    inbox.keyboard.press("a")
    expect(inbox.locator("#announcement")).to_have_text("“Event 0”: accepted.")
    found = {"decided": complaints(inbox)}
    for tab in ("new", "orphaned", "done"):
        inbox.goto(f"{live_server.url}/harbour/review/?tab={tab}")
        found[tab] = complaints(inbox)

    assert found == {state: [] for state in found}

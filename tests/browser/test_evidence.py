"""Attestation in a real browser: tables, look-alikes, gaps, and the opening of a long chronology."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.story import ARABIC, tell_story
from tests.factories import make_citation, make_claim, make_curator, make_document, make_event, make_outlet
from timeline.core.temporal import edtf_from_day
from timeline.models import Distinction, Event, Modality, Timeline

if TYPE_CHECKING:
    from django.test import Client
    from pytest_django.live_server_helper import LiveServer

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

TOLD = [
    ("Herald", "On 22 August 2024 a blast killed 27 people in the harbour.", "22 August 2024", Modality.HAPPENED),
    ("Star", "At least 45 people were killed by a blast on Thursday.", "Thursday", Modality.HAPPENED),
    (
        "Board",
        "The board denied that a blast killed 27 people in the harbour on Thursday.",
        "Thursday",
        Modality.DENIED,
    ),
]


def tell_blast(timeline: Timeline) -> Event:
    """Store an event on whose number and very happening outlets disagree, and one told alike."""
    event = make_event(timeline=timeline, title="A blast in the harbour kills dozens")
    for outlet, text, words, modality in TOLD:
        start = text.index(words)
        make_citation(
            claim=make_claim(event=event, statement=text, modality=modality, attribution="the port authority"),
            document=make_document(timeline=timeline, text=text, outlet=make_outlet(name=outlet), title=outlet),
            exact=text, timex_text=words, timex_start=start, timex_end=start + len(words),
            explanation=f"“{words}” is read as 22 August 2024.",
        )  # fmt: skip
    arabic = make_document(timeline=timeline, text=f"{ARABIC} ٢", language="ar", outlet=make_outlet(name="الميناء"))
    make_citation(
        claim=make_claim(event=event), document=arabic, exact="أعيد فتح الميناء يوم الخميس",
        timex_text="يوم الخميس", timex_start=arabic.text.index("يوم الخميس"),
        timex_end=arabic.text.index("يوم الخميس") + 10,
    )  # fmt: skip
    make_event(timeline=timeline, title="Blast kills dozens in harbour", edtf="2024-08-23", status="proposed")
    return event


def tell_many(timeline: Timeline) -> None:
    events = [
        Event(timeline=timeline, title=f"Ship {number}", status="published", importance=number) for number in range(80)
    ]
    for number, event in enumerate(events):
        event.set_date(edtf_from_day(739_500 + 3 * number + 200 * (number > 60)))
    Event.objects.bulk_create(events)


def sign_in(page: Page, client: Client, live_server: LiveServer) -> None:
    client.force_login(make_curator())
    cookie = client.cookies["sessionid"].value
    page.context.add_cookies([{"name": "sessionid", "value": cookie, "url": live_server.url}])


def complaints(page: Page) -> list[str]:
    """Return what axe-core has to say, one line a kind."""
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    return [f"{one['id']}: {one['help']} {[node['target'] for node in one['nodes']][:3]}" for one in found]


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_evidence_and_gaps_are_accessible_and_do_not_scroll_sideways(
    page: Page, live_server: LiveServer, client: Client, scheme: str, width: int
) -> None:
    timeline = tell_story()
    event = tell_blast(timeline)
    tell_many(timeline)
    home = timeline.get_absolute_url()
    sign_in(page, client, live_server)
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.set_viewport_size({"width": width, "height": 900})

    found = {}
    for path in (home, f"{home}?show=all", f"{home}gaps/", event.get_absolute_url()):
        page.goto(f"{live_server.url}{path}")
        found[path] = (complaints(page), page.evaluate("document.documentElement.scrollWidth <= innerWidth"))

    assert set(map(str, found.values())) == {"([], True)"}


def test_tables_have_a_caption_and_heads_for_rows_and_columns(page: Page, live_server: LiveServer) -> None:
    event = tell_blast(tell_story())
    page.goto(f"{live_server.url}{event.get_absolute_url()}")

    for name in (
        "What each passage says about the date",
        "On how many were killed: conflict",
        "On whether it happened: conflict",
    ):
        table = page.get_by_role("table", name=name)
        expect(table.get_by_role("columnheader")).to_have_count(4)
        expect(table.get_by_role("rowheader").first).to_contain_text("Herald")
    expect(page.locator("mark.differs").first).to_be_visible()


def test_rows_become_blocks_on_a_phone(page: Page, live_server: LiveServer) -> None:
    event = tell_blast(tell_story())
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{live_server.url}{event.get_absolute_url()}")

    row = page.locator(".witnesses tbody tr").first
    boxes = [cell.bounding_box() for cell in row.locator("th, td").all()]

    tops = [box["y"] for box in boxes if box]
    assert tops == sorted(set(tops))
    assert len(tops) == 4


def test_on_paper_the_tables_stay_and_what_curators_are_asked_goes(
    page: Page, live_server: LiveServer, client: Client
) -> None:
    event = tell_blast(tell_story())
    sign_in(page, client, live_server)
    page.goto(f"{live_server.url}{event.get_absolute_url()}")
    expect(page.locator(".alike")).to_be_visible()

    page.emulate_media(media="print")

    expect(page.locator(".alike")).to_be_hidden()
    expect(page.get_by_role("table", name="On how many were killed: conflict")).to_be_visible()


def test_a_curator_keeps_a_look_alike_apart(page: Page, live_server: LiveServer, client: Client) -> None:
    event = tell_blast(tell_story())
    sign_in(page, client, live_server)
    page.goto(f"{live_server.url}{event.get_absolute_url()}")

    page.get_by_label("Why, for “Blast kills dozens in harbour”").fill("another quay")
    page.get_by_role("button", name="Not the same as “Blast kills dozens in harbour”").click()

    expect(page.get_by_role("status")).to_contain_text("is marked as different from this event.")
    expect(page.get_by_label("Why, for “Blast kills dozens in harbour”")).to_have_count(0)
    assert Distinction.objects.get().decision.why == "another quay"


def test_a_long_chronology_opens_with_what_matters_and_all_is_one_step_away(
    page: Page, live_server: LiveServer
) -> None:
    timeline = tell_story()
    tell_many(timeline)
    page.goto(f"{live_server.url}{timeline.get_absolute_url()}")
    expect(page.locator("article.event")).to_have_count(30)
    expect(page.locator(".axis svg.wide a.instant")).not_to_have_count(0)

    page.get_by_role("link", name=re.compile("^all 84")).click()

    expect(page).to_have_url(re.compile(r"\?show=all$"))
    expect(page.locator("article.event")).to_have_count(30)
    expect(page.get_by_role("status")).to_have_text("85 events")

    page.go_back()
    page.get_by_role("link", name=re.compile("more event")).first.click()

    expect(page.locator("article.event").first).to_contain_text("The pier closes")

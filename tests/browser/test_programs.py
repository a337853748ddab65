"""Tokens, webhooks and imports are accessible, light or dark, and an import works without JavaScript."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.test import Client
from playwright.sync_api import expect

from tests.browser.conftest import follow
from tests.browser.story import tell_story
from tests.browser.test_axe import complaints
from tests.factories import make_member
from timeline.models import DeliveryState, Event, Role, Webhook, WebhookDelivery

if TYPE_CHECKING:
    from pathlib import Path

    from django.contrib.auth.models import User
    from playwright.sync_api import Browser, Page
    from pytest_django.live_server_helper import LiveServer

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

ROWS = "Date,Title,Where,Source Quote\n03/04/2019,The pier opens,Port Selim,\nabout noon,A ship waits,,\n2020-05,,,\n"


def cookie_of(user: User, url: str) -> dict[str, str]:
    client = Client()
    client.force_login(user)
    return {"name": "sessionid", "value": client.cookies["sessionid"].value, "url": url}


def file(tmp_path: Path) -> Path:
    path = tmp_path / "facts of the harbour.csv"
    path.write_text(ROWS, encoding="utf-8")
    return path


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_pages_are_accessible(
    page: Page, live_server: LiveServer, tmp_path: Path, scheme: str, width: int
) -> None:
    timeline = tell_story()
    owner = make_member(timeline, role=Role.OWNER)
    hook = Webhook.objects.create(timeline=timeline, url="https://hooks.example/timeline", made_by=owner)
    WebhookDelivery.objects.create(webhook=hook, body="{}", state=DeliveryState.DELIVERED, status=204)
    WebhookDelivery.objects.create(
        webhook=hook, body="{}", state=DeliveryState.FAILED, status=503, attempt_count=6,
        message="https://hooks.example/timeline answered with status 503.",
    )  # fmt: skip
    page.context.add_cookies([cookie_of(owner, live_server.url)])  # type: ignore[list-item]
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.set_viewport_size({"width": width, "height": 900})
    found = {}

    def look(name: str) -> None:
        found[name] = complaints(page)
        overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        found[f"{name}, wider than the window"] = [] if overflow <= 0 else [str(overflow)]

    home = f"{live_server.url}{timeline.get_absolute_url()}"
    page.goto(f"{live_server.url}/account/")
    page.fill("#token_name", "The nightly script")
    follow(page, page.get_by_role("button", name="Make a token"))
    look("account")
    page.goto(f"{home}webhooks/")
    look("webhooks")
    page.goto(f"{home}import/")
    look("imports")
    page.set_input_files("input[type=file]", file(tmp_path))
    follow(page, page.get_by_role("button", name="Look at it"))
    look("draft")
    follow(page, page.locator("button[value=import]"))
    expect(page.get_by_role("button", name="Take the import back")).to_be_visible()
    look("run")

    assert found == {name: [] for name in found}


def test_an_import_works_without_javascript(browser: Browser, live_server: LiveServer, tmp_path: Path) -> None:
    timeline = tell_story()
    curator = make_member(timeline, role=Role.CURATOR)
    context = browser.new_context(java_script_enabled=False)
    context.add_cookies([cookie_of(curator, live_server.url)])  # type: ignore[list-item]
    page = context.new_page()

    page.goto(f"{live_server.url}{timeline.get_absolute_url()}import/")
    page.set_input_files("input[type=file]", file(tmp_path))
    page.click("text=Look at it")
    page.check("text=3 April 2019: day first")
    page.click("button[value=import]")
    page.click("text=Take the import back")
    page.wait_for_selector("text=2 events were rejected")
    context.close()

    assert Event.objects.get(title="The pier opens").edtf == "2019-04-03"

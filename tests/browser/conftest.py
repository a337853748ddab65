"""A real Chromium for the tests that need one; without it they are skipped."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect, sync_playwright

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Locator, Page

# Playwright's loop runs in the thread of the tests, which Django would otherwise keep from its database.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")

_HERE = Path(__file__).resolve().parent

# A browser that draws in software and talks to nobody but the tests.
_QUIET = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run a test once more where it fails, for a busy machine can keep a browser waiting; the summary names it."""
    for item in items:
        if _HERE in item.path.parents:
            item.add_marker(pytest.mark.flaky(reruns=1))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The browser that all tests share."""
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if path is None:
        pytest.skip("There is no Chromium on this machine.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=_QUIET)
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page with a profile of its own; an error in its console, as of the content policy, fails the test."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.set_default_timeout(30_000)
    expect.set_options(timeout=30_000)
    page = context.new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    yield page
    context.close()
    assert complaints == []


def follow(page: Page, link: Locator) -> None:
    """Click what leads to another page, and wait until that is loaded with its scripts: a click alone does not."""
    with page.expect_event("load"):
        link.click()


def follow_focused(page: Page) -> None:
    """Press Enter where that leads to another page, and wait until it is loaded."""
    with page.expect_event("load"):
        page.keyboard.press("Enter")

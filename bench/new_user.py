"""The way of a newcomer in Chromium, from an empty database: clicks, boxes filled, pages and seconds of each step.

    bench/new_user.py [--pictures FOLDER]

A chronology is made, three pasted texts are read, all that they propose is reviewed and published by keys, and a
second person is invited and comes in. Uses a test database and a server of its own; Chromium at /usr/bin/chromium. The
seconds are those of the machine: how long a person reads is not counted.
"""

from __future__ import annotations

import argparse
import os
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from live_site import live_site

os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"  # the browser's loop runs in the thread that looks into the database

from django.contrib.auth.models import User
from playwright.sync_api import sync_playwright

from timeline.models import Event, EventStatus

if TYPE_CHECKING:
    from playwright.sync_api import Page

_PASSWORD = "seven quiet harbours"  # noqa: S105 - of a database that is gone afterwards
_TEXTS = [
    """The Orla ferry ran aground off Selim Strait on 3 March 2024. Two tugs pulled it free on 5 March 2024.
The harbour master resigned on 9 March 2024.""",
    "Divers began to examine the Orla on Monday. The port authority will publish its report in May 2024.",
    """On 3 March 2024 the ferry Orla hit a sandbank near Selim Strait, its owner said. The strait was closed until
6 March 2024, and the first ships passed on 7 March 2024.""",
]


@dataclass
class Walk:
    """A person at a page, and what it costs them."""

    page: Page
    clicks: int = 0
    boxes: int = 0
    keys: int = 0
    pages: int = 0
    log: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("framenavigated", lambda _frame: self._count())
        self.start()

    def click(self, what: str, role: str = "button") -> None:
        """Press the one control of this name."""
        self.clicks += 1
        self.page.get_by_role(role, name=what, exact=True).first.click()  # type: ignore[arg-type]
        self.page.wait_for_load_state("networkidle")

    def fill(self, label: str, words: str) -> None:
        """Write into the box of this label."""
        self.boxes += 1
        named = self.page.get_by_role("textbox", name=label, exact=True)
        named.or_(self.page.get_by_role("combobox", name=label, exact=True)).first.fill(words)

    def press(self, key: str) -> None:
        """Press a key where the focus is."""
        self.keys += 1
        self.page.keyboard.press(key)

    def done(self, step: str) -> None:
        """Note what the step cost."""
        seconds = time.perf_counter() - self._started
        cost = f"{self.clicks:3} clicks {self.boxes:3} boxes {self.keys:3} keys {self.pages:3} pages {seconds:6.1f} s"
        self.log.append(f"{step:34} {cost}")
        self.start()

    def _count(self) -> None:
        self.pages += 1

    def start(self) -> None:
        """Count from here."""
        self.clicks = self.boxes = self.keys = self.pages = 0
        self._started = time.perf_counter()


def main() -> None:
    """Walk the whole way, and print the cost of each step."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pictures", type=Path, help="keep a picture of the page after each step")
    asked = parser.parse_args()
    with live_site() as site, sync_playwright() as playwright:
        for name in ("ada", "bo"):
            User.objects.create_user(name, password=_PASSWORD)
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        first, second = (Walk(browser.new_context().new_page()) for _ in range(2))
        started = time.perf_counter()
        _walk(first, second, site, asked.pictures)
        total = time.perf_counter() - started
        browser.close()
        published = Event.objects.filter(status=EventStatus.PUBLISHED).count()
        print("\n".join([*first.log, *second.log, f"{published} events published; {total:.0f} s in all"]))


def _walk(first: Walk, second: Walk, site: str, pictures: Path | None) -> None:
    steps = [
        ("sign in", lambda: _sign_in(first, f"{site}/", "ada")),
        ("make a chronology", lambda: _make(first)),
        ("bring three texts", lambda: _bring(first)),
        ("review and publish all", lambda: _review(first)),
    ]
    for name, step in steps:
        step()
        _picture(first.page, pictures, name)
        first.done(name)
    link = _invite(first, site)
    _picture(first.page, pictures, "invite")
    first.done("invite a second person")
    second.start()
    second.page.goto(link)
    _sign_in(second, "", "bo")
    second.click("Accept as bo")
    _picture(second.page, pictures, "second")
    second.done("the second person comes in")


def _picture(page: Page, folder: Path | None, name: str) -> None:
    if folder:
        folder.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=folder / f"{name.replace(' ', '-')}.png", full_page=True)


def _sign_in(walk: Walk, address: str, name: str) -> None:
    if address:
        walk.page.goto(address)
        walk.click("Sign in", "link")
    walk.fill("Username", name)
    walk.boxes += 1
    walk.page.locator("[type=password]").fill(_PASSWORD)  # which has no role
    walk.click("Sign in")


def _make(walk: Walk) -> None:
    walk.click("New chronology", "link")
    walk.fill("Title", "The Orla")
    walk.click("Make it")


def _bring(walk: Walk) -> None:
    for number, text in enumerate(_TEXTS):
        walk.click("Add documents", "link")
        walk.fill("Text", text)
        walk.fill("Outlet", f"Paper {number + 1}")
        walk.fill("Published", "12 March 2024")
        walk.click("Take in")
        walk.page.wait_for_url("**/captures/**", timeout=120_000)
        walk.page.locator("#list progress").wait_for(state="detached")


def _review(walk: Walk) -> None:
    walk.click("Review", "link")
    while walk.page.locator("[data-item]").count():
        _accept_those(walk)
        walk.page.reload()


def _accept_those(walk: Walk) -> None:
    for _item in range(walk.page.locator("[data-item]").count()):
        with walk.page.expect_response("**/review/decide/"):
            walk.press("a")
        walk.page.wait_for_load_state("networkidle")


def _invite(walk: Walk, site: str) -> str:
    walk.page.goto(f"{site}/the-orla/")
    walk.click("Members", "link")
    walk.fill("For whom", "Bo, night desk")
    walk.click("Make a link")
    return walk.page.locator("#id_link").input_value()


if __name__ == "__main__":
    main()

"""The JSON for TimelineJS, loaded by TimelineJS itself in a browser."""

from __future__ import annotations

import json
import shutil
import subprocess
import tarfile
from typing import TYPE_CHECKING

import pytest

from tests.exports.conftest import story, written

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Browser

__all__ = ["story", "written"]

_PACKAGE = "@knight-lab/timelinejs@3.9.11"


@pytest.fixture(scope="session")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of TimelineJS, from npm; without npm, or without a network, there is nothing to try it with."""
    folder = tmp_path_factory.mktemp("timelinejs")
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("There is no npm on this machine to fetch TimelineJS with.")
    try:
        done = subprocess.run(
            [npm, "pack", "--silent", _PACKAGE], cwd=folder, capture_output=True, timeout=60, check=False
        )
    except subprocess.TimeoutExpired:
        pytest.skip("npm could not fetch TimelineJS within a minute.")
    archives = list(folder.glob("*.tgz"))
    if done.returncode or not archives:
        pytest.skip("npm could not fetch TimelineJS; its server may be out of reach.")
    with tarfile.open(archives[0]) as archive:
        archive.extractall(folder, filter="data")
    return folder / "package/dist"


def test_timelinejs_shows_what_we_write(program: Path, browser: Browser, written: Callable[[str], bytes]) -> None:
    page = browser.new_page()
    page.route("**/*", lambda route: route.abort())  # it would ask another site for letters
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    data = json.loads(written("timelinejs"))
    page.set_content('<!doctype html><title>x</title><div id="timeline" style="width: 1200px; height: 700px"></div>')
    page.add_style_tag(path=program / "css/timeline.css")
    page.add_script_tag(path=program / "js/timeline.js")

    page.evaluate("data => { window.made = new TL.Timeline('timeline', data, {hash_bookmark: false}) }", data)
    page.wait_for_selector(".tl-slide-titleslide h2")

    headlines = page.eval_on_selector_all(".tl-timemarker h2", "all => all.map(one => one.textContent.trim())")
    assert len(headlines) == len(data["events"])
    assert any("<script>" in one for one in headlines)
    dates = page.eval_on_selector_all(".tl-headline-date", "all => all.map(one => one.textContent.trim())")
    assert {one["display_date"] for one in data["events"]} <= set(dates)
    assert page.locator(".tl-message-error").count() == 0
    assert complaints == []
    page.close()

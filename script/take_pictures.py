"""Take the pictures of the README from a demo that is being served. Called by script/screenshots."""

from __future__ import annotations

import shutil
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

from playwright.sync_api import sync_playwright

DEMO = "/turkiye-iraq-security/"
# The name of each picture, its page, and what is pressed before it is taken.
PICTURES = {
    "chronology": (DEMO, ()),
    "story": (f"{DEMO}stories/", ("text=From an attack to a signature", "text=Begin")),
    "map": (f"{DEMO}map/", ()),
}


def main(address: str, folder: str) -> None:
    """Wait for the demo, then take each picture."""
    _wait_for(address)
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        context = browser.new_context(viewport={"width": 1280, "height": 860}, reduced_motion="reduce", locale="en-GB")
        page = context.new_page()
        for name, (where, presses) in PICTURES.items():
            page.goto(f"{address}{where}")
            for press in presses:
                page.click(press)
            page.wait_for_load_state("networkidle")
            page.screenshot(path=Path(folder, f"{name}.png"))
            print(f"{folder}/{name}.png")  # noqa: T201 - what the command says
        browser.close()


def _wait_for(address: str, seconds: int = 300) -> None:
    for _second in range(seconds):
        try:
            urllib.request.urlopen(address, timeout=5).close()  # noqa: S310 - our own demo
        except (urllib.error.URLError, TimeoutError):
            time.sleep(1)
        else:
            return
    raise SystemExit("The demo does not answer.")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])

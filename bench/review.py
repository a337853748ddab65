"""The inbox by keys alone: from a key to the next proposal in view, and to the server's answer.

    bench/review.py --base http://127.0.0.1:8000 --slug NAME [--proposals 100]

Needs the site running on this machine's database, proposals in that chronology (manage.py ingest), and Chromium.
Nine of ten proposals are accepted, the tenth is rejected with a reason.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "timeline.settings")

import django

django.setup()

from django.conf import settings  # noqa: E402
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY  # noqa: E402
from django.contrib.auth.models import User  # noqa: E402
from playwright.sync_api import sync_playwright  # noqa: E402

from timeline.models import Role  # noqa: E402

if TYPE_CHECKING:
    from playwright.sync_api import Page

# Press a key, and measure until another item has the focus and is drawn in the window.
_PRESS = """
async (key) => {
  const before = document.activeElement;
  const start = performance.now();
  before.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  for (;;) {
    await new Promise((drawn) => requestAnimationFrame(drawn));
    const now = document.activeElement.closest("[data-item]");
    if ((now && now !== before) || performance.now() - start > 5000) break;
  }
  return performance.now() - start;
}
"""


def main() -> None:
    """Print the median and the 95th percentile of both times."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--base", default="http://127.0.0.1:8000")
    parser.add_argument("--slug", required=True)
    parser.add_argument("--proposals", type=int, default=100)
    options = parser.parse_args()
    user = User.objects.filter(memberships__timeline__slug=options.slug, memberships__role=Role.OWNER).first()
    if user is None:
        sys.exit(f"“{options.slug}” has no owner; make somebody a member first.")
    session = _session(user)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        context = browser.new_context()
        context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": options.base}])
        keys, answers = _work(context.new_page(), f"{options.base}/{options.slug}/review/", options.proposals)
        browser.close()
    for name, times in (("from a key to the next proposal", keys), ("until the server has answered", answers)):
        ordered = sorted(times)
        last = ordered[int(len(ordered) * 0.95)]
        print(
            f"{name}: median {statistics.median(ordered):.0f} ms, 95 % within {last:.0f} ms ({len(ordered)} decisions)"
        )


def _work(page: Page, address: str, count: int) -> tuple[list[float], list[float]]:
    keys: list[float] = []
    answers: list[float] = []
    page.on(
        "requestfinished",
        lambda request: answers.append(request.timing["responseEnd"]) if _decides(request.url) else None,
    )
    page.goto(address)
    while len(keys) < count:
        left = page.locator("[data-item]").count()
        if left < 2:
            page.wait_for_load_state("networkidle")
            page.goto(address)
            if page.locator("[data-item]").count() < 2:
                break
            continue
        if len(keys) % 10 == 9:
            page.keyboard.press("r")
            page.keyboard.type("A list of dates.")
            page.keyboard.press("Enter")
            page.wait_for_load_state("networkidle")
        with page.expect_response("**/review/decide/"):
            keys.append(page.evaluate(_PRESS, "a"))
    page.wait_for_load_state("networkidle")
    return keys, answers


def _decides(address: str) -> bool:
    return address.endswith("/review/decide/")


def _session(user: User) -> str:
    store = import_module(settings.SESSION_ENGINE).SessionStore()
    store[SESSION_KEY] = str(user.pk)
    store[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[-1]
    store[HASH_SESSION_KEY] = user.get_session_auth_hash()
    store.create()
    return str(store.session_key)


if __name__ == "__main__":
    main()

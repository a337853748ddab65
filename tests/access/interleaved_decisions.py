"""Two people who work through one inbox at once, over HTTP: each looks, chooses by chance, and sends."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING, Any

import httpx
from lxml.html import document_fromstring, fragment_fromstring

if TYPE_CHECKING:
    from collections.abc import Sequence

PASSWORD = "a-long-password"
_ACTIONS = ("accept",) * 10 + ("reject",) * 4 + ("attach",) * 3 + ("distinguish",) * 2 + ("undo",) * 3


@dataclass(frozen=True)
class Sent:
    """What one person decided, about what, and whether the server said that it is done."""

    who: str
    action: str
    item: str
    is_done: bool
    said: str


def decide_at_once(site: str, slug: str, people: Sequence[str], *, each: int, seed: int) -> list[Sent]:
    """Let people decide at once, each so many times, and return what they were answered."""
    with ThreadPoolExecutor(len(people)) as threads:
        found = [threads.submit(_work, site, slug, name, each, seed + place) for place, name in enumerate(people)]
        return [sent for one in found for sent in one.result()]


def _work(site: str, slug: str, name: str, each: int, seed: int) -> list[Sent]:
    chance, done = Random(seed), []  # noqa: S311 - the same in each run
    with httpx.Client(base_url=site, follow_redirects=True, timeout=60, headers={"Referer": site}) as client:
        token = _token(client.get("/login/").text)
        client.post("/login/", data={"username": name, "password": PASSWORD, "csrfmiddlewaretoken": token})
        for number in range(each):
            page = client.get(f"/{slug}/review/").text
            items = document_fromstring(page).xpath("//article//input[@name='item' and @type='checkbox']/@value")
            action = chance.choice(_ACTIONS) if len(items) > 1 else "undo"
            item, other = chance.sample(items, 2) if len(items) > 1 else ("", "")
            asked = _asked(action, item, other, f"{name} {number}")
            done.append(_send(client, name, action, item, asked | {"csrfmiddlewaretoken": _token(page)}))
    return done


def _asked(action: str, item: str, other: str, why: str) -> dict[str, Any]:
    if action in {"accept", "reject"}:
        return {"item": item, "action": action, "why": why}
    return {} if action == "undo" else {"item": item, action: other.partition(":")[0], "why": why}


def _send(client: httpx.Client, name: str, action: str, item: str, asked: dict[str, Any]) -> Sent:
    address = "/review/undo/" if action == "undo" else "/review/decide/"
    answer = client.post(address, data=asked, headers={"HX-Request": "true"})
    answer.raise_for_status() if answer.status_code != 422 else None
    if "HX-Redirect" in answer.headers:  # about more than one: the sentence stands on the page
        page = document_fromstring(client.get(answer.headers["HX-Redirect"]).text)
        (said,) = page.xpath("//p[contains(@class, 'notice')]")
        return Sent(name, action, item, "error" not in said.get("class"), said.text_content())
    found = fragment_fromstring(answer.text.strip())
    outcome, complaint = found.xpath(".//*[@data-outcome]"), found.xpath(".//*[@role='alert']")
    return Sent(name, action, item, bool(outcome) and not complaint, (outcome or complaint)[0].text_content())


def _token(page: str) -> str:
    return str(document_fromstring(page).xpath("//input[@name='csrfmiddlewaretoken']/@value")[0])

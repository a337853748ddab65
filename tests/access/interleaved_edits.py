"""Two curators who edit one event at once, over HTTP: each opens the form, types a title and sends it."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import groupby, pairwise
from random import Random
from time import sleep
from typing import TYPE_CHECKING, Any

import httpx
from django.apps import apps
from lxml.html import document_fromstring

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.models import Event

PASSWORD = "a-long-password"


@dataclass(frozen=True)
class Edit:
    """What one person typed, the title that their form was opened with, and whether they were asked once more."""

    typed: str
    seen: str
    is_asked: bool


def edit_at_once(site: str, path: str, people: Sequence[str], *, each: int, seed: int) -> list[Edit]:
    """Let people edit the event of a form at once, each so many times, and return what became of it."""
    with ThreadPoolExecutor(len(people)) as threads:
        found = [threads.submit(_edit, site, path, name, each, seed + place) for place, name in enumerate(people)]
        return [edit for one in found for edit in one.result()]


def lost_edits(edits: Sequence[Edit], titles: Sequence[str]) -> list[str]:
    """Return the titles that were overwritten by somebody whose form did not show them, given all that were stored."""
    seen = {edit.typed: edit.seen for edit in edits if not edit.is_asked}
    unseen = [before for before, after in pairwise(titles) if seen.get(after) != before]
    unheard = sorted(set(seen) - set(titles))
    return [*unseen, *unheard]


def stored_titles(event: Event) -> list[str]:
    """Return the titles that an event had, one after the other, as its history has them."""
    history: Any = apps.get_model("timeline", "EventEvent")
    rows = history.objects.filter(pgh_obj=event.pk).order_by("pgh_id").values_list("title", flat=True)
    return [title for title, _rows in groupby(rows)]


def _edit(site: str, path: str, name: str, each: int, seed: int) -> list[Edit]:
    chance, edits = Random(seed), []  # noqa: S311 - the same in each run
    with httpx.Client(base_url=site, follow_redirects=True, timeout=60) as client:
        form = _fields(client.get("/login/").text, "username")
        client.post("/login/", data=form | {"username": name, "password": PASSWORD}, headers={"Referer": site})
        for number in range(each):
            form = _fields(client.get(path).text, "title")
            sleep(chance.uniform(0, 0.02))
            typed = f"{name} {number}"
            answer = client.post(path, data=form | {"title": typed}, headers={"Referer": site})
            answer.raise_for_status()
            is_asked = "Somebody changed this while you wrote" in answer.text
            edits.append(Edit(typed, json.loads(form["seen"][0])["title"] if "seen" in form else "", is_asked))
    return edits


def _fields(html: str, name: str) -> dict[str, Any]:
    (form,) = document_fromstring(html).xpath(f"//form[.//*[@name='{name}']]")
    sent: dict[str, Any] = {}
    for key, value in form.form_values():
        sent.setdefault(key, []).append(value)
    return sent

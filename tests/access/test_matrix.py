"""Every address, in every role, at every visibility: what it answers is stated in matrix.csv, and nothing leaks.

A new address without a line there fails. Read the difference that a failing test prints, and write down what you mean.
"""

from __future__ import annotations

import csv
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from django.conf import settings as site
from django.db import transaction

from tests.access.routes import Route, find_routes
from tests.access.world import ROLES, Place, build_people, build_place
from timeline.models import Visibility

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.contrib.auth.models import AnonymousUser, User
    from django.http import HttpResponse
    from django.test import Client
    from pytest_django.fixtures import SettingsWrapper

pytestmark = pytest.mark.django_db

TABLE = Path(__file__).parent / "matrix.csv"
Line = tuple[str, str, str, str]  # route, method, of what, visibility
MEMBERS = ("reader", "contributor", "curator", "editor", "owner", "administrator")
REVIEWERS = ("curator", "editor", "owner", "administrator")


def read_table() -> dict[Line, dict[str, str]]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {
        (row["route"], row["method"], row["of"], visibility): {role: row[role] for role in ROLES}
        for row in rows
        for visibility in (Visibility.values if row["visibility"] == "any" else [row["visibility"]])
    }


def lines_of(routes: list[Route]) -> Iterator[tuple[Line, Route]]:
    for route in routes:
        for of in ("shown", "hidden") if route.has_hidden else ("shown",):
            for method in ("GET", "POST"):
                for visibility in Visibility.values:
                    yield (route.name, method, of, visibility), route


def test_every_address_has_its_lines_and_no_line_is_of_another() -> None:
    expected = {line for line, _route in lines_of(find_routes())}

    assert (sorted(expected - set(read_table())), sorted(set(read_table()) - expected)) == ([], [])


def answer(response: HttpResponse) -> str:
    """Return what an address answered, in a word: the status, or where it leads."""
    if response.status_code in {301, 302}:
        return "login" if response["Location"].startswith("/login/") else "moved"
    return str(response.status_code)


def marks_in(response: HttpResponse) -> set[str]:
    """Return the words in an answer that give a timeline away."""
    body = b"".join(response.streaming_content) if response.streaming else response.content  # type: ignore[attr-defined]
    text = body.decode(errors="replace") + str(response.headers)
    return set(re.findall(r"Q(?:public|unlisted|private)Z(?:hid|del)?", text))


def allowed_marks(role: str, asked: Place) -> set[str]:
    """Return the words that a person in a role may meet while asking about a timeline."""
    seen = {"QpublicZ", asked.mark} if asked.mark != "QprivateZ" else {"QpublicZ"}
    if role in MEMBERS:
        seen = {"QpublicZ", "QunlistedZ", "QprivateZ"}
    if role in REVIEWERS:
        seen |= {f"{mark}hid" for mark in seen} | {f"{mark}del" for mark in seen}
    return seen


def _ask(client: Client, method: str, path: str, user: User | AnonymousUser) -> tuple[str, set[str]]:
    """Return what an address answers and which marks the answer holds; nothing that it changes is kept."""
    with transaction.atomic():
        response = client.get(path) if method == "GET" else client.post(path)
        marks = marks_in(response)
        transaction.set_rollback(True)
    cookie = client.cookies.get(site.SESSION_COOKIE_NAME)
    if user.is_authenticated and not (cookie and cookie.value):
        client.force_login(user)
    return answer(response), marks


@pytest.mark.parametrize("role", ROLES)
def test_each_role_is_answered_as_stated_and_told_nothing_more(
    client: Client, settings: SettingsWrapper, role: str
) -> None:
    settings.TWO_FACTOR = "optional"  # so that its pages are there
    places = {visibility: build_place(Visibility(visibility)) for visibility in Visibility.values}
    user = build_people(list(places.values()))[role]
    if user.is_authenticated:
        client.force_login(user)
    client.raise_request_exception = False
    answered, leaks = {}, []
    asked: dict[tuple[str, str], tuple[str, set[str]]] = {}
    for line, route in lines_of(find_routes()):
        _name, method, of, visibility = line
        path = route.path(places[visibility], is_hidden=of == "hidden")
        if (method, path) not in asked:
            asked[method, path] = _ask(client, method, path, user)
        answered[line], told = asked[method, path]
        if more := told - allowed_marks(role, places[visibility]):
            leaks.append((*line, sorted(more)))

    table = read_table()
    differences = [
        (*line, f"stated {table[line][role]}", f"answered {found}")
        for line, found in answered.items()
        if table[line][role] != found
    ]
    assert (differences, leaks) == ([], [])

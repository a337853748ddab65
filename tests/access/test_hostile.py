"""What nobody means to send is answered with a complaint, never with a crash."""

from __future__ import annotations

import random
import string
from typing import TYPE_CHECKING

import pytest
from django.db import transaction

from tests.access.routes import find_routes
from tests.access.world import build_place
from tests.factories import make_curator
from timeline.models import Visibility

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db

NASTY = [
    "NaN", "-1", "0", "9" * 40, "1e400", "\x00", "%00", "‮", "'; DROP TABLE x; --", "<script>", "../../etc/passwd", "٣",
    "9999999-12-31", "-99999999", "0000-00-00", "[..]", "a" * 3000, "\ud7ff", "{}", "[]",
    "//evil.example/",
]  # fmt: skip
NAMES = [
    "q", "from", "to", "actor", "place", "outlet", "state", "show", "after", "before", "at", "next", "timeline",
    "batch", "seen", "published", "known", "why", "title", "edtf", "action", "_selected_action", "event", "claim",
    "document", "p", "o", "e", "page", "term", "app_label", "model_name", "field_name", "choice", "role",
    "other", "verdict",
    "actors",
]  # fmt: skip
GETS, POSTS = 60, 60


def query(chance: random.Random) -> dict[str, str]:
    """Return some fields with values that nobody means."""
    letters = "".join(chance.choices(string.printable, k=12))
    return {name: chance.choice([*NASTY, letters]) for name in chance.sample(NAMES, 8)}


@pytest.mark.parametrize(("method", "count"), [("get", GETS), ("post", POSTS)])
def test_nothing_that_is_sent_crashes(client: Client, method: str, count: int) -> None:
    chance, place = random.Random(20), build_place(Visibility.PUBLIC)  # noqa: S311 - the same in each run
    client.force_login(make_curator())
    client.raise_request_exception = False
    routes = [route for route in find_routes() if route.name not in {"logout", "admin:logout"}]
    crashes = []
    for _number in range(count):
        path, sent = chance.choice(routes).path(place), query(chance)
        with transaction.atomic():
            response = getattr(client, method)(path, sent)
            transaction.set_rollback(True)
        if response.status_code >= 500:
            crashes.append((path, sent))

    assert crashes == []


@pytest.mark.parametrize("key", ["NaN", "x", "9" * 40, "٣"])
def test_a_row_that_is_none_is_a_bad_request(client: Client, key: str) -> None:
    client.force_login(make_curator())

    answer = client.post("/admin/timeline/event/", {"action": "publish", "_selected_action": key})

    assert answer.status_code == 400


@pytest.mark.parametrize("key", ["NaN", "x", "9" * 40])
def test_a_choice_that_is_none_is_a_complaint(client: Client, key: str) -> None:
    client.force_login(make_curator())

    answer = client.post("/admin/timeline/event/add/", {"timeline": key, "actors": key, "place": key, "title": "x"})

    assert answer.status_code == 200
    assert "Select a valid choice" in answer.content.decode()

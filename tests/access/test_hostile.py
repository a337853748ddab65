"""What nobody means to send is answered with a complaint, never with a crash."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.access.hostile_requests import crashes, prepare
from tests.factories import make_curator

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db


def test_nothing_that_is_sent_crashes() -> None:
    attack = prepare(seed=20)

    assert list(crashes(attack, gets=60, posts=90)) == []


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

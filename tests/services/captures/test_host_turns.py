"""Turns at hosts in the database, and fetching under the name of this site."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from ipaddress import ip_network
from typing import TYPE_CHECKING

import pytest
from django.db import connection

from tests.ingest.fetching.site import Site, answer
from timeline.models import HostTurn
from timeline.services.captures.fetching import DatabaseThrottle, fetch_page

if TYPE_CHECKING:
    from pytest_django.fixtures import SettingsWrapper


@pytest.mark.django_db
def test_turns_at_one_host_follow_each_other() -> None:
    throttle = DatabaseThrottle()

    turns = [throttle.take_turn("a.example", pause=10, patience=60) for _ in range(3)]
    other = throttle.take_turn("b.example", pause=10, patience=60)

    assert turns == pytest.approx([0, 10, 20], abs=2)
    assert other == 0


@pytest.mark.django_db
def test_a_turn_that_is_too_far_off_is_not_taken() -> None:
    throttle = DatabaseThrottle()
    throttle.take_turn("a.example", pause=100, patience=60)
    free_at = HostTurn.objects.get().free_at

    assert throttle.take_turn("a.example", pause=100, patience=60) is None
    assert HostTurn.objects.get().free_at == free_at


@pytest.mark.django_db
def test_a_turn_long_past_is_free() -> None:
    throttle = DatabaseThrottle()
    throttle.take_turn("a.example", pause=-1000, patience=60)

    assert throttle.take_turn("a.example", pause=1, patience=60) == 0


@pytest.mark.django_db(transaction=True)
def test_workers_never_share_a_turn() -> None:
    def take(_number: int) -> list[float | None]:
        turns = [DatabaseThrottle().take_turn("a.example", pause=10, patience=10_000) for _ in range(20)]
        connection.close()
        return turns

    with ThreadPoolExecutor(4) as workers:
        turns = sorted(turn or 0 for some in workers.map(take, range(4)) for turn in some)

    assert turns == pytest.approx([10 * place for place in range(80)], abs=8)


@pytest.mark.django_db(transaction=True)
def test_a_page_is_fetched_under_the_name_of_the_site(settings: SettingsWrapper) -> None:
    settings.FETCH_ALLOW = (ip_network("127.0.0.0/8"),)
    settings.CONTACT = "mailbox@example.org"
    site = Site()
    site.pages["/"] = answer()

    fetched = fetch_page(site.url("/"))
    site.close()

    assert fetched.content == b"A page."
    assert site.headers[-1]["user-agent"] == "Timeline/0.1 (+mailbox@example.org)"
    assert HostTurn.objects.get().host == "127.0.0.1"

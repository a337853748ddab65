"""Turns at a host."""

from __future__ import annotations

import threading
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.ingest.fetching.conftest import LOOPBACK
from tests.ingest.fetching.site import answer, redirect
from timeline.ingest.fetching import FetchError, LocalThrottle

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ingest.fetching.site import Site
    from timeline.ingest.fetching import Fetched


class Recording:
    """A throttle that answers as told and remembers what it was asked."""

    def __init__(self, *answers: float | None) -> None:
        self.answers = list(answers)
        self.asked: list[tuple[str, float, float]] = []

    def take_turn(self, host: str, *, pause: float, patience: float) -> float | None:
        self.asked.append((host, pause, patience))
        return self.answers.pop(0)


def test_turns_at_one_host_follow_each_other() -> None:
    throttle = LocalThrottle()

    first, second, third = (throttle.take_turn("a.example", pause=10, patience=60) for _ in range(3))
    other = throttle.take_turn("b.example", pause=10, patience=60)

    assert (first, other) == (0, 0)
    assert second == pytest.approx(10, abs=1)
    assert third == pytest.approx(20, abs=1)


def test_a_turn_that_is_too_far_off_is_not_taken() -> None:
    throttle = LocalThrottle()
    throttle.take_turn("a.example", pause=100, patience=60)

    assert throttle.take_turn("a.example", pause=100, patience=60) is None
    assert throttle.take_turn("a.example", pause=100, patience=120) == pytest.approx(100, abs=1)


def test_threads_never_share_a_turn() -> None:
    throttle = LocalThrottle()
    turns: list[float | None] = []

    def take() -> None:
        turns.extend(throttle.take_turn("a.example", pause=1, patience=1000) for _ in range(50))

    threads = [threading.Thread(target=take) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(round(turn or 0) for turn in turns) == pytest.approx(list(range(200)), abs=1)


def test_a_host_is_asked_for_one_turn_a_visit(site: Site, get: Callable[..., Fetched]) -> None:
    site.pages |= {"/": redirect("/b"), "/b": redirect(site.url("/c", host="localhost")), "/c": answer()}
    throttle = Recording(0, 0)

    get(site.url("/"), throttle=throttle, policy=replace(LOOPBACK, pause_seconds=2, max_wait_seconds=30))

    assert throttle.asked == [("127.0.0.1", 2, 30), ("localhost", 2, 30)]


def test_a_host_may_ask_for_a_longer_pause_but_not_for_a_day(site: Site, get: Callable[..., Fetched]) -> None:
    site.pages |= {"/": answer(), "/robots.txt": answer(b"User-agent: *\nCrawl-delay: 86400\n")}
    throttle = Recording(0, 0)

    get(site.url("/"), throttle=throttle)
    get(site.url("/"), throttle=throttle, policy=replace(LOOPBACK, obeys_robots=False))

    assert [pause for _host, pause, _patience in throttle.asked] == [30, 0]


def test_waiting_for_a_turn_does_not_count_as_slowness(site: Site, get: Callable[..., Fetched]) -> None:
    site.pages["/"] = answer()

    fetched = get(site.url("/"), throttle=Recording(0.6), policy=replace(LOOPBACK, total_seconds=0.5))

    assert fetched.content == b"A page."


def test_too_many_before_one_mean_later(site: Site, get: Callable[..., Fetched]) -> None:
    with pytest.raises(FetchError) as refusal:
        get(site.url("/"), throttle=Recording(None))

    assert str(refusal.value) == (
        f"{site.url('/')} is not fetched now: many others are waiting for their turn at 127.0.0.1."
        " It is tried again later."
    )
    assert (refusal.value.is_temporary, refusal.value.retry_after) == (True, 60)

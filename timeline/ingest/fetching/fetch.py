"""Fetch an address: every step of the way is checked like the first."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from timeline.ingest.fetching.deadlines import Deadline
from timeline.ingest.fetching.errors import FetchError
from timeline.ingest.fetching.name_resolution import resolve_host
from timeline.ingest.fetching.policy import FetchPolicy
from timeline.ingest.fetching.rate_limits import LocalThrottle
from timeline.ingest.fetching.request import Asker
from timeline.ingest.fetching.responses import complete, require_document, require_success
from timeline.ingest.fetching.robots import RobotsRules
from timeline.ingest.fetching.urls import parse_target

if TYPE_CHECKING:
    from timeline.ingest.fetching.name_resolution import Resolve
    from timeline.ingest.fetching.rate_limits import Throttle
    from timeline.ingest.fetching.request import Answer
    from timeline.ingest.fetching.responses import Fetched
    from timeline.ingest.fetching.urls import Target

_PUBLIC = FetchPolicy()
_TURNS = LocalThrottle()
_RULES = RobotsRules()


def fetch(
    url: str,
    *,
    policy: FetchPolicy = _PUBLIC,
    throttle: Throttle = _TURNS,
    resolve: Resolve = resolve_host,
    robots: RobotsRules = _RULES,
) -> Fetched:
    """Return what an address holds; FetchError says why not, and whether trying again may help.

    It takes no longer than the policy says, but for the waiting until it is its turn at the host.
    """
    asker = Asker(policy, resolve, Deadline(policy.total_seconds))
    target = parse_target(url)
    seen: dict[str, Target] = {}
    while True:
        if all(target.host != one.host for one in seen.values()):
            _enter(target, asker, throttle, robots)
        elif policy.obeys_robots:
            robots.require_allowed(target, asker)
        seen[target.url] = target
        with asker.ask(target) as answer:
            if not answer.head.location:
                return complete(answer.head, asked=url, content=_read(answer, policy))
            target = target.leads_to(answer.head.location)
        _require_end(url, target, seen, policy)


def _enter(target: Target, asker: Asker, throttle: Throttle, robots: RobotsRules) -> None:
    """Wait for one's turn at a host, once it is known to let programs in."""
    policy = asker.policy
    if policy.obeys_robots:
        robots.require_allowed(target, asker)
    pause = max(policy.pause_seconds, robots.pause_of(target) if policy.obeys_robots else 0)
    seconds = throttle.take_turn(target.host, pause=pause, patience=policy.max_wait_seconds)
    if seconds is None:
        raise FetchError(
            f"{target.url} is not fetched now: many others are waiting for their turn at {target.host}."
            " It is tried again later.",
            is_temporary=True,
            retry_after=policy.max_wait_seconds,
        )
    if seconds > 0:
        time.sleep(seconds)
        asker.deadline.extend(seconds)


def _read(answer: Answer, policy: FetchPolicy) -> bytes:
    require_success(answer.head)
    require_document(answer.head)
    return answer.read(policy.max_bytes)


def _require_end(url: str, target: Target, seen: dict[str, Target], policy: FetchPolicy) -> None:
    if target.url in seen:
        raise FetchError(
            f"{url} leads in a circle, back to {target.url}; its server may want cookies, which are never kept."
            " Save the page yourself and give the file."
        )
    if len(seen) > policy.max_redirects:
        raise FetchError(
            f"{url} was redirected more than {policy.max_redirects} times. Give the address of the page itself."
        )

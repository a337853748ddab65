"""Servers, and a policy that lets them be fetched from."""

from __future__ import annotations

from functools import partial
from ipaddress import ip_network
from typing import TYPE_CHECKING

import pytest

from tests.ingest.fetching.site import Site
from timeline.ingest.fetching import FetchPolicy, LocalThrottle, RobotsRules, fetch

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from timeline.ingest.fetching import Fetched

LOOPBACK = FetchPolicy(allowed_networks=(ip_network("127.0.0.0/8"),), pause_seconds=0)


@pytest.fixture
def site() -> Iterator[Site]:
    """A server on 127.0.0.1."""
    site = Site()
    yield site
    site.close()


@pytest.fixture
def get() -> Callable[..., Fetched]:
    """`fetch` from the loopback, with turns and rules of its own."""
    return partial(fetch, policy=LOOPBACK, throttle=LocalThrottle(), robots=RobotsRules())

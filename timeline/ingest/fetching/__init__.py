"""Fetching from the web, as safely as strangers' addresses demand and as politely as strangers' servers."""

from __future__ import annotations

from timeline.ingest.fetching.delivery import deliver
from timeline.ingest.fetching.errors import FetchError
from timeline.ingest.fetching.fetch import fetch
from timeline.ingest.fetching.name_resolution import Resolve, resolve_host
from timeline.ingest.fetching.policy import FetchPolicy, Network, user_agent
from timeline.ingest.fetching.rate_limits import LocalThrottle, Throttle
from timeline.ingest.fetching.responses import Fetched
from timeline.ingest.fetching.robots import RobotsRules

__all__ = [
    "FetchError",
    "FetchPolicy",
    "Fetched",
    "LocalThrottle",
    "Network",
    "Resolve",
    "RobotsRules",
    "Throttle",
    "deliver",
    "fetch",
    "resolve_host",
    "user_agent",
]

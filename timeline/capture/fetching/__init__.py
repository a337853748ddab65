"""Fetching from the web, as safely as strangers' addresses demand and as politely as strangers' servers."""

from __future__ import annotations

from timeline.capture.fetching.answers import Fetched
from timeline.capture.fetching.errors import FetchError
from timeline.capture.fetching.policy import FetchPolicy, Network, user_agent
from timeline.capture.fetching.resolving import Resolve, resolve_host
from timeline.capture.fetching.robots import RobotsRules
from timeline.capture.fetching.turns import LocalThrottle, Throttle
from timeline.capture.fetching.visiting import fetch

__all__ = [
    "FetchError",
    "FetchPolicy",
    "Fetched",
    "LocalThrottle",
    "Network",
    "Resolve",
    "RobotsRules",
    "Throttle",
    "fetch",
    "resolve_host",
    "user_agent",
]

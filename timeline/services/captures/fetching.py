"""Fetch from the web as this site does: under its name, in turn with all its workers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings

from timeline.ingest.fetching import FetchPolicy, fetch, user_agent
from timeline.services.captures.host_turns import DatabaseThrottle

if TYPE_CHECKING:
    from timeline.ingest.fetching import Fetched

_VERSION = "0.1"


def fetch_page(url: str) -> Fetched:
    """Return what an address holds; FetchError says why not. Takes a while, so no transaction may be open."""
    return fetch(url, policy=site_policy(), throttle=DatabaseThrottle())


def site_policy() -> FetchPolicy:
    """Return the limits and the name under which this site fetches."""
    return FetchPolicy(
        user_agent=user_agent(_VERSION, settings.CONTACT),
        allowed_networks=settings.FETCH_ALLOW,
        pause_seconds=settings.FETCH_PAUSE,
    )

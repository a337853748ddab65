"""Fetch from the web under the name of this site; all its workers take turns at each host."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.db import connection

from timeline.ingest.fetching import FetchPolicy, fetch, user_agent

if TYPE_CHECKING:
    from timeline.ingest.fetching import Fetched

_VERSION = "0.1"
# A row is the host's next free turn. One statement reads and moves it on, so that no two workers take the same.
_TAKE = """
    INSERT INTO timeline_hostturn AS turn (host, free_at)
    VALUES (%(host)s, clock_timestamp() + %(pause)s * interval '1 s')
    ON CONFLICT (host) DO UPDATE
        SET free_at = greatest(turn.free_at, clock_timestamp()) + %(pause)s * interval '1 s'
        WHERE turn.free_at <= clock_timestamp() + %(patience)s * interval '1 s'
    RETURNING extract(epoch FROM free_at - clock_timestamp()) - %(pause)s
"""


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


class DatabaseThrottle:
    """Turns among all processes on one database. Not to be taken inside a transaction, which would hold the row."""

    def take_turn(self, host: str, *, pause: float, patience: float) -> float | None:
        """Return in how many seconds it is one's turn, or None if that is too long."""
        with connection.cursor() as cursor:
            cursor.execute(_TAKE, {"host": host, "pause": pause, "patience": patience})
            row = cursor.fetchone()
        return max(0.0, float(row[0])) if row else None

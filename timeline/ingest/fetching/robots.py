"""What servers allow programs to fetch (robots.txt, RFC 9309), remembered for an hour."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from protego import Protego

from timeline.ingest.fetching.errors import FetchError
from timeline.ingest.fetching.policy import PRODUCT
from timeline.ingest.fetching.responses import require_success
from timeline.ingest.fetching.urls import Target

if TYPE_CHECKING:
    from timeline.ingest.fetching.request import Asker

_SECONDS = 3600
_MOST_HOSTS = 10_000
_MAX_BYTES = 500_000  # RFC 9309, section 2.5: at least 500 KiB is parsed, and what follows may be left
_MAX_REDIRECTS = 5  # RFC 9309, section 2.3.1.2
_LONGEST_PAUSE = 30.0


@dataclass(frozen=True, slots=True)
class _Entry:
    rules: Protego
    until: float


class RobotsRules:
    """The rules of the hosts that this process met; shared by its threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._entries: dict[str, _Entry] = {}

    def require_allowed(self, target: Target, asker: Asker) -> None:
        """Refuse an address that its server does not want programs to fetch."""
        if not self._rules_of(target, asker).can_fetch(target.url, PRODUCT):
            raise FetchError(
                f"{target.url} is not fetched: {target.host} asks programs not to (robots.txt)."
                " Save the page yourself and give the file."
            )

    def pause_of(self, target: Target) -> float:
        """Return the seconds between two visits that a host asks for, as far as that is known and bearable."""
        entry = self._entries.get(target.origin)
        delay = entry.rules.crawl_delay(PRODUCT) if entry else None
        return min(float(delay or 0), _LONGEST_PAUSE)

    def _rules_of(self, target: Target, asker: Asker) -> Protego:
        now = time.monotonic()
        entry = self._entries.get(target.origin)
        if entry is None or entry.until < now:
            entry = _Entry(Protego.parse(_fetch_rules(target, asker)), now + _SECONDS)
            with self._lock:
                if len(self._entries) >= _MOST_HOSTS:
                    self._entries.clear()
                self._entries[target.origin] = entry
        return entry.rules


def _fetch_rules(target: Target, asker: Asker) -> str:
    """Return the text of a robots.txt; none at all allows everything, a server in trouble nothing for now."""
    asker.locate(target)  # what is wrong with its host is reported for the page
    try:
        return _follow_rules(target, asker)
    except FetchError as error:
        raise FetchError(
            f"{target.url} is not fetched, since its server’s rules for programs could not be read: {error}",
            is_temporary=error.is_temporary,
            retry_after=error.retry_after,
            status=error.status,
        ) from error


def _follow_rules(target: Target, asker: Asker) -> str:
    place = Target(target.scheme, target.host, target.port, "/robots.txt")
    for _ in range(_MAX_REDIRECTS + 1):
        with asker.ask(place) as answer:
            status = answer.head.status
            if answer.head.location:
                place = place.leads_to(answer.head.location)
                continue
            if status >= 500 or status == 429:
                require_success(answer.head)
            return answer.read_first(_MAX_BYTES).decode("utf-8-sig", "replace") if status == 200 else ""
    return ""

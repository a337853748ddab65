"""Turns at a host: no server is asked faster than it can bear."""

from __future__ import annotations

import threading
import time
from typing import Protocol


class Throttle(Protocol):
    """Shares out turns at hosts among all that fetch."""

    def take_turn(self, host: str, *, pause: float, patience: float) -> float | None:
        """Return in how many seconds one may ask the host, or None if that would need more than `patience`.

        The next turn comes `pause` seconds after this one. Nothing is taken where None is returned.
        """


class LocalThrottle:
    """Turns among the threads of one process."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._free_at: dict[str, float] = {}

    def take_turn(self, host: str, *, pause: float, patience: float) -> float | None:
        """Return in how many seconds it is one's turn, or None if that is too long."""
        with self._lock:
            now = time.monotonic()
            self._free_at = {name: free_at for name, free_at in self._free_at.items() if free_at > now}
            turn = self._free_at.get(host, now)
            if turn - now > patience:
                return None
            self._free_at[host] = turn + pause
            return turn - now

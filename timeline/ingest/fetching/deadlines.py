"""The end of the time that one fetch may take in all."""

from __future__ import annotations

import time


class Deadline:
    """Counts down from a number of seconds, however slowly a server answers."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._end = time.monotonic() + seconds

    @property
    def left(self) -> float:
        """The seconds left; 0 when it is over."""
        return max(0.0, self._end - time.monotonic())

    @property
    def is_over(self) -> bool:
        """Whether nothing is left."""
        return self.left == 0

    def extend(self, seconds: float) -> None:
        """Add seconds that were not the server's fault."""
        self._end += seconds

    def bounded(self, seconds: float | None) -> float:
        """Return a time-out that does not reach beyond the end."""
        return self.left if seconds is None else min(seconds, self.left)

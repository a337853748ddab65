"""Taking in: what somebody brings is kept at once, then read by whoever does the work."""

from __future__ import annotations

from timeline.actions.bringing import bring, decide, retry
from timeline.actions.capture_work import take_in

__all__ = ["bring", "decide", "retry", "take_in"]

"""Taking in: what somebody brings is kept at once, then read by whoever does the work."""

from __future__ import annotations

from timeline.services.captures.processing import take_in
from timeline.services.captures.submission import bring, decide, retry

__all__ = ["bring", "decide", "retry", "take_in"]

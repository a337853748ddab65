"""The number of the request in hand, so that a failure that somebody reports can be found in the log."""

from __future__ import annotations

import logging
from contextvars import ContextVar

request_id: ContextVar[str] = ContextVar("request_id", default="-")


class RequestIdFilter(logging.Filter):
    """Gives each log record the number of its request; outside a request, a dash."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Add the number and keep the record."""
        record.request_id = request_id.get()
        return True

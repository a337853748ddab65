"""How the log describes requests that were tampered with and refused."""

from __future__ import annotations

import logging


class RefusalFilter(logging.Filter):
    """Makes one warning of what Django reports as an error with a traceback: whoever likes can send such a request."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Say in one line what was refused and at which address; keep the record."""
        path = getattr(getattr(record, "request", None), "path", "")
        words = f"{record.getMessage()} {path}".strip()
        # What was sent stands in the message: a line break in it would forge a line of the log.
        record.msg, record.args = words.encode("unicode_escape").decode("ascii"), ()
        record.levelno, record.levelname = logging.WARNING, "WARNING"
        record.exc_info = record.exc_text = None
        return True

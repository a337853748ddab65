"""What could not be fetched, and whether trying again may help."""

from __future__ import annotations

from timeline.ingest.captured_text import CaptureError


class FetchError(CaptureError):
    """An address that cannot be fetched: the message names it and says what to do.

    `is_temporary` says that the same may succeed later; `retry_after` when its server says so, in seconds.
    """

    def __init__(
        self,
        sentence: str,
        *,
        is_temporary: bool = False,
        retry_after: float | None = None,
        status: int | None = None,
    ) -> None:
        super().__init__(sentence)
        self.is_temporary = is_temporary
        self.retry_after = retry_after
        self.status = status

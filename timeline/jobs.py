"""Tasks for workers: what takes long, queued with the rows it works on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import DatabaseError, InterfaceError
from procrastinate import BaseRetryStrategy, RetryDecision
from procrastinate.contrib.django import app

from timeline.ingest.fetching import FetchError
from timeline.services.captures.processing import take_in as take_in_capture

if TYPE_CHECKING:
    from procrastinate import JobContext
    from procrastinate.jobs import Job

MOST_ATTEMPTS = 6
_FIRST_WAIT = 15  # seconds, doubled each time: in all some eight minutes
_LONGEST_WAIT = 3600
_AFTER_LOSS = 2


class _PassingFaultsOnly(BaseRetryStrategy):
    """Try again later what a network or a server refused for now; everything else ends where it stands.

    A database that was lost in the middle has taken nothing over, so that the work begins anew.
    """

    def get_retry_decision(self, *, exception: BaseException, job: Job) -> RetryDecision | None:
        if isinstance(exception, DatabaseError | InterfaceError):
            return None if is_last(job) else RetryDecision(retry_in={"seconds": _AFTER_LOSS})
        if not isinstance(exception, FetchError) or not exception.is_temporary or is_last(job):
            return None
        wait = max(_FIRST_WAIT * 2**job.attempts, exception.retry_after or 0)
        return RetryDecision(retry_in={"seconds": int(min(wait, _LONGEST_WAIT))})


def is_last(job: Job) -> bool:
    """Tell whether nothing more is tried after this attempt."""
    return job.attempts + 1 >= MOST_ATTEMPTS


@app.task(name="timeline.jobs.take_in", pass_context=True, retry=_PassingFaultsOnly())
def take_in(context: JobContext | None = None, *, capture_pk: int) -> None:
    """Read what was brought; without a worker there is one attempt."""
    take_in_capture(capture_pk, is_last_attempt=context is None or is_last(context.job))

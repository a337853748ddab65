"""The queue of tasks for workers: how work is queued, and when it is tried again."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db import DatabaseError, InterfaceError, transaction
from procrastinate import BaseRetryStrategy, RetryDecision

from timeline.ingest.fetching import FetchError

if TYPE_CHECKING:
    from procrastinate.jobs import Job
    from procrastinate.tasks import Task

MOST_ATTEMPTS = 6
_FIRST_WAIT = 15  # seconds, doubled each time: in all some eight minutes
_LONGEST_WAIT = 3600
_AFTER_LOSS = 2


class PassingFault(Exception):  # noqa: N818 - read with its strategy
    """What went wrong may be over later."""


class PassingFaultsOnly(BaseRetryStrategy):
    """Try again later after a fault of the network, a server or the database; any other error is final.

    A task that lost its database has stored nothing, so it can start again from the beginning.
    """

    def get_retry_decision(self, *, exception: BaseException, job: Job) -> RetryDecision | None:
        if isinstance(exception, DatabaseError | InterfaceError):
            return None if is_last(job) else RetryDecision(retry_in={"seconds": _AFTER_LOSS})
        is_temporary = isinstance(exception, PassingFault) or (
            isinstance(exception, FetchError) and exception.is_temporary
        )
        if not is_temporary or is_last(job):
            return None
        asked = exception.retry_after if isinstance(exception, FetchError) else None
        wait = max(_FIRST_WAIT * 2**job.attempts, asked or 0)
        return RetryDecision(retry_in={"seconds": int(min(wait, _LONGEST_WAIT))})


def is_last(job: Job) -> bool:
    """Return whether this attempt is the last one."""
    return job.attempts + 1 >= MOST_ATTEMPTS


def enqueue(task: Task[Any, Any, Any], *, lock: str, **arguments: Any) -> None:
    """Queue a task in the open transaction; without workers (TIMELINE_TASKS) it runs as soon as that is committed."""
    if settings.TASKS == "queue":
        task.configure(lock=lock).defer(**arguments)
    else:
        transaction.on_commit(partial(task.func, **arguments))

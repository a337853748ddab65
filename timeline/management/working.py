"""The life of a worker process: it takes jobs, rescues those of killed workers, and outlives its database."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import signal
from dataclasses import dataclass
from typing import TYPE_CHECKING

from asgiref.sync import sync_to_async
from django.core.exceptions import ImproperlyConfigured
from django.db import DatabaseError, connection
from procrastinate.contrib.django import DjangoApp, app
from procrastinate.contrib.django.django_connector import DjangoConnector
from procrastinate.exceptions import ConnectorException
from procrastinate.utils import utcnow
from psycopg import OperationalError
from psycopg_pool import PoolTimeout

from timeline.models import Capture

if TYPE_CHECKING:
    from collections.abc import Callable

    from procrastinate import JobContext
    from procrastinate.middleware import SyncCallNext
    from procrastinate.worker import Worker

_GONE = (ConnectorException, OperationalError, DatabaseError, PoolTimeout, ImproperlyConfigured, OSError)
_LONGEST_PAUSE = 30  # seconds between two attempts to reach the database


@dataclass(frozen=True, slots=True)
class WorkerOptions:
    """How to work: how much at once, whether to end with the last job, and when a silent worker is taken for dead."""

    concurrency: int
    is_once: bool
    patience: float  # seconds
    tell: Callable[[str], object]


async def work(options: WorkerOptions) -> None:
    """Work until asked to stop; where the database is gone, wait for it, longer each time."""
    for library in ("procrastinate", "psycopg.pool"):
        logging.getLogger(library).setLevel(logging.CRITICAL)  # what they would log is said here, in a sentence
    stopping = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stopping.set)
    pause = 1.0
    while not stopping.is_set():
        try:
            await _work_while_connected(options, stopping)
            if options.is_once and await sync_to_async(_answers)():
                return
            if not stopping.is_set():
                options.tell("The database was lost; connecting again.")
            pause = 1.0
        except _GONE as error:
            reason = str(error).strip().partition("\n")[0] or type(error).__name__
            options.tell(f"The database does not answer ({reason}). Trying again in {pause:.0f} s.")
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(stopping.wait(), pause)
            pause = min(pause * 2, _LONGEST_PAUSE)


async def _work_while_connected(options: WorkerOptions, stopping: asyncio.Event) -> None:
    """Work until asked to stop, or until the connection is lost."""
    if not isinstance(app.connector, DjangoConnector):
        raise TypeError("Workers need the app that Django set up.")
    connector = await sync_to_async(app.connector.get_worker_connector)()
    # An app of its own: what a job brings is queued in Django's transaction, so through Django's connector.
    worker_app = DjangoApp(connector=connector, worker_defaults={"task_middleware": [_telling(options.tell)]})
    worker_app.tasks = app.tasks
    async with worker_app.open_async():
        await _rescue(worker_app, options)
        running = asyncio.create_task(
            worker_app.run_worker_async(
                concurrency=options.concurrency,
                wait=not options.is_once,
                delete_jobs="successful",
                update_heartbeat_interval=options.patience / 3,
                stalled_worker_timeout=options.patience,
                fetch_job_polling_interval=min(5.0, options.patience),
                install_signal_handlers=False,
            )
        )
        others = [
            asyncio.create_task(_rescue_again_and_again(worker_app, options)),
            asyncio.create_task(_stop(running, stopping)),
        ]
        try:
            with contextlib.suppress(asyncio.CancelledError):
                await running
        finally:
            for other in others:
                other.cancel()
            await asyncio.gather(*others, return_exceptions=True)


async def _stop(running: asyncio.Task[None], stopping: asyncio.Event) -> None:
    """When asked to stop, let the worker finish what it has in hand and end."""
    await stopping.wait()
    running.cancel()


async def _rescue_again_and_again(worker_app: DjangoApp, options: WorkerOptions) -> None:
    while True:
        await asyncio.sleep(options.patience / 2)
        with contextlib.suppress(*_GONE):
            await _rescue(worker_app, options)


async def _rescue(worker_app: DjangoApp, options: WorkerOptions) -> None:
    """Put back into the queue what a worker had in hand that gives no sign of life any more."""
    stalled = await worker_app.job_manager.get_stalled_jobs(seconds_since_heartbeat=options.patience)
    for job in stalled:
        await worker_app.job_manager.retry_job(job, retry_at=utcnow())
        options.tell("A worker was killed while it read something; that is taken up again.")


def _telling(tell: Callable[[str], object]) -> Callable[[SyncCallNext, JobContext, Worker], object]:
    """Return a middleware that reports the outcome of each capture."""

    def reported(call_next: SyncCallNext, context: JobContext, _worker: Worker) -> object:
        try:
            return call_next()
        finally:
            with contextlib.suppress(*_GONE):
                for capture in Capture.objects.filter(pk=int(str(context.job.task_kwargs["capture_pk"]))):
                    tell(f"{capture.name}: {capture.get_state_display()}. {capture.message}".strip())

    return reported


def _answers() -> bool:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except _GONE:
        connection.close()
        return False
    finally:
        connection.close()
    return True

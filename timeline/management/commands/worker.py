"""manage.py worker: does the work that pages and commands queue."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from django.core.management.base import BaseCommand, CommandError

from timeline.management.working import WorkerOptions, work

if TYPE_CHECKING:
    from argparse import ArgumentParser


class Command(BaseCommand):
    """Read what was submitted, one by one, until stopped."""

    help = (
        "Read what was submitted, until stopped with Ctrl+C or SIGTERM; what is in hand is finished first. "
        "Any number of workers may run, on any number of machines."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare what the command line takes."""
        parser.add_argument("--concurrency", type=int, default=1, help="how many at once in this process (default: 1)")
        parser.add_argument("--once", action="store_true", help="end when nothing waits any more")
        parser.add_argument(
            "--patience", type=float, default=30, metavar="SECONDS",
            help="how long another worker may be silent before its work is taken up again (default: 30)",
        )  # fmt: skip

    def handle(self, *, concurrency: int, once: bool, patience: float, **_options: Any) -> None:
        """Work, and report the outcome of each."""
        if concurrency < 1 or patience <= 0:
            raise CommandError("--concurrency and --patience must be above 0.")
        self._tell("The worker is ready." if once else "The worker is ready; stop it with Ctrl+C.")
        asyncio.run(work(WorkerOptions(concurrency, once, patience, self._tell)))
        self._tell("The worker has stopped; nothing was left half-done.")

    def _tell(self, sentence: str) -> None:
        self.stdout.write(sentence)
        self.stdout.flush()

"""manage.py serve: the pages, and a worker that reads what people submit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.management.base import BaseCommand

from timeline.management.serving import serve

if TYPE_CHECKING:
    from argparse import ArgumentParser


class Command(BaseCommand):
    """Serve until stopped."""

    help = "Serve the pages with Granian, with a worker beside, until stopped with Ctrl+C or SIGTERM."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare what the command line takes."""
        parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default: 127.0.0.1)")
        parser.add_argument("--port", type=int, default=8000, help="port to listen on (default: 8000)")
        parser.add_argument("--workers", type=int, default=2, help="how many web processes (default: 2)")
        parser.add_argument("--no-worker", action="store_true", help="serve pages only; a worker runs elsewhere")

    def handle(self, *, host: str, port: int, workers: int, no_worker: bool, **_options: Any) -> None:
        """Serve until stopped."""
        serve(host, port, processes=workers, with_worker=not no_worker)

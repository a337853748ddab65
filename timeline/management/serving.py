"""The processes of a site: Granian, which serves the pages, and a worker, which reads what was submitted."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

from django.conf import settings
from django.db import connection

# Connections cost Granian no thread until their headers are there, and then one of so many that wait for a body.
_GRANIAN = (
    "--interface", "wsgi", "--http", "1", "--no-ws", "--blocking-threads", "256", "--backpressure", "512",
    "--http1-header-read-timeout", "15000", "--log-level", "warning",
)  # fmt: skip


def serve(host: str, port: int, *, processes: int, with_worker: bool) -> None:
    """Serve until Ctrl-C or SIGTERM, with a worker beside; the children end before their database does."""
    environment = os.environ | {"TIMELINE_TASKS": "queue", "DJANGO_SETTINGS_MODULE": "timeline.settings"}
    # A database that cannot be used is said at once. An embedded one now ends with this process, the last to leave,
    # even where a child had to be killed.
    connection.ensure_connection()
    connection.close()
    for number in (signal.SIGINT, signal.SIGTERM):  # what began in the background has Ctrl-C switched off
        signal.signal(number, signal.default_int_handler)
    web = [
        sys.executable, "-m", "granian", *_GRANIAN, "--host", host, "--port", str(port), "--workers", str(processes),
        "timeline.wsgi:application",
    ]  # fmt: skip
    worker = [sys.executable, "manage.py", "worker"]
    children = [
        # The captures' page says what the worker would.
        subprocess.Popen(command, env=environment, cwd=settings.BASE_DIR, stdout=output)  # noqa: S603 - our own commands
        for command, output in [(web, None), (worker, subprocess.DEVNULL)][: 1 + with_worker]
    ]
    try:
        children[0].wait()
    except KeyboardInterrupt:
        pass
    finally:
        _end(children)


def _end(children: list[subprocess.Popen[bytes]]) -> None:
    """Let each finish what it has in hand."""
    for child in children:
        child.terminate()
    for child in children:
        try:
            child.wait(timeout=30)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()

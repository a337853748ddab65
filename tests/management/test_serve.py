"""manage.py serve: really served, and held open by clients that are slow on purpose."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.management.test_demo import free_port, read

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
SLOW = {
    "unfinished bodies": b"POST /login/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\nusername=",
    "partial headers": b"GET /login/ HTTP/1.1\r\nHost: local",
    "idle connections": b"",
}


@pytest.fixture
def port(data_dir: Path) -> Iterator[int]:
    """The port of a site that is served."""
    environment = {key: value for key, value in os.environ.items() if key != "DATABASE_URL"}
    environment |= {"TIMELINE_DATA_DIR": str(data_dir), "DJANGO_SETTINGS_MODULE": "timeline.settings"}

    def manage(*arguments: str) -> subprocess.Popen[bytes]:
        return subprocess.Popen([sys.executable, "manage.py", *arguments], cwd=ROOT, env=environment)

    for command in (["migrate", "--verbosity", "0"], ["collectstatic", "--no-input", "--verbosity", "0"]):
        assert manage(*command).wait(timeout=120) == 0
    port = free_port()
    with manage("serve", "--port", str(port), "--workers", "1") as process:
        try:
            assert read(f"http://127.0.0.1:{port}/-/ready") == "ready\n"
            yield port
        finally:
            process.send_signal(signal.SIGTERM)
    assert process.returncode == 0
    deadline = time.monotonic() + 60
    while (data_dir / "postgresql" / "data" / "postmaster.pid").exists() and time.monotonic() < deadline:
        time.sleep(0.1)
    assert not (data_dir / "postgresql" / "data" / "postmaster.pid").exists()


def test_slow_clients_keep_nobody_else_waiting(port: int) -> None:
    with contextlib.ExitStack() as stack:
        for start in SLOW.values():
            for _ in range(100):
                stack.enter_context(socket.create_connection(("127.0.0.1", port))).sendall(start)

        for _ in range(5):  # before the timeout, so without waiting for a slow one to give up
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/login/", timeout=10) as answer:
                assert answer.status == 200

    with socket.create_connection(("127.0.0.1", port), timeout=10) as client:
        client.sendall(b"POST /login/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: 540000000\r\n\r\n")
        assert client.recv(100).startswith(b"HTTP/1.1 413 ")

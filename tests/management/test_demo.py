"""manage.py demo, as script/demo runs it: in a process of its own, on a database of its own."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def demo(data_dir: Path, *arguments: str) -> subprocess.Popen[str]:
    environment = {key: value for key, value in os.environ.items() if key != "DATABASE_URL"}
    return subprocess.Popen(
        [sys.executable, "manage.py", "demo", *arguments],
        cwd=ROOT,
        env=environment
        | {"TIMELINE_DATA_DIR": str(data_dir), "DJANGO_SETTINGS_MODULE": "timeline.settings", "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def read(url: str) -> str:
    """Return a page, waiting until the server is up; a busy machine takes minutes to set one up."""
    deadline = time.monotonic() + 300
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(url, timeout=10) as answer:  # noqa: S310 - our own address
                return str(answer.read().decode())
        except urllib.error.HTTPError as error:
            pytest.fail(f"{url} answers {error.code}.")
        except OSError:  # not up yet, or too busy to answer in time
            time.sleep(0.1)
    pytest.fail(f"{url} does not answer.")


def test_the_demo_serves_the_story_and_leaves_nothing_running(data_dir: Path) -> None:
    port = free_port()

    with demo(data_dir, "--port", str(port)) as process:
        try:
            page = read(f"http://127.0.0.1:{port}/turkiye-iraq-security/")
        finally:
            process.send_signal(signal.SIGINT)
        output, _ = process.communicate(timeout=60)

    assert "Türkiye" in page
    assert f"http://127.0.0.1:{port}/" in output
    assert re.search(r"curator / \S{12,}", output)
    assert process.returncode == 0
    assert not (data_dir / "postgresql" / "postmaster.pid").exists()


def test_a_second_run_keeps_the_data_and_reset_starts_again(data_dir: Path) -> None:
    first, _ = demo(data_dir, "--no-serve").communicate(timeout=120)
    second, _ = demo(data_dir, "--no-serve").communicate(timeout=120)
    (data_dir / "originals").mkdir()
    (data_dir / "originals" / "kept").touch()
    third, _ = demo(data_dir, "--no-serve", "--reset").communicate(timeout=120)

    passwords = [re.search(r"curator / (\S+)", output) for output in (first, second, third)]
    assert not (data_dir / "originals").exists()
    assert passwords[0], first
    assert passwords[1] is None
    assert "with the password shown at the first run" in second
    assert passwords[2], third
    assert passwords[0][1] != passwords[2][1]


def test_a_port_in_use_is_told_before_anything_is_set_up(data_dir: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]

        process = demo(data_dir, "--port", str(port))
        output, _ = process.communicate(timeout=60)

    assert process.returncode == 1
    assert f"Port {port} cannot be used" in output
    assert f"--port {port + 1}" in output
    assert "Traceback" not in output
    assert not (data_dir / "postgresql").exists()

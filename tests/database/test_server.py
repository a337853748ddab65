"""The embedded server, really started, in processes of their own."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

USE = """
import sys
from pathlib import Path
import psycopg
from timeline.database.embedded.server import running_server
server = running_server(Path(sys.argv[1]))
with psycopg.connect(**server.connection, dbname="timeline") as connection:
    connection.execute(sys.argv[2])
print("answered", flush=True)
if len(sys.argv) > 3:
    sys.stdin.read()
"""


@pytest.fixture
def server_dir(data_dir: Path) -> Path:
    """A folder for a server of its own."""
    return data_dir / "postgresql"


def use(data_dir: Path, sql: str, *, hold: bool = False) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", USE, str(data_dir), sql, *(["hold"] if hold else [])]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_the_server_starts_keeps_its_data_and_stops_with_its_last_user(server_dir: Path) -> None:
    first = use(server_dir, "CREATE TABLE kept (x int)", hold=True)
    assert first.stdout is not None
    assert first.stdout.readline() == "answered\n"
    second = use(server_dir, "INSERT INTO kept VALUES (1)")
    assert second.communicate(timeout=60)[0] == "answered\n"

    assert (server_dir / "data" / "postmaster.pid").exists()
    first.communicate(timeout=60)

    assert not (server_dir / "data" / "postmaster.pid").exists()
    third = use(server_dir, "DELETE FROM kept")
    assert third.communicate(timeout=60)[0] == "answered\n"


def test_only_the_server_may_enter_and_no_parent_is_opened(server_dir: Path) -> None:
    before = server_dir.parent.stat().st_mode

    use(server_dir, "SELECT 1").communicate(timeout=60)

    assert stat.S_IMODE((server_dir / "data").stat().st_mode) == 0o700
    assert stat.S_IMODE(server_dir.stat().st_mode) in {0o700, 0o710}
    assert server_dir.parent.stat().st_mode == before


def test_many_processes_may_begin_at_once(server_dir: Path) -> None:
    users = [use(server_dir, "SELECT 1") for _ in range(4)]

    outputs = [user.communicate(timeout=60) for user in users]

    assert outputs == [("answered\n", "")] * 4


def test_a_server_that_was_killed_starts_again(server_dir: Path) -> None:
    with use(server_dir, "CREATE TABLE kept (x int)", hold=True) as first:
        assert first.stdout is not None
        first.stdout.readline()
        first.kill()
    pid = int((server_dir / "data" / "postmaster.pid").read_text().splitlines()[0])
    os.kill(pid, 9)
    deadline = time.monotonic() + 10
    while Path(f"/proc/{pid}").exists() and time.monotonic() < deadline:
        time.sleep(0.05)

    again = use(server_dir, "INSERT INTO kept VALUES (1)")

    output, errors = again.communicate(timeout=60)
    assert output == "answered\n", errors


def test_a_server_that_does_not_start_says_how_its_log_ends(server_dir: Path) -> None:
    use(server_dir, "SELECT 1").communicate(timeout=60)
    with (server_dir / "data" / "postgresql.auto.conf").open("a") as settings:
        settings.write("nonsense = 1\n")

    _output, errors = use(server_dir, "SELECT 1").communicate(timeout=120)

    assert 'unrecognized configuration parameter "nonsense"' in errors
    assert "Set DATABASE_URL to use a server of your own." in errors

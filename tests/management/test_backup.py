"""manage.py backup and restore, there and back, in processes of their own."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import tarfile
from pathlib import Path

import psycopg
import pytest

from timeline.database.embedded.server import running_server

ROOT = Path(__file__).parents[2]
QUERIES = (
    "SELECT count(*) FROM timeline_citation",
    "SELECT md5(string_agg(text, '' ORDER BY id)) FROM timeline_document",
    "SELECT count(*) FROM pg_trigger WHERE NOT tgisinternal",
    "SELECT max(last_value) FROM pg_sequences",
)


def manage(data_dir: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {key: value for key, value in os.environ.items() if key != "DATABASE_URL"}
    environment |= {"TIMELINE_DATA_DIR": str(data_dir), "DJANGO_SETTINGS_MODULE": "timeline.settings"}
    command = [sys.executable, "manage.py", *arguments]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=300, check=False)


def state(data_dir: Path) -> list[object]:
    server = running_server(data_dir / "postgresql")
    with psycopg.connect(**server.connection, dbname="timeline") as connection:
        return [connection.execute(query).fetchone() for query in QUERIES]


@pytest.fixture
def backup(data_dir: Path) -> Path:
    """A backup of the demo story and two originals."""
    assert manage(data_dir / "one", "migrate", "--verbosity", "0").returncode == 0
    assert manage(data_dir / "one", "loaddata", "turkiye_iraq_security").returncode == 0
    for name, content in {"ab/cd": b"original", "ef/gh": b"x" * 100_000}.items():
        path = data_dir / "one" / "originals" / name
        path.parent.mkdir(parents=True)
        path.write_bytes(content)
    done = manage(data_dir / "one", "backup", str(data_dir / "backup.tar"))
    assert "the database and 2 originals" in done.stdout, done.stderr
    return data_dir / "backup.tar"


def test_what_was_backed_up_is_restored_whole_and_only_over_nothing(data_dir: Path, backup: Path) -> None:
    first = manage(data_dir / "two", "restore", str(backup))
    again = manage(data_dir / "two", "restore", str(backup))
    replaced = manage(data_dir / "two", "restore", str(backup), "--replace")

    assert first.stdout == "The database and 2 originals are back.\n", first.stderr
    assert state(data_dir / "two") == state(data_dir / "one")
    assert (data_dir / "two" / "originals" / "ab" / "cd").read_bytes() == b"original"
    assert (again.returncode, "The database is not empty." in again.stderr) == (1, True)
    assert replaced.returncode == 0, replaced.stderr
    assert manage(data_dir / "two", "verify_citations").returncode == 0
    assert backup.stat().st_mode & 0o077 == 0

    damaged = data_dir / "damaged.tar"
    content = backup.read_bytes()
    for broken in (content[:-20_000], content.replace(b"original" + bytes(8), b"0riginal" + bytes(8)), b"no backup"):
        damaged.write_bytes(broken)
        refused = manage(data_dir / "two", "restore", str(damaged), "--replace")
        assert refused.returncode == 1
        assert refused.stderr.startswith("CommandError: ")
        assert "Traceback" not in refused.stderr
    assert state(data_dir / "two") == state(data_dir / "one")
    assert "exists already" in manage(data_dir / "two", "backup", str(backup)).stderr


def test_a_file_that_reaches_outside_is_refused(data_dir: Path) -> None:
    with tarfile.open(data_dir / "evil.tar", "w") as tar:
        member = tarfile.TarInfo("originals/../../evil")
        member.size = 1
        tar.addfile(member, io.BytesIO(b"x"))

    done = manage(data_dir / "three", "restore", str(data_dir / "evil.tar"))

    assert "does not belong in a backup" in done.stderr

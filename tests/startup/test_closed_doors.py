"""Who may reach the embedded server, and what its application may do there."""

from __future__ import annotations

import os
import shutil
import stat
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.startup.machine import CAN_MOUNT, begin, use

if TYPE_CHECKING:
    from collections.abc import Iterator

NOBODY = 65_534


@pytest.fixture(scope="module")
def data_dir() -> Iterator[Path]:
    """A folder for all tests of this module."""
    folder = Path(tempfile.mkdtemp(prefix="timeline-test-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


def status(pid: int) -> dict[str, list[str]]:
    """Return what the kernel says about a process."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return {name: value.split() for name, _colon, value in (line.partition(":") for line in lines)}


def opens(path: Path) -> bool:
    try:
        path.open("rb").close()
    except PermissionError:
        return False
    return True


def test_the_application_is_no_superuser_and_runs_no_programs(data_dir: Path) -> None:
    assert use(begin(data_dir, "SELECT usesuper FROM pg_user WHERE usename = current_user")) == "[(False,)]"
    for refused in ("COPY (SELECT 1) TO PROGRAM 'cat'", "COPY (SELECT 1) TO '/tmp/x'", "ALTER ROLE postgres LOGIN"):
        assert use(begin(data_dir, refused)).startswith(("psycopg.errors.InsufficientPrivilege", "DETAIL:", "HINT:"))


def test_tables_functions_and_triggers_can_be_made(data_dir: Path) -> None:
    answer = use(begin(data_dir, """
        CREATE TABLE kept (x int);
        CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION $$no$$; END';
        CREATE TRIGGER never BEFORE DELETE ON kept FOR EACH ROW EXECUTE FUNCTION refuse();
    """))  # fmt: skip

    assert answer == "done"


def test_what_is_secret_is_readable_by_its_owner_only(data_dir: Path) -> None:
    use(begin(data_dir))

    assert stat.S_IMODE((data_dir / "postgresql" / "password").stat().st_mode) == 0o600


@pytest.mark.parametrize("probe", ["root"] if CAN_MOUNT else [])
def test_other_processes_of_the_servers_user_stay_outside(data_dir: Path, probe: str) -> None:
    with begin(data_dir) as process:
        assert process.stdout is not None
        process.stdout.readline()
        pid = int((data_dir / "postgresql" / "data" / "postmaster.pid").read_text().splitlines()[0])
        seen = status(pid)
        child = os.fork()
        if child == 0:
            os.setgroups([])
            os.setgid(NOBODY)
            os.setuid(NOBODY)
            cluster = data_dir / "postgresql"
            os._exit(sum(map(opens, [cluster / "data/PG_VERSION", cluster / "password", Path(f"/proc/{pid}/mem")])))
        reachable = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        use(process)

    assert probe == "root"
    assert set(seen["Gid"]) == {str((data_dir / "postgresql").stat().st_gid)}
    assert seen["Gid"][0] not in {"0", str(NOBODY)}
    assert seen["Groups"] == []
    assert reachable == 0

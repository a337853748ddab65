"""Data that an older release made: in the folder itself, the application superuser, open to all who reach it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from tests.startup.machine import begin, use
from timeline.database.embedded.account import Account, server_account
from timeline.database.embedded.programs import usable_programs

if TYPE_CHECKING:
    from pathlib import Path

TABLES = """
CREATE SEQUENCE counted;
CREATE TYPE mood AS ENUM ('calm');
CREATE TABLE kept (x int GENERATED ALWAYS AS IDENTITY, y mood DEFAULT 'calm', z serial);
CREATE VIEW seen AS SELECT * FROM kept;
CREATE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT 1';
INSERT INTO kept DEFAULT VALUES;
"""


@pytest.fixture
def folder(data_dir: Path) -> Path:
    """Data as an older release left it."""
    folder = data_dir / "postgresql"
    account = server_account(folder)
    account = Account(account.uid, 0) if not account.is_ours else account
    bin_dir = usable_programs(folder, account)
    folder.mkdir(mode=0o700)
    os.chown(folder, account.uid, account.gid)

    def run(*command: str | Path, stdin: str = "") -> None:
        done = account.run(command, stdin=stdin)
        assert done.returncode == 0, done.stderr

    run(
        bin_dir / "initdb",
        "--pgdata",
        folder,
        "--username",
        "timeline",
        "--auth",
        "trust",
        "--no-sync",
        "--encoding",
        "UTF8",
    )
    single = (bin_dir / "postgres", "--single", "-c", "exit_on_error=true", "-D", folder)
    run(*single, "postgres", stdin="CREATE DATABASE timeline\nCREATE DATABASE test_left_over\n")
    run(*single, "timeline", stdin=" ".join(TABLES.split()))
    folder.with_suffix(".timeline").touch()
    options = f"-c listen_addresses='' -c unix_socket_directories='{folder}'"
    run(bin_dir / "pg_ctl", "start", "--wait", "--pgdata", folder, "--log", folder / "log", "--options", options)
    return folder


def test_older_data_are_kept_and_closed_although_their_server_still_runs(folder: Path) -> None:
    data_dir = folder.parent

    assert use(begin(data_dir, "SELECT x, y::text, z FROM seen")) == "[(1, 'calm', 1)]"
    assert use(begin(data_dir, "ALTER TABLE kept ADD later int; DROP VIEW seen; DROP FUNCTION one(); "
                               "ALTER TYPE mood ADD VALUE 'wild'; DROP SEQUENCE counted")) == "done"  # fmt: skip
    assert use(begin(data_dir, "SELECT usesuper FROM pg_user WHERE usename = current_user")) == "[(False,)]"
    assert use(begin(data_dir, "DROP SCHEMA public CASCADE; CREATE SCHEMA public")) == "done"
    assert (folder / "data" / "pg_hba.conf").read_text() == "local all timeline_app scram-sha-256\n"


def test_a_move_that_was_cut_short_goes_on(folder: Path) -> None:
    folder.rename(folder.with_name("postgresql.older"))

    assert use(begin(folder.parent, "SELECT count(*) FROM kept")) == "[(1,)]"


def test_a_lost_password_is_made_again(data_dir: Path) -> None:
    assert use(begin(data_dir, "CREATE TABLE kept (x int)")) == "done"
    (data_dir / "postgresql" / "password").unlink()

    assert use(begin(data_dir, "SELECT count(*) FROM kept")) == "[(0,)]"

"""The making of a cluster: its folder, its data, and the one role that may sign in."""

from __future__ import annotations

import os
import secrets
import shutil
from typing import TYPE_CHECKING

from django.core.exceptions import ImproperlyConfigured

from timeline.database.secret_files import kept_secret

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from timeline.database.embedded.account import Account

DATABASE = "timeline"
_SHOWN_LINES = 4  # of the log of a server that does not start
ROLE = "timeline_app"
# The superuser can sign in nowhere: what needs it runs in single-user mode, on the files themselves.
HOST_RULES = f"local all {ROLE} scram-sha-256\n"
SETTINGS = {
    "listen_addresses": "",
    "unix_socket_directories": ".",  # the data folder itself: no path is too long, and the folder may be moved
    "log_timezone": "UTC",
}


def make_folder(folder: Path, account: Account) -> None:
    """Make a folder that nobody but we and the server may enter, and refuse one that somebody else prepared."""
    if not folder.exists():
        folder.mkdir(mode=0o700, parents=True)
        if not account.is_ours:
            os.chown(folder, -1, account.gid)
            folder.chmod(0o710)
    if folder.stat().st_uid not in {account.uid, os.geteuid()}:
        raise ImproperlyConfigured(f"{folder} belongs to another user; remove it or set TIMELINE_DATA_DIR.")
    seen = account.run(["/bin/ls", "-d", folder / "."])
    if seen.returncode:
        raise ImproperlyConfigured(
            f"PostgreSQL runs as user {account.uid}, who cannot reach {folder}. "
            "Set TIMELINE_DATA_DIR to a folder that every user may pass through, or DATABASE_URL."
        )


def initialise(folder: Path, bin_dir: Path, account: Account) -> None:
    """Make the data, which appear whole or not at all."""
    part = folder / "data.part"
    shutil.rmtree(part, ignore_errors=True)  # of a process that was killed
    part.mkdir(mode=0o700)
    os.chown(part, account.uid, account.gid)
    settings = [word for name, value in SETTINGS.items() for word in ("--set", f"{name}={value}")]
    checked(account, folder, [
        bin_dir / "initdb", "--pgdata", part.name, "--username", "postgres", "--auth", "reject",
        "--encoding", "UTF8", "--locale-provider", "builtin", "--locale", "C.UTF-8", "--no-sync", *settings,
    ])  # fmt: skip
    password = kept_secret(folder / "password", new_password)
    commands = [role_command(password), f"CREATE DATABASE {DATABASE} OWNER {ROLE}"]
    as_superuser(folder, bin_dir, account, commands, data=part.name)
    (part / "pg_hba.conf").write_text(HOST_RULES)
    part.rename(folder / "data")


def checked(account: Account, folder: Path, command: list[str | Path], *, stdin: str = "") -> None:
    """Run a program of PostgreSQL in the cluster's folder; raise a sentence where it fails."""
    done = account.run(command, cwd=folder, stdin=stdin)
    if done.returncode:
        program = str(command[0]).rpartition("/")[2]
        log = folder / "data" / "log"
        raise ImproperlyConfigured(
            f"The embedded PostgreSQL failed ({program} {command[1]}): {done.stderr.strip()} "
            f"Its log is {log}{_last_lines(log)}. Set DATABASE_URL to use a server of your own."
        )


def _last_lines(log: Path) -> str:
    """Return how the log ends, as a clause; "" where there is none."""
    try:
        lines = log.read_text(errors="replace").splitlines()[-_SHOWN_LINES:]
    except OSError:
        return ""
    return f" and ends: {' / '.join(lines)}" if lines else ""


def as_superuser(
    folder: Path,
    bin_dir: Path,
    account: Account,
    commands: Sequence[str],
    *,
    data: str = "data",
    database: str = "postgres",
) -> None:
    """Run commands in single-user mode, which reads one a line; the server must be down."""
    lines = "".join(f"{' '.join(command.split())}\n" for command in commands)
    command: list[str | Path] = [bin_dir / "postgres", "--single", "-c", "exit_on_error=true", "-D", data, database]
    checked(account, folder, command, stdin=lines)


def role_command(password: str) -> str:
    """Return SQL that makes the application's role, or gives it another password."""
    # A random password needs no slow hash, and connections are made for every request.
    return f"""
    SET scram_iterations = 1; SET password_encryption = 'scram-sha-256';
    DO $$ BEGIN
      IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '{ROLE}') THEN CREATE ROLE {ROLE}; END IF;
    END $$;
    ALTER ROLE {ROLE} LOGIN CREATEDB NOSUPERUSER NOCREATEROLE PASSWORD '{password}'
    """  # noqa: S608 - our own names, and a password of safe characters


def new_password() -> str:
    """Return a password that cannot be guessed and needs no quoting."""
    return secrets.token_urlsafe(32)

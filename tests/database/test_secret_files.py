"""Secrets kept beside the data: whole, private, and the same for all that start at once."""

from __future__ import annotations

import stat
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from threading import Barrier
from typing import TYPE_CHECKING

from timeline.database.secret_files import kept_secret

if TYPE_CHECKING:
    from pathlib import Path


def test_a_secret_is_made_once_and_kept(tmp_path: Path) -> None:
    path = tmp_path / "new" / "secret"

    assert kept_secret(path, lambda: "first") == "first"
    assert kept_secret(path, lambda: "second") == "first"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [file.name for file in path.parent.iterdir()] == ["secret"]


def test_all_that_start_at_once_get_the_same_secret(tmp_path: Path) -> None:
    starters, numbers = Barrier(8), count()

    def make() -> str:
        starters.wait(timeout=30)  # all of them have seen that there is no secret yet
        return f"{next(numbers)}" * 100_000

    with ThreadPoolExecutor(8) as pool:
        secrets = list(pool.map(lambda _: kept_secret(tmp_path / "secret", make), range(8)))

    assert set(secrets) == {(tmp_path / "secret").read_text()}
    assert len(list(tmp_path.iterdir())) == 1

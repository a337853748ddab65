"""The cache of pages and numbers on the disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.selectors.file_cache import QuickFileCache

if TYPE_CHECKING:
    from pathlib import Path


def test_what_is_kept_is_found_until_it_expires(tmp_path: Path) -> None:
    cache = QuickFileCache(str(tmp_path), {})

    cache.set_many({"page": b"bytes", "numbers": {"count": 3}}, 100)
    cache.set("old", 1, -1)

    assert cache.get_many(["page", "numbers", "old"]) == {"page": b"bytes", "numbers": {"count": 3}}


def test_it_does_not_grow_without_end(tmp_path: Path) -> None:
    cache = QuickFileCache(str(tmp_path), {"OPTIONS": {"MAX_ENTRIES": 200}})

    for number in range(700):
        cache.set(str(number), number)

    assert len(list(tmp_path.iterdir())) <= 200 + 32

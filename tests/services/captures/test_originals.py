"""Originals: what was submitted is found again whole, or not at all."""

from __future__ import annotations

import hashlib
import resource
import subprocess
import sys
from pathlib import Path

import pytest
from django.test import override_settings

from timeline.services.captures.originals import (
    OriginalError,
    has_original,
    keep_original,
    open_original,
    read_original,
)

CONTENT = b"%PDF-1.7 what a ministry put on its site"
SHA256 = hashlib.sha256(CONTENT).hexdigest()

KEEP_ONE_MEGABYTE = """
import sys
import django
from django.conf import settings
settings.configure(MEDIA_ROOT=sys.argv[1])
django.setup()
from timeline.services.captures.originals import OriginalError, keep_original
try:
    keep_original(b"x" * 1_000_000)
except OriginalError as error:
    print(error)
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path) -> object:
    """Keep files in a folder of the test's own."""
    files = {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": tmp_path}}
    with override_settings(STORAGES={"default": files}):
        yield tmp_path


def all_files(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def test_bytes_are_kept_once_under_their_hash(tmp_path: Path) -> None:
    assert [keep_original(CONTENT), keep_original(CONTENT)] == [SHA256, SHA256]

    assert all_files(tmp_path) == [f"originals/{SHA256[:2]}/{SHA256[2:]}"]
    assert has_original(SHA256)
    assert open_original(SHA256).read() == CONTENT


def test_what_was_not_brought_is_told_as_missing() -> None:
    assert not has_original(SHA256)
    with pytest.raises(OriginalError, match=f"The original {SHA256[:12]}… is not kept here any more."):
        read_original(SHA256)


def test_a_half_written_file_is_never_taken_for_the_whole(tmp_path: Path) -> None:
    keep_original(CONTENT)
    (tmp_path / "originals" / SHA256[:2] / SHA256[2:]).write_bytes(CONTENT[:10])

    with pytest.raises(OriginalError, match="is damaged"):
        read_original(SHA256)
    keep_original(CONTENT)

    assert read_original(SHA256) == CONTENT


def test_bytes_that_changed_on_the_disk_are_told(tmp_path: Path) -> None:
    keep_original(CONTENT)
    (tmp_path / "originals" / SHA256[:2] / SHA256[2:]).write_bytes(CONTENT.upper())

    with pytest.raises(OriginalError, match="its bytes are not those that were kept"):
        read_original(SHA256)


def test_a_full_disk_is_told_in_a_sentence_and_nothing_is_half_written(tmp_path: Path) -> None:
    def allow_half() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (500_000, 500_000))

    done = subprocess.run(
        [sys.executable, "-c", KEEP_ONE_MEGABYTE, str(tmp_path)], preexec_fn=allow_half, capture_output=True,
        text=True, cwd=Path(__file__).parents[3], check=False,
    )  # fmt: skip

    assert done.stdout == "The disk is full, so the original could not be kept. Make room, then try again.\n"
    assert all_files(tmp_path) == []

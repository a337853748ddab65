"""What a path on the command line means: a file, a manifest, or a folder of both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.ingest.captured_text import CapturedText, CaptureError
from timeline.ingest.limits import DEFAULT, Limits
from timeline.ingest.sources.files import read_file
from timeline.ingest.sources.manifests import is_manifest, named_files, read_manifest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from timeline.ingest.sources.files import Keep


def find_captures(path: Path, *, keep: Keep = bool, limits: Limits = DEFAULT) -> Iterator[CapturedText | CaptureError]:
    """Yield every capture under a path in a fixed order, or the error that stands in its place.

    `keep` is given the bytes of each document before it is read.
    """
    if path.is_dir():
        yield from _read_folder(path, keep, limits)
    elif is_manifest(path):
        yield from read_manifest(path, keep=keep)
    else:
        yield from read_file(path, origin=str(path), keep=keep, limits=limits)


def _read_folder(folder: Path, keep: Keep, limits: Limits) -> Iterator[CapturedText | CaptureError]:
    files = sorted(path for path in folder.rglob("*") if path.is_file() and not _is_hidden(path, folder))
    manifests = [path for path in files if is_manifest(path)]
    named = set().union(*map(named_files, manifests))
    if not files:
        yield CaptureError(f"{folder} holds no files.")
    for path in manifests:
        yield from read_manifest(path, keep=keep)
    for path in files:
        if path not in manifests and path.resolve() not in named:
            yield from read_file(path, origin=str(path), keep=keep, limits=limits)


def _is_hidden(path: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(folder).parts)

"""What a path on the command line means: a file, a manifest, or a folder of both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.capture.captures import CapturedText, CaptureError
from timeline.capture.manifests import named_files, read_manifest
from timeline.capture.texts import MEDIA_TYPES, read_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_MANIFESTS = {".jsonl", ".ndjson"}


def find_captures(path: Path) -> Iterator[CapturedText | CaptureError]:
    """Yield every capture under a path in a fixed order, or the error that stands in its place."""
    if path.is_dir():
        yield from _read_folder(path)
    elif path.suffix.lower() in _MANIFESTS:
        yield from read_manifest(path)
    else:
        yield _read_text(path)


def _read_folder(folder: Path) -> Iterator[CapturedText | CaptureError]:
    files = sorted(path for path in folder.rglob("*") if path.is_file() and not _is_hidden(path, folder))
    manifests = [path for path in files if path.suffix.lower() in _MANIFESTS]
    named = set().union(*map(named_files, manifests))
    if not files:
        yield CaptureError(f"{folder} holds no files.")
    for path in manifests:
        yield from read_manifest(path)
    for path in files:
        if path not in manifests and path.resolve() not in named:
            yield _read_text(path) if path.suffix.lower() in MEDIA_TYPES else _unknown_kind(path)


def _read_text(path: Path) -> CapturedText | CaptureError:
    try:
        return read_text(path)
    except CaptureError as error:
        return error


def _unknown_kind(path: Path) -> CaptureError:
    return CaptureError(f"{path} is of a kind that is not read yet. Give .txt, .md or .jsonl files.")


def _is_hidden(path: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(folder).parts)

"""Manifests: JSON Lines, one document a line, its text inside or in a file beside."""

from __future__ import annotations

import gzip
import hashlib
import json
import lzma
import zlib
from dataclasses import dataclass, replace
from lzma import LZMAError
from typing import IO, TYPE_CHECKING, Any

from timeline.core.text import normalise_text
from timeline.ingest.captured_text import CapturedText, CaptureError
from timeline.ingest.limits import MAX_TEXT
from timeline.ingest.sources.files import read_file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from timeline.ingest.sources.files import Keep

_FIELDS = ("outlet", "title", "url", "published", "language", "note")


def read_manifest(path: Path, *, keep: Keep = bool) -> Iterator[CapturedText | CaptureError]:
    """Yield a capture, or the error that stands in its place, for every line of a manifest."""
    for number, line in _lines(path):
        origin = f"{path}, line {number}"
        if isinstance(line, CaptureError):
            yield line
        elif line.strip():
            try:
                yield from _captures(_Row(path, origin, _record(line, origin)), keep)
            except CaptureError as error:
                yield error


def named_files(path: Path) -> set[Path]:
    """Return the files that a manifest names, as far as it can be read."""
    found = set()
    for _number, line in _lines(path):
        try:
            record = json.loads(line) if isinstance(line, bytes) else None
        except ValueError:
            continue
        if isinstance(record, dict) and isinstance(record.get("file"), str):
            found.add((path.parent / record["file"]).resolve())
    return found


def _lines(path: Path) -> Iterator[tuple[int, bytes | CaptureError]]:
    """Yield the numbered lines; of an overlong one only the complaint, so that it never fills the memory."""
    try:
        with _opened(path) as file:
            number = 0
            while line := file.readline(MAX_TEXT + 1):
                number += 1
                if len(line) <= MAX_TEXT:
                    yield number, line
                    continue
                while line and not line.endswith(b"\n"):
                    line = file.readline(MAX_TEXT)
                limit = MAX_TEXT // 1_000_000
                yield (
                    number,
                    CaptureError(f"{path}, line {number} is longer than {limit} MB. Split it into documents."),
                )
    except (OSError, EOFError, LZMAError, zlib.error) as error:
        yield 0, CaptureError(f"{path} cannot be read: {getattr(error, 'strerror', None) or error}.")


def is_manifest(path: Path) -> bool:
    """Tell whether a path names a manifest, packed or not."""
    return path.name.lower().removesuffix(".xz").removesuffix(".gz").endswith((".jsonl", ".ndjson"))


def _opened(path: Path) -> IO[bytes]:
    opener = {".xz": lzma.open, ".gz": gzip.open}.get(path.suffix.lower(), open)
    return opener(path, "rb")  # type: ignore[operator,no-any-return]


@dataclass(frozen=True, slots=True)
class _Row:
    manifest: Path
    origin: str
    record: dict[str, Any]

    def string(self, field: str) -> str:
        value = self.record.get(field)
        if value is None:
            return ""
        if not isinstance(value, str):
            raise CaptureError(f"{self.origin}: “{field}” must be a string, not {json.dumps(value)[:40]}.")
        return value.strip()


def _record(line: bytes, origin: str) -> dict[str, Any]:
    try:
        record = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise CaptureError(
            f"{origin} is not UTF-8 (byte 0x{line[error.start]:02x}). Save the file as UTF-8."
        ) from error
    except (ValueError, RecursionError) as error:
        raise CaptureError(f"{origin} is not JSON: {error}.") from error
    if not isinstance(record, dict):
        raise CaptureError(f'{origin} must be an object with “text” or “file”, such as {{"text": "…"}}.')
    return record


def _captures(row: _Row, keep: Keep) -> Iterator[CapturedText | CaptureError]:
    said = {name: row.string(name) for name in _FIELDS}
    said["published_note"] = said.pop("note")
    text, file = row.record.get("text"), row.string("file")
    if text is not None and file:
        raise CaptureError(f"{row.origin} gives both “text” and “file”; give one of them.")
    if file:
        yield from _from_file(row, file, said, keep)
    elif text is None:
        raise CaptureError(f"{row.origin} has no text; give “text”, or “file” with the name of a file.")
    else:
        yield _from_text(row, said)


def _from_text(row: _Row, said: dict[str, str]) -> CapturedText:
    raw = row.string("text")
    try:
        content = raw.encode()
    except UnicodeEncodeError as error:
        raise CaptureError(f"{row.origin}: “text” holds half a character. Write the file again as UTF-8.") from error
    text = normalise_text(raw).strip()
    if not text:
        raise CaptureError(f"{row.origin} is empty. A document needs a text.")
    return CapturedText(
        origin=row.origin,
        text=text,
        bytes_sha256=hashlib.sha256(content).hexdigest(),
        byte_length=len(content),
        media_type="text/plain",
        **said,  # type: ignore[arg-type]  # the fields are all strings
    )


def _from_file(row: _Row, file: str, said: dict[str, str], keep: Keep) -> Iterator[CapturedText | CaptureError]:
    """What a named file holds, with what the row says of it; what the row says is believed more than the file."""
    for found in read_file(_inside(row, file), origin=f"{row.origin}: {file}", keep=keep):
        yield found if isinstance(found, CaptureError) else _said_of(found, said)


def _said_of(found: CapturedText, said: dict[str, str]) -> CapturedText:
    known = {name: value for name, value in said.items() if value}
    if said["published"]:
        known |= {"published_known": "", "published_note": said["published_note"]}
    if said["language"]:
        known["language_known"] = ""
    return replace(found, **known)  # type: ignore[arg-type]  # the fields are all strings


def _inside(row: _Row, file: str) -> Path:
    """Return the path of a named file; a manifest reaches nothing outside its own folder."""
    folder = row.manifest.parent.resolve()
    path = (folder / file).resolve()
    if not path.is_relative_to(folder):
        raise CaptureError(f"{row.origin}: {file} lies outside the manifest's folder. Put it beside the manifest.")
    return path

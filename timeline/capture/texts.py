"""Text files, and nothing that only looks like one."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from timeline.capture.captures import CapturedText, CaptureError
from timeline.text import normalise_text

if TYPE_CHECKING:
    from pathlib import Path

MAX_BYTES = 10_000_000
MEDIA_TYPES = {".txt": "text/plain", ".text": "text/plain", ".md": "text/markdown"}


def read_text(path: Path) -> CapturedText:
    """Return the capture of one UTF-8 text file; CaptureError if it is none, is empty or is too long."""
    text, digest = read_document(path, origin=str(path))
    return CapturedText(
        origin=str(path),
        text=text,
        bytes_sha256=digest,
        media_type=MEDIA_TYPES.get(path.suffix.lower(), "text/plain"),
        title=_first_line(text),
    )


def read_document(path: Path, *, origin: str) -> tuple[str, str]:
    """Return the normalised text of a file and the SHA-256 of its bytes."""
    content = _read_bytes(path, origin)
    return decode(content, origin=origin), hashlib.sha256(content).hexdigest()


def decode(content: bytes, *, origin: str) -> str:
    """Return bytes as normalised text; CaptureError if they are binary, not UTF-8, or hold no text."""
    if b"\0" in content[:8192]:
        raise CaptureError(f"{origin} is not a text file (it holds NUL bytes). Give text files in UTF-8.")
    try:
        text = normalise_text(content.decode("utf-8-sig")).strip()
    except UnicodeDecodeError as error:
        raise CaptureError(
            f"{origin} is not UTF-8 (byte 0x{content[error.start]:02x} at position {error.start}). Save it as UTF-8."
        ) from error
    if not text:
        raise CaptureError(f"{origin} is empty. A document needs a text.")
    return text


def _read_bytes(path: Path, origin: str) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise CaptureError(f"{origin} cannot be read: {error.strerror}.") from error
    if len(content) > MAX_BYTES:
        raise CaptureError(f"{origin} is longer than {MAX_BYTES // 1_000_000} MB. Split it into documents.")
    return content


def _first_line(text: str) -> str:
    line = text.splitlines()[0].strip()
    return line if len(line) <= 200 else line[:199].rstrip() + "…"

"""The words of scanned pages, recognised by tesseract where it is installed.

A reader process draws the pages; tesseract sees only those drawings, never the file that a stranger made.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from timeline.ingest.captured_text import CaptureError
from timeline.ingest.contents import Reading
from timeline.ingest.formats.pdf_pages import join_pages
from timeline.ingest.text_drafts import Draft, finish

if TYPE_CHECKING:
    from timeline.ingest.contents import Content, Scan
    from timeline.ingest.limits import Limits

_PROGRAM = "tesseract"
_LANGUAGES = ("eng", "deu", "fra", "spa", "ita", "tur", "ara")
_SECONDS = 120  # for one page
_RECOGNISED = "The words of {} recognised from pictures ({}); they may hold mistakes."


def find_program() -> str | None:
    """Return where tesseract is, or None where it is not installed."""
    return shutil.which(_PROGRAM)


def recognise(scan: Scan, original: Content, limits: Limits) -> Reading:
    """Return the text of a scan; CaptureError if no words are found in it."""
    program = find_program()
    pages = list(scan.pages)
    for place, picture in scan.pictures if program else ():
        pages[place] = _words(program or "", picture)
    text, starts = join_pages(pages)
    if not text:
        raise CaptureError(scan.complaint)
    found = sum(bool(pages[place].strip()) for place, _picture in scan.pictures)
    said: dict[str, Any] = {**scan.said, "text": text, "page_starts": starts}
    fields: dict[str, Any] = {name: tuple(one) if isinstance(one, list) else one for name, one in said.items()}
    draft = Draft(**fields)
    draft = replace(draft, notes=(*_note(found), *draft.notes))
    return Reading(texts=(finish(draft, original, scan.media_type, limits),))


def _note(count: int) -> tuple[str, ...]:
    if not count:
        return ()
    return (_RECOGNISED.format("1 page are" if count == 1 else f"{count} pages are", _PROGRAM),)


def _words(program: str, picture: bytes) -> str:
    """The words on a picture, or nothing where the program fails or takes too long."""
    command = [program, "stdin", "stdout", "-l", _installed(program)]
    try:
        done = _run(command, picture)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.decode("utf-8", "replace").replace("\f", "") if done.returncode == 0 else ""


@lru_cache(maxsize=4)
def _installed(program: str) -> str:
    """The languages that it knows of those that we read, as it wants them."""
    try:
        done = _run([program, "--list-langs"], b"")
    except (OSError, subprocess.TimeoutExpired):
        return _LANGUAGES[0]
    known = set(done.stdout.decode("utf-8", "replace").split())
    return "+".join(language for language in _LANGUAGES if language in known) or _LANGUAGES[0]


def _run(command: list[str], given: bytes) -> subprocess.CompletedProcess[bytes]:
    kept = {name: os.environ[name] for name in ("PATH", "TESSDATA_PREFIX") if name in os.environ}
    return subprocess.run(  # noqa: S603 -- a program of this machine, and our own words
        command,
        input=given,
        capture_output=True,
        timeout=_SECONDS,
        check=False,
        env={**kept, "LANG": "C.UTF-8", "OMP_THREAD_LIMIT": "1"},
    )

"""Reading what strangers made, in processes that may fail in our stead."""

from __future__ import annotations

import atexit
import os
from typing import TYPE_CHECKING

from timeline.ingest.contents import Content
from timeline.ingest.limits import DEFAULT, Limits
from timeline.ingest.media_types.media_type import sniff_type
from timeline.ingest.readers import IN_PROCESS, check_size, reader_of, settle, take_apart
from timeline.ingest.sandbox.process import ReaderProcess

if TYPE_CHECKING:
    from timeline.ingest.contents import Reading

_MOST_IDLE = 4
_idle: list[ReaderProcess] = []


def read_safely(
    content: bytes,
    *,
    name: str,
    declared_type: str = "",
    declared_charset: str = "",
    url: str = "",
    origin: str = "",
    limits: Limits = DEFAULT,
) -> Reading:
    """Return what bytes hold, read in a process of limited time and memory; CaptureError says why not."""
    original = Content(content, name, origin or name, declared_type, declared_charset, url)
    check_size(original, limits)
    media_type = sniff_type(content, name, declared_type)
    reader_of(media_type, original.origin)
    reading = take_apart(original, limits) if media_type in IN_PROCESS else _read_elsewhere(original, limits)
    return settle(reading, original, limits)


def _read_elsewhere(original: Content, limits: Limits) -> Reading:
    process = _idle_or_new()
    try:
        return process.read(original, limits)
    finally:
        _keep(process)


def close_readers() -> None:
    """End the reading processes that wait for work."""
    while _idle:
        _idle.pop().close()


def _idle_or_new() -> ReaderProcess:
    """A process that waits for work, or one more; another thread may take the last one in between."""
    while True:
        try:
            process = _idle.pop()
        except IndexError:
            return ReaderProcess()
        if process.is_usable:
            return process
        process.close()


def _keep(process: ReaderProcess) -> None:
    if process.is_usable and len(_idle) < _MOST_IDLE:
        _idle.append(process)
    else:
        process.close()


atexit.register(close_readers)
# A forked worker must not speak through its parent's pipes.
os.register_at_fork(after_in_child=_idle.clear)

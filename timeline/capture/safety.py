"""Reading what strangers made, in processes that may fail in our stead."""

from __future__ import annotations

import atexit
import os
from typing import TYPE_CHECKING

from timeline.capture.contents import Content
from timeline.capture.limits import DEFAULT, Limits
from timeline.capture.reader_process import ReaderProcess
from timeline.capture.reading import IN_PROCESS, check_size, read_content, reader_of
from timeline.capture.sniffing import sniff_type

if TYPE_CHECKING:
    from timeline.capture.contents import Reading

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
    brought = Content(content, name, origin or name, declared_type, declared_charset, url)
    check_size(brought, limits)
    media_type = sniff_type(content, name, declared_type)
    reader_of(media_type, brought.origin)
    if media_type in IN_PROCESS:
        return read_content(
            content, name=name, declared_type=declared_type, declared_charset=declared_charset, url=url,
            origin=origin, limits=limits,
        )  # fmt: skip
    process = _idle.pop() if _idle else ReaderProcess()
    try:
        return process.read(brought, limits)
    finally:
        _keep(process)


def close_readers() -> None:
    """End the reading processes that wait for work."""
    while _idle:
        _idle.pop().close()


def _keep(process: ReaderProcess) -> None:
    if process.is_usable and len(_idle) < _MOST_IDLE:
        _idle.append(process)
    else:
        process.close()


atexit.register(close_readers)
# A forked worker must not speak through its parent's pipes.
os.register_at_fork(after_in_child=_idle.clear)

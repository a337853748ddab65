"""The process that reads what strangers made: little memory, little time, no files to write, no network.

It is started by `reader_process` and takes one document after the other from its standard input.
"""

from __future__ import annotations

import os
import resource
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from timeline.ingest.captured_text import CaptureError
from timeline.ingest.contents import Content
from timeline.ingest.limits import Limits
from timeline.ingest.readers import take_apart
from timeline.ingest.sandbox.wire import pack, pack_reading, unpack

if TYPE_CHECKING:
    from collections.abc import Callable

OUT_OF_MEMORY = 77
_WATCH_SECONDS = 0.1
_FORBIDDEN = ("socket.", "subprocess.", "os.system", "os.exec", "os.fork", "os.posix_spawn", "os.spawn")
_STATM = Path("/proc/self/statm")
# ru_maxrss counts kilobytes on Linux and bytes on macOS.
_RSS_UNIT = 1 if sys.platform == "darwin" else 1024


def serve() -> None:
    """Read documents from the parent until it hangs up."""
    source, sink = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    part_with_the_world()
    answer_all(source, sink, limit)


def answer_all(source: BinaryIO, sink: BinaryIO, limit: Callable[[Limits], None]) -> None:
    """Answer every message in a stream with a reading, an error or the name of a fault."""
    read = _exactly(source)
    while True:
        try:
            head, content = unpack(read, longest=1 << 40)
        except EOFError:
            return
        limits = Limits(**head.pop("limits"))
        limit(limits)
        sink.writelines(_answer(Content(content, **head), limits))
        sink.flush()


def _exactly(source: BinaryIO) -> Callable[[int], bytes]:
    def read(size: int) -> bytes:
        data = source.read(size)
        if len(data) < size:
            raise EOFError
        return data

    return read


def part_with_the_world() -> None:
    """Let stray prints go nowhere, and forbid files, processes and the network."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1):
        os.dup2(nowhere, descriptor)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    sys.addaudithook(_refuse)


def _refuse(event: str, _arguments: tuple[Any, ...]) -> None:
    if event.startswith(_FORBIDDEN):
        raise PermissionError(f"A reader may not do this: {event}.")


def _answer(original: Content, limits: Limits) -> list[bytes]:
    try:
        return pack_reading(take_apart(original, limits))
    except CaptureError as error:
        return pack({"error": str(error)})
    except MemoryError:
        os._exit(OUT_OF_MEMORY)  # what is left of the heap is not to be trusted
    except Exception as error:  # noqa: BLE001 -- parsers of hostile files raise anything
        return pack({"fault": type(error).__name__})


def limit(limits: Limits) -> None:
    """Hold this process to the processor time and the memory that one document may use."""
    usage = resource.getrusage(resource.RUSAGE_SELF)
    spent = int(usage.ru_utime + usage.ru_stime)
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (spent + limits.cpu_seconds + 1, hard))
    # macOS takes no limit below what is mapped; the watch below holds there.
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (limits.memory, resource.getrlimit(resource.RLIMIT_AS)[1]))
    watch(limits)


_watching: list[int] = []


def watch(limits: Limits) -> None:
    """Leave once the memory in use passes the limit, where the system itself does not see to it."""
    _watching[:] = [limits.memory]
    if threading.active_count() == 1:
        threading.Thread(target=_watch_memory, daemon=True).start()


def _watch_memory() -> None:
    while True:
        time.sleep(_WATCH_SECONDS)
        if _memory_in_use() > _watching[0]:
            os._exit(OUT_OF_MEMORY)


def _memory_in_use() -> int:
    """Return the bytes that this process holds.

    On Linux the peak that getrusage knows counts what the parent held when it started this process.
    """
    try:
        pages = int(_STATM.read_text().split()[1])
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * _RSS_UNIT
    return pages * resource.getpagesize()

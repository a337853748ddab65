"""A reader in a process of its own, kept for many documents and ended when one of them does harm."""

from __future__ import annotations

import os
import selectors
import signal
import subprocess
import sys
import time
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from timeline.ingest.captured_text import CaptureError
from timeline.ingest.sandbox.child import OUT_OF_MEMORY
from timeline.ingest.sandbox.wire import pack, unpack, unpack_reading

if TYPE_CHECKING:
    from timeline.ingest.contents import Content, Reading
    from timeline.ingest.limits import Limits

# The parent's own path, since -I leaves out what the environment adds to it.
_START = "import sys; sys.path[:] = sys.argv[1:]; from timeline.ingest.sandbox.child import serve; serve()"
DOCUMENTS = 1_000  # after so many a fresh process takes over, so that leaks of parsers never add up
_STEP = 1 << 18
_ADVICE = "If it is no hostile file, save it again or split it, then upload it again."


class ReaderProcess:
    """One reading process: it takes a document at a time."""

    def __init__(self) -> None:
        """Start it; it loads its libraries when it first needs them."""
        self.count = 0
        # -I keeps the environment's Python settings and the current folder out of it.
        self._process = subprocess.Popen(  # noqa: S603 -- our own interpreter and words
            [sys.executable, "-I", "-B", "-c", _START, *_search_path()],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            bufsize=0,
            close_fds=True,
            start_new_session=True,  # Ctrl+C in a terminal ends the parent, which ends this
            env={"PATH": os.defpath, "LANG": "C.UTF-8", "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"},
        )
        for pipe in (self._process.stdin, self._process.stdout):
            assert pipe is not None  # noqa: S101 -- both are asked for
            os.set_blocking(pipe.fileno(), False)

    @property
    def is_usable(self) -> bool:
        """Whether it lives and has not read too much yet."""
        return self.count < DOCUMENTS and self._process.poll() is None

    def close(self) -> None:
        """End it."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()

    def read(self, original: Content, limits: Limits) -> Reading:
        """Return what a file holds; CaptureError in one sentence, whatever befell the process."""
        self.count += 1
        head: dict[str, Any] = {
            "name": original.name,
            "origin": original.origin,
            "declared_type": original.declared_type,
            "declared_charset": original.declared_charset,
            "url": original.url,
            "limits": asdict(replace(limits, cpu_seconds=limits.seconds_for(len(original.data)))),
        }
        exchange = _Exchange(self._process, pack(head, original.data), time.monotonic() + limits.wall_seconds)
        try:
            answer, body = unpack(exchange.read, longest=2 * limits.output + 8 * limits.text)
        except TimeoutError as error:
            self.close()
            raise CaptureError(_too_long(original)) from error
        except (OSError, EOFError, ValueError) as error:
            raise CaptureError(self._obituary(original, limits)) from error
        if "error" in answer:
            raise CaptureError(answer["error"])
        if "fault" in answer:
            raise CaptureError(f"{original.origin} is damaged and cannot be read ({answer['fault']}). {_ADVICE}")
        return unpack_reading(answer, body)

    def _obituary(self, original: Content, limits: Limits) -> str:
        try:
            code = self._process.wait(timeout=2)
        except subprocess.TimeoutExpired:
            code = None
        self.close()
        if code == -signal.SIGXCPU:
            return _too_long(original)
        if code in {OUT_OF_MEMORY, -signal.SIGKILL}:
            megabytes = limits.memory // 1_000_000
            return f"{original.origin} needs more than {megabytes} MB of memory to be read. {_ADVICE}"
        return f"{original.origin} makes its reader fail. {_ADVICE}"


def _search_path() -> list[str]:
    """Where modules are found, this package's own folder first; without the current folder."""
    root = str(Path(__file__).resolve().parents[3])
    return list(dict.fromkeys([root, *(str(Path(entry).resolve()) for entry in sys.path if entry)]))


def _too_long(original: Content) -> str:
    return f"{original.origin} takes too long to be read. {_ADVICE}"


class _Exchange:
    """A message written and its answer read, neither waiting for the other beyond the deadline."""

    def __init__(self, process: subprocess.Popen[bytes], parts: list[bytes], deadline: float) -> None:
        assert process.stdin is not None  # noqa: S101 -- both are asked for
        assert process.stdout is not None  # noqa: S101
        self.source, self.sink = process.stdout.fileno(), process.stdin.fileno()
        self.deadline = deadline
        self.buffer = bytearray()
        self._write(parts)

    def _write(self, parts: list[bytes]) -> None:
        for part in parts:
            view = memoryview(part)
            while view:
                self._wait(self.sink, selectors.EVENT_WRITE)
                view = view[os.write(self.sink, view[:_STEP]) :]

    def read(self, size: int) -> bytes:
        """Return so many bytes of the answer."""
        while len(self.buffer) < size:
            self._wait(self.source, selectors.EVENT_READ)
            part = os.read(self.source, _STEP)
            if not part:
                raise EOFError
            self.buffer += part
        data = bytes(self.buffer[:size])
        del self.buffer[:size]
        return data

    def _wait(self, descriptor: int, event: int) -> None:
        with selectors.DefaultSelector() as selector:
            selector.register(descriptor, event)
            if not selector.select(max(0.0, self.deadline - time.monotonic())):
                raise TimeoutError

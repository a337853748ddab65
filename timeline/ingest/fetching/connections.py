"""Connections to addresses that were checked before, and none that outlives its time."""

from __future__ import annotations

import functools
import ssl
from typing import TYPE_CHECKING, Any

import certifi
import httpcore

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from timeline.ingest.fetching.deadlines import Deadline


class PinnedBackend(httpcore.NetworkBackend):
    """Connects to given addresses whatever the host is called: names are not asked for a second time.

    Certificates are checked against the host's name all the same, since only the connection is made here.
    """

    def __init__(self, addresses: Sequence[str], deadline: Deadline) -> None:
        self._addresses = addresses
        self._deadline = deadline
        self._inner = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,  # noqa: ARG002 - pinned: what it is called plays no part any more
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """Return a connection to the first address that takes one."""
        failure: Exception = httpcore.ConnectTimeout()
        for address in self._addresses:
            try:
                seconds = _positive(self._deadline.bounded(timeout))
                stream = self._inner.connect_tcp(address, port, seconds, local_address, socket_options)
                return _TimedStream(stream, self._deadline)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
        raise failure


class _TimedStream(httpcore.NetworkStream):
    """A stream of which no operation reaches beyond the deadline, so that dripping servers end at it."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, _positive(self._deadline.bounded(timeout)))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, _positive(self._deadline.bounded(timeout)))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        seconds = _positive(self._deadline.bounded(timeout))
        return _TimedStream(self._stream.start_tls(ssl_context, server_hostname, seconds), self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


def _positive(seconds: float) -> float:
    """A time-out of 0 would mean “do not block” to sockets, and end in another error than lateness."""
    return max(seconds, 0.001)


@functools.cache
def tls_context(authorities: Path | None) -> ssl.SSLContext:
    """Return how certificates are checked: by the public authorities, the machine's own, and those given."""
    context = ssl.create_default_context(cafile=certifi.where())
    context.load_default_certs()
    if authorities:
        context.load_verify_locations(authorities)
    context.set_alpn_protocols(["http/1.1"])
    return context

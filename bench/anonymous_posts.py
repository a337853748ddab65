"""The disk while somebody who is not signed in sends large bodies: `python bench/anonymous_posts.py PORT [MB]`.

The demo is served on this machine (`script/demo`), with its temporary files in $TMPDIR or /tmp. Sends 500 MB to
signing in, capture and the API, as forms, files and JSON, and in chunks without a stated length. Prints for each the
answer, what was sent until then, and by how much the file system grew at most; ends with 1 above 10 MB.
"""

from __future__ import annotations

import os
import shutil
import socket
import sys
import tempfile
import threading
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_SPOOLED = 10_000_000
PIECE = b"x" * 65_536
FILE = b'--b\r\nContent-Disposition: form-data; name="file"; filename="a.bin"\r\n\r\n'
FORM = b"username="
KINDS = [
    (path, name, content_type, start, is_chunked)
    for path in ("/login/", "/capture/", "/api/v1/timelines/turkiye-iraq-security/captures")
    for name, content_type, start in (
        ("form", "application/x-www-form-urlencoded", FORM),
        ("file", "multipart/form-data; boundary=b", FILE),
        ("json", "application/json", b'{"text": "'),
    )
    for is_chunked in (False, True)
]


class Watch(threading.Thread):
    """Looks every hundredth of a second how full the disk is: unlinked files count too."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.before = self.most = used()
        self.is_over = False

    def run(self) -> None:
        """Look until told that it is over."""
        while not self.is_over:
            self.most = max(self.most, used())
            time.sleep(0.01)

    def growth(self) -> int:
        """Return by how many bytes it grew at most."""
        self.is_over = True
        self.join()
        return self.most - self.before


def used() -> int:
    """Return how many bytes of the file system of temporary files are taken."""
    return shutil.disk_usage(os.environ.get("TMPDIR") or tempfile.gettempdir()).used


def main() -> int:
    """Send, watch, and print."""
    port, size = int(sys.argv[1]), int(sys.argv[2] if len(sys.argv) > 2 else 500) * 1_000_000
    worst = 0
    for path, name, content_type, start, is_chunked in KINDS:
        watch = Watch()
        watch.start()
        answer, sent = post(port, path, content_type, start, size, is_chunked=is_chunked)
        grown = watch.growth()
        worst = max(worst, grown)
        way = f"{name} {'chunked' if is_chunked else 'stated'}"
        told = f"answered {answer:24} after {sent / 1e6:6.1f} MB, disk +{grown / 1e6:.1f} MB"
        print(f"{way:13} to {path:48} {told}", flush=True)
    return int(worst > MOST_SPOOLED)


def post(port: int, path: str, content_type: str, start: bytes, size: int, *, is_chunked: bool) -> tuple[str, int]:
    """Send a body until it is over or the server has enough; return its answer and how much was sent."""
    length = "Transfer-Encoding: chunked" if is_chunked else f"Content-Length: {size}"
    head = f"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: {content_type}\r\n{length}\r\n\r\n"
    sent = 0
    with socket.create_connection(("127.0.0.1", port), timeout=60) as client:
        try:
            client.sendall(head.encode())
            for piece in pieces(start, size):
                client.sendall(b"%x\r\n%b\r\n" % (len(piece), piece) if is_chunked else piece)
                sent += len(piece)
            client.sendall(b"0\r\n\r\n" if is_chunked else b"")
        except OSError:
            pass  # it closed the connection, with or without an answer
        try:
            line = client.recv(4096).split(b"\r\n")[0].decode()
        except OSError:
            line = ""
    return line.removeprefix("HTTP/1.1 ") or "nothing", sent


def pieces(start: bytes, size: int) -> Iterator[bytes]:
    """Yield a body of so many bytes."""
    yield start
    left = size - len(start)
    while left > 0:
        yield PIECE[:left]
        left -= len(PIECE)


if __name__ == "__main__":
    sys.exit(main())

"""How long pages take beside clients that are slow on purpose: `python bench/slow_clients.py PORT [PATH]`.

The site is served on this machine (`manage.py serve`). Prints for each kind of slow client how long ten requests took.
"""

from __future__ import annotations

import socket
import sys
import time
import urllib.request

REQUEST = b"Host: localhost\r\nContent-Length: 1000\r\n\r\nusername="
KINDS = [
    ("no slow client", 0, b""),
    ("unfinished bodies", 10, b"POST /login/ HTTP/1.1\r\n" + REQUEST),
    ("unfinished bodies", 200, b"POST /login/ HTTP/1.1\r\n" + REQUEST),
    ("partial headers", 10, b"GET /login/ HTTP/1.1\r\nHost: local"),
    ("partial headers", 200, b"GET /login/ HTTP/1.1\r\nHost: local"),
    ("idle connections", 200, b""),
]


def main() -> None:
    """Measure and print."""
    port, path = int(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "/login/"
    for name, count, start in KINDS:
        clients = [socket.create_connection(("127.0.0.1", port)) for _ in range(count)]
        for client in clients:
            client.sendall(start)
        times = sorted(seconds(f"http://127.0.0.1:{port}{path}") for _ in range(10))
        print(f"{count:4} {name:20} median {times[5]:.3f} s, longest {times[-1]:.3f} s", flush=True)
        for client in clients:
            client.close()


def seconds(address: str) -> float:
    """Return how long a page takes."""
    begun = time.monotonic()
    with urllib.request.urlopen(address, timeout=60) as answer:  # noqa: S310 - this machine
        answer.read()
    return time.monotonic() - begun


if __name__ == "__main__":
    main()

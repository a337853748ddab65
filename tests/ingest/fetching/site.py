"""A real server on the loopback, whose pages may misbehave as they like."""

from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    import ssl
    from collections.abc import Callable

    Page: TypeAlias = Callable[["Handler"], None]


class Handler(BaseHTTPRequestHandler):
    """Answers with the page of the path, or that there is none."""

    server: _Server

    def do_GET(self) -> None:
        site = self.server.site
        site.asked.append(self.path)
        site.headers.append({name.lower(): value for name, value in self.headers.items()})
        site.pages.get(self.path, answer(b"none", status=404))(self)

    def do_POST(self) -> None:
        self.server.site.bodies.append(self.rfile.read(int(self.headers.get("Content-Length", "0"))))
        self.do_GET()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - as the standard library has it
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    site: Site

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing: clients that hang up are what is tested."""


class Site:
    """Pages by path, with what was asked for and how."""

    def __init__(self, host: str = "127.0.0.1", context: ssl.SSLContext | None = None) -> None:
        self.pages: dict[str, Page] = {}
        self.asked: list[str] = []
        self.headers: list[dict[str, str]] = []
        self.bodies: list[bytes] = []  # of what was posted
        self.is_over = threading.Event()
        self._server = _Server((host, 0), Handler)
        self._server.site = self
        if context:
            self._server.socket = context.wrap_socket(self._server.socket, server_side=True)
        self.host, self.port = host, self._server.server_port
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        self._thread.start()

    def url(self, path: str = "/", *, host: str = "", scheme: str = "http") -> str:
        """Return the address of a page, under another name for the same server if one is given."""
        return f"{scheme}://{host or self.host}:{self.port}{path}"

    def close(self) -> None:
        """End every answer that goes on for ever, and the server."""
        self.is_over.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


def answer(body: bytes = b"A page.", *, status: int = 200, **headers: str) -> Page:
    """Return a page that is sent whole, with headers whose names have hyphens for underscores."""
    wanted = {"content_type": "text/html", "content_length": str(len(body))} | headers

    def page(handler: Handler) -> None:
        handler.send_response(status)
        for name, value in wanted.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(body)

    return page


def redirect(location: str, status: int = 302) -> Page:
    """Return a page that sends visitors on."""
    return answer(b"", status=status, location=location)


def in_turn(*pages: Page) -> Page:
    """Return a page that is another one each time, and stays the last."""
    rest = list(pages)

    def page(handler: Handler) -> None:
        (rest.pop(0) if len(rest) > 1 else rest[0])(handler)

    return page


def endless(first: bytes, piece: bytes, *, seconds: float = 0) -> Page:
    """Return what begins with some bytes as they are, and repeats others as long as anybody listens."""

    def page(handler: Handler) -> None:
        over = handler.server.site.is_over
        handler.wfile.write(first)
        while not over.wait(seconds):
            handler.wfile.write(piece)

    return page

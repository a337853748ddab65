"""An address (URL) taken apart, once and for all: what was checked is what is asked."""

from __future__ import annotations

import re
from dataclasses import dataclass

import httpx

from timeline.ingest.fetching.errors import FetchError

_PORTS = {"http": 80, "https": 443}
_HOST = re.compile(r"(?=.{1,253}$)[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?)*")
_LONGEST = 2000  # code points; what a document's address may be
# Bodies of servers and users that mail and the web have used for anything but pages (after the Fetch standard).
_OTHER_SERVICES = frozenset({22, 23, 25, 53, 110, 143, 389, 465, 587, 993, 995, 3306, 5432, 6379, 11211, 27017})


@dataclass(frozen=True, slots=True)
class Target:
    """Where a request goes: the host is ASCII, without a dot at its end, brackets or port."""

    scheme: str
    host: str
    port: int
    path: str  # with the query

    @property
    def origin(self) -> str:
        """Scheme, host and port: to whom one robots.txt applies."""
        return f"{self.scheme}://{self.authority}"

    @property
    def authority(self) -> str:
        """Host and port as the Host header has them."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def url(self) -> str:
        """The address in its one normal spelling, without a fragment."""
        return self.origin + self.path

    def leads_to(self, location: str) -> Target:
        """Return where a redirect goes, or refuse it like any other address."""
        try:
            joined = str(httpx.URL(self.url).join(location))
        except (httpx.InvalidURL, ValueError) as error:
            raise FetchError(f"{self.url} redirects to {shorten(location)}, which is no address.") from error
        return parse_target(joined)


def parse_target(url: str) -> Target:
    """Return what an address names; FetchError if it is none that may be fetched."""
    parsed = _parse(url)
    if parsed.scheme not in _PORTS:
        raise FetchError(f"{shorten(url)} is not fetched: only addresses that begin with http:// or https:// are.")
    if parsed.userinfo:
        raise FetchError(
            f"{shorten(_without_user(parsed))} was given with a user name or password in it, and those are never sent."
            " Give the address without them."
        )
    host = parsed.raw_host.decode("ascii").lower().removesuffix(".")
    if not _HOST.fullmatch(host) and ":" not in host:
        raise FetchError(f"{shorten(url)} names no host. Write it like https://example.org/page.")
    port = parsed.port or _PORTS[parsed.scheme]
    if port > 65_535:
        raise FetchError(f"{shorten(url)} names port {port}, which does not exist.")
    if port in _OTHER_SERVICES:
        raise FetchError(f"{shorten(url)} names port {port}, which is not used for pages.")
    return Target(parsed.scheme, host, port, parsed.raw_path.decode("ascii"))


def _parse(url: str) -> httpx.URL:
    if len(url) > _LONGEST:
        raise FetchError(f"{shorten(url)} is longer than {_LONGEST} characters. Give a shorter address.")
    try:
        return httpx.URL(url.strip())
    except (httpx.InvalidURL, ValueError) as error:
        raise FetchError(f"{shorten(url)} is not an address. Write it like https://example.org/page.") from error


def _without_user(parsed: httpx.URL) -> str:
    return str(parsed.copy_with(userinfo=b""))


def shorten(url: str) -> str:
    """Return an address in one line that a sentence can hold."""
    line = "".join(sign if sign.isprintable() else "�" for sign in url.strip()) or "An empty line"
    return line if len(line) <= 200 else f"{line[:199]}…"

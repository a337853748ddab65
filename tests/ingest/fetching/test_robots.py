"""What servers ask of programs is done."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import pytest

from tests.ingest.fetching.site import answer, endless, in_turn, redirect
from timeline.ingest.fetching import FetchError

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ingest.fetching.site import Site
    from timeline.ingest.fetching import Fetched

RULES = b"""User-agent: *
Disallow: /private
Allow: /private/open

User-agent: timeline
Disallow: /nobots
"""


def test_what_is_disallowed_is_not_fetched(site: Site, get: Callable[..., Fetched]) -> None:
    site.pages["/robots.txt"] = answer(RULES)

    with pytest.raises(FetchError) as refusal:
        get(site.url("/nobots/page"))

    assert (str(refusal.value), refusal.value.is_temporary) == (
        (
            f"{site.url('/nobots/page')} is not fetched: 127.0.0.1 asks programs not to (robots.txt)."
            " Save the page yourself and give the file."
        ),
        False,
    )
    assert site.asked == ["/robots.txt"]


def test_rules_for_this_program_go_before_those_for_all(site: Site, get: Callable[..., Fetched]) -> None:
    site.pages |= {"/robots.txt": answer(RULES), "/private/x": answer()}

    assert get(site.url("/private/x")).content == b"A page."


def test_a_redirect_does_not_lead_around_the_rules(site: Site, get: Callable[..., Fetched]) -> None:
    site.pages |= {"/robots.txt": answer(RULES), "/": redirect("/nobots/page"), "/nobots/page": answer()}

    with pytest.raises(FetchError, match="asks programs not to"):
        get(site.url("/"))


def test_rules_are_asked_for_once(site: Site, get: Callable[..., Fetched]) -> None:
    site.pages |= {"/robots.txt": answer(RULES), "/a": answer(), "/b": answer()}

    get(site.url("/a"))
    get(site.url("/b"))

    assert site.asked == ["/robots.txt", "/a", "/b"]


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410])
def test_no_rules_allow_everything(status: int, site: Site, get: Callable[..., Fetched]) -> None:
    site.pages |= {"/robots.txt": answer(b"User-agent: *\nDisallow: /", status=status), "/": answer()}

    assert get(site.url("/")).content == b"A page."


@pytest.mark.parametrize(
    ("status", "trouble"),
    [
        (429, "was asked for too often. It is tried again later. (Its server says 429.)"),
        (503, "cannot be fetched now: its server is in trouble (status 503). It is tried again later."),
    ],
)
def test_rules_that_cannot_be_read_mean_later(
    status: int, trouble: str, site: Site, get: Callable[..., Fetched]
) -> None:
    site.pages |= {"/robots.txt": in_turn(answer(b"", status=status, retry_after="7"), answer(b"")), "/": answer()}

    with pytest.raises(FetchError) as refusal:
        get(site.url("/"))

    assert str(refusal.value) == (
        f"{site.url('/')} is not fetched, since its server’s rules for programs could not be read:"
        f" {site.url('/robots.txt')} {trouble}"
    )
    assert (refusal.value.is_temporary, refusal.value.retry_after) == (True, 7)
    assert get(site.url("/")).content == b"A page."


def test_rules_are_followed_to_where_they_are_kept(site: Site, get: Callable[..., Fetched]) -> None:
    site.pages |= {"/robots.txt": redirect("/rules"), "/rules": answer(RULES), "/": answer()}

    with pytest.raises(FetchError, match="asks programs not to"):
        get(site.url("/nobots"))


def test_rules_that_lead_in_a_circle_are_none(site: Site, get: Callable[..., Fetched]) -> None:
    site.pages |= {"/robots.txt": redirect("/robots.txt"), "/": answer()}

    assert get(site.url("/")).content == b"A page."
    assert len(site.asked) == 7


@pytest.mark.parametrize(
    "page",
    [
        answer(gzip.compress(b"\xef\xbb\xbf" + RULES), content_encoding="gzip"),
        endless(b"HTTP/1.1 200 OK\r\n\r\n" + RULES, b"#" * 10_000 + b"\n"),
        answer(gzip.compress(RULES + b"#" * 10_000_000), content_encoding="gzip"),
    ],
)
def test_rules_may_be_packed_or_without_end(page: object, site: Site, get: Callable[..., Fetched]) -> None:
    site.pages["/robots.txt"] = page  # type: ignore[assignment]

    with pytest.raises(FetchError, match="asks programs not to"):
        get(site.url("/nobots"))


def test_rules_packed_in_an_unknown_way_are_none(site: Site, get: Callable[..., Fetched]) -> None:
    site.pages |= {"/robots.txt": answer(b"?", content_encoding="br"), "/": answer()}

    assert get(site.url("/")).content == b"A page."


def test_a_process_forgets_hosts_before_they_fill_its_memory(
    site: Site, get: Callable[..., Fetched], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("timeline.ingest.fetching.robots._MOST_HOSTS", 1)
    site.pages["/"] = answer()

    for host in ("127.0.0.1", "localhost", "127.0.0.1"):
        get(site.url("/", host=host))

    assert site.asked == ["/robots.txt", "/"] * 3

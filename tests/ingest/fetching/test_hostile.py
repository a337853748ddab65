"""Servers and names that mean harm: each ends in one sentence, in time, and within the limits."""

from __future__ import annotations

import gzip
import socket
import time
import zlib
from dataclasses import replace
from ipaddress import ip_network
from typing import TYPE_CHECKING

import pytest

from tests.ingest.fetching.conftest import LOOPBACK
from tests.ingest.fetching.site import Handler, Site, answer, endless, redirect
from timeline.ingest.fetching import FetchError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from timeline.ingest.fetching import Fetched

ADVICE = " Save the page yourself and give the file."
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
SMALL = replace(LOOPBACK, max_bytes=1_000_000)
ONE_ADDRESS = replace(LOOPBACK, allowed_networks=(ip_network("127.0.0.1/32"),))


@pytest.fixture
def inside() -> Iterator[Site]:
    """A server that only its own network should reach."""
    site = Site("127.0.0.2")
    site.pages["/"] = answer(b"secret")
    yield site
    site.close()


def refusal_of(get: Callable[..., Fetched], url: str, **kwargs: object) -> FetchError:
    """Return how fetching an address ends."""
    with pytest.raises(FetchError) as refusal:
        get(url, **kwargs)
    return refusal.value


def test_a_page_that_drips_ends_with_the_time(site: Site, get: Callable[..., Fetched]) -> None:
    site.pages["/"] = endless(HEAD + b"\r\n", b".", seconds=0.05)
    policy = replace(LOOPBACK, total_seconds=0.6)

    refusal = refusal_of(get, site.url("/"), policy=policy)

    assert str(refusal) == f"{site.url('/')} was not whole after 0.6 seconds. It is tried again later."
    assert refusal.is_temporary


def test_headers_that_drip_end_with_the_time(site: Site, get: Callable[..., Fetched]) -> None:
    site.pages["/"] = endless(HEAD, b"x", seconds=0.05)
    policy = replace(LOOPBACK, total_seconds=0.6)

    refusal = refusal_of(get, site.url("/"), policy=policy)

    assert str(refusal) == f"{site.url('/')} was not whole after 0.6 seconds. It is tried again later."


def test_a_server_that_says_nothing_ends_with_the_time_for_reading(site: Site, get: Callable[..., Fetched]) -> None:
    site.pages["/"] = endless(b"", b"", seconds=30)

    refusal = refusal_of(get, site.url("/"), policy=replace(LOOPBACK, read_seconds=0.2))

    assert str(refusal) == f"{site.url('/')} did not answer in time. It is tried again later."
    assert refusal.is_temporary


def test_headers_without_end_are_cut(site: Site, get: Callable[..., Fetched]) -> None:
    site.pages["/"] = endless(HEAD, b"x-filler: " + b"x" * 10_000 + b"\r\n")

    refusal = refusal_of(get, site.url("/"))

    assert str(refusal) == f"{site.url('/')} broke off before its end. It is tried again later."


def test_a_body_without_end_is_cut(site: Site, get: Callable[..., Fetched]) -> None:
    site.pages["/"] = endless(HEAD + b"\r\n", b"x" * 10_000)

    refusal = refusal_of(get, site.url("/"), policy=SMALL)

    assert str(refusal) == (
        f"{site.url('/')} is longer than 1 MB (unpacked), the most that is taken in."
        " Save what you need of it and give the file."
    )
    assert not refusal.is_temporary


def test_a_body_that_says_it_is_too_long_is_not_begun(site: Site, get: Callable[..., Fetched]) -> None:
    site.pages["/"] = endless(HEAD + b"Content-Length: 1000001\r\n\r\n", b"", seconds=30)

    assert "is longer than 1 MB" in str(refusal_of(get, site.url("/"), policy=SMALL))


@pytest.mark.parametrize(
    ("encoding", "bomb"),
    [("gzip", gzip.compress(b"\0" * 50_000_000)), ("deflate", zlib.compress(b"\0" * 50_000_000))],
)
def test_a_bomb_is_unpacked_no_further_than_the_limit(
    encoding: str, bomb: bytes, site: Site, get: Callable[..., Fetched]
) -> None:
    site.pages["/"] = answer(bomb, content_encoding=encoding)

    refusal = refusal_of(get, site.url("/"), policy=SMALL)

    assert len(bomb) < 100_000
    assert "is longer than 1 MB (unpacked)" in str(refusal)


def test_many_small_bombs_are_one(site: Site, get: Callable[..., Fetched]) -> None:
    site.pages["/"] = answer(gzip.compress(b"\0" * 100_000) * 20, content_encoding="gzip")

    assert "is longer than 1 MB (unpacked)" in str(refusal_of(get, site.url("/"), policy=SMALL))


@pytest.mark.parametrize("encoding", ["br", "zstd", "gzip, gzip", "rot13"])
def test_a_packing_that_was_not_asked_for_is_refused(encoding: str, site: Site, get: Callable[..., Fetched]) -> None:
    site.pages["/"] = answer(b"...", content_encoding=encoding)

    assert str(refusal_of(get, site.url("/"))) == (
        f"{site.url('/')} came packed in a way that was not asked for. Save the page yourself and give the file."
    )


@pytest.mark.parametrize(
    "body", [b"not packed", gzip.compress(b"x" * 1000, mtime=0)[:-9], gzip.compress(b"x", mtime=0)[:1]]
)
def test_a_broken_packing_is_reported(body: bytes, site: Site, get: Callable[..., Fetched]) -> None:
    site.pages["/"] = answer(body, content_encoding="gzip")

    refusal = refusal_of(get, site.url("/"))

    assert str(refusal) == f"{site.url('/')} broke off before its end. It is tried again later."


def test_a_truncated_body_is_not_taken_for_whole(site: Site, get: Callable[..., Fetched]) -> None:
    site.pages["/"] = answer(b"Half of", content_length="100")

    refusal = refusal_of(get, site.url("/"))

    assert str(refusal) == f"{site.url('/')} broke off before its end. It is tried again later."
    assert refusal.is_temporary


def test_what_is_not_http_is_reported(site: Site, get: Callable[..., Fetched]) -> None:
    def page(handler: Handler) -> None:
        handler.wfile.write(b"220 mail.example ESMTP\r\n")

    site.pages["/"] = page

    assert str(refusal_of(get, site.url("/"))) == f"{site.url('/')} broke off before its end. It is tried again later."


def test_a_circle_of_redirects_is_reported(site: Site, get: Callable[..., Fetched]) -> None:
    site.pages["/"] = redirect("/b")
    site.pages["/b"] = redirect("/")

    assert str(refusal_of(get, site.url("/"))) == (
        f"{site.url('/')} leads in a circle, back to {site.url('/')}; its server may want cookies, which are never"
        " kept. Save the page yourself and give the file."
    )


def test_redirects_are_followed_without_rules_too(site: Site, get: Callable[..., Fetched]) -> None:
    site.pages |= {"/": redirect("/b"), "/b": answer()}

    get(site.url("/"), policy=replace(LOOPBACK, obeys_robots=False))

    assert site.asked == ["/", "/b"]


def test_redirects_without_end_are_cut(site: Site, get: Callable[..., Fetched]) -> None:
    site.pages |= {f"/{number}": redirect(f"/{number + 1}") for number in range(20)}

    assert str(refusal_of(get, site.url("/0"))) == (
        f"{site.url('/0')} was redirected more than 10 times. Give the address of the page itself."
    )
    assert site.asked == ["/robots.txt", *(f"/{number}" for number in range(11))]


@pytest.mark.parametrize(
    ("location", "reason"),
    [
        ("http://127.0.0.2:{port}/", "127.0.0.2 is an address of this very machine (127.0.0.2)."),
        ("http://2130706434:{port}/", "2130706434 is an address of this very machine (127.0.0.2)."),
        ("http://[::ffff:127.0.0.2]:{port}/", "::ffff:127.0.0.2 is an address of this very machine (127.0.0.2)."),
        (
            "http://169.254.169.254/latest/",
            "169.254.169.254 is an address of a cloud’s metadata service (169.254.169.254).",
        ),
        ("ftp://example.org/x", "only addresses that begin with http:// or https:// are."),
    ],
)
def test_a_redirect_leads_nowhere_that_an_address_may_not(
    location: str, reason: str, site: Site, inside: Site, get: Callable[..., Fetched]
) -> None:
    location = location.format(port=inside.port)
    site.pages["/"] = redirect(location)

    refusal = refusal_of(get, site.url("/"), policy=ONE_ADDRESS)

    assert str(refusal).removesuffix(ADVICE) == f"{location} is not fetched: {reason}"
    assert inside.asked == []


def test_rules_that_redirect_inside_are_not_followed_there(
    site: Site, inside: Site, get: Callable[..., Fetched]
) -> None:
    site.pages["/robots.txt"] = redirect(inside.url("/"))

    assert "is an address of this very machine (127.0.0.2)" in str(refusal_of(get, site.url("/"), policy=ONE_ADDRESS))
    assert inside.asked == []


@pytest.mark.parametrize("host", ["localhost", "localhost.", "LOCALHOST", "127.0.0.1", "0x7f.1", "[::1]", "0"])
def test_this_machine_is_refused_by_any_name(host: str, site: Site, get: Callable[..., Fetched]) -> None:
    policy = replace(LOOPBACK, allowed_networks=())

    assert "Save the page yourself" in str(refusal_of(get, site.url("/", host=host), policy=policy))
    assert site.asked == []


def test_one_inner_address_among_public_ones_is_enough_to_refuse(get: Callable[..., Fetched]) -> None:
    refusal = refusal_of(
        get, "http://mixed.example/", resolve=lambda _host, _port: ["93.184.215.14", "10.0.0.7"], policy=ONE_ADDRESS
    )

    assert str(refusal) == (
        "http://mixed.example/ is not fetched: mixed.example leads to an address of a private network (10.0.0.7)."
        " Save the page yourself and give the file."
    )


def test_a_name_is_asked_for_once_so_that_it_cannot_change_its_mind(
    site: Site, inside: Site, get: Callable[..., Fetched]
) -> None:
    answers = iter([["127.0.0.1"], ["127.0.0.2"], ["127.0.0.2"]])
    site.pages["/"] = redirect("/b")
    site.pages["/b"] = answer(b"public")

    fetched = get(site.url("/", host="rebound.example"), resolve=lambda _host, _port: next(answers))

    assert fetched.content == b"public"
    assert next(answers) == ["127.0.0.2"]
    assert inside.asked == []


def test_the_next_address_is_tried_where_the_first_takes_no_connection(
    site: Site, get: Callable[..., Fetched]
) -> None:
    site.pages["/"] = answer()

    fetched = get(site.url("/", host="two.example"), resolve=lambda _host, _port: ["127.0.0.3", "127.0.0.1"])

    assert fetched.content == b"A page."
    assert site.headers[-1]["host"] == f"two.example:{site.port}"


def test_nobody_there_is_reported(site: Site, get: Callable[..., Fetched]) -> None:
    site.close()
    policy = replace(LOOPBACK, obeys_robots=False)

    refusal = refusal_of(get, site.url("/"), policy=policy)

    assert str(refusal) == (
        f"{site.url('/')} cannot be fetched now: 127.0.0.1 takes no connection. It is tried again later."
    )
    assert refusal.is_temporary


@pytest.mark.parametrize(
    ("error", "sentence", "is_temporary"),
    [
        (socket.gaierror(socket.EAI_NONAME, ""), "there is no host gone.example. Check the address.", False),
        (UnicodeError(), "there is no host gone.example. Check the address.", False),
        (
            socket.gaierror(socket.EAI_AGAIN, ""),
            "the address of gone.example could not be found out. Try again later.",
            True,
        ),
    ],
)
def test_a_name_that_nobody_knows_is_reported(
    error: Exception, sentence: str, is_temporary: bool, get: Callable[..., Fetched]
) -> None:
    def resolve(_host: str, _port: int) -> list[str]:
        raise error

    refusal = refusal_of(get, "http://gone.example/", resolve=resolve)

    now = " now" if is_temporary else ""
    assert str(refusal) == f"http://gone.example/ cannot be fetched{now}: {sentence}"
    assert refusal.is_temporary == is_temporary


def test_a_header_that_cannot_be_sent_is_reported(site: Site, get: Callable[..., Fetched]) -> None:
    policy = replace(LOOPBACK, user_agent="Timeline\nInjected: yes", obeys_robots=False)

    assert str(refusal_of(get, site.url("/"), policy=policy)) == (
        f"{site.url('/')} cannot be asked for. Check the address."
    )


@pytest.mark.parametrize("answers", [[], ["nonsense"]])
def test_a_name_without_an_address_is_reported(answers: list[str], get: Callable[..., Fetched]) -> None:
    refusal = refusal_of(get, "http://empty.example/", resolve=lambda _host, _port: answers)

    assert str(refusal) == "http://empty.example/ cannot be fetched: empty.example has no network address."


def test_a_resolver_that_never_answers_is_left(get: Callable[..., Fetched]) -> None:
    def resolve(_host: str, _port: int) -> list[str]:
        time.sleep(1)
        return []

    refusal = refusal_of(get, "http://slow.example/", resolve=resolve, policy=replace(LOOPBACK, connect_seconds=0.05))

    assert str(refusal) == (
        "http://slow.example/ cannot be fetched now: nobody says where slow.example is. Try again later."
    )

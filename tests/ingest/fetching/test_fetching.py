"""Fetching from servers that behave."""

from __future__ import annotations

import gzip
import zlib
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

import pytest

from tests.ingest.fetching.conftest import LOOPBACK
from tests.ingest.fetching.site import answer, in_turn, redirect
from timeline.ingest.fetching import FetchError, user_agent

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ingest.fetching.site import Page, Site
    from timeline.ingest.fetching import Fetched

BODY = "Limanın açılışı".encode("iso-8859-9")


def test_a_page_comes_whole_with_what_was_said_of_it(site: Site, get: Callable[..., Fetched]) -> None:
    site.pages["/a?b=%C3%A7"] = answer(
        BODY,
        content_type='Text/HTML; charset="ISO-8859-9"',
        content_language="tr",
        last_modified="Wed, 17 Mar 2021 08:00:00 GMT",
        etag='"v1"',
        set_cookie="visitor=1",
        x_powered_by="Magic",
    )

    fetched = get(site.url("/a?b=ç#top"))

    assert (fetched.url, fetched.final_url) == (site.url("/a?b=ç#top"), site.url("/a?b=%C3%A7"))
    assert (fetched.status, fetched.content) == (200, BODY)
    assert (fetched.media_type, fetched.charset) == ("text/html", "iso-8859-9")
    assert datetime.fromisoformat(fetched.fetched_at).utcoffset() is not None
    assert {name: value for name, value in fetched.headers.items() if name not in {"server", "date"}} == {
        "content-type": 'Text/HTML; charset="ISO-8859-9"',
        "content-language": "tr",
        "content-length": str(len(BODY)),
        "last-modified": "Wed, 17 Mar 2021 08:00:00 GMT",
        "etag": '"v1"',
    }


def test_servers_are_told_who_asks(site: Site, get: Callable[..., Fetched]) -> None:
    site.pages["/"] = answer()
    policy = replace(LOOPBACK, user_agent=user_agent("0.1", "https://example.org/about"))

    get(site.url("/"), policy=policy)

    assert site.asked == ["/robots.txt", "/"]
    assert {headers["user-agent"] for headers in site.headers} == {"Timeline/0.1 (+https://example.org/about)"}
    assert {headers["host"] for headers in site.headers} == {f"127.0.0.1:{site.port}"}


def test_without_a_contact_only_the_program_is_named() -> None:
    assert user_agent("0.1", "") == "Timeline/0.1"


def test_no_cookie_comes_back(site: Site, get: Callable[..., Fetched]) -> None:
    site.pages["/"] = answer(b"", status=302, location="/b", set_cookie="visitor=1; Path=/")
    site.pages["/b"] = answer()

    get(site.url("/"))
    get(site.url("/b"))

    assert not any("cookie" in headers for headers in site.headers)


def test_proxies_of_the_environment_are_passed_over(
    site: Site, get: Callable[..., Fetched], monkeypatch: pytest.MonkeyPatch
) -> None:
    site.pages["/"] = answer()
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")

    assert get(site.url("/")).content == b"A page."


def test_redirects_are_followed_and_the_end_is_reported(site: Site, get: Callable[..., Fetched]) -> None:
    site.pages["/"] = redirect("/b", 301)
    site.pages["/b"] = redirect(site.url("/c", host="localhost"), 307)
    site.pages["/c"] = answer()

    fetched = get(site.url("/"))

    assert (fetched.url, fetched.final_url) == (site.url("/"), site.url("/c", host="localhost"))
    assert site.asked == ["/robots.txt", "/", "/b", "/robots.txt", "/c"]


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("gzip", gzip.compress(b"A page.")),
        ("x-gzip", gzip.compress(b"A ") + gzip.compress(b"page.")),
        ("GZIP", gzip.compress(b"A page.") + b"\0" * 512),
        ("deflate", zlib.compress(b"A page.")),
        ("deflate", zlib.compress(b"A page.")[2:-4]),
        ("identity", b"A page."),
        ("gzip", b""),
    ],
    ids=["gzip", "two-members", "padded", "zlib", "raw-deflate", "identity", "empty"],
)
def test_what_is_packed_is_unpacked(encoding: str, body: bytes, site: Site, get: Callable[..., Fetched]) -> None:
    site.pages["/"] = answer(body, content_encoding=encoding)

    assert get(site.url("/")).content == (b"A page." if body else b"")


def test_a_missing_charset_and_type_are_left_to_the_reader(site: Site, get: Callable[..., Fetched]) -> None:
    def page(handler) -> None:  # type: ignore[no-untyped-def]
        handler.wfile.write(b"HTTP/1.1 200 OK\r\n\r\n" + BODY)

    site.pages["/"] = page

    fetched = get(site.url("/"))

    assert (fetched.content, fetched.media_type, fetched.charset) == (BODY, "", "")


def test_a_wrong_content_type_is_told_as_it_was_declared(site: Site, get: Callable[..., Fetched]) -> None:
    site.pages["/"] = answer(b"<!doctype html>", content_type="application/pdf")

    assert get(site.url("/")).media_type == "application/pdf"


@pytest.mark.parametrize("kind", ["image/png", "Video/MP4; codecs=x", "audio/ogg", "font/woff2"])
def test_what_holds_no_text_is_not_downloaded(kind: str, site: Site, get: Callable[..., Fetched]) -> None:
    site.pages["/"] = answer(b"x", content_type=kind)
    name = kind.lower().partition(";")[0]

    with pytest.raises(FetchError) as refusal:
        get(site.url("/"))

    assert str(refusal.value) == f"{site.url('/')} is no document but {name}. Give the page that shows it."


def test_a_server_in_trouble_may_be_well_the_next_time(site: Site, get: Callable[..., Fetched]) -> None:
    site.pages["/"] = in_turn(answer(status=500), answer())

    with pytest.raises(FetchError) as refusal:
        get(site.url("/"))

    assert (str(refusal.value), refusal.value.is_temporary, refusal.value.status) == (
        f"{site.url('/')} cannot be fetched now: its server is in trouble (status 500). It is tried again later.",
        True,
        500,
    )
    assert get(site.url("/")).content == b"A page."


@pytest.mark.parametrize(
    ("status", "sentence", "is_temporary"),
    [
        (204, "{url} was sent empty or in part (status 204).", False),
        (206, "{url} was sent empty or in part (status 206).", False),
        (304, "{url} cannot be fetched. Save the page yourself and give the file. (Its server says 304.)", False),
        (401, "{url} asks for a password. Save the page yourself and give the file. (Its server says 401.)", False),
        (
            403,
            (
                "{url} refuses to be fetched by a program. Save the page yourself and give the file."
                " (Its server says 403.)"
            ),
            False,
        ),
        (
            404,
            "{url} does not exist. Check the address, or look for it in a web archive. (Its server says 404.)",
            False,
        ),
        (410, "{url} is gone for good. Look for it in a web archive. (Its server says 410.)", False),
        (429, "{url} was asked for too often. It is tried again later. (Its server says 429.)", True),
        (451, "{url} is withheld for legal reasons. Look for it in a web archive. (Its server says 451.)", False),
        (
            503,
            "{url} cannot be fetched now: its server is in trouble (status 503). It is tried again later.",
            True,
        ),
    ],
)
def test_a_status_is_told_in_words(
    status: int, sentence: str, is_temporary: bool, site: Site, get: Callable[..., Fetched]
) -> None:
    site.pages["/"] = answer(b"", status=status)

    with pytest.raises(FetchError) as refusal:
        get(site.url("/"))

    assert str(refusal.value) == sentence.format(url=site.url("/"))
    assert (refusal.value.is_temporary, refusal.value.status) == (is_temporary, status)


@pytest.mark.parametrize(
    ("value", "least", "most"),
    [
        ("120", 120, 120),
        ("Fri, 31 Dec 2399 23:59:59 GMT", 10**9, 10**11),
        ("Fri, 31 Dec 1999 23:59:59 GMT", 0, 0),
        ("Fri, 31 Dec 1999 23:59:59 -0000", 0, 0),
    ],
)
def test_when_to_come_again_is_noted(
    value: str, least: float, most: float, site: Site, get: Callable[..., Fetched]
) -> None:
    site.pages["/"] = answer(b"", status=429, retry_after=value)

    with pytest.raises(FetchError) as refusal:
        get(site.url("/"))

    assert refusal.value.retry_after is not None
    assert least <= refusal.value.retry_after <= most


@pytest.mark.parametrize("page", [answer(b"", status=503, retry_after="soon"), answer(b"", status=503)])
def test_when_to_come_again_may_stay_open(page: Page, site: Site, get: Callable[..., Fetched]) -> None:
    site.pages["/"] = page

    with pytest.raises(FetchError) as refusal:
        get(site.url("/"))

    assert refusal.value.retry_after is None

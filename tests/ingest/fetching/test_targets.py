"""What people and redirects give as addresses."""

from __future__ import annotations

import pytest

from timeline.ingest.fetching import FetchError
from timeline.ingest.fetching.urls import Target, parse_target

NO_SCHEME = "is not fetched: only addresses that begin with http:// or https:// are."
USER = "was given with a user name or password in it, and those are never sent. Give the address without them."


@pytest.mark.parametrize(
    ("url", "target"),
    [
        ("http://example.org", Target("http", "example.org", 80, "/")),
        (" HTTPS://Example.ORG:8443/a%20b?c=ç#d \n", Target("https", "example.org", 8443, "/a%20b?c=%C3%A7")),
        ("http://localhost./", Target("http", "localhost", 80, "/")),
        ("http://bücher.example/", Target("http", "xn--bcher-kva.example", 80, "/")),
        ("http://127。0。0。1/", Target("http", "127.0.0.1", 80, "/")),
        ("http://[::1]:81/", Target("http", "::1", 81, "/")),
        ("http://snake_case.example.org/", Target("http", "snake_case.example.org", 80, "/")),
    ],
)
def test_an_address_is_taken_apart(url: str, target: Target) -> None:
    assert parse_target(url) == target


@pytest.mark.parametrize(
    ("url", "sentence"),
    [
        ("", f"An empty line {NO_SCHEME}"),
        ("example.org", f"example.org {NO_SCHEME}"),
        (
            "ftp://example.org/",
            "ftp://example.org/ is not fetched: only addresses that begin with http:// or https:// are.",
        ),
        (
            "file:///etc/passwd",
            "file:///etc/passwd is not fetched: only addresses that begin with http:// or https:// are.",
        ),
        (
            "http://ada:secret@example.org/x",
            f"http://example.org/x {USER}",
        ),
        (
            "http://127.0.0.1\\@example.org/",
            f"http://example.org/ {USER}",
        ),
        ("http:///x", "http:///x names no host. Write it like https://example.org/page."),
        ("http://a b/", "http://a b/ names no host. Write it like https://example.org/page."),
        ("http://a..b/", "http://a..b/ names no host. Write it like https://example.org/page."),
        ("http://%31%32%37.1/", "http://%31%32%37.1/ names no host. Write it like https://example.org/page."),
        ("http://①②⑦.1/", "http://①②⑦.1/ is not an address. Write it like https://example.org/page."),
        ("http://h/a\nb", "http://h/a�b is not an address. Write it like https://example.org/page."),
        ("http://h:99999/", "http://h:99999/ names port 99999, which does not exist."),
        ("http://h:6379/", "http://h:6379/ names port 6379, which is not used for pages."),
    ],
)
def test_what_is_no_address_of_a_page_is_refused(url: str, sentence: str) -> None:
    with pytest.raises(FetchError) as refusal:
        parse_target(url)

    assert (str(refusal.value), refusal.value.is_temporary) == (sentence, False)


def test_an_address_without_end_is_refused_in_a_short_sentence() -> None:
    with pytest.raises(
        FetchError, match=r"^http://h/a+… is longer than 2000 characters\. Give a shorter address\.$"
    ) as it:
        parse_target("http://h/" + "a" * 5000)

    assert len(str(it.value)) < 300


def test_a_normal_spelling_leaves_out_what_goes_without_saying() -> None:
    given = ["http://H:80/#x", "https://h:443/?q", "http://h:443/", "http://[::1]:81/"]

    spelt = [parse_target(url).url for url in given]

    assert spelt == ["http://h/", "https://h/?q", "http://h:443/", "http://[::1]:81/"]


def test_a_redirect_is_read_from_where_it_stands() -> None:
    here = parse_target("http://example.org/a/b?c")

    led = [here.leads_to(location).url for location in ["d", "/e", "?f", "//other.example/g", "https://x.example:8/"]]

    assert led == [
        "http://example.org/a/d", "http://example.org/e", "http://example.org/a/b?f", "http://other.example/g",
        "https://x.example:8/",
    ]  # fmt: skip


@pytest.mark.parametrize("location", ["http://[", "http://①②⑦.1/", "javascript:alert(1)", "http://a:b@c/"])
def test_a_redirect_to_no_address_is_refused(location: str) -> None:
    with pytest.raises(FetchError):
        parse_target("http://example.org/").leads_to(location)

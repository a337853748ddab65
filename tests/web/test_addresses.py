"""Addresses as people paste them."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from timeline.web.captures.address_field import MOST_ADDRESSES, Address, is_table, parse_addresses


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        (" \n\n ", []),
        ("https://a.example/1", [Address("https://a.example/1")]),
        ("  <https://a.example/1>  \r\nhttp://b.example", [Address("https://a.example/1"), Address("http://b.example")]),
        ("a.example/x?y=1,2;3", [Address("https://a.example/x?y=1,2;3")]),
        ("a.example:8080", [Address("https://a.example:8080")]),
        ("https://a.example/1\nhttps://a.example/1", [Address("https://a.example/1")]),
        ("https://عربي.example/خبر", [Address("https://عربي.example/خبر")]),
        (
            ("url,title,outlet,published,language,seen by\n"
            'https://a.example/1,"One, two",Gazette,5 May 2021,en,Bo\n'
            "\n"
            "https://a.example/2,,,,,\n"),
            [
                Address(
                    "https://a.example/1",
                    {"title": "One, two", "outlet": "Gazette", "published": "2021-05-05", "language": "en"},
                ),
                Address("https://a.example/2"),
            ],
        ),
        ("Title;Link\nOne;https://a.example/1", [Address("https://a.example/1", {"title": "One"})]),
        ("\ufeffURL\tDate\nhttps://a.example/1\tmid-August 2024", [
            Address("https://a.example/1", {"published": "[2024-08-11..2024-08-20]"})
        ]),
        ("url\nhttps://a.example/1", [Address("https://a.example/1")]),
    ],
)  # fmt: skip
def test_addresses_are_read(text: str, found: list[Address]) -> None:
    assert parse_addresses(text) == found


@pytest.mark.parametrize(
    ("text", "complaints"),
    [
        ("nowhere", ["Line 1: “nowhere” is no address. It should begin with http:// or https://."]),
        (
            "\nftp://a.example/",
            ["Line 2: “ftp://a.example/” is no address. It should begin with http:// or https://."],
        ),
        (
            "javascript:alert(1)",
            ["Line 1: “javascript:alert(1)” is no address. It should begin with http:// or https://."],
        ),
        ("url,title\n,One", ["Line 2: There is no address."]),
        ("url,date\nhttps://a.example,31 June 2021", ["Line 2: June 2021 has 30 days, so there is no 31 June 2021."]),
        (
            "url,date\nhttps://a.example,03/04/2021",
            [
                (
                    "Line 2: “03/04/2021” may be read in two ways. Write the month as a word (4 March 2024) or the "
                    "year first (2024-03-04)."
                )
            ],
        ),
        ("https://a.example/" + "x" * 2000, ["Line 1: The address is longer than 2,000 characters."]),
    ],
)
def test_a_line_that_is_none_is_named_with_the_reason(text: str, complaints: list[str]) -> None:
    with pytest.raises(ValidationError) as raised:
        parse_addresses(text)

    assert raised.value.messages == complaints


def test_two_addresses_on_a_line_are_asked_apart() -> None:
    with pytest.raises(ValidationError, match="holds more than an address"):
        parse_addresses("https://a.example https://b.example")


def test_of_many_wrong_lines_five_are_told_and_the_rest_counted() -> None:
    with pytest.raises(ValidationError) as raised:
        parse_addresses("\n".join(["no"] * 8))

    assert len(raised.value.messages) == 6
    assert raised.value.messages[-1] == "3 more lines are no addresses either."


def test_too_many_at_once_are_refused_with_their_number() -> None:
    with pytest.raises(ValidationError, match=f"These are {MOST_ADDRESSES + 1} addresses; at most {MOST_ADDRESSES}"):
        parse_addresses("\n".join(f"https://a.example/{number}" for number in range(MOST_ADDRESSES + 1)))


@pytest.mark.parametrize(
    ("text", "is_one"), [("url,title\n", True), ("ship,day\n", False), ("", False), ("a.example", False)]
)
def test_a_table_names_a_column_of_addresses(text: str, is_one: bool) -> None:
    assert is_table(text) == is_one

"""Which network addresses may be fetched from, in all their spellings."""

from __future__ import annotations

from ipaddress import ip_address, ip_network

import pytest

from timeline.ingest.fetching.networks import find_refusal, parse_address


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("127.0.0.1", "this very machine"),
        ("127.8.9.10", "this very machine"),
        ("::1", "this very machine"),
        ("0.0.0.0", "no machine at all"),  # noqa: S104 - nothing is bound
        ("::", "no machine at all"),
        ("10.1.2.3", "a private network"),
        ("172.31.255.255", "a private network"),
        ("192.168.0.1", "a private network"),
        ("fd12:3456::1", "a private network"),
        ("fec0::1", "a private network"),
        ("100.64.0.1", "the network of an internet provider"),
        ("169.254.1.1", "the local link"),
        ("fe80::1", "the local link"),
        ("fe80::1%eth0", "the local link"),
        ("224.0.0.1", "many machines at once"),
        ("ff02::1", "many machines at once"),
        ("255.255.255.255", "many machines at once"),
        ("192.0.2.1", "a reserved network"),
        ("198.18.0.1", "a reserved network"),
        ("240.0.0.1", "a reserved network"),
        ("2001:db8::1", "a reserved network"),
        ("4000::1", "a reserved network"),
        ("169.254.169.254", "a cloud’s metadata service"),
        ("100.100.100.200", "a cloud’s metadata service"),
        ("168.63.129.16", "a cloud’s metadata service"),
        ("fd00:ec2::254", "a cloud’s metadata service"),
        # IPv4 hidden in IPv6, as the routers of several protocols would send it on.
        ("::ffff:127.0.0.1", "this very machine"),
        ("::ffff:169.254.169.254", "a cloud’s metadata service"),
        ("::ffff:0:10.0.0.1", "a private network"),
        ("::127.0.0.1", "this very machine"),
        ("64:ff9b::127.0.0.1", "this very machine"),
        ("64:ff9b::a9fe:a9fe", "a cloud’s metadata service"),
        ("64:ff9b:1::10.0.0.1", "a private network"),
        ("2002:7f00:1::", "this very machine"),
        ("2002:c0a8:1::1", "a private network"),
        ("2001:0:7f00:1::", "this very machine"),
        ("2001:0:808:808::80ff:fffe", "this very machine"),
        ("2a00:1450::5efe:127.0.0.1", "this very machine"),
        ("2a00:1450::200:5efe:10.0.0.1", "a private network"),
    ],
)
def test_an_inner_address_is_told_by_its_kind(address: str, kind: str) -> None:
    assert find_refusal(ip_address(address)) == kind


@pytest.mark.parametrize(
    "address",
    [
        "8.8.8.8",
        "172.32.0.1",
        "100.128.0.1",
        "2a00:1450:4001::200e",
        "::ffff:8.8.8.8",
        "64:ff9b::8.8.8.8",
        "2002:808:808::1",
    ],
)
def test_a_public_address_is_not_refused(address: str) -> None:
    assert find_refusal(ip_address(address)) == ""


def test_an_allowed_network_is_allowed_and_no_more_than_it() -> None:
    allowed = [ip_network("127.0.0.1/32"), ip_network("fd12::/16")]
    addresses = ["127.0.0.1", "::ffff:127.0.0.1", "127.0.0.2", "fd12::1", "64:ff9b::7f00:1"]

    refusals = [find_refusal(ip_address(address), allowed) for address in addresses]

    assert refusals == ["", "", "this very machine", "", "this very machine"]


@pytest.mark.parametrize(
    ("host", "address"),
    [
        ("127.0.0.1", "127.0.0.1"),
        ("2130706433", "127.0.0.1"),
        ("0x7f000001", "127.0.0.1"),
        ("0x7f.1", "127.0.0.1"),
        ("0177.0.0.1", "127.0.0.1"),
        ("0300.0250.1", "192.168.0.1"),
        ("017700000001", "127.0.0.1"),
        ("127.1", "127.0.0.1"),
        ("0", "0.0.0.0"),  # noqa: S104 - nothing is bound
        ("0x", "0.0.0.0"),  # noqa: S104 - nothing is bound
        ("134744072", "8.8.8.8"),
        ("::1", "::1"),
    ],
)
def test_every_spelling_of_an_address_is_read(host: str, address: str) -> None:
    assert parse_address(host) == ip_address(address)


@pytest.mark.parametrize(
    "host",
    [
        "example.org",
        "1.2.3.4.5",
        "256.1.1.1",
        "4294967296",
        "1.2.3.256",
        "08.1.1.1",
        "1_0",
        "",
        "1.",
        "face.b00c",
        "0xg",
    ],
)
def test_a_name_is_no_address(host: str) -> None:
    assert parse_address(host) is None

"""Which network addresses may be fetched from: those of the public internet, and what a policy allows besides."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from timeline.ingest.fetching.policy import Network

Address: TypeAlias = IPv4Address | IPv6Address

# The first that matches names the kind. After the IANA registries of special-purpose addresses (RFC 6890).
_KINDS: tuple[tuple[str, tuple[Network, ...]], ...] = tuple(
    (kind, tuple(map(ip_network, networks.split())))
    for kind, networks in (
        # Clouds give the secrets of a machine to whoever asks at these, from the machine itself.
        (
            "a cloud’s metadata service",
            "169.254.169.254 169.254.170.2 100.100.100.200 168.63.129.16 192.0.0.192 fd00:ec2::254 fd20:ce::254",
        ),
        ("this very machine", "127.0.0.0/8 ::1"),
        ("no machine at all", "0.0.0.0/8 ::"),
        ("a private network", "10.0.0.0/8 172.16.0.0/12 192.168.0.0/16 fc00::/7 fec0::/10 64:ff9b:1::/48"),
        ("the network of an internet provider", "100.64.0.0/10"),
        ("the local link", "169.254.0.0/16 fe80::/10"),
        ("many machines at once", "224.0.0.0/4 ff00::/8 255.255.255.255"),
        (
            "a reserved network",
            (
                "192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 240.0.0.0/4"
                " 100::/64 2001:2::/48 2001:10::/28 2001:20::/28 2001:db8::/32 3fff::/20 5f00::/16"
            ),
        ),
    )
)
# Everything that is routed in public begins with 001; NAT64 is how machines without IPv4 reach those that have it.
_PUBLIC_IPV6 = (ip_network("2000::/3"), ip_network("64:ff9b::/96"))
# Where other protocols hide an IPv4 address: how many bits stand behind it.
_EMBEDDING = (
    (ip_network("64:ff9b::/96"), 0),  # NAT64, RFC 6052
    (ip_network("::/96"), 0),  # IPv4-compatible, long given up
    (ip_network("::ffff:0:0:0/96"), 0),  # IPv4-translated, RFC 2765
    (ip_network("2002::/16"), 80),  # 6to4, RFC 3056
    (ip_network("2001::/32"), 64),  # the server of Teredo, RFC 4380
)
_ISATAP = 0x0000_5EFE  # RFC 5214; the bit for “globally unique” may be set
_LOW_32 = 0xFFFF_FFFF


def find_refusal(address: Address, allowed: Iterable[Network] = ()) -> str:
    """Return what an address belongs to that must not be fetched from, or nothing if it may be."""
    address = _unmapped(address)
    if any(address in network for network in allowed):
        return ""
    if kind := _kind_of(address):
        return kind
    return next((kind for inner in _embedded(address) if (kind := find_refusal(inner))), "")


def _kind_of(address: Address) -> str:
    for kind, networks in _KINDS:
        if any(address in network for network in networks):
            return kind
    is_public = isinstance(address, IPv4Address) or any(address in network for network in _PUBLIC_IPV6)
    return "" if is_public or any(address in network for network, _bits in _EMBEDDING) else "a reserved network"


def _embedded(address: Address) -> Iterator[IPv4Address]:
    """Yield every IPv4 address that a translating router could send on to."""
    if isinstance(address, IPv4Address):
        return
    number = int(address)
    for network, bits in _EMBEDDING:
        if address in network:
            yield IPv4Address(number >> bits & _LOW_32)
    if address in ip_network("2001::/32"):
        yield IPv4Address(~number & _LOW_32)  # the client of Teredo, inverted
    if number >> 32 & 0xFDFF_FFFF == _ISATAP:
        yield IPv4Address(number & _LOW_32)


def parse_address(words: str) -> Address | None:
    """Return the address that a host spells out, in any of the forms that C libraries read, or None for a name."""
    try:
        return _unmapped(ip_address(words))
    except ValueError:
        return _parse_old_ipv4(words)


def _unmapped(address: Address) -> Address:
    """The IPv4 address that an IPv6 socket would connect to in its place (RFC 4291, section 2.5.5.2)."""
    return address.ipv4_mapped or address if isinstance(address, IPv6Address) else address


def _parse_old_ipv4(host: str) -> IPv4Address | None:
    """Return what `inet_aton` reads: 2130706433, 0x7f.1 and 0177.0.0.1 all are 127.0.0.1."""
    parts = host.split(".")
    if len(parts) > 4:
        return None
    try:
        *firsts, last = [_number(part) for part in parts]
    except ValueError:
        return None
    if any(first > 0xFF for first in firsts) or last >= 256 ** (4 - len(firsts)):
        return None
    return IPv4Address(sum(first << 8 * (3 - place) for place, first in enumerate(firsts)) + last)


def _number(part: str) -> int:
    if not part.isascii() or not part[:1].isdigit() or "_" in part:
        raise ValueError(part)
    if part[:2].lower() == "0x":
        return int(part[2:] or "0", 16)
    return int(part, 8 if part.startswith("0") else 10)

"""How to fetch: limits, whom to name, and which inner networks are allowed."""

from __future__ import annotations

from dataclasses import dataclass
from ipaddress import IPv4Network, IPv6Network
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from pathlib import Path

Network: TypeAlias = IPv4Network | IPv6Network

PRODUCT = "Timeline"


@dataclass(frozen=True, slots=True)
class FetchPolicy:
    """The limits of one fetch; a server can neither hold it longer nor fill more memory than they say."""

    user_agent: str = f"{PRODUCT}/0.1"
    allowed_networks: tuple[Network, ...] = ()  # inner networks that may be fetched from all the same
    authorities: Path | None = None  # certificates (PEM) trusted besides the public ones
    obeys_robots: bool = True
    connect_seconds: float = 10
    read_seconds: float = 20  # between two pieces of an answer
    total_seconds: float = 90  # for the whole of it, redirects and robots.txt included
    max_bytes: int = 50_000_000  # as sent, and again when unpacked
    max_redirects: int = 10
    pause_seconds: float = 1  # between two visits to one host
    max_wait_seconds: float = 60  # for one's turn at a host


def user_agent(version: str, contact: str) -> str:
    """Return how fetching names itself to servers, with the page or mailbox where to complain."""
    return f"{PRODUCT}/{version} (+{contact})" if contact else f"{PRODUCT}/{version}"

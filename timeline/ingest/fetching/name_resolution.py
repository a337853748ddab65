"""From a host's name to the addresses that may be connected to, asked once."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeAlias

from timeline.ingest.fetching.errors import FetchError
from timeline.ingest.fetching.networks import find_refusal, parse_address

if TYPE_CHECKING:
    from timeline.ingest.fetching.deadlines import Deadline
    from timeline.ingest.fetching.policy import FetchPolicy
    from timeline.ingest.fetching.urls import Target

# Gives the addresses of a host and port, best first; raises OSError as `socket.getaddrinfo` does.
Resolve: TypeAlias = Callable[[str, int], Sequence[str]]

_NO_SUCH_NAME = {socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME)}


def resolve_host(host: str, port: int) -> list[str]:
    """Return what the system's resolver says, without doubles."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(place[4][0]) for place in found))


def find_addresses(target: Target, *, policy: FetchPolicy, resolve: Resolve, deadline: Deadline) -> list[str]:
    """Return the addresses of a target's host, all of them fit to be fetched from; FetchError otherwise."""
    spelt = parse_address(target.host)
    answers = [str(spelt)] if spelt else _ask(target, resolve, deadline.bounded(policy.connect_seconds))
    if not answers:
        raise FetchError(f"{target.url} cannot be fetched: {target.host} has no network address.")
    return [_checked(target, answer, policy) for answer in answers]


def _checked(target: Target, answer: str, policy: FetchPolicy) -> str:
    address = parse_address(answer)
    if address is None:
        raise FetchError(f"{target.url} cannot be fetched: {target.host} has no network address.")
    if kind := find_refusal(address, policy.allowed_networks):
        leads = "is" if address == parse_address(target.host) else "leads to"
        raise FetchError(
            f"{target.url} is not fetched: {target.host} {leads} an address of {kind} ({address})."
            " Save the page yourself and give the file."
        )
    return str(address)


def _ask(target: Target, resolve: Resolve, seconds: float) -> list[str]:
    """Return the resolver's answer; it knows no time-outs itself, so another thread waits for it."""
    answers: list[str] = []
    failures: list[Exception] = []

    def ask() -> None:
        try:
            answers.extend(resolve(target.host, target.port))
        except (OSError, UnicodeError) as error:
            failures.append(error)

    thread = threading.Thread(target=ask, daemon=True)
    thread.start()
    thread.join(seconds)
    if thread.is_alive():
        raise FetchError(
            f"{target.url} cannot be fetched now: nobody says where {target.host} is. Try again later.",
            is_temporary=True,
        )
    if failures:
        raise _unknown(target, failures[0])
    return answers


def _unknown(target: Target, error: Exception) -> FetchError:
    if isinstance(error, UnicodeError) or (isinstance(error, socket.gaierror) and error.errno in _NO_SUCH_NAME):
        return FetchError(f"{target.url} cannot be fetched: there is no host {target.host}. Check the address.")
    return FetchError(
        f"{target.url} cannot be fetched now: the address of {target.host} could not be found out. Try again later.",
        is_temporary=True,
    )

"""Sending a message to an address that a stranger gave, checked like what is fetched; no answer is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.ingest.fetching.deadlines import Deadline
from timeline.ingest.fetching.errors import FetchError
from timeline.ingest.fetching.name_resolution import resolve_host
from timeline.ingest.fetching.request import Asker
from timeline.ingest.fetching.urls import parse_target

if TYPE_CHECKING:
    from collections.abc import Mapping

    from timeline.ingest.fetching.name_resolution import Resolve
    from timeline.ingest.fetching.policy import FetchPolicy
    from timeline.ingest.fetching.urls import Target

_SECONDS = 15  # a receiver that works longer than that should answer first
_LATER = frozenset({408, 425, 429})


def deliver(
    url: str, content: bytes, *, headers: Mapping[str, str], policy: FetchPolicy, resolve: Resolve = resolve_host
) -> int:
    """POST content and return the status of success; FetchError says why not, and whether trying again may help.

    Redirects are not followed: where they lead, nobody agreed to.
    """
    asker, target = Asker(policy, resolve, Deadline(_SECONDS)), parse_target(url)
    length = {"Content-Length": str(len(content))}
    _require_public(asker, target)
    with asker.ask(target, content=content, headers={**headers, **length}) as answer:
        status = answer.head.status
    if 200 <= status < 300:
        return status
    if 300 <= status < 400:
        raise FetchError(f"{target.url} leads elsewhere (status {status}); give the address itself.", status=status)
    is_temporary = status >= 500 or status in _LATER
    raise FetchError(f"{target.url} answered with status {status}.", is_temporary=is_temporary, status=status)


def _require_public(asker: Asker, target: Target) -> None:
    """Refuse a host that must not be reached, in words about a call instead of a page."""
    try:
        asker.locate(target)
    except FetchError as error:
        if error.is_temporary:
            raise
        raise FetchError(
            f"{target.url} is not called. Its host does not exist, or is not on the public internet."
        ) from error

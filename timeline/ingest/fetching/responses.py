"""What a server answered, and what its statuses mean to people."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import Message
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from timeline.ingest.fetching.errors import FetchError

if TYPE_CHECKING:
    from collections.abc import Iterable

# What says when, by whom and as what a page was served.
_KEPT = (
    "content-type", "content-language", "content-length", "content-encoding", "content-disposition", "last-modified",
    "etag", "date", "age", "server", "link", "memento-datetime", "location", "retry-after",
)  # fmt: skip
_LONGEST_VALUE = 2000
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_TEMPORARY = frozenset({408, 421, 425, 429})
_UNREADABLE = ("image/", "video/", "audio/", "font/")

_MEANINGS = {
    401: "asks for a password. Save the page yourself and give the file.",
    402: "asks for payment. Save the page yourself and give the file.",
    403: "refuses to be fetched by a program. Save the page yourself and give the file.",
    404: "does not exist. Check the address, or look for it in a web archive.",
    410: "is gone for good. Look for it in a web archive.",
    429: "was asked for too often. It is tried again later.",
    451: "is withheld for legal reasons. Look for it in a web archive.",
}


@dataclass(frozen=True, slots=True)
class Fetched:
    """An answer whole, with the headers that matter (names in lower case)."""

    url: str  # as it was asked for
    final_url: str  # where redirects led
    status: int
    headers: dict[str, str]
    content: bytes
    media_type: str  # as declared; may be wrong or nothing
    charset: str  # as declared; may be wrong or nothing
    fetched_at: str  # ISO 8601, UTC


@dataclass(frozen=True, slots=True)
class Head:
    """Status and headers of an answer, before its body."""

    url: str
    status: int
    headers: dict[str, str]

    @property
    def location(self) -> str:
        """Where a redirect leads, or nothing if this is none."""
        return self.headers.get("location", "") if self.status in _REDIRECTS else ""

    @property
    def declared_length(self) -> int:
        """How many bytes are to come, as far as the server says."""
        length = self.headers.get("content-length", "")
        return int(length) if length.isascii() and length.isdigit() else 0


def read_headers(pairs: Iterable[tuple[bytes, bytes]]) -> dict[str, str]:
    """Return the headers worth keeping; repeated ones are joined as RFC 9110, section 5.3 allows."""
    found: dict[str, str] = {}
    for raw_name, raw_value in pairs:
        name = raw_name.decode("latin-1").lower()
        if name in _KEPT:
            value = "".join(sign for sign in raw_value.decode("utf-8", "replace") if sign.isprintable()).strip()
            found[name] = (f"{found[name]}, {value}" if name in found else value)[:_LONGEST_VALUE]
    return found


def complete(head: Head, *, asked: str, content: bytes) -> Fetched:
    """Return the answer with its body."""
    declared = Message()
    declared["content-type"] = head.headers.get("content-type", "")
    return Fetched(
        url=asked,
        final_url=head.url,
        status=head.status,
        headers={name: value for name, value in head.headers.items() if name not in {"location", "retry-after"}},
        content=content,
        media_type=declared.get_content_type() if head.headers.get("content-type") else "",
        charset=declared.get_content_charset("") or "",
        fetched_at=datetime.now(UTC).isoformat(timespec="seconds"),
    )


def require_success(head: Head) -> None:
    """Refuse every status but that of a whole document."""
    if head.status in {200, 203}:
        return
    if head.status in {204, 205, 206}:
        raise FetchError(f"{head.url} was sent empty or in part (status {head.status}).", status=head.status)
    if head.status >= 500:
        sentence = f"{head.url} cannot be fetched now: its server is in trouble (status {head.status})."
        raise _error(head, f"{sentence} It is tried again later.", is_temporary=True)
    meaning = _MEANINGS.get(head.status, "cannot be fetched. Save the page yourself and give the file.")
    raise _error(
        head, f"{head.url} {meaning} (Its server says {head.status}.)", is_temporary=head.status in _TEMPORARY
    )


def require_document(head: Head) -> None:
    """Refuse what says itself that it holds no text, before it is downloaded."""
    kind = head.headers.get("content-type", "").lower()
    if kind.startswith(_UNREADABLE):
        kind = kind.partition(";")[0].strip()
        raise FetchError(f"{head.url} is no document but {kind}. Give the page that shows it.", status=head.status)


def _error(head: Head, sentence: str, *, is_temporary: bool) -> FetchError:
    return FetchError(
        sentence,
        is_temporary=is_temporary,
        status=head.status,
        retry_after=_retry_after(head) if is_temporary else None,
    )


def _retry_after(head: Head) -> float | None:
    """Return the seconds that a server asks to wait for (RFC 9110, section 10.2.3), or None."""
    words = head.headers.get("retry-after", "").strip()
    if words.isascii() and words.isdigit():
        return float(words[:9])
    try:
        then = parsedate_to_datetime(words)
    except ValueError:
        return None
    return max(0.0, (then.replace(tzinfo=then.tzinfo or UTC) - datetime.now(UTC)).total_seconds())

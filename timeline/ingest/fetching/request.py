"""One request and its answer: pinned, timed, capped, without cookies, proxies or redirects."""

from __future__ import annotations

import ssl
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

import httpcore

from timeline.ingest.fetching.connections import PinnedBackend, tls_context
from timeline.ingest.fetching.decompression import ACCEPTED, BrokenPackingError, TooLongError, find_unpacker
from timeline.ingest.fetching.errors import FetchError
from timeline.ingest.fetching.name_resolution import find_addresses
from timeline.ingest.fetching.responses import Head, read_headers

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from timeline.ingest.fetching.deadlines import Deadline
    from timeline.ingest.fetching.name_resolution import Resolve
    from timeline.ingest.fetching.policy import FetchPolicy
    from timeline.ingest.fetching.urls import Target

_NOTHING: Mapping[str, str] = MappingProxyType({})
_ACCEPT = "text/html,application/xhtml+xml,application/pdf;q=0.9,text/plain;q=0.9,*/*;q=0.5"


@dataclass(frozen=True, slots=True)
class Asker:
    """What all requests of one fetch share."""

    policy: FetchPolicy
    resolve: Resolve
    deadline: Deadline
    _addresses: dict[str, list[str]] = field(default_factory=dict)

    @contextmanager
    def ask(
        self, target: Target, *, content: bytes | None = None, headers: Mapping[str, str] = _NOTHING
    ) -> Iterator[Answer]:
        """Yield the answer to a GET, or to a POST of content; its body is still to come.

        Every failure of the network is a FetchError.
        """
        backend = PinnedBackend(self.locate(target), self.deadline)
        context = tls_context(self.policy.authorities) if target.scheme == "https" else None
        with (
            _reported(target, self.deadline),
            httpcore.ConnectionPool(context, network_backend=backend) as pool,
            pool.stream(
                "GET" if content is None else "POST",
                httpcore.URL(
                    scheme=target.scheme.encode(),
                    host=target.host.encode(),
                    port=target.port,
                    target=target.path.encode(),
                ),
                headers=list((self._headers(target) | dict(headers)).items()),
                content=content,
                extensions={"timeout": self._time_outs()},
            ) as response,
        ):
            yield Answer(Head(target.url, response.status, read_headers(response.headers)), response)

    def locate(self, target: Target) -> list[str]:
        """Return where a host is, asked once a fetch: a second answer might be another, unchecked or not."""
        if target.authority not in self._addresses:
            self._addresses[target.authority] = find_addresses(
                target, policy=self.policy, resolve=self.resolve, deadline=self.deadline
            )
        return self._addresses[target.authority]

    def _headers(self, target: Target) -> dict[str, str]:
        return {
            "Host": target.authority,
            "User-Agent": self.policy.user_agent,
            "Accept": _ACCEPT,
            "Accept-Encoding": ACCEPTED,
            "Connection": "close",
        }

    def _time_outs(self) -> dict[str, float]:
        policy = self.policy
        return {"connect": policy.connect_seconds, "read": policy.read_seconds, "write": policy.read_seconds}


@dataclass(frozen=True, slots=True)
class Answer:
    """The head of an answer, and its body to be read once."""

    head: Head
    response: httpcore.Response

    def read(self, max_bytes: int) -> bytes:
        """Return the body, unpacked; FetchError if it is longer than the limit, or broken."""
        unpacker = find_unpacker(self.head.headers.get("content-encoding", ""), max_bytes)
        if unpacker is None:
            raise FetchError(
                f"{self.head.url} came packed in a way that was not asked for."
                " Save the page yourself and give the file."
            )
        if self.head.declared_length > max_bytes:
            raise self._too_long(max_bytes)
        count = 0
        try:
            for piece in self.response.iter_stream():
                count += len(piece)
                if count > max_bytes:
                    raise TooLongError
                unpacker.feed(piece)
            return unpacker.finish()
        except TooLongError as error:
            raise self._too_long(max_bytes) from error
        except BrokenPackingError as error:
            raise _broken_off(self.head.url) from error

    def read_first(self, max_bytes: int) -> bytes:
        """Return the body as far as it fits into the limit and can be unpacked."""
        unpacker = find_unpacker(self.head.headers.get("content-encoding", ""), max_bytes)
        if unpacker is None:
            return b""
        with suppress(TooLongError, BrokenPackingError):
            for piece in self.response.iter_stream():
                unpacker.feed(piece)
        return bytes(unpacker.content[:max_bytes])

    def _too_long(self, max_bytes: int) -> FetchError:
        return FetchError(
            f"{self.head.url} is longer than {max_bytes // 1_000_000} MB (unpacked), the most that is taken in."
            " Save what you need of it and give the file."
        )


def _broken_off(url: str) -> FetchError:
    return FetchError(f"{url} broke off before its end. It is tried again later.", is_temporary=True)


@contextmanager
def _reported(target: Target, deadline: Deadline) -> Iterator[None]:
    """Turn what the network raises into sentences."""
    try:
        yield
    except httpcore.TimeoutException as error:
        raise _late(target, deadline) from error
    except httpcore.ConnectError as error:
        raise _unconnected(target, error) from error
    except (httpcore.RemoteProtocolError, httpcore.NetworkError) as error:
        raise _broken_off(target.url) from error
    except httpcore.LocalProtocolError as error:
        raise FetchError(f"{target.url} cannot be asked for. Check the address.") from error


def _late(target: Target, deadline: Deadline) -> FetchError:
    what = f"was not whole after {deadline.seconds:g} seconds" if deadline.is_over else "did not answer in time"
    return FetchError(f"{target.url} {what}. It is tried again later.", is_temporary=True)


def _unconnected(target: Target, error: Exception) -> FetchError:
    found: BaseException | None = error
    while found is not None:
        if isinstance(found, ssl.SSLCertVerificationError):
            reason = found.verify_message.rstrip(".")
            return FetchError(
                f"{target.url} is not fetched: the certificate of {target.host} is not valid ({reason})."
                " Whoever answers may be somebody else. Save the page yourself and give the file."
            )
        if isinstance(found, ssl.SSLError):
            return FetchError(
                f"{target.url} cannot be fetched: {target.host} and this machine found no common encryption."
                " Try http:// instead."
            )
        found = found.__cause__ or found.__context__
    return FetchError(
        f"{target.url} cannot be fetched now: {target.host} takes no connection. It is tried again later.",
        is_temporary=True,
    )

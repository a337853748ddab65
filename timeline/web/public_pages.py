"""Pages that are the same for every reader while nothing changes: what names them, and where they are kept."""

from __future__ import annotations

import gzip
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from django.conf import settings
from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import get_language_from_request

from timeline.selectors.kept import find_kept, keep
from timeline.selectors.revisions import find_revision, find_site_revision
from timeline.web.cards.stored_cards import card_design

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from django.http import HttpRequest
    from django.http.response import HttpResponseBase

    from timeline.selectors.revisions import Revision

_View = TypeVar("_View", bound="Callable[..., HttpResponseBase]")
_LARGEST = 512 * 1024  # bytes, compressed
# Of each answer's own: what says how it was sent, and what is said of every public page.
_NOT_KEPT = frozenset({"content-length", "content-encoding", "etag", "last-modified", "cache-control", "x-request-id"})


def timeline_page(view: _View) -> _View:
    """Mark a view whose answer to somebody who is not signed in follows from the revision of the timeline `slug`."""
    view.find_revision = lambda keywords: find_revision(keywords["slug"])  # type: ignore[attr-defined]
    return view


def site_page(view: _View) -> _View:
    """Mark a view whose answer to somebody who is not signed in follows from the revision of all timelines."""
    view.find_revision = lambda _keywords: find_site_revision()  # type: ignore[attr-defined]
    return view


def never_kept(view: _View) -> _View:
    """Mark a public page that is made for each reader, as hardly two ask for the same."""
    view.is_kept = False  # type: ignore[attr-defined]
    return view


def is_kept(view: Callable[..., Any]) -> bool:
    """Return whether answers of a public page are kept for the next reader; while code is worked on, none is."""
    return getattr(view, "is_kept", True) and not settings.DEBUG


def revision_of(view: Callable[..., Any], keywords: Mapping[str, Any]) -> Revision | None:
    """Return the revision that a view marked so shows; None where it shows nothing to everybody."""
    found: Revision | None = view.find_revision(keywords)  # type: ignore[attr-defined]
    return found


def is_public_page(view: Callable[..., Any]) -> bool:
    """Return whether a view is marked."""
    return hasattr(view, "find_revision")


def name_page(request: HttpRequest, revision: Revision) -> str:
    """Return a name of the answer to a request by somebody who is not signed in: another answer has another name."""
    parts = (
        revision.name,
        site_release(),
        get_language_from_request(request),
        timezone.localdate().isoformat(),  # what is announced passes, and plans come due
        f"{request.scheme}://{request.get_host()}{request.get_full_path()}",
        *(request.headers.get(name, "") for name in ("HX-Request", "HX-History-Restore-Request")),
    )
    return sha256("\0".join(parts).encode(errors="surrogateescape")).hexdigest()[:32]


@cache
def site_release() -> str:
    """Return what changes when the same rows may look otherwise: a hash of code, templates, static files, settings."""
    found = sha256(card_design().encode())
    static = Path(settings.BASE_DIR, "static")
    for path in [
        *sorted(one for one in static.rglob("*") if one.is_file()),
        Path(settings.BASE_DIR, "requirements.txt"),
    ]:
        found.update(path.relative_to(settings.BASE_DIR).as_posix().encode() + b"\0" + path.read_bytes())
    found.update(repr((settings.LANGUAGE_CODE, settings.TIME_ZONE, settings.STATIC_URL)).encode())
    return found.hexdigest()[:16]


def keep_page(name: str, response: HttpResponse) -> None:
    """Keep an answer for the readers who come next, on the disk of this machine."""
    content = response.content
    if response.headers.get("Content-Encoding") != "gzip":
        content = gzip.compress(content, compresslevel=6, mtime=0)
    if len(content) <= _LARGEST:
        headers = {key: value for key, value in response.items() if key.lower() not in _NOT_KEPT}
        keep({name: (headers, content)})


def find_page(name: str, request: HttpRequest) -> HttpResponse | None:
    """Return the kept answer of this name, compressed where the reader takes that."""
    found = find_kept([name]).get(name)
    if found is None:
        return None
    headers, content = found
    is_compressed = "gzip" in request.headers.get("Accept-Encoding", "")
    response = HttpResponse(content if is_compressed else gzip.decompress(content), headers=headers)
    if is_compressed:
        response.headers["Content-Encoding"] = "gzip"
    response.headers["Content-Length"] = str(len(response.content))
    return response

"""The parts of a file that holds several documents: each becomes a capture of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from timeline.ingest import CaptureError
from timeline.models import CaptureWay
from timeline.services.captures.submission import bring

if TYPE_CHECKING:
    from timeline.ingest import CapturedText, Reading
    from timeline.models import Capture

_DEEPEST = 4  # files within files
_SAID = ("title", "outlet", "url", "published", "language", "authors")


def bring_members(capture: Capture, reading: Reading) -> int:
    """Bring each part of a file, in the transaction of its capture; return how many there are."""
    parts = [*_members(reading), *(_texts(reading) if len(reading.texts) > 1 else ())]
    if parts and _depth(capture) >= _DEEPEST:
        raise CaptureError(_("%s lies in files within files within files; give it on its own.") % capture.name)
    for part in parts:
        _bring(capture, part)
    return len(parts)


def _bring(capture: Capture, part: dict[str, Any]) -> Capture:
    said = {name: value for name, value in capture.said.items() if name not in {"title", "url"}} | part.pop("said", {})
    return bring(
        timeline=capture.timeline, user=capture.user, way=CaptureWay.MEMBER, said=said, batch=capture.batch,
        parent=capture, choice=capture.choice, **part,
    )  # fmt: skip


def _members(reading: Reading) -> list[dict[str, Any]]:
    return [
        {
            "name": member.name,
            "content": member.content,
            "url": member.url,
            "answer": {"media_type": member.declared_type, "fetched_at": member.fetched},
        }
        for member in reading.members
    ]


def _texts(reading: Reading) -> list[dict[str, Any]]:
    """Return the rows of a manifest: each is a text with what the manifest says of it."""
    return [
        {
            "name": text.title or text.origin,
            "content": text.text.encode(),
            "said": said_of(text),
            "answer": {"media_type": text.media_type, "charset": "utf-8"},
        }
        for text in reading.texts
    ]


def said_of(text: CapturedText) -> dict[str, str]:
    """Return what is known of a text besides its words, as its bringer would say it."""
    said = {name: value for name in _SAID if (value := getattr(text, name))}
    return said | ({"note": text.published_note} if text.published_note else {})


def _depth(capture: Capture) -> int:
    depth, parent = 0, capture.parent
    while parent is not None:
        depth, parent = depth + 1, parent.parent
    return depth

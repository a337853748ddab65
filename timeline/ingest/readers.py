"""Bytes into texts: each kind by its reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.ingest.captured_text import CaptureError
from timeline.ingest.contents import Content, Reading
from timeline.ingest.formats import READERS
from timeline.ingest.formats.unsupported import refusal_of
from timeline.ingest.limits import DEFAULT, Limits
from timeline.ingest.media_types.media_type import sniff_type
from timeline.ingest.recognition import recognise
from timeline.ingest.text_language import settle_languages

if TYPE_CHECKING:
    from collections.abc import Callable

IN_PROCESS = frozenset({"text/plain", "text/markdown"})


def read_content(
    content: bytes,
    *,
    name: str,
    declared_type: str = "",
    declared_charset: str = "",
    url: str = "",
    origin: str = "",
    limits: Limits = DEFAULT,
) -> Reading:
    """Return what bytes hold, read in this process; CaptureError says why nothing can be read."""
    original = Content(content, name, origin or name, declared_type, declared_charset, url)
    return settle(take_apart(original, limits), original, limits)


def settle(reading: Reading, original: Content, limits: Limits) -> Reading:
    """Return the reading with the words of its pictures recognised and the languages of its texts settled."""
    return settle_languages(recognise(reading.scan, original, limits) if reading.scan else reading)


def take_apart(original: Content, limits: Limits) -> Reading:
    """Return what bytes hold, the languages as they are declared."""
    check_size(original, limits)
    media_type = sniff_type(original.data, original.name, original.declared_type)
    return reader_of(media_type, original.origin)(original, media_type, limits)


def reader_of(media_type: str, origin: str) -> Callable[[Content, str, Limits], Reading]:
    """Return what reads this type; CaptureError names a kind that is not read."""
    if media_type not in READERS:
        raise refusal_of(media_type, origin)
    return READERS[media_type]


def check_size(original: Content, limits: Limits) -> None:
    """CaptureError unless the file has something in it, and not too much."""
    if not original.data:
        raise CaptureError(f"{original.origin} is empty. A document needs a text.")
    if len(original.data) > limits.content:
        raise CaptureError(
            f"{original.origin} is longer than {limits.content // 1_000_000} MB. Split it into documents."
        )

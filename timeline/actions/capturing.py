"""Storing captured texts as documents."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from timeline.capture import CapturedText, CaptureError, find_written_day
from timeline.extraction import LANGUAGES, parse_date_words
from timeline.models import Document, Outlet, PublishedKnown, Timeline
from timeline.temporal import EdtfError, parse_edtf

if TYPE_CHECKING:
    from timeline.temporal import DayNumber, Edtf

UNNAMED_OUTLET = "Outlet not named"
_DATETIME = re.compile(r"(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}\S*")


class Outcome(Enum):
    """What became of a capture."""

    STORED = "stored"
    ADDED = "added"  # its text was known from another timeline, and now belongs to this one too
    KNOWN = "known"


@dataclass(frozen=True, slots=True)
class Defaults:
    """What is said of captures that do not say it themselves; `today` is the day number of the clock."""

    today: DayNumber
    outlet: str = ""
    published: str = ""
    language: str = "en"


def store_capture(*, capture: CapturedText, timeline: Timeline, defaults: Defaults) -> tuple[Document, Outcome]:
    """Store a capture in a timeline unless the same text is there; CaptureError says what is wrong with it."""
    draft = _document(capture, defaults)
    known = Document.objects.filter(text_sha256=draft.text_sha256).first()
    if known is None:
        draft.outlet = Outlet.objects.get_or_create(name=capture.outlet or defaults.outlet or UNNAMED_OUTLET)[0]
        draft.save()
        draft.timelines.add(timeline)
        return draft, Outcome.STORED
    if known.timelines.filter(pk=timeline.pk).exists():
        return known, Outcome.KNOWN
    known.timelines.add(timeline)
    return known, Outcome.ADDED


def _document(capture: CapturedText, defaults: Defaults) -> Document:
    document = Document(
        title=_checked(capture, "title", capture.title or "Untitled", 500),
        url=_checked(capture, "url", capture.url, 2000),
        language=_language(capture, defaults),
        media_type=capture.media_type,
        bytes_sha256=capture.bytes_sha256,
    )
    document.set_text(capture.text)
    published = _published(capture, defaults)
    known = PublishedKnown.GIVEN if published else PublishedKnown.UNKNOWN
    document.set_published(published.text if published else "", known, capture.published_note)
    _checked(capture, "outlet", capture.outlet or defaults.outlet, 200)
    return document


def _checked(capture: CapturedText, field: str, value: str, longest: int) -> str:
    if len(value) > longest:
        raise CaptureError(f"{capture.origin}: “{field}” is longer than {longest} characters.")
    if field == "url" and value and not value.startswith(("http://", "https://")):
        raise CaptureError(f"{capture.origin}: “url” must begin with http:// or https://, not {value[:40]!r}.")
    return value


def _language(capture: CapturedText, defaults: Defaults) -> str:
    language = (capture.language or defaults.language).lower()
    if language.split("-")[0] not in LANGUAGES:
        known = ", ".join(LANGUAGES)
        raise CaptureError(f"{capture.origin}: language {language!r} is not read. Languages that are: {known}.")
    return language


def _published(capture: CapturedText, defaults: Defaults) -> Edtf | None:
    words = capture.published or defaults.published
    if not words:
        return None
    try:
        published = _parse_published(words)
    except ValueError as error:
        raise CaptureError(f"{capture.origin}: the published date {words!r} is not understood. {error}") from error
    if published.bounds.earliest is not None and published.bounds.earliest > defaults.today:
        raise CaptureError(f"{capture.origin}: the published date {words!r} lies in the future.")
    return published


def _parse_published(words: str) -> Edtf:
    """Return a date given as EDTF, as an ISO date and time, or in words of any language."""
    if moment := _DATETIME.fullmatch(words):
        words = moment[1]
    try:
        return parse_edtf(words)
    except EdtfError:
        if words[:4].isdigit():
            raise
    if day := find_written_day(words):
        return parse_edtf(day)
    return parse_edtf(parse_date_words(words).edtf or "")

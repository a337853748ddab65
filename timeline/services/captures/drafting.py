"""Drafting documents: a captured text with what the user and the text itself say about it, not stored yet."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from babel import Locale, UnknownLocaleError
from django.utils.translation import gettext as _

from timeline.core.extraction import LANGUAGES, parse_date_words
from timeline.core.temporal import EdtfError, parse_edtf
from timeline.ingest import (
    CapturedText,
    CaptureError,
    PrintedLine,
    detect_language,
    find_printed_line,
    find_written_day,
)
from timeline.models import Document, LanguageKnown, PublishedKnown
from timeline.selectors.date_words import say_date
from timeline.services.documents.duplicates import bands_of

if TYPE_CHECKING:
    from timeline.core.temporal import DayNumber, Edtf

UNDETERMINED = "und"
_DATETIME = re.compile(r"(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}\S*")
_LONGEST_NOTE = 2000


@dataclass(frozen=True, slots=True)
class Defaults:
    """What is said of captures that do not say it themselves; `today` is the day number of the clock."""

    today: DayNumber
    outlet: str = ""
    published: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """A document to be stored once it has an outlet, and what the person who submitted it should know."""

    document: Document
    capture: CapturedText
    outlet: str = ""  # as it was given
    notes: tuple[str, ...] = ()

    @property
    def is_read(self) -> bool:
        """Whether there is a grammar for its language."""
        return is_read(self.document.language)


def is_read(language: str) -> bool:
    """Return whether dates are found in texts of a language."""
    return language.split("-")[0] in LANGUAGES


def draft_document(capture: CapturedText, defaults: Defaults) -> Draft:
    """Return the document that a capture would become; CaptureError says what is wrong with what was given."""
    outlet = _checked(capture, "outlet", capture.outlet or defaults.outlet, 200)
    document = Document(
        title=_checked(capture, "title", capture.title or "Untitled", 500),
        authors=capture.authors[:500],
        url=_checked(capture, "url", capture.url, 2000),
        final_url=_web_address(capture.final_url),
        canonical_url=_web_address(capture.canonical_url),
        language=_language(capture, defaults),
        language_known=_language_known(capture),
        media_type=capture.media_type,
        bytes_sha256=capture.bytes_sha256,
        byte_length=capture.byte_length or None,
        extractor=capture.extractor[:100],
        page_starts=list(capture.page_starts),
        suggested_edtf=capture.suggested if _find_edtf(capture.suggested) else "",
        modified_edtf=capture.modified if _find_edtf(capture.modified) else "",
    )
    document.set_text(capture.text)
    document.bands = bands_of(capture.text)
    notes = [*capture.notes, *_set_published(document, capture, defaults), *_unread(document.language)]
    return Draft(document, capture, outlet, tuple(notes))


def _checked(capture: CapturedText, field: str, value: str, longest: int) -> str:
    if len(value) > longest:
        raise CaptureError(f"{capture.origin}: “{field}” is longer than {longest} characters.")
    if field == "url" and value and not value.startswith(("http://", "https://")):
        raise CaptureError(f"{capture.origin}: “url” must begin with http:// or https://, not {value[:40]!r}.")
    return value


def _web_address(address: str) -> str:
    """What a page says of its own address is taken only if it can be one."""
    return address if address.startswith(("http://", "https://")) and len(address) <= 2000 else ""


def _language(capture: CapturedText, defaults: Defaults) -> str:
    language = (capture.language or _detected(capture.text) or defaults.language or UNDETERMINED).lower()
    if is_read(language) or language == UNDETERMINED or _is_known(language):
        return language[:12]
    known = ", ".join(LANGUAGES)
    raise CaptureError(f"{capture.origin}: language {language!r} is not read. Languages that are: {known}.")


def _language_known(capture: CapturedText) -> str:
    if capture.language:
        return capture.language_known or LanguageKnown.GIVEN
    return LanguageKnown.DETECTED if _detected(capture.text) else ""


def _detected(text: str) -> str:
    found = detect_language(text)
    return "" if found == UNDETERMINED else found


def _is_known(language: str) -> bool:
    try:
        return Locale.parse(language.split("-")[0]) is not None
    except (UnknownLocaleError, ValueError):
        return False


def _unread(language: str) -> list[str]:
    """Return a sentence about a language for which there is no grammar."""
    if is_read(language):
        return []
    if language == UNDETERMINED:
        return [_("Its language could not be detected, so no dates were searched for; set its language.")]
    name = Locale.parse(language.split("-")[0]).get_display_name("en") or language
    return [_("Dates in %(language)s are not read yet, so it proposes no events.") % {"language": name}]


def _set_published(document: Document, capture: CapturedText, defaults: Defaults) -> list[str]:
    """Take over the date of publication; what is wrong with one that nobody typed is returned, not raised."""
    try:
        published = _published(capture, defaults)
    except CaptureError as error:
        if not capture.published_known:
            raise
        return [str(error)]
    known = capture.published_known or PublishedKnown.GIVEN
    note = capture.published_note[:_LONGEST_NOTE]
    printed = None if published or document.suggested_edtf else _printed(capture.text, document.language, defaults)
    if printed and printed.is_labelled:
        published, known = parse_edtf(printed.edtf), PublishedKnown.PRINTED
        note = f"{note} “{printed.line}” stands on a line of its own near the top.".strip()[:_LONGEST_NOTE]
    elif printed:
        document.suggested_edtf = printed.edtf
    document.set_published(published.text if published else "", PublishedKnown(known), note)
    if published:
        document.suggested_edtf = ""
        words = _("Its date of publication, %(date)s, is printed near its top.") % {"date": say_date(published)}
        return [words] if printed else []
    return [_("Its date of publication is not known, so relative dates in it stay open."), *_suggested(document)]


def _printed(text: str, language: str, defaults: Defaults) -> PrintedLine | None:
    """Return the day that a text prints near its top; a day to come is none of publication."""
    printed = find_printed_line(text, language=language)
    latest = parse_edtf(printed.edtf).bounds.latest if printed else None
    return printed if latest is not None and latest <= defaults.today else None


def _suggested(document: Document) -> list[str]:
    suggested = _find_edtf(document.suggested_edtf)
    if suggested is None:
        return []
    return [_("A program suggests %(date)s; confirm it on the document’s date page.") % {"date": say_date(suggested)}]


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


def _find_edtf(words: str) -> Edtf | None:
    try:
        return parse_edtf(words)
    except EdtfError:
        return None


def with_user_metadata(capture: CapturedText, user_metadata: dict[str, str]) -> CapturedText:
    """Return a captured text where what a person said stands before what was read from the file."""
    named = {
        name: value for name in ("title", "outlet", "url", "language", "authors") if (value := user_metadata.get(name))
    }
    if user_metadata.get("published"):
        named |= {"published": user_metadata["published"], "published_known": ""}
    if user_metadata.get("language"):
        named["language_known"] = ""
    if user_metadata.get("note"):
        named["published_note"] = user_metadata["note"]
    return replace(capture, **named)  # type: ignore[arg-type]  # the fields are all strings
